"""``afterview doctor``: a line on each thing that works here or doesn't."""

import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

import click
import msgspec

from afterview_tui import __version__, locations
from afterview_tui.cli.config import problems
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.window import COLUMNS, ROWS, is_dumb_terminal
from afterview_tui.clock import SystemClock
from afterview_tui.domain.text import one_line
from afterview_tui.options import Options, find_options
from afterview_tui.outbox import answers, display, mail_programs, qr
from afterview_tui.outbox.clipboard import VARIABLE
from afterview_tui.outbox.programs import Run, run
from afterview_tui.outbox.rehearsal import rehearsed
from afterview_tui.outbox.seat import Seat, find
from afterview_tui.store import Store, StoreError

NO_KITTY_KEYS = "TEXTUAL_DISABLE_KITTY_KEY"
"""Textual's switch for kitty's keyboard protocol."""


class Examination(Document, frozen=True, kw_only=True):
    """Everything that was examined."""

    findings: list["Finding"]


class Finding(msgspec.Struct, frozen=True):
    """One thing that was examined."""

    ok: bool
    what: str
    said: str
    """What was found and, where something is wrong, what helps."""


class Doctor:
    """Examines the environment, the terminal and the files; changes nothing."""

    def __init__(
        self,
        environ: Mapping[str, str],
        *,
        run: Run = run,
        seat: Seat | None = None,
        tty: bool = False,
        size: tuple[int, int] = (0, 0),
        ask: Callable[[], answers.Answer] = answers.Answer,
    ) -> None:
        self._environ = environ
        self._run = run
        self._seat = find(environ, run=run) if seat is None else seat
        self._tty = tty
        self._room = size
        self._ask = ask
        self._answer = answers.Answer()

    def terminal(self) -> Iterator[Finding]:
        """The terminal, which machine it is on, and multiplexers in between."""
        term, (columns, rows) = self._environ.get("TERM", ""), self._room
        if not self._tty:
            yield Finding(False, "terminal", "standard error is not a terminal, so the window can't open")
        elif is_dumb_terminal(self._environ):
            said = f"TERM={one_line(term)} can't draw pages; another TERM opens the window"
            yield Finding(False, "terminal", said)
        elif 0 < columns < COLUMNS or 0 < rows < ROWS:
            said = f"{columns} by {rows}; the pages need {COLUMNS} by {ROWS}"
            yield Finding(False, "terminal", said)
        else:
            yield Finding(True, "terminal", f"{one_line(term) or 'no TERM'}, {columns} by {rows}")
            self._answer = self._ask()
            yield self._answered(self._answer)
            if self._environ.get(NO_KITTY_KEYS) == "1":
                yield Finding(True, "keys", f"without kitty's protocol, as {NO_KITTY_KEYS} is set")
            elif self._answer.keys:
                yield Finding(True, "keys", f"by kitty's protocol; if letters are lost, {NO_KITTY_KEYS}=1 helps")
        yield Finding(True, "place", self._place())
        yield from self._of_tmux()
        if "screen" in self._seat.layers:
            yield Finding(True, "screen", "GNU screen; copies go through it in pieces")

    def _place(self) -> str:
        match self._seat.place:
            case "here":
                return "you are sitting at this machine"
            case "away":
                return f"you are sitting at another machine ({self._seat.sign})"
            case _:
                return f"I can't tell which machine you are sitting at ({self._seat.sign})"

    def _answered(self, answer: answers.Answer) -> Finding:
        name = f"{answer.name}: " if answer.name else ""
        if not answer.heard:
            return Finding(True, "answer", "the terminal gave none")
        said = "it takes copies (OSC 52)" if answer.copies else "it doesn't say whether it takes copies; many do"
        return Finding(True, "answer", name + said)

    def _of_tmux(self) -> Iterator[Finding]:
        if self._environ.get("TMUX") and not any(each.tmux.version for each in self._seat.tmuxes):
            yield Finding(False, "tmux", "TMUX is set, but no tmux around this session answers")
        for tmux, client in ((each.tmux, each.client) for each in self._seat.tmuxes if each.tmux.version):
            said = f"tmux {tmux.version}, set-clipboard {tmux.set_clipboard or 'unknown'}; "
            if client is None:
                none = "no terminal is attached" if not tmux.clients else "several terminals were in use just now"
                yield Finding(True, "tmux", said + none)
                continue
            sends = bool(client.takes)
            yield Finding(
                sends, "tmux", f"{said}sends {'' if sends else 'no '}copies on to {one_line(client.term)}"
            )

    def copying(self, options: Options, folder: Path) -> Iterator[Finding]:
        """The displays with their clipboard tools, and what a copy would do and say."""
        if self._seat.place == "here":
            for variable in ("WAYLAND_DISPLAY", "DISPLAY"):
                if self._seat.environ.get(variable):
                    yield self._of_display(variable)
        chosen = self._environ.get(VARIABLE) or options.clipboard
        by = f"{one_line(chosen)}{f', by {VARIABLE}' if self._environ.get(VARIABLE) else ''}: "
        copied = rehearsed(
            self._environ,
            options.clipboard,
            folder,
            run=self._run,
            seat=self._seat,
            tty=self._tty,
            answered=self._answer.kind,
        )
        said = copied.sentence if chosen == "auto" else f"{by}{copied.sentence}"
        yield Finding(copied.way != "none", "copying", said)
        kept, _, line = copied.sentence.partition("tmux.conf needs: ")
        if line and "only" in kept:
            yield Finding(False, "tmux.conf", f"needs: {line}")

    def _of_display(self, variable: str) -> Finding:
        named = one_line(f"{variable}={self._seat.environ[variable]}")
        if not display.answers(self._seat.environ, variable):
            return Finding(False, "display", f"{named}, but nothing answers there")
        found = [each for each in display.mechanisms(self._seat) if each.variable == variable]
        if not found:
            wanted = "wl-clipboard" if variable == "WAYLAND_DISPLAY" else "xclip or xsel"
            return Finding(False, "display", f"{named}, but no tool for its clipboard; install {wanted}")
        return Finding(True, "display", f"{named}, with {', '.join(tool for each in found for tool in each.tools)}")

    def mail(self, options: Options) -> Iterator[Finding]:
        """The programs that a note can be handed to, and QR codes."""
        found = mail_programs.found(self._environ, options.mail_command, remote=self._seat.place != "here")
        names = [program.label[:1].lower() + program.label[1:] for program in found]
        yield Finding(True, "mail", ", ".join(names) or "none found; there are still drafts and text files")
        if options.mail_command and not any(program.key == "o" for program in found):
            yield Finding(False, "mail", f"your own command is not found: {options.mail_command}")
        yield Finding(
            True, "QR codes", "yes" if qr.is_available() else "not installed; afterview-tui[qr] adds them"
        )


def files(path: Path, config: Path, wrong: list[str]) -> Iterator[Finding]:
    """The data file, its permissions, and the options."""
    try:
        store = Store(path, SystemClock())
    except StoreError as error:
        yield Finding(False, "data", str(error))
    else:
        yield Finding(True, "data", store.notice or f"{path}{'' if path.exists() else ', created at first save'}")
        yield from drafts(store)
    nearest = next((each for each in (path.parent, *path.parent.parents) if each.exists()), path.parent)
    if not os.access(nearest, os.W_OK | os.X_OK):
        yield Finding(False, "data", f"{nearest} can't be written to, so nothing could be saved")
    if path.exists() and (mode := path.stat().st_mode & 0o077):
        yield Finding(False, "data", f"others can open it ({mode:03o}); chmod 600 {path} ends that")
    yield from (Finding(False, "options", sentence) for sentence in wrong)
    if not wrong:
        yield Finding(True, "options", f"{config}{'' if config.exists() else ', not created yet'}")


def drafts(store: Store) -> Iterator[Finding]:
    """Drafts of unsaved words beside the data file, and whether the next start offers them."""
    for left in store.drafts.others():
        number = len(left.draft.typed)
        what = f"unsaved words in {number} field{'' if number == 1 else 's'}, from {left.draft.at:%Y-%m-%d %H:%M}"
        if left.draft.is_open:
            yield Finding(True, "drafts", f"{what}, of process {left.draft.pid}, which still runs: {left.path}")
        else:
            yield Finding(True, "drafts", f"{what}; the next start offers them: {left.path}")
    for path in store.drafts.unreadable():
        yield Finding(False, "drafts", f"{path} may hold unsaved words, but can't be read")


def examine_all(data: Path | None, *, as_json: bool) -> int:
    """Print every finding; returns 1 where something is wrong."""
    config = locations.config_file()
    found = find_options(config)
    tty = sys.__stderr__ is not None and sys.__stderr__.isatty()
    size = os.get_terminal_size(2) if tty else (0, 0)
    quiet = (
        (as_json and not answers.is_doubtful(os.environ))
        or not tty
        or os.environ.get("TERM") in (None, "dumb", "linux")
    )
    doctor = Doctor(
        os.environ, tty=tty, size=(size[0], size[1]), ask=answers.Answer if quiet else answers.ask_terminal
    )
    versions = f"{__version__}, Python {platform.python_version()}, Textual {version('textual')}"
    findings = [
        Finding(True, "afterview", versions),
        *doctor.terminal(),
        *doctor.copying(found.options, (data or locations.data_file()).parent / "notes"),
        *doctor.mail(found.options),
        *files(data or locations.data_file(), config, problems(config, found)),
    ]
    if as_json:
        printed(Examination(findings=findings))
    else:
        for each in findings:
            click.echo(f"{'ok' if each.ok else 'not ok':8}{each.what:11}{each.said}")
    return 0 if all(each.ok for each in findings) else 1
