"""What the first draft of a note says, whatever was filled in or left out."""

import re
from datetime import date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.domain.records import Form, Interview, Item, Person
from afterview_tui.domain.text import one_line, words
from afterview_tui.session import Session
from afterview_tui.writing import drafting, wordings
from afterview_tui.writing.drafting import Occasion, draft, greeting_line
from afterview_tui.writing.jottings.phrase import phrase
from afterview_tui.writing.phrasing import as_news
from afterview_tui.writing.starters import starters
from afterview_tui.writing.wordings import WAIT
from tests.unit.occasions import BLANKS, FORMS, INTERVIEW, MONDAY, ODD, SAID, fields, typed


@given(FORMS, fields(ODD))
def test_whatever_is_typed_a_draft_is_whole(form: Form, case: tuple[Occasion, int]) -> None:
    """No bracket, "None", double space or empty sentence stands in it that the user didn't type.

    The first line is the greeting and nothing else, the last one the user's name, both as they were typed; and
    nothing is left to chance.
    """
    occasion, n = case
    person = occasion.people[n]
    made = draft(form, person, occasion)
    for blank in BLANKS:
        assert blank not in made.body + made.subject or blank in typed(occasion)
    lines = made.body.splitlines()
    assert lines[0] == greeting_line(person)
    if name := one_line(occasion.name):
        assert lines[-1] == name
    else:
        assert lines[-1] in (*wordings.SIGN_OFFS, *wordings.HELPER_SIGN_OFFS)
    phrase.cache_clear()
    assert draft(form, person, occasion) == made


@given(FORMS, fields(st.sampled_from(("", "Kim", "Zoë", "a b", "Kestrel Inc.", "Yahoo!"))))
def test_stops_stand_where_they_should(form: Form, case: tuple[Occasion, int]) -> None:
    """A company like "Kestrel Inc." or "Yahoo!" at the end of a sentence gets no second stop."""
    occasion, n = case
    made = draft(form, occasion.people[n], occasion)
    assert not re.search(r"[.!?][.!?]|\s[.,;:!?]|,[.,]|\n{3}", made.body)


@pytest.mark.parametrize(
    ("name", "greeting", "line"),
    [
        ("Dana Whitfield", "", "Dear Dana Whitfield,"),
        ("Dana Whitfield", "Dana", "Dear Dana,"),
        ("Dana Whitfield", "Dr. Whitfield,", "Dear Dr. Whitfield,"),
        ("Dana Whitfield", "Hi Dana", "Hi Dana,"),
        ("Dana Whitfield", "Hi Dana!", "Hi Dana!"),
        ("Dana Whitfield", "Hello", "Hello,"),
        ("Dana Whitfield", "Dear", "Dear Dana Whitfield,"),
        ("Anna Weber", "Sehr geehrte Frau Weber", "Sehr geehrte Frau Weber,"),
        ("Hiroshi Tanaka", "Hiroshi", "Dear Hiroshi,"),
        ("Nguyễn Thị Minh Khai", "", "Dear Nguyễn Thị Minh Khai,"),
        ("李伟", "", "Dear 李伟,"),
        ("Sam Lee Jr.", "", "Dear Sam Lee Jr.,"),
        ("", "", "Hello,"),
        ("", " , ", "Hello,"),
    ],
)
def test_a_greeting_is_never_guessed(name: str, greeting: str, line: str) -> None:
    """A name is whole or as the user greets them; no first name is cut from it."""
    assert greeting_line(Person(name=name, greeting=greeting)) == line


@pytest.mark.parametrize("form", ["email", "card", "helper"])
@pytest.mark.parametrize("said", SAID)
def test_it_names_the_job_and_uses_what_they_said(form: Form, said: str) -> None:
    """Role, company and the user's own memory of the person are in every form, whoever of four it goes to.

    A friend who helped is told the company alone.

    What nobody can tell the sense of stands in none, until a sentence was chosen.
    """
    people = [Person(uid=str(n), name=f"Person {n}", said=said) for n in range(4)]
    for person in people:
        body = draft(form, person, Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")).body
        assert ("Embedded Engineer" in body) is (form != "helper")
        assert "Kestrel Robotics" in body
        if said and not phrase(said).doubt:
            assert words(said)[-1] in body
        elif said:
            assert words(said)[-1] not in body


@settings(max_examples=60)
@given(FORMS, fields(st.sampled_from(("", "Kim", "they use Zephyr", "Kestrel Inc.", "the way they test it all"))))
def test_a_draft_is_neither_bare_nor_long(form: Form, case: tuple[Occasion, int]) -> None:
    """Whatever is missing, a draft can be sent; whatever there is, it can be read in a minute."""
    occasion, n = case
    assert 15 <= len(words(draft(form, occasion.people[n], occasion).body)) <= 180


def test_a_follow_up_and_thanks_after_a_no_name_the_day(sample: Session) -> None:
    """A note written weeks later calls the day by its date, and says what they promised in their direction."""
    interview = msgspec.structs.replace(sample.interview, promised="a call by Friday")
    occasion = Occasion(interview=interview, people=sample.people, name="Alex Morgan")
    later = draft("follow_up", sample.people[0], occasion)
    assert later.subject == "Embedded Engineer: how things stand"
    assert "on 23 November" in later.body
    assert "You mentioned a call by Friday." in later.body
    after = draft("after_no", sample.people[0], occasion)
    assert after.subject == "Embedded Engineer: thank you all the same"
    assert "on 23 November" in after.body


@given(
    place=st.integers(0, 11),
    said=st.sampled_from(SAID),
    greeting=st.sampled_from(("", "Dana", "Dr. Whitfield")),
    company=st.sampled_from(("", "Kestrel", "Blue Heron Energy")),
    role=st.sampled_from(("", "Engineer", "Senior Embedded Engineer")),
    held_at=st.sampled_from((None, MONDAY)),
    decision_on=st.sampled_from((None, date(2026, 11, 27), date(2026, 12, 24))),
    point=st.sampled_from(
        ("", "I built the test rig", "I built the hardware test rig that every release is tested on")
    ),
    name=st.sampled_from(("", "Alex Morgan")),
)
def test_a_card_is_neither_bare_nor_crowded(
    place: int,
    said: str,
    greeting: str,
    company: str,
    role: str,
    held_at: datetime | None,
    decision_on: date | None,
    point: str,
    name: str,
) -> None:
    """A card of ordinary fields, any of them missing, has from 40 to 75 words."""
    people = [Person(uid=str(n), name="Dana Whitfield", greeting=greeting, said=said) for n in range(12)]
    interview = Interview(company=company, role=role, held_at=held_at, decision_on=decision_on)
    items = [Item(outcome="note", plan=point, person=str(place))]
    occasion = Occasion(interview=interview, people=people, items=items, name=name)
    body = draft("card", people[place], occasion).body
    assert drafting.CARD_WORDS[0] <= len(words(body)) <= drafting.CARD_WORDS[1]
    assert point in body


@pytest.mark.parametrize("form", ["email", "card", "helper"])
def test_points_reach_the_person_they_are_for(form: Form) -> None:
    """What was forgotten stands in the one note it was marked for, whatever its form; lessons stand in none."""
    people = [Person(uid="a", name="Dana"), Person(uid="b", name="Kim")]
    items = [
        Item(outcome="note", plan="I built the rig", text="the rig", person="a"),
        Item(outcome="note", plan="", text="the Zephyr port", person="a"),
        Item(outcome="note", plan="I speak Danish", person="b"),
        Item(outcome="lesson", plan="Bring the diagram", person="a"),
        Item(outcome="let_go", text="I talked too fast"),
    ]
    occasion = Occasion(interview=INTERVIEW, people=people, items=items, name="Alex")
    dana, kim = (draft(form, person, occasion).body for person in people)
    assert "two things" in dana or form != "email"
    assert "I built the rig. The Zephyr port." in dana
    assert "I speak Danish." in kim
    assert "Danish" not in dana
    assert "rig" not in kim
    assert "diagram" not in dana + kim
    assert "too fast" not in dana + kim


@pytest.mark.parametrize("form", ["email", "card", "group"])
def test_a_first_note_never_reminds_them_of_their_day(form: Form) -> None:
    """The day on which they decide is theirs to keep; "by Friday" in a thank-you presses, however it is worded."""
    panel = [Person(uid=str(number), name=f"Dana {number}") for number in range(12)]
    interview = Interview(company="Kestrel", held_at=MONDAY, decision_on=date(2026, 11, 27))
    occasion = Occasion(interview=interview, people=panel, name="Alex Morgan")
    for person in panel:
        made = draft(form, person, occasion)
        assert "Friday" not in made.body
    waiting = [WAIT in draft(form, person, occasion).body for person in panel]
    assert form == "group" or sum(waiting) <= 4


@pytest.mark.parametrize(
    ("met", "told"),
    [
        ([], ""),
        (["Dana Whitfield"], "I talked with Dana Whitfield. "),
        (["Dana", "Kim", "Sam Jr."], "I talked with Dana, Kim and Sam Jr. "),
        (["A", "B", "C", "D", "E"], "I talked with five people. "),
    ],
)
def test_a_helper_hears_how_it_went(met: list[str], told: str) -> None:
    """Whoever helped learns whom the user met, and is not listed as met themselves.

    What went well is the user's own: it stands in the note once they choose it.
    """
    rosa = Person(uid="r", name="Rosa", part="interviewer")
    people = [rosa, *(Person(uid=name, name=name) for name in met)]
    items = [Item(kind="well", text="the whiteboard part")]
    occasion = Occasion(interview=INTERVIEW, people=people, items=items)
    body = draft("helper", rosa, occasion).body
    last = "I'll let you know how it turns out."
    assert body.split("\n\n")[1].endswith("Kestrel Robotics on Monday. Thank you for helping me get there.")
    assert body.split("\n\n")[2] == f"{told}{last}"
    offers = starters(body, body.index("turns out"), "helper", rosa, occasion).offers
    assert offers[0] == f"One thing went well: the whiteboard part. {last}"


@pytest.mark.parametrize(
    ("role", "company", "form", "subject"),
    [
        ("Embedded Engineer", "Kestrel", "email", "Thank you: Embedded Engineer interview"),
        ("", "Kestrel", "email", "Thank you: interview at Kestrel"),
        ("", "", "email", "Thank you for the interview"),
        (
            "Senior Vice President of Embedded Systems and Firmware",
            "Kestrel",
            "email",
            "Thank you: interview at Kestrel",
        ),
        ("", "Kestrel", "helper", "My interview at Kestrel"),
        ("", "", "helper", "Thank you for your help"),
        ("Engineer", "Kestrel", "card", ""),
    ],
)
def test_the_subject_is_short_and_says_what_it_is(role: str, company: str, form: Form, subject: str) -> None:
    """The subject fits what mail programs show; a card has none."""
    person = Person(uid="a", name="Dana")
    made = draft(form, person, Occasion(interview=Interview(role=role, company=company), people=[person]))
    assert made.subject == subject


def test_the_sample_notes_read_well(sample: Session) -> None:
    """Each of these could be sent after one edit; read them aloud before changing them."""
    notes = {note.person: note.body for note in sample.store.notes.all()}
    bodies = {person.name: notes.get(person.uid, "") for person in sample.people}
    assert bodies["Tomás de la Vega"] == (
        "Dear Tomás,\n\n"
        "I was glad to meet you today and to talk about the Embedded Engineer role at Kestrel Robotics. "
        "Thank you for making the time. "
        "It was good to hear how the team ships on Fridays.\n\n"
        "If you need anything else from me, please let me know.\n\n"
        "With thanks,\nAlex Morgan\n"
    )
    assert bodies["Aunt Rosa"] == (
        "Dear Aunt Rosa,\n\n"
        "I had my interview at Kestrel Robotics today. Thank you for putting in a word with Dana.\n\n"
        "I talked with Dana Whitfield, Tomás de la Vega and Mei-Ling Ødegård. "
        "I'll let you know how it turns out.\n\n"
        "All the best,\nAlex Morgan\n"
    )


@pytest.mark.parametrize(
    ("days", "thanks", "later"),
    [(0, " today", " today"), (3, " on Monday", " on Monday"), (30, " on Monday", " on 23 November")],
)
def test_the_day_is_called_as_it_is_on_the_day_of_writing(days: int, thanks: str, later: str) -> None:
    """Nobody writes "on Monday" on that Monday, nor a date for a day of this week."""
    panel = [Person(uid=str(number), name="Dana") for number in range(6)]
    today = MONDAY.date() + timedelta(days=days)
    occasion = Occasion(interview=INTERVIEW, people=panel, name="Alex", today=today)
    forms: tuple[tuple[Form, str], ...] = (("email", thanks), ("follow_up", later), ("after_no", later))
    for form, called in forms:
        for person in panel:
            body = draft(form, person, occasion).body
            assert called in body
            assert "a while since" not in body
    assert f"Kestrel Robotics{thanks}." in draft("helper", panel[0], occasion).body


def test_nothing_is_thanked_for_that_nobody_noted() -> None:
    """Who set it up, and how clearly a no was said, is not known."""
    for opening in (*wordings.GROUP_OPENINGS, *wordings.AFTER_NO_OPENINGS):
        assert not re.search("arrang|set up|brought|clearly|fair|message", opening)


@pytest.mark.parametrize(
    ("well", "told"),
    [
        ("The SQL went well", "The SQL went well."),
        ("the tests worked really well.", "The tests worked really well."),
        ("The whiteboard part", "One thing went well: the whiteboard part."),
        ("My questions", "One thing went well: my questions."),
        ("SQL", "One thing went well: SQL."),
        ("I was calm", "One thing went well: I was calm."),
    ],
)
def test_what_went_well_is_told_once(well: str, told: str) -> None:
    """A line that says "went well" itself is not told that it went well."""
    assert as_news(well) == told


@pytest.mark.parametrize("form", ["email", "card", "helper", "follow_up", "group", "after_no"])
def test_the_legal_form_of_a_company_stays_out(form: Form) -> None:
    """Nobody says "the role at Kestrel Ltd"; words of the user's own keep it."""
    interview = Interview(company="Kestrel Robotics Ltd", role="" if form == "after_no" else "Welder")
    person = Person(
        uid="p", name="Dana", part="interviewer", said_as="I liked that Kestrel Ltd builds its own jigs."
    )
    made = draft(form, person, Occasion(interview=interview, people=[person]))
    assert "Ltd" not in f"{made.subject} {made.body}".replace("Kestrel Ltd builds", "")
    assert "Kestrel Robotics" in f"{made.subject} {made.body}"
