"""The ways a text reaches the person's own clipboard, tried in order, each with honest words."""

import shlex
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from afterview_tui.domain.text import clean, first_words
from afterview_tui.outbox import copied as words
from afterview_tui.outbox.copied import IN_WINDOW, Copied, Instead, Way, refused
from afterview_tui.outbox.programs import Run, run
from afterview_tui.outbox.remote import forwards_display, is_remote, under_mosh
from afterview_tui.outbox.sequences import osc52, through_screen
from afterview_tui.outbox.tmux import Tmux

VARIABLE = "AFTERVIEW_CLIPBOARD"
"""The environment variable that names the way; it goes before the option ``clipboard``."""
LADDERS: dict[str, tuple[Way, ...]] = {
    "auto": ("native", "tmux", "screen", "osc52"),
    "native": ("native",),
    "tmux": ("tmux",),
    "screen": ("screen",),
    "osc52": ("osc52",),
    "file": ("file",),
    "off": (),
}
"""The ways to try, in order, for each setting; ``command "…"`` is the one more."""
MOST_BYTES = 74_994
"""The longest text sent to a terminal: with base64 a sequence of 100,000 bytes, the limit of hterm."""
MOST_IN_MOSH = 12_282
"""The longest text that mosh passes on whole; 1.4 cuts the sequence at 16,384 bytes and ends it, cut or not."""

_NO_COPIES = ("dumb", "linux")  # Neither has a clipboard, and both may print the sequence as rubbish.


def own_command(setting: str) -> list[str]:
    """The program and its arguments in ``command "…"``; empty where this is another setting or can't be read."""
    kind, _, rest = setting.strip().partition(" ")
    try:
        parts = shlex.split(rest) if kind == "command" else []
        return shlex.split(parts[0]) if len(parts) == 1 else parts
    except ValueError:
        return []


def has_native(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether this machine may have a clipboard for this session: a display, macOS, Windows or WSL."""
    if platform in ("darwin", "win32", "cygwin"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "WSL_INTEROP"))


def in_screen(environ: Mapping[str, str]) -> bool:
    """Whether GNU screen is around this session, here or at the other end of ssh; tmux calls itself otherwise."""
    term = environ.get("TERM", "")
    return bool(environ.get("STY")) or term == "screen" or term.startswith("screen.")


def _on_terminal() -> bool:
    """Whether Textual's output, which is standard error, goes to a terminal."""
    return sys.__stderr__ is not None and sys.__stderr__.isatty()


class Clipboard:
    """Copies text for the person who sits at the terminal, and says what became of it.

    ``terminal`` writes a sequence to the terminal. It is called in the thread that called ``copy``, so an app
    passes one that hands over to its own thread. ``save`` writes the text into a file, for the setting "file".
    ``setting`` is the way that the options name, and ``tty`` says whether a terminal reads what is written.
    """

    def __init__(
        self,
        terminal: Callable[[str], None],
        environ: Mapping[str, str],
        *,
        setting: str = "auto",
        save: Callable[[str], Path] | None = None,
        instead: Instead = IN_WINDOW,
        run: Run = run,
        remote: Callable[[], bool] | None = None,
        mosh: Callable[[int | None], bool] = under_mosh,
        tty: Callable[[], bool] = _on_terminal,
        platform: str = sys.platform,
    ) -> None:
        self.setting = environ.get(VARIABLE) or setting
        self._terminal = terminal
        self._environ = environ
        self._save = save
        self._instead = instead
        self._run = run
        self._remote = remote or (lambda: is_remote(environ, run=run))
        self._mosh = mosh
        self._tty = tty
        self._platform = platform
        self._rungs: dict[Way, Callable[[str], Copied]] = {
            "native": self._native,
            "tmux": self._tmux,
            "screen": self._screen,
            "osc52": self._osc52,
            "command": self._command,
            "file": self._file,
        }

    @property
    def ladder(self) -> tuple[Way, ...] | None:
        """The ways to try, in order; None where the setting names none."""
        return ("command",) if own_command(self.setting) else LADDERS.get(self.setting)

    def copy(self, text: str) -> Copied:
        """Copy the cleaned text by the first way that takes it.

        Blocks while helpers run (some 0.1 s, at worst a few times ``programs.LIMIT``), so an app calls it in
        a thread. Raises only what ``terminal`` raises.
        """
        text = clean(text)
        if not text:
            return Copied("none", False, words.NOTHING)
        if self.ladder is None:
            return self._refused(f'No way to copy is called "{first_words(self.setting, 20)}"')
        copied = self._refused("Copying is switched off")
        for way in self.ladder:
            copied = self._rungs[way](text)
            if copied.way != "none":
                break
        return copied

    def _native(self, text: str) -> Copied:
        """Give it to pyperclip in a child process, then read it back.

        Read back, because pyperclip 1.11 reports success on a dead display; in a child, because it lets its
        helpers write on the screen and wait without end.
        """
        if not has_native(self._environ, self._platform):
            return self._refused("There is no clipboard here")
        environ = {**self._environ, "PYTHONUTF8": "1"}
        sentence = words.ON_CLIPBOARD
        if self._remote():
            if not forwards_display(self._environ):
                return self._refused("You are not sitting at this machine")
            environ.pop("WAYLAND_DISPLAY", None)  # That one is this machine's own.
            sentence = words.UNTIL_LOGOUT
        child = [sys.executable, "-P", "-m", "pyperclip"]
        given = self._run([*child, "--copy"], environ, text) is not None
        if given and self._run([*child, "--paste"], environ) == text:
            return Copied("native", True, sentence)
        return self._refused("The clipboard did not take it")

    def _tmux(self, text: str) -> Copied:
        """Load it into tmux's buffer, and let tmux send it on where a terminal would take it whole."""
        if not self._environ.get("TMUX"):
            return self._refused("This is not a tmux session")
        tmux, size = Tmux(self._run, self._environ), len(text.encode())
        short = size <= MOST_BYTES
        if short and tmux.load(text, send=True):
            return Copied("tmux", True, self._where_from_tmux(tmux))
        if not tmux.load(text, send=False):
            return self._refused("tmux did not take it")
        too_long = words.IN_TMUX_TOO_LONG.format(most=MOST_BYTES, size=size)
        return Copied("tmux", True, words.IN_OLD_TMUX if short else too_long)

    def _where_from_tmux(self, tmux: Tmux) -> str:
        client = tmux.client()
        if not client.name:
            return words.IN_TMUX_ALONE
        if not client.sends:
            return words.IN_TMUX_ONLY.format(term=client.term)
        if self._mosh(client.pid):
            return words.IN_TMUX_MOSH.format(old=self._instead.old)
        return words.IN_TMUX_NESTED if client.nested else words.IN_TMUX_AND_SENT.format(old=self._instead.old)

    def _screen(self, text: str) -> Copied:
        """Send it in the pieces that GNU screen passes on."""
        if not in_screen(self._environ):
            return self._refused("This is not a GNU screen session")
        return self._send(text, "screen", words.THROUGH_SCREEN, through_screen)

    def _osc52(self, text: str) -> Copied:
        """Send it as it is; inside tmux, or with one around ssh, it is for that tmux to decide."""
        within = self._environ.get("TMUX") or self._environ.get("TERM", "").startswith(("tmux", "screen-"))
        return self._send(text, "osc52", words.AROUND if within else words.SENT, str)

    def _send(self, text: str, way: Way, sentence: str, wrapped: Callable[[str], str]) -> Copied:
        """Send it to the terminal, where that can do no harm; whether it arrives can't be known."""
        if not self._tty():
            return self._refused("There is no terminal to copy to here")
        if self._environ.get("TERM", "") in _NO_COPIES:
            return self._refused("This terminal takes no copies")
        size = len(text.encode())
        who, most = ("mosh", MOST_IN_MOSH) if self._mosh(None) else ("A terminal", MOST_BYTES)
        if size > most:
            return self._refused(f"{who} takes {most:,} bytes and this has {size:,}")
        self._terminal(wrapped(osc52(text)))
        return Copied(way, False, sentence.format(old=self._instead.old))

    def _command(self, text: str) -> Copied:
        """Give it to the person's own command."""
        command = own_command(self.setting)
        if self._run(command, self._environ, text) is None:
            return self._refused(f"Your own command, {command[0]}, did not take it")
        return Copied("command", False, words.BY_COMMAND.format(name=command[0]))

    def _file(self, text: str) -> Copied:
        """Write it into a file of its own."""
        try:
            path = self._save(text) if self._save else None
        except OSError as error:
            return self._refused(f"The file could not be written ({(error.strerror or 'no reason').lower()})")
        if path is None:
            return self._refused("There is no place for files here")
        return Copied("file", True, words.IN_FILE.format(path=path))

    def _refused(self, reason: str) -> Copied:
        return refused(reason, self._instead)
