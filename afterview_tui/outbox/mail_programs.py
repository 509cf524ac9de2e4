"""The mail programs and editors of this machine, and how each of them takes a note."""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from afterview_tui.outbox.aside import Suspends, stepped_aside
from afterview_tui.outbox.clipboard import has_native
from afterview_tui.outbox.files import save_bytes, save_text
from afterview_tui.outbox.letter import Letter
from afterview_tui.outbox.mail import MOST_MAILTO, draft_eml, mailto
from afterview_tui.outbox.programs import launch

Which = Callable[[str], str | None]
AT_ONCE = 1.0
"""Seconds within which a program that fails has most likely shown nothing; mutt, left unsent, fails later."""
TERMINAL_WIDTH = 72
"""Characters of a line that terminal mail programs and editors expect, where the options say nothing."""
MOST_ARGUMENT = 100_000
"""The longest ``mailto:`` on a command line; Linux takes 131,072 bytes in one argument."""


class Program(msgspec.Struct, frozen=True):
    """A program that was found here."""

    key: str
    """The letter that chooses it."""
    label: str
    """What a person reads."""
    command: tuple[str, ...]
    """What is run; ``{}`` in it stands for the note, which otherwise comes last."""
    takes: Literal["draft", "file", "mailto", "text"]
    """A draft as terminal mail programs want it, one as others open it, a link, or the bare text."""
    in_terminal: bool = True
    """Whether it takes the screen over until it ends."""


class Handed(msgspec.Struct, frozen=True):
    """What became of a note that was handed over."""

    started: bool
    sentence: str
    path: Path | None = None
    """The file that was made for it."""


def found(environ: Mapping[str, str], own: str = "", *, remote: bool, which: Which = shutil.which) -> list[Program]:
    """What this machine has, and nothing else; ``own`` is the person's own command for drafts.

    A desktop's mail program counts only where the person sits: elsewhere ``xdg-email`` may take the terminal.
    """
    editor = environ.get("VISUAL") or environ.get("EDITOR") or "editor"
    every = [
        Program("u", "mutt", ("mutt", "-H"), "draft"),
        Program("n", "neomutt", ("neomutt", "-H"), "draft"),
        Program("a", "aerc", ("aerc",), "mailto"),
        Program("e", f"Your editor ({_name(editor)})", _split(editor), "text"),
    ]
    if own:
        every.insert(0, Program("o", f"Your own command ({_name(own)})", _split(own), "file"))
    if not remote and has_native(environ):
        opener = "open" if sys.platform == "darwin" else "xdg-email"
        every.append(Program("d", "The mail program of your desktop", (opener,), "mailto", in_terminal=False))
    return [program for program in every if program.command and which(program.command[0])]


def hand_over(app: Suspends, program: Program, letter: Letter, folder: Path, environ: Mapping[str, str]) -> Handed:
    """Give a note to a program and wait until it is done with the screen; blocks the app's own thread.

    A note that is too long for a ``mailto:`` becomes a draft file instead. Raises OSError where a file can't be
    written, and ValueError, with a sentence, for an address or a subject that can't be one.
    """
    given, path = _given(program, letter, folder)
    if given is None:
        path = save_bytes(folder, letter.name, ".eml", draft_eml(letter.to, letter.subject, letter.wrapped().body))
        long = f"It is too long for that way, which takes {MOST_MAILTO:,} characters."
        return Handed(False, f"{long} Saved as a draft instead: {path}", path)
    command = [part.replace("{}", given) for part in program.command]
    if not any("{}" in part for part in program.command):
        command.append(given)
    if program.in_terminal:
        return _run_aside(app, command, path, environ)
    if launch(command, environ):
        return Handed(True, "Your mail program was asked to open it.", path)
    return Handed(False, f"{program.command[0]} did not open it.", path)


def _given(program: Program, letter: Letter, folder: Path) -> tuple[str | None, Path | None]:
    """What the program gets, and the file made for it."""
    takes = program.takes
    for_terminal = takes in ("text", "draft") or (takes == "mailto" and program.in_terminal)
    letter = letter.wrapped(TERMINAL_WIDTH if for_terminal else 0)
    if takes == "mailto":
        return mailto(letter.to, letter.subject, letter.body, MOST_ARGUMENT if for_terminal else MOST_MAILTO), None
    if takes == "text":
        path = save_text(folder, letter.name, letter.whole)
    else:
        draft = draft_eml(letter.to, letter.subject, letter.body, marked=not for_terminal)
        path = save_bytes(folder, letter.name, ".eml", draft)
    return str(path), path


def _run_aside(app: Suspends, command: list[str], path: Path | None, environ: Mapping[str, str]) -> Handed:
    problem = ended = ""

    def meanwhile() -> None:
        nonlocal problem, ended
        began = time.monotonic()
        try:
            # Afterview draws on standard error, so standard output may lead elsewhere.
            code = subprocess.run(command, env=_in_utf8(environ), stdout=None if os.isatty(1) else 2).returncode
        except OSError as error:
            problem = f"{command[0]} can't be started: {(error.strerror or 'no reason').lower()}."
        else:
            if code and time.monotonic() - began < AT_ONCE:
                ended = f"{Path(command[0]).name} ended at once (code {code})."

    if not stepped_aside(app, meanwhile):
        problem = "This terminal can't step aside for another program."
    return Handed(not problem, problem or ended, path)


def _in_utf8(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment with a locale that knows every letter: mutt 2.2 shows no umlauts without one."""
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
