"""What has changed, shown on a page; what another window has saved is said where it changes what is seen there."""

from typing import TYPE_CHECKING, Any

from textual.widgets import Static

from afterview_tui.actions.action import REMOVED
from afterview_tui.domain.records import Record
from afterview_tui.store import Records
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.said import Said
from afterview_tui.window.widgets.text_input import TextInput

if TYPE_CHECKING:
    from afterview_tui.window.page import Page

NEWS = "Another window has saved something. It is shown here now."


class News:
    """What comes to one page from outside."""

    def __init__(self, page: "Page") -> None:
        self._page = page
        self._seen: tuple[int, int] | None = None
        """How often this session had changed something and the file was read when the page last showed it."""

    def is_shown(self) -> None:
        """The page shows what is so now."""
        self._seen = self._now()

    def show_change(self) -> None:
        """Show what this session has changed, unless the page does already, was left, or stands below another."""
        page, seen, now = self._page, self._seen, self._now()
        if seen is None or seen[0] == now[0] or page.way_out.is_left or not page.is_active:
            return
        if seen[1] == now[1]:
            page.show()
        else:
            self.show()

    def show(self) -> None:
        """Show what another session has saved, and say so where that changes what is seen."""
        if self._seen is None:
            # It is about to open and shows then what is so.
            return
        before = self._in_sight()
        self._page.reload()
        if before != self._in_sight():
            self.say(NEWS)
        self._page.show_edges()
        self.is_shown()

    def met(self, sentence: str) -> None:
        """A key has met what another session has changed: nothing is done; show what is so now, and say so."""
        self._page.reload()
        self._page.say(sentence)

    def say(self, news: str) -> None:
        """Say what came of itself, unless another sentence stands."""
        if self._page.is_active and not self._page.said.content:
            self._page.say(news)

    def is_there(self, records: Records[Any], record: Record | None) -> bool:
        """Whether a record that was shown is still in the file; says so where it is not."""
        there = record is not None and records.get(record.uid) is not None
        if not there:
            self._page.say(REMOVED)
        return there

    def _now(self) -> tuple[int, int]:
        session = self._page.session
        return session.changes, session.store.loads

    def _in_sight(self) -> list[object]:
        """What stands on the page, without its edges."""
        page = self._page
        texts: list[object] = [str(each.content) for each in page.query(Static) if not isinstance(each, Said)]
        return [
            *texts,
            *([*rows.items] for rows in page.query(ListView)),
            *(line.value for line in page.query(TextInput)),
        ]
