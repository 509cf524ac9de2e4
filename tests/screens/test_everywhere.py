"""What holds on every page."""

import errno
import importlib
import pkgutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from textual import events
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from afterview_tui.session import Session
from afterview_tui.window import pages
from afterview_tui.window.keys import EVERYWHERE, QUIT
from afterview_tui.window.palette import Palette
from afterview_tui.window.places import PLACES, kind_of_page
from afterview_tui.window.responsive import TOO_SMALL
from afterview_tui.window.textual_fixes.dismiss_once import Question
from afterview_tui.window.widgets.text_input import TextInput
from tests.screens.driving import Driver, driving

WALKED = ("breathe", "remember", "setdown", "thank", "quiet", "leads")


async def test_nothing_is_cut_off_and_help_names_every_key(sample: Session) -> None:
    """In the smallest window the key line and every sentence fit; ? shows all keys of the page in words."""
    async with driving(sample, size=(60, 20)) as driver:
        for place in PLACES:
            await go(driver, place)
            assert driver.keys.rstrip().endswith(("? keys", "ctrl+p commands")), place
            for text in driver.app.screen.query(Static):
                if text.is_on_screen and text.size.width and "/" not in str(text.content):
                    longest = max((len(line) for line in str(text.content).split()), default=0)
                    assert longest <= text.size.width, f"{place}, {text.id}: {text.content}"
            page = driver.page
            if page.typing:
                page.leave_field()
            await driver.press("question_mark")
            await driver.wait_for_place("Help")
            wanted = (*page.KEYS, *(key for key in EVERYWHERE if page.possible(key.name)))
            assert driver.help()[: len(wanted)] == [(each.shown_key, each.help) for each in wanted], place
            await driver.press("escape")


async def go(driver: Driver, place: str) -> None:
    """Be at a place, by the way that every page has."""
    if driver.place != place:
        driver.page.go(place)
        await driver.wait_for_place(place)


@pytest.mark.parametrize(
    ("place", "empty"), [*((place, False) for place in PLACES), *((place, True) for place in WALKED)]
)
async def test_every_key_can_be_pressed(sample: Session, place: str, empty: bool) -> None:
    """Pressed once each, on empty data and on full, nothing breaks and Esc leads back."""
    if empty:
        store = sample.store
        for person in store.people.all():
            store.people.remove(person)
        for lead in store.leads.all():
            store.leads.remove(lead)

    async with driving(sample, place) as driver:
        for key in _keys_of(place):
            if driver.page.typing:
                driver.page.leave_field()
            await driver.press(key)
            for _ in range(4):
                if driver.place in PLACES:
                    break
                await driver.press("escape")
            await go(driver, place)


def _keys_of(place: str) -> list[str]:
    keys = [command.key.split(",")[0] for command in kind_of_page(place).KEYS]
    return [key for key in keys if key != "q"]


async def test_letters_are_letters_inside_a_field(session: Session) -> None:
    """No single key acts while somebody types."""
    fields = {"remember": "#field-company", "setdown": "#forgot", "quiet": "#field-off"}
    fields |= {"close": "#mattered", "find": "#search", "options": "#field-name"}
    async with driving(session) as driver:
        for place, field in fields.items():
            await go(driver, place)
            line = driver.app.screen.query_one(field, TextInput)
            line.focus()
            await driver.settle()
            before = line.value
            await driver.burst(*"nlgxsq?[]")
            assert (driver.place, line.value) == (place, f"{before}nlgxsq?[]")


async def test_a_window_too_small_says_so_and_comes_back(sample: Session) -> None:
    """Everything is kept meanwhile."""
    async with driving(sample, "remember", (50, 15)) as driver:
        assert driver.text("#too-small") == TOO_SMALL
        for width, height, is_covered in ((80, 24, False), (50, 15, True), (59, 40, True), (60, 20, False)):
            await driver.pilot.resize_terminal(width, height)
            await driver.wait_for(lambda wanted=is_covered: covered(driver) is wanted, f"{width}x{height}")  # type: ignore[misc]


async def test_a_window_that_is_dragged_to_and_fro_says_so_in_the_end(sample: Session) -> None:
    """Two sizes close behind each other: the last one counts."""
    async with driving(sample, "remember", (50, 15)) as driver:
        for size in (Size(80, 24), Size(50, 15)):
            driver.app.screen.post_message(events.Resize(size, size))
        await driver.settle()
        assert covered(driver)


def covered(driver: Driver) -> bool:
    """Whether the page is covered by the sentence about its window."""
    return any(cover.display for cover in driver.app.screen.query("#too-small"))


async def test_a_save_that_is_refused_keeps_the_words_and_the_page(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, the text still in the field; saving works again when there is room."""
    async with driving(session, "remember") as driver:
        await driver.type("Acme")
        sentence = "Not saved: the disk is full, 2 kB is needed. Your words are still here."

        def refuse(*_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as full:
            full.setattr("os.fsync", refuse)
            await driver.press("ctrl+n")
            await driver.wait_for(lambda: driver.text("#said") == sentence, "the sentence")
            assert driver.place == "remember"
            await driver.press("ctrl+q")
            await driver.wait_for_place("Choose")
            await driver.press("escape")
            await driver.wait_for_place("remember")
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")
    assert session.interview.company == "Acme"


async def test_what_somebody_types_is_never_markup(session: Session) -> None:
    """Brackets stay brackets, and nothing in them is run."""
    name = "[@click=app.quit]Dana[/] [b]"
    async with driving(session, "remember") as driver:
        await driver.press("escape", "a")
        await driver.wait_for_place("PersonPage")
        await driver.type(name)
        await driver.press("escape")
        await driver.wait_for_place("remember")
        assert driver.rows()[0].startswith(name[:16])
        await driver.press("x")
        await driver.wait_for_place("Choose")
        assert driver.text("#question") == f"Remove {name}?"


async def test_what_is_pasted_is_cleaned_and_can_be_undone(session: Session) -> None:
    """Escape sequences never get in, line breaks become spaces; Ctrl+Z takes the last change back."""
    async with driving(session, "remember") as driver:
        await driver.type("Ac\x1b]52;c;aGFja2Vk\x07me\r\nLtd\u202e")
        await driver.press("ctrl+u")
        assert driver.field("company").value == ""
        await driver.press("ctrl+z")
        assert driver.field("company").value == "Acme Ltd"
        await driver.press("ctrl+n")
        await driver.wait_for_place("setdown")
    assert session.interview.company == "Acme Ltd"


async def test_the_palette_reaches_every_page(session: Session) -> None:
    """Ctrl+P, a few letters, Enter."""
    async with driving(session, "breathe") as driver:
        await driver.press("ctrl+p")
        await driver.settle()
        await driver.type("go to drawer")
        await driver.wait_for(lambda: driver.app.screen.query("CommandList").first().option_count, "a hit")  # type: ignore[attr-defined]
        await driver.press("enter")
        await driver.wait_for_place("drawer")


async def test_keys_that_come_before_the_page_does_no_harm(sample: Session) -> None:
    """A burst over a slow line: continue, and at once what the next page would do."""
    async with driving(sample, "setdown") as driver:
        await driver.burst("right_square_bracket", "c", "l", "s", "right_square_bracket", "e", "n", "x")
        await driver.settle()
        assert driver.app.is_running


async def test_a_text_longer_than_its_field_can_be_read(sample: Session) -> None:
    """It scrolls; no bar covers it."""
    async with driving(sample, "quiet", (60, 20)) as driver:
        field = driver.field("if_then")
        assert len(field.value) > field.content_size.width
        assert not field.show_horizontal_scrollbar or field.scrollable_content_region.height == 1


@pytest.mark.parametrize("place", WALKED)
async def test_a_burst_of_one_key_does_no_harm(sample: Session, place: str) -> None:
    """Fifteen times Enter at once, as a key that hangs or a slow line hands them over."""
    async with driving(sample, place) as driver:
        if driver.page.typing:
            driver.page.leave_field()
        await driver.burst(*["enter"] * 15)
        for _ in range(5):
            await driver.settle()
        assert len(driver.app.screen_stack) <= 3
        assert driver.app.is_running


@pytest.mark.parametrize("key", ["ctrl+q", "f10"])
@pytest.mark.parametrize(
    ("keys", "above"),
    [("n", "Ask"), ("x", "Choose"), ("a", "AddLead"), ("?", "Help"), (("ctrl+p", *"nothing so called"), "Palette")],
)
async def test_ctrl_q_quits_from_what_stands_above_a_page(
    sample: Session, keys: Sequence[str], above: str, key: str
) -> None:
    """Everywhere means everywhere, also in the palette, and with the key that the user has chosen for it."""
    if key == "f10":
        sample.options = msgspec.structs.replace(sample.options, keys={"app.quit.ctrl+q": key})
    async with driving(sample, "leads") as driver:
        await driver.press(*keys)
        await driver.wait_for_place(above)
        await driver.press(key)
        assert not driver.app.is_running
    assert driver.app.return_code == 0


def test_everything_that_stands_above_a_page_can_be_left_with_ctrl_q() -> None:
    """A question or picture of another kind, too."""
    for each in pkgutil.iter_modules(pages.__path__):
        importlib.import_module(f"{pages.__name__}.{each.name}")
    kinds: set[type[Screen[Any]]] = {*Question.__subclasses__(), Palette}
    assert {kind.__name__ for kind in kinds if QUIT not in kind.BINDINGS} == set()
    assert len(kinds) > 5


async def test_words_are_saved_elsewhere_on_the_way_out_of_the_palette(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk is full, the answer does what it says, also where something stands above the page."""
    saved = tmp_path / "words.txt"
    async with driving(session, "remember") as driver:
        await driver.type("Acme")

        def refuse(*_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr("os.fsync", refuse)
        await driver.press("ctrl+p")
        await driver.wait_for_place("Palette")
        await driver.press("ctrl+q")
        await driver.wait_for_place("Choose")
        await driver.press("e")
        await driver.wait_for_place("Ask")
        await driver.press("ctrl+u")
        monkeypatch.undo()
        await driver.type(str(saved))
        await driver.press("enter")
        await driver.wait_for(saved.exists, "the file")
    assert "Acme" in saved.read_text()


@pytest.mark.parametrize("place", ["remember", "thank"])
async def test_editing_keys_that_arrive_at_once_act_in_their_order(sample: Session, place: str) -> None:
    """Over a slow line a Backspace and the letters after it come together; no letter is taken for another."""
    async with driving(sample, place) as driver:
        await driver.press("enter")
        await driver.wait_for(lambda: driver.page.typing, "a field")
        await driver.press("ctrl+a")
        await driver.burst("a", "x", "backspace", "b", "home", "c", "right", "right", "d", "left", "delete", "e")
        field = driver.app.screen.focused
        text = field.value if isinstance(field, TextInput) else getattr(field, "text", "")
    assert text.startswith("cabe")


async def test_a_sentence_that_comes_before_its_page_stands_waits_for_it(sample: Session) -> None:
    """What was saved on the page before is said a moment later, and ends nothing."""
    async with driving(sample) as driver:
        page = driver.app.page("quiet")
        driver.app.push_screen(page)
        page.say("Everything is saved.")
        await driver.wait_for_place("quiet")
        await driver.wait_for(lambda: driver.text("#said") == "Everything is saved.", "the sentence")
