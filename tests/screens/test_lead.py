"""A lead's own page: nothing is edited or moved on by a stray key, and what was done can be taken back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import msgspec

from afterview_tui.domain.records import Lead
from afterview_tui.session import Session
from afterview_tui.window.widgets.list_view import ListView
from tests.screens.driving import Driver, driving
from tests.screens.test_leads import named
from tests.support import StillClock

COMPANY = "Tidewater Labs"


@asynccontextmanager
async def lead_page(sample: Session) -> AsyncIterator[Driver]:
    """The page of the first lead in the review."""
    async with driving(sample, "leads") as driver:
        await driver.press("e")
        await driver.wait_for_place("LeadPage")
        yield driver


async def test_it_opens_without_a_field_in_focus(sample: Session) -> None:
    """A key that is pressed too early edits nothing; the key line says how to begin, and Esc leads back twice."""
    before = named(sample, COMPANY)
    async with lead_page(sample) as driver:
        assert driver.keys.startswith("enter e edit")
        await driver.press("question_mark")
        await driver.wait_for_place("Help")
        await driver.press("escape")
        await driver.wait_for_place("LeadPage")
        await driver.press("enter")
        assert driver.app.screen.focused is driver.field("company")
        assert "leave the field" in driver.keys
        await driver.press("escape", "escape")
        await driver.wait_for_place("leads")
    assert named(sample, COMPANY) == before


async def test_its_notes_are_a_key_away(sample: Session) -> None:
    """A follow-up can be written from the page of the lead where nobody was met yet."""
    async with lead_page(sample) as driver:
        await driver.press("w")
        await driver.wait_for_place("thank")
        assert len(driver.rows("#notes")) == 1
        assert "follow-up" in driver.rows("#notes")[0]
        assert "I applied for" in driver.text("#note")


async def test_stages_that_the_arrows_pass_are_not_taken(sample: Session, clock: StillClock) -> None:
    """However long one looks at them; only where the field is left, whichever way, and u takes it back whole."""
    before = sample.store.leads.change(named(sample, COMPANY), stage="applied", heard_on=date(2026, 11, 9))
    async with lead_page(sample) as driver:
        for way_out in ("tab", "enter", "up", "escape", "ctrl+n"):
            await driver.press("e", "tab", "tab", "right", "right")
            driver.page.flush()
            assert as_it_was(named(sample, COMPANY), before), f"before {way_out}"
            await driver.press("left", way_out)
            lead = named(sample, COMPANY)
            assert (lead.stage, lead.history[-1].what) == ("screening", "screening"), way_out
            assert len(lead.history) == len(before.history) + 1
            if way_out != "ctrl+n":
                assert driver.text("#said").startswith(f"{COMPANY}: screening. ")
                assert driver.text("#said").endswith("u takes it back.")
                await driver.press(*(["escape"] if driver.page.typing else []))
            await driver.press("u")
            assert driver.text("#said") == f"Taken back: {COMPANY}.", way_out
            assert as_it_was(named(sample, COMPANY), before), f"after {way_out}"


def as_it_was(lead: Lead, before: Lead) -> bool:
    """Whether nothing of a lead has changed but when it was saved."""
    return msgspec.structs.replace(lead, updated_at=before.updated_at) == before


async def test_the_arrows_stop_at_both_ends_and_closed_is_not_among_them(sample: Session) -> None:
    """From the last stage there is no way round to the first; closing has a key, and asks why."""
    async with lead_page(sample) as driver:
        await driver.press("e", "tab", "tab", *["right"] * 9, "tab")
        assert named(sample, COMPANY).stage == "accepted"
        await driver.press("up", *["left"] * 9, "tab")
        assert named(sample, COMPANY).stage == "found"


async def test_closing_asks_for_the_reason_there_too(sample: Session) -> None:
    """As in the review; the field shows it, and u opens the lead again."""
    async with lead_page(sample) as driver:
        await driver.press("x")
        await driver.wait_for_place("Choose")
        await driver.press("1")
        await driver.wait_for_place("LeadPage")
        assert named(sample, COMPANY).reason == "rejected"
        assert driver.text("#said") == f"Closed: {COMPANY}. Press u to take it back."
        await driver.press("u")
        assert named(sample, COMPANY).stage == "applied"
        assert driver.place == "LeadPage"


async def test_an_offer_accepted_there_asks_if_the_search_ends(sample: Session) -> None:
    """The question that accepting asks comes as soon as the review is there again."""
    async with lead_page(sample) as driver:
        await driver.press("e", "tab", "tab", *["right"] * 4, "escape", "escape")
        await driver.wait_for_place("Choose")
        assert driver.text("#question").startswith(f"You have accepted an offer from {COMPANY}.")


async def test_what_two_windows_note_is_kept_from_both(sample: Session) -> None:
    """Another session saves while words stand here that are not saved yet: neither loses its own."""
    lead = sample.store.leads.change(named(sample, COMPANY), notes="kind")
    async with lead_page(sample) as driver:
        driver.app.screen.set_focus(driver.field("notes"))
        await driver.press("end")
        await driver.type(" people")
        sample.store.leads.change(lead, notes="kind of remote")
        driver.page.reload()
        driver.page.flush()
    notes = named(sample, COMPANY).notes
    assert "people" in notes
    assert "remote" in notes


async def test_a_long_story_is_whole_and_read_with_the_arrows(sample: Session) -> None:
    """Beside the scroll bar no word is cut; up and k go a row up, without a field in focus."""
    lead, words = named(sample, COMPANY), "they rang about the rota and the keys to the shed " * 4
    told = [{"at": f"2026-11-{day:02}T09:00:00+00:00", "what": f"noted: {day} {words}"} for day in range(1, 20)]
    sample.store.leads.change(lead, history=told)
    async with lead_page(sample) as driver:
        story = driver.app.screen.query_one("#story", ListView)
        await driver.wait_for(lambda: story.show_vertical_scrollbar and story.selected > 20, "the end of the story")
        last = story.selected
        await driver.press("up", "k")
        assert story.selected == last - 2
        assert not [line for y in range(story.size.height) if "…" in (line := story.render_line(y).text)]
