"""What "look it over" asks about a note, and what it leaves alone."""

import unicodedata

import msgspec
import pytest

from afterview_tui.domain.notes.checks import COST, Circumstances, Finding, Limits, check
from afterview_tui.domain.notes.checks.spelling import is_near
from afterview_tui.domain.records import Form, Note, Person
from afterview_tui.domain.text import words
from afterview_tui.session import Session
from afterview_tui.writing.drafting import Occasion, draft

DANA = Person(uid="a", name="Dana Whitfield", greeting="Dana", said="showed me the board")
TOMAS = Person(uid="b", name="Tomás de la Vega", greeting="")
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
SUBJECT = "Thank you: Embedded Engineer interview"


def findings(
    body: str = BODY, subject: str = SUBJECT, form: Form = "email", known: Circumstances = KNOWN
) -> list[Finding]:
    return check(Note(form=form, subject=subject, body=body), known)


def rules(
    body: str = BODY, subject: str = SUBJECT, form: Form = "email", known: Circumstances = KNOWN
) -> list[str]:
    return [finding.rule for finding in findings(body, subject, form, known)]


def test_another_company_is_asked_about_beside_what_is_still_to_be_filled_in() -> None:
    """The one has nothing to do with the other."""
    body = BODY.replace("at Kestrel Robotics", "").replace(
        "for a while", "on [day], and would love to join Harbor Bank"
    )
    assert {"leftover", "wrong-company"} <= set(rules(body))


def test_a_sound_note_is_left_alone() -> None:
    """A good note gets no question; "I will" is no Will, and "what is next" no lead called Next."""
    assert findings() == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "found"),
    [
        ("Dear Dana,", "Dear Danna,", "greeting", "Dear Danna,"),
        ("Dear Dana,", "Dear Danaë,", "greeting", "Dear Danaë,"),
        ("Dear Dana,", "Hello,", "greeting", "Hello,"),
        ("Dear Dana,", "Dear Tomás,", "greeting", "Dear Tomás,"),
        ("Dear Dana,\n\n", "", "greeting", BODY.splitlines()[2][:60]),
        ("Dear Dana,", "To whom it may concern,", "nobody", "To whom it may concern,"),
        ("Dear Dana,", "Dear Sir or Madam,", "nobody", "Dear Sir or Madam,"),
        ("Dear Dana,", "Dear Dana,\n\nHi Dana,", "two-greetings", "Hi Dana,"),
        ("the board,", "the board, Tomás de la Vega,", "stranger", "Tomás de la Vega"),
        ("a while.", "a while. Tomás, I enjoyed it.", "stranger", "Tomás"),
        ("Thank you for", "Thank you, Tomás, for", "stranger", "Tomás"),
        ("the board,", "the board to you and Dana,", "stranger", "Dana"),
        ("a while.", "a while. Dana told me so.", "stranger", "Dana"),
        ("the board", "the board, Will", "stranger", "Will"),
        ("I am glad", "Tomás and you know, I am glad, Tomás,", "stranger", "Tomás"),
        ("the board", "the board of Northlight Audio", "other-company", "Northlight Audio"),
        ("the board", "the board of Northlight", "other-company", "Northlight"),
        ("the board", "the board at Next", "other-company", "Next"),
        ("Robotics", "Robotcs", "company-spelling", "Kestrel Robotcs"),
        ("Kestrel", "Kestrell", "company-spelling", "Kestrell"),
        ("the board", "the board and Witfield", "name-spelling", "Witfield"),
        ("the board", "the board [thing]", "leftover", "[thing]"),
        ("the board", "the board {{thing}}", "leftover", "{{thing}}"),
        ("the board", "the board <thing>", "leftover", "<thing>"),
        ("the board", "the board XXX", "leftover", "XXX"),
        ("the board", "the board ____", "leftover", "____"),
        ("the board", "the board todo", "leftover", "todo"),
        ("the board", "the board??", "leftover", "??"),
        ("the board", "the board, insert something here", "leftover", "insert something here"),
        ("You showed me the board", "It was interesting", "nothing-specific", ""),
        (" at Kestrel Robotics", "", "company-missing", ""),
        ("Alex Morgan", "A.", "sign-off", "A."),
        ("Alex Morgan", "Dana", "signed-by-another", "Dana"),
        ("for a while", "and I am sorry", "apology", "sorry"),
        ("for a while", "though the train was late", "excuse", "train was late"),
        ("for a while", "although I forgot the rig", "self-blame", "I forgot"),
        ("for a while", "and about the salary", "pay", "salary"),
        ("for a while", "and about 60.000 €", "pay", "60.000 €"),
        ("for a while", "and my wife is ill", "personal", "my wife is ill"),
        ("for a while", "and I need your decision by Friday", "pressing", "I need your decision"),
        ("for a while.", "for a while. I would like to\n\n", "unfinished", "I would like to"),
        ("Dear Dana,", "Here is your draft:\n\nDear Dana,", "leftover", "Here is your draft:"),
        ("for a while.", "for a while! And thanks!", "exclamation", "!"),
        ("for a while", "VERY much", "shouting", "VERY"),
        ("for a while", "for a while 🙏", "emoji", "🙏"),
        ("the board", "the the board", "doubled", "the the"),
        ("the board,\nand", "the board and\nand", "doubled", "and and"),
        ("Dear Dana,", "Dear Dana,,", "doubled", ",,"),
        ("a while.", "a while..", "doubled", ".."),
        ("talking", "you help and talking", "slip", "you"),
        ("glad to hear", "glad to here", "slip", "here"),
        ("the Embedded", "a interesting Embedded", "slip", "a"),
        ("the board,", "the board ,", "slip", ","),
        ("Robotics.", "Robotics.I know.", "slip", "Robotics.I"),
        ("a while.", "a while, whoeverI’m with.", "slip", "whoeverI"),
        ("Thank you", "Thankyou", "misspelt", "Thankyou"),
        ("for a while", "untill Friday", "misspelt", "untill"),
    ],
)  # fmt: skip
def test_each_mistake_is_asked_about(old: str, new: str, rule: str, found: str) -> None:
    """One mistake in an otherwise sound note brings exactly its own question, with its words."""
    assert old in BODY
    assert [(each.rule, each.words) for each in findings(BODY.replace(old, new))] == [(rule, found)]


@pytest.mark.parametrize(
    "new",
    [
        "the board, to you and Tomás",
        "the board, as I should have my licence by May and good luck with",
        "the board and the public API",
        "the board, rolled out in weeks; the roll-out",
        "the board and the CI of <dana@kestrel.example>",
        "the board and what had had no name",
        "the board, and that Robots are not Robotics",
        "the board, PayPal, WeWork, HelloFresh, OpenAI, GitHub, GetYourGuide, SwiftUI, WeTransfer and YouTube",
        "the board, eBay, iOS, SaaS, IoT, BestBuy, ThoughtWorks, TalkTalk, HackTheBox, JavaScript and McKinsey",
        "the board at https://kestrel.example/docs/readThis?id=xyI#inThe",
        "the board (www.kestrel.example/aboutIt and kestrel.example/talks/watchThis)",
        "the board and the talk by dana.The-Great@kestrel.example",
    ],
)
def test_what_only_looks_like_a_mistake_is_left_alone(new: str) -> None:
    """A question for nothing costs the next one its weight."""
    assert findings(BODY.replace("the board", new)) == []


def test_words_that_the_user_noted_are_meant() -> None:
    """Where they spoke of wages, of [brackets] or of a colleague, the note may."""
    said = "told me that Tomás writes [draft] on wages and says sorry"
    known = msgspec.structs.replace(KNOWN, person=msgspec.structs.replace(DANA, said=said))
    body = BODY.replace("You showed me the board", "You told me that Tomás writes [draft] on wages and says sorry")
    assert findings(body, known=known) == []


@pytest.mark.parametrize(
    ("subject", "body", "form", "rule"),
    [
        ("", BODY, "email", "no-subject"),
        (" ", BODY, "helper", "no-subject"),
        ("Thank you: " + "so " * 20, BODY, "email", "long-subject"),
        ("Thank you: Northlight Audio", BODY, "email", "other-company"),
        ("Thank you, [name]", BODY, "email", "leftover"),
        (SUBJECT, "Dear Dana,\n\nThe board at Kestrel Robotics.\n\nAlex Morgan", "email", "too-short"),
        ("Thanks", BODY.replace("Embedded Engineer ", ""), "email", "role-missing"),
        (SUBJECT, BODY.replace("talking", "talking " + "and laughing " * 20), "email", "long-sentence"),
        (SUBJECT, BODY.replace("You", "It was good. " * 25 + "You"), "email", "long-paragraph"),
        (SUBJECT, BODY.replace("Kind", "Best wishes,\nAlex Morgan\n\nKind"), "email", "two-farewells"),
    ],
)
def test_length_subject_and_end(subject: str, body: str, form: Form, rule: str) -> None:
    """Too long, too short, no subject, a subject that is cut off: each is asked about."""
    assert rules(body, subject, form) == [rule]


@pytest.mark.parametrize(("form", "most"), [("email", 180), ("helper", 180), ("card", 100)])
def test_a_note_may_be_so_long(form: Form, most: int) -> None:
    """Up to the limit nothing is said; one word more is asked about; the limits are the user's."""
    body = BODY
    while (missing := most - len(words(body))) > 0:
        body = body.replace(
            "Kind regards", "So it goes on. " * min(missing // 4, 5) + "On " * (missing % 4) + "\n\nKind regards"
        )
        body = body.replace("On On On ", "One more word. ").replace("On On ", "Go on. ").replace("On ", "On. ")
    assert "too-long" not in rules(body, form=form)
    assert "too-long" in rules(body.replace("Kind", "More. Kind"), form=form)
    known = msgspec.structs.replace(KNOWN, limits=Limits(email=most - 1, card=most - 1))
    assert "too-long" in rules(body, form=form, known=known)


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
    assert findings(BODY.replace("Dear Dana,", line), known=known) == []


def test_a_company_is_named_however_it_is_typed() -> None:
    """A company, a role and a signature with accents of two characters or in capitals are there."""
    known = msgspec.structs.replace(KNOWN, company="Ødegård Ångström", role="Chargé", name="Zoë")
    body = (
        "Dear Dana,\n\nThank you for showing me the board and the CHARGÉ role at Ødegård Ångström. "
        + "It was good to. " * 5
        + "\n\nZoë"
    )
    assert findings(unicodedata.normalize("NFD", body), known=known) == []


def test_two_with_one_first_name_are_not_mixed_up() -> None:
    """Where another interviewer is a Dana too, greeting this Dana is no stranger's name."""
    other = Person(uid="e", name="Dana", greeting="Dana")
    assert findings(known=msgspec.structs.replace(KNOWN, others=[other])) == []


@pytest.mark.parametrize("form", ["helper", "group"])
def test_some_may_hear_who_was_met(form: Form) -> None:
    """The note to a helper, or to a group, names the interviewers without a question."""
    assert findings(BODY.replace("the board", "the board to Tomás de la Vega"), form=form) == []


def test_a_card_needs_no_subject_and_no_role() -> None:
    """What belongs to e-mail is not asked about a card."""
    body = BODY.replace("Embedded Engineer role at Kestrel Robotics", "work")
    assert findings(body, "", "card") == []


def test_a_finding_says_where() -> None:
    """Line, column and words are those the person sees in the editor."""
    found = findings("\n" + BODY.replace("board", "board [so]"))[0]
    assert (found.line, found.column, found.words) == (4, BODY.splitlines()[2].index("board") + 7, "[so]")
    greeting = findings("\n\n" + BODY.replace("Dear Dana", "Dear Kim"))[0]
    assert (greeting.line, greeting.column, greeting.words) == (3, 1, "Dear Kim,")


def test_a_note_that_says_the_same_as_another_names_the_sentence() -> None:
    """People who met you together compare; greeting and farewell may be alike."""
    tomas = BODY.replace("Dana", "Tomás")
    same = findings(known=msgspec.structs.replace(KNOWN, other_notes=[("Tomás", tomas)]))
    assert [each.rule for each in same] == ["same-as-another"]
    assert same[0].words.startswith("Thank you for talking with me about")
    other = "Dear Tomás,\n\nIt was good to hear how you ship on Fridays.\n\nKind regards,\nAlex Morgan\n"
    assert findings(known=msgspec.structs.replace(KNOWN, other_notes=[("Tomás", other)])) == []


def test_what_was_dismissed_is_not_asked_again() -> None:
    """For this note, for good; other words bring the question back."""
    body = BODY.replace("for a while", "and I am sorry")
    key = findings(body)[0].key
    note = Note(subject=SUBJECT, body=body, dismissed=[key])
    assert check(note, KNOWN) == []
    assert check(msgspec.structs.replace(note, body=body.replace("sorry", "full of apologies")), KNOWN) != []


def test_a_farewell_without_a_name_is_asked_about() -> None:
    """Where nobody knows how the user signs, "Kind regards," as the last line is still no end."""
    unsigned = BODY[: BODY.rindex(",") + 1] + "\n"
    nameless = msgspec.structs.replace(KNOWN, name="")
    assert "sign-off" in [found.rule for found in check(Note(subject=SUBJECT, body=unsigned), nameless)]
    assert "sign-off" not in [found.rule for found in check(Note(subject=SUBJECT, body=BODY), nameless)]


def test_the_most_costly_comes_first() -> None:
    """A blank before an exclamation mark, whatever their order in the text."""
    found = rules(BODY.replace("a while.", "a while! So! It is [thing].").replace("Dana", "Danna"))
    assert found == ["leftover", "greeting", "exclamation"]
    assert len(set(COST)) == len(COST)


@pytest.mark.parametrize("body", ["", "\n\n", "[", "Dear", "\\(", "a" * 10_000, "<" * 30_000, "x " * 500_000])
def test_any_text_can_be_looked_over(body: str) -> None:
    """An empty, odd or very long note brings questions, never an end of the program."""
    assert findings(body)


@pytest.mark.parametrize(
    ("word", "name", "near"),
    [
        ("Danna", "Dana", True),
        ("Dnaa", "Dana", True),
        ("Tomas", "Tomás", True),
        ("Odegard", "Ødegård", True),
        ("Whitefeild", "Whitfield", True),
        ("dana", "Dana", False),
        ("Kim", "Tim", False),
        ("Dora", "Dana", False),
        ("Data", "Dana", True),
        ("Anna", "Dana", False),
        ("Dana", "Danaeli", False),
        ("Danta Whitfild", "Dana Whitfield", True),
        ("Coeur", "Cœur", True),
        ("Aero", "Ærø", True),
        ("Lukasz", "Łukasz", True),
        ("Dordevic", "Đorđević", True),
        ("Isik", "Işık", True),
    ],
)
def test_how_near_a_slip_is(word: str, name: str, near: bool) -> None:
    """One letter off, two of a long name, or other accents; short names are too near to others."""
    assert is_near(word, name) is near


@pytest.mark.parametrize("form", ["email", "card", "helper", "group", "follow_up", "after_no"])
def test_the_sample_drafts_bring_no_question(sample: Session, form: Form) -> None:
    """A draft as it comes gives nobody's checks anything to find, beside the other drafts of the panel."""
    people, interview = sample.people, sample.interview
    occasion = Occasion(interview=interview, people=people, items=sample.items, name=sample.options.name)
    for person in people:
        if (person.part == "helper") != (form == "helper"):
            continue
        made = draft(form, person, occasion)
        others = [each for each in people if each.uid != person.uid]
        known = Circumstances(
            person=person,
            others=others,
            company=interview.company,
            role=interview.role,
            other_companies=[
                lead.company for lead in sample.store.leads.all() if lead.company != interview.company
            ],
            other_notes=[
                (each.name, draft(form, each, occasion).body) for each in others if each.part == person.part
            ],
            name=sample.options.name,
        )
        assert check(Note(form=form, subject=made.subject, body=made.body), known) == []
