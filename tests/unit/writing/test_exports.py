"""Exports for spreadsheets, address books and readers, and importing them again."""

import csv
import io
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.domain.csv_injection import escaped, unescaped
from afterview_tui.domain.leads.pipeline import REASONS, STAGES
from afterview_tui.domain.records import Event, Interview, Lead, Person, Reason, Stage
from afterview_tui.domain.text import clean, one_line
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.tables import read_table
from afterview_tui.store import Store
from afterview_tui.writing import exports
from tests.support import StillClock

NOW = StillClock().now()
LINES = st.text(max_size=30).map(one_line)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2030, 12, 31))
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8))])
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2030, 12, 31), timezones=ZONES)
EVENTS = st.builds(Event, at=MOMENTS, what=st.text(max_size=30).map(lambda text: clean(text).strip()))
LEADS = st.builds(
    Lead,
    uid=st.uuids().map(lambda uid: uid.hex),
    created_at=MOMENTS,
    company=LINES.filter(bool),
    role=LINES,
    stage=st.sampled_from(list(STAGES)),
    reason=st.none() | st.sampled_from(list(REASONS)),
    source=LINES,
    url=LINES,
    contact=LINES,
    notes=LINES,
    hoped_for=st.booleans(),
    applied_on=DAYS,
    stage_since=DAYS,
    heard_on=DAYS,
    next_step=LINES,
    next_on=DAYS,
    parked_until=DAYS,
    reviewed_on=DAYS,
    follow_ups=st.integers(0, 9),
    history=st.lists(EVENTS, max_size=3),
)


def back(text: str) -> list[Lead]:
    """The leads from importing an export."""
    table = read_table(text.encode())
    orders, example = open_order(table, NOW.date())
    assert example is None
    understood = understand(table, [], Way(orders[0], NOW, "export"))
    assert understood.unclear == []
    return understood.new


@given(leads=st.lists(LEADS, min_size=1, max_size=4, unique_by=lambda lead: lead.uid))
def test_what_was_exported_comes_back_as_it_was(leads: list[Lead]) -> None:
    """Exporting and importing into an empty file gives the same leads, with any contents."""
    assert back(exports.as_csv(leads)) == leads
    assert back(exports.as_json(leads)) == leads


TIMES: dict[str, Any] = {"uid": "", "created_at": None, "history": [], "stage_since": None, "reviewed_on": None}
"""What Markdown leaves out, for it is to be read."""


WORDS = st.text("abZø平|*_`<>\\,. ", max_size=12).map(lambda text: f"w{one_line(text)}w")


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(WORDS, min_size=6, max_size=6),
    stage=st.sampled_from(list(STAGES)),
    reason=st.sampled_from(list(REASONS)),
    days=st.tuples(DAYS, DAYS),
)
def test_markdown_comes_back_but_for_times(
    texts: list[str], stage: Stage, reason: Reason, days: tuple[date | None, date | None]
) -> None:
    """With any special characters; the next step of an ended lead is left out."""
    company, role, contact, source, notes, step = texts
    is_over = stage in ("closed", "accepted")
    next_on, parked = (None, None) if is_over else days
    lead = Lead(company=company, role=role, contact=contact, source=source, notes=notes, stage=stage)
    lead = msgspec.structs.replace(
        lead,
        **({"reason": reason} if stage == "closed" else {}),
        **({"next_step": step, "next_on": next_on, "parked_until": parked} if not is_over else {}),
        hoped_for=True,
        follow_ups=2,
        applied_on=date(2026, 11, 2),
        heard_on=date(2026, 11, 9),
    )
    (found,) = back(exports.as_markdown([lead], NOW.date()))
    assert msgspec.structs.replace(found, **TIMES) == msgspec.structs.replace(lead, **TIMES)


def test_two_leads_of_one_name_keep_what_is_noted_of_each() -> None:
    """Also in Markdown, where two tables are one list."""
    days = [date(2026, 10, 5), date(2026, 10, 6), date(2026, 10, 7)]
    acme = Lead(company="[[Acme]]", role="Tester | `x`", stage="applied")
    leads = [msgspec.structs.replace(acme, applied_on=day, url=f"https://x.example/{day}") for day in days]
    leads[2] = msgspec.structs.replace(leads[2], stage="closed", reason="rejected")
    assert [
        (lead.company, lead.role, lead.stage, lead.applied_on, lead.url)
        for lead in back(exports.as_markdown(leads, NOW.date()))
    ] == [(lead.company, lead.role, lead.stage, lead.applied_on, lead.url) for lead in leads]


def test_an_export_fills_an_empty_file_with_the_same_leads(tmp_path: Path, store: Store) -> None:
    """Also through the store: uids and dates are kept, so that interviews keep their leads."""
    for lead in (Lead(company="Acme"), Lead(company="Acme"), Lead(company="Globex", hoped_for=True)):
        store.leads.add(lead)
    other = Store(tmp_path / "other.json", StillClock())
    other.leads.save_all(back(exports.as_csv(store.leads.all())))
    assert other.leads.all() == store.leads.all()


@pytest.mark.parametrize(
    "cell",
    [
        *("=1+1", "+15550100", "-x", "@SUM(1)", "\tx", "\rx", "＝1", " =1", "'=1", "'quoted'", "''"),
        *("\n=1+1", "\u00a0=1+1", "\u00a0\n =1", "\u3000=1", "\u200b=1", "\ufeff=1", "\u2028=1", "\n'x"),
    ],
)
def test_no_cell_is_run_by_a_spreadsheet(cell: str) -> None:
    """An apostrophe is added, and removed by an import."""
    assert escaped(cell) == f"'{cell}"
    assert unescaped(escaped(cell)) == cell


@pytest.mark.parametrize("cell", ["Acme", "", "1 =", "O'Hara", "a-b", "“=”"])
def test_ordinary_cells_stay_as_they_are(cell: str) -> None:
    """Nothing is added to a harmless cell."""
    assert escaped(cell) == cell
    assert unescaped(cell) == cell


def test_csv_is_quoted_and_harmless_in_every_cell() -> None:
    """Also in a spreadsheet whose delimiter is the semicolon."""
    lead = Lead(company="=cmd()", role="a;=b", notes="@x", history=[Event(at=NOW, what="=now")])
    text = exports.as_csv([lead])
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["company"], row["notes"]) == ("'=cmd()", "'@x")
    assert all(line.startswith('"') for line in text.splitlines())
    assert '"a;=b"' in text


def test_json_is_one_document_with_every_field() -> None:
    """For scripts."""
    document = msgspec.json.decode(exports.as_json([Lead(company="Acme", history=[Event(at=NOW, what="applied")])]))
    assert document["leads"][0]["company"] == "Acme"
    assert document["leads"][0]["history"] == [{"at": "2026-11-23T17:00:00+01:00", "what": "applied"}]


def test_markdown_is_two_tables_to_read() -> None:
    """By next date; Markdown characters in the user's words are escaped."""
    leads = [
        Lead(company="Late | Co", stage="applied", next_step="ask *again*", next_on=date(2026, 12, 1)),
        Lead(company="Soon", role="Tester", stage="offer", next_step="answer", next_on=date(2026, 11, 24)),
        Lead(company="Over", stage="closed", reason="went_quiet"),
    ]
    assert exports.as_markdown(leads, NOW.date()) == (
        "# Leads on Monday 23 November 2026\n\n"
        "| Company | Role | Stage | Next step | On |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| Soon | Tester | offer in hand | answer | 2026-11-24 |\n"
        "| Late \\| Co |  | applied | ask \\*again\\* | 2026-12-01 |\n\n"
        "## Ended\n\n"
        "| Company | Role | How |\n"
        "| --- | --- | --- |\n"
        "| Over |  | It went quiet |\n"
    )


def test_markdown_keeps_what_is_noted_of_a_lead() -> None:
    """Below the tables, for leads with further facts, including ended ones; a link stays a link."""
    leads = [
        Lead(company="Acme", role="Tester", url="https://acme.example/a_b", notes="Ask for *Jill*\nby phone"),
        Lead(company="Bare"),
        Lead(stage="closed", role="Gone", applied_on=date(2026, 11, 2), contact="Jo <jo@b.example>", url="a_b"),
    ]
    assert exports.as_markdown(leads, NOW.date()).endswith(
        "\n\n- **Acme, Tester**\n"
        "  - link: <https://acme.example/a_b>\n"
        "  - noted: Ask for \\*Jill\\* by phone\n"
        "- **Gone**\n"
        "  - applied on: 2026-11-02\n"
        "  - contact: Jo \\<jo@b.example\\>\n"
        "  - link: a\\_b\n"
    )


def test_people_and_contacts_as_vcards() -> None:
    """Names are never split; a contact who was met has one card; a card needs a name or address.

    Only interviewers get the company, not helpers or others.
    """
    people = [
        Person(interview="1", name="Dana Whitfield", email="dana@acme.example", title="Head, Firmware"),
        Person(),
        Person(interview="1", name="Aunt Rosa", part="helper"),
        Person(interview="1", name="Tomás", part="other"),
    ]
    leads = [
        Lead(company="Acme", contact="dana whitfield"),
        Lead(company="Globex; Söhne", contact="Priya Nair, priya@globex.example"),
        Lead(company="Initech", contact="jobs@initech.example"),
        Lead(company="Hooli"),
        Lead(company="Acme", contact='"Jill Sanders" <jill@acme.example>'),
    ]
    cards = exports.as_vcards(people, [Interview(uid="1", company="Acme")], leads)
    assert cards.count("BEGIN:VCARD") == 6
    assert "FN:Aunt Rosa\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Tomás\r\nEND:VCARD\r\n" in cards
    assert "FN:Jill Sanders\r\nEMAIL:jill@acme.example\r\nORG:Acme\r\n" in cards
    assert cards.startswith(
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dana Whitfield\r\nEMAIL:dana@acme.example\r\n"
        "TITLE:Head\\, Firmware\r\nORG:Acme\r\nEND:VCARD\r\n"
    )
    assert "FN:Priya Nair\r\nEMAIL:priya@globex.example\r\nORG:Globex\\; Söhne\r\n" in cards
    assert "FN:jobs@initech.example\r\n" in cards


def test_long_lines_of_a_vcard_are_folded() -> None:
    """At 75 bytes, between characters; unfolded, they are unchanged."""
    name = "Ødegård " * 20
    card = exports.as_vcards([Person(name=name.strip())], [], [])
    assert max(len(line.encode()) for line in card.split("\r\n")) <= 75
    assert f"FN:{name.strip()}\r\n" in card.replace("\r\n ", "")
