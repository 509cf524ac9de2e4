"""The frame of every page: the walk above, the title, the body, one sentence, the keys below."""

from typing import TYPE_CHECKING

from textual import getters, on
from textual.app import ComposeResult

from afterview_tui.domain.rounds import walk
from afterview_tui.window import responsive
from afterview_tui.window.keys import LOST
from afterview_tui.window.textual_fixes.column import Column
from afterview_tui.window.widgets.key_line import KeyLine
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.said import Said
from afterview_tui.window.widgets.title_line import TitleLine
from afterview_tui.window.widgets.walk_line import WalkLine

if TYPE_CHECKING:
    from afterview_tui.window.page import Page
    from afterview_tui.window.widgets.form import Form

STATUS_SECONDS = 10.0
"""How often tea and quiet are looked at."""


class Frame(Column):
    """What stands around the body of a page, and hears what the forms and lists in it say."""

    walk_line = getters.query_one(WalkLine)
    title_line = getters.query_one(TitleLine)
    key_line = getters.query_one(KeyLine)

    def __init__(self, page: "Page") -> None:
        super().__init__(id="frame")
        self._around = page

    def compose(self) -> ComposeResult:
        """The edges, and the page's own widgets between them."""
        yield WalkLine(id="walk")
        yield TitleLine(self._around.HEADING)
        with Column(id="body"):
            yield from self._around.body()
        yield Said("", id="said", markup=False)
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Keep the edges up to date."""
        page = self._around
        for rows in self.query(ListView):
            rows.loads = lambda: page.session.store.loads
        page.bindings_updated_signal.subscribe(self, lambda _: self.show_keys())
        self.set_interval(STATUS_SECONDS, page.show_edges)

    def tell_news(self) -> None:
        """Say once what has come meanwhile: tea that is ready, a quiet that is over."""
        page, session = self._around, self._around.session
        with page.saving():
            if news := session.news():
                page.say(news)
        self.app.title = session.title or self.app.TITLE or ""

    def show(self) -> None:
        """Bring the walk line, the title and the key line up to date."""
        page, session = self._around, self._around.session
        place = page.WALK or page.PLACE
        steps = session.interview.steps if place in (*walk.PLACES, "close") else {}
        self.walk_line.show(place, steps, session.status())
        self.title_line.show(page.heading(), page.aside())
        responsive.show_beside(page)
        self.show_keys()

    def show_keys(self) -> None:
        """Bring the key line up to date."""
        if self._around.is_active and self._around.is_mounted:
            self._around.keys.show(self.key_line)

    def on_form_edited(self, event: "Form.Edited") -> None:
        """Say how a day is read, and save after a pause."""
        self._around.say(self._around.keys.meant_to_turn or event.form.read_back(event.name))
        self._around.autosave.touch()

    def on_form_unreadable(self, event: "Form.Unreadable") -> None:
        """Say why words can't be read."""
        self._around.say(event.why)

    @on(ListView.Moved)
    def _moved(self) -> None:
        responsive.show_beside(self._around)

    @on(ListView.Lost)
    def _lost(self) -> None:
        self._around.news.say(LOST)
        self._around.refresh_bindings()
