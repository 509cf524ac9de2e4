"""Where a question about a note begins and where it ends: names, forms, lengths, at their edges."""

import msgspec
import pytest

from afterview_tui.domain.notes.checks import Circumstances, Limits, check
from afterview_tui.domain.notes.checks.company import names
from afterview_tui.domain.notes.checks.employer import check_employer
from afterview_tui.domain.notes.checks.greeting import check_greeting
from afterview_tui.domain.notes.checks.plainly import is_about_them
from afterview_tui.domain.notes.checks.sameness import check_sameness
from afterview_tui.domain.notes.checks.shape import check_end, check_length, check_parts, check_subject, unwrapped
from afterview_tui.domain.notes.checks.spelling import calls, find_names, is_near
from afterview_tui.domain.notes.checks.substance import check_substance
from afterview_tui.domain.notes.checks.tone import check_tone
from afterview_tui.domain.notes.greeting import greeting_line
from afterview_tui.domain.notes.sending import guarded, state_of
from afterview_tui.domain.records import Form, Note, Person
from tests.support import StillClock
from tests.unit.domain.notes.test_checks import BODY, DANA, KNOWN, findings, rules


@pytest.mark.parametrize(
    ("greeting", "called", "line"),
    [
        ("Dana", ["Dana Whitfield", "Dana"], "Dear Dana,"),
        ("Dana,", ["Dana Whitfield", "Dana"], "Dear Dana,"),
        ("Dear Dana,", ["Dana Whitfield", "Dana"], "Dear Dana,"),
        ("Hi Dana!", ["Dana Whitfield", "Dana"], "Hi Dana!"),
        ("Guten Tag Frau Whitfield:", ["Dana Whitfield", "Tag Frau Whitfield"], "Guten Tag Frau Whitfield:"),
        ("Dr. Whitfield", ["Dana Whitfield", "Dr. Whitfield"], "Dear Dr. Whitfield,"),
        ("Hallo", ["Dana Whitfield"], "Hallo,"),
        ("Dear", ["Dana Whitfield"], "Dear Dana Whitfield,"),
        ("", ["Dana Whitfield"], "Dear Dana Whitfield,"),
        ("…", ["Dana Whitfield"], "Hello,"),
        ("Dana Whitfield", ["Dana Whitfield"], "Dear Dana Whitfield,"),
    ],
)
def test_what_somebody_is_called(greeting: str, called: list[str], line: str) -> None:
    """By the whole name, and as they are greeted, without what stands before and behind that."""
    person = Person(name="Dana Whitfield", greeting=greeting)
    assert (calls(person), greeting_line(person)) == (called, line)


@pytest.mark.parametrize(
    ("name", "text", "number"),
    [
        ("Dan", "Dana and Dan, Jor-Dan, Dan-Ann, dan", 1),
        ("Will", "I will. Will?", 1),
        ("Dan", "Dan", 1),
        ("上海", "在上海见", 1),
        ("Zoë", "Zoë", 1),
    ],
)
def test_a_name_counts_as_a_whole(name: str, text: str, number: int) -> None:
    """Not inside a longer one, nor beside a hyphen; scripts without capitals have no gaps."""
    assert len([*find_names(name, text)]) == number


@pytest.mark.parametrize(
    ("word", "name", "near"),
    [
        ("Whitfeild", "Whitfield", True),
        ("Whitfeidl", "Whitfield", True),
        ("Whtfeidls", "Whitfield", False),
        ("Hhitfield", "Whitfield", True),
        ("Hana", "Dana", False),
        ("Hanna", "Danna", False),
        ("Marqus", "Marcus", True),
        ("Marquus", "Marcus", False),
        ("Dan", "Dana", True),
        ("Da", "Dana", False),
        ("Danaaa", "Dana", False),
        ("Ana", "Ada", False),
        ("Anna", "Ana", False),
        ("Ána", "Ana", True),
        ("", "Dana", False),
        ("Petresenn", "Petersen", True),
    ],
)
def test_how_near_is_near_enough(word: str, name: str, near: bool) -> None:
    """One letter, two in a name of eight; the first letter only of a long name; three letters are too few."""
    assert is_near(word, name) is near


def test_a_first_name_alone_counts_only_inside_a_sentence() -> None:
    """It may be a word, or somebody else's; where a sentence begins, a capital shows nothing."""
    other = Person(uid="b", name="Tomás de la Vega", greeting="Mr. de la Vega")
    known = msgspec.structs.replace(KNOWN, others=[other])
    asked = findings(BODY.replace("the board,", "the board, Tomás,"), known=known)
    assert [(each.rule, each.words) for each in asked] == [("stranger", "Tomás")]
    assert findings(BODY.replace("a while.", "a while. Tomás?"), known=known) == []
    whole = findings(BODY.replace("the board,", "the board, Tomás de la Vega,"), known=known)
    assert [each.words for each in whole] == ["Tomás de la Vega"]


@pytest.mark.parametrize(
    ("form", "missing"),
    [
        ("email", ["company-missing", "role-missing"]),
        ("helper", []),
        ("group", ["company-missing"]),
        ("card", []),
        ("follow_up", []),
        ("after_no", []),
    ],
)
def test_which_notes_should_name_the_company_and_the_role(form: Form, missing: list[str]) -> None:
    """A card is short; who hears from you again, or has helped you there, knows which job it was."""
    note = Note(form=form, subject="Thanks", body="You showed me the board.")
    known = msgspec.structs.replace(KNOWN, other_companies=[])
    found = [*check_employer(note, known), *check_substance(note, known)]
    assert [each.rule for each in found] == missing
    if missing:
        assert found[0].advice == "You noted: Kestrel Robotics"
        assert found[0].question == "The company is not named. Is that meant?"


@pytest.mark.parametrize(("form", "asks"), [("email", True), ("card", True), ("helper", False), ("group", False)])
def test_which_notes_should_have_something_of_theirs(form: Form, asks: bool) -> None:
    """One thing that they said; what is noted is told."""
    note = Note(form=form, body="The Embedded Engineer role at Kestrel Robotics.")
    found = [each for each in check_substance(note, KNOWN) if each.rule == "nothing-specific"]
    assert [each.advice for each in found] == ["You noted: showed me the board"] * asks
    points = msgspec.structs.replace(KNOWN, person=Person(name="Dana"), points=["I built the rig"])
    assert [each.advice for each in check_substance(note, points)][-1:] == ["You noted: I built the rig"] * asks


@pytest.mark.parametrize(
    ("company", "text", "named"),
    [
        ("Kestrel Robotics GmbH", "at kestrel", True),
        ("Kestrel, Inc.", "at Kestrels", True),
        ("St. Brigid’s Hospital", "at Brigid’s", True),
        ("The Abc Co", "at The Xyz", False),
        ("1&1", "bei 1&1", True),
        ("1&1", "in 11 days", False),
        ("Acme", "at an acmeist", True),
        ("Acme", "at Zacme", False),
        ("Acme Works", "at Nacme", False),
    ],
)
def test_when_a_company_is_named(company: str, text: str, named: bool) -> None:
    """By all of it but its legal form, or by the beginning of one of its longer words."""
    assert names(company, text) is named


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("I enjoyed our conversation about the role and look forward to hearing from you.", False),
        ("Thank you for your time and your consideration. I would be glad to work for your company.", False),
        ("I enjoyed our conversation about the Embedded Engineer role on Monday.", False),
        ("I enjoyed meeting your team.", True),
        ("The cinnamon is still with me.", True),
        ("I kept thinking about the people in the lab.", True),
        ("I kept thinking about the bench with Tomás.", True),
        ("The way you rebuilt it in Zephyr impressed me.", True),
        ("La visita fue un placer y me gustaría trabajar con usted.", True),
    ],
)
def test_a_note_may_be_plainly_about_them_without_the_company(text: str, plainly: bool) -> None:
    """A place, a name or a thing of theirs is in it; what could go to anybody is asked about."""
    assert is_about_them(f"Dear Dana,\n\n{text}\n\nKind regards,\nAlex Morgan", KNOWN) is plainly


LIMITS = Limits(email=10, card=5, fewest=3, paragraph=6, sentence=4)
SHORT = Circumstances(person=DANA, limits=LIMITS)


@pytest.mark.parametrize(
    ("number", "form", "rule"),
    [
        (2, "email", ["too-short"]),
        (3, "email", []),
        (10, "email", []),
        (11, "email", ["too-long"]),
        (5, "card", []),
        (6, "card", ["too-long"]),
        (11, "helper", ["too-long"]),
    ],
)
def test_the_length_of_a_note(number: int, form: Form, rule: list[str]) -> None:
    """Up to the limit nothing is asked, and from the fewest on."""
    assert [each.rule for each in check_length(Note(form=form, body="word " * number), SHORT)] == rule


def test_what_is_said_of_a_length() -> None:
    """How many words there are, and how many read well."""
    (one,) = check_length(Note(body="word"), SHORT)
    assert one.question == "Only 1 word: is there one thing they said that you could add?"
    (two,) = check_length(Note(body="word word"), SHORT)
    assert two.question.startswith("Only 2 words:")
    (many,) = check_length(Note(body="word " * 11), SHORT)
    assert (many.question, many.advice) == ("11 words: is there something to leave out?", "Up to 10 read well.")


def test_a_long_paragraph_and_a_long_sentence_are_told_by_their_places() -> None:
    """Each from its limit on; a sentence that is wrapped over lines is one."""
    six = "One two. Six ten. One two."
    body = f"One two six ten.\n\n{six}\n\n{six} Six.\n\nOne two three four five"
    found = [*check_parts(Note(body=body), SHORT)]
    assert [(each.rule, each.line, each.column) for each in found] == [
        ("long-paragraph", 5, 1),
        ("long-sentence", 7, 1),
    ]
    assert found[0].question == "A paragraph of 7 words: could it be two?"
    assert found[1].question == "A sentence of 5 words: could it be two?"
    assert (found[0].advice, found[1].advice) == ("Up to 6 read well.", "Up to 4 read well.")
    wrapped = f"{'x' * 45} two\nthree four five. End."
    assert [(each.rule, each.words) for each in check_parts(Note(body=wrapped), SHORT)] == [
        ("long-sentence", "x" * 40)
    ]
    assert unwrapped(f"{'x' * 44}\n{'x' * 45}\nz") == f"{'x' * 44}\n{'x' * 45} z\n"


@pytest.mark.parametrize(
    ("body", "name", "asked"),
    [
        ("Dear Dana,\n\nBye,\nAlex Morgan", "Alex Morgan", []),
        ("Dear Dana,\n\nBye,\nAlex", "Alex Morgan", []),
        ("Dear Dana,\n\nBye,\nALEX MORGAN\n1\n2\n3\n4\n5", "Alex Morgan", []),
        ("Dear Dana,\n\nBye,\nALEX MORGAN\n1\n2\n3\n4\n5\n6", "Alex Morgan", []),
        ("Dear Dana,\n\nAlex is what they call me all day long here", "Alex Morgan", ["sign-off"]),
        ("Dear Dana,\n\nAlex is what they call me", "Alex Morgan", []),
        ("Dear Dana,\n\nBye,\nDana", "Alex Morgan", ["signed-by-another"]),
        ("Dear Dana,\n\nBye,\n– Tomás de la Vega.", "Alex Morgan", ["signed-by-another"]),
        ("Dear Dana,\n\nBye,\nDana", "Dana Morgan", []),
        ("Dana", "Alex Morgan", ["sign-off"]),
        ("Dear Dana,\n\nKind regards,", "", ["sign-off"]),
        ("Dear Dana,\n\nThat is all.", "", ["sign-off"]),
        ("Dear Dana,\n\nIs that all?", "", ["sign-off"]),
        ("Dear Dana,\n\nAlex M.", "", []),
        ("Dear Dana,\n\nmy name is Alex I think", "", []),
        ("Dear Dana,\n\nmy name is Alex I really think", "", ["sign-off"]),
        ("Dear Dana,\n\nAlex", "", []),
    ],
)
def test_how_a_note_ends(body: str, name: str, asked: list[str]) -> None:
    """With one's own name below the farewell, whatever follows; where nobody knows it, with what can be one."""
    known = msgspec.structs.replace(KNOWN, name=name)
    assert [each.rule for each in check_end(Note(body=body), known)] == asked


@pytest.mark.parametrize(
    ("subject", "form", "has", "rule"),
    [
        ("x" * 60, "email", True, []),
        ("x" * 61, "email", True, ["long-subject"]),
        ("", "email", True, ["no-subject"]),
        ("", "card", True, []),
        ("", "email", False, []),
    ],
)
def test_the_subject(subject: str, form: Form, has: bool, rule: list[str]) -> None:
    """As long as mail programs show; where a text from a pipe has none, none is missed."""
    known = Circumstances(person=DANA, has_subject=has)
    found = [*check_subject(Note(form=form, subject=subject), known)]
    assert [each.rule for each in found] == rule
    assert [each.question for each in found if each.rule == "long-subject"] == [
        "The subject has 61 characters: can it be shorter?"
    ] * ("long-subject" in rule)


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("Good morning Dana,", []),
        ("Dear Dana", []),
        ("It was good to meet you yesterday in the big room,", ["It begins without a greeting. Is that meant?"]),
        ("One two three four five six seven eight,", ["Does the greeting name Dana Whitfield?"]),
        ("One two three four five six seven eight nine,", ["It begins without a greeting. Is that meant?"]),
        ("Hello there.", ["It begins without a greeting. Is that meant?"]),
        ("Hello?", ["It begins without a greeting. Is that meant?"]),
        ("…", ["It begins without a greeting. Is that meant?"]),
        ("Dear Danna,", ["“Danna”: is that how Dana Whitfield is spelt?"]),
        ("Dear hiring manager,", ["Greet them by name?"]),
    ],
)
def test_how_a_note_begins(first: str, asked: list[str]) -> None:
    """A line of eight words may greet; a sentence doesn't."""
    found = [*check_greeting(Note(body=f"{first}\n\nThank you.\n\nAlex"), KNOWN)]
    assert [each.question for each in found] == asked
    assert all(each.advice == "You noted: Dear Dana," for each in found)


def test_a_greeting_of_somebody_without_a_name() -> None:
    """It can't be wrong, but nobody's is asked about, and how a name is best."""
    nameless = Circumstances(person=Person())
    assert [*check_greeting(Note(body="Dear Kim,\n\nThanks."), nameless)] == []
    (found,) = check_greeting(Note(body="To whom it may concern,\n\nThanks."), nameless)
    assert found.advice == "Their name, as they gave it, is best."


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Hi Dana,", True),
        ("Dear Dr. Dana Maria Whitfield,", True),
        ("Dear old Dr. Dana Maria Whitfield,", False),
        ("Good evening!", True),
        ("Good luck with it all!", False),
        ("Hello again.", False),
        ("The board:", False),
    ],
)
def test_a_second_greeting(line: str, asked: bool) -> None:
    """A short line that greets once more, as two notes pasted into one have."""
    body = BODY.replace("Kind regards", f"{line}\n\nKind regards")
    assert ("two-greetings" in rules(body)) is asked


SENTENCES = [f"This is sentence number {word} of mine." for word in ("one", "two", "three", "four")]


@pytest.mark.parametrize(
    ("mine", "theirs", "asked"),
    [
        (SENTENCES[:2], [*SENTENCES[:1], "Theirs is quite another one, as anybody can read here."], False),
        (SENTENCES[:3], [*SENTENCES[:2], "Theirs is quite another one, as anybody can read here."], True),
        (["You are so kind."], ["You are so kind."], True),
        (["So kind, thanks."], ["So kind, thanks."], False),
        ([], SENTENCES, False),
    ],
)
def test_how_much_two_notes_may_share(mine: list[str], theirs: list[str], asked: bool) -> None:
    """Up to half of the sentences of four words or more."""
    known = Circumstances(person=DANA, other_notes=[("Kim", " ".join(theirs))])
    found = [*check_sameness(Note(body=" ".join(mine)), known)]
    assert bool(found) is asked
    assert [each.question for each in found] == ["The note to Kim says much the same. Is that meant?"] * asked


@pytest.mark.parametrize(("other", "asked"), [(2, True), (3, False)])
def test_nearly_all_of_the_words(other: int, asked: bool) -> None:
    """Eight in ten of them in their order, though no sentence is the same."""
    mine = [f"w{chr(97 + n)}" for n in range(10)]
    theirs = [*mine[: 10 - other], *(f"x{chr(97 + n)}" for n in range(other))]
    known = Circumstances(person=DANA, other_notes=[("Kim", " ".join(theirs))])
    assert bool([*check_sameness(Note(body=" ".join(mine)), known)]) is asked


def test_a_question_that_covers_another_is_asked_alone() -> None:
    """A company with a slip is not called missing too, nor is one for which a blank still stands."""
    assert rules(BODY.replace("Kestrel Robotics", "Kestrell")) == ["company-spelling"]
    assert rules(BODY.replace("Kestrel Robotics", "[company]")) == ["leftover"]
    assert rules(BODY.replace("Embedded Engineer role", "[role]"), "Thanks") == ["leftover"]


def test_a_text_too_long_for_a_note_is_told_its_length_alone() -> None:
    """Up to forty thousand characters everything is looked at."""
    long = "Dear Danna,\n\n" + "x " * 19_994
    found = [each.rule for each in check(Note(subject="Thanks", body=long[:40_000]), KNOWN)]
    assert {"greeting", "too-long"} <= {*found}
    assert [each.rule for each in check(Note(subject="Thanks", body=f"{long[:39_999]} y"), KNOWN)] == ["too-long"]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (None, "empty"),
        (Note(), "empty"),
        (Note(uid="a", state="looked_over"), "looked over"),
        (Note(uid="a", state="sent"), "sent"),
        (Note(uid="a", state="sent", sent_at=StillClock().now()), "sent today"),
    ],
)
def test_how_far_a_note_is(note: Note | None, said: str) -> None:
    """In a word or two, with the day on which it was sent."""
    assert state_of(note, StillClock().now()) == said


def test_a_short_word_names_a_role() -> None:
    """Of three letters, as SRE."""
    known = Circumstances(person=Person(), role="SRE")
    assert [*check_substance(Note(body="the SRE role"), known)] == []
    assert [each.rule for each in check_substance(Note(body="the role"), known)] == ["role-missing"]


ALL: tuple[Form, ...] = ("email", "card", "group", "helper", "follow_up", "after_no")
BUT_HELPERS: tuple[Form, ...] = ("email", "card", "group", "follow_up", "after_no")


@pytest.mark.parametrize(
    ("words", "rule", "forms"),
    [
        ("I am sorry", "apology", ("email", "card", "group", "helper", "follow_up")),
        ("unfortunately", "excuse", BUT_HELPERS),
        ("I rambled", "self-blame", BUT_HELPERS),
        ("the salary", "pay", BUT_HELPERS),
        ("of $90,000", "pay", BUT_HELPERS),
        ("my divorce", "personal", BUT_HELPERS),
        ("I need your answer", "pressing", BUT_HELPERS),
        ("VERY", "shouting", ALL),
        ("lol", "emoji", BUT_HELPERS),
    ],
)
def test_which_notes_a_tone_is_asked_about(words: str, rule: str, forms: tuple[Form, ...]) -> None:
    """Who helped may hear of nerves; after a no, a sorry is no apology."""
    asked = [form for form in ALL if rule in [each.rule for each in check_tone(Note(form=form, body=words), SHORT)]]
    assert asked == list(forms)


@pytest.mark.parametrize("field", ["form", "subject", "body"])
def test_other_words_for_a_note_sent_meanwhile_are_a_note_of_their_own(field: str) -> None:
    """Its form, its subject or its text; the one that was sent stays as it was."""
    opened = Note(uid="a", form="email", subject="Thanks", body="Dear Dana", copied_at=StillClock().now())
    sent = msgspec.structs.replace(opened, state="sent", sent_at=StillClock().now(), sent_by="post")
    value = "card" if field == "form" else "mine"
    fields, beside = guarded(sent, opened, {field: value, "state": "draft"})
    assert fields == {}
    assert beside == msgspec.structs.replace(
        opened, **{field: value}, uid="", state="draft", copied_at=None, sent_at=None, sent_by=""
    )
    same, none = guarded(sent, opened, {field: getattr(sent, field)})
    assert (same, none) == ({}, None)
    unmarked, none = guarded(sent, opened, {"state": "draft", "sent_at": None, "sent_by": ""})
    assert (unmarked, none) == ({"state": "draft", "sent_at": None, "sent_by": ""}, None)


def test_what_stands_beside_the_name_in_brackets_names_nobody() -> None:
    """ "Dear Lucy (if I may)" greets Lucy; a bracket beside another's name changes nothing."""
    lucy = Circumstances(person=Person(name="Lucy Fairweather"))
    assert [*check_greeting(Note(body="Dear Lucy (if I may),\n\nThank you."), lucy)] == []
    assert [*check_greeting(Note(body="Dear Joan (if I may),\n\nThank you."), lucy)] != []


def test_a_judge_is_greeted_by_rank_alone() -> None:
    """As those are who have one; others have a name."""
    judge, abbot = Person(name="Hon. Justice Ada Bello"), Person(name="Ada Bello")
    note = Note(body="My Lord,\n\nI thank Your Lordship for the time on Thursday.")
    assert [*check_greeting(note, Circumstances(person=judge))] == []
    assert [each.rule for each in check_greeting(note, Circumstances(person=abbot))] == ["greeting"]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("It was good to meet you,. I went home glad.", "“,.”: is one of these marks enough?"),
        ("Thank you for the informations.", "“informations”: is it information?"),
        ("The towels go to the ther-apy pool.", "“ther-apy”: is it one word?"),
    ],
)
def test_a_slip_of_the_hand_is_asked_about(sentence: str, question: str) -> None:
    """Marks, words that have no plural, a hyphen inside a word; once."""
    found = findings(BODY.replace("I am glad to hear from you.", sentence))
    assert [each.question for each in found] == [question]


def test_who_turns_an_offer_down_may_be_sorry_and_say_why() -> None:
    """What would weaken a thank-you is a courtesy there."""
    why = "I'm sorry to say that I won't be taking the job after all, since my wife is expecting."
    assert findings(BODY.replace("I am glad to hear from you.", why)) == []
