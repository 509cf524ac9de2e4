"""All leads as a list: searched, marked, changed several at once."""

from afterview_tui.session import Session
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.text_input import TextInput
from tests.screens.driving import driving


async def test_the_list_is_searched_filtered_and_sorted(sample: Session) -> None:
    """Active ones by their next date; any word finds."""
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        assert driver.rows("#leads")[0].startswith("Ostrander Rail")
        assert "f filter: active" in driver.keys
        await driver.press("f")
        assert "f filter: due" in driver.keys
        await driver.press("f", "f", "f", "f", "f", "s")
        assert driver.rows("#leads")[0].startswith("Blue Heron")
        await driver.press("slash")
        await driver.type("zephyr")
        await driver.wait_for(lambda: len(driver.rows("#leads")) == 1, "one lead")
        await driver.press("escape", "enter")
        await driver.wait_for_place("LeadPage")


async def test_the_search_line_names_its_key_only_where_it_works(sample: Session) -> None:
    """In the line itself a slash is typed."""
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        line = driver.app.screen.query_one(TextInput)
        assert line.placeholder == "press / to search"
        await driver.press("slash")
        await driver.wait_for(lambda: line.placeholder == "words to search for", "what it takes")
        await driver.press("escape")
        await driver.wait_for(lambda: line.placeholder == "press / to search", "its key again")


async def test_a_search_without_hits_says_how_many_there_are_elsewhere(sample: Session) -> None:
    """A closed lead isn't among the active ones; one f shows it."""
    sample.store.leads.change(sample.store.leads.all()[-1], stage="closed", notes="xylophone")
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        await driver.press("slash")
        await driver.type("xylophone")
        assert driver.aside == "0 active; 1 in all: Esc, then f shows it"
        await driver.press("escape")
        assert driver.aside == "0 active; 1 in all: f shows it"
        await driver.press("f")
        assert driver.aside == "1 in all, by next date"
        assert len(driver.rows("#leads")) == 1


async def test_several_are_marked_and_closed_at_once_and_taken_back(sample: Session) -> None:
    """One reason for all, one key to undo."""
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        await driver.press("space", "space")
        assert driver.page.aside() == "2 marked · 7 active"
        await driver.press("x")
        await driver.wait_for_place("Choose")
        assert driver.text("#question") == "Close 2 leads: why?"
        await driver.press("2")
        await driver.wait_for(lambda: driver.page.aside() == "5 active, by next date", "five are left")
        assert driver.text("#said") == "Closed: 2 leads. Press u to take it back."
        await driver.press("u")
        await driver.wait_for(lambda: driver.page.aside() == "7 active, by next date", "all are back")


async def test_all_that_is_found_is_parked(sample: Session) -> None:
    """Mark what a search found, and let it sleep; the others are as they were."""
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        await driver.press("slash")
        await driver.type("device engineer")
        await driver.press("escape", "asterisk", "p")
        await driver.wait_for_place("Ask")
        await driver.press("enter")
        await driver.wait_for_place("LeadList")
    parked = [lead.company for lead in sample.store.leads.all() if lead.parked_until]
    assert parked == ["Fernwood Health"]


async def test_a_row_that_is_kept_drawn_never_shows_what_was(sample: Session) -> None:
    """Marks, changed leads and another theme are on the screen at once, though rows are drawn only once."""
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        rows = driver.app.screen.query_one("#leads", ListView)

        def line(row: int) -> str:
            return rows.render_line(row).text

        assert line(0).startswith("› Ostrander Rail")
        await driver.press("space")
        assert line(0).startswith("  * Ostrander Rail")
        assert line(1).startswith("› Northlight Audio")
        before = rows.render_line(1)
        driver.app.theme = "paper"
        await driver.settle()
        assert rows.render_line(1) != before
        await driver.press("p")
        await driver.wait_for_place("Ask")
        await driver.press("enter")
        await driver.wait_for_place("LeadList")
        assert not any("*" in line(row) for row in range(7))
        assert any("Ostrander Rail" in line(row) and "parked" in line(row) for row in range(7))


async def test_what_is_due_is_done_heard_or_put_off_from_the_list(sample: Session) -> None:
    """As on the card, for the selected lead; the next row is selected then, and u takes each back."""
    today = sample.clock.now().date()
    for lead in sample.store.leads.all():
        sample.store.leads.change(lead, next_step="ask for an update", next_on=today, reviewed_on=today)
    async with driving(sample, "leads") as driver:
        assert driver.text("#over").splitlines()[-1] == "and 4 more today: t shows them"
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        rows = driver.app.screen.query_one("#leads", ListView)
        for key, left in (("d", 6), ("h", 5), ("z", 4)):
            selected = rows.item
            assert selected is not None
            await driver.press(key)
            assert driver.text("#said").startswith(f"{selected.company}: ")
            assert driver.text("#said").endswith(" Press u to take it back.")
            assert rows.item is not None
            assert rows.item.next_on == today
            due = [lead for lead in sample.store.leads.all() if lead.next_on == today]
            assert len(due) == left
        await driver.press("asterisk", "z")
        assert driver.text("#said") == "A week later: 7 leads. Press u to take it back."
        await driver.press("u", "u", "u", "u")
    assert all(lead.next_on == today for lead in sample.store.leads.all())


async def test_two_marked_leads_become_one(sample: Session) -> None:
    """One key, and u has both back; one lead alone is not merged."""
    before = len(sample.store.leads.all())
    async with driving(sample, "leads") as driver:
        await driver.press("t")
        await driver.wait_for_place("LeadList")
        await driver.press("space", "space", "m")
        await driver.wait_for(lambda: driver.text("#said").startswith("Merged into one: "), "merged")
        assert len(sample.store.leads.all()) == before - 1
        await driver.press("u")
        await driver.wait_for(lambda: len(sample.store.leads.all()) == before, "both are back")
        await driver.press("m")
        await driver.wait_for(lambda: "two leads" in driver.text("#said"), "the way")
