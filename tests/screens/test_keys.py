"""Keys that the user has chosen: they work, and key line and help say so."""

import re

import msgspec
import pytest
from textual.binding import Binding

from afterview_tui.domain.records import Lead
from afterview_tui.session import Session
from afterview_tui.window.palette import PageCommands
from afterview_tui.window.places import PLACES, kind_of_page
from tests.screens.driving import driving

KEY_LINES = {
    "home": "enter open · n new interview · l leads · / search · ? keys",
    "breathe": "space start, pause · p pattern · n look around instead · t tea · ? keys",
    "remember": "a add a person · enter open · e edit above · ctrl+n continue · ? keys",
    "setdown": "enter go on · o open again · ? keys",
    "thank": "enter write · l look it over · c copy · s mark sent · ? keys",
    "quiet": "enter write · d drawer · ctrl+n continue · ? keys",
    "drawer": "n write · ? keys",
    "leads": "n next step · p park · x close · space take it · ? keys",
    "close": "enter to Home · w what mattered · q quit · ? keys",
    "find": "esc leave the field · ctrl+n continue · ctrl+p commands",
    "options": "enter change · j k scroll · ? keys",
}
"""The key line of each page on the sample evening, 80 cells wide."""


async def test_a_rebound_key_works_and_the_old_one_does_not(sample: Session) -> None:
    """One command of a page and one of everywhere have other keys; the old ones do nothing more."""
    keys = {"home.new.n": "a", "page.help.question_mark": "f1", "app.command_palette.ctrl+p": "f2"}
    sample.options = msgspec.structs.replace(sample.options, keys=keys)
    async with driving(sample) as d:
        assert "a new interview" in d.keys
        assert d.keys.endswith("f1 keys")
        await d.press("n", "question_mark")
        assert d.place == "home"
        await d.press("f1")
        await d.wait_for_place("Help")
        shown = [key for key, _ in d.help()]
        assert {"a", "f1", "f2"} <= set(shown)
        assert "?" not in shown
        await d.press("escape", "a")
        await d.wait_for_place("breathe")


async def test_a_bracket_in_an_empty_field_says_how_to_turn_the_page(session: Session) -> None:
    """It is typed, as every letter is in a field; what was meant is one line away."""
    async with driving(session, "remember") as d:
        for key, typed in (("left_square_bracket", "["), ("right_square_bracket", "]")):
            await d.press(key)
            assert d.field("company").value == typed
            assert d.text("#said") == "That types a bracket here. Esc leaves the field; then [ and ] turn the page."
            await d.press("a")
            assert d.text("#said") == ""
            await d.press("ctrl+u")
        d.page.go("setdown")
        await d.wait_for_place("setdown")
        for key in ("left_square_bracket", "right_square_bracket"):
            await d.press(key)
            assert "Esc leaves the field" in d.text("#said")
            await d.press("backspace")


@pytest.mark.parametrize(("place", "line"), KEY_LINES.items())
async def test_the_key_line_of_a_page(sample: Session, place: str, line: str) -> None:
    """At most four keys that do something now, then the way to all of them; in a field the ways out of it."""
    async with driving(sample, place) as d:
        *first, last = line.split(" · ")
        assert d.keys.split("   ")[: len(first)] == first
        assert d.keys.removeprefix("   ".join(first)).strip() == last
        await d.press("e")
        if d.page.typing:
            assert d.keys.split() == ["esc", "leave", "the", "field", "ctrl+n", "continue", "ctrl+p", "commands"]


async def test_the_palette_names_the_rebound_key(sample: Session) -> None:
    """Beside what a command does stands the key that the user has chosen for it, not the usual one."""
    sample.options = msgspec.structs.replace(sample.options, keys={"home.new.n": "a", "app.quit.ctrl+q": "f10"})
    async with driving(sample) as d:
        helps = [str(hit.help) async for hit in PageCommands(d.app.screen).discover()]
    assert "Quit. Everything is saved. (f10)" in helps
    assert sum(each.endswith(" (a)") for each in helps) == 1
    assert not any(each.endswith((" (n)", " (ctrl+q)")) for each in helps)


async def test_sentences_name_the_rebound_keys(session: Session) -> None:
    """Every sentence about why a key can do nothing now, on every page, names the keys that the user has chosen."""
    kinds = [kind_of_page(place) for place in PLACES]
    ids = [each.id for kind in kinds for each in kind.BINDINGS if isinstance(each, Binding) and each.id]
    session.options = msgspec.structs.replace(session.options, keys=dict.fromkeys(ids, "f9"))
    async with driving(session):
        for kind in kinds:
            page = kind(session)
            for sentence in kind.WHY_NOT.values():
                assert page.in_keys(sentence) == re.sub(r"\{[^}]*\}", "f9", sentence)


async def test_the_first_lead_is_added_with_the_rebound_key(session: Session) -> None:
    """The empty page names the key that works."""
    session.options = msgspec.structs.replace(session.options, keys={"leads.add.a": "f5"})
    async with driving(session, "leads") as d:
        assert "Press f5 to add one" in d.text("#over")
        await d.press("n")
        assert d.text("#said") == "No lead is waiting here. Press f5 to add one."
        await d.press("f5")
        await d.wait_for_place("AddLead")


async def test_ctrl_c_says_how_to_leave(sample: Session) -> None:
    """Whoever presses it to quit reads which key does, where every sentence stands; no box opens over the page."""
    sample.options = msgspec.structs.replace(sample.options, keys={"app.quit.ctrl+q": "f10"})
    async with driving(sample) as d:
        await d.press("ctrl+c")
        assert d.text("#said") == "f10 leaves Afterview, and saves first."
        assert not d.app.screen.query("Toast")
        await d.press("down")
        assert d.text("#said") == ""


async def test_home_does_not_list_keys_that_do_nothing_there(sample: Session) -> None:
    """There is no page before or after Home; other pages list the brackets."""
    async with driving(sample) as driver:
        for place, listed in (("home", False), ("thank", True)):
            if driver.place != place:
                driver.page.go(place)
                await driver.wait_for_place(place)
            await driver.press("question_mark")
            await driver.wait_for_place("Help")
            keys = [key for key, _ in driver.help()]
            assert ("[" in keys) == listed
            await driver.press("escape")


async def test_sentences_about_what_was_done_name_the_rebound_key(sample: Session) -> None:
    """Closing a lead, another stage, the way out of Home: each names the keys that the user has chosen."""
    keys = {"leads.take_back.u": "f6,f7", "leadlist.take_back.u": "f8", "app.quit.ctrl+q": "f10"}
    sample.options = msgspec.structs.replace(sample.options, keys=keys)
    async with driving(sample, "leads") as d:
        await d.press("x")
        await d.wait_for_place("Choose")
        await d.press("1")
        await d.wait_for(lambda: d.text("#said").endswith("Press f6 or f7 to take it back."), "both keys")
        await d.press("escape")
        await d.wait_for_place("home")
        await d.press("escape")
        assert d.text("#said") == "This is Home. f10 quits; everything is saved."


async def test_the_end_of_the_search_names_the_rebound_key(session: Session) -> None:
    """How the others are closed once an offer is accepted."""
    session.options = msgspec.structs.replace(session.options, keys={"leads.end.w": "f5"})
    reviewed = session.clock.now()
    for stage in ("accepted", "applied"):
        session.store.leads.add(Lead(company=stage, stage=stage, reviewed_on=reviewed.date()))
    async with driving(session) as d:
        await d.press("l")
        await d.wait_for(lambda: d.place != "home", "the question of the end")
        await d.press("escape")
        await d.wait_for_place("leads")
        assert "Press f5 to close them kindly." in d.text("#over")
