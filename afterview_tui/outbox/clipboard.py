"""Copies a text to the user's own clipboard by the first way that works, and reports the result honestly."""

import shlex
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from afterview_tui.domain.text import clean, first_words
from afterview_tui.files import reason
from afterview_tui.outbox import copied as words
from afterview_tui.outbox import seat as seats
from afterview_tui.outbox.copied import IN_WINDOW, Copied, Instead, Way
from afterview_tui.outbox.display import Mechanism, mechanisms
from afterview_tui.outbox.in_tmux import copy_in_tmux
from afterview_tui.outbox.native import give
from afterview_tui.outbox.programs import Run, run
from afterview_tui.outbox.seat import Seat
from afterview_tui.outbox.site import Site
from afterview_tui.outbox.to_terminal import copy_bare, copy_through_screen

VARIABLE = "AFTERVIEW_CLIPBOARD"
"""The environment variable that overrides the option ``clipboard``."""
LADDERS: dict[str, tuple[Way, ...]] = {
    "auto": ("native", "tmux", "screen", "osc52"),
    "native": ("native",),
    "tmux": ("tmux",),
    "screen": ("screen",),
    "osc52": ("osc52",),
    "file": ("file",),
    "off": (),
}
"""The ways to try, in order, for each setting; the only other setting is ``command "…"``."""


def own_command(setting: str) -> list[str]:
    """The program and arguments of a setting ``command "…"``; empty for another setting or unmatched quotes."""
    kind, _, rest = setting.strip().partition(" ")
    try:
        parts = shlex.split(rest) if kind == "command" else []
        return shlex.split(parts[0]) if len(parts) == 1 else parts
    except ValueError:
        return []


def _on_terminal() -> bool:
    """Whether standard error, which Textual writes to, is a terminal."""
    return sys.__stderr__ is not None and sys.__stderr__.isatty()


class Clipboard:
    """Copies text for the user at the terminal, and reports the result.

    ``terminal`` writes a sequence to the terminal. It is called in the thread that called ``copy``, so an app
    passes a function that switches to its own thread. ``save`` writes the text to a file, for the setting "file".
    ``setting`` is the option ``clipboard``, ``tty`` says whether the output is a terminal, and ``answered`` is the
    multiplexer that the terminal reported (see ``answers.multiplexer``).
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
        seat: Callable[[], Seat] | None = None,
        tty: Callable[[], bool] = _on_terminal,
        answered: str = "",
        native: Callable[[Seat], Iterable[Mechanism]] = mechanisms,
    ) -> None:
        self.setting = environ.get(VARIABLE) or setting
        found = seat or (lambda: seats.find(environ, run=run))
        self._site = Site(terminal, environ, run, found, tty=tty, answered=answered, instead=instead)
        self._save = save
        self._mechanisms = native
        self._rungs: dict[Way, Callable[[str], Copied]] = {
            "native": self._native,
            "tmux": lambda text: copy_in_tmux(self._site, text),
            "screen": lambda text: copy_through_screen(self._site, text),
            "osc52": lambda text: copy_bare(self._site, text),
            "command": self._command,
            "file": self._file,
        }

    @property
    def ladder(self) -> tuple[Way, ...] | None:
        """The ways to try, in order; None for an unknown setting."""
        return ("command",) if own_command(self.setting) else LADDERS.get(self.setting)

    def copy(self, text: str) -> Copied:
        """Copy the cleaned text by the first way that works.

        Blocks while helpers run (about 0.1 s, at worst a few times ``programs.LIMIT``), so an app calls it in
        a thread. Raises only what ``terminal`` raises.
        """
        text = clean(text)
        if not text:
            return Copied("none", False, words.NOTHING)
        if self.ladder is None:
            return self._site.refused(f"No way to copy is called “{first_words(self.setting, 20)}”")
        copied = self._site.refused("Copying is switched off")
        for way in self.ladder:
            copied = self._rungs[way](text)
            if copied.way != "none" or (way == "screen" and self._site.in_screen):
                break
        return copied

    def _native(self, text: str) -> Copied:
        """Copy to a clipboard of this machine, if the user is known to be at it."""
        site = self._site
        for mechanism in self._mechanisms(site.seat):
            if give(text, mechanism, site.seat, site.environ, site.run):
                here = site.seat.place == "here"
                return site.said("native", words.ON_CLIPBOARD if here else words.UNTIL_LOGOUT, certain=True)
        if site.seat.place == "here":
            return site.refused("There is no clipboard here that takes it")
        known = site.seat.place == "away"
        return site.refused(
            "You are not sitting at this machine" if known else "I can't tell where you are sitting"
        )

    def _command(self, text: str) -> Copied:
        """Pass the text to the user's own command."""
        command = own_command(self.setting)
        if self._site.run(command, self._site.environ, text) is None:
            return self._site.refused(f"Your own command, {command[0]}, did not take it")
        return Copied("command", False, words.BY_COMMAND.format(name=command[0]))

    def _file(self, text: str) -> Copied:
        """Write the text to a file."""
        try:
            path = self._save(text) if self._save else None
        except OSError as error:
            return self._site.refused(f"The file could not be written ({reason(error)})")
        if path is None:
            return self._site.refused("There is nowhere to save files here")
        return Copied("file", True, words.IN_FILE.format(path=path))
