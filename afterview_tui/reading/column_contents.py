"""Infers the fields of columns from their cells, where headings are missing or say too little."""

import re
from collections.abc import Callable, Iterable, Sequence

from afterview_tui.domain.leads.postings import link_key
from afterview_tui.reading.card_names import hold_both
from afterview_tui.reading.cell_links import has_link, linked
from afterview_tui.reading.cell_marks import is_empty, mark
from afterview_tui.reading.cell_values import looks_like_a_date, may_be_a_date
from afterview_tui.reading.columns import (
    BOTH,
    DATES,
    IGNORED,
    NOTED,
    OWN,
    PAST,
    PLAIN_DATES,
    REACHED,
    SAMPLE,
    Column,
    field_of,
    named_by,
    words_of,
)
from afterview_tui.reading.stage_words import Meaning, is_stage_word, read_stage, stage_heading

_BOOKKEEPING = re.compile(r"[\d.,#]+|[\da-f-]{8,}|[\w-]{15,}|\w{1,2}", re.I)
MOST = 0.7
"""The share of a column's cells that have to match a field for the column to be that field."""
ANSWERS = 0.5
"""The share of stages among the cells under a heading such as "Response" from which the column is the stage."""
LONGEST_HEAD, MOST_OF_A_NAME = 4, 8
"""The most words in a heading whose last word may name its field, and in a name below it."""
_NO_HEAD = frozenset(
    "of for about why with per no not number how current previous former past last first other".split()  # noqa: SIM905
)
"""Words of headings whose last word doesn't name their field: "Why this company", "Previous employer"."""


def by_content(rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns of a table without headings, guessed from the cells of its first rows."""
    width = max((len(row) for row in rows), default=0)
    columns: list[Column] = []
    taken: set[str] = set()
    for place in range(width):
        columns.append(Column(f"column {place + 1}", _guess(_cells(rows[:SAMPLE], place), taken)))
        taken.add(columns[-1].field)
    return columns


def refined(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns after a look at what stands in them: a tick a stage, answers under a day, an own address."""
    columns = _with_both(columns, rows)
    found = [
        column if column.said else _refined(column, _cells(rows, place), rows, place, columns)
        for place, column in enumerate(columns)
    ]
    if all(column.field != "applied_on" for column in found):
        # The column that seemed to hold the application date holds ticks, so the plain "Date" holds it after all.
        plain = (n for n, column in enumerate(columns) if words_of(column.heading) in PLAIN_DATES)
        place = next(plain, None)
        if place is not None and not found[place].field and not found[place].said:
            found[place] = found[place].holding("applied_on")
    return found


def _with_both(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> Sequence[Column]:
    """The columns, one of names that hold a company and a role in one where nothing else holds one of them."""
    named = [(n, each) for n, each in enumerate(columns) if each.field in ("company", "role")]
    if len(named) != 1 or named[0][1].said:
        return columns
    place, column = named[0]
    is_vague = column.field == "role" or field_of(column.heading) == "name"
    if not is_vague or not hold_both(_cells(rows, place)):
        return columns
    return [*columns[:place], column.holding(BOTH), *columns[place + 1 :]]


def _refined(
    column: Column, cells: Sequence[str], rows: Sequence[Sequence[str]], place: int, columns: Sequence[Column]
) -> Column:
    if not cells:
        return column
    ticks, days = sum(mark(cell) is not None for cell in cells), sum(map(may_be_a_date, cells))
    means = stage_heading(column.heading)
    may_be_one = means is not None and column.field in ("", "applied_on", "stage", "found_on")
    told = ticks + sum(map(_is_an_end, cells)) if means else ticks
    if means and may_be_one and (ticks == len(cells) or _are_reached(column, means, told, days, cells)):
        return column._replace(field=REACHED, means=means)
    if column.field in DATES and not days:
        answered = [cell for cell in cells if mark(cell) is None and read_stage(cell) is not None]
        answers = len(answered) >= ANSWERS * len(cells)
        return column.holding("stage" if answers and column.field in PAST else _kept(column, ticks, cells))
    if column.field == "next_step" and all(each.field != "next_on" for each in columns):
        is_a_day = sum(map(looks_like_a_date, cells)) >= MOST * len(cells)
        return column.holding("next_on") if is_a_day else column
    if column.field in ("source", "contact", "next_step", "role", "company", "url", "reason"):
        return column.holding("") if ticks == len(cells) else _contact(column, rows, place, columns)
    if column.field == IGNORED and not all(map(_is_bookkeeping, cells)):
        return column.holding("")
    return column.holding(_hinted_field(column, cells, days, columns)) if not column.field else column


def _hinted_field(column: Column, cells: Sequence[str], days: int, columns: Sequence[Column]) -> str:
    """The field that a heading hints at and the cells confirm, such as "Deal stage" or "CV sent"; else empty."""
    there, most = {each.field for each in columns}, MOST * len(cells)
    parts = {field_of(word) for word in column.heading.replace("_", " ").split()}
    stages = [means for cell in cells if (means := read_stage(cell)) is not None]
    if len(stages) >= ANSWERS * len(cells) and ("stage" in parts - there or _are_outcomes(stages, there)):
        return "stage"
    if "applied_on" not in there and days >= most and _is_applied(column.heading):
        return "applied_on"
    links = [link for cell in cells if (link := linked(cell).link or (cell if has_link(cell) else ""))]
    if "url" not in there and links and sum(map(bool, map(link_key, links))) >= ANSWERS * len(cells):
        return "url"
    named = _named_last(column.heading)
    if named and named not in there and sum(map(_may_be_a_name, cells)) >= most:
        return named
    if "contact" not in there and sum("@" in cell and " " not in cell for cell in cells) >= most:
        return "contact"
    return ""


def _is_applied(heading: str) -> bool:
    """Whether a heading says that it was applied, as in "CV sent" and "When sent"."""
    return ("applied", None) in (read_stage(heading), stage_heading(heading))


def _are_outcomes(stages: Sequence[Meaning], there: set[str]) -> bool:
    """Whether words for stages are those of applying, where no column is known to hold the stage.

    What is sent, pending or onsite may be a letter or a place of work; an interview or a no is none.
    """
    is_told = any(means[0] in ("interviewing", "offer", "accepted") or means[1] == "rejected" for means in stages)
    is_known = bool(there & {"stage", "reason", REACHED})
    return not is_known and is_told and len({*stages}) > 1


def _named_last(heading: str) -> str:
    """The field company or role where the last word of a heading names it, as in "Dream employer"; else empty."""
    words = words_of(heading).split()
    if not 1 < len(words) <= LONGEST_HEAD or _NO_HEAD & {*words}:
        return ""
    if words[-1].endswith("ed") or words[-1] in ("sought", "wanted"):
        words.pop()
    found = named_by(words[-1])
    return found if found in ("company", "role") else ""


def _may_be_a_name(cell: str) -> bool:
    return (
        len(cell.split()) <= MOST_OF_A_NAME and not cell.endswith((".", "!", "?")) and any(map(str.isalpha, cell))
    )


def _are_reached(column: Column, means: Meaning, ticks: int, days: int, cells: Sequence[str]) -> bool:
    """Whether all cells of a column without a field are ticks and dates that say its stage was reached.

    A "Close date" is ruled out: it may be a future day, or the deadline of the advert.
    """
    is_reached = means[0] not in ("found", "applied") and means != ("closed", None)
    return column.field == "" and is_reached and ticks + days >= len(cells)


def _is_an_end(cell: str) -> bool:
    """Whether a cell under a stage says that it ended there: "failed", 挂."""
    found = read_stage(cell) if is_stage_word(cell) else None
    return found is not None and found[0] == "closed"


def _kept(column: Column, ticks: int, cells: Sequence[str]) -> str:
    return "" if ticks == len(cells) else column.field


def _contact(column: Column, rows: Sequence[Sequence[str]], place: int, columns: Sequence[Column]) -> Column:
    """The column, not used where every company has the same contact: that is the user's own address."""
    companies = next((n for n, each in enumerate(columns) if each.field == "company"), None)
    if column.field != "contact" or companies is None:
        return column
    pairs = {
        (row[place], row[companies]) for row in rows if len(row) > max(place, companies) and row[place].strip()
    }
    same = len({contact for contact, _ in pairs}) == 1 and len({company for _, company in pairs}) > 2
    return column.holding(OWN) if same and "@" in next(iter(pairs))[0] else column


def _is_bookkeeping(cell: str) -> bool:
    return _BOOKKEEPING.fullmatch(cell) is not None or may_be_a_date(cell) or mark(cell) is not None


def _cells(rows: Iterable[Sequence[str]], place: int) -> list[str]:
    """The cells of a column that are not empty."""
    return [cell for row in rows if len(row) > place and not is_empty(cell := row[place].strip())]


def _guess(cells: Sequence[str], taken: set[str]) -> str:
    tests: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("applied_on", looks_like_a_date),
        ("url", has_link),
        ("contact", lambda cell: "@" in cell and " " not in cell),
        ("stage", lambda cell: read_stage(cell) is not None),
    )
    for name, test in tests:
        if cells and sum(map(test, cells)) >= MOST * len(cells):
            return "heard_on" if name in taken and name == "applied_on" else name
    return next((name for name in ("company", "role") if name not in taken), NOTED)
