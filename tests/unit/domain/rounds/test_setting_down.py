"""Setting down: a forgotten point as a sentence, and lessons that come back once."""

import pytest

from afterview_tui.domain.records import Interview, Item, Kind
from afterview_tui.domain.rounds.setting_down import returning
from afterview_tui.writing.draft_parts import with_lead
from afterview_tui.writing.phrasing import ended
from afterview_tui.writing.points import positive
from afterview_tui.writing.typed_sentence import typed_sentence
from tests.corpus import jottings


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("I forgot to mention the test rig", "I also wanted to mention the test rig."),
        ("to mention the test rig", "I also wanted to mention the test rig."),
        ("forgot to mention my two years on call.", "I also wanted to mention my two years on call."),
        ("didn't bring up the night shift", "I also wanted to bring up the night shift."),
        ("I should have talked about scale", "I also wanted to talk about scale."),
        ("forgot to say i did my forklift test", "I also wanted to say that I did my forklift test."),
        ("didnt mention i can drive", "I also wanted to mention that I can drive."),
        ("forgot i have a first aid cert", "I also wanted to say that I have a first aid cert."),
        ("to tell him i know sarah", "I also wanted to tell you that I know sarah."),
        ("that im free from january", "I also wanted to say that I'm free from January."),
        ("never asked who id report to", "I would be glad to hear who I'd report to."),
        ("wish i'd asked if they sponsor visas", "I would be glad to hear if you sponsor visas."),
        ("to thank her for the parking tip", "I also wanted to thank you for the parking tip."),
        ("forgot to send him the link to my photos", "I would be glad to send you the link to my photos."),
        ("forgot to ask when id hear", "I would be glad to know when I'd hear."),
        ("forgot to mention that i was fired from my last job", ""),
        ("that I hate on-call", ""),
        ("i talked too fast", ""),
        ("i have no idea why", ""),
        ("i forgot my glasses", ""),
        ("asked nothing about the team", ""),
        ("to talk about their move to Rust", "I also wanted to talk about your move to Rust."),
        ("to say that I know Zephyr", "I also wanted to say that I know Zephyr."),
        ("to tell them about the rig", "I also wanted to tell you about the rig."),
        ("to show them the diagram", "I would be glad to show you the diagram."),
        ("to ask about on-call", "I would be glad to hear more about on-call."),
        ("I never asked", ""),
        ("to ask who leads the team", "I would be glad to hear who leads the team."),
        ("the test rig I built", "I also wanted to mention the test rig I built."),
        ("Zephyr", ""),
        ("", ""),
        ("to mention", ""),
    ],
)
def test_a_forgotten_point_as_one_good_sentence(typed: str, sentence: str) -> None:
    """A point of a known form becomes a sentence; for any other, nothing is made up."""
    assert positive(Item(kind="forgot", text=typed)) == sentence


@pytest.mark.parametrize(
    ("typed", "sentence", "point"),
    [
        ("i built the rig", "I built the rig", "I would like to add one thing: I built the rig."),
        (
            "looked up how kilns cool",
            "I looked up how kilns cool",
            "I would like to add one thing: I looked up how",
        ),
        ("wrote a tool for it", "I wrote a tool for it", "I would like to add one thing: I wrote a tool"),
        ("i dont mind nights", "I don't mind nights", "I would like to add one thing: I don't mind nights."),
        ("spoke to my old boss", "spoke to my old boss", "Spoke to my old boss."),
        ("Based in Leeds, i can start", "Based in Leeds, I can start", "Based in Leeds, I can start."),
        ("Fixed costs are mine", "Fixed costs are mine", "Fixed costs are mine."),
        ("Asked the team, i know", "Asked the team, I know", "Asked the team, I know."),
        ("the rig, which i liked", "the rig, which I liked", "I would like to add one thing: the rig, which I"),
        ("Zephyr, it was fun", "Zephyr, it was fun", "I would like to add one thing: Zephyr, it was fun."),
        ("did the course end?", "did the course end?", "Did the course end?"),
    ],
)
def test_a_typed_sentence_keeps_its_words(typed: str, sentence: str, point: str) -> None:
    """It is mended as a jotting is; "I" stands before it where it surely was left out, and no word is lost."""
    assert typed_sentence(typed) == sentence
    assert with_lead([ended(sentence)], 0).startswith(point)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("er sagte, Fehler sind erlaubt", "er sagte, Fehler sind erlaubt"),
        ("do you hire in May??", "do you hire in May??"),
        ("paid for it w/ my own money", "paid for it with my own money"),
        ("i can start on monday, w or w/o a car", "I can start on Monday, with or without a car"),
        ("that bit about kilns: it was what i did", "that bit about kilns: it was what I did"),
    ],
)
def test_a_typed_sentence_is_nobody_elses(typed: str, sentence: str) -> None:
    """What is another language, a question or an aside stays."""
    assert typed_sentence(typed) == sentence


def test_a_typed_sentence_is_mended_once() -> None:
    """Of lines that people wrote in a hurry each word is still there, and a second look changes nothing."""
    for each in jottings("tired people"):
        made = typed_sentence(each.said)
        assert typed_sentence(made) == made
        assert len(made.split()) - len(each.said.split()) in (0, 1), made


@pytest.mark.parametrize("kind", ["worry", "well"])
def test_a_regret_is_not_turned_into_anything(kind: Kind) -> None:
    """Only a forgotten point becomes a sentence for a note."""
    assert positive(Item(kind=kind, text="the first question")) == ""


def an_interview(uid: str, remembered: bool) -> Interview:
    return Interview(uid=uid, steps={"remember": "done" if remembered else "later"})


@pytest.mark.parametrize(
    ("remembered", "shown"),
    [
        ((True, False, False), "ba"),
        ((True, True, False), "b"),
        ((False, False, False), "ba"),
        ((True, True, True), ""),
    ],
    ids=["one was skipped", "each once", "none was noted", "noted already"],
)
def test_lessons_come_back_once(remembered: tuple[bool, bool, bool], shown: str) -> None:
    """Up to the next interview whose Remember page is done, newest first, and only lessons."""
    interviews = [an_interview(uid, done) for uid, done in zip("abc", remembered, strict=True)]
    items = [Item(interview=uid, outcome="lesson", plan=uid) for uid in "abc"]
    items.append(Item(interview="b", outcome="let_go", text="gone"))
    assert "".join(item.plan for item in returning(interviews[2], interviews, items)) == shown


def test_the_first_interview_has_no_lessons_before_it() -> None:
    """Neither the first interview nor an unsaved one has lessons before it."""
    assert returning(Interview(uid="a"), [Interview(uid="a")], []) == []
    assert returning(Interview(), [], []) == []
