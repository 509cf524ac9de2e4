"""ctrl+n in a note goes on to the next one that is empty."""

from afterview_tui.domain.records import Person
from afterview_tui.session import Session
from tests.screens.driving import driving


async def test_the_next_empty_note(sample: Session) -> None:
    """It says so; what was typed is saved; after the last empty one it goes on to the next page."""
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.text("TitleLine").startswith("To Dana"), "the editor")
        await driver.type("Hello. ")
        await driver.press("ctrl+n")
        await driver.wait_for(lambda: "Mei-Ling" in driver.text("TitleLine"), "the empty note")
        assert driver.text("#said") == "The note to Mei-Ling Ødegård was still empty; this is its first draft."
        assert any("Hello. " in note.body for note in sample.store.notes.all())
        assert driver.page.typing
        await driver.press("ctrl+n")
        await driver.wait_for_place("quiet")


async def test_outside_a_note_it_is_the_next_page(sample: Session) -> None:
    """As everywhere, whatever is empty."""
    async with driving(sample, "thank") as driver:
        await driver.press("ctrl+n")
        await driver.wait_for_place("quiet")


async def test_somebody_who_need_not_be_thanked_is_passed_over(sample: Session) -> None:
    """Whoever arranged the interview can be thanked from the list."""
    person = Person(interview=sample.interview.uid, name="Ruth Bell", part="other", arranged=True)
    sample.store.people.add(person)
    async with driving(sample, "thank") as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.text("TitleLine").startswith("To Dana"), "the editor")
        await driver.press("ctrl+n")
        await driver.wait_for(lambda: "Mei-Ling" in driver.text("TitleLine"), "the empty note")
        await driver.press("ctrl+n")
        await driver.wait_for_place("quiet")
