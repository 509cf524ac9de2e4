"""Random tables: no traceback, and every word is in a lead or reported as left out."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.text import clean
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.cell_links import LABELS
from afterview_tui.reading.cell_marks import is_empty, mark
from afterview_tui.reading.columns import BESIDE, IGNORED, OWN
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.stage_words import is_stage_word, word_key
from afterview_tui.reading.tables import read_table
from tests.support import StillClock

NOW = StillClock().now()
HEADINGS = (
    *("Company", "Firma", "Name", "Role", "Poste", "Status", "Stage", "Applied", "Date", "Date Applied", "Link"),
    *(
        "URL",
        "Notes",
        "Contact",
        "Email",
        "Next step",
        "Follow up",
        "Interview Date",
        "Interview",
        "Rejected",
        "Offer",
    ),
    *("Source", "Req ID", "Salary", "Location", "Excitement", "ID", "Response", "会社名", "状态", "", "?"),
)
CELLS = (
    *("", "Acme", "Globex, Inc.", "Tester", "applied", "Rejected", "ghosted?", "2 Nov", "2026-11-02", "02/11/2026"),
    *("13.11.26", "46328", "1793577600", "x", "TRUE", "no", "NaN", "-", "https://a.example/jobs/7", "a@b.example"),
    *("[post](https://b.example/1)", '=HYPERLINK("https://c.example/2";"here")', "**bold**", "call Dana friday"),
    *("Total", "一面", "书类", "# note", "offer maybe", "Entretien le 3", "two\nlines", "'=1+1", "Company", "Role"),
    "<<<<<<< HEAD",
)
KEPT = ("company", "role", "url", "contact", "notes", "source", "reference", "next_step")
WORD = re.compile(r"\w{3,}")
cells = st.one_of(st.sampled_from(CELLS), st.text(max_size=12))
rows = st.lists(st.lists(cells, min_size=1, max_size=8), min_size=1, max_size=12)
tables = st.tuples(
    st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=8),
    rows,
    rows,
    st.sampled_from(",;\t|"),
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "cp1252")),
)


@given(tables)
def test_no_table_ends_in_a_traceback_and_no_word_is_lost(given_table: tuple) -> None:  # type: ignore[type-arg]
    """With anything above and below the headings."""
    headings, above, body, delimiter, encoding = given_table
    data = _written([*above[:2], headings, *body], delimiter).encode(encoding, "replace")
    try:
        table = read_table(data)
    except NotATable:
        return
    orders, _ = open_order(table, NOW.date())
    understood = understand(table, [], Way(orders[0], NOW, "random.csv"))
    out = {each.row for each in understood.unclear if each.left_out}
    kept = " ".join(str(getattr(lead, name)) for lead in understood.new for name in KEPT)
    kept += "".join(_written_days(lead.next_on) for lead in understood.new if lead.next_on)
    kept = kept.casefold()
    unread = {n for n, column in enumerate(table.columns) if column.field in (IGNORED, OWN, BESIDE)}
    for row in table.rows:
        if row.number in out:
            continue
        for place, cell in enumerate(row.cells[: len(table.columns)]):
            if place not in unread and not _is_understood(cell, table.columns[place].field):
                lost = [
                    word
                    for word in WORD.findall(clean(cell).casefold())
                    if word.strip("_") not in kept and not _is_link_word(word)
                ]
                assert not lost, (lost, cell, table.columns[place])


def _written_days(day: date) -> str:
    """A day as the cells above write it, for a next step that is only a day."""
    return f" {day} {day:%b} {(day - date(1899, 12, 30)).days} {day:%Y%m%d}"


def _is_understood(cell: str, field: str) -> bool:
    """Whether a cell is a date, a stage or a tick, which become fields instead of text."""
    has_own = field.endswith(("_on", "_since", "_until", "_at")) or field in ("reached", "created_at", "follow_ups")
    is_stage = field in ("stage", "reason", "heard_on") and is_stage_word(cell)
    return is_empty(cell) or has_own or is_stage or mark(cell) is not None or not word_key(cell)


def _is_link_word(word: str) -> bool:
    return word in LABELS or word in ("hyperlink", "https", "http", "mailto")


def _written(lines: Sequence[Sequence[str]], delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(lines)
    return out.getvalue()
