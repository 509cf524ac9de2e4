"""The Textual app: global keys, navigation between pages, and ending on quit, signals and errors."""

import gc
import signal
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, suppress
from typing import Any, ClassVar

from rich.console import RenderableType
from textual import constants, on, work
from textual.binding import BindingType
from textual.content import Content
from textual.driver import Driver
from textual.notifications import SeverityLevel
from textual.reactive import Initialize, Reactive
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from afterview_tui import locations, signals
from afterview_tui.outbox import Host, Outbox
from afterview_tui.session import NotRemembered, Session
from afterview_tui.window import failures, leaving, suspending
from afterview_tui.window.autosave import HasWords
from afterview_tui.window.commands import bindings
from afterview_tui.window.keys import BY_THE_APP
from afterview_tui.window.page import Page
from afterview_tui.window.places import kind_of_page
from afterview_tui.window.reading_point import reading_point
from afterview_tui.window.textual_fixes import control_sequences, first_screen, no_toasts
from afterview_tui.window.textual_fixes.error_hook import ErrorHook
from afterview_tui.window.textual_fixes.key_order import KeyOrderApp
from afterview_tui.window.textual_fixes.painting import paint
from afterview_tui.window.textual_fixes.stylesheet_cache import StylesheetCache
from afterview_tui.window.textual_fixes.terminal_background import ASK, LISTEN
from afterview_tui.window.textual_fixes.terminal_cursor import Cursor, TerminalCursor
from afterview_tui.window.themed_app import ThemedApp
from afterview_tui.window.themes import AUTO
from afterview_tui.window.widgets.thin_bar import ThinBar

ScrollBar.renderer = ThinBar
LOOK_SECONDS = 1.0
"""Seconds between checks whether another session has saved; each is one stat of the file."""
OWN_TITLE, TITLE_BACK = "\x1b[22;2t\x1b]2;{}\x07", "\x1b[23;2t"
"""XTWINOPS 22 and 23: push the terminal's title before setting ours, and pop it afterwards."""
LEAVING = "{quit} leaves Afterview, and saves first."
STOPPED = "Afterview was told to stop."
SAVED = "Everything you typed is saved."
WAITING = "What could not be saved is kept; the next start offers it to you."
NOT_SAVED = "Some words could not be saved."


def _driver() -> type[Driver] | None:
    """The driver that sleeps between keys; None for Textual's own, on Windows or with TEXTUAL_DRIVER set."""
    if constants.DRIVER:
        return None
    try:
        from afterview_tui.window.textual_fixes.idle_driver import IdleDriver
    except ImportError:
        return None
    return IdleDriver


class Afterview(ErrorHook[int], KeyOrderApp[int], TerminalCursor[int], ThemedApp[int]):
    """The Textual app of Afterview."""

    TITLE = "Afterview"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(BY_THE_APP, "app")]

    def _first_theme(self) -> str:
        wanted = self.session.options.theme
        return wanted if wanted in self.available_themes else AUTO

    theme: Reactive[str] = Reactive(Initialize(_first_theme))
    """The remembered theme, set from the start; setting it later would parse every style sheet twice."""

    def __init__(
        self, session: Session, outbox: Callable[[Host], Outbox], start: str = "home", sentence: str = ""
    ) -> None:
        self.session = session
        self._has_title = False
        # The first page's sheets come with the common one; those of the others when the page is made.
        super().__init__(_driver(), css_path=[locations.styles() / "base.tcss", *kind_of_page(start).CSS_PATH])
        self.stylesheet = self._sheets = StylesheetCache(variables=self.get_css_variables())
        no_toasts.leave_out(self)
        session.outbox = outbox(self)
        self._start = start
        self._first_words = sentence
        self._shown = session.store.loads
        """The store's count of loads when the pages last showed its contents."""
        self._copied = ""
        self._opening = ExitStack()
        """Delays painting until the first page is laid out; Textual would paint it three times."""

    def get_default_screen(self) -> Page:
        """The first page, instead of an empty screen."""
        self._opening.enter_context(self.batch_update())
        first = self.page(self._start)
        first_screen.replaceable(first)
        return first

    def on_mount(self) -> None:
        """Subscribe to themes, signals and changes; show the first sentence and rescued words."""
        if self.session.options.keys:
            self.set_keymap(self.session.options.keys)
        self.theme_changed_signal.subscribe(self, lambda theme: self._remember_theme(theme.name))
        # Back from the shell, Textual paints only what has changed, on a screen that was wiped.
        self.app_resume_signal.subscribe(self, lambda _: self._paint_again())
        self.session.on_change = self._tell_page
        self.set_interval(LOOK_SECONDS, self._look_for_changes)
        signals.listen(self._end_of_line)
        if not self.is_headless:
            failures.listen(self.fail, self._end_of_line)
        if self._first_words and isinstance(self.screen, Page):
            self.screen.call_after_refresh(self.screen.say, self._first_words)
        if self.session.rescued:
            self.call_after_refresh(self._give_back)

    def cursor(self) -> Cursor:
        """Where the terminal's cursor belongs: where somebody reads or types."""
        return reading_point(self.screen)

    def on_ready(self) -> None:
        """Paint the first page, then turn on garbage collection without the objects from start-up."""
        self._opening.close()
        paint(self.screen)
        self.key_order.begin()
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def _paint_again(self) -> None:
        self.hide_cursor()
        self.screen.refresh(layout=True)

    def page(self, place: str) -> Page:
        """A new page for a place."""
        self.session.open_page(place)
        return kind_of_page(place)(self.session)

    def get_screen(self, screen: Any, screen_class: type[Screen[Any]] | None = None) -> Any:
        """The screen that Textual is about to show, after reading its style sheets."""
        found = super().get_screen(screen, screen_class)
        self._sheets.read_new(found.css_path)
        return found

    @on(Page.Go)
    async def _go(self, event: Page.Go) -> None:
        # One paint instead of three: half the bytes over a slow line.
        with self.batch_update():
            await self.switch_screen(self.page(event.place))

    def flush(self) -> bool:
        """Save unsaved words on every page; returns whether all is saved."""
        for screen in self.screen_stack:
            if isinstance(screen, HasWords):
                # The message about the last letter may still be on its way from the field to the page.
                screen.catch_up()
        saved = [page.autosave.flush() for page in self.screen_stack if isinstance(page, Page)]
        return all(saved)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Show a notification in the status line, instead of a box over the page."""
        if self.is_running and (page := self.last_page) is not None:
            page.say(Content.from_markup(message).plain if markup else message)

    def action_command_palette(self) -> None:
        """Open the command palette."""
        from afterview_tui.window.palette import PageCommands, Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette([PageCommands], id="--command-palette"))

    def suspend(self) -> AbstractContextManager[None]:  # type: ignore[override]
        """Leave the screen for the duration of the context; raises CannotStepAside where that is impossible."""
        return suspending.stepping_aside(super().suspend())

    def action_suspend_process(self) -> None:
        """Suspend to the shell with the whole process group; Textual would stop only this process, not ``make``."""
        self.notify(suspending.to_the_shell(self), markup=False)

    def action_help_quit(self) -> None:
        """Say how to quit, since ctrl+c doesn't: it copies in a field."""
        if (page := self.last_page) is not None:
            page.say(page.in_keys(LEAVING))

    def watch_title(self, title: str) -> None:
        """Set the terminal's title, or restore its own."""
        wanted = title != self.TITLE
        sequence = OWN_TITLE.format(title) if wanted else TITLE_BACK
        if wanted != self._has_title and control_sequences.write(self, sequence):
            self._has_title = wanted

    async def action_quit(self) -> None:
        """Save everything and quit; asks where something can't be saved."""
        leaving.leave(self)

    @property
    def last_page(self) -> Page | None:
        """The page that is shown, or the one below a question."""
        return next((screen for screen in reversed(self.screen_stack) if isinstance(screen, Page)), None)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy from a text field, in the same way as a note."""
        self._copied = text
        self._copy_in_thread(text)

    @property
    def clipboard(self) -> str:
        """The last copy from a text field, for ctrl+v in another one."""
        return self._copied

    @work(thread=True)
    def _copy_in_thread(self, text: str) -> None:
        copied = self.session.outbox.copy(text, from_field=True)
        if isinstance(self.screen, Page):
            self.call_from_thread(self.screen.say, copied.sentence)

    def write_to_terminal(self, sequence: str) -> None:
        """Write an escape sequence to the terminal; for calls from a thread."""
        if self.is_running:
            self.call_from_thread(control_sequences.write, self, sequence)

    def last_words(self, error: Exception) -> RenderableType:
        """Save what can be saved, and return the crash page."""
        from afterview_tui.window import crash_report

        with suppress(Exception):
            self.title = self.TITLE
        return crash_report.keep(error, self.session.store, self.session.clock.now(), self.flush)

    def _give_back(self) -> None:
        from afterview_tui.window.pages.unsaved import Unsaved

        self.push_screen(Unsaved(self.session))

    def _tell_page(self) -> None:
        """Have the page show a change by this session, after the current message."""
        if self.is_running and (page := self.last_page) is not None:
            page.call_later(page.news.show_change)

    def _look_for_changes(self) -> None:
        """Have pages show what another session has saved since the last check."""
        before, self._shown = self._shown, self.session.store.loads
        if self._shown != before and self.is_running:
            for screen in self.screen_stack:
                if isinstance(screen, Page) and screen.is_mounted:
                    screen.news.show()

    def _end_of_line(self, number: int) -> None:
        """Save and exit on a signal; no error on the way may prevent the exit."""
        self.title = self.TITLE
        saved = False
        with suppress(Exception):
            saved = self.flush()
        kept = self.session.store.drafts.write()
        words = SAVED if saved else WAITING if kept else NOT_SAVED
        # Where the line has dropped, nobody is there to read it.
        said = None if number == getattr(signal, "SIGHUP", 0) else f"{STOPPED} {words}"
        self.exit(128 + number, return_code=128 + number, message=said)
        signals.leave_by_force(128 + number)

    def _remember_theme(self, name: str) -> None:
        if name == self.session.options.theme:
            return
        if name == AUTO:
            control_sequences.write(self, LISTEN + ASK)
        try:
            self.session.set_options(theme=name)
        except NotRemembered as error:
            self.notify(str(error), markup=False)
