"""Updating the calendar files of what is due, as a command or the window ends."""

import sys

from afterview_tui.files import reason
from afterview_tui.locations import expanded, short
from afterview_tui.session import Session

NOT_WRITTEN = "What is due could not be written to {folder}: {why}."


def keep_in_step(session: Session, *, always: bool = False) -> None:
    """Write what is due into the configured folder if something was saved, or ``always``.

    A failure is reported on stderr.
    """
    if not session.options.calendar_out or session.is_sample or not (always or session.changes):
        return
    from afterview_tui.outbox.calendar_out import write
    from afterview_tui.writing.calendar import waiting

    folder, now = expanded(session.options.calendar_out), session.clock.now()
    try:
        write(folder, waiting(session.store.everything, now), now)
    except OSError as error:
        print(NOT_WRITTEN.format(folder=short(folder), why=reason(error)), file=sys.stderr)
