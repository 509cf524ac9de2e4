"""Finds the mail programs and editors of this machine, and hands notes to them."""

import shlex
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from afterview_tui.files import reason
from afterview_tui.outbox import aerc
from afterview_tui.outbox.aside import SignalInbox, Suspends, stepped_aside
from afterview_tui.outbox.display import has_native
from afterview_tui.outbox.files import save_bytes, save_text
from afterview_tui.outbox.foreground import run_in_foreground
from afterview_tui.outbox.letter import Letter
from afterview_tui.outbox.mail import draft_eml
from afterview_tui.outbox.programs import launch

Which = Callable[[str], str | None]
AT_ONCE = 0.5
"""A program that exits within this many seconds most likely showed nothing; mutt, left unsent, fails later."""
TERMINAL_WIDTH = 72
"""The line width in characters that terminal mail programs and editors expect, unless the options set one."""
NAME = "note"
"""The name of files for programs; it says nothing, because every user of the machine can read command lines."""
OPENED = (
    "Your mail program was asked to open the draft. If it opens as a received one, choose “Edit as New Message”."
)
TAKEN_OVER = "The aerc that was already open has taken it. Send it there, then mark it as sent here."


class Program(msgspec.Struct, frozen=True):
    """A program that is installed here."""

    key: str
    """The key that chooses it."""
    label: str
    """The name that the user sees."""
    command: tuple[str, ...]
    """The command to run; the note replaces ``{}``, or is the last argument."""
    takes: Literal["draft", "file", "aerc", "text"]
    """What it takes: a draft for a terminal mail program, a draft file to open, a note for aerc, or plain text."""
    in_terminal: bool = True
    """Whether it takes over the screen until it ends."""


class Handed(msgspec.Struct, frozen=True):
    """The result of handing over a note."""

    started: bool
    sentence: str
    path: Path | None = None
    """The file that was written for it."""
    written: bytes = b""
    """What was written into it."""
    may_be_sent: bool = True
    """Whether it may have been sent by now, so that it makes sense to ask."""

    def cleared(self) -> bool:
        """Remove the file once it was sent, where it is still as it was written; returns whether it is gone."""
        if self.path is None:
            return True
        try:
            if self.path.is_symlink() or self.path.read_bytes() != self.written:
                return False
            self.path.unlink()
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return True


def found(environ: Mapping[str, str], own: str = "", *, remote: bool, which: Which = shutil.which) -> list[Program]:
    """The programs that are installed here; ``own`` is the user's own command for drafts.

    The desktop's mail program counts only if the user is at this machine: else ``xdg-open`` may take the terminal.
    """
    editor = environ.get("VISUAL") or environ.get("EDITOR") or "editor"
    every = [
        Program("u", "mutt", ("mutt", "-H"), "draft"),
        Program("n", "neomutt", ("neomutt", "-H"), "draft"),
        Program("a", "aerc", ("aerc",), "aerc"),
        Program("e", f"Your editor ({_name(editor)})", _split(editor), "text"),
    ]
    if own:
        every.insert(0, Program("o", f"Your own command ({_name(own)})", _split(own), "file"))
    if not remote and has_native(environ):
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        every.append(Program("d", "The mail program of your desktop", (opener,), "file", in_terminal=False))
    return [program for program in every if program.command and which(program.command[0])]


def hand_over(app: Suspends, program: Program, letter: Letter, folder: Path, environ: Mapping[str, str]) -> Handed:
    """Hand a note to a program and wait until it has left the screen; blocks the app's own thread.

    The note is never on a command line or in the environment, where other users could read it. Raises OSError where
    a file can't be written, and ValueError, with a sentence, for an invalid address or subject.
    """
    if program.takes == "aerc":
        return _to_aerc(app, program, letter, folder, _in_utf8(environ))
    path = _written(program, letter, folder)
    content = path.read_bytes()
    command = [part.replace("{}", str(path)) for part in program.command]
    if not any("{}" in part for part in program.command):
        command.append(str(path))
    if program.in_terminal:
        problem, ended, code = _run_aside(app, command, _in_utf8(environ))
        may_be_sent = not ended or (code == 0 and program.takes != "draft")
        return Handed(not problem, problem or ended, path, content, may_be_sent)
    if launch(command, environ):
        return Handed(True, OPENED, path, content)
    return Handed(False, f"{program.command[0]} did not open it.", path)


def _written(program: Program, letter: Letter, folder: Path) -> Path:
    """Write the file for the program; returns its path."""
    if program.takes == "text":
        return save_text(folder, NAME, letter.wrapped(TERMINAL_WIDTH).whole)
    return _draft(
        letter.wrapped(TERMINAL_WIDTH if program.takes == "draft" else 0), folder, program.takes == "file"
    )


def _draft(letter: Letter, folder: Path, marked: bool) -> Path:
    return save_bytes(folder, NAME, ".eml", draft_eml(letter.to, letter.subject, letter.body, marked=marked))


def _to_aerc(app: Suspends, program: Program, letter: Letter, folder: Path, environ: Mapping[str, str]) -> Handed:
    """Hand a note to a running aerc, or to one that is started for it, over its socket; else save a draft."""
    letter = letter.wrapped(TERMINAL_WIDTH)
    note = aerc.link(letter)
    sentence = "aerc can't take this one as it is."
    if note is not None:
        with aerc.place(environ) as (socket, environ):
            if aerc.is_open(socket):
                if aerc.took(socket, note):
                    return Handed(True, TAKEN_OVER, may_be_sent=False)
                sentence = "The aerc that is already open did not take it."
            else:
                with aerc.Delivery(socket, note) as delivery:
                    problem, ended, _ = _run_aside(app, list(program.command), environ)
                if delivery.arrived:
                    return Handed(True, ended)
                sentence = problem or ended or "aerc did not take it."
    path = _draft(letter, folder, marked=True)
    return Handed(False, f"{sentence} It is saved as a draft instead: {path}", path)


def _run_aside(app: Suspends, command: list[str], environ: Mapping[str, str]) -> tuple[str, str, int]:
    """Run a command with the app suspended; returns why it couldn't start, if it stopped at once, its exit code."""
    problem = ended = ""
    code = 0

    def meanwhile(inbox: SignalInbox) -> None:
        nonlocal problem, ended, code
        began = time.monotonic()
        try:
            code = run_in_foreground(command, environ, inbox)
        except OSError as error:
            problem = f"{command[0]} can't be started: {reason(error)}."
        else:
            if time.monotonic() - began < AT_ONCE and not inbox.received:
                how = f" (code {code})" if code else ""
                ended = f"{Path(command[0]).name} stopped at once{how}."

    if not stepped_aside(app, meanwhile):
        problem = "In this terminal Afterview can't make way for another program."
    return problem, ended, code


def _in_utf8(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment with a UTF-8 locale: without one, mutt 2.2 shows no umlauts."""
    locale = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or ""
    known = "utf" in locale.lower() or sys.platform != "linux"
    return {**environ} if known else {**environ, "LC_ALL": "C.UTF-8"}


def _split(command: str) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(command))
    except ValueError:
        return ()


def _name(command: str) -> str:
    return Path(next(iter(_split(command)), "")).name
