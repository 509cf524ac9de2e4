"""A list with a line for each row; only visible rows are drawn, so ten thousand cost what ten do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

MARK = "› "
MOST_DRAWN = 500
"""At most how many drawn rows are cached."""


class Heading(str):
    """A row with a heading, which can't be selected."""


class ListView(ScrollView, can_focus=True):
    """A list of items of any type, drawn by a function of an item and a width in cells."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("down,j", "move(1)", "down", show=False),
        Binding("pageup", "page(-1)", "a page up", show=False),
        Binding("pagedown", "page(1)", "a page down", show=False),
        Binding("home", "edge(-1)", "first", show=False),
        Binding("end", "edge(1)", "last", show=False),
        Binding("tab", "beside", "what is beside it", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"list-view--selected", "list-view--heading"}

    selected: var[int] = var(0, init=False)
    """The number of the selected row."""

    @dataclass
    class Moved(Message):
        """Another row was selected."""

        item: Any

    class Lost(Message):
        """Another session has removed the selected item; nothing is selected until somebody moves."""

    @dataclass
    class Chosen(Message):
        """The selected row was clicked once more."""

        item: Any

    def __init__(
        self, draw: Callable[[Any, int], Content], *, id: str | None = None, remember: bool = False
    ) -> None:
        self._drawn: dict[tuple[int, bool, int], Strip] = {}
        super().__init__(id=id)
        self._draw = draw
        self._items: Sequence[Any] = ()
        self.loads: Callable[[], int] = int
        """Returns the store's count of loads; if it has grown, missing items were removed by another session."""
        self._seen = 0
        self._selected: Any = None
        """The identity of the selected item."""
        self.is_lost = False
        """Whether the selected item was removed by another session."""
        self._remember = remember
        """Whether drawn rows are cached until the list is refreshed, so that scrolling draws only one."""

    @property
    def items(self) -> Sequence[Any]:
        """The items of the rows."""
        return self._items

    @property
    def item(self) -> Any | None:
        """The selected item, None in an empty list."""
        if self.is_lost or not 0 <= self.selected < len(self._items):
            return None
        item = self._items[self.selected]
        return None if isinstance(item, Heading) else item

    def show(self, items: Sequence[Any], select: Callable[[Any], bool] | None = None) -> None:
        """Show these items; selects the first that ``select`` accepts, or else keeps the selected item.

        If that is gone, the selection stays at its row, unless another session removed the item.
        """
        known, loads = self._selected, self.loads()
        self._items = items
        wanted = select or self._is_selected
        found = next((n for n, each in enumerate(items) if _is_row(each) and wanted(each)), None)
        by_others = self.is_lost or (loads != self._seen and select is None)
        is_lost = found is None and known is not None and by_others
        is_news = is_lost and not self.is_lost
        self._seen, self.is_lost = loads, is_lost
        place = self.selected if found is None else found
        if not self.size:
            # Before the first layout, as a scrollbar that appears later causes a second one.
            self.show_vertical_scrollbar = len(items) > self.screen.size.height
        self.virtual_size = Size(0, len(items))
        self._select(self._nearest(place))
        self._selected = known if is_lost else _known_by(self.item)
        if is_news:
            self.post_message(self.Lost())
        if is_news or known not in (None, self._selected):
            self.post_message(self.Moved(self.item))
        self.refresh()

    def _is_selected(self, item: Any) -> bool:
        return self._selected is not None and _known_by(item) == self._selected

    def _select(self, row: int) -> None:
        """Select a row without posting that it moved."""
        with self.prevent(self.Moved):
            self.selected = row

    def on_resize(self) -> None:
        """Keep the selected row visible."""
        self._reveal()

    def watch_selected(self, old: int, new: int) -> None:
        """Repaint the two rows that changed."""
        for row in (old, new):
            self.refresh(Region(0, row - self.scroll_offset.y, self.size.width, 1))
        self._reveal()
        self._selected = _known_by(self.item)
        if old != new and self.item is not None:
            self.post_message(self.Moved(self.item))

    def render_line(self, y: int) -> Strip:
        """Paint a row."""
        row = y + self.scroll_offset.y
        width = self.scrollable_size.width
        if row >= len(self._items):
            return Strip.blank(width, self.visual_style.rich_style)
        if not self._remember:
            return self._line(row, width)
        place = (row, row == self.selected, width)
        if place not in self._drawn:
            if len(self._drawn) > MOST_DRAWN:
                self._drawn.clear()
            self._drawn[place] = self._line(row, width)
        return self._drawn[place]

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Repaint; without regions, also clear the cache."""
        if not regions:
            self._drawn.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Clear the cache for new colours."""
        self._drawn.clear()
        super().notify_style_update()

    def _line(self, row: int, width: int) -> Strip:
        item = self._items[row]
        if isinstance(item, Heading):
            content, style = Content("  " + item), self.get_visual_style("list-view--heading")
        else:
            chosen = row == self.selected and _is_row(item) and not self.is_lost
            mark = MARK if chosen else "  "
            # A gap, so that the scroll bar touches no letter.
            room = width - len(MARK) - self.show_vertical_scrollbar
            drawn = self._draw(item, room).truncate(room, ellipsis=True, pad=True)
            content = Content(mark) + drawn
            style = self.get_visual_style("list-view--selected") if chosen and self.has_focus else self.visual_style
        strips = Visual.to_strips(self, content, width, 1, style)
        return strips[0].adjust_cell_length(width, style.rich_style)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tab is left to the page where there is no detail pane."""
        return action != "beside" or any(each.display for each in self.screen.query("#beside"))

    def action_beside(self) -> None:
        """Focus the detail pane."""
        self.screen.query_one("#beside").focus()

    def action_move(self, by: int) -> None:
        """Select the next row in a direction, or the row in the place of a lost one."""
        if self._find_again():
            return
        row = self.selected + by
        while 0 <= row < len(self._items):
            if _is_row(self._items[row]):
                self.selected = row
                return
            row += by

    def action_page(self, direction: int) -> None:
        """Select the row a page away."""
        self._find_again()
        self.selected = self._nearest(self.selected + direction * max(self.size.height - 1, 1))

    def action_edge(self, direction: int) -> None:
        """Select the first or the last row."""
        self._find_again()
        self.selected = self._nearest(0 if direction < 0 else len(self._items) - 1)

    def on_click(self, event: events.Click) -> None:
        """Select the row under the mouse; a second click chooses it."""
        row = event.y + round(self.scroll_offset.y)
        if not 0 <= row < len(self._items) or isinstance(self._items[row], Heading):
            return
        if row == self.selected and self.item is not None:
            self.post_message(self.Chosen(self.item))
        self._find_again()
        self.selected = row

    def _find_again(self) -> bool:
        """Select the row in the place of a lost one; returns whether one was lost."""
        was_lost, self.is_lost = self.is_lost, False
        if was_lost:
            self._selected = _known_by(self.item)
            self.post_message(self.Moved(self.item))
            self.refresh()
        return was_lost

    def on_focus(self) -> None:
        """Repaint, for the tint."""
        self.refresh()

    def on_blur(self) -> None:
        """Repaint, for the tint."""
        self.refresh()

    def _nearest(self, wanted: int) -> int:
        wanted = min(max(wanted, 0), max(len(self._items) - 1, 0))
        rows = (*range(wanted, len(self._items)), *range(wanted - 1, -1, -1))
        return next((row for row in rows if _is_row(self._items[row])), 0)

    def _reveal(self) -> None:
        top = max(self.selected - 1, 0) if self.selected <= 1 else self.selected
        self.scroll_to_region(Region(0, top, 1, 1), animate=False, force=True, immediate=True)


def _known_by(item: Any) -> Any:
    """The identity of an item: the uid of its record, or the item itself."""
    uid = getattr(item, "uid", "")
    return (type(item), uid) if uid else item


def _is_row(item: Any) -> bool:
    return not isinstance(item, Heading)
