"""Paced breathing: the moment within a session, and a pacer that works on passed times.

Lengths are whole breaths, so that a session never ends inside one. Times are seconds on a clock that
never goes back.
"""

import math
from typing import Literal

import msgspec

from afterview_tui.domain.calm.patterns import Pattern, Phase, phase_at

PacerState = Literal["ready", "running", "paused", "finished"]

FEWEST_BREATHS = 1
FIRST_PART = 0.8
"""How full the lungs are before a second breath in on top of the first."""
LONGEST_GAP = 1.0
"""Seconds between two looks above which the machine slept or the program was suspended."""


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """Where a session stands at one instant."""

    breath: int
    """The number of the breath being taken, from 1."""
    phase: Phase
    fullness: float
    """How full the lungs are, 0 to 1, eased with sine_in_out."""
    phase_second: int
    """Whole seconds since the phase began, for a still picture."""
    phase_seconds: float
    """How long the phase takes."""
    finished: bool = False


def sine_in_out(part: float) -> float:
    """The sine ease in and out of a part between 0 and 1; at its fastest 1.57 times the mean speed."""
    return 0.5 - 0.5 * math.cos(math.pi * part)


def moment(pattern: Pattern, breaths: int, elapsed_seconds: float) -> Moment:
    """The moment after some seconds of a session of whole breaths; the last one lasts for ever."""
    elapsed = max(0.0, elapsed_seconds)
    if elapsed >= pattern.begins(breaths + 1):
        phase, seconds = pattern.phases_of(breaths)[-1]
        return Moment(
            breath=breaths,
            phase=phase,
            fullness=0.0,
            phase_second=math.ceil(seconds) - 1,
            phase_seconds=seconds,
            finished=True,
        )
    breath = min(pattern.breath_at(elapsed), breaths)
    phase, seconds, into = phase_at(pattern.phases_of(breath), max(elapsed - pattern.begins(breath), 0.0))
    first = FIRST_PART if pattern.top_up else 1.0
    return Moment(
        breath=breath,
        phase=phase,
        fullness=_fullness(phase, into / seconds, first),
        phase_second=int(into),
        phase_seconds=seconds,
    )


def _fullness(phase: Phase, part: float, first: float) -> float:
    """How full the lungs are after a part, 0 to 1, of a phase; ``first`` is what the first breath in fills."""
    match phase:
        case "in":
            return first * sine_in_out(part)
        case "more":
            return first + (1.0 - first) * sine_in_out(part)
        case "hold":
            return 1.0
        case "out":
            return 1.0 - sine_in_out(part)
        case "rest":
            return 0.0


class Pacer:
    """One session of breathing: starts, pauses, goes on and ends, on monotonic seconds that are passed in."""

    def __init__(self, pattern: Pattern, breaths: int | None = None) -> None:
        self.pattern = pattern
        self.breaths = self._allowed(pattern.breaths if breaths is None else breaths, FEWEST_BREATHS)
        """The length in whole breaths."""
        self.state: PacerState = "ready"
        self._origin = 0.0
        """When the first breath would have begun, had there been no pause."""
        self._looked = 0.0
        """When the session was last known to run."""
        self._moment = moment(pattern, self.breaths, 0.0)

    @property
    def moment(self) -> Moment:
        """The moment last looked at, whatever the time is now."""
        return self._moment

    def begin(self, now: float) -> None:
        """Take the first breath; also once more after the end."""
        if self.state in ("ready", "finished"):
            self._run_from(now, 0.0)

    def pause(self, now: float) -> None:
        """Stop where the session is now."""
        self.look(now)
        if self.state == "running":
            self.state = "paused"

    def resume(self, now: float) -> None:
        """Go on from the start of the breath that the pause came in."""
        if self.state == "paused":
            self._run_from(now, self.pattern.begins(self._moment.breath))

    def look(self, now: float) -> Moment:
        """The moment now; a gap since the last look pauses the session as it was then."""
        if self.state == "running":
            if now - self._looked > LONGEST_GAP:
                self.state = "paused"
            else:
                self._looked = now
                self._moment = moment(self.pattern, self.breaths, now - self._origin)
                if self._moment.finished:
                    self.state = "finished"
        return self._moment

    def longer(self) -> None:
        """One breath more, up to the most allowed."""
        self._set_breaths(self.breaths + 1)

    def shorter(self) -> None:
        """One breath less, but not fewer than the one being taken."""
        self._set_breaths(self.breaths - 1)

    def _set_breaths(self, breaths: int) -> None:
        taken = self._moment.breath if self.state in ("running", "paused") else FEWEST_BREATHS
        self.breaths = self._allowed(breaths, taken)

    def _run_from(self, now: float, elapsed: float) -> None:
        self.state = "running"
        self._origin = now - elapsed
        self._looked = now
        self._moment = moment(self.pattern, self.breaths, elapsed)

    def _allowed(self, breaths: int, fewest: int) -> int:
        return min(max(breaths, fewest), self.pattern.most)
