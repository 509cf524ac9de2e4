"""``afterview doctor``: what works here and what doesn't, a line each."""

import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import click
import msgspec

from afterview_tui import __version__, locations
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.window import COLUMNS, ROWS, draws_nothing
from afterview_tui.clock import SystemClock
from afterview_tui.options import Options, read_options
from afterview_tui.outbox import answers, display, mail_programs, qr, remote
from afterview_tui.outbox.clipboard import (
    LADDERS,
    MOST_BYTES,
    MOST_IN_MOSH,
    VARIABLE,
    Clipboard,
    has_native,
    in_screen,
)
from afterview_tui.outbox.copied import IN_TMUX_ONLY
from afterview_tui.outbox.programs import Run, run
from afterview_tui.outbox.tmux import Client, Tmux
from afterview_tui.store import Store, StoreError

NO_KITTY_KEYS = "TEXTUAL_DISABLE_KITTY_KEY"
"""Textual's switch for kitty's keyboard protocol."""


class Examination(Document, frozen=True, kw_only=True):
    """Everything that was looked at."""

    findings: list["Finding"]


class Finding(msgspec.Struct, frozen=True):
    """One thing that was looked at."""

    ok: bool
    what: str
    said: str
    """What was found, and where something is wrong, what helps."""


class Doctor:
    """Looks at the environment, the terminal and the files; changes nothing."""

    def __init__(
        self,
        environ: Mapping[str, str],
        *,
        run: Run = run,
        sign: str | None = None,
        tty: bool = False,
        size: tuple[int, int] = (0, 0),
        ask: Callable[[], answers.Answer] = answers.Answer,
    ) -> None:
        self._environ = environ
        self._sign = remote.remote_sign(environ, run=run) if sign is None else sign
        self._tty = tty
        self._size = size
        self._ask = ask
        self._tmux = Tmux(run, environ)
        self._client = self._tmux.client() if environ.get("TMUX") else Client()
        self._has_display = bool(display.named_display(environ)) and display.answers(environ)

    def terminal(self) -> Iterator[Finding]:
        """The terminal, who is at the other end of it, and what is between."""
        term, (columns, rows) = self._environ.get("TERM", ""), self._size
        if not self._tty:
            yield Finding(False, "terminal", "standard error is no terminal, so the window can't open")
        elif draws_nothing(self._environ):
            yield Finding(False, "terminal", f"TERM={term} can't draw pages; another TERM opens the window")
        elif 0 < columns < COLUMNS or 0 < rows < ROWS:
            said = f"{columns} by {rows}; the pages need {COLUMNS} by {ROWS}"
            yield Finding(False, "terminal", said)
        else:
            yield Finding(True, "terminal", f"{term or 'no TERM'}, {columns} by {rows}")
            answer = self._ask()
            yield self._answered(answer)
            if self._environ.get(NO_KITTY_KEYS) == "1":
                yield Finding(True, "keys", f"without kitty's protocol, by {NO_KITTY_KEYS}")
            elif answer.keys:
                yield Finding(True, "keys", f"by kitty's protocol; if letters are lost, {NO_KITTY_KEYS}=1 helps")
        here = f"another machine ({self._sign})" if self._sign else "this machine"
        yield Finding(True, "place", f"you sit at {here}")
        if self._environ.get("TMUX"):
            yield from self._of_tmux()
        if in_screen(self._environ):
            yield Finding(True, "screen", "GNU screen; copies go through it in pieces")

    def _answered(self, answer: answers.Answer) -> Finding:
        name = f"{answer.name}: " if answer.name else ""
        if not answer.heard:
            return Finding(True, "answer", "the terminal gave none")
        said = "it takes copies (OSC 52)" if answer.copies else "it doesn't say whether it takes copies; many do"
        return Finding(True, "answer", name + said)

    def _of_tmux(self) -> Iterator[Finding]:
        name, client = self._tmux.version(), self._client
        if not name:
            yield Finding(False, "tmux", "TMUX is set, but no tmux answers")
            return
        said = f"{name}, set-clipboard {self._tmux.set_clipboard() or 'unknown'}; "
        if not client.name:
            yield Finding(True, "tmux", f"{said}no terminal is attached")
            return
        yield Finding(
            client.sends, "tmux", f"{said}sends {'' if client.sends else 'no '}copies on to {client.term}"
        )
        if not client.sends:
            yield Finding(
                False, "tmux.conf", "needs: " + IN_TMUX_ONLY.format(term=client.term).partition("needs: ")[2]
            )
        elif client.nested:
            yield Finding(True, "tmux.conf", "of the tmux around this one needs: set -s set-clipboard on")

    def copying(self, options: Options) -> Iterator[Finding]:
        """The display with its tools, and the way that a copy would take."""
        if named := display.named_display(self._environ):
            yield self._of_display(named)
        clipboard = Clipboard(lambda _: None, self._environ, setting=options.clipboard)
        by = f"{clipboard.setting}, by {VARIABLE}" if self._environ.get(VARIABLE) else clipboard.setting
        if clipboard.ladder is None:
            yield Finding(False, "copying", f"{by}: no such way; it can be {', '.join(LADDERS)} or command")
        elif clipboard.setting != "auto":
            yield Finding(clipboard.ladder != (), "copying", f"{by}, as you chose")
        else:
            yield self._by_itself()

    def _of_display(self, named: str) -> Finding:
        if not self._has_display:
            return Finding(False, "display", f"{named}, but nothing answers there")
        found = display.tools(self._environ)
        if not found:
            wanted = "wl-clipboard" if self._environ.get("WAYLAND_DISPLAY") else "xclip or xsel"
            return Finding(False, "display", f"{named}, but no tool for its clipboard; install {wanted}")
        return Finding(True, "display", f"{named}, with {', '.join(found)}")

    def _by_itself(self) -> Finding:
        """The first way of the ladder that would take a copy."""
        here = not self._sign or remote.forwards_display(self._environ)
        shown = self._has_display or not display.named_display(self._environ)
        if here and shown and has_native(self._environ) and display.tools(self._environ):
            return Finding(True, "copying", "to your clipboard, read back")
        if self._environ.get("TMUX") and self._tmux.version():
            return Finding(True, "copying", "into tmux's buffer, and on to your terminal where tmux sends it")
        if not self._tty or self._environ.get("TERM", "") in ("", "dumb", "linux"):
            return Finding(False, "copying", "no way here; plain view and files remain")
        through = "through GNU screen " if in_screen(self._environ) else ""
        most = MOST_IN_MOSH if remote.under_mosh() else MOST_BYTES
        return Finding(True, "copying", f"{through}to your terminal (OSC 52, up to {most:,} bytes), unconfirmed")

    def mail(self, options: Options) -> Iterator[Finding]:
        """The programs that a note can be handed to, and QR codes."""
        found = mail_programs.found(self._environ, options.mail_command, remote=bool(self._sign))
        names = [program.label[:1].lower() + program.label[1:] for program in found]
        yield Finding(True, "mail", ", ".join(names) if names else "no program found; drafts and text files remain")
        if options.mail_command and not any(program.key == "o" for program in found):
            yield Finding(False, "mail", f"your own command is not found: {options.mail_command}")
        yield Finding(True, "QR codes", "yes" if qr.is_available() else "not installed; afterview[qr] brings them")


def files(path: Path, config: Path, wrong: list[str]) -> Iterator[Finding]:
    """The data file, its permissions, and the options."""
    try:
        store = Store(path, SystemClock())
    except StoreError as error:
        yield Finding(False, "data", str(error))
    else:
        yield Finding(True, "data", store.notice or f"{path}{'' if path.exists() else ', made at the first save'}")
        yield from drafts(store)
    nearest = next((each for each in (path.parent, *path.parent.parents) if each.exists()), path.parent)
    if not os.access(nearest, os.W_OK | os.X_OK):
        yield Finding(False, "data", f"{nearest} can't be written, so nothing could be kept")
    if path.exists() and (mode := path.stat().st_mode & 0o077):
        yield Finding(False, "data", f"others may open it ({mode:03o}); chmod 600 {path} ends that")
    yield from (Finding(False, "options", sentence) for sentence in wrong)
    if not wrong:
        yield Finding(True, "options", f"{config}{'' if config.exists() else ', not made yet'}")


def drafts(store: Store) -> Iterator[Finding]:
    """The unsaved words beside the data file, without the words: whether the next start offers them."""
    for left in store.drafts.others():
        number = len(left.draft.typed)
        what = f"unsaved words in {number} field{'' if number == 1 else 's'}, of {left.draft.at:%Y-%m-%d %H:%M}"
        if left.draft.is_open:
            yield Finding(True, "drafts", f"{what}, of process {left.draft.pid}, which still runs: {left.path}")
        else:
            yield Finding(True, "drafts", f"{what}; the next start offers them: {left.path}")
    for path in store.drafts.unreadable():
        yield Finding(False, "drafts", f"{path} may hold unsaved words, and can't be read")


def examine_all(data: Path | None, *, as_json: bool) -> int:
    """Print every finding; returns 1 where something is wrong."""
    config = locations.config_file()
    options, wrong = read_options(config)
    tty = sys.__stderr__ is not None and sys.__stderr__.isatty()
    size = os.get_terminal_size(2) if tty else (0, 0)
    quiet = as_json or not tty or os.environ.get("TERM") in (None, "dumb", "linux")
    doctor = Doctor(
        os.environ, tty=tty, size=(size[0], size[1]), ask=answers.Answer if quiet else answers.ask_terminal
    )
    versions = f"{__version__}, Python {platform.python_version()}, Textual {version('textual')}"
    findings = [
        Finding(True, "afterview", versions),
        *doctor.terminal(),
        *doctor.copying(options),
        *doctor.mail(options),
        *files(data or locations.data_file(), config, wrong),
    ]
    if as_json:
        printed(Examination(findings=findings))
    else:
        for each in findings:
            click.echo(f"{'ok' if each.ok else 'not ok':8}{each.what:11}{each.said}")
    return 0 if all(each.ok for each in findings) else 1
