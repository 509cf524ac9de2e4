"""Predicts the result of a copy by running the same code without handing the text to any program."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from afterview_tui.outbox.clipboard import Clipboard
from afterview_tui.outbox.copied import Copied
from afterview_tui.outbox.programs import LIMIT, Run
from afterview_tui.outbox.seat import Seat

SAMPLE = "x" * 1000
"""A text about as long as a note."""


class Rehearsal:
    """A ``Run`` that runs only queries, and assumes that an installed program accepts the text it is given."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._given: str | None = None

    def __call__(
        self, command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = LIMIT
    ) -> str | None:
        """Like ``programs.run``; reading back returns the text that was given last."""
        if given is not None:
            self._given = given
            return "" if shutil.which(command[0], path=environ.get("PATH")) else None
        if self._given is not None and (command[-1] == "paste" or "save-buffer" in command):
            return self._given
        return self._run(command, environ, limit=limit)


def rehearsed(
    environ: Mapping[str, str],
    setting: str,
    folder: Path,
    *,
    run: Run,
    seat: Seat,
    tty: bool,
    answered: str,
    text: str = SAMPLE,
) -> Copied:
    """The result that a copy would have, by the same code that copies."""
    clipboard = Clipboard(
        lambda _: None,
        environ,
        setting=setting,
        save=lambda _: folder / "copied.txt",
        run=Rehearsal(run),
        seat=lambda: seat,
        tty=lambda: tty,
        answered=answered,
    )
    return clipboard.copy(text)
