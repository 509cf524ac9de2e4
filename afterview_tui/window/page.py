"""What every page has: the walk above, the keys below, one column between, and the keys of everywhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, ClassVar, TypeVar

from textual import events, work
from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from afterview_tui.actions.action import Action
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.rounds import walk
from afterview_tui.window.autosave import LOST, TO_TAKE_BACK, SavingScreen
from afterview_tui.window.commands import Command, bindings, rebound
from afterview_tui.window.doing import do
from afterview_tui.window.keys import BACK, BRACKET, BY_THE_APP, EVERYWHERE, STEPS, TYPING
from afterview_tui.window.textual_fixes.column import Column
from afterview_tui.window.widgets.key_line import KeyLine
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.text_input import TextInput
from afterview_tui.window.widgets.title_line import TitleLine
from afterview_tui.window.widgets.walk_line import WalkLine

Answer = TypeVar("Answer")

STATUS_SECONDS = 10.0
"""How often tea and quiet are looked at."""


class Page(SavingScreen):
    """One page; subclasses say what stands in its body, which commands it has, and what it saves."""

    PLACE: ClassVar[str] = ""
    """Its name in the walk, in commands and in data."""
    WALK: ClassVar[str] = ""
    """The page of the walk that this one belongs to, where it is not one itself."""
    HEADING: ClassVar[str] = ""
    KEYS: ClassVar[tuple[Command, ...]] = ()
    """The page's own commands, the most wanted first."""
    WHY_NOT: ClassVar[Mapping[str, str]] = {"take_back": "There is nothing to take back."}
    """What is said where a key is pressed whose command is not possible now, by the command's name."""
    CSS_PATH: ClassVar[list[str | PurePath]] = []
    AUTO_FOCUS = ""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The field or list with the focus; Textual would paint the whole page anew whenever it moves."""

    _left = False
    """Whether it is on its way to another place."""

    @dataclass
    class Go(Message):
        """The person wants to be at another place."""

        place: str

    def __init_subclass__(cls) -> None:
        cls.BINDINGS = [*bindings(cls.KEYS, cls.owner()), *bindings(EVERYWHERE, "page"), *STEPS]
        super().__init_subclass__(inherit_bindings=False)

    @classmethod
    def owner(cls) -> str:
        """What the ids of its own commands begin with."""
        return cls.PLACE or cls.__name__.lower()

    def body(self) -> ComposeResult:
        """The widgets of this page."""
        yield from ()

    def heading(self) -> str:
        """What the page is called as things are."""
        return self.HEADING

    def aside(self) -> str:
        """A few words at the right of the title."""
        return ""

    def is_done(self) -> bool:
        """Whether what this page is for was done."""
        return False

    def possible(self, action: str) -> bool:
        """Whether a command of the page's own makes sense now."""
        return True

    def is_possible(self, name: str) -> bool:
        """Whether a command makes sense now; the only judge for keys, key line and palette."""
        action = self._action(name)
        if action is None:
            return self.possible(name)
        records = self.subject()
        return bool(records or not action.needs_record) and not action.why_not(self.session.known, records)

    def subject(self) -> Sequence[Any]:
        """The records that the actions of this page are about as things are."""
        return ()

    def _action(self, name: str) -> Action[Any] | None:
        return next((each.does for each in self.KEYS if each.does is not None and each.name == name), None)

    def compose(self) -> ComposeResult:
        """The frame of every page around its body."""
        with Column(id="frame"):
            yield WalkLine(id="walk")
            yield TitleLine(self.HEADING)
            with Column(id="body"):
                yield from self.body()
            yield Static("", id="said", markup=False)
            yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Mark the page as the current one and keep its edges up to date."""
        with self.saving():
            self.session.turn("", self.PLACE)
        for rows in self.query(ListView):
            rows.loads = lambda: self.session.store.loads
        self.bindings_updated_signal.subscribe(self, lambda _: self._show_keys())
        self.set_interval(STATUS_SECONDS, self.show_edges)

    def on_key(self, event: events.Key) -> None:
        """A sentence has had its time once another key is pressed; one that can do nothing now says why."""
        if not self.typing:
            self.say(self._why_not(event.key))

    def in_keys(self, sentence: str) -> str:
        """A sentence of ours that names commands in braces, with their keys as the user has bound them."""
        everywhere = (*self.as_bound(BY_THE_APP, "app"), *self.as_bound(EVERYWHERE, "page"))
        bound = (*everywhere, *self.as_bound(self.KEYS, self.owner()))
        keys = [each.shown_key.replace(" ", " or ") for each in bound]
        names = [*(each.label for each in bound), *(each.name for each in bound)]
        return sentence.format_map(dict(zip(names, keys * 2, strict=True)))

    def _why_not(self, key: str) -> str:
        bound = (*self.as_bound(self.KEYS, self.owner()), *self.as_bound(EVERYWHERE, "page"))
        names = [each.name for each in bound if key in each.key.split(",")]
        if not names or any(map(self.is_possible, names)):
            return ""
        if any(rows.is_lost for rows in self.query(ListView)):
            return LOST
        action = self._action(names[0])
        why = action.why_not(self.session.known, self.subject()) if action and self.subject() else ""
        return self.in_keys(why or self.WHY_NOT.get(names[0], ""))

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show what is known now."""
        if not self.stack_updates:
            # It was styled as it was mounted, a moment ago.
            event.refresh_styles = False
        self._tell_news()
        self.refresh_page()
        self.show_edges()

    def show_edges(self) -> None:
        """Bring the walk line, the aside and the key line up to date."""
        if not self.is_active:
            return
        self._tell_news()
        place = self.WALK or self.PLACE
        steps = self.session.interview.steps if place in (*walk.PLACES, "close") else {}
        self.query_one(WalkLine).show(place, steps, self.session.status())
        self.query_one(TitleLine).show(self.heading(), self.aside())
        self._show_keys()

    def _tell_news(self) -> None:
        """Say once what has come meanwhile: tea that is ready, a quiet that is over."""
        with self.saving():
            if news := self.session.news():
                self.say(news)
        self.app.title = self.session.title or self.app.TITLE or ""

    def open(self, screen: Screen[Answer], answered: Callable[[Answer | None], None] | None = None) -> None:
        """Put a page or a question above this one, unless there is one already: keys can come in bursts."""
        if self.is_active and not self._left:
            self.app.push_screen(screen, answered)

    async def ask(self, question: Screen[Answer | None]) -> Answer | None:
        """The answer to a question above this page; None when it was left, or when there is one already."""
        return await self.app.push_screen_wait(question) if self.is_active and not self._left else None

    def may_leave(self, also: Callable[[], object] | None = None) -> bool:
        """Whether nothing keeps the page: every way out of it asks this, and a page that stays says why.

        What goes with leaving is saved along with the page's words.
        """
        return self.is_active and (self.flush(also) or not self.is_unsaved)

    def go(self, place: str) -> None:
        """Leave for another place, with everything saved and this page done or left for later."""
        if self._left or not self.may_leave(lambda: self.turn_to(place)):
            return
        self._left = True
        self.post_message(self.Go(place))

    def turn_to(self, place: str) -> None:
        """Save what goes with leaving for another place; raises Refused."""
        self.session.turn(self.PLACE, place, done=self.is_done())

    @property
    def typing(self) -> bool:
        """Whether a text field has the focus."""
        return self.focused is not None and self.focused.check_consume_key("a", "a")

    @property
    def meant_to_turn(self) -> str:
        """How to turn the page, where a bracket stands alone in the field with the cursor; else empty."""
        typed = self.focused.value if isinstance(self.focused, TextInput) else ""
        return self.in_keys(BRACKET) if typed in ("[", "]") and self.is_possible("turn") else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Textual's question whether a key does something now; nothing does before the page stands."""
        names = [str(each).partition(".")[2] for each in parameters] if action == "do" else [action]
        return self.is_mounted and all(map(self.is_possible, names))

    @work
    async def action_do(self, id: str) -> None:
        """Do one of the actions of this page."""
        if (action := self._action(id.partition(".")[2])) is not None:
            await do(self, action, self.subject())

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """An action was done, or could not be: show what is so now, and say its sentence."""
        self.refresh_page()
        if outcome.sentence:
            self.say(f"{outcome.sentence} {self.in_keys(TO_TAKE_BACK)}" if outcome.changes else outcome.sentence)

    def action_continue(self) -> None:
        """Go on to the next page."""
        self.go(walk.following(self.PLACE))

    def action_turn(self, by: int) -> None:
        """Go to the page before or after."""
        self.go(walk.following(self.PLACE) if by > 0 else walk.preceding(self.PLACE))

    def action_leave(self) -> None:
        """Leave the field, then the page."""
        if self.typing:
            self.leave_field()
        else:
            self.go("home")

    def catch_up(self) -> None:
        """What stands in the field with the cursor was typed, even if the page did not hear of it yet."""
        if self.typing:
            self.touch()

    def leave_field(self) -> None:
        """Give the focus back to the page's list, or to nothing."""
        self.flush()
        self.set_focus(next((rows for rows in self.query(ListView) if rows.is_on_screen or rows.display), None))

    def action_help(self) -> None:
        """All keys of this page, in words."""
        from afterview_tui.window.pages.help import Help

        by_the_app = self.as_bound(BY_THE_APP, "app")
        everywhere = self.as_bound([each for each in EVERYWHERE if self.is_possible(each.name)], "page")
        self.open(Help(self.HEADING, self.as_bound(self.KEYS, self.owner()), (*everywhere, *by_the_app)))

    def as_bound(self, commands: Sequence[Command], owner: str) -> list[Command]:
        """Commands with the keys that the user has chosen for them."""
        return [rebound(command, owner, self.session.options.keys) for command in commands]

    def wanted_keys(self) -> Sequence[Command]:
        """The commands for the key line as things are."""
        if self.typing:
            return TYPING
        return [command for command in self.KEYS if command.footer and self.is_possible(command.name)]

    def _show_keys(self) -> None:
        if self.is_active and self.is_mounted:
            palette, keys = *self.as_bound(BY_THE_APP[:1], "app"), *self.as_bound(EVERYWHERE[-1:], "page")
            more = palette if self.typing else keys
            own = self.as_bound(self.wanted_keys(), self.owner())
            self.query_one(KeyLine).show(self.as_bound(own, "page"), more)


class SubPage(Page):
    """A page that belongs to another one and goes back to it."""

    def go(self, place: str) -> None:
        """Save, then step back to the page below, which goes on from there."""
        if self.may_leave():
            self.dismiss()

    def possible(self, action: str) -> bool:
        """Turning pages is for the walk."""
        return action != "turn"

    def action_continue(self) -> None:
        """Done here: back to the page below."""
        self.go("")

    def wanted_keys(self) -> Sequence[Command]:
        """The page's own keys, then the way back."""
        return (BACK,) if self.typing else (*super().wanted_keys(), BACK)
