"""Running the plain walk."""

import errno
import gc
import os
import signal
import sys
from contextlib import nullcontext, suppress
from typing import TextIO

from afterview_tui import signals
from afterview_tui.cli.outlet import outbox
from afterview_tui.outbox.copied import IN_LINES
from afterview_tui.plain.answers import Answers, Ended
from afterview_tui.plain.prompter import Prompter
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.walk import KEPT, walk_from
from afterview_tui.session import Session


def walk(session: Session, place: str, sentence: str, *, ascii_only: bool = False) -> int:
    """Run the plain walk on the standard streams; returns the exit code, 128 plus its number for a signal."""
    answers = _answers()
    paused = answers.paused if isinstance(answers, Answers) else nullcontext
    session.outbox = outbox(session, paused, IN_LINES)
    gc.enable()
    prompter = Prompter(answers, sys.stdout, ascii_only=ascii_only, columns=_columns)
    signals.hold(lambda number: signals.leave_by_force(128 + number, lambda: prompter.is_writing))
    code = 0
    try:
        with answers.reading() if isinstance(answers, Answers) else nullcontext():
            if sentence:
                prompter.say(sentence)
            walk_from(PlainSession(prompter, session), place)
    except Ended as ended:
        code = 128 + ended.number
        session.store.drafts.write()
        if ended.number != getattr(signal, "SIGHUP", 0):
            prompter.say("", KEPT)
    except Exception as error:
        # A terminal that is gone fails to be written to before its signal is told.
        code = 128 + signals.held() if signals.held() else 1
        if not (isinstance(error, OSError) and error.errno in (errno.EPIPE, errno.EIO)):
            _report(error, session)
    finally:
        session.store.drafts.write()
    if code > 128 or code == 1:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return code


def minute_of_breath(session: Session) -> bool:
    """Breathe for a minute, a line a breath; returns whether it went to the end."""
    from afterview_tui.domain.calm.breathing import Pacer
    from afterview_tui.domain.calm.patterns import PATTERNS
    from afterview_tui.domain.quiet.pledges import BREAK_SECONDS
    from afterview_tui.plain.breathe import sit

    pattern = PATTERNS["longer_out"]
    pacer = Pacer(pattern, round(BREAK_SECONDS / pattern.cycle))
    sit(PlainSession(Prompter(_answers(), sys.stdout, columns=_columns), session), pacer)
    return pacer.state == "finished"


def _report(error: Exception, session: Session) -> None:
    """Report a crash: say what is safe, and write a report without the person's words."""
    from afterview_tui.window import crash_report

    saved, drafted = not session.store.drafts.held, session.store.drafts.write()
    written = crash_report.report(error, session.store.path.parent, session.clock.now())
    print(crash_report.page(session.store.path, saved=saved, drafted=drafted, written=written), file=sys.stderr)


def _answers() -> Answers | TextIO:
    """Standard input; on Windows, or where it has no file descriptor, as Python reads it."""
    with suppress(OSError):
        if sys.platform != "win32":
            return Answers(sys.stdin)
    return sys.stdin


def _columns() -> int:
    """The width of the terminal; 0 where output is redirected."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 0
