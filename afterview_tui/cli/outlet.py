"""The ways out of the program for a command and the plain walk, which draw nothing."""

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from afterview_tui import printing
from afterview_tui.session import Session

if TYPE_CHECKING:
    from afterview_tui.outbox import TerminalOutbox
    from afterview_tui.outbox.clipboard import Clipboard
    from afterview_tui.outbox.copied import Instead

Aside = Callable[[], AbstractContextManager[None]]


class Terminal:
    """What the outbox needs of a program that draws nothing."""

    def __init__(self, aside: Aside = nullcontext) -> None:
        self._aside = aside

    def write_to_terminal(self, sequence: str) -> None:
        """Write an escape sequence to the terminal, as the person asked for a copy."""
        printing.send(sequence, sys.stderr)

    def suspend(self) -> AbstractContextManager[None]:
        """There is no screen to leave, but at most the terminal's own way with lines to give back."""
        return self._aside()


def outbox(session: Session, aside: Aside = nullcontext, instead: "Instead | None" = None) -> "TerminalOutbox":
    """The ways out of this terminal, with files beside the data; ``aside`` is entered while a program has it.

    ``instead`` is what a copy that may not have arrived points to.
    """
    from afterview_tui.outbox import TerminalOutbox
    from afterview_tui.outbox.answers import multiplexer

    folder = session.store.path.parent / "notes"
    answered = multiplexer(os.environ) if sys.stdin.isatty() and sys.stderr.isatty() else ""
    return TerminalOutbox(Terminal(aside), folder, os.environ, lambda: session.options, answered, instead)


def clipboard(session: Session) -> "Clipboard":
    """The ways to copy from a shell, which has no keys to name."""
    from afterview_tui.outbox.answers import multiplexer
    from afterview_tui.outbox.clipboard import Clipboard
    from afterview_tui.outbox.copied import IN_SHELL
    from afterview_tui.outbox.files import save_text

    return Clipboard(
        lambda sequence: printing.send(sequence, sys.stderr),
        os.environ,
        setting=session.options.clipboard,
        save=lambda text: save_text(session.store.path.parent / "notes", "copied", text),
        instead=IN_SHELL,
        tty=sys.stderr.isatty,
        answered=multiplexer(os.environ) if sys.stderr.isatty() else "",
    )
