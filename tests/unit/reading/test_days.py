"""What is understood when a person types a date or a time."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.domain.humanize import MONTHS, USUAL, Calendar
from afterview_tui.domain.when import When
from afterview_tui.reading.days import Purpose, moment, read_when

TODAY = date(2026, 11, 23)  # a Monday
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=BERLIN)
NINE = time(9)


def read_date(text: str, today: date, purpose: Purpose = "to come", calendar: Calendar = USUAL) -> date | None:
    """The day that is taken at noon of today without asking."""
    when = read_when(text, purpose, datetime.combine(today, time(12), BERLIN), calendar).value
    return when.day if when else None


def read_moment(text: str, now: datetime, default: time, purpose: Purpose = "to come") -> datetime | None:
    """The moment that is taken without asking."""
    when = read_when(text, purpose, now).value
    return moment(when, now, default) if when else None


DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
PIECES = (
    "today tomorrow friday mon next last this end of the week month in ago from now 2 27 31 99 0 9999 2nd "
    "0th nov feb 29 . / - + 1.12. 1/12 0000/1/1 9999-12-31 0001-01-01T00:00+10:00 9999-12-31T23:59-10:00 at "
    "18:00 24:00 6pm 0am noon midnight tonight days weeks years 9999h min two business Acme ٢nd ٠th ſat 🦊 "
    "\x00"
)


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        ("today; this monday; 23 nov; this evening", TODAY),
        ("tomorrow; tomorrow evening", date(2026, 11, 24)),
        ("the day after tomorrow; weds", date(2026, 11, 25)),
        (
            "friday;   FRIDAY ; Fri.; on friday; by friday; this friday; end of the week; 27 November; "
            "27nov; 27. Nov.; the 27th of november; fri 27 nov; Friday, November 27; the 27th; friday 18:00",
            date(2026, 11, 27),
        ),
        ("thurs; in 3 days; 3 days; 3d; +3d", date(2026, 11, 26)),
        (
            "monday; next monday; next week; end of the month; end of november; within a week; "
            "within 5 business days; monday at 9",
            date(2026, 11, 30),
        ),
        ("friday next week; the end of next week", date(2026, 12, 4)),
        ("end of next month; end of the year; 31st", date(2026, 12, 31)),
        ("end of Feb", date(2027, 2, 28)),
        ("2 nov 2026; Nov 2, 2026", date(2026, 11, 2)),
        ("5 june", date(2027, 6, 5)),
        ("may 5", date(2027, 5, 5)),
        ("1 jan", date(2027, 1, 1)),
        ("jan 15; 15 january", date(2027, 1, 15)),
        ("the 1st; 2026-12-01; 2026/12/1; 1.12.; 1.12; 1.12.2026; 01.12.26", date(2026, 12, 1)),
        ("the 2nd", date(2026, 12, 2)),
        ("2w; in two weeks", date(2026, 12, 7)),
        ("in twenty-one days", date(2026, 12, 14)),
        ("in a month", date(2026, 12, 23)),
        ("25/12; 12/25/2026", date(2026, 12, 25)),
        ("6/6", date(2027, 6, 6)),
    ],
)
def test_a_date_is_read_as_people_type_it(texts: str, day: date) -> None:
    """Dates to come are meant unless the words say otherwise."""
    assert {text: read_date(text, TODAY) for text in texts.split("; ")} == dict.fromkeys(texts.split("; "), day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2 nov", date(2026, 11, 2)),
        ("27 jan", date(2026, 1, 27)),
        ("23 nov", TODAY),
        ("yesterday", date(2026, 11, 22)),
        ("last friday", date(2026, 11, 20)),
        ("3 days ago", date(2026, 11, 20)),
        ("friday", date(2026, 11, 20)),
        ("last monday", date(2026, 11, 16)),
        ("mon 2 nov", date(2026, 11, 2)),
        ("the 2nd", date(2026, 11, 2)),
        ("31st", date(2026, 10, 31)),
        ("end of october", date(2026, 10, 31)),
        ("3 days", date(2026, 11, 20)),
        ("1.12.2025", date(2025, 12, 1)),
    ],
)
def test_a_day_gone_by_is_read_where_one_is_meant(text: str, day: date) -> None:
    """As for the day one applied; what says the future still means it."""
    assert read_date(text, TODAY, purpose="past") == day


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("friday", date(2026, 11, 27), date(2026, 12, 4)),
        ("tuesday", date(2026, 11, 27), date(2026, 12, 1)),
        ("next friday", date(2026, 11, 28), date(2026, 12, 4)),
        ("next week", date(2026, 11, 29), date(2026, 11, 30)),
        ("end of the week", date(2026, 11, 27), date(2026, 11, 27)),
        ("end of the week", date(2026, 11, 28), date(2026, 12, 4)),
        ("friday", date(2026, 12, 30), date(2027, 1, 1)),
        ("tomorrow", date(2028, 2, 28), date(2028, 2, 29)),
        ("in a month", date(2027, 1, 31), date(2027, 2, 28)),
        ("the 31st", date(2027, 2, 1), date(2027, 3, 31)),
        ("end of next month", date(2027, 12, 5), date(2028, 1, 31)),
        ("29 feb", date(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_weeks_months_and_years_end_where_they_do(text: str, today: date, day: date) -> None:
    """Weekends, month's ends, a leap day and New Year move nothing by a day."""
    assert read_date(text, today) == day


@pytest.mark.parametrize(
    "text",
    [
        *("", "   ", "soon", "asap", "later", "a", "1", "12", "42", "2026", "1700000000", "May", "March", "in may"),
        *("Acme", "Backend Engineer", "via Dana", "their answer", "the second interview", "Mon Repos Ltd"),
        *("31 november", "30 feb", "29 feb 2027", "29.2.2027", "32 dec", "the 45th", "0th", "2026-13-01", "13/13"),
        *("1/12", "12/1/2026", "1-12-2026", "monday 28 november", "27 nov 25", "friday 9", "tomorrow 9"),
        *("tomorrow 1.12.", "monday or tuesday", "monday monday", "sat down", "sun and fun", "2 people"),
        *("tomorrow 25:00", "friday at 18:75", "13pm friday", "9999999999 days", "in 99 years", "9999-12-31"),
        *("\x00", "🦊", "friday " * 20),
    ],
)
def test_what_is_not_surely_a_day_is_none(text: str) -> None:
    """Better asked again than a wrong day: no such day, two possible days, a word left over."""
    assert read_date(text, TODAY) is None
    assert read_date(text, TODAY, purpose="past") is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("tomorrow 18:00", "2026-11-24T18:00+01:00"),
        ("18:00 tomorrow", "2026-11-24T18:00+01:00"),
        ("tomorrow evening", "2026-11-24T18:00+01:00"),
        ("friday morning", "2026-11-27T09:00+01:00"),
        ("tomorrow at noon", "2026-11-24T12:00+01:00"),
        ("tomorrow midnight", "2026-11-25T00:00+01:00"),
        ("tonight", "2026-11-23T20:00+01:00"),
        ("friday night", "2026-11-27T20:00+01:00"),
        ("this evening", "2026-11-23T18:00+01:00"),
        ("this morning at 9", "2026-11-23T09:00+01:00"),
        ("tomorrow evening at 6", "2026-11-24T18:00+01:00"),
        ("tomorrow at 6", "2026-11-24T18:00+01:00"),
        ("tomorrow at 3", "2026-11-24T15:00+01:00"),
        ("tomorrow 2:30", "2026-11-24T14:30+01:00"),
        ("tomorrow at 6 p.m.", "2026-11-24T18:00+01:00"),
        ("tomorrow at 9 o'clock", "2026-11-24T09:00+01:00"),
        ("12am friday", "2026-11-27T00:00+01:00"),
        ("12pm friday", "2026-11-27T12:00+01:00"),
        ("monday at 9", "2026-11-30T09:00+01:00"),
        ("Fri 27 Nov, 16:00", "2026-11-27T16:00+01:00"),
        ("1.12. 10:00", "2026-12-01T10:00+01:00"),
        ("18:00", "2026-11-23T18:00+01:00"),
        ("at 9", "2026-11-24T09:00+01:00"),
        ("14:30", "2026-11-24T14:30+01:00"),
        ("14:59", "2026-11-23T14:59+01:00"),
        ("1am", "2026-11-24T01:00+01:00"),
        ("noon", "2026-11-24T12:00+01:00"),
        ("friday", "2026-11-27T09:00+01:00"),
        ("in 2 days", "2026-11-25T09:00+01:00"),
        ("now", "2026-11-23T14:30+01:00"),
        ("in 3 hours", "2026-11-23T17:30+01:00"),
        ("90 min", "2026-11-23T16:00+01:00"),
        ("2h", "2026-11-23T16:30+01:00"),
        ("half an hour", "2026-11-23T15:00+01:00"),
        ("in 1 hour and 10 minutes", "2026-11-23T15:40+01:00"),
        ("2026-12-01T10:00", "2026-12-01T10:00+01:00"),
        ("2026-12-01 10:00", "2026-12-01T10:00+01:00"),
        ("2026-12-01T10:00Z", "2026-12-01T11:00+01:00"),
        ("2026-07-01 10:00", "2026-07-01T10:00+02:00"),
    ],
)
def test_a_moment_is_read_as_people_type_it(text: str, at: str) -> None:
    """Parts of the day have their hour, and a time alone is the next one to come."""
    assert read_moment(text, NOW, NINE) == datetime.fromisoformat(at)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("10:00", "2026-11-23T10:00+01:00"),
        ("14:30", "2026-11-23T14:30+01:00"),
        ("16:00", "2026-11-22T16:00+01:00"),
        ("friday 10:00", "2026-11-20T10:00+01:00"),
        ("yesterday afternoon", "2026-11-22T15:00+01:00"),
        ("an hour ago", "2026-11-23T13:30+01:00"),
    ],
)
def test_a_moment_gone_by_is_read_where_one_is_meant(text: str, at: str) -> None:
    """As for the time an interview was held."""
    assert read_moment(text, NOW, NINE, purpose="past") == datetime.fromisoformat(at)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25:00",
        "24:00",
        "tomorrow 25:00",
        "at 18:60",
        "0am",
        "13pm",
        "18:00:30",
        "hours",
        "9",
    ],
)
def test_no_time_is_made_up(text: str) -> None:
    """A time that no clock shows is asked for again."""
    assert read_moment(text, NOW, NINE) is None


@pytest.mark.parametrize(
    ("text", "now", "at"),
    [
        ("tomorrow 18:00", datetime(2026, 3, 28, 18, tzinfo=BERLIN), "2026-03-29T16:00+00:00"),
        ("tomorrow 18:00", datetime(2026, 10, 24, 18, tzinfo=BERLIN), "2026-10-25T17:00+00:00"),
        ("in 24 hours", datetime(2026, 3, 28, 18, tzinfo=BERLIN), "2026-03-29T17:00+00:00"),
        ("tomorrow 02:30", datetime(2026, 3, 28, 18, tzinfo=BERLIN), "2026-03-29T01:30+00:00"),
        ("02:30", datetime(2026, 10, 24, 18, tzinfo=BERLIN), "2026-10-25T00:30+00:00"),
    ],
)
def test_a_clock_change_moves_nothing(text: str, now: datetime, at: str) -> None:
    """A time of day stays that time of day; an amount of hours stays that many hours."""
    found = read_moment(text, now, NINE)
    assert found is not None
    assert found.astimezone(UTC) == datetime.fromisoformat(at)
    assert found.tzinfo is BERLIN


@given(DAYS, DAYS)
@settings(deadline=None)
def test_a_full_date_is_read_back_however_it_is_written(day: date, today: date) -> None:
    """What the program writes it can read, whatever today is; only what can't have been yet is asked about."""
    month = MONTHS[day.month - 1]
    for text in (
        f"{day.day} {month} {day.year}",
        f"{day:%a} {day.day} {month[:3]} {day.year}",
        f"{month[:3]} {day.day}, {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        day.isoformat(),
    ):
        assert read_date(text, today) == day
        assert read_date(text, today, "held") == day
        assert read_date(text, today, "past") == (day if day <= today else None)


@given(DAYS, DAYS)
@settings(deadline=None)
def test_a_date_without_a_year_is_never_on_the_wrong_side_of_today(day: date, today: date) -> None:
    """It is the nearest such day to come, or gone by; where the other one is near, it is asked which."""
    for text in (f"{day.day} {MONTHS[day.month - 1]}", f"{day.day}.{day.month}."):
        ahead, behind = read_date(text, today), read_date(text, today, "past")
        assert ahead is None or today <= ahead <= today + timedelta(days=366)
        assert behind is None or today - timedelta(days=366) <= behind <= today
        assert ahead or behind or (day.month, day.day) == (2, 29)


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
@settings(deadline=None)
def test_what_is_shown_is_read_again_as_the_same(day: date, today: date) -> None:
    """A step to come, and a day gone by, in the words that the program has for them."""
    purpose: Purpose = "to come" if day >= today else "past"
    at = time(15) if day.day % 2 else None
    now = datetime.combine(today, time(8), BERLIN)
    if day == today and purpose == "past":
        at = None
    when = When(day, at)
    assert read_when(when.shown(now), purpose, now).value == when


@given(
    st.lists(st.sampled_from(PIECES.split()), max_size=6).map(" ".join) | st.text(max_size=70),
    st.sampled_from(["to come", "past", "held"]),
)
@settings(deadline=None, max_examples=300)
def test_nothing_typed_ends_the_program(text: str, purpose: Purpose) -> None:
    """Whatever is typed, the answer is a date in reach or none."""
    day = read_date(text, TODAY, purpose)
    at = read_moment(text, NOW, NINE, purpose)
    assert day is None or abs(day.year - TODAY.year) <= 50
    assert at is None or at.tzinfo is not None


ZONES = (
    *("UTC", "Europe/Berlin", "America/New_York", "America/St_Johns", "America/Sao_Paulo"),
    *("Asia/Kolkata", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Pago_Pago"),
)
DAYS_OF_CHANGE = (
    *(datetime(2026, 3, 28, 23, 30), datetime(2026, 3, 7, 23, 30), datetime(2026, 10, 24, 23, 30)),
    *(datetime(2026, 10, 31, 23, 30), datetime(2026, 12, 31, 23, 59), datetime(2028, 2, 28, 0, 1)),
)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("local", DAYS_OF_CHANGE, ids=str)
def test_a_day_is_the_one_on_the_wall_calendar(zone: str, local: datetime) -> None:
    """On the eve of a change of the clocks, at the year's end, on a leap day: in ten zones, the same words."""
    now = local.replace(tzinfo=ZoneInfo(zone))
    tomorrow = local.date() + timedelta(days=1)
    assert read_when("tomorrow 3pm", "to come", now).value == When(tomorrow, time(15))
    assert read_when("yesterday", "past", now).value == When(local.date() - timedelta(days=1))
    assert read_when("in a week", "to come", now).value == When(local.date() + timedelta(days=7))
    at = moment(When(tomorrow, time(15)), now)
    assert (at.date(), at.hour, at.tzinfo) == (tomorrow, 15, now.tzinfo)
