"""The command palette: what this page can do, every page, and the themes."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input, OptionList

from afterview_tui.window.commands import Command, rebound
from afterview_tui.window.keys import BY_THE_APP, EVERYWHERE, QUIT
from afterview_tui.window.page import Page
from afterview_tui.window.pages.adding_leads import import_leads
from afterview_tui.window.textual_fixes.dismiss_once import dismiss_once
from afterview_tui.window.textual_fixes.palette_list import PatientPalette
from afterview_tui.window.textual_fixes.terminal_cursor import Cursor, in_options

PLACES = {
    "home": ("Home", "What is due, and your interviews."),
    "breathe": ("Breathe", "A breathing pause."),
    "remember": ("Remember", "Who you met and what they said."),
    "setdown": ("Set down", "What you forgot, decided and closed."),
    "thank": ("Thank", "A note to each person met."),
    "quiet": ("Quiet", "A promise to stay off the feeds."),
    "drawer": ("Drawer", "What you would have posted."),
    "leads": ("Leads", "Your leads, one at a time."),
    "close": ("Close", "What is done, and when the next thing is due."),
    "find": ("Find", "Search everything."),
    "options": ("Options", "Your name, looks, breath, copying, quiet and dates."),
}
IMPORTING = "A list from a spreadsheet, a tracker or a job board."


@dismiss_once
class Palette(PatientPalette):
    """Textual's palette, which runs a chosen command only once."""

    BINDINGS: ClassVar[list[BindingType]] = [QUIT]

    def on_mount(self) -> None:
        """Stop the cursor from blinking."""
        self.query_one(Input).cursor_blink = False

    def read_at(self) -> Cursor | None:
        """The highlighted row, unless that is the first one: then the search field."""
        rows = next((rows for rows in self.query(OptionList) if rows.highlighted and rows.is_on_screen), None)
        return Cursor(in_options(rows), True) if rows is not None else None

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def _only_once(self, event: OptionList.OptionSelected | Input.Submitted) -> None:
        if not self.is_active:
            event.prevent_default()


class PageCommands(Provider):
    """The commands of the page below the palette that are possible now, every page, and the themes."""

    def _all(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        page = self.screen
        if isinstance(page, Page):
            for command in (*page.keys.own, *page.keys.bound(EVERYWHERE[:1], "page")):
                if "{key}" not in command.action and page.keys.is_possible(command.name):
                    yield command.label, _with_key(command), partial(page.run_action, command.action)
            for place, (name, help_text) in PLACES.items():
                yield f"Go to {name}", help_text, partial(page.go, place)
            if page.PLACE:
                yield "Import leads from a file", IMPORTING, partial(import_leads, page)
        for name in sorted(self.app.available_themes):
            yield f"Theme {name}", "Change the colours.", partial(setattr, self.app, "theme", name)
        keys = page.session.options.keys if isinstance(page, Page) else {}
        for command in BY_THE_APP[1:]:
            bound = rebound(command, "app", keys)
            yield command.label, _with_key(bound), partial(self.app.run_action, command.action)

    async def discover(self) -> Hits:
        """All commands, before anything is typed."""
        for label, help_text, run in self._all():
            yield DiscoveryHit(_capital(label), run, help=help_text)

    async def search(self, query: str) -> Hits:
        """The commands that match the typed words."""
        matcher = self.matcher(query)
        for label, help_text, run in self._all():
            if (score := matcher.match(label)) > 0:
                yield Hit(score, matcher.highlight(_capital(label)), run, help=help_text)


def _capital(label: str) -> str:
    """A label with its first letter as a capital."""
    return label[:1].upper() + label[1:]


def _with_key(command: Command) -> str:
    """A command's help with its key."""
    return f"{command.help} ({command.shown_key})"
