"""An invitation in the window: read, looked over, kept as one step; nothing doubtful goes by unseen."""

from datetime import datetime
from pathlib import Path

import pytest
from msgspec import structs

from afterview_tui.actions import invitations
from afterview_tui.domain.records import Guest, Interview, Invitation, Lead, LeftOut, Person
from afterview_tui.session import Session
from afterview_tui.window.pages.choose import Choose
from afterview_tui.window.pages.invite import READING
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.list_view import ListView
from tests.screens.driving import Driver, driving
from tests.support import BERLIN, StillClock

DANA = Guest(name="Dana Whitfield", email="dana@kestrel.example", title="Head of Firmware")
PLAIN = Invitation(
    company="Kestrel",
    role="Embedded Engineer",
    held_at="2026-11-26T09:00:00+01:00",
    ends_at="2026-11-26T10:45:00+01:00",
    people=[DANA, Guest(name="Tom Ferris", email="tom@kestrel.example", part="other")],
    left_out=[LeftOut(who="Room Merlin <merlin@kestrel.example>", why="a room")],
    found={"company": "the title", "role": "the title", "held_at": "the calendar"},
    invitation="uid-1",
)
DOUBTFUL = structs.replace(PLAIN, doubts={"company": "Only the domain says so."}, found={"company": "the domain"})
TEXT = """\
From: Dana Whitfield <dana@kestrel.example>
To: Robin Achterberg <robin@achterberg.example>
Subject: Interview: Embedded Engineer at Kestrel
Date: Mon, 23 Nov 2026 10:00:00 +0100

Dear Robin,

we look forward to your interview on Thursday 26 November 2026 at 9:00 with
Tom Ferris (Principal Engineer).

Dana Whitfield
Head of Firmware, Kestrel
"""


def put_aside(session: Session, read: Invitation) -> None:
    """Read it from a pipe, before the window opens."""
    invitations.put_aside.do(session, read=read)


async def open_waiting(driver: Driver) -> None:
    """Open what was put aside, which stands first on Home."""
    await driver.press("enter")
    await driver.wait_for_place("InvitationPage")


async def test_what_was_put_aside_is_on_home_and_opens_filled_in(session: Session) -> None:
    """Company, day and people on a line; Enter shows each field with where it was read; one key keeps it."""
    put_aside(session, PLAIN)
    async with driving(session) as driver:
        assert driver.rows()[0] == "Kestrel, Thursday 09:00, two people"
        await open_waiting(driver)
        assert (driver.field("company").value, driver.field("held_at").value) == ("Kestrel", "Thursday 09:00")
        assert driver.rows("#guests") == [
            "Dana Whitfield interviews you Head of Firmware, dana@kestrel.example",
            "Tom Ferris arranges it tom@kestrel.example",
            "Room Merlin <merlin@kestrel.example> a room",
        ]
        assert session.store.interviews.all() == []
        await driver.press("ctrl+n")
        await driver.wait_for_place("home")
        await driver.wait_for(lambda: "Kept: Kestrel, Thursday 09:00, two people." in driver.text("#said"), "kept")
    (interview,) = session.store.interviews.all()
    assert (interview.company, len(session.store.people.all())) == ("Kestrel", 2)
    assert session.store.invitations.all() == []
    assert [lead.company for lead in session.store.leads.all()] == ["Kestrel"]


async def test_one_key_takes_it_all_back(session: Session) -> None:
    """The interview, its people and its lead go; what was put aside waits again, and once more u puts it away."""
    put_aside(session, PLAIN)
    async with driving(session) as driver:
        await open_waiting(driver)
        await driver.press("ctrl+n")
        await driver.wait_for_place("home")
        await driver.press("u")
        assert session.store.interviews.all() == []
        assert session.store.people.all() == []
        assert [each.company for each in session.store.invitations.all()] == ["Kestrel"]
        await driver.press("u")
        assert session.store.invitations.all() == []


async def test_what_is_doubtful_has_the_cursor_and_a_mark(session: Session) -> None:
    """Its reason stands below it."""
    put_aside(session, structs.replace(PLAIN, doubts={"role": "It may be a team."}))
    async with driving(session) as driver:
        await open_waiting(driver)
        assert driver.app.screen.focused is driver.field("role")
        lines = [line.about for line in driver.app.screen.query_one(Form).lines(72)]
        assert "? From the title. It may be a team." in lines
        assert "On 26 November. From the calendar." in lines


async def test_of_two_readings_a_key_takes_the_other(session: Session) -> None:
    """The key line offers it where the cursor is; once more, and it is as it was."""
    doubts = {"role": "It may be Baker as well."}
    put_aside(session, structs.replace(PLAIN, doubts=doubts, also={"role": ["Baker"]}))
    async with driving(session) as driver:
        await open_waiting(driver)
        assert "ctrl+o as well" in driver.keys
        await driver.press("ctrl+o")
        assert driver.field("role").value == "Baker"
        await driver.press("ctrl+o")
        assert driver.field("role").value == "Embedded Engineer"
        await driver.press("ctrl+o", "ctrl+n")
        await driver.wait_for_place("home")
    assert [each.role for each in session.store.interviews.all()] == ["Baker"]


async def test_what_they_promised_is_shown_and_kept(session: Session) -> None:
    """With its day, where both were read, and how somebody is greeted."""
    mrs = Guest(name="Okafor", greeting="Mrs Okafor")
    found = PLAIN.found | {"promised": "the text", "decision_on": "“within a week”, from the day of the interview"}
    put_aside(
        session,
        structs.replace(
            PLAIN, promised="We will call within a week", decision_on="2026-12-03", people=[mrs], found=found
        ),
    )
    async with driving(session) as driver:
        await open_waiting(driver)
        assert driver.field("promised").value == "We will call within a week"
        lines = [line.about for line in driver.app.screen.query_one(Form).lines(72)]
        assert "From “within a week”, from the day of the interview." in lines
        assert "Mrs Okafor" in driver.rows("#guests")[0]
        await driver.press("ctrl+n")
        await driver.wait_for_place("home")
    (interview,) = session.store.interviews.all()
    assert (interview.promised, str(interview.decision_on)) == ("We will call within a week", "2026-12-03")
    assert [each.greeting for each in session.store.people.all()] == ["Mrs Okafor"]


async def test_a_doubt_that_nobody_looked_at_is_shown_before_it_is_saved(session: Session) -> None:
    """Of two doubts the cursor stands in one; saving goes to the other first, and says why."""
    put_aside(session, structs.replace(DOUBTFUL, doubts=DOUBTFUL.doubts | {"people": "Somebody is missing."}))
    async with driving(session) as driver:
        await open_waiting(driver)
        await driver.press("ctrl+n")
        await driver.wait_for(lambda: "Look at this first: Somebody is missing." in driver.text("#said"), "why")
        assert session.store.interviews.all() == []
        await driver.press("ctrl+n")
        await driver.wait_for_place("home")
    assert len(session.store.interviews.all()) == 1


async def test_fields_and_people_are_kept_as_they_were_changed(session: Session) -> None:
    """A company corrected, one left out, one taken in, one whose part is another, and a new hour with its end."""
    put_aside(session, DOUBTFUL)
    async with driving(session) as driver:
        await open_waiting(driver)
        await driver.press("ctrl+u")
        await driver.type("Kestrel Robotics")
        driver.app.screen.set_focus(driver.field("held_at"))
        await driver.press("ctrl+u")
        await driver.type("27 nov 10:00")
        await driver.press("escape", "p", "down", "o")
        assert [row.split(" ")[0] for row in driver.rows("#guests")] == ["Dana", "Room", "Tom"]
        assert driver.rows("#guests")[2].endswith("you left them out")
        await driver.press("ctrl+n")
        await driver.wait_for_place("home")
    (interview,) = session.store.interviews.all()
    assert interview.company == "Kestrel Robotics"
    assert interview.held_at is not None
    assert interview.ends_at is not None
    assert (interview.held_at.day, (interview.ends_at - interview.held_at).seconds) == (27, 105 * 60)
    assert [(each.name, each.part) for each in session.store.people.all()] == [("Dana Whitfield", "other")]


async def test_esc_keeps_what_was_changed_without_making_an_interview(session: Session) -> None:
    """It waits on Home as it was left."""
    put_aside(session, PLAIN)
    async with driving(session) as driver:
        await open_waiting(driver)
        await driver.press("end", "space")
        await driver.type("Robotics")
        await driver.press("escape", "escape")
        await driver.wait_for_place("home")
        assert driver.rows()[0] == "Kestrel Robotics, Thursday 09:00, two people"
    assert session.store.interviews.all() == []


async def test_a_pasted_mail_is_read_at_once(session: Session) -> None:
    """From Home with i; what was read is shown before anything is written."""
    async with driving(session) as driver:
        await driver.press("i")
        await driver.wait_for_place("Invite")
        await driver.type(TEXT)
        await driver.wait_for_place("InvitationPage")
        assert driver.field("company").value == "Kestrel"
        assert [row.split(" ")[0] for row in driver.rows("#guests")] == ["Dana", "Tom"]
        await driver.press("ctrl+n")
        await driver.wait_for_place("home")
        assert driver.rows()[-1].startswith("Embedded Engineer, Kestrel")


async def test_a_path_is_read_with_enter_and_what_is_none_is_said(session: Session, tmp_path: Path) -> None:
    """A sentence says why, and the words stay; a file that is one opens."""
    mail, lunch = tmp_path / "the mail.eml", tmp_path / "lunch.eml"
    mail.write_text(TEXT, encoding="utf-8")
    lunch.write_text("Subject: Lunch\n\nLunch on Friday at noon?\n", encoding="utf-8")
    async with driving(session) as driver:
        await driver.press("i")
        await driver.wait_for_place("Invite")
        await driver.type(f"{lunch}")
        await driver.press("enter")
        await driver.wait_for(lambda: "isn't an interview" in driver.text("#said"), "why not")
        await driver.press("escape")
        await driver.wait_for_place("home")
        await driver.press("i")
        await driver.wait_for_place("Invite")
        assert driver.page.area.text == str(lunch)  # type: ignore[attr-defined]
        driver.page.area.text = ""  # type: ignore[attr-defined]
        await driver.type(str(mail).replace(" ", "\\ "))
        await driver.press("enter")
        await driver.wait_for_place("InvitationPage")


async def test_in_remember_it_fills_the_interview_of_this_evening(session: Session) -> None:
    """Nothing was typed there yet, so it is this one; company and people stand in the page."""
    async with driving(session, "remember") as driver:
        await driver.press("escape", "i")
        await driver.wait_for_place("Invite")
        await driver.type(TEXT.replace("26 November", "23 November").replace("Thursday", "Monday"))
        await driver.wait_for_place("InvitationPage")
        await driver.press("ctrl+n")
        await driver.wait_for_place("remember")
        await driver.wait_for(lambda: driver.field("company").value == "Kestrel", "the company")
    assert len(session.store.interviews.all()) == 1


async def test_a_moved_day_is_said_before_and_after(session: Session) -> None:
    """The interview it made is changed, and what was typed for it since stays."""
    interview = session.store.interviews.add(
        Interview(
            company="Kestrel Robotics",
            invitation="uid-1",
            held_at=StillClock().now().replace(day=25, hour=9),
            promised="a call",
        )
    )
    put_aside(session, PLAIN)
    async with driving(session) as driver:
        await open_waiting(driver)
        moved = "Kestrel Robotics is here for Wednesday 09:00. This moves it to Thursday 09:00."
        assert driver.text("#invitation-told") == moved
        assert driver.field("company").value == "Kestrel Robotics"
        await driver.press("ctrl+n")
        await driver.wait_for(lambda: "moved to Thursday 09:00" in driver.text("#said"), "moved")
    now = session.store.interviews.get(interview.uid)
    assert now is not None
    assert now.held_at is not None
    assert (now.promised, now.held_at.astimezone(BERLIN).day) == ("a call", 26)


async def test_what_is_called_off_asks(session: Session) -> None:
    """The mild answer comes first and changes nothing; the other removes it, and u brings it back."""
    session.store.interviews.add(
        Interview(company="Kestrel", invitation="uid-1", held_at=StillClock().now().replace(day=26, hour=9))
    )
    put_aside(session, structs.replace(PLAIN, cancelled=True))
    async with driving(session) as driver:
        await driver.press("enter")
        await driver.wait_for_place("Choose")
        assert driver.text("#question") == "Kestrel, Thursday 09:00, two people, called off."
        await driver.press("r")
        await driver.wait_for(lambda: "Removed: Kestrel" in driver.text("#said"), "removed")
        assert session.store.interviews.all() == []
        await driver.press("u")
        assert len(session.store.interviews.all()) == 1


async def test_ones_own_address_is_asked_once(session: Session) -> None:
    """It goes into the options, and leaves the people."""
    put_aside(
        session,
        structs.replace(
            PLAIN,
            people=[DANA, Guest(email="robin@achterberg.example")],
            doubts={"people": "I can't tell which of these addresses is yours."},
        ),
    )
    async with driving(session) as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: isinstance(driver.app.screen, Choose), "the question")
        await driver.press("2")
        await driver.wait_for_place("InvitationPage")
        assert session.options.addresses == "robin@achterberg.example"
        assert driver.rows("#guests")[1:] == [
            "Room Merlin <merlin@kestrel.example> a room",
            "robin@achterberg.example you",
        ]


async def test_somebody_met_before_is_said_to_be(session: Session) -> None:
    """The same address in an earlier round."""
    first = session.store.interviews.add(Interview(company="Kestrel GmbH"))
    session.store.people.add(Person(interview=first.uid, name="Dana W.", email="DANA@kestrel.example"))
    put_aside(session, PLAIN)
    async with driving(session, size=(120, 36)) as driver:
        await open_waiting(driver)
        assert "met before" in driver.rows("#guests")[0]


async def test_which_of_several_leads_is_asked(session: Session) -> None:
    """Two open ones there, neither with this role."""
    for role in ("Cook", "Gardener"):
        session.store.leads.add(Lead(company="Kestrel", role=role, stage="applied"))
    put_aside(session, PLAIN)
    async with driving(session) as driver:
        await open_waiting(driver)
        await driver.press("ctrl+n")
        await driver.wait_for_place("Choose")
        await driver.press("2")
        await driver.wait_for_place("home")
    (interview,) = session.store.interviews.all()
    lead = session.store.leads.get(interview.lead)
    assert lead is not None
    assert lead.role == "Gardener"


@pytest.mark.parametrize(("key", "days"), [("m", [26]), ("a", [25, 26])])
async def test_another_day_asks_whether_the_interview_is_moved(session: Session, key: str, days: list[int]) -> None:
    """A mail has no UID, so the one that is here for Wednesday may be meant, or another round."""
    wednesday = datetime(2026, 11, 25, 9, tzinfo=BERLIN)
    session.store.interviews.add(Interview(company="Kestrel", role="Embedded Engineer", held_at=wednesday))
    put_aside(session, structs.replace(PLAIN, invitation=""))
    async with driving(session) as driver:
        await open_waiting(driver)
        await driver.press("ctrl+n")
        await driver.wait_for(lambda: isinstance(driver.app.screen, Choose), "the question")
        await driver.press(key)
        await driver.wait_for_place("home")
    held = [each.held_at for each in session.store.interviews.all()]
    assert sorted(each.day for each in held if each is not None) == days


async def test_put_away_from_home_it_comes_back(session: Session) -> None:
    """x, then u."""
    put_aside(session, PLAIN)
    async with driving(session) as driver:
        await driver.press("x")
        assert session.store.invitations.all() == []
        await driver.press("u")
        assert len(session.store.invitations.all()) == 1


@pytest.mark.parametrize("text", ["/nowhere/at all.ics", "nowhere.eml", "\0", "~nobody/x.ics"])
async def test_no_slip_ends_it(session: Session, text: str) -> None:
    """A sentence, and the words stay."""
    async with driving(session) as driver:
        await driver.press("i")
        await driver.wait_for_place("Invite")
        driver.page.area.text = text  # type: ignore[attr-defined]
        await driver.press("enter")
        await driver.wait_for(lambda: driver.text("#said").strip() not in ("", READING), "a sentence")
        assert driver.place == "Invite"
        assert driver.page.area.text == text  # type: ignore[attr-defined]


async def test_an_empty_home_names_the_invitation_among_its_first_keys(session: Session) -> None:
    """Whoever has one at hand need not look for the key; Enter begins as ever."""
    async with driving(session) as driver:
        assert "i invitation" in driver.keys
        await driver.press("enter")
        await driver.wait_for_place("breathe")


async def test_people_who_are_the_only_doubt_have_the_cursor(session: Session) -> None:
    """Who has only a first name is asked about where they stand."""
    doubts = {"people": "Only part of a name: Tom."}
    put_aside(session, structs.replace(PLAIN, doubts=doubts))
    async with driving(session) as driver:
        await open_waiting(driver)
        assert driver.text("#invitation-told") == "? Only part of a name: Tom."
        assert driver.app.screen.focused is driver.app.screen.query_one("#guests")


async def test_what_is_called_off_and_left_is_said(session: Session) -> None:
    """Pasted, there is nothing to put away; the page says that nothing has changed."""
    session.store.interviews.add(Interview(company="Kestrel", invitation="one@kestrel.example"))
    async with driving(session) as driver:
        await driver.press("i")
        await driver.wait_for_place("Invite")
        await driver.type(
            "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:one@kestrel.example\nDTSTART:20261126T090000Z\n"
            "SUMMARY:Interview: Tester at Kestrel\nORGANIZER;CN=Dana Whitfield:mailto:dana@kestrel.example\n"
            "END:VEVENT\nEND:VCALENDAR\n"
        )
        await driver.wait_for_place("Choose")
        await driver.press("l")
        await driver.wait_for_place("Invite")
        await driver.wait_for(
            lambda: driver.text("#said") == "The interview is left as it is.", "what became of it"
        )
    assert len(session.store.interviews.all()) == 1


async def test_enter_after_putting_away_begins_nothing_unasked(session: Session) -> None:
    """The list was emptied under the selection: the first enter says so, the second begins."""
    put_aside(session, PLAIN)
    async with driving(session) as driver:
        await driver.press("x")
        await driver.wait_for(lambda: session.store.invitations.all() == [], "put away")
        await driver.press("enter")
        await driver.wait_for(lambda: "Nothing is selected now." in driver.text("#said"), "said")
        assert driver.page.PLACE == "home"
        assert session.store.interviews.all() == []
        await driver.press("enter")
        await driver.wait_for_place("breathe")


async def test_enter_after_putting_away_opens_what_is_selected(sample: Session) -> None:
    """With other rows, the selection stays among them."""
    put_aside(sample, PLAIN)
    number = len(sample.store.interviews.all())
    async with driving(sample) as driver:
        rows = driver.page.query_one("#home", ListView)
        while not isinstance(rows.item, Invitation):
            await driver.press("down")
        await driver.press("x")
        await driver.wait_for(lambda: sample.store.invitations.all() == [], "put away")
        assert rows.item is not None
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.PLACE != "home", "opened")
        assert len(sample.store.interviews.all()) == number
