"""From 110 columns a list and what is selected in it stand side by side; narrower pages are as they were."""

import pytest
from textual.widget import Widget

from afterview_tui.domain.records import Lead
from afterview_tui.session import Session
from afterview_tui.window.responsive import BROAD
from afterview_tui.window.widgets.detail_pane import DetailPane
from afterview_tui.window.widgets.list_view import ListView
from tests.screens.driving import Driver, driving

WIDE = (120, 36)
PLACES = ("home", "thank", "remember", "find", "LeadList")


def beside(driver: Driver) -> str:
    """What stands beside the list; empty where nothing does."""
    found = [each for each in driver.app.screen.query(DetailPane) if each.display]
    return driver.text("#beside-words") if found else ""


def focused(driver: Driver) -> Widget | None:
    """What has the focus."""
    return driver.app.screen.focused


async def at(driver: Driver, place: str) -> None:
    """Be on a page with something selected."""
    if place == "LeadList":
        driver.page.go("leads")
        await driver.wait_for_place("leads")
        await driver.press("t")
    elif driver.place != place:
        driver.page.go(place)
    await driver.wait_for_place(place)
    if place == "find":
        await driver.type("dana")
        await driver.press("enter")
    await driver.settle()


@pytest.mark.parametrize("place", PLACES)
async def test_a_list_and_what_is_selected(sample: Session, place: str) -> None:
    """They stand beside each other and share no cell; another row shows another thing; Tab goes there and back."""
    async with driving(sample, size=WIDE) as driver:
        await at(driver, place)
        rows, words = driver.app.screen.query_one(ListView), driver.app.screen.query_one(DetailPane)
        assert rows.region.right <= words.region.x
        assert words.region.right <= WIDE[0]
        assert 64 <= driver.app.screen.query_one("#beside-words").size.width <= 72
        first = beside(driver)
        assert first
        await driver.press("down")
        await driver.wait_for(lambda: beside(driver) != first, "another one")
        assert focused(driver) is rows
        await driver.press("tab")
        assert focused(driver) is words
        await driver.press("tab")
        assert focused(driver) is rows


@pytest.mark.parametrize("place", PLACES)
async def test_one_column_is_as_it_was(sample: Session, place: str) -> None:
    """One column fewer than are needed, and nothing stands beside; a window that is drawn larger brings it."""
    async with driving(sample, size=(BROAD - 1, 36)) as driver:
        await at(driver, place)
        assert not beside(driver)
        await driver.pilot.resize_terminal(BROAD, 36)
        await driver.wait_for(lambda: beside(driver), "two columns")
        await driver.pilot.resize_terminal(80, 24)
        await driver.wait_for(lambda: not beside(driver), "one column")
        assert not driver.app.screen.has_class("-paired")


async def test_nothing_that_fits_is_cut(sample: Session) -> None:
    """At 120 columns names and days of the sample evening stand there whole."""
    async with driving(sample, size=WIDE) as driver:
        for place in ("home", "thank", "remember", "LeadList"):
            await at(driver, place)
            rows = driver.app.screen.query_one(ListView)
            lines = [rows.render_line(y).text for y in range(rows.size.height)]
            cut = [line for line in lines if "…" in line and "Embedded Engineer, Kestrel" not in line]
            assert not cut


async def test_a_note_is_written_in_one_column(sample: Session) -> None:
    """The editor has the page for itself, and the list comes back with Esc."""
    async with driving(sample, "thank", WIDE) as driver:
        assert "Dear Dana," in beside(driver)
        await driver.press("enter")
        await driver.settle()
        assert not beside(driver)
        assert not driver.app.screen.query_one("#preview").display
        await driver.press("escape")
        await driver.wait_for(lambda: "Dear Dana," in beside(driver), "the note beside the list")


async def test_a_card_of_a_lead_is_wrapped_again(sample: Session) -> None:
    """Its facts hang below their labels at every width, and not only at the one that the page was opened with."""
    words = "they use Zephyr on every board, and a team of six looks after the tools and the test benches"
    for lead in sample.store.leads.all():
        sample.store.leads.change(lead, notes=words)
    async with driving(sample, "leads", (80, 24)) as driver:
        await driver.pilot.resize_terminal(60, 24)
        await driver.wait_for(
            lambda: max(map(len, driver.text("#facts").split("\n"))) <= 54, "lines that fit 60 columns"
        )


async def test_leads_with_the_same_step_are_told_apart(session: Session) -> None:
    """Where the list has no room for step and company, several leads to ask for an update are named."""
    companies, today = ("Harrowgate Betting and Gaming", "Asda", "Jet2"), session.clock.now().date()
    for company in companies:
        lead = Lead(company=company, stage="applied", next_step="ask for an update", next_on=today)
        session.store.leads.add(lead)
    async with driving(session, size=WIDE) as driver:
        rows = driver.app.screen.query_one(ListView)
        seen = "\n".join(rows.render_line(y).text for y in range(rows.size.height))
        assert all(company in seen for company in companies)
