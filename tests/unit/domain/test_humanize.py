"""Days, times, spans and numbers in words."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain import humanize

TODAY = date(2026, 11, 23)  # a Monday
BERLIN = ZoneInfo("Europe/Berlin")
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def berlin(*parts: int) -> datetime:
    year, month, day, hour, minute = parts
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("day", "today", "words"),
    [
        (date(2026, 11, 23), TODAY, "today"),
        (date(2026, 11, 24), TODAY, "tomorrow"),
        (date(2026, 11, 25), TODAY, "Wednesday"),
        (date(2026, 11, 29), TODAY, "Sunday"),
        (date(2026, 11, 30), TODAY, "Monday 30 November"),
        (date(2026, 12, 1), TODAY, "Tuesday 1 December"),
        (date(2027, 1, 1), TODAY, "Friday 1 January 2027"),
        (date(2026, 11, 22), TODAY, "yesterday"),
        (date(2026, 11, 21), TODAY, "Saturday"),
        (date(2026, 11, 17), TODAY, "Tuesday"),
        (date(2026, 11, 16), TODAY, "Monday 16 November"),
        (date(2025, 11, 23), TODAY, "Sunday 23 November 2025"),
        (date(2027, 1, 1), date(2026, 12, 31), "tomorrow"),
        (date(2027, 1, 3), date(2026, 12, 30), "Sunday"),
        (date(2026, 12, 30), date(2027, 1, 3), "Wednesday"),
        (date(2028, 2, 29), date(2028, 2, 28), "tomorrow"),
        (date(2028, 2, 29), date(2028, 2, 1), "Tuesday 29 February"),
        (date(2028, 3, 1), date(2028, 2, 28), "Wednesday"),
    ],
)
def test_a_day_in_words(day: date, today: date, words: str) -> None:
    """Near days by name, others by weekday and date, with the year only if it isn't this one."""
    assert humanize.day(day, today) == words


@given(DAYS, DAYS)
def test_a_bare_weekday_is_never_a_week_off(day: date, today: date) -> None:
    """So that "Monday" is never taken for the wrong week."""
    words = humanize.day(day, today)
    assert (words in humanize.WEEKDAYS) == (1 < abs((day - today).days) < 7)
    assert (str(day.year) in words) == (day.year != today.year and abs((day - today).days) > 6)


@pytest.mark.parametrize(
    ("at", "now", "words"),
    [
        (berlin(2026, 11, 23, 16, 0), berlin(2026, 11, 23, 14, 30), "today 16:00"),
        (berlin(2026, 11, 24, 9, 5), berlin(2026, 11, 23, 14, 30), "tomorrow 09:05"),
        (berlin(2026, 11, 27, 18, 0), berlin(2026, 11, 23, 14, 30), "Friday 18:00"),
        (berlin(2026, 12, 1, 18, 0), berlin(2026, 11, 23, 14, 30), "Tuesday 1 December 18:00"),
        (berlin(2026, 11, 22, 23, 59), berlin(2026, 11, 23, 0, 1), "yesterday 23:59"),
        (datetime(2026, 11, 23, 23, 30, tzinfo=UTC), berlin(2026, 11, 23, 14, 30), "tomorrow 00:30"),
        (
            datetime(2026, 3, 29, 18, 0, tzinfo=timezone(timedelta(hours=2))),
            berlin(2026, 3, 28, 18, 0),
            "tomorrow 18:00",
        ),
        (
            datetime(2026, 10, 25, 18, 0, tzinfo=timezone(timedelta(hours=1))),
            berlin(2026, 10, 24, 18, 0),
            "tomorrow 18:00",
        ),
    ],
)
def test_a_time_is_in_the_readers_zone(at: datetime, now: datetime, words: str) -> None:
    """Day and time are in the reader's time zone, also across a clock change."""
    assert humanize.moment(at, now) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "less than a day"),
        (0, "less than a day"),
        (1, "1 day"),
        (9, "9 days"),
        (20, "20 days"),
        (21, "3 weeks"),
        (27, "3 weeks"),
        (28, "4 weeks"),
        (91, "13 weeks"),
        (92, "3 months"),
        (130, "4 months"),
        (365, "12 months"),
        (729, "23 months"),
        (730, "2 years"),
        (1100, "3 years"),
    ],
)
def test_a_span_in_the_best_unit(days: int, words: str) -> None:
    """Days, then whole weeks, months and years, rounded down."""
    assert humanize.span(days) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 23), "today"),
        (date(2026, 11, 22), "yesterday"),
        (date(2026, 11, 21), "2 days ago"),
        (date(2026, 11, 14), "9 days ago"),
        (date(2026, 11, 3), "20 days ago"),
        (date(2026, 11, 2), "3 weeks ago"),
        (date(2026, 7, 10), "4 months ago"),
        (date(2026, 11, 24), "tomorrow"),
        (date(2026, 12, 2), "in 9 days"),
    ],
)
def test_the_past_in_the_best_unit(day: date, words: str) -> None:
    """Never a negative number of days."""
    assert humanize.ago(day, TODAY) == words


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(seconds=-1), "no time"),
        (timedelta(0), "no time"),
        (timedelta(seconds=59), "under a minute"),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=12, seconds=59), "12 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=1, minutes=10), "1 hour and 10 minutes"),
        (timedelta(hours=3), "3 hours"),
        (timedelta(hours=23, minutes=59, seconds=59), "23 hours and 59 minutes"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=1, minutes=59), "1 day"),
        (timedelta(days=2, hours=4, minutes=30), "2 days and 4 hours"),
        (timedelta(days=6, hours=23), "6 days and 23 hours"),
        (timedelta(days=7, hours=23), "7 days"),
        (timedelta(days=40), "40 days"),
    ],
)
def test_the_time_left_of_a_pledge(left: timedelta, words: str) -> None:
    """At most two units, rounded down."""
    now = berlin(2026, 11, 23, 14, 30)
    assert humanize.until(now + left, now) == words


@pytest.mark.parametrize(
    ("at", "now", "words"),
    [
        (berlin(2026, 3, 29, 18, 0), berlin(2026, 3, 28, 18, 0), "23 hours"),
        (berlin(2026, 10, 25, 18, 0), berlin(2026, 10, 24, 18, 0), "1 day and 1 hour"),
        (berlin(2026, 3, 29, 3, 10), berlin(2026, 3, 29, 1, 50), "20 minutes"),
    ],
)
def test_a_clock_change_neither_adds_nor_hides_an_hour(at: datetime, now: datetime, words: str) -> None:
    """A night with a clock change has its real length."""
    assert humanize.until(at, now) == words


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (humanize.count(0, "note"), "no notes"),
        (humanize.count(1, "note"), "1 note"),
        (humanize.count(3, "note"), "3 notes"),
        (humanize.count(1, "person", "people"), "1 person"),
        (humanize.count(2, "person", "people"), "2 people"),
    ],
)
def test_things_are_counted_with_their_plural(words: str, told: str) -> None:
    """Never "1 notes"."""
    assert words == told


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (7, "seven"),
        (10, "ten"),
        (12, "twelve"),
        (13, "thirteen"),
        (19, "nineteen"),
        (20, "twenty"),
        (25, "twenty-five"),
        (30, "thirty"),
        (60, "sixty"),
        (99, "ninety-nine"),
        (100, "100"),
        (-1, "-1"),
    ],
)
def test_a_number_in_words(number: int, words: str) -> None:
    """As in "Seven before, five now." and "Thirty breaths."."""
    assert humanize.in_words(number) == words


def test_every_number_has_different_words() -> None:
    """No two numbers have the same words."""
    assert len({humanize.in_words(number) for number in range(101)}) == 101


@pytest.mark.parametrize(
    ("past", "words"),
    [
        (date(2026, 11, 25), "last Wednesday"),
        (date(2026, 11, 29), "yesterday"),
        (date(2026, 11, 20), "Friday 20 November"),
        (date(2026, 12, 2), "Wednesday"),
    ],
)
def test_a_weekday_behind_is_not_taken_for_the_next_one(past: date, words: str) -> None:
    """Where no other word says that it is behind, as in "applied Wednesday"."""
    assert humanize.day_behind(past, date(2026, 11, 30)) == words
