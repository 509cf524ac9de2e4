"""The preview of an import: its columns, how words and dates were read, and what each line would become."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from afterview_tui.domain import humanize
from afterview_tui.domain.leads.pipeline import REASONS, STAGES, reason_in_words
from afterview_tui.domain.records import Lead, Reason, Stage
from afterview_tui.domain.text import cells, one_line
from afterview_tui.domain.when import When
from afterview_tui.reading.cell_days import Way, day_of
from afterview_tui.reading.cell_values import Order, Triple, in_order
from afterview_tui.reading.columns import DATES, MEANINGS, NOTED, REACHED, Column
from afterview_tui.reading.importing import Table
from afterview_tui.reading.stage_words import Meaning, is_stage_word, read_stage, word_key
from afterview_tui.reading.understood import Merge, Understood

SHOWN = 20
"""How many lines of each kind are shown."""
WORDS, DAYS, LEADS = 40, 2, 3
"""How many stages, dates per column and leads are shown; words that close a lead are always shown."""
ORDERS: dict[Order, str] = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}
LONGEST = 40
"""How many characters of a cell are shown."""


ONLY_COUNTED = ("Already here", "Further up in this file")
"""Kinds of lines that are counted but not listed until the user asks for more."""


class Counted(NamedTuple):
    """One kind of line in an import, with its lines."""

    name: str
    lines: Sequence[str]


def counted(understood: Understood) -> list[Counted]:
    """The lines of an import by kind, new leads first; rows are numbered as in a spreadsheet."""
    noted = [_row(each.row, each.why) for each in understood.unclear if not each.left_out]
    return [
        Counted("New", [as_read(lead) for lead in understood.new]),
        Counted("To merge", [_row(merge.row, merge_in_words(merge)) for merge in understood.merges]),
        Counted("Doubtful", [_row(each.row, each.why) for each in understood.doubtful]),
        Counted("Left out", [_row(each.row, each.why) for each in understood.unclear if each.left_out]),
        Counted("Noted only", noted),
        Counted("Already here", [_row(row, "says nothing new") for row in understood.here]),
        Counted("Further up in this file", [_row(row, "a posting further up") for row in understood.twice]),
    ]


def _row(row: int, said: str) -> str:
    return f"row {row:<6}{said}"


def preview(
    name: str,
    table: Table,
    understood: Understood,
    way: Way,
    *,
    order_matters: bool,
    most: int = SHOWN,
    is_heard: bool = False,
) -> list[str]:
    """The lines of the preview, summary last; ``order_matters`` is set where the date order is ambiguous.

    With ``is_heard``, a heading and its meaning have a colon between them instead of blanks, for a screen reader.
    """
    dated = f", dates {ORDERS[way.order]}" if order_matters else ""
    lines = [one_line(f"{name}: {humanize.count(len(table.rows), 'line')}, {table.read_as}{dated}")]
    lines += [one_line(notice) for notice in table.notices]
    if table.above:
        lines.append(f"  {humanize.count(len(table.above), 'row').capitalize()} above the headings: not read.")
    width = max(cells(column.heading) for column in table.columns) + 2
    for place, column in enumerate(table.columns):
        gap = ": " if is_heard else " " * (width - cells(column.heading))
        lines.append(f"  {column.heading}{gap}{meaning_of(column)}")
        lines += [f"    {read}" for read in _read(table, place, column, way)]
    new, *others = counted(understood)
    lines += _some("As they will look", new.lines, max(LEADS, most if most > SHOWN else 0))
    listed = [each for each in others if each.name not in ONLY_COUNTED or most > SHOWN]
    for each in listed:
        lines += _some(each.name, each.lines, most)
    return [*lines, summary(understood)]


def summary(understood: Understood) -> str:
    """How many leads would be added, are already here, would be merged and are left out."""
    counts = (
        humanize.count(len(understood.new), "new lead"),
        f"{len(understood.here) or 'none'} already here",
        *(
            [f"{humanize.count(len(understood.twice), 'line')} about a posting further up"]
            if understood.twice
            else []
        ),
        f"{len(understood.merges) or 'none'} to merge",
        *([f"{len(understood.doubtful)} doubtful"] if understood.doubtful else []),
        f"{sum(each.left_out for each in understood.unclear) or 'none'} left out",
    )
    return ", ".join(counts).capitalize() + "."


def as_read(lead: Lead) -> str:
    """A lead on one line, with its dates in full: "Acme · Tester · applied 5 June 2007"."""
    stage = reason_in_words(lead.reason) if lead.reason else STAGES[lead.stage]
    on = lead.applied_on if lead.stage == "applied" else None
    step = f"next: {lead.next_step or 'look at it'}" if lead.next_step or lead.next_on else ""
    parts = (lead.company, lead.role, _with_day(stage, on), _with_day(step, lead.next_on) if step else "")
    return " · ".join(part for part in parts if part)


def written(example: Triple) -> str:
    """A numeric date as written in the file."""
    return example.between.join((example.first, example.second, example.third))


def meant(example: Triple, order: Order) -> str:
    """A numeric date read in an order, with the month as a word."""
    day = in_order(example, order)
    return _day(day) if day else "no day"


def meaning_of(column: Column) -> str:
    """The meaning of a column, in a few words."""
    if column.field == REACHED and column.means:
        stage, reason = column.means
        return f"whether it was reached: {reason_in_words(reason) if reason else STAGES[stage]}"
    return "noted" if column.said and column.field == NOTED else MEANINGS.get(column.field, "") or "noted"


def _read(table: Table, place: int, column: Column, way: Way) -> Iterator[str]:
    """How the stages of a column, or the first of its dates that aren't ISO 8601, were read."""
    if column.field not in ("stage", "reason", *DATES):
        return
    counted = cells_of(table, place)
    if column.field in DATES:
        days = ((cell, _day_of(cell, way, column.field)) for cell in counted)
        shown = [(cell, when) for cell, when in days if when is not None and cell[:10] != when.day.isoformat()]
        yield from (f"“{cell[:LONGEST]}” as {_when(when)}" for cell, when in shown[:DAYS])
        return
    by_use = counted.most_common()
    shown_words = [
        *by_use[:WORDS],
        *(each for each in by_use[WORDS:] if stage_of(each[0], column.field, table.words)[0] == "closed"),
    ]
    for cell, number in shown_words:
        yield f"“{cell[:LONGEST]}” {_stage(cell, column.field, table.words)}, {humanize.count(number, 'line')}"
    if len(counted) > len(shown_words):
        yield f"and {len(counted) - len(shown_words)} more"


def cells_of(table: Table, place: int) -> Counter[str]:
    """The distinct cells of a column, and how often each occurs."""
    cells = (one_line(row.cells[place]) for row in table.leads if place < len(row.cells))
    return Counter(cell for cell in cells if cell)


def stage_of(
    cell: str, field: str, words: Mapping[str, Meaning | None] | None = None
) -> tuple[Stage | None, Reason | None, bool]:
    """The stage and reason that a cell is read as, each None where it has none, and whether it is also noted."""
    own: Reason | None = next((each for each in REASONS if each == cell), None)
    if field == "reason" and own:
        return "closed", own, False
    stage, reason = read_stage(cell, words) or (None, None)
    if field == "reason" and reason is None:
        return None, None, True
    return stage, reason, not (is_stage_word(cell) or word_key(cell) in (words or {}))


def _stage(cell: str, field: str, words: Mapping[str, Meaning | None]) -> str:
    stage, reason, noted = stage_of(cell, field, words)
    if stage is None:
        return "is not a stage I know, so it is noted"
    closed = f": {reason_in_words(reason)}" if reason else ""
    return f"as {STAGES[stage]}{closed}" + (", and kept in the notes" if noted else "")


def _when(when: When) -> str:
    return f"{_day(when.day)}, {when.at:%H:%M}" if when.at else _day(when.day)


def _day_of(cell: str, way: Way, field: str) -> When | None:
    try:
        return day_of(cell, way, field)
    except ValueError:
        return None


def _day(day: date) -> str:
    return f"{day.day} {humanize.MONTHS[day.month - 1]} {day.year}"


def _with_day(text: str, day: date | None) -> str:
    return f"{text} {_day(day)}" if day else text


def _some(heading: str, lines: Sequence[str], most: int = SHOWN) -> list[str]:
    """The first lines under a heading, and how many more there are; empty where there are no lines."""
    more = [f"  and {len(lines) - most} more"] if len(lines) > most else []
    return [f"{heading}:", *(f"  {line}" for line in lines[:most]), *more] if lines else []


def merge_in_words(merge: Merge) -> str:
    """The fields that a line of the file adds to an existing lead, in words."""
    name = ", ".join(part for part in (merge.lead.company, merge.lead.role) if part)
    fields = [
        MEANINGS.get(field, field) for field in merge.fields if field not in ("history", "stage_since", "reason")
    ]
    stays = f"; closed here, {merge.stays} in the file; it stays closed" if merge.stays else ""
    return f"{name}: {', '.join(fields)}{stays}"
