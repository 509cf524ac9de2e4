"""The frame of every page: walk line, title, body, status line and key line."""

from typing import TYPE_CHECKING

from textual import getters, on
from textual.app import ComposeResult

from afterview_tui.domain.rounds import walk
from afterview_tui.window import responsive
from afterview_tui.window.keys import LOST
from afterview_tui.window.textual_fixes.column import Column
from afterview_tui.window.widgets.key_line import KeyLine
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.status_line import StatusLine
from afterview_tui.window.widgets.title_line import TitleLine
from afterview_tui.window.widgets.walk_line import WalkLine

if TYPE_CHECKING:
    from afterview_tui.window.page import Page
    from afterview_tui.window.widgets.form import Form

STATUS_SECONDS = 10.0
"""Seconds between checks of the tea timer and the quiet period."""


class Frame(Column):
    """The frame around a page's body; it also handles messages from forms and lists in the body."""

    walk_line = getters.query_one(WalkLine)
    title_line = getters.query_one(TitleLine)
    key_line = getters.query_one(KeyLine)

    def __init__(self, page: "Page") -> None:
        super().__init__(id="frame")
        self._around = page

    def compose(self) -> ComposeResult:
        """The frame's widgets, with the page's body between them."""
        yield WalkLine(id="walk")
        yield TitleLine(self._around.HEADING)
        with Column(id="body"):
            yield from self._around.body()
        yield StatusLine("", id="said", markup=False)
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Keep the frame up to date."""
        page = self._around
        for rows in self.query(ListView):
            rows.loads = lambda: page.session.store.loads
        page.bindings_updated_signal.subscribe(self, lambda _: self.show_focus())
        self.set_interval(STATUS_SECONDS, page.show_edges)

    def tell_news(self) -> None:
        """Say once that tea is ready or a quiet period is over."""
        page, session = self._around, self._around.session
        with page.saving():
            if news := session.news():
                page.say(news)
        self.app.title = session.title or self.app.TITLE or ""

    def show(self) -> None:
        """Update the walk line, the title, the detail pane and the key line."""
        page, session = self._around, self._around.session
        place = page.WALK or page.PLACE
        steps = session.interview.steps if place in walk.ORDER else {}
        self.walk_line.show(place, steps, session.status())
        responsive.show_beside(page)
        self.show_focus()

    def show_focus(self) -> None:
        """Update what depends on the focus: the title, whose words may name keys, and the key line."""
        page = self._around
        if page.is_active and page.is_mounted:
            self.title_line.show(page.heading(), page.aside())
            page.keys.show(self.key_line)
            page.show_hints()

    def on_form_edited(self, event: "Form.Edited") -> None:
        """Say how a typed day is read, and save after a pause."""
        self._around.say(self._around.keys.meant_to_turn or event.form.read_back(event.name))
        self._around.autosave.touch()

    def on_form_unreadable(self, event: "Form.Unreadable") -> None:
        """Say why a field's text can't be read."""
        self._around.say(event.why)

    @on(ListView.Moved)
    def _moved(self) -> None:
        responsive.show_beside(self._around)

    @on(ListView.Lost)
    def _lost(self) -> None:
        self._around.news.say(LOST)
        self._around.refresh_bindings()
