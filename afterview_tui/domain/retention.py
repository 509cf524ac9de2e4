"""Which older copies of the data file are worth keeping."""

from collections.abc import Iterable
from datetime import datetime, timedelta

LAST = 10
"""How many of the last saves are kept."""
DAYS = timedelta(days=30)
"""How long the last save of each day is kept."""


def worth_keeping(saved: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of the moments of all saves, the last ten, and the last one of each day within thirty days.

    Days are those of the zone of ``now``.
    """
    newest_first = sorted(saved, reverse=True)
    last_of_day: dict[object, datetime] = {}
    for moment in newest_first:
        if now - moment <= DAYS:
            last_of_day.setdefault(moment.astimezone(now.tzinfo).date(), moment)
    return {*newest_first[:LAST], *last_of_day.values()}
