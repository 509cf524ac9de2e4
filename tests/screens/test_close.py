"""Close: what is done, what is left for later, what comes next; then it lets go."""

from datetime import timedelta
from itertools import takewhile

import pytest

from afterview_tui.domain.records import NoteState, Pledge
from afterview_tui.session import Session
from tests.noting import begun
from tests.screens.driving import Driver, driving
from tests.support import StillClock


def told(driver: Driver, title: str) -> str:
    """What the summary says of a page, on one line."""
    lines = iter(driver.text("#summary").splitlines())
    first = next(line for line in lines if line.startswith(title))
    return " ".join([first, *(line.strip() for line in takewhile(lambda line: line.startswith(" "), lines))])


async def test_it_sums_up_and_says_when_the_next_thing_is_due(sample: Session) -> None:
    """Done in facts, the rest is left for later; what mattered is one line, kept when it is written."""
    async with driving(sample, "close") as driver:
        lines = driver.text("#summary").splitlines()
        assert "4 people" in lines[1]
        assert "left for later" in lines[3]
        assert lines[-1].startswith("Next, today: Write to Priya (Northlight Audio).")
        assert driver.text("#goodbye") == "That's all for today."
        await driver.press("w")
        await driver.type("They listened.")
        await driver.press("enter", "enter")
        await driver.wait_for_place("home")
        assert sample.interview.mattered == "They listened."
        driver.page.go("find")
        await driver.wait_for_place("find")
        await driver.type("they listened")
        await driver.wait_for(lambda: len(driver.rows()) == 1, "the line that mattered")
        assert "They listened." in driver.rows()[0]


@pytest.mark.parametrize(("state", "is_done"), [("draft", False), ("looked_over", False), ("copied", True)])
async def test_nobody_is_thanked_by_looking_it_over(sample: Session, state: NoteState, is_done: bool) -> None:
    """A note counts once it is on its way; until then Thank has no tick, and is left for later."""
    for person in sample.people:
        sample.store.notes.change(begun(sample, person), state=state)
    async with driving(sample, "thank") as driver:
        await driver.press("ctrl+n")
        await driver.wait_for_place("quiet")
        assert ("Thank ✓" in driver.text("#walk")) is is_done
        driver.page.go("close")
        await driver.wait_for_place("close")
        assert ("left for later" in told(driver, "Thank")) is not is_done


@pytest.mark.parametrize("left", [0, 1])
async def test_leads_are_done_when_none_is_left(sample: Session, left: int) -> None:
    """Each was looked at today; with one that was not, the page is left for later."""
    today = sample.clock.now().date()
    leads = [lead for lead in sample.store.leads.all() if lead.stage not in ("accepted", "closed")]
    for lead in leads[left:]:
        sample.store.leads.change(lead, reviewed_on=today)
    async with driving(sample, "leads") as driver:
        await driver.press("ctrl+n")
        await driver.wait_for_place("close")
        said = "left for later" if left else "every lead has a next step"
        assert said in told(driver, "Leads")


async def test_it_says_until_when_it_is_quiet(sample: Session, clock: StillClock) -> None:
    """The promise in words, and that it is over once it is."""
    pledge = Pledge(off=["LinkedIn"], until=clock.now() + timedelta(hours=25), signed_at=clock.now())
    sample.store.pledges.add(pledge)
    sample.store.interviews.change(sample.interview, steps={**sample.interview.steps, "quiet": "done"})
    async with driving(sample, "close") as driver:
        assert "until tomorrow 18:00" in told(driver, "Quiet")
        clock.advance(26 * 3600)
        driver.page.refresh_page()
        assert "signed, and over" in told(driver, "Quiet")


async def test_the_walk_ends_here(sample: Session) -> None:
    """Ctrl+N from page to page, from the breath to the close."""
    async with driving(sample, "breathe") as driver:
        for place in ("remember", "setdown", "thank", "quiet", "leads", "close", "home"):
            await driver.press("ctrl+n")
            await driver.wait_for_place(place)
