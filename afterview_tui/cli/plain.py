"""Opening the evening line by line, where there is no window or none is wanted."""

import errno
import gc
import os
import signal
import sys
from contextlib import AbstractContextManager, nullcontext, suppress
from types import FrameType

from afterview_tui import end_of_line
from afterview_tui.evening import Evening
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Talk
from afterview_tui.plain.walk import KEPT, walk_from


class Ended(BaseException):
    """The line has dropped, or the program was asked to stop."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class Terminal:
    """What the outbox needs of a program that draws nothing."""

    def write_to_terminal(self, sequence: str) -> None:
        """Write an escape sequence to the terminal, as the person asked for a copy."""
        stream = sys.__stderr__
        if stream is not None:
            stream.write(sequence)
            stream.flush()

    def suspend(self) -> AbstractContextManager[None]:
        """There is no screen to leave."""
        return nullcontext()


def walk(evening: Evening, place: str, sentence: str, *, ascii_only: bool = False) -> int:
    """Walk an evening over the standard streams; returns the exit code, 128 and its number after a signal."""
    from afterview_tui.outbox import TerminalOutbox
    from afterview_tui.outbox.answers import multiplexer

    folder = evening.store.path.parent / "notes"
    answered = multiplexer(os.environ) if sys.stdin.isatty() and sys.stderr.isatty() else ""
    evening.outbox = TerminalOutbox(Terminal(), folder, os.environ, lambda: evening.options, answered)
    for name in end_of_line.ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    gc.enable()
    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    talk = Talk(sys.stdin, sys.stdout, ascii_only=ascii_only, columns=_columns)
    code = 0
    try:
        if sentence:
            talk.say(sentence)
        walk_from(Sitting(talk, evening), place)
    except Ended as ended:
        code = 128 + ended.number
        if ended.number != getattr(signal, "SIGHUP", 0):
            talk.say("", KEPT)
    except Exception as error:
        code = 1
        if not (isinstance(error, OSError) and error.errno in (errno.EPIPE, errno.EIO)):
            _report(error, evening)
    finally:
        evening.store.drafts.write()
    if code > 128 or code == 1:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return code


def _report(error: Exception, evening: Evening) -> None:
    """Say what is safe, and write a report without the person's words."""
    from afterview_tui import crash

    saved, drafted = not evening.store.drafts.held, evening.store.drafts.write()
    written = crash.report(error, evening.store.path.parent, evening.clock.now())
    print(crash.page(evening.store.path, saved=saved, drafted=drafted, written=written), file=sys.stderr)


def _end(number: int, _frame: FrameType | None) -> None:
    raise Ended(number)


def _columns() -> int:
    """How wide the terminal is now; 0 where the lines go elsewhere."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 0
