"""Where the reading of a day turns: edges of weeks and months, how far off is too far, which week begins when."""

from datetime import date, datetime, time, timedelta

import pytest

from afterview_tui.domain.humanize import USUAL, Calendar
from afterview_tui.domain.when import When
from afterview_tui.reading.days import Purpose, moment, read_field, read_when
from afterview_tui.reading.days.likeness import is_amount, is_hour, is_strong, is_weak, may_be_day
from tests.unit.reading.test_days import BERLIN, NOW, TODAY, read_date

SUNDAY_FIRST = Calendar(first_day=6)


@pytest.mark.parametrize(
    ("text", "purpose", "day"),
    [
        ("end of last week", "past", date(2026, 11, 20)),
        ("beginning of last week", "past", date(2026, 11, 16)),
        ("middle of last week", "past", date(2026, 11, 18)),
        ("end of last month", "past", date(2026, 10, 31)),
        ("beginning of last month", "past", date(2026, 10, 1)),
        ("mid last month", "past", date(2026, 10, 15)),
        ("end of last quarter", "past", date(2026, 9, 30)),
        ("end of last year", "past", date(2025, 12, 31)),
        ("early next week", "to come", date(2026, 11, 30)),
        ("mid next week", "to come", date(2026, 12, 2)),
        ("end of next week", "to come", date(2026, 12, 4)),
        ("beginning of next quarter", "to come", date(2027, 1, 1)),
        ("end of next quarter", "to come", date(2027, 3, 31)),
        ("mid next month", "to come", date(2026, 12, 15)),
        ("early next year", "to come", date(2027, 1, 1)),
        ("end of the quarter", "to come", date(2026, 12, 31)),
        ("end of october", "past", date(2026, 10, 31)),
        ("mid next quarter", "to come", None),
        ("beginning of the day", "to come", None),
    ],
)
def test_the_edges_of_weeks_months_and_years(text: str, purpose: Purpose, day: date | None) -> None:
    """Their first, middle and last days, here and one further on or back."""
    assert read_date(text, TODAY, purpose) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("last weekend", ["2026-11-21", "2026-11-22"]),
        ("this weekend", ["2026-11-28", "2026-11-29"]),
        ("next weekend", ["2026-12-05", "2026-12-06"]),
        ("in december", ["2026-12-01"]),
        ("in november", ["2027-11-01"]),
        ("november 2026", ["2026-11-01"]),
        ("next month", ["2026-12-01", "2026-12-23"]),
        ("last month", ["2026-10-01", "2026-10-23"]),
        ("next quarter", ["2027-01-01", "2027-02-23"]),
        ("next year", ["2027-01-01", "2027-11-23"]),
        ("last week", []),
        ("friday after next", ["2026-12-04", "2026-12-11"]),
        ("in 1-2 weeks", ["2026-11-30", "2026-12-07"]),
        ("the last three days", ["2026-11-20"]),
        ("week 50", ["2026-12-07"]),
        ("week 1", ["2027-01-04"]),
        ("week 53", ["2026-12-28"]),
        ("week 54", []),
        ("after friday", ["2026-11-21"]),
        ("before friday", ["2026-11-19", "2026-11-20"]),
        ("about friday", ["2026-11-20"]),
        ("monday or tuesday", ["2026-11-16", "2026-11-17", "2026-11-24", "2026-11-30"]),
    ],
)
def test_which_days_are_offered_for_what_is_not_one_day(text: str, days: list[str]) -> None:
    """Nothing is taken; the days that it may be are there to choose from."""
    answer = read_when(text, "held", NOW, USUAL)
    (doubt,) = answer.doubts or read_when(text, "to come", NOW, USUAL).doubts
    assert answer.value is None
    assert [when.day.isoformat() for when in doubt.readings if isinstance(when, When)] == days


@pytest.mark.parametrize(
    ("text", "purpose", "day"),
    [
        ("21 july", "to come", date(2027, 7, 21)),
        ("22 july", "to come", None),
        ("23 dec", "past", None),
        ("24 dec", "past", date(2025, 12, 24)),
        ("23 nov", "to come", TODAY),
        ("22 nov", "past", date(2026, 11, 22)),
        ("in 9001 days", "to come", None),
        ("1 jan 2076", "to come", date(2076, 1, 1)),
        ("1 jan 2077", "to come", None),
        ("31 dec 1976", "past", date(1976, 12, 31)),
        ("31 dec 1975", "past", None),
        ("saturday 24 oct", "to come", date(2026, 10, 24)),
        ("friday 23 oct", "to come", None),
    ],
)
def test_how_far_off_is_too_far(text: str, purpose: Purpose, day: date | None) -> None:
    """A date without a year is taken on its side within eight months; where the other one is near, it is asked."""
    assert read_date(text, TODAY, purpose) == day


@pytest.mark.parametrize(
    ("text", "monday_first", "sunday_first"),
    [
        ("next week", date(2026, 11, 30), date(2026, 12, 7)),
        ("friday next week", date(2026, 12, 4), date(2026, 12, 11)),
        ("end of next week", date(2026, 12, 4), date(2026, 12, 11)),
        ("mid next week", date(2026, 12, 2), date(2026, 12, 9)),
        ("friday", date(2026, 12, 4), date(2026, 12, 4)),
        ("friday in two weeks", date(2026, 12, 11), date(2026, 12, 18)),
    ],
)
def test_which_day_a_week_begins_on(text: str, monday_first: date, sunday_first: date) -> None:
    """Said on a Sunday, next week is tomorrow, or a week from tomorrow."""
    sunday = date(2026, 11, 29)
    assert read_date(text, sunday) == monday_first
    assert read_date(text, sunday, calendar=SUNDAY_FIRST) == sunday_first


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("friday at 7", time(7)),
        ("friday at 6", time(18)),
        ("friday 6:59", time(18, 59)),
        ("2:30 friday", time(14, 30)),
        ("at 2:30 on friday", time(14, 30)),
        ("friday 7:00", time(7)),
        ("friday 06:00", time(6)),
        ("friday 1 am", time(1)),
        ("friday at 12", time(12)),
        ("friday 9 in the evening", time(21)),
        ("friday morning at 9", time(9)),
        ("friday noon", time(12)),
        ("friday 2-4", None),
        ("friday 3 o'clock", time(15)),
        ("friday half past two", time(14, 30)),
        ("friday quarter to four", time(15, 45)),
        ("friday 14h", time(14)),
        ("friday 10-12", None),
    ],
)
def test_the_hour_that_is_meant(text: str, at: time | None) -> None:
    """A bare hour before seven is one of the afternoon; one with its nought, or its half of the day, is not."""
    answer = read_when(text, "to come", NOW, USUAL)
    assert (answer.value and answer.value.day) == date(2026, 11, 27) or at is None
    assert (answer.value.at if answer.value else None) == at or at is None


@pytest.mark.parametrize(
    ("text", "today", "purpose", "day"),
    [
        ("first tuesday of october", TODAY, "past", date(2026, 10, 6)),
        ("first monday of november", TODAY, "past", date(2026, 11, 2)),
        ("second monday of november", TODAY, "past", date(2026, 11, 9)),
        ("last monday of october", TODAY, "past", date(2026, 10, 26)),
        ("fourth monday of november", date(2026, 12, 5), "to come", None),
        ("first friday of next month", TODAY, "to come", date(2026, 12, 4)),
        ("last friday of last month", TODAY, "past", date(2026, 10, 30)),
        ("first friday of december 2027", TODAY, "to come", date(2027, 12, 3)),
        ("first friday of next week", TODAY, "to come", None),
    ],
)
def test_a_weekday_of_a_month(text: str, today: date, purpose: Purpose, day: date | None) -> None:
    """The one that is counted, on the side that is asked for; one a year away is asked about."""
    assert read_date(text, today, purpose) == day


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("el 2 de diciembre", None),
        ("2 de diciembre de 2026 a las 10:30", time(10, 30)),
        ("2 de dezembro às 10h", time(10)),
        ("le 2 décembre à 10h", time(10)),
        ("2 dicembre alle ore 10", time(10)),
        ("2 grudnia godz. 10", time(10)),
        ("2 december om 10 uur", time(10)),
    ],
)
def test_the_small_words_of_other_languages(text: str, at: time | None) -> None:
    """Before a day, between day and month, and before an hour."""
    answer = read_when(text, "to come", NOW, USUAL)
    assert answer.value == When(date(2026, 12, 2), at)


@pytest.mark.parametrize("text", ["this month", "this quarter", "this year"])
def test_a_time_that_runs_is_no_day(text: str) -> None:
    """None is offered for it, least of all one of the next."""
    answer = read_when(text, "to come", NOW, USUAL)
    assert answer.value is None
    assert [reading for doubt in answer.doubts for reading in doubt.readings] == []


def test_since_is_the_last_one() -> None:
    """Nothing that is still to come began on a Friday that lies ahead."""
    assert read_date("since friday", TODAY, "past") == date(2026, 11, 20)
    assert read_date("since friday", TODAY, "to come") is None
    assert read_date("by friday", TODAY, "past") is None
    assert read_date("until the 2nd", TODAY, "past") is None


@pytest.mark.parametrize(
    ("text", "purpose", "why"),
    [
        ("tomorrow", "past", "That is still to come: Tuesday 24 November. When was it?"),
        ("tomorrow", "held", "That is still to come: Tuesday 24 November. Add the year if you mean it."),
        ("yesterday", "to come", "That has gone by: Sunday 22 November. When is it?"),
        ("last week", "past", "“last week” is a whole week. Which day was it?"),
        ("december", "to come", "“december” is a whole month. Which day?"),
        ("week 50", "to come", "“week 50” is a whole week. Which day?"),
        ("tomorrow 25 nov", "to come", "“tomorrow 25 nov” names two days."),
        ("31 nov", "to come", "There is no “31 nov” in the calendar."),
        ("monday 28 nov", "to come", "“monday 28 nov” doesn't fit together: 28 November 2026 is a Saturday."),
        ("friday 28 nov", "to come", "“friday 28 nov” doesn't fit together: 28 November 2026 is a Saturday."),
        ("next friday", "to come", "“next friday” can mean Friday 27 November or Friday 4 December. Which?"),
        ("monday", "past", "“monday” can mean Monday 16 November or Monday 23 November. Which?"),
        ("10:30 today", "to come", "That has gone by: Monday 23 November, 10:30. When is it?"),
        ("week of the 7th", "to come", "“week of the 7th” is a whole week. Which day?"),
        ("mid january", "to come", "“mid january” is not one day. Which day?"),
        ("w/c 7 dec", "to come", "“w/c 7 dec” is a whole week. Which day?"),
        ("next month", "to come", "“next month” can mean Tuesday 1 December or Wednesday 23 December. Which?"),
        ("about friday", "to come", "“about friday” is not one day. Is it Friday 27 November?"),
        ("week 54", "to come", "There is no “week 54” in the calendar."),
        ("2026-11-31T10:00", "to come", "There is no such time as “2026-11-31T10:00”."),
    ],
)
def test_what_is_asked(text: str, purpose: Purpose, why: str) -> None:
    """In one sentence that names the readings, or what is wrong."""
    assert [doubt.why for doubt in read_when(text, purpose, NOW, USUAL).doubts] == [why]


def test_today_is_neither_ahead_nor_gone() -> None:
    """An hour of today is, by the clock."""
    assert read_when("today", "past", NOW, USUAL).value == When(TODAY)
    assert read_when("today", "to come", NOW, USUAL).value == When(TODAY)
    assert read_when("today 14:30", "past", NOW, USUAL).value == When(TODAY, time(14, 30))
    assert read_when("today 14:31", "past", NOW, USUAL).value is None
    assert read_when("today 14:31", "held", NOW, USUAL).value is None


def test_a_field_takes_what_it_is_for() -> None:
    """A step with its hour, a day alone, a moment in the evening where no hour was said."""
    assert read_field("friday 15:00", "step", NOW, USUAL).value == When(date(2026, 11, 27), time(15))
    assert read_field("friday 15:00", "day", NOW, USUAL).value == date(2026, 11, 27)
    assert read_field("friday", "moment", NOW, USUAL).value == datetime(2026, 11, 27, 18, tzinfo=BERLIN)
    assert read_field("friday", "held", NOW, USUAL).value == datetime(2026, 11, 20, 18, tzinfo=BERLIN)
    assert read_field("friday", "past day", NOW, USUAL).value == date(2026, 11, 20)
    answer = read_field("friday", "day", NOW, USUAL)
    assert (len(answer.taken), len(answer.left), len(answer.doubts)) == (1, 0, 0)
    assert moment(When(TODAY), NOW) == datetime(2026, 11, 23, 18, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("in an hour", timedelta(hours=1)),
        ("in 2 hours and 5 minutes", timedelta(minutes=125)),
        ("90 min", timedelta(minutes=90)),
        ("half an hour", timedelta(minutes=30)),
        ("2 hours ago", timedelta(hours=-2)),
        ("1 hour and 10 minutes ago", timedelta(minutes=-70)),
        ("12h", timedelta(hours=12)),
    ],
)
def test_an_amount_of_time_is_counted_from_now(text: str, after: timedelta) -> None:
    """To the minute."""
    purpose: Purpose = "past" if after < timedelta(0) else "to come"
    when = read_when(text, purpose, NOW.replace(second=59), USUAL).value
    assert when is not None
    assert moment(when, NOW) == NOW + after


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("friday", (True, False, False, False, False)),
        ("sun", (True, False, False, False, True)),
        ("may", (True, False, False, False, True)),
        ("27.11.", (True, False, True, False, False)),
        ("3 months", (True, True, False, False, False)),
        ("in 3 months", (True, False, True, False, False)),
        ("month", (True, True, False, False, False)),
        ("3pm", (True, False, False, True, False)),
        ("at 3pm", (True, False, True, True, False)),
        ("next friday", (True, False, True, False, False)),
        ("acme", (False, False, False, False, False)),
        ("(friday)", (True, False, False, False, False)),
    ],
)
def test_how_far_words_look_like_a_day(words: str, found: tuple[bool, ...]) -> None:
    """One that makes a day, an amount, a plain day, an hour alone, or a short word that means other things too."""
    assert (may_be_day(words), is_amount(words), is_strong(words), is_hour(words), is_weak(words)) == found
