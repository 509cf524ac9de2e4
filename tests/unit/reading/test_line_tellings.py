"""Sentences about who was spoken to, what was sent, and who wants one."""

import pytest

from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW


@pytest.mark.parametrize(
    ("line", "company", "role", "stage"),
    [
        ("rang Jo at Hill & sons about the welder job, start mon", "Hill & sons", "welder", "found"),
        ("spoke to Jo Hill at Northgate re night porter", "Northgate", "night porter", "found"),
        ("didn't get the school nurse one at Northgate surgery", "Northgate surgery", "school nurse", "closed"),
        ("i send cv to hotel Northgate for housekeeping", "hotel Northgate", "housekeeping", "applied"),
        ("Northgate want me for night porter, call friday", "Northgate", "night porter", "found"),
        ("my mate wants me at Northgate for nights, call friday", "Northgate", "nights", "found"),
        ("had a call with northgate about the welder job", "northgate", "welder", "found"),
        ("no luck with the welder job at northgate", "northgate", "welder", "closed"),
        ("hays put me forward for welder at hill & sons", "hill & sons", "welder", "found"),
    ],
)
def test_the_names_in_a_sentence_are_read(line: str, company: str, role: str, stage: str) -> None:
    """By the words around them."""
    answer = read_line(line, NOW)
    assert answer.value is not None
    lead = answer.value
    assert (lead.company, lead.role, lead.stage, answer.doubts) == (company, role, stage, [])


def test_whom_one_spoke_to_is_the_contact() -> None:
    """And what was done is noted."""
    lead = read_line("rang Jo at Northgate about the welder job", NOW).value
    assert lead is not None
    assert (lead.contact, "rang Jo" in lead.notes) == ("Jo", True)


@pytest.mark.parametrize("line", ["my mate wants me for nights", "rang Jo at theirs about it"])
def test_somebody_who_is_no_company_is_asked_about(line: str) -> None:
    """Where a small word tells that it is no name."""
    assert read_line(line, NOW).doubts


@pytest.mark.parametrize(
    "said",
    [
        "closes 11 dec",
        "closing 11 dec",
        "closing date 11 dec",
        "applications close 11 dec",
        "the ad shuts 11 dec",
        "application deadline: 11 dec",
        "open until 11 dec",
        "Bewerbungsschluss 11.12.",
    ],
)
def test_a_closing_day_is_the_day_to_apply_by(said: str) -> None:
    """As a step a person understands, with what was typed among the notes."""
    answer = read_line(f"Northgate Labs, data engineer, {said}", NOW)
    assert answer.value is not None
    lead = answer.value
    assert (lead.stage, lead.next_step, str(lead.next_on)) == ("found", "apply", "2026-12-11")
    assert (lead.notes, answer.doubts) == (said, [])


def test_a_closing_day_is_only_noted_by_who_has_applied() -> None:
    """In whichever order they were typed; another step keeps its words beside it."""
    lead = read_line("Northgate Labs, data engineer, closes 11 dec, applied 2 nov", NOW).value
    assert lead is not None
    assert (lead.next_step, lead.next_on, lead.notes) == ("", None, "closes 11 dec")
    lead = read_line("Northgate Labs, data engineer, call Jo friday, closes 11 dec", NOW).value
    assert lead is not None
    assert (lead.next_step, lead.notes) == ("call Jo", "closes 11 dec")


@pytest.mark.parametrize(
    "said",
    [
        "they reply by 4 dec",
        "they'll let me know by 4 dec",
        "she will get back to me by 4 dec",
        "Jo says they decide 4 dec",
        "should hear by 4 dec",
        "hear back 4 dec",
        "results out 4 dec",
    ],
)
def test_when_they_answer_is_when_one_hears(said: str) -> None:
    """What they do is no step of one's own."""
    lead = read_line(f"Northgate Labs, data engineer, {said}", NOW).value
    assert lead is not None
    assert (lead.next_step, str(lead.next_on), lead.notes) == ("hear from them", "2026-12-04", said)


@pytest.mark.parametrize(
    "said", ["reply by 4 dec", "they want my answer by 4 dec", "ring if i don't hear by 4 dec"]
)
def test_an_answer_of_ones_own_stays_a_step(said: str) -> None:
    """Whoever has to answer reads so."""
    lead = read_line(f"Northgate Labs, data engineer, {said}", NOW).value
    assert lead is not None
    assert lead.next_step != "hear from them"


@pytest.mark.parametrize(
    "said",
    [
        "spoke to mo 17/11",
        "spoke to Mo 17/11",
        "met sa 17/11",
        "rang so 17.11.",
        "wrote to fr 17/11",
        "spoke to may 12",
    ],
)
def test_whom_one_met_is_no_weekday(said: str) -> None:
    """And what has been is no step: its day is that of this year."""
    answer = read_line(f"Northgate Labs, data engineer, {said}", NOW)
    assert answer.value is not None
    assert (answer.value.next_on, answer.value.notes, answer.doubts) == (None, said, [])


def test_whom_one_will_meet_is_no_weekday_either() -> None:
    """The name stays with the step; a weekday that fits its date is one."""
    lead = read_line("Northgate Labs, data engineer, interview with sa 5 dec", NOW).value
    assert lead is not None
    assert (lead.next_step, str(lead.next_on)) == ("interview with sa", "2026-12-05")
    lead = read_line("Northgate Labs, data engineer, Telefonat Mo 7.12. 10 Uhr", NOW).value
    assert lead is not None
    assert (lead.next_step, str(lead.next_on)) == ("Telefonat", "2026-12-07")


@pytest.mark.parametrize("said", ["called wednesday 17/11", "called wednesday 10/11", "spoke to her wed 17 nov"])
def test_a_past_day_beside_a_wrong_weekday_is_none_of_next_year(said: str) -> None:
    """The 17th was a Tuesday, and is a Wednesday next year: what has been lately is noted, or asked about."""
    answer = read_line(f"Northgate Labs, data engineer, {said}", NOW)
    assert answer.value is not None
    assert (answer.value.next_on, answer.value.notes) == (None, said)
    assert all("2027" not in reading.shown(NOW) for doubt in answer.doubts for reading in doubt.readings)


@pytest.mark.parametrize(
    "said",
    [
        "take home sent back sat",
        "job starts 11 jan",
        "training begins 11 jan",
        "joining date 11 jan",
        "start asap",
        "manager not in till friday",
        "interview was lovely",
        "visit was lovely",
        "offer letter not yet",
    ],
)
def test_what_asks_nothing_of_one_is_no_step(said: str) -> None:
    """What was done, when the job begins, who is away: it is noted."""
    lead = read_line(f"Northgate Labs, data engineer, {said}", NOW).value
    assert lead is not None
    assert (lead.next_step, lead.next_on, lead.notes) == ("", None, said)


@pytest.mark.parametrize(
    ("said", "step", "on"),
    [
        ("docs to be sent friday", "docs to be sent", "2026-11-27"),
        ("audition sat", "audition", "2026-11-28"),
        ("open day is sat", "open day", "2026-11-28"),
    ],
)
def test_what_is_to_be_done_is_one(said: str, step: str, on: str) -> None:
    """A short weekday behind a meeting is its day."""
    lead = read_line(f"Northgate Labs, data engineer, {said}", NOW).value
    assert lead is not None
    assert (lead.next_step, str(lead.next_on)) == (step, on)


@pytest.mark.parametrize("said", ["2nd one prob next week", "interview probably friday"])
def test_a_day_that_is_only_likely_is_asked_about(said: str) -> None:
    """It is not taken."""
    answer = read_line(f"Northgate Labs, data engineer, {said}", NOW)
    assert answer.value is not None
    assert (answer.value.next_on, len(answer.doubts)) == (None, 1)


@pytest.mark.parametrize(("said", "noted"), [("call friday arvo", "friday arvo"), ("call friday noon", "")])
def test_a_part_of_a_day_keeps_its_words(said: str, noted: str) -> None:
    """Since its hour is a guess; noon is none."""
    lead = read_line(f"Northgate Labs, data engineer, {said}", NOW).value
    assert lead is not None
    assert (lead.next_at is not None, lead.notes) == (True, noted)


def test_how_they_were_heard_is_noted() -> None:
    """A call is more than an answer."""
    lead = read_line("Northgate Labs, data engineer, they rang yesterday", NOW).value
    assert lead is not None
    assert (str(lead.heard_on), lead.notes) == ("2026-11-22", "they rang yesterday")


def test_a_number_of_theirs_keeps_its_words_together() -> None:
    """ "TSC no. needed" is one note; "they said no. ask why" is two."""
    lead = read_line("Northgate School, teacher, TSC no. needed", NOW).value
    assert lead is not None
    assert lead.notes == "TSC no. needed"


def test_why_it_ended_is_no_role() -> None:
    """ "hours rubbish" is asked about; a role is none in spite of it."""
    assert read_line("turned down Northgate, hours rubbish", NOW).doubts
    assert not read_line("rejected by Northgate Labs, data engineer", NOW).doubts
    lead = read_line("not going for the Northgate one", NOW).value
    assert lead is not None
    assert (lead.stage, lead.reason) == ("closed", "withdrew")


def test_silence_asks_whether_it_is_over() -> None:
    """It closes nothing by itself."""
    answer = read_line("Northgate Labs, data engineer, applied 2 nov, silence", NOW)
    assert answer.value is not None
    assert (answer.value.stage, len(answer.doubts)) == ("applied", 1)
