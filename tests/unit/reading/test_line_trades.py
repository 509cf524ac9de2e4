"""Lines of many trades: a job in front of its employer, a stage in front of a name, and what is asked of them."""

import pytest

from afterview_tui.reading.employer_evidence import is_employer
from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW


@pytest.mark.parametrize(
    ("line", "company", "role"),
    [
        ("radiographer, Northmead", "Northmead", "radiographer"),
        ("Receptionist, Dr Noor's surgery", "Dr Noor's surgery", "Receptionist"),
        ("paralegal, Finch & Sons Solicitors", "Finch & Sons Solicitors", "paralegal"),
        ("sous chef The Old Ferry, trial friday", "The Old Ferry", "sous chef"),
        ("Erzieherin Kita Nordlicht, Probetag Freitag", "Kita Nordlicht", "Erzieherin"),
        ("welding job at Harbour Fabrications", "Harbour Fabrications", "welding"),
        ("violin tutor for the Andersons", "the Andersons", "violin tutor"),
        ("Lecturer in Fine Art, Northgate", "Northgate", "Lecturer in Fine Art"),
        ("the bakery on 9th, counter assistant", "the bakery on 9th", "counter assistant"),
        ("Northtown Council planning officer, applied 2 nov", "Northtown Council", "planning officer"),
        ("Carretera reponedor, entrevista 2 dec", "Carretera", "reponedor"),
        ("Anderson driver helper, call friday", "Anderson", "driver helper"),
        ("teacher gr 3, Northfax County", "Northfax County", "teacher gr 3"),
        ("accepted Anderson, shift mgr", "Anderson", "shift mgr"),
        ("starting friday!!! Northgate centre, tutor", "Northgate centre", "tutor"),
        ("Bewerbung Anderson, Mechatroniker", "Anderson", "Mechatroniker"),
        ("Night Porter Northgate, trial friday", "Northgate", "Night Porter"),
        ("Law clerk, Judge Andersen", "Judge Andersen", "Law clerk"),
        ("Royal Anderson xmas sorting", "Royal Anderson", "xmas sorting"),
        ("tesco nights, applied 2 nov", "tesco", "nights"),
        ("forklift, Anderson", "Anderson", "forklift"),
        ("uni library shelving", "uni library", "shelving"),
        ("Post: Officer. Employer: Northgate UK. Deadline: 2 dec", "Northgate UK", "Officer"),
    ],
)
def test_a_job_and_an_employer_are_told_apart(line: str, company: str, role: str) -> None:
    """In either order, without a question."""
    answer = read_line(line, NOW)
    assert answer.value is not None
    assert (answer.value.company, answer.value.role, answer.doubts) == (company, role, [])


@pytest.mark.parametrize(
    "line",
    [
        "CAB advice worker, volunteer",
        "Barista",
        "Call Northgate.",
        "call Dana friday, Northgate",
        "6 places on a board",
    ],
)
def test_where_nothing_tells_them_apart_it_is_asked(line: str) -> None:
    """A word that may be of either, a second name, a job alone."""
    assert read_line(line, NOW).doubts


@pytest.mark.parametrize(
    ("line", "stage", "reason"),
    [
        ("Anderson said no", "closed", "rejected"),
        ("they said no at Anderson", "closed", "rejected"),
        ("Anderson didn't get it. ask for feedback friday", "closed", "rejected"),
        ("Anderson, welder, declined it, pay too low", "closed", "declined"),
        ("Anderson's offered me 12.60/h reply by friday", "offer", None),
        ("Anderson, sent form off last week", "applied", None),
        ("Anderson, welder, interviewd thursday", "interviewing", None),
        ("Anderson, welder, interview today went great", "interviewing", None),
        ("screening call Anderson, trainee engineer", "screening", None),
    ],
)
def test_the_stage_in_front_of_a_name_and_behind_it(line: str, stage: str, reason: str | None) -> None:
    """Whose no it was, too."""
    lead = read_line(line, NOW).value
    assert lead is not None
    assert (lead.stage, lead.reason) == (stage, reason)
    assert lead.company.removesuffix("'s") == "Anderson"


@pytest.mark.parametrize("said", ["cancelled: Anderson, night porter", "got it!!! Anderson, night porter"])
def test_a_word_for_more_than_one_stage_is_asked_about(said: str) -> None:
    """The company stands, and how it is, is asked."""
    answer = read_line(said, NOW)
    assert answer.value is not None
    assert (answer.value.company, answer.value.stage, len(answer.doubts)) == ("Anderson", "found", 1)


@pytest.mark.parametrize(
    ("line", "step", "on"),
    [
        ("Acme, Baker, ring Jo after 3 tomorrow", "ring Jo after 3", "2026-11-24"),
        ("Acme, Baker, test saturday by 8am", "test", "2026-11-28"),
        ("Acme, Baker, deadline noon 14 dec", "apply", "2026-12-14"),
        ("Acme, Baker, thursday, call", "call", "2026-11-26"),
        ("Acme, Baker, nothing til new year, check 5 jan", "check", "2027-01-05"),
    ],
)
def test_the_hour_and_the_day_of_a_step(line: str, step: str, on: str) -> None:
    """An hour that only bounds it stays in its words."""
    lead = read_line(line, NOW).value
    assert lead is not None
    assert (lead.next_step, str(lead.next_on)) == (step, on)


@pytest.mark.parametrize(
    ("line", "noted"),
    [
        ("Acme, Baker, test mon then drive thurs", "test mon then drive thurs"),
        ("Acme, Baker, 4 dec 9am Northgate", "4 dec 9am Northgate"),
        ("Acme, Baker, wk of 7th online test", "wk of 7th online test"),
    ],
)
def test_no_tail_of_two_days_is_taken(line: str, noted: str) -> None:
    """All of the words are noted."""
    lead = read_line(line, NOW).value
    assert lead is not None
    assert (lead.next_on, noted in lead.notes) == (None, True)


def test_what_is_to_come_once_all_is_over_is_only_noted() -> None:
    """ "reapply June" asks for no day of a lead that is closed."""
    answer = read_line("Acme, Baker, rejected, reapply June", NOW)
    assert answer.value is not None
    assert (answer.value.notes, answer.doubts) == ("reapply June", [])


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("St Mary's Hospital", True),
        ("Pimlico Plumbers", True),
        ("the bakery on Main", True),
        ("hospital porter", False),
        ("on Mill Lane", False),
        ("NHS North bank HCSW", False),
        ("Acme", False),
    ],
)
def test_an_employer_is_known_by_its_kind(text: str, is_one: bool) -> None:
    """By its last word, its first, or those of a trade; a job that begins like one is none."""
    assert is_employer(text) == is_one


@pytest.mark.parametrize(
    ("line", "company", "role", "stage"),
    [
        ("KBA pulled out", "KBA", "", "closed"),
        ("Norbank turned me down", "Norbank", "", "closed"),
        ("Barnes said yes", "Barnes", "", "offer"),
        ("Nortech called me for walkin on saturday", "Nortech", "", "found"),
        ("rang Hill Joinery about the apprentice thing", "Hill Joinery", "apprentice", "found"),
        ("band 5 staff nurse, Northmead, closes 4 dec", "Northmead", "band 5 staff nurse", "found"),
        ("Northcare carer nights £12.40/h", "Northcare", "carer nights", "found"),
        ("Nordmarkt Kassierer", "Nordmarkt", "Kassierer", "found"),
        ("Northmead General ICU nurse", "Northmead General", "ICU nurse", "found"),
        ("Stadtwerke Nord Elektroniker Zusage", "Stadtwerke Nord", "Elektroniker", "offer"),
        ("Kita Nord hat abgesagt", "Kita Nord", "", "closed"),
        ("Aushilfe Nordmarkt Linden", "Nordmarkt Linden", "Aushilfe", "found"),
        ("Northgate cashier said no", "Northgate", "cashier", "closed"),
        ("Norbank shortlisted me", "Norbank", "", "screening"),
        ("Northgate pulled their offer", "Northgate", "", "closed"),
        ("Northgate called, want me in on thursday", "Northgate", "", "found"),
        ("Anderson van driver, nights", "Anderson", "van driver", "found"),
        ("Border Hall officer fitness test 16 dec", "Border Hall", "officer", "found"),
        ("Nordmarkt Kassiererin Teilzeit", "Nordmarkt", "Kassiererin", "found"),
        ("Hill Quarry plant operator medical weds", "Hill Quarry", "plant operator", "found"),
        ("Anderson cleaner 5-9am", "Anderson", "cleaner", "found"),
        ("Anderson conductor, assessment passed", "Anderson", "conductor", "found"),
        ("Royal Post postie", "Royal Post", "postie", "found"),
        ("Kent Police PCO", "Kent Police", "PCO", "found"),
        ("Applied Materials", "Applied Materials", "", "found"),
        ("summer job at Hill Ices", "Hill Ices", "summer job", "found"),
    ],
)
def test_what_a_company_did_is_told_of_it(line: str, company: str, role: str, stage: str) -> None:
    """Said in a sentence, or with the job behind the name, and without a question."""
    answer = read_line(line, NOW)
    assert answer.value is not None
    found = (answer.value.company, answer.value.role or "", answer.value.stage)
    assert (found, answer.doubts) == ((company, role, stage), [])


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Kroger deli", "Is “Kroger” the company and “deli” the role? Commas or quotes say so."),
        ("DRDO JRF", "Is “DRDO” the company and “JRF” the role? Commas or quotes say so."),
        ("Norbank never called back", "Where do things stand after “never called back”?"),
    ],
)
def test_what_a_company_did_not_say_is_asked(line: str, why: str) -> None:
    """A department behind its shop, and a silence that may not be the end."""
    assert [doubt.why for doubt in read_line(line, NOW).doubts] == [why]
