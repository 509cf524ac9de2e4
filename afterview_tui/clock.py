"""Where the time comes from, so that every test can hold it still."""

import time
from datetime import datetime
from typing import Protocol

from tzlocal import get_localzone


class Clock(Protocol):
    """The two kinds of time that Afterview needs."""

    def now(self) -> datetime:
        """The wall clock, with its offset."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start, never going back."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Local time in its zone, to the second; a bare offset would be wrong beyond a change of the clocks."""
        try:
            now = datetime.now(get_localzone())
        except (KeyError, ValueError, OSError):  # TZ names a zone that isn't there
            now = datetime.now().astimezone()
        return now.replace(microsecond=0)

    def monotonic(self) -> float:
        """Seconds that neither jump nor go back."""
        return time.monotonic()
