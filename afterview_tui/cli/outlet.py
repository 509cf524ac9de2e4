"""The outbox and the clipboard for commands and the plain walk, which draw no screen."""

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
    """The host that the outbox needs, for a program without a screen."""

    def __init__(self, aside: Aside = nullcontext) -> None:
        self._aside = aside

    def write_to_terminal(self, sequence: str) -> None:
        """Write an escape sequence to the terminal."""
        printing.send(sequence, sys.stderr)

    def suspend(self) -> AbstractContextManager[None]:
        """A context while another program has the terminal; there is no screen to leave."""
        return self._aside()


def outbox(session: Session, aside: Aside = nullcontext, instead: "Instead | None" = None) -> "TerminalOutbox":
    """The outbox of this terminal; ``aside`` is entered while another program has it.

    ``instead`` says what to suggest where a copy may not have arrived.
    """
    from afterview_tui.outbox import TerminalOutbox
    from afterview_tui.outbox.answers import multiplexer

    folder = session.store.path.parent / "notes"
    answered = multiplexer(os.environ) if sys.stdin.isatty() and sys.stderr.isatty() else ""
    return TerminalOutbox(Terminal(aside), folder, os.environ, lambda: session.options, answered, instead)


def clipboard(session: Session) -> "Clipboard":
    """The clipboard for a shell command, whose sentences name no keys."""
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
