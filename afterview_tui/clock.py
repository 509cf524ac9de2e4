"""The source of the time, which every test can replace by a still clock."""

import time
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Protocol


class Clock(Protocol):
    """The two clocks that Afterview needs."""

    def now(self) -> datetime:
        """The wall-clock time with its time zone."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start, which never go back."""
        ...


class SystemZone(tzinfo):
    """The local time zone as the C library has it, with any value of TZ."""

    def utcoffset(self, at: datetime | None) -> timedelta:
        """The offset from UTC at a moment, or that of now where the system has none for it."""
        return _offset(datetime.now() if at is None else at.replace(tzinfo=None))

    def dst(self, at: datetime | None) -> None:
        """None: the part of the offset that is daylight saving time isn't known."""

    def tzname(self, at: datetime | None) -> str:
        """The offset as a name, because a name in TZ can be anything."""
        return timezone(self.utcoffset(at)).tzname(None)

    def fromutc(self, at: datetime) -> datetime:
        """The local time; in a repeated hour, the second one has ``fold`` set."""
        moment = at.replace(tzinfo=UTC)
        local = at + _offset(moment)
        return local if moment == local.astimezone(UTC) else local.replace(fold=1)


def _offset(at: datetime) -> timedelta:
    for moment in (at, datetime.now()):
        try:
            return moment.astimezone().utcoffset() or timedelta()
        except (ValueError, OverflowError, OSError):  # beyond what the system knows, or an offset of a whole day
            continue
    return timedelta()


ZONE = SystemZone()


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Local time to the second, with a zone, because a fixed offset would be wrong beyond a clock change."""
        return datetime.now(ZONE).replace(microsecond=0)

    def monotonic(self) -> float:
        """Seconds from ``time.monotonic``."""
        return time.monotonic()
