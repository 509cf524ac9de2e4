"""The patterns of paced breathing: the length of each phase and of a sitting, and safety notes.

Times are in seconds. Lengths, limits and notes are those of calm.md 1b and 1c, from Laborde 2021 and You 2021
(6 breaths a minute, 5 minutes), Magnon 2021 (the softer start) and Weil (4-7-8: eight breaths at most).
"""

import re
from itertools import accumulate
from typing import Literal

import msgspec

Phase = Literal["in", "more", "hold", "out", "rest"]
Timed = tuple[tuple[Phase, float], ...]
"""The phases of one breath in order, with their seconds; those of zero seconds are left out."""

MOST_BREATHS = 60
USUAL_SECONDS = 300
"""The approximate length of a sitting with a custom pattern (You 2021: five minutes are enough)."""
SHORTEST_PHASE, LONGEST_PHASE, SHORTEST_CYCLE = 3, 10, 8
"""The limits of a custom pattern, as in breathe-cli, so that it is neither fast nor extreme."""
HOLDS = (
    "These hold the breath. Skip them if you have asthma, high blood pressure, a heart condition or are pregnant, "
    "or just use Longer out."
)
NOT_OWN = "I can't pace “{text}”. It takes two numbers such as 5-7: each 3 to 10 seconds, at least 8 together."
_OWN = re.compile(r"(\d+(?:\.\d)?)\s*[-/]\s*(\d+(?:\.\d)?)")


class Pattern(msgspec.Struct, frozen=True, kw_only=True):
    """One way to breathe: the seconds of its phases and its default length."""

    key: str
    name: str
    inhale: float = 0.0
    top_up: float = 0.0
    """A second, smaller breath in on top of the first."""
    hold: float = 0.0
    exhale: float = 0.0
    rest: float = 0.0
    opening: tuple[float, float] = (0.0, 0.0)
    """Seconds in and out for the first breaths, if they are shorter."""
    opening_breaths: int = 0
    breaths: int
    """The default length in whole breaths."""
    most: int = MOST_BREATHS
    """The longest length in whole breaths."""
    note: str = ""
    """A sentence to show beside the pattern, such as a warning about holds."""
    unit: str = "breath"
    """The unit of its length."""

    @property
    def is_paced(self) -> bool:
        """Whether the pattern paces the breath at all."""
        return self.inhale > 0

    @property
    def cycle(self) -> float:
        """The seconds of one whole breath after the opening."""
        return sum(seconds for _, seconds in self.phases)

    @property
    def phases(self) -> Timed:
        """The phases of a breath after the opening."""
        names: tuple[Phase, ...] = ("in", "more", "hold", "out", "rest")
        lengths = (self.inhale, self.top_up, self.hold, self.exhale, self.rest)
        return tuple((name, seconds) for name, seconds in zip(names, lengths, strict=True) if seconds > 0)

    def phases_of(self, breath: int) -> Timed:
        """The phases of a breath by its number, from 1."""
        if breath > self.opening_breaths:
            return self.phases
        return (("in", self.opening[0]), ("out", self.opening[1]))

    def begins(self, breath: int) -> float:
        """The start of a breath in seconds; that of the breath after the last is the length of the sitting."""
        opened = min(breath - 1, self.opening_breaths)
        return opened * sum(self.opening) + (breath - 1 - opened) * self.cycle

    def breath_at(self, elapsed: float) -> int:
        """The number of the breath being taken after some seconds."""
        opening = self.opening_breaths * sum(self.opening)
        if elapsed < opening:
            return int(elapsed // sum(self.opening)) + 1
        return self.opening_breaths + int((elapsed - opening) // self.cycle) + 1

    @property
    def in_short(self) -> str:
        """The phases in words: "4 in, 6 out"."""
        if not self.is_paced:
            return "no pacing"
        words = {"more": "more in", "rest": "hold"}
        if self.opening_breaths:
            return f"first {self.opening[0]:g} in, {self.opening[1]:g} out"
        return ", ".join(f"{seconds:g} {words.get(phase, phase)}" for phase, seconds in self.phases)


PATTERNS: dict[str, Pattern] = {
    pattern.key: pattern
    for pattern in (
        Pattern(key="longer_out", name="Longer out", inhale=4, exhale=6, breaths=30),
        Pattern(key="even", name="Even", inhale=5, exhale=5, breaths=30),
        Pattern(
            key="softer",
            name="Softer start",
            inhale=4,
            exhale=6,
            opening=(3.5, 4.5),
            opening_breaths=6,
            breaths=31,
        ),
        Pattern(key="sigh", name="Double-in sigh", inhale=3, top_up=1, exhale=8, breaths=25),
        Pattern(key="box", name="Box", inhale=4, hold=4, exhale=4, rest=4, breaths=19, note=HOLDS),
        Pattern(key="478", name="4-7-8", inhale=4, hold=7, exhale=8, breaths=4, most=8, note=HOLDS),
        Pattern(key="sit", name="Just sit", rest=60, breaths=2, unit="minute"),
    )
}
"""The built-in patterns by key, the default first."""


def own_pattern(text: str) -> Pattern:
    """Parse a custom pattern of seconds in and out, such as "5-7"; raises ValueError with a sentence."""
    found = _OWN.fullmatch(text.strip())
    inhale, exhale = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    within = all(SHORTEST_PHASE <= seconds <= LONGEST_PHASE for seconds in (inhale, exhale))
    if not within or inhale + exhale < SHORTEST_CYCLE:
        raise ValueError(NOT_OWN.format(text=text.strip()))
    key, breaths = f"{inhale:g}-{exhale:g}", round(USUAL_SECONDS / (inhale + exhale))
    return Pattern(key=key, name=f"{inhale:g} in, {exhale:g} out", inhale=inhale, exhale=exhale, breaths=breaths)


def offered(own: str = "") -> dict[str, Pattern]:
    """All patterns by key, custom ones from the comma-separated ``own`` last; raises ValueError with a sentence."""
    mine = [own_pattern(each) for each in own.split(",") if each.strip()]
    return PATTERNS | {pattern.key: pattern for pattern in mine}


def phase_at(phases: Timed, into: float) -> tuple[Phase, float, float]:
    """The phase at some seconds into a breath, its length, and the seconds since it began."""
    ends = list(accumulate(seconds for _, seconds in phases))
    place = next((n for n, end in enumerate(ends) if into < end), len(ends) - 1)
    phase, seconds = phases[place]
    return phase, seconds, min(into - (ends[place] - seconds), seconds)
