"""How many keys it takes from an empty Home to the first note on the clipboard, beside the words themselves."""

import msgspec

from afterview_tui.session import Session
from tests.screens.driving import Driver, driving

MOST = 21
"""Keys beside the words that it takes at most: a new interview, six fields, a person's six, the draft, the copy."""


class Counting:
    """Presses keys and counts them; words are typed uncounted."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self.keys: list[str] = []

    async def press(self, *keys: str) -> None:
        """Press keys, each counted."""
        self.keys += keys
        await self._driver.press(*keys)


async def test_keys_to_the_first_copied_note(session: Session) -> None:
    """Somebody who fills in what they know and skips the rest has a note to paste after a handful of keys."""
    session.options = msgspec.structs.replace(session.options, name="")
    async with driving(session) as driver:
        hand = Counting(driver)
        await hand.press("n")
        await driver.wait_for_place("breathe")
        await hand.press("ctrl+n")
        await driver.wait_for_place("remember")
        await driver.type("Kestrel Robotics")
        await hand.press("enter")
        await driver.type("Embedded Engineer")
        await hand.press(*["enter"] * 5)
        await driver.wait_for_place("PersonPage")
        await driver.type("Dana Whitfield")
        await hand.press("enter", "ctrl+o", *["enter"] * 4)
        await driver.type("showed me the rollout board")
        await driver.wait_for(lambda: "In your note: Thank you for" in driver.text("#person-hint"), "the sentence")
        await hand.press("enter")
        await driver.wait_for_place("remember")
        await hand.press("ctrl+n")
        await driver.wait_for_place("setdown")
        await hand.press("ctrl+n")
        await driver.wait_for_place("thank")
        await hand.press("enter")
        await driver.wait_for_place("Ask")
        await driver.type("Alex Morgan")
        await hand.press("enter")
        await driver.wait_for(lambda: driver.page.typing and driver.place == "thank", "the draft")
        await hand.press("escape", "c")
        await driver.wait_for(lambda: bool(driver.outbox.copied), "the copy")
    (copied,) = driver.outbox.copied
    assert "Thank you for showing me the rollout board." in str(copied)
    print(f"\n{len(hand.keys)} keys beside the words to the first copied note: {' '.join(hand.keys)}")
    assert len(hand.keys) <= MOST
