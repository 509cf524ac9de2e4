"""The end of a search: asked once, closed kindly, nobody forgotten."""

from afterview_tui.session import Session
from tests.screens.driving import driving
from tests.screens.test_leads import named


async def test_an_accepted_offer_asks_once_and_closes_the_rest_kindly(sample: Session) -> None:
    """Each that knows of you gets a note ready in Thank; u brings them back."""
    sample.store.leads.change(named(sample, "Kestrel Robotics"), stage="accepted")
    async with driving(sample) as driver:
        await driver.press("l")
        await driver.wait_for_place("Choose")
        assert (
            driver.text("#question") == "You have accepted an offer from Kestrel Robotics. 6 leads are still open."
        )
        await driver.press("c")
        await driver.wait_for(lambda: driver.place == "leads" and driver.text("#said"), "what was done")
        assert driver.text("#said") == "Closed. 5 notes are ready; Home lists them. Press u to take it back."
        assert "You have accepted an offer from Kestrel Robotics." in driver.text("#over")
        assert "Every other lead is closed." in driver.text("#over")
        assert "7 notes wait to be sent." in driver.text("#over")
    assert {lead.reason for lead in sample.store.leads.where(stage="closed")} == {"withdrew"}
    priya = next(person for person in sample.store.people.all() if person.name == "Priya Nair")
    note = sample.note(priya)
    assert note is not None
    assert note.subject == "Withdrawing my application: Firmware Engineer"
    assert "for the role of Firmware Engineer at Northlight Audio" in note.body


async def test_a_search_whose_leads_are_all_closed_says_so(sample: Session) -> None:
    """None of them has a next step, and nobody is told that they have."""
    for lead in sample.store.leads.all():
        sample.store.leads.change(lead, stage="closed")
    async with driving(sample, "leads") as driver:
        number = len(sample.store.leads.all())
        assert driver.text("#over").strip() == f"All {number} leads are closed."


async def test_the_notes_of_an_end_that_is_taken_back_go_with_it(sample: Session) -> None:
    """One u: the leads are open as before, and nobody is left with a note of withdrawing."""
    store = sample.store
    store.leads.change(named(sample, "Kestrel Robotics"), stage="accepted")
    store.interviews.change(sample.interview, lead=None)
    tables = (store.interviews, store.people, store.notes)
    numbers, stages = [len(table.all()) for table in tables], [lead.stage for lead in store.leads.all()]
    async with driving(sample) as driver:
        await driver.press("l")
        await driver.wait_for_place("Choose")
        await driver.press("c")
        await driver.wait_for(lambda: driver.place == "leads" and driver.text("#said"), "what was done")
        await driver.press("u")
        assert driver.text("#said") == "Taken back: 6 leads."
    assert [len(table.all()) for table in tables] == numbers
    assert [lead.stage for lead in store.leads.all()] == stages


async def test_who_helped_gets_the_note_of_a_helper(sample: Session) -> None:
    """Closing the others kindly drafts it, in the form and the words for somebody who was not in the room."""
    store = sample.store
    store.leads.change(named(sample, "Kestrel Robotics"), stage="accepted")
    rosa = sample.people[3]
    for note in store.notes.where(person=rosa.uid):
        store.notes.remove(note)
    async with driving(sample) as driver:
        await driver.press("l")
        await driver.wait_for_place("Choose")
        await driver.press("c")
        await driver.wait_for(lambda: driver.place == "leads" and driver.text("#said"), "what was done")
        driver.page.go("thank")
        await driver.wait_for_place("thank")
        assert driver.rows("#notes")[3] == "Aunt Rosa to the helper draft"


async def test_looking_on_is_asked_once(sample: Session) -> None:
    """The answer is remembered; w asks again whenever it is wanted."""
    sample.store.leads.change(named(sample, "Kestrel Robotics"), stage="accepted")
    async with driving(sample) as driver:
        await driver.press("l")
        await driver.wait_for_place("Choose")
        await driver.press("n")
        await driver.wait_for_place("leads")
    async with driving(sample, "leads") as driver:
        assert driver.place == "leads"
        await driver.press("w")
        await driver.wait_for_place("Choose")
    assert not sample.store.leads.where(stage="closed")


async def test_who_helped_and_was_not_thanked_is_named_at_the_end(sample: Session) -> None:
    """The last page of a search."""
    today = sample.clock.now().date()
    for lead in sample.store.leads.all():
        sample.store.leads.change(lead, stage="closed", reviewed_on=today)
    sample.store.leads.change(named(sample, "Kestrel Robotics"), stage="accepted")
    sample.store.people.change(sample.people[0], part="helper")
    async with driving(sample, "leads") as driver:
        over = driver.text("#over")
        assert "You have accepted an offer from Kestrel Robotics." in over
        assert "Not thanked yet for their help: Dana Whitfield." in over
