"""A company or a role that is not surely a name is asked about, never taken in silence."""

import pytest

from afterview_tui.actions.new_leads import settled
from afterview_tui.reading.line_guard import taken_apart
from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW


@pytest.mark.parametrize(
    "line",
    [
        "3.11., Baker",
        "they called about something in the warehouse",
        "Morrisons, nothing back",
        "Agency we talked about, Baker",
        "Uber eats rider",
        "Acme, Baker, Hospitation am 2.12. so ab 8 Uhr",
    ],
)
def test_what_is_not_surely_a_name_is_asked_about(line: str) -> None:
    """A sentence, a stage, a day or a trade in the place of a name."""
    assert read_line(line, NOW).doubts


@pytest.mark.parametrize(
    "line", ["Legal & General, Baker", "3M, Baker", "Bank of the West, Baker", "“interview”, Baker"]
)
def test_a_plain_name_is_taken(line: str) -> None:
    """A name with everyday words in it, a short one with a number, and one in quotes."""
    assert read_line(line, NOW).doubts == []


def test_a_sentence_is_taken_apart_where_its_small_words_are() -> None:
    """The likelier reading stands first; the last leaves the words whole."""
    first, last = taken_apart("supply teacher w/ Teach First Agency")
    assert (first.company, first.role) == ("Teach First Agency", "supply teacher")
    assert last.company == "supply teacher w/ Teach First Agency"


@pytest.mark.parametrize(
    ("line", "company", "role"),
    [
        ("Backend Engineer, Acme", "Acme", "Backend Engineer"),
        ("National Library | Archivist | Leeds", "National Library", "Archivist"),
        ("Acme — Walldorf — Safety Consultant", "Acme", "Safety Consultant"),
        ("Acme | Data Scientist, Trust | hybrid", "Acme", "Data Scientist, Trust"),
        ("declined the Acme offer (Lecturer in Law)", "Acme", "Lecturer in Law"),
    ],
)
def test_names_for_which_something_speaks_are_taken(line: str, company: str, role: str) -> None:
    """A job noun, a place, other signs than commas: nothing has to be asked."""
    answer = read_line(line, NOW)
    assert answer.value is not None
    assert (answer.value.company, answer.value.role, answer.doubts) == (company, role, [])


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Acme, wee test online", "“wee test online” does not read like a role. Is it one?"),
        ("Acme, Baker, didn't turn up, my fault", "Where do things stand after “didn't turn up”?"),
        (
            "Acme, Baker, call tues following Easter",
            "“call tues following Easter” says more than one day or hour. Which is it?",
        ),
        (
            "Acme, Baker, they call at 9pm Vancouver 6am for me",
            "“they call at 9pm Vancouver 6am for me” says more than one day or hour. Which is it?",
        ),
    ],
)
def test_what_only_may_be_a_role_a_stage_or_a_day_is_asked_about(line: str, why: str) -> None:
    """Its words are noted, and each reading that is offered can be typed."""
    answer = read_line(line, NOW)
    assert [doubt.why for doubt in answer.doubts] == [why]
    assert answer.doubts[0].readings
    for reading in answer.doubts[0].readings:
        again = read_line(settled(line, answer.doubts[0], reading), NOW)
        assert why not in [doubt.why for doubt in again.doubts]


@pytest.mark.parametrize(
    ("part", "stage", "reason"),
    [
        ("told em no", "closed", "withdrew"),
        ("they chose another girl", "closed", "rejected"),
        ("declined their counter", "closed", "declined"),
        ("emailed cv 3 days ago", "applied", None),
        ("Bewerbung raus am 3.11.", "applied", None),
        ("assessment centre friday", "screening", None),
        ("trial shift friday 7:30", "interviewing", None),
    ],
)
def test_a_stage_in_words_of_ones_own(part: str, stage: str, reason: str | None) -> None:
    """As people say it."""
    lead = read_line(f"Acme, Baker, {part}", NOW).value
    assert lead is not None
    assert (lead.stage, lead.reason) == (stage, reason)


@pytest.mark.parametrize("said", ["no reply", "no answer", "never heard back"])
def test_silence_alone_closes_nothing(said: str) -> None:
    """How it stands is asked; behind a day of applying there is nothing to ask."""
    answer = read_line(f"Acme, Baker, {said}", NOW)
    assert answer.value is not None
    assert (answer.value.stage, len(answer.doubts)) == ("found", 1)
    later = read_line(f"Acme, Baker, applied 2 nov, {said}", NOW)
    assert later.value is not None
    assert (later.value.stage, later.doubts) == ("applied", [])


@pytest.mark.parametrize(
    ("line", "shown"),
    [("Acme, Baker, call fri half 10", ["Friday, 10:30", "Friday, 09:30"]), ("Acme, Baker, 14,50 EUR/Std", [])],
)
def test_hours_and_pay_that_can_be_taken_in_two_ways(line: str, shown: list[str]) -> None:
    """Half ten is asked about; a rate of pay is noted whole."""
    answer = read_line(line, NOW)
    assert answer.value is not None
    assert [reading.shown(NOW) for doubt in answer.doubts for reading in doubt.readings] == shown
    assert answer.value.notes in ("call fri half 10", "14,50 EUR/Std")
