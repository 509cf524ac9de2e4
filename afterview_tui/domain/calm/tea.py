"""The tea timer, on passed times."""

from datetime import datetime, timedelta

STANDS = timedelta(minutes=10)
"""How long ready tea is named at the edge."""


class TeaTimer:
    """Draws for some minutes, then is ready, told of once."""

    def __init__(self) -> None:
        self._ready: datetime | None = None
        self._told = False

    def pour(self, minutes: int, now: datetime) -> None:
        """Start it, or put it away while it runs or its tea stands ready."""
        runs = self.draws(now) or self.is_ready(now)
        self._ready, self._told = None if runs else now + timedelta(minutes=minutes), False

    def draws(self, now: datetime) -> bool:
        """Whether it runs."""
        return self._ready is not None and now < self._ready

    def is_ready(self, now: datetime) -> bool:
        """Whether it has run out, a few minutes ago at most."""
        return self._ready is not None and self._ready <= now < self._ready + STANDS

    def status(self, now: datetime) -> str:
        """A word or two for the edge of a page; empty where there is nothing to say."""
        if self._ready is not None and self.draws(now):
            return f"tea {-((now - self._ready) // timedelta(minutes=1))} min"
        return "tea is ready" if self.is_ready(now) else ""

    def news(self, now: datetime) -> str:
        """A sentence when it has just run out, said once; else empty."""
        if self._told or not self.is_ready(now):
            return ""
        self._told = True
        return "Your tea is ready."
