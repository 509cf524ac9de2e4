"""The tea timer; times are passed in."""

from datetime import datetime, timedelta

SHOWN_FOR = timedelta(minutes=10)
"""How long "tea is ready" stays on a page."""


class TeaTimer:
    """A timer that runs for some minutes and is then announced once."""

    def __init__(self) -> None:
        self._ready: datetime | None = None
        self._announced = False

    def pour(self, minutes: int, now: datetime) -> None:
        """Start the timer, or clear it if it is running or the tea is ready."""
        runs = self.draws(now) or self.is_ready(now)
        self._ready, self._announced = None if runs else now + timedelta(minutes=minutes), False

    def draws(self, now: datetime) -> bool:
        """Whether the timer is running."""
        return self._ready is not None and now < self._ready

    def is_ready(self, now: datetime) -> bool:
        """Whether the timer has run out within the last ten minutes."""
        return self._ready is not None and self._ready <= now < self._ready + SHOWN_FOR

    def status(self, now: datetime) -> str:
        """The state in a few words for the edge of a page, or empty."""
        if self._ready is not None and self.draws(now):
            return f"tea {-((now - self._ready) // timedelta(minutes=1))} min"
        return "tea is ready" if self.is_ready(now) else ""

    def news(self, now: datetime) -> str:
        """A sentence once after the timer has run out; else empty."""
        if self._announced or not self.is_ready(now):
            return ""
        self._announced = True
        return "Your tea is ready."
