"""Notes to people who held no interview claim nothing that the user didn't say."""

from datetime import date, datetime
from itertools import product

import pytest

from afterview_tui.domain.notes.checks import Circumstances, check
from afterview_tui.domain.records import Form, Guest, Interview, Note, Part, Person
from afterview_tui.domain.rounds import invited
from afterview_tui.writing.drafting import Draft, Occasion, draft
from afterview_tui.writing.starters import starters
from tests.support import BERLIN

MONDAY = datetime(2026, 11, 23, 16, tzinfo=BERLIN)
JOBS = (("", ""), ("Clinical Pharmacist", "Elm Hospital"), ("", "Elm Hospital"), ("Cook", ""))
CLAIMS = ("conversation", "talk with", "talked", "to talk", "meet you", "meeting me", "we met", "spoke", "the hour")
FORMS: tuple[Form, ...] = ("email", "card", "follow_up", "after_no")


def _draft(form: Form, person: Person, job: tuple[str, str] = JOBS[1], place: int = 0) -> Draft:
    people = [*(Person(uid=f"p{n}", part=person.part) for n in range(place)), person]
    interview = Interview(role=job[0], company=job[1], held_at=MONDAY)
    return draft(form, person, Occasion(interview=interview, people=people, name="Alex", today=MONDAY.date()))


@pytest.mark.parametrize("arranged", [True, False])
@pytest.mark.parametrize("form", FORMS)
def test_no_conversation_is_claimed(form: Form, arranged: bool) -> None:
    """Whatever the form, the job and the place among the others; the subject claims none either."""
    for job, place in product(JOBS, range(6)):
        person = Person(uid="a", name="Ruth Bell", part="other", arranged=arranged)
        made = _draft(form, person, job, place)
        words = f"{made.subject}\n{made.body}".casefold()
        assert not [each for each in CLAIMS if each in words]
        assert len(made.body.split()) >= 15
        at = made.body.index("\n\n") + 3
        interview = Interview(role=job[0], company=job[1], held_at=MONDAY)
        other = Occasion(interview=interview, people=[person], name="Alex", today=date(2026, 11, 23))
        offers = " ".join(starters(made.body, at, form, person, other).offers).casefold()
        assert not [each for each in CLAIMS if each in offers]


def test_who_arranged_it_is_thanked_for_it() -> None:
    """An invitation's recruiter is kept as who arranged it."""
    guests = [Guest(name="Ruth Bell", email="ruth@elm.example", part="other"), Guest(name="Dana Whitfield")]
    ruth, dana = (after for _, after in invited.people(guests, "i", [], []))
    assert (ruth.arranged, dana.arranged) == (True, False)
    body = _draft("email", ruth).body
    assert "Thank you for arranging my interview for the Clinical Pharmacist role at Elm Hospital today." in body


def test_a_jotting_about_somebody_else_begins_the_note() -> None:
    """What the user noted says it all."""
    person = Person(uid="a", name="Sam", part="other", said="showed me the way to the ward")
    assert _draft("email", person).body.split("\n\n")[1].startswith("Thank you for showing me the way to the ward")


@pytest.mark.parametrize(
    ("part", "said", "body", "asked"),
    [
        ("other", "", "I enjoyed our conversation about the role.", "our conversation"),
        ("other", "", "You took the time today to talk with me about the role.", "talk with me"),
        ("helper", "", "It was good to meet you on Monday.", "to meet you"),
        ("other", "", "It was a pleasure speaking with you today.", "speaking with you"),
        ("other", "", "I look forward to meeting you one day.", ""),
        ("other", "", "Thank you for arranging my interview today.", ""),
        ("other", "told me about the ward", "I enjoyed our conversation about the ward.", ""),
        ("interviewer", "", "I enjoyed our conversation about the role.", ""),
    ],
)
def test_a_conversation_with_somebody_else_is_asked_about(part: Part, said: str, body: str, asked: str) -> None:
    """Only with somebody of whom nothing else was noted."""
    known = Circumstances(person=Person(name="Ruth Bell", part=part, said=said))
    found = check(Note(body=f"Dear Ruth Bell,\n\n{body}\n\nKind regards,\nAlex\n"), known)
    assert [each.words for each in found if each.rule == "not-met"] == ([asked] if asked else [])
