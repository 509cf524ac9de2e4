"""What belongs into a calendar: the end of a quiet, follow-ups, and the days by which they wanted to decide."""

from datetime import date, datetime

from afterview_tui.domain import humanize
from afterview_tui.domain.rounds import due, walk
from afterview_tui.domain.rounds.due import Due, Everything


def to_come(everything: Everything, now: datetime) -> list[Due]:
    """All that has a day from today on, the earliest first; thank-you notes are for tonight and not among them."""
    found = [each for each in due.all_due(everything, now) if each.place in ("quiet", "leads")]
    found += [
        Due(
            on=each.decision_on,
            what=f"They wanted to decide by {humanize.day(each.decision_on, date.min)}",
            about=walk.label(each),
            place="close",
            uid=each.uid,
        )
        for each in everything.interviews
        if each.decision_on is not None
    ]
    return sorted(
        (each for each in found if each.on >= now.date()), key=lambda each: (each.on, each.what, each.uid)
    )
