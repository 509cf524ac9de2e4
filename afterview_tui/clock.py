"""Where the time comes from, so that every test can hold it still."""

import time
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Protocol


class Clock(Protocol):
    """The two kinds of time that Afterview needs."""

    def now(self) -> datetime:
        """The wall clock, with its offset."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start, never going back."""
        ...


class SystemZone(tzinfo):
    """The time zone of this machine, as every other program here has it, whatever TZ says."""

    def utcoffset(self, at: datetime | None) -> timedelta:
        """How far the clocks are ahead of UTC at a moment; that of today where the system knows none for it."""
        return _offset(datetime.now() if at is None else at.replace(tzinfo=None))

    def dst(self, at: datetime | None) -> None:
        """Which part of the offset is summer time is not told."""

    def tzname(self, at: datetime | None) -> str:
        """The offset as a name; TZ can call it anything."""
        return timezone(self.utcoffset(at)).tzname(None)

    def fromutc(self, at: datetime) -> datetime:
        """The moment here; the second of two equal hours has a fold."""
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
        """Local time in its zone, to the second; a bare offset would be wrong beyond a change of the clocks."""
        return datetime.now(ZONE).replace(microsecond=0)

    def monotonic(self) -> float:
        """Seconds that neither jump nor go back."""
        return time.monotonic()
