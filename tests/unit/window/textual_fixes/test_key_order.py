"""Keys that arrive together reach the page that each was meant for."""

from typing import Any

from textual import events, on
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from afterview_tui.window.textual_fixes.key_order import KeyOrderApp


class Name(Screen[None]):
    """A page with one field."""

    def compose(self) -> ComposeResult:
        yield Input(id="name")


def asking(kind: type[App[Any]]) -> App[Any]:
    """An app whose field opens a page with another one by Enter."""

    class Asking(kind):  # type: ignore[misc, valid-type]
        """The app, on Textual's or on ours."""

        def compose(self) -> ComposeResult:
            yield Input(id="company")

        @on(Input.Submitted, "#company")
        def ask(self) -> None:
            self.push_screen(Name())

    return Asking()


async def typed(app: App[Any]) -> tuple[str, str]:
    """What stands in both fields after "Kestrel", Enter and "Dana" came in one go."""
    async with app.run_test() as pilot:
        app.query_one("#company", Input).focus()
        await pilot.pause()
        if isinstance(app, KeyOrderApp):
            app.key_order.begin()
        for key in (*"Kestrel", "enter", *"Dana"):
            app.post_message(events.Key(key, "\r" if key == "enter" else key))
        for _ in range(100):
            await pilot.pause()
            if not (isinstance(app, KeyOrderApp) and app.key_order.is_busy):
                break
        company = app.screen_stack[0].query_one(Input).value
        return company, app.screen.query_one("#name", Input).value


async def test_letters_behind_enter_go_to_the_next_page() -> None:
    """Each key when the one before has been answered."""
    assert await typed(asking(KeyOrderApp)) == ("Kestrel", "Dana")


async def test_plain_textual_leaves_them_with_the_page_before() -> None:
    """Once this fails, Textual hands out keys in order."""
    assert await typed(asking(App)) == ("KestrelDana", "")
