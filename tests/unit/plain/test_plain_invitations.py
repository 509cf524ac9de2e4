"""An invitation line by line: shown with its sources, asked about doubtful fields, saved on request."""

from collections.abc import Callable
from pathlib import Path

from msgspec import structs

from afterview_tui.actions import invitations
from afterview_tui.domain.records import Guest, Interview, Invitation
from afterview_tui.domain.rounds import looked_over
from afterview_tui.session import Session
from tests.support import StillClock

Walked = Callable[..., str]
READ = Invitation(
    company="Kestrel",
    role="Tester",
    held_at="2026-11-26T09:00:00+01:00",
    people=[Guest(name="Dana Whitfield", email="dana@kestrel.example"), Guest(email="robin@example.org")],
    found={"company": "the title", "held_at": "the calendar"},
    invitation="uid-1",
)
MAIL = """\
From: Dana Whitfield <dana@kestrel.example>
To: Robin Achterberg <robin@achterberg.example>
Subject: Interview: Tester at Kestrel

Dear Robin, your interview is on Thursday 26 November 2026 at 9:00 with Tom Ferris (Engineer).
"""


def test_what_was_put_aside_is_on_home_and_kept_once_it_was_seen(walked: Walked, session: Session) -> None:
    """Each field is shown with its source; then one choice saves everything."""
    invitations.put_aside.do(session, read=READ)
    said = walked("home", "Put aside: Kestrel", "Save it", "q")
    assert "Company:  Kestrel (from the title)\n" in said
    assert "When:     Thursday 09:00, 26 November (from the calendar)\n" in said
    assert "With:     Dana Whitfield (dana@kestrel.example)\n" in said
    assert "Kept: Kestrel, Thursday 09:00, two people." in said
    assert [each.company for each in session.store.interviews.all()] == ["Kestrel"]
    assert session.store.invitations.all() == []


def test_what_is_doubtful_is_asked_before_anything_else(walked: Walked, session: Session) -> None:
    """The reason is printed above the question, and the answer is saved."""
    doubtful = structs.replace(READ, doubts={"company": "Only the domain says so."})
    invitations.put_aside.do(session, read=doubtful)
    said = walked("home", "Put aside: Kestrel", "Kestrel Robotics", "Save it", "q")
    assert "? From the title. Only the domain says so.\n" in said
    assert [each.company for each in session.store.interviews.all()] == ["Kestrel Robotics"]


def test_left_it_waits_and_put_away_it_is_gone(walked: Walked, session: Session) -> None:
    """No interview is added in either case."""
    invitations.put_aside.do(session, read=READ)
    walked("home", "Put aside: Kestrel", "Leave it", "q")
    assert len(session.store.invitations.all()) == 1
    walked("home", "Put aside: Kestrel", "Put the invitation away", "q")
    assert session.store.invitations.all() == []
    assert session.store.interviews.all() == []


def test_a_file_and_a_pasted_text_are_read(walked: Walked, session: Session, tmp_path: Path) -> None:
    """Both from Home; a text that isn't an invitation is reported."""
    path = tmp_path / "mail.eml"
    path.write_text(MAIL, encoding="utf-8")
    said = walked("home", "An invitation", "In a file", str(path), "Leave it", "q")
    assert "With:     Tom Ferris (Engineer)\n" in said
    said = walked("home", "An invitation", "I will paste", *MAIL.splitlines(), ".", "", "Save it", "q")
    assert "Kept: Kestrel, Thursday 09:00, two people." in said
    assert "can't be read" in walked("home", "An invitation", "In a file", "nowhere.ics", "q")


def test_ones_own_address_is_asked_once(walked: Walked, session: Session) -> None:
    """It is saved in the options and removed from the people."""
    doubt = {"people": "I can't tell which of these addresses is yours."}
    invitations.put_aside.do(session, read=structs.replace(READ, doubts=doubt))
    said = walked("home", "Put aside: Kestrel", "robin@example.org", "Save it", "q")
    assert "Left out: robin@example.org (you)" in said
    assert session.options.addresses == "robin@example.org"
    assert [each.name for each in session.store.people.all()] == ["Dana Whitfield"]


def test_what_is_called_off_asks(walked: Walked, session: Session) -> None:
    """The first answer leaves the interview; the other removes it."""
    held = StillClock().now().replace(day=26, hour=9)
    session.store.interviews.add(Interview(company="Kestrel", invitation="uid-1", held_at=held))
    called_off = structs.replace(READ, cancelled=True)
    invitations.put_aside.do(session, read=called_off)
    walked("home", "Put aside: Kestrel", "Leave the interview", "q")
    assert len(session.store.interviews.all()) == 1
    invitations.put_aside.do(session, read=called_off)
    assert "Removed: Kestrel, called off." in walked("home", "Put aside: Kestrel", "Remove it", "q")
    assert session.store.interviews.all() == []


def test_going_back_from_the_first_field_keeps_it_all(walked: Walked, session: Session, tmp_path: Path) -> None:
    """A second thought about changing something leads back to what can be done with it, not out of it."""
    file = tmp_path / "mail.eml"
    file.write_text(MAIL, encoding="utf-8")
    walked("invite", "In a file", str(file), "", "Change something", "b", "Save it", "q")
    assert [each.company for each in session.store.interviews.all()] == ["Kestrel"]


def test_going_back_asks_for_the_field_before(walked: Walked, session: Session, tmp_path: Path) -> None:
    """As in every form of the walk."""
    file = tmp_path / "mail.eml"
    file.write_text(MAIL, encoding="utf-8")
    answers = ("In a file", str(file), "", "Change something", "Kestral", "b", "Kestrel Labs")
    walked("invite", *answers, *[""] * (len(looked_over.FIELDS) - 1), "Save it", "q")
    assert [each.company for each in session.store.interviews.all()] == ["Kestrel Labs"]


def test_a_file_that_is_not_there_is_asked_for_again(walked: Walked, session: Session, tmp_path: Path) -> None:
    """A slip in its name costs one answer."""
    file = tmp_path / "mail.eml"
    file.write_text(MAIL, encoding="utf-8")
    walked("invite", "In a file", str(tmp_path / "mial.eml"), str(file), "", "Save it", "q")
    assert [each.company for each in session.store.interviews.all()] == ["Kestrel"]
