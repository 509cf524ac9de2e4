"""Which column of somebody's table holds what: by its heading, by what stands in it, or as somebody has said."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from afterview_tui.domain.leads.postings import link_key
from afterview_tui.domain.text import one_line
from afterview_tui.reading.cell_links import has_link, linked
from afterview_tui.reading.cell_marks import is_empty, mark
from afterview_tui.reading.cell_values import looks_like_a_date, may_be_a_date
from afterview_tui.reading.stage_words import Meaning, read_stage, stage_heading
from afterview_tui.reading.vocabulary import HEADINGS, entries

DATES = (
    "applied_on",
    "found_on",
    "heard_on",
    "next_on",
    "parked_until",
    "stage_since",
    "reviewed_on",
    "interview_on",
)
PAST = ("applied_on", "found_on", "heard_on", "stage_since", "reviewed_on")
"""The dates that can't lie in the future."""
IGNORED, REACHED, NOTED, OWN, BESIDE = "ignored", "reached", "notes", "own", "beside"
"""Fields of columns that are not used, that say whether one stage was reached, that are noted, and that hold the
person's own address, or a summary beside the leads."""
_NOT_A_WORD = re.compile(r"[\W_]+")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_IN_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_OR = re.compile(r"(?:(?<!\s)\s++)?[/|&+]\s*|(?<!\s)\s+(?:or|and|oder|und|ou|et|o|y|e)\s+")
LONGEST_HEADING = 80
"""Letters beyond which a cell is no heading."""
_BOOKKEEPING = re.compile(r"[\d.,#]+|[\da-f-]{8,}|[\w-]{15,}|\w{1,2}", re.I)
SAMPLE = 50
"""Rows that are looked at to guess what a column holds."""
MOST = 0.7
"""The share of its cells that have to look like something for a column to be taken for it."""
ANSWERS = 0.5
"""The share of the cells under a heading such as "Response" that are stages, from which on it is one of stages."""
_PLAIN_DATES = ("date", "datum", "fecha", "data", "日期", "日付")
_OWN = ("resume name", "question and answers", "questions and answers")
"""The headings by which an export is known whose contact is the applicant's own address: LinkedIn's."""


def words_of(heading: str) -> str:
    """A heading as it is looked up: in small letters, without punctuation."""
    return _NOT_A_WORD.sub(" ", _HUMPS.sub(" ", heading)).casefold().strip()


_HEADINGS = dict(entries(HEADINGS))
_BY_HEADING: dict[str, str] = {}
for _name, _heads in _HEADINGS.items():
    for _head in _heads:
        _BY_HEADING.setdefault(words_of(_head), _name)
MEANINGS = {name: heads[0] for name, heads in _HEADINGS.items() if name != "name"} | {
    "found_on": "found on",
    "interview_on": "interview on",
    IGNORED: "not used",
    OWN: "your own, not used",
    BESIDE: "beside the list, not used",
}
"""What each field is called to the user."""


class Column(NamedTuple):
    """One column of somebody's table."""

    heading: str
    field: str
    """The field it fills; empty where it is kept among the notes under its heading."""
    means: Meaning | None = None
    """The stage that a column says was reached."""
    said: bool = False
    """Whether somebody has said what it holds."""


@lru_cache(maxsize=4096)
def field_of(heading: str) -> str:
    """The field that a heading names, empty where it names none; letters, case and punctuation don't count.

    What stands in brackets doesn't either, "Date (MM/DD)"; of "Company / Position" the first that is known counts.
    """
    if len(heading) > LONGEST_HEADING:
        return ""
    bare = _IN_BRACKETS.sub(" ", heading)
    parts = (heading, bare, *_OR.split(bare)) if bare != heading or _OR.search(heading) else (heading,)
    return next((field for part in parts if (field := _named_by(words_of(part)))), "")


def _named_by(words: str) -> str:
    return _BY_HEADING.get(words) or _BY_HEADING.get(words.replace(" ", ""), "")


def asked_field(name: str) -> str | None:
    """The field that somebody names by one of its headings or in our own words, None for none."""
    words = words_of(name)
    own = {"noted": NOTED, "note": NOTED, "nothing": IGNORED, "not used": IGNORED, "unused": IGNORED, "link": "url"}
    found = own.get(words) or field_of(name)
    return found if found in MEANINGS else None


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a row names columns: two that are known, or the company alone in a narrow table."""
    known = {field_of(cell) for cell in cells if cell} - {""}
    return len(known) > 1 or (len(cells) < 3 and bool(known & {"company", "role"}))


def by_heading(cells: Sequence[str], said: Mapping[str, str] | None = None) -> list[Column]:
    """The columns as their headings say, or as somebody has ``said`` of a heading; "Name" is what is missing."""
    said = {words_of(heading): field for heading, field in (said or {}).items()}
    columns = []
    for cell in cells:
        heading = one_line(linked(cell).words)
        answer = said.get(words_of(heading))
        columns.append(Column(heading, field_of(heading) if answer is None else answer, said=answer is not None))
    if all(column.field != "uid" for column in columns):
        # Somebody else's "created at" is the day on which the job was saved there.
        columns = [_as(column, "found_on") if column.field == "created_at" else column for column in columns]
    columns = _settled_names(columns)
    if sum(column.field == "applied_on" for column in columns) > 1:
        # Of several days of applying the plain "Date" gives way.
        columns = [_as(column, "") if _is_plain_date(column) else column for column in columns]
    if any(words_of(column.heading) in _OWN for column in columns):
        columns = [_as(column, OWN) if _is_own(column) else column for column in columns]
    return columns


def _as(column: Column, field: str) -> Column:
    return column._replace(field=field)


def _is_own(column: Column) -> bool:
    return column.field == "contact" and words_of(column.heading).startswith("contact ") and not column.said


def _settled_names(columns: Sequence[Column]) -> list[Column]:
    """ "Name" is the company where no other column is, else the role, else a note."""
    settled = list(columns)
    for place, column in enumerate(settled):
        if column.field == "name":
            there = {each.field for each in settled}
            settled[place] = _as(column, next((name for name in ("company", "role") if name not in there), ""))
    return settled


def by_content(rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns of a table without headings, guessed from what stands in the first rows."""
    width = max((len(row) for row in rows), default=0)
    columns: list[Column] = []
    taken: set[str] = set()
    for place in range(width):
        columns.append(Column(f"column {place + 1}", _guess(_cells(rows[:SAMPLE], place), taken)))
        taken.add(columns[-1].field)
    return columns


def refined(columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """The columns after a look at what stands in them: a tick a stage, answers under a day, an own address."""
    found = [
        column if column.said else _refined(column, _cells(rows, place), rows, place, columns)
        for place, column in enumerate(columns)
    ]
    if all(column.field != "applied_on" for column in found):
        # What seemed to be the day of applying is a tick: the plain "Date" is the day again.
        plain = (n for n, column in enumerate(columns) if words_of(column.heading) in _PLAIN_DATES)
        place = next(plain, None)
        if place is not None and not found[place].field and not found[place].said:
            found[place] = _as(found[place], "applied_on")
    return found


def _is_plain_date(column: Column) -> bool:
    return column.field == "applied_on" and words_of(column.heading) in _PLAIN_DATES and not column.said


def _refined(
    column: Column, cells: Sequence[str], rows: Sequence[Sequence[str]], place: int, columns: Sequence[Column]
) -> Column:
    if not cells:
        return column
    ticks, days = sum(mark(cell) is not None for cell in cells), sum(map(may_be_a_date, cells))
    means = stage_heading(column.heading)
    may_be_one = means is not None and column.field in ("", "applied_on", "stage", "found_on")
    if means and may_be_one and (ticks == len(cells) or _are_reached(column, means, ticks, days, cells)):
        return column._replace(field=REACHED, means=means)
    if column.field in DATES and not days:
        stages = sum(read_stage(cell) is not None for cell in cells)
        return _as(
            column,
            "stage" if stages >= ANSWERS * len(cells) and column.field in PAST else _kept(column, ticks, cells),
        )
    if column.field in ("source", "contact", "next_step", "role", "company", "url", "reason"):
        return _as(column, "") if ticks == len(cells) else _contact(column, rows, place, columns)
    if column.field == IGNORED and not all(map(_is_bookkeeping, cells)):
        return _as(column, "")
    return _as(column, _told_by_content(column, cells, days, columns)) if not column.field else column


def _told_by_content(column: Column, cells: Sequence[str], days: int, columns: Sequence[Column]) -> str:
    """What a column holds whose heading says it in part, and whose cells all fit: "Deal stage", "CV sent"."""
    there, most = {each.field for each in columns}, MOST * len(cells)
    parts = {field_of(word) for word in column.heading.replace("_", " ").split()}
    if "stage" in parts - there and sum(read_stage(cell) is not None for cell in cells) >= ANSWERS * len(cells):
        return "stage"
    if "applied_on" not in there and days >= most and read_stage(column.heading) == ("applied", None):
        return "applied_on"
    if "url" not in there and sum(bool(link_key(cell)) for cell in cells if has_link(cell)) >= most:
        return "url"
    if "contact" not in there and sum("@" in cell and " " not in cell for cell in cells) >= most:
        return "contact"
    return ""


def _are_reached(column: Column, means: Meaning, ticks: int, days: int, cells: Sequence[str]) -> bool:
    """Whether a column without a field of its own holds ticks and days, each of which says that it was reached.

    The day of a "Close date" may be one to come, or the advert's.
    """
    is_reached = means[0] not in ("found", "applied") and means != ("closed", None)
    return column.field == "" and is_reached and ticks + days >= len(cells)


def _kept(column: Column, ticks: int, cells: Sequence[str]) -> str:
    return "" if ticks == len(cells) else column.field


def _contact(column: Column, rows: Sequence[Sequence[str]], place: int, columns: Sequence[Column]) -> Column:
    """A contact that is the same at every company, in several rows, is the person's own address: not used."""
    companies = next((n for n, each in enumerate(columns) if each.field == "company"), None)
    if column.field != "contact" or companies is None:
        return column
    pairs = {
        (row[place], row[companies]) for row in rows if len(row) > max(place, companies) and row[place].strip()
    }
    same = len({contact for contact, _ in pairs}) == 1 and len({company for _, company in pairs}) > 2
    return _as(column, OWN) if same and "@" in next(iter(pairs))[0] else column


def _is_bookkeeping(cell: str) -> bool:
    return _BOOKKEEPING.fullmatch(cell) is not None or may_be_a_date(cell) or mark(cell) is not None


def _cells(rows: Iterable[Sequence[str]], place: int) -> list[str]:
    """What stands in a column, without what is empty."""
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
