"""What "look it over" asks about a note, and what it leaves alone."""

import unicodedata

import msgspec
import pytest

from afterview_tui.domain.checks import Circumstances, Finding, check
from afterview_tui.domain.drafting import Occasion, draft
from afterview_tui.domain.records import Form, Note, Person
from afterview_tui.domain.text import words
from afterview_tui.evening import Evening

DANA = Person(uid="a", name="Dana Whitfield", greeting="Dana")
TOMAS = Person(uid="b", name="Tomás de la Vega", greeting="Tomás")
KNOWN = Circumstances(
    person=DANA,
    others=[TOMAS, Person(uid="c", name="Will Okonkwo", greeting="Will"), Person(uid="d", name="")],
    company="Kestrel Robotics",
    role="Embedded Engineer",
    other_companies=["Northlight Audio", "Next"],
    name="Alex Morgan",
)
BODY = """Dear Dana,

Thank you for talking with me about the Embedded Engineer role at Kestrel Robotics. You showed me the board,
and I will think about it for a while. What is next, I am glad to hear from you.

Kind regards,
Alex Morgan
"""
OWN_NOTE = "who gets a note of their own. Is that meant?"
SUBJECT = "Thank you: Embedded Engineer interview"


def questions(
    body: str = BODY, subject: str = SUBJECT, form: Form = "email", known: Circumstances = KNOWN
) -> list[str]:
    return [finding.question for finding in check(Note(form=form, subject=subject, body=body), known)]


def test_a_sound_note_is_left_alone() -> None:
    """A good note gets no question; "I will" is no Will, and "what is next" no lead called Next."""
    assert questions() == []


@pytest.mark.parametrize(
    ("old", "new", "question"),
    [
        ("Dear Dana,", "Dear Danna,", "Does the greeting name Dana Whitfield?"),
        ("Dear Dana,", "Dear Danaë,", "Does the greeting name Dana Whitfield?"),
        ("Dear Dana,", "Hello,", "Does the greeting name Dana Whitfield?"),
        ("Dear Dana,", "To whom it may concern,", "Greet them by name?"),
        ("Dear Dana,", "Dear Sir or Madam,", "Greet them by name?"),
        ("the board", "Tomás de la Vega", f"This names Tomás de la Vega, {OWN_NOTE}"),
        ("the board", "Tomás", f"This names Tomás, {OWN_NOTE}"),
        ("the board", "Northlight Audio", "This names Northlight Audio, another lead of yours. Is that meant?"),
        ("the board", "the [thing]", "Is this still to be filled in?"),
        ("the board", "{{thing}}", "Is this still to be filled in?"),
        ("the board", "<thing>", "Is this still to be filled in?"),
        ("the board", "XXX", "Is this still to be filled in?"),
        ("the board", "____", "Is this still to be filled in?"),
        ("the board", "TODO", "Is this still to be filled in?"),
        ("the board", "the board??", "Is this still to be filled in?"),
        ("Kestrel Robotics", "your place", "The company is not named. Is that meant?"),
        ("Alex Morgan", "A.", "Does it end with your name?"),
        ("for a while", "and I am sorry", "Does it apologise?"),
        ("for a while", "although I forgot the rig", "Does it apologise?"),
        ("for a while.", "for a while! And thanks!", "More than one exclamation mark: is that your tone?"),
        ("the board", "the the board", "Is a word there twice?"),
        ("the board,\nand", "the board and\nand", "Is a word there twice?"),
    ],
)  # fmt: skip
def test_each_mistake_is_asked_about(old: str, new: str, question: str) -> None:
    """One mistake in an otherwise sound note brings exactly its own question."""
    assert old in BODY
    assert questions(BODY.replace(old, new)) == [question]


@pytest.mark.parametrize(
    ("subject", "body", "form", "question"),
    [
        ("", BODY, "email", "There is no subject. Is that meant?"),
        (" ", BODY, "helper", "There is no subject. Is that meant?"),
        ("Thank you: " + "x" * 60, BODY, "email", "The subject has 71 characters: can it be shorter?"),
        (
            SUBJECT,
            "Dear Dana,\n\nThe Embedded Engineer role at Kestrel Robotics.\n\nAlex Morgan",
            "email",
            "Only 11 words: is there one thing they said that you could add?",
        ),
        ("Thanks", BODY.replace("Embedded Engineer ", ""), "email", "The role is not named. Is that meant?"),
    ],
)
def test_length_and_subject(subject: str, body: str, form: Form, question: str) -> None:
    """Too long, too short, no subject, a subject that is cut off: each is asked about."""
    assert question in questions(body, subject, form)


@pytest.mark.parametrize(("form", "most"), [("email", 180), ("helper", 180), ("card", 75)])
def test_a_note_may_be_so_long(form: Form, most: int) -> None:
    """Up to the limit nothing is said; one word more is asked about."""
    more = " ".join(f"word{n}" for n in range(most - len(words(BODY)) + 3))
    assert questions(BODY.replace("for a while", more), form=form) == []
    too_long = [f"{most + 1} words: is there something to leave out?"]
    assert questions(BODY.replace("for a while", f"{more} more"), form=form) == too_long


@pytest.mark.parametrize(
    ("greeting", "name", "line"),
    [
        ("", "Dana Whitfield", "Dear Dana Whitfield,"),
        ("Ms. Ødegård", "Mei-Ling Ødegård", "Dear Ms. Ødegård,"),
        ("Ms. Ødegård", "Mei-Ling Ødegård", "Dear Mei-Ling Ødegård,"),
        ("Ms. Ødegård", "Mei-Ling Ødegård", unicodedata.normalize("NFD", "Dear Ms. Ødegård,")),
        ("Hi Dana", "Dana Whitfield", "hi dana,"),
        ("Hi", "Dana Whitfield", "Hi,"),
        ("李伟", "李伟", "李伟先生,"),
        ("", "", "Dear all,"),
        ("", "Ann-Marie O’Neill", "Dear Ann-Marie O’Neill,"),
    ],
)
def test_a_right_greeting_is_right_however_it_is_typed(greeting: str, name: str, line: str) -> None:
    """Accents as one character or two, capitals or not, a script without spaces: no false alarm."""
    known = msgspec.structs.replace(KNOWN, person=Person(name=name, greeting=greeting))
    assert questions(BODY.replace("Dear Dana,", line), known=known) == []


def test_a_company_is_named_however_it_is_typed() -> None:
    """A company, a role and a signature with accents of two characters or in capitals are there."""
    known = msgspec.structs.replace(KNOWN, company="Ødegård Ångström", role="Chargé", name="Zoë")
    body = (
        "Dear Dana,\n\nThank you for talking about the CHARGÉ role at Ødegård Ångström. "
        + "It was good to. " * 5
        + "\n\nZoë"
    )
    assert questions(unicodedata.normalize("NFD", body), known=known) == []


def test_two_with_one_first_name_are_not_mixed_up() -> None:
    """Where another interviewer is a Dana too, greeting this Dana is no stranger's name."""
    other = Person(uid="e", name="Dana", greeting="Dana")
    assert questions(known=msgspec.structs.replace(KNOWN, others=[other])) == []


def test_a_helper_may_hear_who_was_met() -> None:
    """The note to a helper names the interviewers without a question."""
    body = BODY.replace("the board", "Tomás de la Vega")
    assert questions(body, form="helper") == []


def test_a_card_needs_no_subject_and_no_role() -> None:
    """What belongs to e-mail is not asked about a card."""
    body = BODY.replace("Embedded Engineer role at Kestrel Robotics", "work")
    assert questions(body, "", "card") == []


def test_a_finding_says_where() -> None:
    """The line and the words are those the person sees in the editor."""
    found = check(Note(subject=SUBJECT, body="\n" + BODY.replace("board", "[board]")), KNOWN)
    assert found == [Finding("Is this still to be filled in?", "Write it out, or take it out.", 4, "[board]")]
    greeting = check(Note(subject=SUBJECT, body="\n\n" + BODY.replace("Dear Dana", "Dear Kim")), KNOWN)
    assert (greeting[0].line, greeting[0].words) == (3, "Dear Kim,")


@pytest.mark.parametrize("body", ["", "\n\n", "[", "Dear", "\\(", "a" * 10_000])
def test_any_text_can_be_looked_over(body: str) -> None:
    """An empty or odd note brings questions, never an end of the program."""
    assert questions(body)


@pytest.mark.parametrize("form", ["email", "card", "helper"])
def test_the_sample_drafts_bring_no_question(sample: Evening, form: Form) -> None:
    """A draft as it comes gives nobody's checks anything to find."""
    people, interview = sample.people, sample.interview
    occasion = Occasion(interview=interview, people=people, items=sample.items, name=sample.options.name)
    for person in people:
        if person.part == "helper" and form != "helper":
            continue
        made = draft(form, person, occasion)
        known = Circumstances(
            person=person,
            others=[each for each in people if each.uid != person.uid],
            company=interview.company,
            role=interview.role,
            other_companies=[
                lead.company for lead in sample.store.leads.all() if lead.company != interview.company
            ],
            name=sample.options.name,
        )
        assert check(Note(form=form, subject=made.subject, body=made.body), known) == []
