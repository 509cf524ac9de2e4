"""Drawing the rows of Home in columns."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from rich.cells import cell_len
from textual.content import Content

from afterview_tui.domain import humanize
from afterview_tui.domain.records import Interview, Invitation
from afterview_tui.domain.rounds import around, due, invited, walk
from afterview_tui.domain.rounds.due import Due
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session
from afterview_tui.window.widgets.columns import CLOSE, LOOKED_AT, ROOMY, Cells, Widths, row, widths

BEGINS = " Enter begins."
SHORTEST = 8
"""The narrowest that a name gets, in cells."""
KINDS = (Due, Interview)
"""The types of rows that have columns."""


class HomeRows:
    """Draws Home's rows; the last columns of due items and interviews are aligned."""

    def __init__(self, session: Session, rows: Callable[[], Sequence[Any]]) -> None:
        self._session = session
        self._rows = rows
        self._known: tuple[Sequence[Any], int] = (), 0
        """The rows and the width that the columns were computed for."""
        self._widths: dict[type, Widths] = {}
        self._is_roomy = False
        self._by_company = False
        """Whether a narrow row names a lead by its company, since several have the same step."""

    def draw(self, item: Due | Interview | Invitation | around.Ended, width: int) -> Content:
        """Draw a row ``width`` cells wide."""
        if isinstance(item, Invitation):
            return Content(invited.in_short(item, self._session.clock.now()))
        if isinstance(item, around.Ended):
            return _ended(item, self._session.clock.now(), width)
        rows = self._rows()
        if self._known[0] is not rows or self._known[1] != width:
            self._known, self._is_roomy = (rows, width), True
            steps = [each.what for each in rows if isinstance(each, Due) and each.place == "leads"]
            self._by_company = len(set(steps)) < len(steps)
            self._widths = self._fitted(rows, width)
            if not all(each.is_fair if width >= ROOMY else each.is_whole for each in self._widths.values()):
                self._is_roomy = False
                self._widths = self._fitted(rows, width)
        fitted, cells = self._widths[type(item)], self._cells(item)
        short = [
            (self._fitting(item, text, to), style) for (text, style), to in zip(cells, fitted.cells, strict=False)
        ]
        return row([*short, cells[-1]], fitted)

    def _fitted(self, rows: Sequence[Any], width: int) -> dict[type, Widths]:
        """The widths of all columns but the last, by type of row."""
        found = {kind: [each for each in rows if isinstance(each, kind)][:LOOKED_AT] for kind in KINDS}
        cells = {kind: [self._cells(each) for each in items] for kind, items in found.items() if items}
        room = width - CLOSE - max(cell_len(every[-1][0]) for each in cells.values() for every in each)
        fitted = {kind: self._first(found[kind], each, room) for kind, each in cells.items()}
        begins = max(each.next_start for each in fitted.values())
        return {kind: each.widened(begins - each.next_start) for kind, each in fitted.items()}

    def _first(self, items: Sequence[Any], cells: Sequence[Cells], room: int) -> Widths:
        """The widths of one type's first columns; where too wide, names are shortened to the company."""
        whole = widths([each[:-1] for each in cells], room)
        if whole.is_whole:
            return whole
        short = [
            [(self._fitting(item, text, 0), style) for text, style in each[:-1]]
            for item, each in zip(items, cells, strict=True)
        ]
        fitted, named = widths(short, room), 0 if isinstance(items[0], Interview) else -1
        return fitted.widened(max(room - fitted.next_start, 0), named) if fitted.is_whole else fitted

    def _fitting(self, item: Due | Interview, text: str, room: int) -> str:
        """A text, or the company alone where role and company don't fit."""
        if cell_len(text) <= room:
            return text
        interview = item if isinstance(item, Interview) else self._session.store.interviews.get(item.uid)
        is_name = interview is not None and text == walk.label(interview)
        return interview.company or text if is_name and interview is not None else text

    def _cells(self, item: Due | Interview) -> Cells:
        now, is_roomy = self._session.clock.now(), self._is_roomy
        if isinstance(item, Due):
            more = [(item.about, "$hint")] if is_roomy else []
            what = item.about if self._by_company and item.place == "leads" and not is_roomy else item.what
            return [(what, ""), *more, (day(item, now), "$hint")]
        more = [(held(item, now), "$hint")] if is_roomy else []
        return [(walk.label(item), ""), *more, (state(item, now.date()), "$hint")]


def _ended(item: around.Ended, now: datetime, width: int) -> Content:
    """The row of an interview that has ended, with what Enter does; a company stands alone, or cut, to fit."""
    sentence, name = item.sentence(now), item.named
    if item.company and cell_len(sentence + BEGINS) > width:
        rest, name = sentence.removeprefix(name), one_line(item.company)
        sentence = f"{name}{rest}"
    over = cell_len(sentence + BEGINS) - width
    if over > 0:
        called = Content(name).truncate(max(cell_len(name) - over, SHORTEST), ellipsis=True)
        return Content.assemble(called, sentence.removeprefix(name), (BEGINS, "$hint"))
    return Content.assemble(sentence, (BEGINS, "$hint"))


def day(todo: Due, now: datetime) -> str:
    """When something is due, or since when it is overdue."""
    by = humanize.moment(todo.at, now) if todo.at else humanize.day(todo.on, now.date())
    return f"since {by}" if due.is_late(todo, now) else f"by {by}"


def held(interview: Interview, now: datetime) -> str:
    """When an interview was or will be; empty where that is not known."""
    if interview.held_at is None:
        return ""
    return humanize.ago(interview.held_at.astimezone(now.tzinfo).date(), now.date())


def state(interview: Interview, today: date) -> str:
    """How far its evening is."""
    return walk.progress(interview, today) if interview.steps else "to begin"
