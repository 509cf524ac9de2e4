"""The state of a breath at any time, and how a session pauses, resumes and ends."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.calm.breathing import LONGEST_GAP, Moment, Pacer, moment, sine_in_out
from afterview_tui.domain.calm.patterns import MOST_BREATHS, PATTERNS, Pattern

LONGER_OUT = PATTERNS["longer_out"]
BOX = PATTERNS["box"]

patterns = st.builds(
    lambda inhale, hold, exhale, rest, opening: Pattern(
        key="any",
        name="Any",
        inhale=inhale,
        hold=hold,
        exhale=exhale,
        rest=rest,
        opening=(3.5, 4.5),
        opening_breaths=opening,
        breaths=10,
    ),
    inhale=st.floats(3, 10),
    hold=st.just(0.0) | st.floats(1, 8),
    exhale=st.floats(3, 10),
    rest=st.just(0.0) | st.floats(1, 8),
    opening=st.integers(0, 3),
)


def look_until(pacer: Pacer, start: float, end: float) -> Moment:
    """Update a pacer twice a second, as a screen would, and finally at the end."""
    now = start
    while now < end:
        pacer.look(now)
        now += 0.5
    return pacer.look(end)


def test_the_default_is_longer_out_for_five_minutes() -> None:
    """By default, the user breathes four seconds in and six out, thirty times."""
    assert next(iter(PATTERNS)) == "longer_out"
    assert (LONGER_OUT.inhale, LONGER_OUT.hold, LONGER_OUT.exhale, LONGER_OUT.rest) == (4, 0, 6, 0)
    assert LONGER_OUT.breaths * LONGER_OUT.cycle == 300


@pytest.mark.parametrize(
    ("part", "eased"),
    [(0, 0), (1 / 4, 0.5 - math.sqrt(2) / 4), (1 / 3, 0.25), (1 / 2, 0.5), (2 / 3, 0.75), (1, 1)],
)
def test_the_ease_is_a_sine(part: float, eased: float) -> None:
    """The breath slows down at both ends and never seems to stop in between."""
    assert sine_in_out(part) == pytest.approx(eased)


@pytest.mark.parametrize(
    ("elapsed", "breath", "phase", "fullness", "second", "seconds"),
    [
        (0.0, 1, "in", 0.0, 0, 4),
        (1.0, 1, "in", 0.1464466, 1, 4),
        (2.0, 1, "in", 0.5, 2, 4),
        (3.999, 1, "in", 0.9999998, 3, 4),
        (4.0, 1, "out", 1.0, 0, 6),
        (7.0, 1, "out", 0.5, 3, 6),
        (9.0, 1, "out", 0.0669873, 5, 6),
        (10.0, 2, "in", 0.0, 0, 4),
        (295.0, 30, "out", 0.9330127, 1, 6),
        (-3.0, 1, "in", 0.0, 0, 4),
    ],
)
def test_moments_of_longer_out(
    elapsed: float, breath: int, phase: str, fullness: float, second: int, seconds: float
) -> None:
    """The disc grows for four seconds and shrinks for six, then the next breath begins."""
    now = moment(LONGER_OUT, 30, elapsed)
    assert (now.breath, now.phase, now.phase_second, now.phase_seconds) == (breath, phase, second, seconds)
    assert now.fullness == pytest.approx(fullness, abs=1e-6)
    assert not now.finished


@pytest.mark.parametrize(
    ("elapsed", "phase", "fullness"),
    [(3.0, "in", 0.8535534), (5.0, "hold", 1.0), (8.0, "out", 1.0), (13.0, "rest", 0.0), (16.0, "in", 0.0)],
)
def test_holds_keep_the_breath_where_it_is(elapsed: float, phase: str, fullness: float) -> None:
    """A pattern with holds has four phases, two of them without movement."""
    now = moment(BOX, 19, elapsed)
    assert now.phase == phase
    assert now.fullness == pytest.approx(fullness)


@pytest.mark.parametrize("elapsed", [20.0, 20.01, 5000.0])
def test_a_session_ends_on_a_whole_breath(elapsed: float) -> None:
    """After the last breath the lungs are empty and the count stays."""
    end = moment(LONGER_OUT, 2, elapsed)
    assert (end.finished, end.breath, end.phase, end.fullness) == (True, 2, "out", 0.0)
    assert not moment(LONGER_OUT, 2, 19.999).finished


@given(pattern=patterns, breaths=st.integers(1, 5), part=st.floats(0, 1.1), step=st.floats(0, 0.2))
def test_fullness_moves_smoothly_and_ends_empty(pattern: Pattern, breaths: int, part: float, step: float) -> None:
    """Without jumps: never faster than the sine of the shortest phase, and always between 0 and 1."""
    length = pattern.begins(breaths + 1)
    elapsed = part * length
    before, after = (moment(pattern, breaths, at).fullness for at in (elapsed, elapsed + step))
    fastest = math.pi / 2 / min(pattern.inhale, pattern.exhale, *pattern.opening)
    assert 0 <= before <= 1
    assert abs(after - before) <= fastest * step + 1e-6
    assert moment(pattern, breaths, length).fullness == 0


def test_updating_rarely_or_often_makes_no_difference() -> None:
    """A slow connection drops frames, not time."""
    often, rarely = Pacer(LONGER_OUT), Pacer(LONGER_OUT)
    often.begin(100.0)
    rarely.begin(100.0)
    for tick in range(1, 160):
        often.look(100 + tick / 16)
    for second in range(1, 10):
        rarely.look(100.0 + second)
    assert often.look(109.9) == rarely.look(109.9)


def test_nothing_runs_before_it_is_begun() -> None:
    """A ready session stays at its first moment for any time."""
    pacer = Pacer(LONGER_OUT)
    assert pacer.look(50.0) == pacer.look(500.0) == moment(LONGER_OUT, 30, 0)
    assert pacer.state == "ready"


def test_a_pause_keeps_the_moment_and_goes_on_from_the_start_of_that_breath() -> None:
    """After a pause in the third breath, the third breath starts again."""
    pacer = Pacer(LONGER_OUT)
    pacer.begin(0.0)
    look_until(pacer, 0.0, 26.9)
    pacer.pause(27.0)
    assert (pacer.look(1000.0), pacer.state) == (moment(LONGER_OUT, 30, 27.0), "paused")
    pacer.resume(2000.0)
    assert (pacer.look(2000.5), pacer.state) == (moment(LONGER_OUT, 30, 20.5), "running")


@pytest.mark.parametrize(("gap", "state"), [(LONGEST_GAP, "running"), (1.01, "paused"), (3600.0, "paused")])
def test_a_gap_pauses_at_the_last_update(gap: float, state: str) -> None:
    """A laptop that slept, or ctrl+z, costs at most the current breath."""
    pacer = Pacer(LONGER_OUT)
    pacer.begin(0.0)
    look_until(pacer, 0.0, 12.0)
    now = pacer.look(12.0 + gap)
    assert pacer.state == state
    assert now == moment(LONGER_OUT, 30, 12.0 if state == "paused" else 12.0 + gap)


def test_a_pause_after_a_gap_is_at_the_last_update_too() -> None:
    """A key that wakes the machine pauses at the breath before the gap, not an hour later."""
    pacer = Pacer(LONGER_OUT)
    pacer.begin(0.0)
    pacer.pause(3600.0)
    assert (pacer.state, pacer.moment) == ("paused", moment(LONGER_OUT, 30, 0.0))


def test_it_finishes_and_can_begin_again() -> None:
    """The end stays until a new start, which begins at breath one."""
    pacer = Pacer(LONGER_OUT, breaths=1)
    pacer.begin(0.0)
    assert look_until(pacer, 0.0, 10.0).finished
    pacer.pause(11.0)
    pacer.resume(12.0)
    assert pacer.state == "finished"
    pacer.begin(20.0)
    assert pacer.look(20.0) == moment(LONGER_OUT, 1, 0.0)


def test_length_can_change_in_whole_breaths_while_it_runs() -> None:
    """Shortening never cuts off the current breath, with which the session then ends."""
    pacer = Pacer(LONGER_OUT, breaths=4)
    pacer.begin(0.0)
    look_until(pacer, 0.0, 15.0)
    pacer.longer()
    assert pacer.breaths == 5
    for _ in range(9):
        pacer.shorter()
    assert pacer.breaths == 2
    assert not look_until(pacer, 15.0, 19.9).finished
    assert pacer.look(20.0).finished


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (1, 1), (60, 60), (61, MOST_BREATHS)])
def test_length_stays_between_one_and_sixty(asked: int, given: int) -> None:
    """A session can't have zero breaths or last an hour."""
    assert Pacer(LONGER_OUT, breaths=asked).breaths == given


def test_length_before_the_start_goes_down_to_one() -> None:
    """Before it begins, any length from one to sixty can be chosen."""
    pacer = Pacer(LONGER_OUT, breaths=2)
    pacer.shorter()
    pacer.shorter()
    assert pacer.breaths == 1
    for _ in range(100):
        pacer.longer()
    assert pacer.breaths == MOST_BREATHS
