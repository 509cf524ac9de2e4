"""The breathing patterns: their lengths in whole breaths, and the limits of custom ones."""

import pytest

from afterview_tui.domain.calm.breathing import moment
from afterview_tui.domain.calm.patterns import PATTERNS, Pattern, offered, own_pattern
from afterview_tui.domain.text import words


@pytest.mark.parametrize(
    ("key", "phases", "breaths", "seconds"),
    [
        ("longer_out", (4, 6), 30, 300),
        ("even", (5, 5), 30, 300),
        ("softer", (4, 6), 31, 298),
        ("sigh", (3, 1, 8), 25, 300),
        ("box", (4, 4, 4, 4), 19, 304),
        ("478", (4, 7, 8), 4, 76),
        ("sit", (60,), 2, 120),
    ],
)
def test_each_pattern_is_a_known_one(key: str, phases: tuple[int, ...], breaths: int, seconds: float) -> None:
    """The figures of calm.md 1b, each sitting a whole number of breaths."""
    pattern = PATTERNS[key]
    assert tuple(seconds for _, seconds in pattern.phases) == phases
    assert (pattern.breaths, pattern.begins(pattern.breaths + 1)) == (breaths, seconds)


@pytest.mark.parametrize("pattern", PATTERNS.values())
def test_no_pattern_is_fast(pattern: Pattern) -> None:
    """A breath takes at least eight seconds, and every phase but a second breath in at least three."""
    for breath in (1, pattern.breaths):
        assert sum(seconds for _, seconds in pattern.phases_of(breath)) >= 8
        assert all(seconds >= 3 for phase, seconds in pattern.phases_of(breath) if phase != "more")


@pytest.mark.parametrize("pattern", PATTERNS.values())
def test_patterns_with_holds_have_a_warning(pattern: Pattern) -> None:
    """Other patterns have no warning."""
    holds = any(phase == "hold" for phase, _ in pattern.phases)
    assert ("asthma" in pattern.note) is holds
    assert all(len(words(sentence)) <= 25 for sentence in pattern.note.split("."))


def test_the_softer_start_slides_into_the_usual_breath() -> None:
    """Six breaths of eight seconds, then ten seconds each; no breath is cut off or repeated at the transition."""
    softer = PATTERNS["softer"]
    for elapsed, breath, phase in ((0, 1, "in"), (47.9, 6, "out"), (48, 7, "in"), (52.5, 7, "out"), (58, 8, "in")):
        now = moment(softer, 31, elapsed)
        assert (now.breath, now.phase) == (breath, phase)


@pytest.mark.parametrize(
    ("elapsed", "phase", "fullness"),
    [(1.5, "in", 0.4), (3.0, "more", 0.8), (3.5, "more", 0.9), (4.0, "out", 1.0), (8.0, "out", 0.5)],
)
def test_the_second_breath_in_goes_on_top(elapsed: float, phase: str, fullness: float) -> None:
    """Most of the way, a little more, then out."""
    now = moment(PATTERNS["sigh"], 25, elapsed)
    assert now.phase == phase
    assert now.fullness == pytest.approx(fullness)


@pytest.mark.parametrize(
    ("text", "key", "breaths"),
    [("5-7", "5-7", 25), (" 4.5 - 6.5 ", "4.5-6.5", 27), ("3/5", "3-5", 38), ("10-10", "10-10", 15)],
)
def test_a_custom_pattern(text: str, key: str, breaths: int) -> None:
    """Seconds in and out; about five minutes of it, in whole breaths."""
    pattern = own_pattern(text)
    assert (pattern.key, pattern.breaths, pattern.hold) == (key, breaths, 0)


@pytest.mark.parametrize("text", ["2-6", "3-4", "4-11", "5", "4-7-8", "five-six", "-5-5", "", "4-4, ", "٤-٦٦"])
def test_the_limits_of_custom_patterns(text: str) -> None:
    """Each from three to ten seconds, at least eight together; anything else is refused in one sentence."""
    with pytest.raises(ValueError, match="two numbers such as 5-7"):
        own_pattern(text)


def test_custom_patterns_come_last() -> None:
    """Several are separated by commas; an empty list adds none."""
    assert list(offered("5-7, 4.5-6,"))[-2:] == ["5-7", "4.5-6"]
    assert offered(" ") == PATTERNS
    assert next(iter(PATTERNS)) == "longer_out"
