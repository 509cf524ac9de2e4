"""The end of what was pasted into an empty field can be seen."""

from textual.app import App, ComposeResult
from textual.widgets import Input

from afterview_tui.window.textual_fixes.first_insert import follow_cursor

LONG = "Kestrel Robotics, Embedded Systems and Everything Else That Moves, Limited"


async def scrolled(*, mended: bool) -> tuple[int, int]:
    """Where the cursor is after a long text went in, and how far the field has scrolled to it."""

    class Field(App[None]):
        def compose(self) -> ComposeResult:
            yield Input()

    app = Field()
    async with app.run_test(size=(20, 5)) as pilot:
        field = app.query_one(Input)
        if mended:
            follow_cursor(field)
        field.insert_text_at_cursor(LONG)
        await pilot.pause()
        return field.cursor_position, field.scroll_offset.x


async def test_the_field_follows_the_cursor() -> None:
    """To the end of the first text that goes in."""
    place, offset = await scrolled(mended=True)
    assert place == len(LONG)
    assert offset > 0


async def test_plain_textual_stays_at_the_beginning() -> None:
    """Once this fails, Textual follows by itself."""
    assert await scrolled(mended=False) == (len(LONG), 0)
