"""Paced breathing: the state of a session at one moment, and a pacer that is passed the times.

Lengths are whole breaths, so that a session never ends inside one. Times are seconds on a monotonic clock.
"""

import math
from typing import Literal

import msgspec

from afterview_tui.domain.calm.patterns import Pattern, Phase, phase_at

PacerState = Literal["ready", "running", "paused", "finished"]

FEWEST_BREATHS = 1
FIRST_PART = 0.8
"""How full the lungs are, 0 to 1, before a second breath in on top of the first."""
LONGEST_GAP = 1.0
"""Seconds between two calls of ``look`` above which the machine must have slept or the program been suspended."""


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a session at one moment."""

    breath: int
    """The number of the breath being taken, from 1."""
    phase: Phase
    fullness: float
    """How full the lungs are, 0 to 1, eased with sine_in_out."""
    phase_second: int
    """Whole seconds since the phase began, for the still mode."""
    phase_seconds: float
    """The length of the phase."""
    finished: bool = False


def sine_in_out(part: float) -> float:
    """Sine easing of a fraction from 0 to 1; its highest speed is 1.57 times the mean."""
    return 0.5 - 0.5 * math.cos(math.pi * part)


def moment(pattern: Pattern, breaths: int, elapsed_seconds: float) -> Moment:
    """The moment after some seconds of a session; after the end, it is always the last one."""
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
    """How full the lungs are after a fraction of a phase; ``first`` is the fullness after the first breath in."""
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
    """One breathing session that starts, pauses, resumes and ends; monotonic seconds are passed in."""

    def __init__(self, pattern: Pattern, breaths: int | None = None) -> None:
        self.pattern = pattern
        self.breaths = self._allowed(pattern.breaths if breaths is None else breaths, FEWEST_BREATHS)
        """The length in whole breaths."""
        self.state: PacerState = "ready"
        self._origin = 0.0
        """The time when the first breath would have begun without any pause."""
        self._looked = 0.0
        """The time when the session was last known to be running."""
        self._moment = moment(pattern, self.breaths, 0.0)

    @property
    def moment(self) -> Moment:
        """The moment at the last ``look``."""
        return self._moment

    def begin(self, now: float) -> None:
        """Start the session, or restart it after the end."""
        if self.state in ("ready", "finished"):
            self._run_from(now, 0.0)

    def pause(self, now: float) -> None:
        """Pause the session."""
        self.look(now)
        if self.state == "running":
            self.state = "paused"

    def resume(self, now: float) -> None:
        """Resume from the start of the breath that was paused."""
        if self.state == "paused":
            self._run_from(now, self.pattern.begins(self._moment.breath))

    def look(self, now: float) -> Moment:
        """Update and return the moment; after a long gap, the session is paused at the last one."""
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
        """Add one breath, up to the most allowed."""
        self._set_breaths(self.breaths + 1)

    def shorter(self) -> None:
        """Remove one breath, but not the current one."""
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
