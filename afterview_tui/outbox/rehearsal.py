"""What a copy would do and say, found by making it with nothing given to anybody."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from afterview_tui.outbox.clipboard import Clipboard
from afterview_tui.outbox.copied import Copied
from afterview_tui.outbox.programs import LIMIT, Run
from afterview_tui.outbox.seat import Seat

SAMPLE = "x" * 1000
"""About as long as a note."""


class Rehearsal:
    """Runs what only looks, and takes it that a program which is there takes what it is given."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._given: str | None = None

    def __call__(
        self, command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = LIMIT
    ) -> str | None:
        """As ``programs.run``; what is read back is what was given last."""
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
    """What would become of a text, by the very code that copies."""
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
