"""Where words are found again, and where each place leads."""

from datetime import date

import pytest

from afterview_tui.actions.searching import Match, around, index, search
from afterview_tui.domain.records import Event, Interview, Item, Lead, Note, Person, Pledge, Post
from afterview_tui.session import Session


@pytest.fixture
def session_with_words(session: Session) -> Session:
    """An evening with a word of its own in each field that can be searched."""
    store = session.store
    interview = store.interviews.add(
        Interview(company="Kestrel", role="Tester", round="secondround", promised="aletter", mattered="theboard")
    )
    store.people.add(
        Person(
            interview=interview.uid, name="Dana", title="Chief", email="dana@kestrel.example", said="showedzephyr"
        )
    )
    store.notes.add(Note(interview=interview.uid, subject="Gratitude", body="Thankyouall"))
    store.items.add(
        Item(interview=interview.uid, text="raw", outcome="lesson", plan="breatheout", plan_when="atten")
    )
    store.leads.add(
        Lead(
            company="Globex",
            role="Welder",
            contact="Priya",
            notes="theyweld",
            source="viarosa",
            next_step="askagain",
        )
    )
    return session


def found(session: Session, words: str) -> list[Match]:
    return search(index(session), words)


@pytest.mark.parametrize(
    ("kind", "place", "words"),
    [
        ("interview", "close", "secondround aletter kestrel tester"),
        ("mattered", "close", "theboard tester"),
        ("person", "remember", "dana chief dana@kestrel.example showedzephyr"),
        ("note", "thank", "gratitude thankyouall"),
        ("lesson", "setdown", "breatheout atten"),
    ],
)
def test_words_of_an_evening_lead_to_its_page(
    session_with_words: Session, kind: str, place: str, words: str
) -> None:
    """Each field is looked at, and opening what is found opens that evening."""
    (interview,) = session_with_words.store.interviews.all()
    for word in words.split():
        there = [each for each in found(session_with_words, word) if each.kind == kind]
        assert [(each.place, each.interview, each.lead) for each in there] == [(place, interview.uid, None)], word


@pytest.mark.parametrize("word", ["globex", "welder", "priya", "theyweld", "viarosa", "askagain"])
def test_words_of_a_lead_lead_to_it(session_with_words: Session, word: str) -> None:
    """In every field of its card; it belongs to no evening."""
    (lead,) = session_with_words.store.leads.all()
    (there,) = found(session_with_words, word.upper())
    assert (there.kind, there.place, there.interview, there.lead) == ("lead", "leads", None, lead.uid)
    assert there.text == "Globex · Welder · Priya · theyweld · viarosa · askagain"


def test_what_is_empty_leaves_no_gap(session: Session) -> None:
    """Only the parts that are known stand between the dots; a day without a word that mattered is no find."""
    session.store.interviews.add(Interview(company="Kestrel"))
    session.store.leads.add(Lead(company="Globex", next_on=date(2026, 12, 1)))
    assert [each.text for _, each in index(session)] == ["Kestrel", "Globex"]


def test_what_is_sealed_is_not_found(session_with_words: Session) -> None:
    """Neither what was let go, nor what a lesson was made from, nor a post, nor what a lead's history tells."""
    store = session_with_words.store
    store.items.add(Item(text="hiddenregret", outcome="let_go"))
    store.posts.add(Post(text="hiddenpost"))
    store.pledges.add(Pledge(if_then="hiddenpledge"))
    store.leads.add(Lead(company="Acme", history=[Event(at=session_with_words.clock.now(), what="hiddenevent")]))
    for word in ("hiddenregret", "hiddenpost", "hiddenpledge", "raw"):
        assert found(session_with_words, word) == []


def test_every_word_has_to_be_there_and_no_words_find_nothing(session_with_words: Session) -> None:
    """However they are spaced and in whatever order."""
    assert [each.kind for each in found(session_with_words, "  WELDER   globex ")] == ["lead"]
    assert found(session_with_words, "welder kestrel") == []
    assert found(session_with_words, "  ") == []


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("backfills", "Hannah · … she reckons the backfills are the hard bit"),
        ("moving", "Hannah · Lead · moving off the old board, she reckons the backfills are the hard bit"),
        ("hannah", "Hannah · Lead · moving off the old board, she reckons the backfills are the hard bit"),
    ],
)
def test_a_match_is_shown_from_where_the_words_are(typed: str, shown: str) -> None:
    """Behind the name of what they are in, so that a short row says why it was found."""
    text = "Hannah · Lead · moving off the old board,\nshe reckons the backfills are the hard bit"
    assert around(Match("person", text, "remember", None), typed) == shown
