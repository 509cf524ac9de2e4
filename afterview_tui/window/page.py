"""The base class of all pages: their frame, global commands, saving and navigation."""

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
from afterview_tui.window.commands import Command, Errands, Handlers
from afterview_tui.window.doing import do, take_back
from afterview_tui.window.frame import Frame
from afterview_tui.window.keys import TAKE_BACK, TO_TAKE_BACK, PageKeys, page_bindings
from afterview_tui.window.news import News
from afterview_tui.window.save_elsewhere import save_now
from afterview_tui.window.textual_fixes.batched_screen import batched
from afterview_tui.window.textual_fixes.dismiss_once import dismiss_once
from afterview_tui.window.textual_fixes.late_work import is_there, late_work
from afterview_tui.window.textual_fixes.window_size import use_current_size
from afterview_tui.window.unreadable_input import UnreadableInput
from afterview_tui.window.way_out import WayOut
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.status_line import StatusLine

Answer = TypeVar("Answer")


@batched
@dismiss_once
@late_work
@use_current_size
class Page(Screen[None]):
    """A page: its body, its commands and what it saves; one without a ``PLACE`` returns to the page below it."""

    PLACE: ClassVar[str] = ""
    """The page's name in navigation, in commands and in the data; empty for a page opened by another."""
    WALK: ClassVar[str] = ""
    """The place in the walk to mark, for a page that has none itself."""
    HEADING: ClassVar[str] = ""
    KEYS: ClassVar[tuple[Command, ...]] = ()
    """The page's own commands, the most important first."""
    BACK: ClassVar[str] = TO_TAKE_BACK
    """What is added to the sentence of an undoable action."""
    WHY_NOT: ClassVar[Mapping[str, str]] = {"take_back": "There is nothing to take back."}
    """Why a command isn't possible, by its name, for when its key is pressed."""
    WRAPS: ClassVar[bool] = False
    """Whether its text is wrapped to the window, so that it is shown again at another width."""
    READ_FROM: ClassVar[str] = "TitleLine"
    """A selector for what is read first where neither a field nor a list has the focus."""
    CSS_PATH: ClassVar[list[str | PurePath]] = []
    HORIZONTAL_BREAKPOINTS, VERTICAL_BREAKPOINTS = responsive.WIDTHS, responsive.HEIGHTS
    AUTO_FOCUS = ""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The focused widget; Textual's own would repaint the whole page when it changes."""

    frame = getters.query_one(Frame)
    said = getters.query_one(StatusLine)

    @dataclass
    class Go(Message):
        """Go to another place."""

        place: str

    def __init_subclass__(cls) -> None:
        cls.BINDINGS = [*page_bindings(cls.KEYS, cls.owner())]
        super().__init_subclass__(inherit_bindings=False)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.autosave = Autosave(self)
        self.unreadable = UnreadableInput(self)
        self.keys = PageKeys(self)
        self.news = News(self)
        self.way_out = WayOut(self)
        self.handlers: Handlers = {}
        """The functions behind its parts' commands, by the commands' names."""
        self.errands: Errands = {}
        """The functions that run errands, by the errand's type."""
        self._shown_at = 0  # the width of the window when last shown
        responsive.fit(self)

    @classmethod
    def owner(cls) -> str:
        """The first part of its commands' ids."""
        return cls.PLACE or cls.__name__.lower()

    def body(self) -> ComposeResult:
        """The widgets of this page."""
        yield from ()

    def heading(self) -> str:
        """The heading for the current state."""
        return self.HEADING

    def aside(self) -> str:
        """A few words at the right of the heading."""
        return ""

    def is_done(self) -> bool:
        """Whether the page is done, for the tick in the walk."""
        return progress.is_done(self.session, self.PLACE)

    def refresh_page(self) -> None:
        """Update the widgets from the current state; called only by `show`."""

    def show(self) -> None:
        """Show the current state: the one way in which changes get onto a page.

        Called as it opens or comes back, after every change, and by watchers of its own state, until it is left.
        """
        if is_there(self):
            self._shown_at = self.app.size.width
            self.refresh_page()
            if self.is_active:
                self.frame.show()
            self.news.is_shown()

    def reload(self) -> None:
        """Show what another session saved, without touching what is being typed."""
        self.show()

    def save(self) -> None:
        """Save the fields, and mark them as saved by `Store.once_saved`: a save may hold more; raises Refused."""

    def typed(self) -> Sequence[Typed]:
        """The unsaved words in the fields, for the draft."""
        return ()

    def possible(self, action: str) -> bool:
        """Whether a command of the page is possible now; turning to another page needs an order, undo a step."""
        if action == TAKE_BACK.name:
            return bool(self.session.store.undoable)
        return action != "turn" or self.PLACE in walk.ORDER

    def subject(self) -> Sequence[Any]:
        """The records that actions of this page act on now; each action takes those of its own type."""
        return ()

    def wanted_keys(self) -> Sequence[Command]:
        """The commands for the key line now, the most important first."""
        return self.keys.usual

    def compose(self) -> ComposeResult:
        """The frame, which composes the body."""
        yield Frame(self)

    def on_mount(self) -> None:
        """Restore unreadable input from the last visit, and record the page as the current one."""
        self.unreadable.give_back()
        with self.saving():
            self.session.turn("", self.PLACE)

    def on_key(self, event: events.Key) -> None:
        """Clear the sentence, or say why the key does nothing now."""
        if not self.typing:
            self.say(self.keys.why_nothing(event.key))

    @on(events.Resize)
    def _look_at_size(self, event: events.Resize) -> None:
        is_other = self.WRAPS and self._shown_at not in (0, self.app.size.width)
        if (responsive.follow(self, event.size) or is_other) and self.is_mounted:
            self.show()

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show the current state."""
        if not self.stack_updates:
            # It was styled when it was mounted, a moment ago.
            event.refresh_styles = False
        self.frame.tell_news()
        self.show()

    def show_hints(self) -> None:
        """Update the texts on the page that name keys, as the focus enters or leaves a field."""

    def show_edges(self) -> None:
        """Update the frame around the body, with what is due by the clock."""
        if self.is_active and self.app.is_running:
            self.frame.tell_news()
            self.frame.show()

    def say(self, sentence: str) -> None:
        """Show a sentence in the status line for a while, on the next page if this one has been left."""
        if not is_there(self):
            self.app.notify(sentence, markup=False)
        elif not self.is_mounted:
            self.call_after_refresh(self.say, sentence)
        else:
            self.said.say(sentence)

    def in_keys(self, sentence: str) -> str:
        """A sentence with its command names in braces replaced by the user's keys."""
        return self.keys.named_in(sentence)

    @contextmanager
    def saving(self) -> Iterator[None]:
        """A context that reports a refused save in the status line."""
        try:
            yield
        except Refused as error:
            self.say(str(error))

    def catch_up(self) -> None:
        """Register what is in the focused field, even if the message about it is still on its way."""
        if self.typing:
            self.autosave.touch()

    def flush(self) -> bool:
        """Save unsaved words now; returns whether all is saved."""
        return self.autosave.flush()

    def open(self, screen: Screen[Answer], answered: Callable[[Answer | None], None] | None = None) -> None:
        """Open a page or a question above this one, unless there is one already: keys can come in bursts."""
        if self.is_active and not self.way_out.is_left:
            self.app.push_screen(screen, answered)

    async def ask(self, question: Screen[Answer | None]) -> Answer | None:
        """Ask a question above this page; None where it is left unanswered, or where another one is open."""
        return await self.app.push_screen_wait(question) if self.is_active and not self.way_out.is_left else None

    def go(self, place: str) -> None:
        """Save, and go to another place, or back to the page below."""
        self.way_out.to(place)

    @property
    def typing(self) -> bool:
        """Whether a text field has the focus."""
        return self.focused is not None and self.focused.check_consume_key("a", "a")

    def leave_field(self) -> None:
        """Save, and give the focus to the page's list, or to nothing."""
        self.flush()
        self.set_focus(next((rows for rows in self.query(ListView) if rows.is_on_screen or rows.display), None))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether Textual may run an action now; none before the page is mounted."""
        name = str(parameters[0]).partition(".")[2] if action == "do" and parameters else action
        return self.is_mounted and self.keys.is_possible(name)

    def action_do(self, id: str, *given: str) -> None:
        """Do an action of this page, or a command of one of its parts."""
        verb = id.partition(".")[2]
        if (handler := self.handlers.get(verb)) is not None:
            handler(*given)
        elif (action := self.keys.action(verb)) is not None:
            answers = dict(zip((field.name for field in action.asks), given, strict=False))
            self.run_worker(do(self, action, self.keys.records(action), answers))

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Show the state after an action, and say its sentence; also called where it wasn't possible."""
        self.show()
        if outcome.sentence:
            can_come_back = bool(self.BACK and outcome.changes) and outcome.is_step
            self.say(f"{outcome.sentence} {self.in_keys(self.BACK)}" if can_come_back else outcome.sentence)

    def action_continue(self) -> None:
        """Go on to the next page."""
        self.go(walk.following(self.PLACE))

    def action_turn(self, by: int) -> None:
        """Go to the previous or the next page."""
        self.go(walk.following(self.PLACE) if by > 0 else walk.preceding(self.PLACE))

    def action_leave(self) -> None:
        """Leave the field, then the page."""
        if self.typing:
            self.leave_field()
        else:
            self.go("home")

    def action_help(self) -> None:
        """Show all keys of this page."""
        from afterview_tui.window.pages.help import Help

        self.open(Help(self.HEADING, self.keys.own, self.keys.everywhere))

    @work
    async def action_save_now(self) -> None:
        """Save now, or into a file of the user's choice where that fails."""
        await save_now(self)

    def action_take_back(self) -> None:
        """Undo the last step."""
        take_back(self)
