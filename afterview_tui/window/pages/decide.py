"""Deciding on things set down, one at a time: into a note, a lesson, or let go."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Static

from afterview_tui.actions import setting_down
from afterview_tui.actions.action import Action
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Item
from afterview_tui.domain.rounds.setting_down import KINDS, pace, undecided
from afterview_tui.session import Session
from afterview_tui.window.commands import Command, command
from afterview_tui.window.doing import do
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.texts import show_text

DISTANCE = "What would you tell {name} about it?"
"""Kross 2014: one's own name instead of "I" gives distance from such thoughts."""
FADE_STEPS, FADE_SECONDS = 8, 1.2
"""The steps in which words fade that are let go, and the seconds this takes."""
MEANWHILE = "Another window has changed, decided or removed that one. Here is what comes next."


class Decide(Page):
    """One thing in the middle of the page, with a key for each decision."""

    HEADING = "Set down"
    WALK = "setdown"
    CSS_PATH = sheet("setdown")
    READ_FROM = "#item"
    KEYS: ClassVar[tuple[Command, ...]] = (
        *(command(each, footer=True) for each in setting_down.DECIDING),
        command(setting_down.undecide),
    )

    words = getters.query_one("#item", Static)
    kind = getters.query_one("#item-kind", Static)
    distance = getters.query_one("#distance", Static)

    def __init__(self, session: Session, began: datetime) -> None:
        super().__init__(session)
        self._began = began
        """When setting down began."""
        self._shown: Item | None = None
        """The thing on the page, which stays until it is decided."""
        self._last: Item | None = None
        self._fade: Timer | None = None

    def body(self) -> ComposeResult:
        """The kind of thing, its words, and a question."""
        with Vertical(id="deciding"):
            yield Static("", id="item-kind", markup=False)
            yield Static("", id="item", markup=False)
            yield Static("", id="distance", classes="hint", markup=False)

    def refresh_page(self) -> None:
        """Show the current thing, or the next one."""
        self._shown = item = self.item
        if item is not None:
            show_text(self.kind, KINDS[item.kind].label)
            show_text(self.words, item.text)
        show_text(self.distance, DISTANCE.format(name=self.session.options.name or "a friend"))

    def show(self) -> None:
        """Show the current state, unless words are fading."""
        if self._fade is None:
            super().show()

    @property
    def item(self) -> Item | None:
        """The thing that is shown, or the next undecided one."""
        return self._shown or next(iter(undecided(self.session.items)), None)

    def _to_decide(self) -> Item | None:
        """The thing that is shown; goes to the next one if another session has decided or removed it."""
        item = self._shown
        now = self.session.store.items.get(item.uid) if item else None
        if item is None or (now is not None and now.outcome is None and now.text == item.text):
            return item
        self._next()
        self.say(MEANWHILE)
        return None

    def aside(self) -> str:
        """A remark on the time, if any, and how many are left."""
        left = f"{len(undecided(self.session.items))} to decide"
        return " · ".join(filter(None, (pace(self.session.clock.now() - self._began), left)))

    def possible(self, action: str) -> bool:
        """Taking back needs something to take back."""
        return self._last is not None if action == "undo" else super().possible(action)

    def subject(self) -> Sequence[Item]:
        """The thing that is shown."""
        return [self.item] if self.item is not None else []

    def action_do(self, id: str, *given: str) -> None:
        """Decide on the thing that is shown, if it is still undecided, or undo the last decision."""
        action = self.keys.action(id.partition(".")[2])
        item = self._last if action is setting_down.undecide else self._to_decide()
        if action is not None and item is not None:
            self.run_worker(do(self, action, [item]))

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Go to the next thing; words that are let go fade first."""
        if not outcome.changes:
            super().did(action, outcome)
            return
        after, self._shown = outcome.changes[0].after, None
        is_decided = after is not None and action is not setting_down.undecide
        self._last = self.session.store.items.get(after.uid) if after and is_decided else None
        is_still = self.session.options.still or self.app.animation_level == "none"
        if action is setting_down.let_go and not is_still:
            self._fade_away()
        else:
            self._next()

    @on(events.Key)
    def _hurry(self, event: events.Key) -> None:
        """End the fading on any key; a key that decides does no more, as the next thing hasn't been read."""
        if self._fade is not None:
            if event.key in ",".join(each.key for each in self.keys.own).split(","):
                event.stop()
            self._next()

    def _next(self) -> None:
        """Show the next thing, or go back to the list where there is none."""
        self._end_fade()
        self._shown = None
        if self.item is None:
            self.go("")
        else:
            self.show()

    def _end_fade(self) -> None:
        if self._fade is not None:
            self._fade.stop()
            self._fade = None
        self.words.styles.text_opacity = 1.0

    def _fade_away(self) -> None:
        """Fade the words step by step, then show the next thing."""
        words = self.words
        steps = iter([1 - step / FADE_STEPS for step in range(1, FADE_STEPS + 1)])

        def fainter() -> None:
            if (opacity := next(steps, None)) is None:
                self._next()
            else:
                words.styles.text_opacity = opacity

        self._fade = self.set_interval(FADE_SECONDS / FADE_STEPS, fainter)
