"""Which older copies are kept."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.store.generations import worth_keeping
from tests.support import BERLIN

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=BERLIN)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def kept(saves: list[datetime]) -> set[datetime]:
    """Which of these saves are kept, newest first."""
    return {saves[place] for place in worth_keeping(saves, BERLIN)}


def test_the_last_ten_saves() -> None:
    """Of many saves in an evening, the last ten are kept."""
    saves = [NOW - n * MINUTE for n in range(50)]
    assert kept(saves) == set(saves[:10])


def test_the_last_save_of_each_day_for_thirty_days() -> None:
    """The last save of each day is kept until there are thirty later days."""
    saves = [NOW - day * DAY - n * MINUTE for day in range(40) for n in range(3)]
    found = kept(saves)
    assert [NOW - day * DAY in found for day in (1, 28, 29, 30, 39)] == [True, True, True, False, False]
    assert NOW - 15 * DAY - MINUTE not in found
    assert len(found) == 10 + 30 - 4


def test_a_day_ends_at_the_users_midnight() -> None:
    """Saves at a quarter to and a quarter past midnight belong to different days in any time zone."""
    before, after = datetime(2026, 11, 1, 23, 45, tzinfo=BERLIN), datetime(2026, 11, 2, 0, 15, tzinfo=BERLIN)
    many = [NOW - n * MINUTE for n in range(10)]
    assert {before, after} <= kept([*many, after, before])


@pytest.mark.parametrize("wrong", [365 * DAY, -365 * DAY, -20 * 365 * DAY, 3 * DAY])
def test_a_clock_that_is_wrong_for_a_while_takes_nothing_away(wrong: timedelta) -> None:
    """One save or many with a wrong clock cost at most one of thirty days, then and later."""
    month = [NOW - day * DAY for day in range(30)]
    for number in (1, 25):
        odd = [NOW + wrong + (number - n) * MINUTE for n in range(number)]
        assert {*month[:29], odd[0]} <= kept([*odd, *month])
        after = [NOW + DAY - n * MINUTE for n in range(3)]
        assert {*month[:28], odd[0], after[0]} <= kept([*after, *odd, *month])
        assert {*after, *odd[:7]} <= kept([*after, *odd, *month])


@given(st.lists(st.timedeltas(timedelta(days=-9000), timedelta(days=9000)), max_size=80))
def test_never_more_than_that(ages: list[timedelta]) -> None:
    """With any number of saves and any clock, there are few copies, including the last ten."""
    saves = [NOW - age for age in ages]
    places = worth_keeping(saves, BERLIN)
    assert {*range(min(10, len(saves)))} <= places
    assert len(places) <= 10 + 30
