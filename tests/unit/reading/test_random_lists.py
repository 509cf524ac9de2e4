"""Random lists of every kind: no traceback, no word lost; AFTERVIEW_TRIALS=long tries 20,000 of them."""

import csv
import html
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.domain.humanize import Calendar
from afterview_tui.domain.text import clean
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.cell_links import LABELS
from afterview_tui.reading.cell_marks import is_empty, mark
from afterview_tui.reading.cell_values import in_words
from afterview_tui.reading.columns import BESIDE, IGNORED, OWN
from afterview_tui.reading.days import read_when
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.dittos import DITTOS
from afterview_tui.reading.grid import AROUND, cell_text
from afterview_tui.reading.importing import Table, open_order, understand
from afterview_tui.reading.kinds.mojibake import MENDED, repaired
from afterview_tui.reading.stage_words import is_stage_word, word_key
from afterview_tui.reading.tables import read_table
from afterview_tui.reading.vocabulary import HEADINGS, STAGES, entries
from tests.support import LONG, StillClock
from tests.workbooks import workbook

NOW = StillClock().now()
LISTS = 20_000 if LONG else 200
"""Random lists, of all kinds together."""
KEPT = ("company", "role", "url", "contact", "notes", "source", "reference", "next_step")
WORD = re.compile(r"[^\W_]{3,}")
Rows = Sequence[Sequence[str]]

known = [word for name, words in entries(HEADINGS) if name not in ("uid", "created_at") for word in words]
headings = st.one_of(
    st.sampled_from(known).flatmap(lambda word: st.sampled_from([word, word.title(), word.upper(), f"{word}:"])),
    st.sampled_from(
        ["", "?", "Salary", "Standort", "Rating (1-5)", "Company / Role", "#", "Phone screen", "Offer?"]
    ),
    st.text(max_size=10),
)
cells = st.one_of(
    st.sampled_from([word for _, words in entries(STAGES) for word in words]),
    st.sampled_from(
        [
            *(
                "",
                "Acme",
                "Globex, Inc.",
                "Tester",
                "Köhler & Söhne",
                "株式会社あおば",
                "ghosted?",
                "maybe an offer",
            ),
            *("2 Nov", "2026-11-02", "02/11/2026", "13.11.26", "46328", "3 days ago", "11月3日", "friday 15:00"),
            *("x", "TRUE", "no", "NaN", "-", "↳", "ditto", "https://a.example/jobs/7", "a@b.example", "50.000,00"),
            *("[post](https://b.example/1)", '=HYPERLINK("https://c.example/2";"here")', "**bold**", "| a | b |"),
            *(
                "Total",
                "# note",
                "two\nlines",
                "'=1+1",
                "Company",
                "<b>big</b>",
                "<<<<<<< HEAD",
                'said "so"',
                "a;b,c",
            ),
        ]
    ),
    st.text(max_size=14),
)
leads = st.lists(st.lists(cells, min_size=1, max_size=9), min_size=1, max_size=14)
junk = st.lists(
    st.one_of(
        st.sampled_from(
            [
                [],
                [""],
                ["My job hunt 2026"],
                ["Total", "12"],
                ["Rejected (3)"],
                ["Week 2"],
                ["# a comment"],
                ["Sent:", "4"],
            ]
        ),
        st.lists(cells, max_size=4),
    ),
    max_size=3,
)


@st.composite
def tables(draw: st.DrawFn) -> Rows:
    """Junk, headings, leads, more junk; sometimes repeated headings, a summary or a second list beside it."""
    heads, body = draw(st.lists(headings, min_size=1, max_size=9)), draw(leads)
    rows: list[Sequence[str]] = [*draw(junk), heads, *body, *draw(junk)]
    if draw(st.booleans()):
        rows += [draw(st.sampled_from([heads, draw(st.lists(headings, min_size=2, max_size=5))])), *draw(leads)]
    beside = draw(st.sampled_from([None, "summary", "list"]))
    if beside is not None:
        width = max(map(len, rows)) + 1
        more = (
            [heads, *draw(leads)] if beside == "list" else [["Status", "Count"], ["Applied", "3"], ["Offer", "1"]]
        )
        rows += [[]] * (len(more) - len(rows))
        start = next(n for n, row in enumerate(rows) if row is heads)
        for n, other in enumerate(more[: len(rows) - start], start):
            rows[n] = [*rows[n], *[""] * (width - len(rows[n])), *other]
    return rows


def delimited(rows: Rows, delimiter: str, encoding: str) -> bytes:
    """A list as delimited text."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if delimiter == ";" else "\n").writerows(rows)
    return out.getvalue().encode(encoding, "replace")


def page(rows: Rows) -> bytes:
    """A list as a table on a saved web page."""
    lines = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<!doctype html><html><body><table>{lines}</table></body></html>".encode(errors="replace")


def markdown(rows: Rows) -> bytes:
    """A list as a Markdown table."""
    width = max(map(len, rows))
    lines = [
        [" ".join(cell.replace("|", "/").split()) for cell in [*row, *[""] * (width - len(row))]] for row in rows
    ]
    lines.insert(1, ["---"] * width)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines).encode(errors="replace")


def objects(rows: Rows) -> bytes:
    """A list as JSON objects, with the first row as keys."""
    heads = next((row for row in rows if len(row) > 1), ["company", "role"])
    found = [dict(zip(heads, row, strict=False)) for row in rows if row is not heads]
    return json.dumps({"version": 3, "jobs": found}).encode()


KINDS = ("commas", "semicolons", "tabs", "bars", "workbook", "page", "markdown", "objects", "lists")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp1250", "cp932")


def written(rows: Rows, kind: str, encoding: str) -> bytes:
    """A list as a file of a random kind."""
    if kind in ("commas", "semicolons", "tabs", "bars"):
        delimiter = {"commas": ",", "semicolons": ";", "tabs": "\t", "bars": "|"}[kind]
        return delimited(rows, delimiter, encoding)
    if kind == "lists":
        return json.dumps([list(row) for row in rows]).encode()
    return {"workbook": workbook, "page": page, "markdown": markdown, "objects": objects}[kind](rows)


@settings(max_examples=LISTS, deadline=None, derandomize=not LONG)
@given(tables(), st.sampled_from(KINDS), st.sampled_from(ENCODINGS))
def test_no_list_ends_in_a_traceback_and_no_word_of_it_is_lost(rows: Rows, kind: str, encoding: str) -> None:
    """Each word is in a lead, in what is left out and counted, or the whole file is refused in a sentence."""
    data = written(rows, kind, encoding)
    try:
        table = read_table(data)
    except NotATable:
        return
    understood = understand(table, [], Way(open_order(table, NOW.date())[0][0], NOW, "random"))
    out = {each.row for each in understood.unclear if each.left_out}
    kept = _folded(str(getattr(lead, name)) for lead in understood.new for name in KEPT)
    for words, why in _lost(table, out, kept):
        raise AssertionError((words, why))
    is_whole = encoding.startswith("utf") and AROUND not in table.notices
    if kind in ("commas", "semicolons", "tabs", "bars", "workbook", "lists") and is_whole:
        # What the table holds is what the file held, unless it is said that text around it is left out, or that
        # letters are put right: "á\x80²" is one letter of Burmese in the wrong encoding.
        seen = _folded([*_all_of(table), *table.notices])
        if kind == "workbook":
            # XML can't hold what steers a terminal: "0\x1b100" is "0100" there, and "000" in a text.
            rows = [[re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", cell) for cell in row] for row in rows]
        given_cells = (cell for row in rows for cell in row if cell.strip().casefold() not in DITTOS)
        if any(notice.startswith(MENDED.partition("{")[0]) for notice in table.notices):
            given_cells = (repaired(cell) or "" for cell in given_cells)
        missing = {word for cell in given_cells for word in _words(cell) if word not in seen}
        assert not missing, missing


def _lost(table: Table, out: set[int], kept: str) -> Iterator[tuple[list[str], object]]:
    """The words of the table that are neither in a lead nor left out, nor a date, stage or tick of a lead."""
    unread = {n for n, column in enumerate(table.columns) if column.field in (IGNORED, OWN, BESIDE)}
    for row in table.rows:
        for place, cell in enumerate(row.cells[: len(table.columns)]):
            field = table.columns[place].field
            if row.number in out or place in unread or _is_understood(cell, field):
                continue
            if lost := [word for word in _words(cell) if word not in kept and not _is_of_a_link(word)]:
                yield lost, (cell, table.columns[place])


def _all_of(table: Table) -> Iterator[str]:
    yield from table.headings
    for row in (*table.above, *table.rows):
        yield from row.cells


def _is_understood(cell: str, field: str) -> bool:
    """Whether a cell is a date, a stage or a tick, which become fields; a day alone is the day of the step."""
    has_own = field.endswith(("_on", "_since", "_until", "_at")) or field in ("reached", "created_at", "follow_ups")
    has_own = has_own or (field == "next_step" and _is_a_day(cell))
    is_stage = field in ("stage", "reason", "heard_on") and is_stage_word(cell)
    return is_empty(cell) or has_own or is_stage or mark(cell) is not None or not word_key(cell)


def _is_a_day(cell: str) -> bool:
    """Whether a cell is a day in some order."""
    orders = [Calendar(day_first=each) for each in (True, False)]
    return any(read_when(in_words(cell), "to come", NOW, each).value is not None for each in orders)


def _is_of_a_link(word: str) -> bool:
    return word in LABELS or word in ("hyperlink", "https", "http", "mailto")


def _words(cell: str) -> list[str]:
    return WORD.findall(cell_text(cell).casefold())


def _folded(texts: Iterable[str]) -> str:
    return " ".join(clean(text) for text in texts).casefold()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_random_list_can_be_read(kind: str) -> None:
    """The parts of the random lists make a list that can be imported."""
    rows = [["Company", "Role", "Status"], ["Acme", "Cook", "Applied"], ["Globex", "Clerk", "Rejected"]]
    table = read_table(written(rows, kind, "utf-8"))
    found = understand(table, [], Way("dmy", NOW, "list"))
    assert [(lead.company, lead.role) for lead in found.new] == [("Acme", "Cook"), ("Globex", "Clerk")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_stray_control_character_takes_no_words_with_it(kind: str) -> None:
    """Not from its own cell, where curly quotes were decoded wrongly, nor across cells."""
    quoted = "\x80\x9cyes\x80\x9d and then \x80\x9cno\x80\x9d"
    rows = [["Company", "Role", "Notes"], ["Acme", "Cook\x9d", "salad\x07"], ["Köhler", "Clerk", quoted]]
    table = read_table(written(rows, kind, "utf-8"))
    leads = understand(table, [], Way("dmy", NOW, "list")).new
    assert [(lead.company, lead.role, lead.notes) for lead in leads] == [
        ("Acme", "Cook", "salad"),
        ("Köhler", "Clerk", "yes and then no"),
    ]


def test_a_control_character_of_another_cell_takes_no_words_with_it() -> None:
    """Also where the cells of a line aren't told apart."""
    table = read_table("ignored\npulled out\ncompany;\n\x9d;000\x07\n".encode())
    assert "000" in "".join(table.rows[-1].cells)
