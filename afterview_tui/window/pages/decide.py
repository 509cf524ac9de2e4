"""Set down, one thing at a time: into a note, a lesson, or let go; then sealed."""

from datetime import datetime
from typing import ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Static

from afterview_tui.actions import setting_down
from afterview_tui.domain.fields import LESSON, Field
from afterview_tui.domain.records import Item, Person
from afterview_tui.domain.rounds.setting_down import KINDS, pace, undecided
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.pages.ask import Ask
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.reading import day_reading
from afterview_tui.window.widgets.texts import show_text
from afterview_tui.writing.points import positive

DISTANCE = "What would you tell {name} about it?"
"""Kross 2014: one's own name in place of "I" makes such thoughts lighter."""
FADE_STEPS, FADE_SECONDS = 8, 1.2
"""How many steps words take to fade that are let go, and how long."""

MEANWHILE = "Another window has changed, decided or removed that one. Here is what comes next."
NOBODY = "There is nobody to write to yet. Add who you met on Remember, or press {lesson} or {let_go}."


class Decide(Page):
    """One thing in the middle of the page, and one key for it."""

    HEADING = "Set down"
    WALK = "setdown"
    CSS_PATH = sheet("setdown")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("n", "into_note", "into a note", "One good sentence for somebody's note.", footer=True),
        Command("l", "lesson", "lesson", "A lesson for the next time, with a when.", footer=True),
        Command("g", "let_go", "let it go", "Let it go.", footer=True),
        Command("u", "undo", "take back", "Decide once more on the last one."),
    )

    words = getters.query_one("#item", Static)
    kind = getters.query_one("#item-kind", Static)
    distance = getters.query_one("#distance", Static)

    def __init__(self, session: Session, began: datetime) -> None:
        super().__init__(session)
        self._began = began
        """When setting down began."""
        self._shown: Item | None = None
        """The thing on the page, which stays there until it was decided on."""
        self._last: Item | None = None
        self._fade: Timer | None = None

    def body(self) -> ComposeResult:
        """The thing, and the ways."""
        with Vertical(id="deciding"):
            yield Static("", id="item-kind", markup=False)
            yield Static("", id="item", markup=False)
            yield Static("", id="distance", classes="hint", markup=False)

    def refresh_page(self) -> None:
        """Show the next one."""
        self._end_fade()
        self._shown = item = self.item
        if item is not None:
            show_text(self.kind, KINDS[item.kind].label)
            show_text(self.words, item.text)
        show_text(self.distance, DISTANCE.format(name=self.session.options.name or "a friend"))
        self.refresh_bindings()
        self.show_edges()

    @property
    def item(self) -> Item | None:
        """The thing that is shown, else the next one that is not decided."""
        return self._shown or next(iter(undecided(self.session.items)), None)

    def _to_decide(self) -> Item | None:
        """The thing that is shown; one that another session decided or removed meanwhile makes way for the next."""
        item = self._shown
        now = self.session.store.items.get(item.uid) if item else None
        if item is None or (now is not None and now.outcome is None and now.text == item.text):
            return item
        self._next()
        self.say(MEANWHILE)
        return None

    def aside(self) -> str:
        """A word about the time once there is one, and how many are left."""
        left = f"{len(undecided(self.session.items))} to decide"
        return " · ".join(filter(None, (pace(self.session.clock.now() - self._began), left)))

    def possible(self, action: str) -> bool:
        """Taking back needs something to take back."""
        return self._last is not None if action == "undo" else super().possible(action)

    @work
    async def action_into_note(self) -> None:
        """One good sentence, for one person's note."""
        item = self._to_decide()
        if item is None:
            return
        if not self.session.people:
            self.say(self.in_keys(NOBODY))
            return
        person = await self._choose_person(self.session.people)
        if person is None:
            return
        ask = Ask(
            f"For your note to {person.name}: one good sentence",
            (Field("plan", "One sentence", "I built the test rig for our flight controller."),),
            {"plan": item.plan or positive(item)},
            day_reading(self.session),
            note=f"You wrote: “{item.text}”. Say what you have or did, not what you missed.",
            kept=self.session.kept,
        )
        answer = await self.ask(ask)
        plan = one_line(str(answer["plan"])) if answer else ""
        if plan and self._decide(item, outcome="note", plan=plan, person=person.uid):
            ask.settle()

    @work
    async def action_lesson(self) -> None:
        """A lesson and when it is wanted."""
        item = self._to_decide()
        if item is None:
            return
        ask = Ask(
            "A lesson for the next time",
            LESSON,
            {"plan": item.plan, "plan_when": item.plan_when or "before the next interview"},
            day_reading(self.session),
            note=f"You wrote: “{item.text}”.",
            kept=self.session.kept,
        )
        answer = await self.ask(ask)
        if answer is not None:
            plan = one_line(str(answer["plan"])) or item.text
            if self._decide(item, outcome="lesson", plan=plan, plan_when=str(answer["plan_when"])):
                ask.settle()

    def action_let_go(self) -> None:
        """Let it go: it is saved at once, and the words fade; any key is faster."""
        if (item := self._to_decide()) is not None:
            self._decide(item, outcome="let_go", fading=True)

    def action_undo(self) -> None:
        """Decide once more on the last one."""
        if self._last is not None:
            self._decide(self._last, outcome=None, person=None)
            self._last = None
            self.refresh_bindings()

    def _decide(self, item: Item, *, fading: bool = False, **fields: object) -> bool:
        """Save a decision; after the last one, seal the list and go back; returns whether it was saved."""
        with self.saving():
            self._last = setting_down.decide(self.session, item, **fields)
            self._shown = None
            if fading and not self.session.options.still and self.app.animation_level != "none":
                self._fade_away()
            else:
                self._next()
            return True
        return False

    @on(events.Key)
    def _hurry(self, event: events.Key) -> None:
        """Any key shows the next thing at once; a key that decides waits until that was read."""
        if self._fade is not None:
            if event.key in ",".join(each.key for each in self.keys.own).split(","):
                event.stop()
            self._next()

    def _next(self) -> None:
        """The next thing, or back to the list where there is none."""
        self._end_fade()
        self._shown = None
        if self.item is None:
            self.go("")
        else:
            self.refresh_page()

    def _end_fade(self) -> None:
        if self._fade is not None:
            self._fade.stop()
            self._fade = None
        self.words.styles.text_opacity = 1.0

    def _fade_away(self) -> None:
        """Let the words grow faint, a step at a time, then show the next thing."""
        words = self.words
        steps = iter([1 - step / FADE_STEPS for step in range(1, FADE_STEPS + 1)])

        def fainter() -> None:
            if (opacity := next(steps, None)) is None:
                self._next()
            else:
                words.styles.text_opacity = opacity

        self._fade = self.set_interval(FADE_SECONDS / FADE_STEPS, fainter)

    async def _choose_person(self, people: list[Person]) -> Person | None:
        if len(people) == 1:
            return people[0]
        answers = [Answer(str(n), person.name, person.uid) for n, person in enumerate(people[:9], 1)]
        uid = await self.ask(Choose("Whose note is it for?", answers))
        return self.session.store.people.get(uid)
