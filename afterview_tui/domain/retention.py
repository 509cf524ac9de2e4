"""Which older copies of the data file are worth keeping."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

LAST = 10
"""How many of the last saves are kept."""
DAYS = 30
"""Of how many days the last save is kept."""


def worth_keeping(saved: Sequence[datetime], zone: tzinfo | None) -> set[int]:
    """The places of the last ten saves, and of the last one of each of the last thirty days with any.

    The saves come in their order, the newest first; each says when it was by the clock of its time, in days of the
    zone. No clock decides what goes: one that is wrong for a save, or for a year, makes another day at most.
    """
    last_of_day: dict[object, int] = {}
    for place, moment in enumerate(saved):
        last_of_day.setdefault(moment.astimezone(zone).date(), place)
    return {*range(min(LAST, len(saved))), *list(last_of_day.values())[:DAYS]}
