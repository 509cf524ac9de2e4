"""What every page has: the walk above, the keys below, one column between, and the keys of everywhere."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, ClassVar, TypeVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from afterview_tui.actions import progress
from afterview_tui.actions.action import Action
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.rounds import walk
from afterview_tui.session import Session
from afterview_tui.store import Refused
from afterview_tui.store.drafts import Typed
from afterview_tui.window import responsive
from afterview_tui.window.autosave import Autosave
from afterview_tui.window.commands import Command, Deeds, Errands
from afterview_tui.window.doing import do, take_back
from afterview_tui.window.frame import Frame
from afterview_tui.window.keys import TO_TAKE_BACK, PageKeys, page_bindings
from afterview_tui.window.news import News
from afterview_tui.window.save_elsewhere import save_now
from afterview_tui.window.textual_fixes.batched_screen import batched
from afterview_tui.window.textual_fixes.left_once import left_once
from afterview_tui.window.textual_fixes.window_size import as_large_as_window
from afterview_tui.window.unread_words import UnreadWords
from afterview_tui.window.way_out import WayOut
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.said import Said

Answer = TypeVar("Answer")


@batched
@left_once
@as_large_as_window
class Page(Screen[None]):
    """One page; each says what stands in its body, which commands it has, and what it saves.

    A page with a place is one of the walk, or beside it; one without belongs to the page below and goes back there.
    """

    PLACE: ClassVar[str] = ""
    """Its name in the walk, in commands and in data."""
    WALK: ClassVar[str] = ""
    """The page of the walk that this one belongs to, where it is not one itself."""
    HEADING: ClassVar[str] = ""
    KEYS: ClassVar[tuple[Command, ...]] = ()
    """The page's own commands, the most wanted first."""
    BACK: ClassVar[str] = TO_TAKE_BACK
    """What follows a sentence about what can be taken back."""
    WHY_NOT: ClassVar[Mapping[str, str]] = {"take_back": "There is nothing to take back."}
    """What is said where a key is pressed whose command is not possible now, by the command's name."""
    READ_FROM: ClassVar[str] = "TitleLine"
    """What is read first where no field and no list has the focus, as a selector."""
    CSS_PATH: ClassVar[list[str | PurePath]] = []
    HORIZONTAL_BREAKPOINTS = responsive.WIDTHS
    VERTICAL_BREAKPOINTS = responsive.HEIGHTS
    AUTO_FOCUS = ""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The field or list with the focus; Textual would paint the whole page anew whenever it moves."""

    frame = getters.query_one(Frame)
    said = getters.query_one(Said)

    @dataclass
    class Go(Message):
        """The person wants to be at another place."""

        place: str

    def __init_subclass__(cls) -> None:
        cls.BINDINGS = [*page_bindings(cls.KEYS, cls.owner())]
        super().__init_subclass__(inherit_bindings=False)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.autosave = Autosave(self)
        self.unread = UnreadWords(self)
        self.keys = PageKeys(self)
        self.news = News(self)
        self.way_out = WayOut(self)
        self.deeds: Deeds = {}
        """What its parts do, by the names of the commands."""
        self.errands: Errands = {}
        """What runs what an action leaves to be done outside the records, by its kind."""
        responsive.fit(self)

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
        return progress.is_done(self.session, self.PLACE)

    def refresh_page(self) -> None:
        """Fill the page with what is known; called by `show` alone."""

    def show(self) -> None:
        """Show what is known now: the one way in which a change gets onto a page.

        Called as the page opens or comes back, after whatever was done here, and after each change of the session;
        by a page itself where something of its own has changed, such as which sentence is read.
        """
        self.refresh_page()
        if self.is_active:
            self.frame.show()
        self.news.is_shown()

    def reload(self) -> None:
        """Another session has saved: show what is known now, and leave alone what is being typed."""
        self.show()

    def save(self) -> None:
        """Save what stands in the fields; raises Refused.

        It may be a part of a larger save, so the page takes its words for saved with `Store.once_saved`.
        """

    def typed(self) -> Sequence[Typed]:
        """What stands in the fields and is not saved, for the draft."""
        return ()

    def possible(self, action: str) -> bool:
        """Whether a command of the page's own makes sense now; turning is for pages with a place."""
        return action != "turn" or bool(self.PLACE)

    def subject(self) -> Sequence[Any]:
        """The records that the actions of this page are about as things are; each takes those of its own kind."""
        return ()

    def wanted_keys(self) -> Sequence[Command]:
        """The commands for the key line as things are."""
        return self.keys.usual

    def compose(self) -> ComposeResult:
        """The frame of every page around its body."""
        yield Frame(self)

    def on_mount(self) -> None:
        """Show what could not be read the last time, and mark the page as the current one."""
        self.unread.give_back()
        with self.saving():
            self.session.turn("", self.PLACE)

    def on_key(self, event: events.Key) -> None:
        """A sentence has had its time once another key is pressed; one that can do nothing now says why."""
        if not self.typing:
            self.say(self.keys.why_nothing(event.key))

    @on(events.Resize)
    def _look_at_size(self, event: events.Resize) -> None:
        responsive.follow(self, event.size)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show what is known now."""
        if not self.stack_updates:
            # It was styled as it was mounted, a moment ago.
            event.refresh_styles = False
        self.frame.tell_news()
        self.show()

    def show_edges(self) -> None:
        """Say what the clock has brought; bring the walk line, the aside and the key line up to date."""
        if self.is_active:
            self.frame.tell_news()
            self.frame.show()

    def say(self, sentence: str) -> None:
        """One sentence to the user, above the keys, for a while; once this page is left, on the one after it."""
        if self not in self.app.screen_stack:
            self.app.notify(sentence, markup=False)
        elif not self.is_mounted:
            self.call_after_refresh(self.say, sentence)
        else:
            self.said.say(sentence)

    def in_keys(self, sentence: str) -> str:
        """A sentence of ours that names commands in braces, with their keys as the user has bound them."""
        return self.keys.named_in(sentence)

    @contextmanager
    def saving(self) -> Iterator[None]:
        """Turn a refused save into one sentence; the words stay where they are."""
        try:
            yield
        except Refused as error:
            self.say(str(error))

    def catch_up(self) -> None:
        """What stands in the field with the cursor was typed, even if the page did not hear of it yet."""
        if self.typing:
            self.autosave.touch()

    def flush(self) -> bool:
        """Save what was typed and not yet saved; returns whether all is safe."""
        return self.autosave.flush()

    def open(self, screen: Screen[Answer], answered: Callable[[Answer | None], None] | None = None) -> None:
        """Put a page or a question above this one, unless there is one already: keys can come in bursts."""
        if self.is_active and not self.way_out.is_left:
            self.app.push_screen(screen, answered)

    async def ask(self, question: Screen[Answer | None]) -> Answer | None:
        """The answer to a question above this page; None when it was left, or when there is one already."""
        can_ask = self.is_active and not self.way_out.is_left
        return await self.app.push_screen_wait(question) if can_ask else None

    def go(self, place: str) -> None:
        """Leave for another place, or for the page below, with everything saved."""
        self.way_out.to(place)

    @property
    def typing(self) -> bool:
        """Whether a text field has the focus."""
        return self.focused is not None and self.focused.check_consume_key("a", "a")

    def leave_field(self) -> None:
        """Give the focus back to the page's list, or to nothing."""
        self.flush()
        self.set_focus(next((rows for rows in self.query(ListView) if rows.is_on_screen or rows.display), None))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Textual's question whether a key does something now; nothing does before the page stands."""
        name = str(parameters[0]).partition(".")[2] if action == "do" and parameters else action
        return self.is_mounted and self.keys.is_possible(name)

    def action_do(self, id: str, *given: str) -> None:
        """Do one of the actions of this page, in the way of a part of it where that has one of its own."""
        verb = id.partition(".")[2]
        if (deed := self.deeds.get(verb)) is not None:
            deed(*given)
        elif (action := self.keys.action(verb)) is not None:
            answers = dict(zip((field.name for field in action.asks), given, strict=False))
            self.run_worker(do(self, action, self.keys.records(action), answers))

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """An action was done, or could not be: show what is so now, and say its sentence."""
        self.show()
        if outcome.sentence:
            can_come_back = bool(self.BACK and outcome.changes) and outcome.is_step
            self.say(f"{outcome.sentence} {self.in_keys(self.BACK)}" if can_come_back else outcome.sentence)

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

    def action_help(self) -> None:
        """All keys of this page, in words."""
        from afterview_tui.window.pages.help import Help

        self.open(Help(self.HEADING, self.keys.own, self.keys.everywhere))

    @work
    async def action_save_now(self) -> None:
        """Save now; where that can't be done, into a file of the user's choice."""
        await save_now(self)

    def action_take_back(self) -> None:
        """Take back what was last removed or closed."""
        take_back(self)
