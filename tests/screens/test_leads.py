"""Leads: none is neglected; each leaves the review with something decided."""

from datetime import date

from afterview_tui.evening import Evening
from tests.screens.driving import driving

TODAY = date(2026, 11, 23)


async def test_the_longest_unheard_comes_first_and_the_hoped_for_last(sample: Evening) -> None:
    """One lead a card, with how far the review is."""
    async with driving(sample, "leads") as driver:
        seen = []
        for _ in range(7):
            seen.append(driver.text("#company"))
            await driver.press("p")
            await driver.wait_for_place("Ask")
            await driver.press("enter")
            await driver.wait_for_place("leads")
            await driver.wait_for(lambda: driver.text("#company") != seen[-1] or len(seen) == 7, "the next")
        assert seen[0] == "Tidewater Labs"
        assert seen[-1] == "Kestrel Robotics"
        assert "Every lead has a next step." in driver.text("#over")


async def test_a_next_step_and_a_day(sample: Evening) -> None:
    """Suggested, changed, kept, with an event."""
    async with driving(sample, "leads") as driver:
        await driver.press("n")
        await driver.wait_for_place("Ask")
        await driver.press("ctrl+u")
        await driver.type("write to Priya")
        await driver.press("enter", "ctrl+u")
        await driver.type("friday")
        await driver.press("enter")
        await driver.wait_for(
            lambda: driver.place == "leads" and driver.text("#company") != "Tidewater Labs", "the next"
        )
    lead = next(lead for lead in sample.store.leads.all() if lead.company == "Tidewater Labs")
    assert (lead.next_step, lead.next_on) == ("write to Priya", date(2026, 11, 27))
    assert lead.history[-1].what == "next: write to Priya, Friday 27 November 2026"


async def test_closing_asks_for_a_reason(sample: Evening) -> None:
    """A silence suggests that it went quiet; nothing is closed without a choice."""
    async with driving(sample, "leads") as driver:
        await driver.press("x")
        await driver.wait_for_place("Choose")
        await driver.press("escape")
        assert driver.text("#company") == "Tidewater Labs"
        await driver.press("x", "2")
        await driver.wait_for(lambda: driver.text("#company") != "Tidewater Labs", "the next")
    lead = next(lead for lead in sample.store.leads.all() if lead.company == "Tidewater Labs")
    assert (lead.stage, lead.reason) == ("closed", "went_quiet")


async def test_keeping_it_as_it_is_needs_a_next_step(sample: Evening) -> None:
    """No lead leaves without one."""
    async with driving(sample, "leads") as driver:
        await driver.press("space")
        assert "no next step yet" in driver.text("#said")
        assert driver.text("#company") == "Tidewater Labs"


async def test_a_day_that_is_no_day_stays_in_the_question(sample: Evening) -> None:
    """One sentence; the words stay; Esc keeps them for the next time."""
    async with driving(sample, "leads") as driver:
        await driver.press("n")
        await driver.wait_for_place("Ask")
        await driver.press("tab", "ctrl+u")
        await driver.type("fridxy")
        await driver.press("enter")
        await driver.wait_for(lambda: "fridxy" in driver.text("#unclear"), "a sentence about it")
        await driver.press("escape", "n")
        await driver.wait_for_place("Ask")
        assert driver.field("next_on").value == "fridxy"


async def test_half_a_review_goes_on_where_it_was(sample: Evening) -> None:
    """What was done today is not shown again."""
    async with driving(sample, "leads") as driver:
        await driver.press("p")
        await driver.wait_for_place("Ask")
        await driver.press("enter")
        await driver.wait_for(lambda: driver.place == "leads" and driver.page.aside() == "2 of 7", "the second")
    async with driving(sample, "leads") as driver:
        await driver.wait_for(lambda: driver.text("#page-aside") == "2 of 7", "the second again")


async def test_a_lead_is_added_with_a_company_alone(evening: Evening) -> None:
    """The empty page says how; a company is enough."""
    async with driving(evening, "leads") as driver:
        assert "Press a to add one" in driver.text("#over")
        await driver.press("a")
        await driver.wait_for_place("LeadPage")
        await driver.type("Acme")
        await driver.press("escape")
        await driver.wait_for(lambda: driver.place == "leads" and driver.text("#company") == "Acme", "its card")


async def test_a_new_stage_is_an_event_and_means_they_were_heard(sample: Evening) -> None:
    """The silence begins anew."""
    async with driving(sample, "leads") as driver:
        await driver.press("e")
        await driver.wait_for_place("LeadPage")
        await driver.press("tab", "tab", "right", "escape")
        await driver.wait_for_place("leads")
    lead = next(lead for lead in sample.store.leads.all() if lead.company == "Tidewater Labs")
    assert (lead.stage, lead.stage_since, lead.heard_on) == ("screening", TODAY, TODAY)


async def test_the_list_is_searched_filtered_and_sorted(sample: Evening) -> None:
    """Active ones by their next date; any word finds."""
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        assert driver.rows("#leads")[0].startswith("Ostrander Rail")
        await driver.press("s")
        assert driver.rows("#leads")[0].startswith("Blue Heron")
        await driver.press("slash")
        await driver.type("zephyr")
        await driver.wait_for(lambda: len(driver.rows("#leads")) == 1, "one lead")
        await driver.press("escape", "enter")
        await driver.wait_for_place("LeadPage")


async def test_an_accepted_offer_ends_the_search_kindly(sample: Evening) -> None:
    """What is still open, and who helped and was not thanked."""
    today = sample.clock.now().date()
    kestrel, *others = sample.store.leads.all()
    sample.store.leads.change(kestrel, stage="accepted")
    for lead in others:
        sample.store.leads.change(lead, reviewed_on=today)
    sample.store.people.change(sample.people[0], part="helper")
    async with driving(sample, "leads") as driver:
        over = driver.text("#over")
        assert "You have accepted at Kestrel Robotics." in over
        assert "Still open: 6 leads." in over
        assert "Not thanked yet for their help: Dana Whitfield." in over
