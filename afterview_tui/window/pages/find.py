"""Search over everything that is not sealed."""

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import var

from afterview_tui.actions import searching
from afterview_tui.actions.searching import Match
from afterview_tui.domain.text import first_words
from afterview_tui.window import details
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.columns import columns
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.text_input import TextInput


class Find(Page):
    """Interviews, people, notes, lessons and leads, by any words."""

    PLACE = "find"
    HEADING = "Search"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "open", "open", "Go to what is selected.", footer=True),
        Command("slash", "search", "search", "Search for other words.", footer=True),
    )

    rows = getters.query_one(ListView)
    line = getters.query_one(TextInput)

    words: var[str] = var("", init=False)
    """What is searched for."""

    def body(self) -> ComposeResult:
        """The search line, and the matches."""
        yield TextInput(placeholder="any words: a name, a company, something you wrote", id="search")
        yield ListView(self._draw, id="found")

    def on_mount(self) -> None:
        """Begin in the search line."""
        self._all = searching.index(self.session)
        self.set_focus(self.line)

    def possible(self, action: str) -> bool:
        """Opening needs a match."""
        return self.rows.item is not None if action == "open" else super().possible(action)

    def detail(self) -> Content | None:
        """The selected match in full."""
        found: Match | None = self.rows.item
        return details.of_found(self.session, found) if found is not None else None

    def aside(self) -> str:
        """The number of matches."""
        return f"{len(self.rows.items)} found" if self.words.strip() else ""

    def action_search(self) -> None:
        """Back into the line."""
        self.set_focus(self.line)

    @on(ListView.Chosen)
    def action_open(self) -> None:
        """Go to the selected match."""
        found: Match | None = self.rows.item
        if found is None:
            return
        store = self.session.store
        if found.lead is not None:
            from afterview_tui.window.pages.lead import LeadPage

            if self.news.is_there(store.leads, lead := store.leads.get(found.lead)):
                self.open(LeadPage(self.session, lead))
        elif self.news.is_there(store.interviews, interview := store.interviews.get(found.interview)) and interview:
            self.session.take_up(interview)
            self.go(found.place)

    @on(TextInput.Changed)
    def _searched(self) -> None:
        self.words = self.line.value

    def watch_words(self) -> None:
        """Show the matches for the typed words."""
        self.rows.show(searching.search(self._all, self.words))
        is_missed = self.words.strip() and not self.rows.items
        self.say("Nothing found. Fewer letters may find it." if is_missed else "")
        self.show_edges()

    @on(TextInput.Submitted)
    def _to_list(self) -> None:
        self.leave_field()

    def _draw(self, found: Match, width: int) -> Content:
        text = first_words(searching.around(found, self.words), max(width - 12, 12))
        return columns((found.kind, 12, "$hint"), (text, 0, ""))
