"""Which older copies are kept."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.retention import worth_keeping
from tests.support import BERLIN

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=BERLIN)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def test_the_last_ten_saves() -> None:
    """Of an evening's many saves the last ten stay."""
    saves = [NOW - n * MINUTE for n in range(50)]
    assert worth_keeping(saves, NOW) == set(saves[:10])


def test_the_last_save_of_each_day_for_thirty_days() -> None:
    """Of each day the last save stays, until it is thirty days old."""
    saves = [NOW - day * DAY - n * MINUTE for day in range(40) for n in range(3)]
    kept = worth_keeping(saves, NOW)
    assert [NOW - day * DAY in kept for day in (1, 29, 30, 31, 39)] == [True, True, True, False, False]
    assert NOW - 15 * DAY - MINUTE not in kept
    assert len(kept) == 10 + 31 - 4


def test_a_day_ends_at_the_users_midnight() -> None:
    """A save at a quarter to twelve and one at a quarter past are of two days, wherever the clock stands."""
    before, after = datetime(2026, 11, 1, 23, 45, tzinfo=BERLIN), datetime(2026, 11, 2, 0, 15, tzinfo=BERLIN)
    many = [NOW - n * MINUTE for n in range(10)]
    assert {before, after} <= worth_keeping([before, after, *many], NOW)


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=400)), max_size=80))
def test_never_more_than_that(ages: list[timedelta]) -> None:
    """However often somebody saves, the copies stay few, and the newest is among them."""
    saves = {NOW - age for age in ages}
    kept = worth_keeping(saves, NOW)
    assert kept <= saves
    assert len(kept) <= 10 + 31
    assert not saves or max(saves) in kept
