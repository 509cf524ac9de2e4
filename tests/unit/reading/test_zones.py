"""Hours that are told in another zone: read in one's own with both said, or asked."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from afterview_tui.domain.when import When
from afterview_tui.reading.days import read_when
from afterview_tui.reading.one_line_lead import read_line
from tests.support import BERLIN

NOW = datetime(2026, 11, 18, 10, tzinfo=BERLIN)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day", "at", "aside"),
    [
        ("friday 3pm CET", 20, time(15), ""),
        ("friday 15:00 UTC", 20, time(16), "15:00 UTC"),
        ("friday 10am Eastern", 20, time(16), "10am Eastern"),
        ("friday 9am PT", 20, time(18), "9am PT"),
        ("9:30 London time on friday", 20, time(10, 30), "9:30 London"),
        ("friday 11pm Pacific time", 21, time(8), "11pm Pacific"),
        ("friday at 3 ET", 20, time(21), "3 ET"),
        ("friday 10:00 GMT+5:30", 20, time(5, 30), "10:00 GMT+5:30"),
        ("friday 15 Uhr MEZ", 20, time(15), ""),
    ],
)
def test_the_moment_is_one_s_own(text: str, day: int, at: time, aside: str) -> None:
    """What was typed is said beside it, where it differs."""
    answer = read_when(text, "to come", NOW)
    assert (answer.value, answer.aside) == (When(date(2026, 11, day), at), aside)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "friday 3pm CST",
            "“friday 3pm CST” can mean Friday 20 November, 22:00 (Chicago) or "
            "Friday 20 November, 08:00 (Shanghai). Which?",
        ),
        (
            "friday 14:00 (London)",
            "“friday 14:00 (London)” can mean Friday 20 November, 15:00 (London) or "
            "Friday 20 November, 14:00 (your time). Which?",
        ),
        (
            "friday 3pm Springfield time",
            "The time zone “Springfield” is not known here. Which hour is it where you are?",
        ),
    ],
)
def test_a_name_of_several_zones_is_asked_about(text: str, why: str) -> None:
    """Nothing is guessed, and each reading says whose it is."""
    answer = read_when(text, "to come", NOW)
    assert answer.value is None
    assert [doubt.why for doubt in answer.doubts] == [why]


def test_whoever_lives_by_a_zone_means_it() -> None:
    """CST in Chicago is the own time."""
    there = NOW.astimezone(ZoneInfo("America/Chicago"))
    assert read_when("friday 3pm CST", "to come", there).value == When(date(2026, 11, 20), time(15))


def test_standard_time_that_is_said_in_summer_is_asked_about() -> None:
    """In July "EST" is said by people who keep summer time."""
    summer = datetime(2026, 7, 1, 10, tzinfo=BERLIN)
    answer = read_when("friday 3pm EST", "to come", summer)
    assert [reading.typed() for reading in answer.doubts[0].readings] == ["2026-07-03 21:00", "2026-07-03 22:00"]


@pytest.mark.parametrize(
    ("line", "day", "at"),
    [
        ("Acme, PM, friday pm", 20, time(15)),
        ("Acme, PM, 10am friday", 20, time(10)),
        ("Klinik Nord, Pfleger, Probetag Do 7 Uhr", 19, time(7)),
    ],
)
def test_short_words_are_times_only_beside_a_day(line: str, day: int, at: time) -> None:
    """ "PM" is a product manager, too, and "Do" a word of English."""
    lead = read_line(line, NOW).value
    assert lead is not None
    assert (lead.next_on, lead.next_at) == (date(2026, 11, day), at)
    assert lead.role in ("PM", "Pfleger")


@pytest.mark.parametrize("text", ["friday 10am central station", "friday, mountain hike", "15 Uhr ist gut", "3 pt"])
def test_a_word_that_only_looks_like_a_zone_is_none(text: str) -> None:
    """A phrase is read whole or not at all."""
    assert read_when(text, "to come", NOW).value is None


def test_what_was_ahead_there_is_not_past_here() -> None:
    """ "9am ET", typed at ten in Berlin, is still to come."""
    answer = read_when("today 9am ET", "held", NOW)
    why = "That is still to come: Wednesday 18 November, 15:00. When was it?"
    assert [doubt.why for doubt in answer.doubts] == [why]


def test_an_interview_that_is_asked_about_is_to_come() -> None:
    """Its readings lie ahead, though the words could tell of one that has been."""
    doubt, *_ = read_line("Acme, Baker, interview friday 3pm CST", NOW).doubts
    assert [reading.typed() for reading in doubt.readings] == ["2026-11-20 22:00", "2026-11-20 08:00"]


def test_a_line_keeps_the_hour_as_it_was_told() -> None:
    """The step has one's own hour, and the notes have the other one."""
    lead = read_line("Acme, Baker, call Dana friday 10am PT", NOW).value
    assert lead is not None
    assert (lead.next_step, lead.next_on, lead.next_at) == ("call Dana", date(2026, 11, 20), time(19))
    assert lead.notes == "friday 10am PT"
