"""Words that an earlier session could not save, offered at the next start."""

from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Rule, Static

from afterview_tui.domain import humanize
from afterview_tui.domain.text import first_words
from afterview_tui.store import rescue
from afterview_tui.store.rescue import Rescued
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import TAKE_BACK, TO_TAKE_BACK
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.columns import columns
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.texts import show_text

LEAD = "These words were typed and could not be saved before the program ended."
ALL_DONE = "Nothing else is waiting here."


class Unsaved(Page):
    """The list of unsaved words; each can be put back where it was typed, copied or removed."""

    HEADING = "Not saved the last time"
    CSS_PATH = sheet("unsaved")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "put_back", "put back", "Save the selected words where they were typed.", footer=True),
        Command("c", "copy", "copy", "Copy the selected words.", footer=True),
        Command("x", "put_away", "remove", "Remove the selected words, after asking.", footer=True),
        TAKE_BACK,
    )

    rule = getters.query_one("#rule", Rule)
    rows = getters.query_one(ListView)
    lead = getters.query_one("#unsaved-lead", Static)
    below = getters.query_one("#words", Static)

    def body(self) -> ComposeResult:
        """The list, and the selected words below it."""
        yield Static(LEAD, id="unsaved-lead", classes="hint", markup=False)
        yield ListView(self._draw, id="unsaved")
        yield Rule(id="rule")
        with VerticalScroll(can_focus=False):
            yield Static("", id="words", markup=False)

    def refresh_page(self) -> None:
        """List the words that are still unsaved."""
        self.session.rescued = waiting = rescue.waiting(self.session.store, self.session.rescued)
        rows = self.rows
        rows.styles.height = min(max(len(waiting), 1), 6)
        rows.show(waiting)
        rows.display = self.rule.display = bool(waiting)
        if not waiting:
            show_text(self.lead, ALL_DONE)
        self._show()
        self.set_focus(rows if waiting else None)

    def possible(self, action: str) -> bool:
        """Most keys need words."""
        return super().possible(action) and (
            action not in ("put_back", "copy", "put_away") or self.words is not None
        )

    @property
    def words(self) -> Rescued | None:
        """The selected words."""
        found: Rescued | None = self.rows.item
        return found

    @on(ListView.Chosen)
    def action_put_back(self) -> None:
        """Save the selected words where they were typed."""
        if (words := self.words) is not None:
            with self.saving():
                rescue.put_back(self.session.store, words)
                self._dealt_with(words)
                self.say(f"Back where it was: {words.label}. {self.in_keys(TO_TAKE_BACK)}")

    @work(thread=True)
    def action_copy(self) -> None:
        """Copy the selected words."""
        if (words := self.words) is not None:
            copied = self.session.outbox.copy(words.words or words.text)
            self.app.call_from_thread(self.say, copied.sentence)

    @work
    async def action_put_away(self) -> None:
        """Remove the selected words, after asking."""
        words = self.words
        if words is None:
            return
        answers = (Answer("k", "Keep", "keep"), Answer("r", "Remove for good", "remove"))
        if await self.ask(Choose("Remove these words?", answers)) == "remove":
            rescue.put_away(self.session.store, [words])
            self._dealt_with(words)

    @on(ListView.Moved)
    def _show(self) -> None:
        show_text(self.below, self.words.text if self.words else "")
        self.refresh_bindings()

    def _dealt_with(self, words: Rescued) -> None:
        self.session.found_their_place(words)

    def _draw(self, words: Rescued, width: int) -> Content:
        at = humanize.moment(words.at, self.session.clock.now())
        label = first_words(words.label, 28)
        return columns(
            (at, 22, "$hint"), (label, 30, ""), (first_words(words.text, max(width - 49, 8)), 0, "$hint")
        )
