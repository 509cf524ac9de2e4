"""Detours in the plain walk: undo in the middle, going back, what is refused, what is gone meanwhile."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec import structs

from afterview_tui.actions import invitations, letters, notes, people
from afterview_tui.actions.action import REMOVED
from afterview_tui.domain.records import Guest, Invitation, Item, Lead, Person, Post
from afterview_tui.outbox import qr
from afterview_tui.outbox.copied import Copied
from afterview_tui.plain.actions import called
from afterview_tui.plain.lead_list import NOT_THERE
from afterview_tui.plain.prompter import Leave
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.walk import walk_from
from afterview_tui.session import NotRemembered, Session
from tests.support import FakeOutbox, StillClock
from tests.unit.listener import Listener

Walked = Callable[..., str]
DANA = "Dana Whitfield"
WRONG = "Dear Dna,\n\nThank you for for the the tour.\n\nAlex Morgan\n"


def walking(session: Session, clock: StillClock, place: str, *answers: str) -> Listener:
    """Walk from a page; returns the prompter with the output."""
    prompter = Listener(answers, clock)
    walk_from(PlainSession(prompter, session), place)
    return prompter


@pytest.mark.parametrize("place", ["breathe", "options", "thank", "home", "drawer"])
def test_undo_in_a_menu_asks_the_menu_again(walked: Walked, sample: Session, place: str) -> None:
    """The step is taken back, and the user is where they were."""
    with sample.store.step("a new lead"):
        sample.store.leads.add(Lead(company="Globex"))
    said = walked(place, "u", "q")
    assert "Taken back: a new lead.\n" in said
    assert not sample.store.leads.where(company="Globex")
    assert said.count("\n1. ") == 2, "the choices are listed twice"


def test_input_that_ends_while_breathing_leaves(session: Session, clock: StillClock) -> None:
    """The breath isn't counted as one."""

    def gone() -> bool:
        raise Leave

    session.outbox = FakeOutbox()
    prompter = Listener(("1",), clock)
    prompter.waits = [gone]
    walk_from(PlainSession(prompter, session), "breathe")
    assert session.interview.steps.get("breathe") != "done"


def test_a_text_is_printed_where_nothing_can_be_copied(
    sample: Session, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To be copied by hand; the note doesn't count as copied."""
    sample.outbox = FakeOutbox()
    monkeypatch.setattr(sample.outbox, "copy", lambda text: Copied("none", False, ""))
    before = sample.note(sample.people[0])
    assert before is not None
    said = walking(sample, clock, "thank", DANA, called(letters.copy), "The text", "q").out.getvalue()
    assert said.count(before.body.strip()) == 2, "once to read, once to copy by hand"
    now = sample.store.notes.get(before.uid)
    assert now is not None
    assert now.copied_at is None


def test_a_saved_mail_says_how_to_fetch_it(sample: Session, clock: StillClock) -> None:
    """Over ssh, with the command to type on the user's own machine."""
    sample.outbox = FakeOutbox()
    sample.outbox.line = "scp home:note.eml ."
    said = walking(sample, clock, "thank", DANA, called(letters.hand_over), "1", "q").out.getvalue()
    assert "Saved: " in said
    assert "\nscp home:note.eml .\n" in said


@pytest.mark.parametrize(
    ("lacking", "sentence"),
    [("the library", qr.NOT_INSTALLED), ("room in a code", qr.TOO_LONG), ("columns", "columns")],
)
def test_a_code_that_cannot_be_shown_is_explained(
    sample: Session, clock: StillClock, monkeypatch: pytest.MonkeyPatch, lacking: str, sentence: str
) -> None:
    """Without the library, for a text that is too long, and on a terminal that is too narrow."""
    picture = ["█" * 60] * 30
    monkeypatch.setattr(qr, "is_available", lambda: lacking != "the library")
    monkeypatch.setattr(qr, "picture", lambda text, light_ink: None if "room" in lacking else picture)
    sample.outbox = FakeOutbox()
    prompter = Listener((DANA, "QR code", "q"), clock)
    prompter._columns = lambda: 40
    walk_from(PlainSession(prompter, sample), "thank")
    assert sentence in prompter.out.getvalue().replace("\n", " ")
    assert "█" not in prompter.out.getvalue()


def test_a_post_is_copied_or_left(walked: Walked, session: Session) -> None:
    """From the drawer; leaving it changes nothing."""
    session.store.posts.add(Post(text="what I would say", fate="kept"))
    walked("drawer", "what I would", "Leave it", "q")
    assert session.store.posts.all()[0].fate == "kept"
    walked("drawer", "what I would", "Copy", "Copy it", "q")
    assert session.outbox.copied == ["what I would say"]  # type: ignore[attr-defined]


def test_a_search_can_be_left_and_opens_a_lead(walked: Walked, session: Session) -> None:
    """Going back leads to Home, and so does leaving the lead that was found."""
    session.store.leads.add(Lead(company="Globex", role="Baker"))
    said = walked("home", "Search", "globex", "Go back", "q")
    assert "1 found" in said
    said = walked("home", "Search", "globex", "1", "Go back", "q")
    assert "\nThis lead\n" in said


def test_a_long_list_is_read_on(walked: Walked, session: Session) -> None:
    """The next ones are listed, and one of them is opened; a wrong word is asked again."""
    session.store.leads.add_all([Lead(company=f"Globex {number:02}") for number in range(40)])
    said = walked("home", "Search", "globex", "zz", "The next ones", "1", "Go back", "q")
    assert "“zz” is not one of these." in said
    assert " of 40)" in said
    said = walked("leads", "All leads", "", "The next ones", "Go back", "q")
    assert "numbers 31 to 40" in said


def test_several_leads_are_named_by_number_or_not_at_all(walked: Walked, session: Session) -> None:
    """Enter alone chooses none; a number beyond the list is asked again."""
    session.store.leads.add_all([Lead(company="Acme"), Lead(company="Globex")])
    said = walked("leads", "All leads", "", "Several", "9", "", "Go back", "q")
    assert NOT_THERE.format(most=2) in said
    assert {lead.stage for lead in session.store.leads.all()} == {"found"}


def test_taking_back_a_new_lead_leads_back_to_the_list(walked: Walked, session: Session) -> None:
    """It is said once that it is gone, and not that somebody else has removed it."""
    with session.store.step("a new lead"):
        session.store.leads.add(Lead(company="Globex"))
    said = walked("leads", "All leads", "globex", "Globex", "u", "q")
    assert "Taken back: a new lead.\n" in said
    assert REMOVED not in said


def test_going_back_among_findings_says_how_many_wait(walked: Walked, sample: Session) -> None:
    """So that nobody takes the note for looked over."""
    note = sample.note(sample.people[0])
    assert note is not None
    sample.store.notes.change(note, body=WRONG, state="draft")
    said = walked("thank", DANA, called(notes.look_over), "b", "q")
    assert "more questions wait.\n" in said
    now = sample.store.notes.get(note.uid)
    assert now is not None
    assert now.state != "looked_over"


@pytest.mark.parametrize("there", [True, False])
def test_a_note_is_written_in_an_editor(
    sample: Session, clock: StillClock, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    """What the editor saved is the note; without one, a sentence says so and the note stays."""
    monkeypatch.setenv("EDITOR", "vim")
    sample.outbox = FakeOutbox()
    sample.outbox.editing = str.upper if there else None
    before = sample.note(sample.people[0])
    assert before is not None
    prompter = Listener((DANA, "Write it in your editor", "q"), clock)
    prompter.is_live = True
    walk_from(PlainSession(prompter, sample), "thank")
    after = sample.note(sample.people[0])
    assert after is not None
    assert after.body == (before.body.upper() if there else before.body)
    assert ("No editor was found here" in prompter.out.getvalue()) is not there


def test_another_way_to_put_a_jotting_is_chosen(walked: Walked, session: Session) -> None:
    """A doubtful one is asked about at once; the words chosen stay with the person."""
    session.store.interviews.change(session.interview, company="Kestrel")
    session.store.people.add(Person(interview=session.interview.uid, name="Dana Whitfield"))
    said = walked("remember", "Dana", *[""] * 5, "super nice", "b", "Dana", *[""] * 5, "", "2", "q")
    assert people.HOW_TO_PUT in said
    (dana,) = session.people
    assert dana.said == "super nice"
    assert "super nice" in dana.said_as


def test_back_at_the_first_question_leaves_the_page(walked: Walked, sample: Session, session: Session) -> None:
    """Quiet leads back to Thank, and setting down to Remember, with nothing lost."""
    sample.store.interviews.change(sample.interview, sealed_at=None)
    assert "\nThank\n" in walked("quiet", "b", "q")
    assert "\nRemember\n" in walked("setdown", "b", "q")


def test_a_decision_is_reopened_by_going_back(walked: Walked, session: Session) -> None:
    """Back at the first decision leads to the list again."""
    uid = session.interview.uid
    session.store.items.add_all([Item(interview=uid, text="the rig"), Item(interview=uid, text="the board")])
    said = walked("setdown", "", "", "", "Let it go", "b", "b", "q")
    assert [item.outcome for item in session.items] == [None, None]
    assert said.count("One thing per line.") == 2


def test_what_is_sealed_stays_sealed_or_is_opened(walked: Walked, sample: Session) -> None:
    """Going on leaves it; opening asks the questions again."""
    assert sample.interview.sealed_at is not None
    walked("setdown", "Go on", "q")
    assert sample.interview.sealed_at is not None
    walked("setdown", "Open what", "Open", "q")
    assert sample.interview.sealed_at is None


def test_an_option_that_cannot_be_written_is_said(
    walked: Walked, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It holds for now; the sentence says that it isn't remembered."""

    def refuse(**chosen: object) -> None:
        raise NotRemembered("The options can't be written.")

    monkeypatch.setattr(session, "set_options", refuse)
    assert "The options can't be written." in walked("breathe", "Another pattern", "2", "q")


READ = Invitation(
    company="Kestrel",
    held_at="2026-11-26T09:00:00+01:00",
    people=[Guest(name="Dana Whitfield", email="dana@kestrel.example")],
    found={"company": "the title", "held_at": "the calendar"},
    invitation="uid-1",
)


def test_a_doubt_can_be_left_and_a_field_changed(walked: Walked, session: Session) -> None:
    """Back from the first question shows what was read; back from the second returns to the first."""
    invitations.put_aside.do(session, read=READ)
    walked(
        "home", "Put aside: Kestrel", "Change something", "Kestrel Ltd", "b", "Kestrel GmbH", "b", "b", "Save", "q"
    )
    assert [each.company for each in session.store.interviews.all()] == ["Kestrel GmbH"]


def test_a_cancelled_interview_that_is_not_here_is_put_away(walked: Walked, session: Session) -> None:
    """The sentence says so; with "No" it keeps waiting."""
    invitations.put_aside.do(session, read=structs.replace(READ, cancelled=True))
    said = walked("home", "Put aside: ", "No", "q")
    assert invitations.NOT_HERE in said
    assert len(session.store.invitations.all()) == 1
    walked("home", "Put aside: ", "Yes", "q")
    assert session.store.invitations.all() == []


def test_none_of_the_addresses_is_mine(walked: Walked, session: Session) -> None:
    """Nobody is left out then."""
    doubt = {"people": "I can't tell which of these addresses is yours."}
    guests = [*READ.people, Guest(email="robin@example.org")]
    invitations.put_aside.do(session, read=structs.replace(READ, people=guests, doubts=doubt))
    walked("home", "Put aside: Kestrel", "None of", "Save", "q")
    assert session.options.addresses == ""
    (interview,) = session.store.interviews.all()
    assert len(session.store.people.where(interview=interview.uid)) == 2


def test_a_pasted_text_that_is_no_invitation_is_refused(walked: Walked, session: Session) -> None:
    """One sentence; nothing is added. Nothing pasted leads back."""
    said = walked("home", "An invitation", "I will paste", "Buy milk and eggs.", ".", "q")
    assert "Nothing in it speaks of an interview.\n" in said
    said = walked("home", "An invitation", "I will paste", ".", "q")
    assert said.count("\nHome\n") == 2
    assert session.store.interviews.all() == []


def test_another_starter_takes_the_place_of_a_sentence(walked: Walked, sample: Session) -> None:
    """Whole, as it is offered; "Leave it as it is" changes nothing."""
    before = sample.note(sample.people[0])
    assert before is not None
    walked("thank", DANA, "Other", "1", "Leave it as it is", "q")
    assert sample.note(sample.people[0]) == before
    said = walked("thank", DANA, "Other", "2", "1", "q")
    after = sample.note(sample.people[0])
    assert after is not None
    assert after.body != before.body
    assert "It says now:" in said


def test_an_hour_later_the_pledge_and_the_words_are_there(
    walked: Walked, session: Session, clock: StillClock
) -> None:
    """A promise that was begun goes on where it was left."""
    walked("quiet", "feeds", "q")
    clock.advance(timedelta(hours=1).total_seconds())
    assert "feeds" in walked("quiet", "", "q")
