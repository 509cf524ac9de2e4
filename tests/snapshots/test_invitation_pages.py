"""The pages of an invitation; each docstring says what a person should see."""

from afterview_tui.actions import invitations
from afterview_tui.domain.records import Guest, Invitation, LeftOut
from afterview_tui.session import Session
from tests.snapshots.camera import BROAD, Camera, Size, sizes

READ = Invitation(
    company="Kestrel",
    role="Embedded Engineer",
    round="second round",
    held_at="2026-11-26T09:00:00+01:00",
    place="https://meet.example/abc-defg",
    people=[
        Guest(name="Dana Whitfield", email="dana@kestrel.example", title="Head of Firmware"),
        Guest(name="Tomás de la Vega", email="tomas@kestrel.example", part="other"),
    ],
    left_out=[LeftOut(who="Room Merlin <merlin@kestrel.example>", why="a room")],
    found={"company": "the domain", "role": "the title", "held_at": "the calendar", "place": "the calendar"},
    doubts={"company": "Only the domain says so."},
)


@sizes
def test_home_with_an_invitation(picture: Camera, sample: Session, size: Size) -> None:
    """Between what is due and the interviews: what was put aside, as a line with company, day and people."""
    invitations.put_aside.do(sample, read=READ)
    assert picture(sample, "home", size)


@sizes
def test_an_invitation_is_given(picture: Camera, session: Session, size: Size) -> None:
    """What the field takes, and an example in it."""
    assert picture(session, "home", size, "i")


@sizes
def test_an_invitation_is_looked_over(picture: Camera, session: Session, size: Size) -> None:
    """The doubtful field has a question mark and the cursor; who takes part, and who was left out, and why."""
    invitations.put_aside.do(session, read=READ)
    assert picture(session, "home", size, "enter")


def test_home_with_an_invitation_side_by_side(picture: Camera, sample: Session) -> None:
    """The line at the left is the one at the right: when and where, who takes part, what is doubtful."""
    invitations.put_aside.do(sample, read=READ)
    assert picture(sample, "home", BROAD, "j", "j", "j")


def test_an_invitation_is_given_in_a_broad_window(picture: Camera, session: Session) -> None:
    """The field takes no more room than a mail needs."""
    assert picture(session, "home", BROAD, "i")


def test_an_invitation_is_looked_over_in_a_broad_window(picture: Camera, session: Session) -> None:
    """All fields, and everybody below them, without scrolling."""
    invitations.put_aside.do(session, read=READ)
    assert picture(session, "home", BROAD, "enter")
