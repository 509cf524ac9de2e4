"""Other starters for the sentence at the cursor, and where sentences begin and end."""

import msgspec
import pytest

from afterview_tui.domain.records import Form
from afterview_tui.session import Session
from afterview_tui.writing.drafting import Occasion, draft
from afterview_tui.writing.starters import greetings, spans, starters, taken


def occasion(sample: Session) -> Occasion:
    return Occasion(interview=sample.interview, people=sample.people, items=sample.items, name="Alex Morgan")


def offered(
    sample: Session, body: str, at: str, form: Form = "email", taken: tuple[str, ...] = ()
) -> tuple[str, list[str]]:
    found = starters(body, body.index(at), form, sample.people[0], occasion(sample), taken)
    return body[found.start : found.end], found.offers


@pytest.mark.parametrize(
    ("at", "begins", "offer"),
    [
        ("sit down", "It was good to sit down", "I was pleased to talk with you"),
        ("walking me", "Thank you for walking", "It was kind of you to walk me through the rollout board"),
        ("forward", "I look forward to hearing from you.", "If you need anything else from me"),
        ("Kind regards", "Kind regards,", "Warm regards,"),
    ],
)  # fmt: skip
def test_each_part_has_others_of_its_kind(sample: Session, at: str, begins: str, offer: str) -> None:
    """An opening for an opening, another way to take up what they said, a closing, a farewell; filled in."""
    body = draft("email", sample.people[0], occasion(sample)).body
    old, offers = offered(sample, body, at)
    assert old.startswith(begins)
    assert any(each.startswith(offer) for each in offers)
    assert old not in offers
    assert not any("{" in each for each in offers)


def test_what_another_note_of_the_panel_has_is_not_offered(sample: Session) -> None:
    """Two people who compare their notes find no sentence twice by this way either."""
    dana, tomas = (msgspec.structs.replace(person, said="") for person in sample.people[:2])
    body, other = (draft("email", person, occasion(sample)).body for person in (dana, tomas))
    opening = "I was glad to meet you on Monday"
    assert any(each.startswith(opening) for each in offered(sample, body, "taking")[1])
    assert not any(each.startswith(opening) for each in offered(sample, body, "taking", taken=(other,))[1])


def test_a_note_of_another_day_is_known_by_its_sentences(sample: Session) -> None:
    """What was drafted on the day itself is taken up whole later; the offers call that day as it is called then."""
    later, tomas = occasion(sample), sample.people[1]
    assert sample.interview.held_at is not None
    body = draft("email", tomas, msgspec.structs.replace(later, today=sample.interview.held_at.date())).body
    found = starters(body, body.index("making the time"), "email", tomas, later)
    assert body[found.start : found.end].startswith("I was glad to meet you today and")
    assert any("on Monday" in each for each in found.offers)
    assert not any("today" in each for each in found.offers)


def test_a_sentence_of_the_users_own_has_some_too(sample: Session) -> None:
    """By its place in the note; only this sentence is put in place of."""
    body = "Dear Dana,\n\nHello there. You have a nice board.\n\nBye now.\n\nKind regards,\nAlex Morgan\n"
    old, offers = offered(sample, body, "Hello")
    assert (old, offers[0][:9]) == ("Hello there.", "Thank you")
    assert offered(sample, body, "nice")[0] == "You have a nice board."
    assert "rollout board" in offered(sample, body, "nice")[1][0]
    old, offers = offered(sample, body, "Bye")
    assert old == "Bye now."
    assert any("look forward" in each for each in offers)


def test_another_greeting_is_used_in_the_whole_note(sample: Session) -> None:
    """In the first line others are offered; a note to the group speaks to them so further down, too."""
    dana = msgspec.structs.replace(sample.people[0], greeting="")
    people = [dana, *sample.people[1:]]
    body = draft("group", dana, msgspec.structs.replace(occasion(sample), people=people)).body
    assert "\n\nDana Whitfield, " in body
    found = greetings(body, 3, dana)
    assert found is not None
    assert found.offers[:3] == ["Dear Dana,", "Hi Dana,", "Dear Ms. Whitfield,"]
    now = taken(body, found, "Hi Dana,", dana)
    assert now.startswith("Hi Dana,\n\nThank you all")
    assert "\n\nDana, " in now
    assert "Whitfield" not in now
    assert greetings(body, body.index("Thank"), dana) is None
    assert greetings("Well met.\n\nThank you.\n", 0, dana) is None


def test_the_greeting_and_the_name_are_never_taken_away(sample: Session) -> None:
    """In the greeting, the opening below it is meant; in the user's name, nothing is offered."""
    body = draft("email", sample.people[0], occasion(sample)).body
    old, offers = offered(sample, body, "Dear Dana")
    assert old.startswith("It was good to sit down")
    assert offers
    assert offered(sample, body, "Alex Morgan")[1] == []
    own = "Hello Dana!\nIt was nice.\n\nBye,\nAlex"
    assert offered(sample, own, "Hello")[0] == "It was nice."
    assert offered(sample, own, "Alex")[1] == []


@pytest.mark.parametrize("form", ["email", "card", "helper", "group", "follow_up", "after_no"])
def test_any_place_of_any_note_is_a_place(sample: Session, form: Form) -> None:
    """Wherever the cursor stands, what is replaced is a part of the note around it."""
    body = draft(form, sample.people[0], occasion(sample)).body
    for text in (body, "", "\n\n"):
        for cursor in range(len(text) + 1):
            found = starters(text, cursor, form, sample.people[0], occasion(sample))
            assert 0 <= found.start <= found.end <= len(text)
            assert cursor <= found.end or not found.offers
            assert found.start <= cursor or text[:cursor].count("\n") == 0


def test_each_sentence_is_found_once_in_order() -> None:
    """In order, each once, though the same words stand there twice."""
    body = "Hi Dana,\n\nYes. Well. Yes.\n"
    assert [body[start:end] for start, end in spans(body)] == ["Hi Dana,", "Yes.", "Well.", "Yes."]
    assert [start for start, _ in spans(body)] == [0, 10, 15, 21]
