"""Showing changes on a page, and saying so where another session made them."""

from typing import TYPE_CHECKING, Any

from textual.widgets import Static

from afterview_tui.actions.action import REMOVED
from afterview_tui.domain.records import Record
from afterview_tui.store import Records
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.status_line import StatusLine
from afterview_tui.window.widgets.text_input import TextInput

if TYPE_CHECKING:
    from afterview_tui.window.page import Page

NEWS = "Another window has saved something. It is shown here now."


class News:
    """Shows changes from this session and others on one page."""

    def __init__(self, page: "Page") -> None:
        self._page = page
        self._seen: tuple[int, int] | None = None
        """The counts of this session's changes and of the store's loads when the page was last shown."""

    def is_shown(self) -> None:
        """Note that the page shows the current state."""
        self._seen = self._now()

    def show_change(self) -> None:
        """Show a change of this session, unless the page has shown it, was left, or is below another."""
        page, seen, now = self._page, self._seen, self._now()
        if seen is None or seen[0] == now[0] or page.way_out.is_left or not page.is_active:
            return
        if seen[1] == now[1]:
            page.show()
        else:
            self.show()

    def show(self) -> None:
        """Show a change of another session, and say so if anything visible changed."""
        if self._seen is None:
            # The page isn't open yet, and will show the current state.
            return
        before = self._in_sight()
        self._page.reload()
        if before != self._in_sight():
            self.say(NEWS)
        self._page.show_edges()
        self.is_shown()

    def refuse_stale(self, sentence: str) -> None:
        """Refuse a command on a record that another session has changed: show the current state, and say why."""
        self._page.reload()
        self._page.say(sentence)

    def say(self, news: str) -> None:
        """Say something that no key caused, unless another sentence is shown."""
        if self._page.is_active and not self._page.said.content:
            self._page.say(news)

    def is_there(self, records: Records[Any], record: Record | None) -> bool:
        """Whether a record still exists; says so if not."""
        there = record is not None and records.get(record.uid) is not None
        if not there:
            self._page.say(REMOVED)
        return there

    def _now(self) -> tuple[int, int]:
        session = self._page.session
        return session.changes, session.store.loads

    def _in_sight(self) -> list[object]:
        """The visible contents of the page, without the status line."""
        page = self._page
        texts: list[object] = [str(each.content) for each in page.query(Static) if not isinstance(each, StatusLine)]
        return [
            *texts,
            *([*rows.items] for rows in page.query(ListView)),
            *(line.value for line in page.query(TextInput)),
        ]
