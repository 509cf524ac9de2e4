"""The evening from an invitation beside the same evening typed by hand, up to the first note that was copied."""

from pathlib import Path

import pytest
from msgspec import structs

from afterview_tui.domain.fields import PERSON
from afterview_tui.options import Options
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.screens.driving import Driver, driving
from tests.support import StillClock

PEOPLE = (
    ("Dana Whitfield", "dana.whitfield@kestrel.example", "Head of Firmware"),
    ("Tom Ferris", "tom.ferris@kestrel.example", "Principal Engineer"),
    ("Mei Lindqvist", "mei.lindqvist@kestrel.example", "Test Lead"),
)
COMPANY, ROLE, WHEN = "Kestrel Robotics", "Embedded Engineer", "today 15:00"
SAID = "showed me the rollout board"
ATTENDEES = "\n".join(
    f"ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN={name}:mailto:{email}" for name, email, _ in PEOPLE
)
TITLES = "\\n".join(f"{name} ({title})" for name, _, title in PEOPLE)
INVITATION = f"""\
BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:one@kestrel.example
DTSTART;TZID=Europe/Berlin:20261123T150000
DTEND;TZID=Europe/Berlin:20261123T161500
SUMMARY:Interview: {ROLE} at {COMPANY}
{ATTENDEES}
DESCRIPTION:You will meet\\n{TITLES}
END:VEVENT
END:VCALENDAR
"""


class Counted:
    """Keys pressed and words typed."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.keys = self.words = 0

    async def press(self, *keys: str) -> None:
        """Keys, one after the other."""
        self.keys += len(keys)
        await self.driver.press(*keys)

    async def type(self, text: str) -> None:
        """Words, a key a letter."""
        self.keys += len(text)
        self.words += len(text.split())
        await self.driver.type(text)

    async def paste(self, text: str) -> None:
        """A text in one go."""
        self.keys += 1
        await self.driver.type(text)

    async def fill(self, *texts: str) -> None:
        """Each field that follows, and on with Enter."""
        for text in texts:
            if text:
                await self.type(text)
            await self.press("enter")


def begun(folder: Path, clock: StillClock) -> Session:
    """An evening of somebody whose name is known."""
    folder.mkdir()
    session = Session(Store(folder / "afterview.json", clock), clock, Options(), folder / "config.toml")
    session.options = structs.replace(session.options, name="Robin Achterberg")
    return session


async def by_hand(session: Session) -> Counted:
    """Company, role, day and three people typed."""
    async with driving(session) as driver:
        hand = Counted(driver)
        await hand.press("n")
        await driver.wait_for_place("breathe")
        await hand.press("ctrl+n")
        await driver.wait_for_place("remember")
        await hand.fill(COMPANY, ROLE, "")
        await hand.press("ctrl+u")
        await hand.fill(WHEN, "", "")
        for number, (name, email, title) in enumerate(PEOPLE):
            if number or driver.place != "PersonPage":
                await hand.press("a")
            await driver.wait_for_place("PersonPage")
            await hand.fill(name, "")
            await hand.press("enter")
            await hand.fill(email, title, "" if number else SAID)
            if driver.place == "PersonPage":
                await hand.press("escape")
            await driver.wait_for_place("remember")
        await to_the_copy(hand)
    return hand


async def from_the_invitation(session: Session) -> Counted:
    """The invitation pasted, looked over, and what one person said."""
    async with driving(session) as driver:
        hand = Counted(driver)
        await hand.press("i")
        await driver.wait_for_place("Invite")
        await hand.paste(INVITATION)
        await driver.wait_for_place("InvitationPage")
        await hand.press("ctrl+n")
        await driver.wait_for_place("home")
        await hand.press("enter")
        await driver.wait_for_place("breathe")
        await hand.press("ctrl+n")
        await driver.wait_for_place("remember")
        await hand.press("enter")
        await driver.wait_for_place("PersonPage")
        await hand.press(*["tab"] * [field.name for field in PERSON].index("said"))
        await hand.fill(SAID)
        await driver.wait_for_place("remember")
        await to_the_copy(hand)
    return hand


async def to_the_copy(hand: Counted) -> None:
    """Past what went wrong, to the first note."""
    driver = hand.driver
    await hand.press("ctrl+n")
    await driver.wait_for_place("setdown")
    await hand.press("ctrl+n")
    await driver.wait_for_place("thank")
    await hand.press("enter")
    await driver.wait_for(lambda: driver.page.typing, "the editor")
    await hand.press("escape", "c")
    await driver.wait_for(lambda: driver.outbox.copied, "the copy")


async def test_an_invitation_takes_a_quarter_of_the_keys(
    tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same interview, people and note, with a fraction of what has to be typed."""
    typed = await by_hand(begun(tmp_path / "hand", clock))
    pasted = await from_the_invitation(begun(tmp_path / "invitation", clock))
    with capsys.disabled():
        print(f"\nby hand {typed.keys} keys, {typed.words} words; from an invitation {pasted.keys}, {pasted.words}")
    assert pasted.keys * 4 <= typed.keys
