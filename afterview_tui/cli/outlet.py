"""The ways out of the program for a command and the plain walk, which draw nothing."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from afterview_tui import printing
from afterview_tui.session import Session

if TYPE_CHECKING:
    from afterview_tui.outbox import TerminalOutbox


class Terminal:
    """What the outbox needs of a program that draws nothing."""

    def write_to_terminal(self, sequence: str) -> None:
        """Write an escape sequence to the terminal, as the person asked for a copy."""
        printing.send(sequence, sys.stderr)

    def suspend(self) -> AbstractContextManager[None]:
        """There is no screen to leave."""
        return nullcontext()


def outbox(session: Session) -> "TerminalOutbox":
    """The ways out of this terminal, with files beside the data."""
    from afterview_tui.outbox import TerminalOutbox
    from afterview_tui.outbox.answers import multiplexer

    folder = session.store.path.parent / "notes"
    answered = multiplexer(os.environ) if sys.stdin.isatty() and sys.stderr.isatty() else ""
    return TerminalOutbox(Terminal(), folder, os.environ, lambda: session.options, answered)
