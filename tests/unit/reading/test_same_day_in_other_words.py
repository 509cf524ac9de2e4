"""Two ways to say the same day or hour are read alike: phrases, languages, holidays, half hours, slips."""

from datetime import date, time

import pytest

from afterview_tui.domain.humanize import USUAL
from afterview_tui.domain.when import When
from afterview_tui.reading.days import Purpose, read_when
from tests.unit.reading.test_days import NOW, TODAY, read_date


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the day after tomorrow", "in 2 days"),
        ("day after tomorrow", "in 2 days"),
        ("in 1 business day", "tomorrow"),
        ("in 3 business days", "thursday"),
        ("in 1 working day", "tomorrow"),
        ("in 3 working days", "thursday"),
        ("in 1 work day", "tomorrow"),
        ("in 3 work days", "thursday"),
        ("friday close of business", "friday 17:00"),
        ("friday end of business", "friday 17:00"),
        ("friday close of play", "friday 17:00"),
        ("friday cob", "friday 17:00"),
        ("friday end of the day", "friday 17:00"),
        ("friday end of day", "friday 17:00"),
        ("friday eod", "friday 17:00"),
        ("eow", "friday"),
        ("eom", "30 nov"),
        ("eoq", "31 dec"),
        ("eoy", "31 dec"),
        ("no later than friday", "friday"),
        ("not later than friday", "friday"),
        ("friday at the latest", "friday"),
        ("on or before friday", "friday"),
        ("as of friday", "friday"),
        ("this coming friday", "friday"),
        ("in a couple of days", "in 2 days"),
        ("in couple of days", "in 2 days"),
        ("in a pair of days", "in 2 days"),
        ("half an hour", "30 minutes"),
        ("half a year", "6 months"),
        ("3 days from now", "in 3 days"),
        ("3 days from today", "in 3 days"),
        ("friday half past two", "friday 14:30"),
        ("friday quarter past two", "friday 14:15"),
        ("friday quarter to four", "friday 15:45"),
        ("friday half past 9", "friday 9:30"),
        ("heute abend", "today 18:00"),
        ("morgen früh", "tomorrow 9:00"),
        ("übermorgen", "in 2 days"),
        ("freitag um 15 uhr", "friday 15:00"),
        ("in zwei wochen", "in 2 weeks"),
        ("nächsten freitag", "next friday"),
        ("24 décembre", "24 dec"),
        ("24. dezember", "24 dec"),
        ("24 diciembre 2026", "24 dec 2026"),
        ("xmas", "25 dec"),
        ("christmas day", "25 dec"),
        ("weihnachten", "25 dec"),
        ("heiligabend", "24 dec"),
        ("nye", "31 dec"),
        ("silvester", "31 dec"),
        ("new year's day", "1 jan"),
        ("neujahr", "1 jan"),
        ("tmrw", "tomorrow"),
        ("tomorow", "tomorrow"),
        ("thrusday", "thursday"),
        ("wendesday", "wednesday"),
        ("24 decemebr", "24 dec"),
        ("twenty-four dec", "24 dec"),
        ("in twenty one days", "in 21 days"),
        ("in thirty-one days", "in 31 days"),
        ("24-dec-2026", "24 dec 2026"),
        ("24-dec-26", "24 dec 2026"),
        ("dec 24 '26", "24 dec 2026"),
        ("20261224", "24 dec 2026"),
        ("friday 3 o'clock", "friday 15:00"),
        ("friday at 1500", "friday 15:00"),
        ("friday @ 0930", "friday 9:30"),
        ("friday at 3ish", "friday at 3 roughly"),
        ("in two weeks' time", "in two weeks"),
        ("mid-december", "mid december"),
        ("early-december", "early december"),
        ("Friday, 27 November", "friday 27 nov"),
        ("friday (15:00)", "friday 15:00"),
        ("friday 14h30", "friday 14:30"),
        ("a fortnight", "2 weeks"),
        ("friday fortnight", "friday in 2 weeks"),
        ("a week on friday", "friday week"),
        ("a week today", "in a week"),
        ("tomorrow week", "in 8 days"),
        ("friday in 1 week", "friday next week"),
        ("in a workday", "tomorrow"),
        ("within 2 weeks", "in 2 weeks"),
        ("+3d", "in 3 days"),
        ("first of december", "1 dec"),
        ("the 1st", "1 dec"),
        ("1st of next month", "1 dec"),
        ("last friday of november", "27 nov"),
        ("first tuesday of december", "1 dec"),
        ("second tuesday of next month", "8 dec"),
    ],
)
def test_the_same_day_and_hour(one: str, other: str) -> None:
    """To come, from Monday 23 November 2026, 14:30."""
    answer, plain = (read_when(text, "to come", NOW, USUAL) for text in (one, other))
    assert plain.value is not None or plain.doubts
    assert answer.value == plain.value
    assert [doubt.readings for doubt in answer.doubts] == [doubt.readings for doubt in plain.doubts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the day before yesterday", "2 days ago"),
        ("day before yesterday", "2 days ago"),
        ("vorgestern", "2 days ago"),
        ("vor zwei wochen", "2 weeks ago"),
        ("a week ago", "7 days ago"),
        ("letzten freitag", "last friday"),
        ("heute morgen", "today 9:00"),
        ("heute früh", "today 9:00"),
        ("last night", "yesterday 20:00"),
        ("half an hour ago", "30 minutes ago"),
        ("two and a half hours ago", "two and a half hours ago"),
        ("last week friday", "last friday"),
        ("half a year ago", "6 months ago"),
        ("3 days back", "3 days ago"),
    ],
)
def test_the_same_day_gone_by(one: str, other: str) -> None:
    """Of what has been."""
    answer, plain = (read_when(text, "past", NOW, USUAL) for text in (one, other))
    assert answer.value == plain.value
    assert [doubt.readings for doubt in answer.doubts] == [doubt.readings for doubt in plain.doubts]


@pytest.mark.parametrize(
    ("text", "purpose", "when"),
    [
        ("thanksgiving", "to come", When(date(2026, 11, 26))),
        ("last friday of october", "past", When(date(2026, 10, 30))),
        ("christmas 2027", "to come", When(date(2027, 12, 25))),
        ("tonight", "to come", When(TODAY, time(20))),
        ("by cob", "to come", When(TODAY, time(17))),
        ("this afternoon", "to come", When(TODAY, time(15))),
        ("noon", "to come", When(date(2026, 11, 24), time(12))),
        ("3pm", "to come", When(TODAY, time(15))),
        ("friday midnight", "to come", When(date(2026, 11, 28), time(0))),
    ],
)
def test_what_a_phrase_means(text: str, purpose: Purpose, when: When) -> None:
    """With the hour that it says."""
    assert read_when(text, purpose, NOW, USUAL).value == when


@pytest.mark.parametrize(
    "text",
    [
        *("24/7", "9/11", "50/50", "friday friday", "13pm", "0am friday", "friday 24:30", "friday 9:60"),
        *("the 0th", "32nd", "week 0", "29 feb 2027", "first friday", "fifth friday of november", "in 9001 days"),
        *("friday and sunny", "sat down", "marched", "mayor", "x" * 61, "in half a day", "in 1.5 months"),
        *("half a week", "in 0.5 business days", "3 business days ago"),
    ],
)
def test_what_is_no_day(text: str) -> None:
    """A way of speaking, no such hour, no such day, a word that is none."""
    assert read_date(text, TODAY) is None
