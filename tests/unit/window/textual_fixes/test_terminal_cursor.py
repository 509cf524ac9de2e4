"""The terminal's cursor is where the app says, and seen where it says so."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Offset
from textual.messages import TerminalSupportsSynchronizedOutput
from textual.widgets import Input, Static

from afterview_tui.window.textual_fixes.terminal_cursor import HIDE, SHOW, Cursor, TerminalCursor, in_input

SOMEWHERE = "\x1b[5;8H"
"""CUP to column 7, row 4, both counted from 0."""


class Recording(HeadlessDriver):
    """A terminal that keeps what was written."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.written = ""

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.written += data


class Drawn(App[None]):
    """A word and a field, drawn on such a terminal."""

    drawn: Recording

    def _build_driver(self, headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None) -> Any:
        self.drawn = self._driver = Recording(self, debug=False, mouse=mouse, size=size)
        return self.drawn

    def compose(self) -> ComposeResult:
        yield Static("before")
        yield Input("four", compact=True)


class Placed(TerminalCursor[None], Drawn):
    """The same, with the cursor at a place."""

    place = Cursor(Offset(7, 4), True)

    def cursor(self) -> Cursor:
        return self.place


async def change(app: Drawn, then: Callable[[], object] = lambda: None, *, whole: bool = False) -> str:
    """What a change of the word writes."""
    async with app.run_test() as pilot:
        app.query_one(Input).cursor_blink = False
        if whole:
            app.post_message(TerminalSupportsSynchronizedOutput())
        await pilot.pause()
        then()
        app.drawn.written = ""
        app.query_one(Static).update("after")
        await pilot.pause()
        return app.drawn.written


async def test_each_picture_ends_with_it_in_its_place() -> None:
    """Hidden while one is drawn in pieces; where a terminal shows whole pictures only, not a byte more."""
    app = Placed()
    written = await change(app)
    assert written.startswith(HIDE)
    assert written.endswith(SOMEWHERE + SHOW)
    written = await change(Placed(), whole=True)
    assert SOMEWHERE in written
    assert SHOW not in written
    assert HIDE not in written
    assert "\n" not in written


async def test_it_is_hidden_where_it_would_distract(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing is selected it goes to its place all the same; after the shell it is shown again."""
    monkeypatch.setattr(Placed, "place", Placed.place._replace(is_seen=False))
    written = await change(Placed())
    assert written.endswith(SOMEWHERE)
    assert HIDE not in written
    monkeypatch.setattr(Placed, "place", Placed.place._replace(is_seen=True))
    app = Placed()
    assert (await change(app, app.hide_cursor, whole=True)).endswith(SHOW)


async def test_the_caret_of_a_field_is_where_letters_go() -> None:
    """Behind the last letter, not one cell further."""
    app = Drawn()
    async with app.run_test():
        field = app.query_one(Input)
        assert in_input(field) == field.content_region.offset + Offset(4, 0)


async def test_plain_textual_never_shows_it() -> None:
    """Once this fails, Textual shows it itself, or puts it at the caret: see what is still needed."""
    assert SHOW not in await change(Drawn())
    app = Drawn()
    async with app.run_test():
        field = app.query_one(Input)
        assert field.cursor_screen_offset == field.content_region.offset + Offset(5, 0)
