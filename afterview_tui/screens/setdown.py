"""Set down: a free list, then one thing at a time and one key each, then closed."""

from datetime import timedelta
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Label, Static

from afterview_tui.domain import when
from afterview_tui.domain.records import Item, Kind, Person
from afterview_tui.domain.text import one_line
from afterview_tui.screens.ask import Ask
from afterview_tui.screens.choose import Answer, Choose
from afterview_tui.screens.page import Page, sheet
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.form import Spec
from afterview_tui.widgets.line import Line
from afterview_tui.widgets.rows import Rows, columns

KINDS: dict[Kind, tuple[str, str]] = {
    "forgot": ("You forgot", "to mention the test rig"),
    "worry": ("Went wrong", "I talked too fast at the start"),
    "well": ("Went well", "the whiteboard part"),
}
LIST_HINT = "One thing a line. Enter puts it down; on an empty line it goes on."
GENTLE = timedelta(minutes=10)
ENOUGH = timedelta(minutes=30)
"""UW career office: after thirty minutes, let it go."""
SORT_HINT = """\
n   into a note, as one good sentence
l   a lesson for the next time
g   let it go"""
DISTANCE = "What would you tell {name} about it?"
"""Kross 2014: one's own name instead of "I" makes such thoughts lighter."""


class SetDown(Page):
    """What goes round in the head, put down, decided, and closed."""

    PLACE = "setdown"
    HEADING = "Set down"
    CSS_PATH = sheet("setdown")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("n", "into_note", "into a note", "One good sentence for somebody's note.", footer=True),
        Command("l", "lesson", "lesson", "A lesson for the next time, with a when.", footer=True),
        Command("g", "let_go", "let it go", "Let it go.", footer=True),
        Command("enter", "sort", "one at a time", "Decide on each, one at a time.", footer=True),
        Command("e", "fields", "write", "Back to the list, to write more.", footer=True),
        Command("x", "remove", "remove", "Take the selected line out.", footer=True),
        Command("u", "undo", "take back", "Decide once more on the last one."),
        Command("o", "reopen", "open again", "Open what was sealed, after a question.", footer=True),
    )

    def body(self) -> ComposeResult:
        """Three views on the same items: the list, one at a time, and sealed."""
        with Vertical(id="listing"):
            for kind, (label, hint) in KINDS.items():
                with Horizontal(classes="field"):
                    yield Label(label)
                    yield Line(placeholder=hint, id=kind)
            yield Static(LIST_HINT, id="list-hint", classes="hint", markup=False)
            yield Rows(_draw, id="items")
        with Vertical(id="sorting"):
            yield Static("", id="item-kind", markup=False)
            yield Static("", id="item", markup=False)
            yield Static(SORT_HINT, id="sort-hint", markup=False)
            yield Static("", id="distance", classes="hint", markup=False)
        yield Static("", id="sealed", markup=False)

    def on_mount(self) -> None:
        """Begin with the list, or with what is still undecided."""
        self._began = self.evening.clock.now()
        self._sorting = False
        self._opened = False
        self._asked_well = False
        self._last: Item | None = None
        if not self.evening.items:
            self.set_focus(self.query_one("#forgot", Line))

    def arrive(self) -> None:
        """Show the view that fits."""
        sealed = self.is_sealed
        item = self._next()
        self.query_one("#listing").display = not self._sorting and not sealed
        self.query_one("#sorting").display = self._sorting and not sealed
        self._set_text("#sealed", self._summary() if sealed else "")
        self.query_one("#sealed").display = sealed
        if self._sorting and item is not None and not sealed:
            self._set_text("#item-kind", KINDS[item.kind][0])
            self._set_text("#item", item.text)
            name = self.evening.options.name
            self._set_text("#distance", DISTANCE.format(name=name) if name else "")
            self.set_focus(None)
        self.query_one(Rows).show(self.evening.items)
        self.refresh_bindings()
        self.call_after_refresh(self.show_edges)

    @property
    def is_sealed(self) -> bool:
        """Whether this interview's list is closed and was not opened again."""
        return self.evening.interview.sealed_at is not None and not self._opened

    def aside(self) -> str:
        """A gentle word about the time."""
        if self.is_sealed:
            return ""
        spent = self.evening.clock.now() - self._began
        if spent >= ENOUGH:
            return "That's enough for today."
        if spent >= GENTLE:
            return "Ten minutes is plenty."
        left = len(self._undecided())
        return f"{left} to decide" if self._sorting and left else ""

    def is_done(self) -> bool:
        """Sealed."""
        return self.evening.interview.sealed_at is not None

    def possible(self, action: str) -> bool:
        """Which keys make sense in which view."""
        sorting = self._sorting and not self.is_sealed
        if action in ("into_note", "lesson", "let_go"):
            return sorting
        if action == "reopen":
            return self.is_sealed
        if action == "undo":
            return self._last is not None
        if action == "fields":
            return not self.is_sealed
        if action in ("sort", "remove"):
            return not sorting and not self.is_sealed and bool(self.evening.items)
        return True

    def flush(self) -> bool:
        """A line that was typed but not yet entered counts too."""
        entered = [self._enter(line) for line in self.query(Line)]
        return all(entered) and super().flush()

    def action_sort(self) -> None:
        """Go through the undecided ones, one at a time; ask once for something that went well."""
        well = self.query_one("#well", Line)
        if not any(item.kind == "well" for item in self.evening.items) and not self._asked_well:
            self._asked_well = True
            self.say("And one thing that went well? Write it above, or press Esc and Enter to go on.")
            self.set_focus(well)
            return
        self._sorting = bool(self._undecided())
        if not self._sorting:
            self._seal()
        self.arrive()

    def action_fields(self) -> None:
        """Back to the list."""
        self._sorting = False
        self.arrive()
        self.set_focus(self.query_one("#forgot", Line))

    @work
    async def action_into_note(self) -> None:
        """One good sentence, for one person's note."""
        item, people = self._next(), self.evening.people
        if item is None:
            return
        if not people:
            self.say("There is nobody to write to yet. Add who you met on Remember, or press l or g.")
            return
        person = people[0] if len(people) == 1 else await self._choose_person(people)
        if person is None:
            return
        ask = Ask(
            f"For your note to {person.name}: one good sentence",
            (Spec("plan", "One sentence", "I built the test rig for our flight controller."),),
            {"plan": item.plan},
            self.reading,
            note=f"You wrote: “{item.text}”. Say what you have or did, not what you missed.",
            kept=self.evening.kept,
        )
        answer = await self.app.push_screen_wait(ask)
        if answer and (plan := one_line(str(answer["plan"]))):
            self._decide(item, outcome="note", plan=plan, person=person.uid)

    @work
    async def action_lesson(self) -> None:
        """A lesson and when it is wanted."""
        item = self._next()
        if item is None:
            return
        ask = Ask(
            "A lesson for the next time",
            (
                Spec("plan", "The lesson", "Bring the diagram."),
                Spec("plan_when", "When", "the evening before the next interview"),
            ),
            {"plan": item.plan, "plan_when": item.plan_when or "before the next interview"},
            self.reading,
            note=f"You wrote: “{item.text}”.",
            kept=self.evening.kept,
        )
        answer = await self.app.push_screen_wait(ask)
        if answer is not None:
            plan = one_line(str(answer["plan"])) or item.text
            self._decide(item, outcome="lesson", plan=plan, plan_when=str(answer["plan_when"]))

    def action_let_go(self) -> None:
        """Let it go."""
        if (item := self._next()) is not None:
            self._decide(item, outcome="let_go")
            self.say("Gone.")

    def action_undo(self) -> None:
        """Decide once more on the last one."""
        if self._last is not None:
            item, self._last = self._last, None
            self._opened = self._sorting = True
            self._decide(item, outcome=None, person=None)
            self._last = None

    def action_remove(self) -> None:
        """Take the selected line out of the list."""
        item: Item | None = self.query_one(Rows).item
        if item is not None:
            with self.saving():
                self.evening.store.items.remove(item)
            self.arrive()

    def action_reopen(self) -> None:
        """Open what was sealed, after a question."""
        answers = (Answer("s", "Leave it sealed", "sealed"), Answer("o", "Open it", "open"))
        self.app.push_screen(
            Choose("Open what you set down?", answers, "You decided on all of it. It may rest."), self._reopened
        )

    @on(Line.Submitted)
    def _entered(self, event: Line.Submitted) -> None:
        """Enter puts a line down; on an empty one it goes on."""
        event.stop()
        if event.value.strip():
            assert isinstance(event.control, Line)
            self._enter(event.control)
            return
        following = {"forgot": "#worry", "worry": "#well"}.get(event.control.id or "")
        if following:
            self.set_focus(self.query_one(following, Line))
        elif self.evening.items:
            self.leave_field()
            self.action_sort()

    def _enter(self, line: Line) -> bool:
        """Add what stands in a line to the list; returns whether it is safe."""
        text = one_line(line.value)
        kind: Kind | None = next((kind for kind in KINDS if kind == line.id), None)
        if not text or kind is None:
            return True
        with self.saving():
            self.evening.store.items.add(Item(interview=self.evening.interview.uid, kind=kind, text=text))
            line.value = ""
            self.arrive()
            return True
        return False

    def _decide(self, item: Item, **fields: object) -> None:
        with self.saving():
            self._last = self.evening.store.items.change(item, **fields)
            if not self._undecided():
                self._seal()
            self.arrive()

    def _seal(self) -> None:
        with self.saving():
            self.evening.store.interviews.change(self.evening.interview, sealed_at=self.evening.clock.now())
            self._opened = self._sorting = False

    def _reopened(self, answer: str | None) -> None:
        if answer == "open":
            self._opened = True
            self.arrive()

    async def _choose_person(self, people: list[Person]) -> Person | None:
        answers = [Answer(str(n), person.name, person.uid) for n, person in enumerate(people[:9], 1)]
        uid = await self.app.push_screen_wait(Choose("Whose note shall it go into?", answers))
        return self.evening.store.people.get(uid)

    def _undecided(self) -> list[Item]:
        return [item for item in self.evening.items if item.kind != "well" and item.outcome is None]

    def _next(self) -> Item | None:
        return next(iter(self._undecided()), None)

    def _summary(self) -> str:
        items = self.evening.items
        counts = [
            (sum(item.outcome == "note" for item in items), "into a note", "into notes"),
            (sum(item.outcome == "lesson" for item in items), "lesson for next time", "lessons for next time"),
            (sum(item.outcome == "let_go" for item in items), "let go", "let go"),
            (sum(item.kind == "well" for item in items), "went well", "went well"),
        ]
        lines = [
            f"{when.in_words(number)} {one if number == 1 else many}".capitalize()
            for number, one, many in counts
            if number
        ]
        return "\n".join(["Everything is decided, and sealed.", "", *lines, "", "You may leave it here."])


def _draw(item: Item, width: int) -> Content:
    states = {"note": "into a note", "lesson": "a lesson", "let_go": "let go", None: ""}
    label = KINDS[item.kind][0]
    return columns((item.text, width - 28, ""), (label, 13, "$hint"), (states[item.outcome], 0, "$hint"))
