"""The ways a text reaches the person's own clipboard, tried in order, each with honest words."""

import sys
from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from afterview_tui.domain.text import clean
from afterview_tui.outbox.programs import Run, run
from afterview_tui.outbox.remote import is_remote

Way = Literal["native", "tmux", "osc52", "none"]

VARIABLE = "AFTERVIEW_CLIPBOARD"
"""The environment variable that chooses a ladder by name."""
LADDERS: dict[str, tuple[Way, ...]] = {
    "auto": ("native", "tmux", "osc52"),
    "native": ("native",),
    "tmux": ("tmux",),
    "osc52": ("osc52",),
    "off": (),
}
"""The ways to try, in order, for each value of ``AFTERVIEW_CLIPBOARD``."""
MOST_BYTES = 74_994
"""The longest text sent to a terminal: with base64 a sequence of 100,000 bytes, the limit of hterm."""

ON_CLIPBOARD = "On your clipboard."
SENT = "Sent to your terminal. If paste gives something old: press p."
IN_TMUX_AND_SENT = "In tmux's buffer (prefix ]) and sent to your terminal. If paste gives something old: press p."
IN_TMUX_ONLY = "In tmux's buffer only (prefix ]). To paste outside tmux, press p for plain view."
NOTHING = "There is nothing to copy yet."

_NO_COPIES = ("dumb", "linux")  # Neither has a clipboard, and both may print the sequence as rubbish.


class Copied(msgspec.Struct, frozen=True):
    """What became of one copy."""

    way: Way
    """Where the text went; "none" when it went nowhere."""
    certain: bool
    """Whether it was read back from there and was equal; for "tmux" this speaks of tmux's buffer alone."""
    sentence: str
    """What to tell the person; it never claims more than is known."""


def refused(reason: str) -> Copied:
    """A copy that went nowhere, with the reason and the two ways that need no clipboard."""
    return Copied("none", False, f"{reason}, so press p for plain view or save it to a file.")


def has_native(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether this machine may have a clipboard for this session: a display, macOS, Windows or WSL."""
    if platform in ("darwin", "win32", "cygwin"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "WSL_INTEROP"))


def _on_terminal() -> bool:
    """Whether Textual's output, which is standard error, goes to a terminal."""
    return sys.__stderr__ is not None and sys.__stderr__.isatty()


class Clipboard:
    """Copies text for the person who sits at the terminal, and says what became of it.

    ``terminal`` sends a text as OSC 52. It is called in the thread that called ``copy``, so an app passes one
    that hands over to its own thread: ``partial(app.call_from_thread, super().copy_to_clipboard)``.
    ``tty`` says whether a terminal reads what ``terminal`` sends.
    """

    def __init__(
        self,
        terminal: Callable[[str], None],
        environ: Mapping[str, str],
        *,
        run: Run = run,
        remote: Callable[[], bool] | None = None,
        tty: Callable[[], bool] = _on_terminal,
        platform: str = sys.platform,
    ) -> None:
        self._terminal = terminal
        self._environ = environ
        self._run = run
        self._remote = remote or (lambda: is_remote(environ, run=run))
        self._tty = tty
        self._platform = platform
        self._rungs: dict[Way, Callable[[str], Copied]] = {
            "native": self._native,
            "tmux": self._tmux,
            "osc52": self._osc52,
        }

    def copy(self, text: str) -> Copied:
        """Copy the cleaned text by the first way that takes it.

        Blocks while helpers run (some 0.1 s, at worst a few times ``programs.LIMIT``), so an app calls it in
        a thread. Raises only what ``terminal`` raises.
        """
        text = clean(text)
        if not text:
            return Copied("none", False, NOTHING)
        ladder = LADDERS.get(self._environ.get(VARIABLE) or "auto")
        if ladder is None:
            return refused(f"{VARIABLE} is none of {', '.join(LADDERS)}")
        copied = refused(f"{VARIABLE} has copying switched off")
        for way in ladder:
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
            return refused("There is no clipboard here")
        if self._remote():
            return refused("You are not sitting at this machine")
        environ = {**self._environ, "PYTHONUTF8": "1"}
        child = [sys.executable, "-P", "-m", "pyperclip"]
        given = self._run([*child, "--copy"], environ, text) is not None
        if given and self._run([*child, "--paste"], environ) == text:
            return Copied("native", True, ON_CLIPBOARD)
        return refused("The clipboard did not take it")

    def _tmux(self, text: str) -> Copied:
        """Load it into tmux's buffer, which tmux 3.2 and later also sends on to the terminal (``-w``)."""
        if not self._environ.get("TMUX"):
            return refused("This is not a tmux session")
        given = self._run(["tmux", "load-buffer", "-w", "-"], self._environ, text) is not None
        if not given or self._run(["tmux", "save-buffer", "-"], self._environ) != text:
            return refused("tmux did not take it")
        return Copied("tmux", True, IN_TMUX_AND_SENT if self._tmux_sends() else IN_TMUX_ONLY)

    def _tmux_sends(self) -> bool:
        """Whether tmux sends buffers on to the terminal in use, by the very capability (Ms) that it looks at.

        ``client_termfeatures`` misses terminals whose terminfo has Ms, such as Alacritty and an outer tmux
        (seen with tmux 3.3a).
        """
        asked = ["tmux", "display-message", "-p", "#{client_name}", ";", "show-messages", "-T"]
        client, _, terminals = (self._run(asked, self._environ) or "").partition("\n")
        own = terminals.partition(f" for {client}, ")[2].partition("\nTerminal ")[0]
        return bool(client) and " Ms: (string)" in own

    def _osc52(self, text: str) -> Copied:
        """Send it to the terminal, where that can do no harm; whether it arrives can't be known."""
        term = self._environ.get("TERM", "")
        if not self._tty() or term in _NO_COPIES:
            return refused("This terminal takes no copies")
        if self._environ.get("STY") or term.startswith("screen."):
            return refused("GNU screen would not pass it on")
        size = len(text.encode())
        if size > MOST_BYTES:
            return refused(f"A terminal takes {MOST_BYTES:,} bytes and this has {size:,}")
        self._terminal(text)
        return Copied("osc52", False, SENT)
