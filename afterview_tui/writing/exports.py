"""Exports leads as CSV, JSON and Markdown, and people as vCards."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.csv_injection import escaped
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.contacts import name_and_address
from afterview_tui.domain.leads.pipeline import EDITED, REASONS, STAGES
from afterview_tui.domain.records import Interview, Lead, Person
from afterview_tui.domain.text import without_marks

COLUMNS = (
    *("company", "role", "stage", "reason", "applied_on", "heard_on", "next_step", "next_on", "next_at"),
    *("contact", "source", "url", "reference", "notes", "hoped_for", "parked_until", "stage_since", "reviewed_on"),
    *("follow_ups", "history", "created_at", "uid"),
)

NOTED = (
    *("applied_on", "heard_on", "contact", "source", "url", "reference", "notes", "hoped_for", "next_at"),
    "follow_ups",
)
"""The fields that the Markdown tables have no room for."""
_CALLED = EDITED | {"next_at": "its hour", "follow_ups": "follow-ups", "parked_until": "parked until"}
_LINK = re.compile(r"https?://[^\s<>]+")


def as_csv(leads: Sequence[Lead]) -> str:
    """All fields as CSV, one lead per row, every cell quoted and escaped against formulas."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(name.replace("_", " ") for name in COLUMNS)
    for lead in leads:
        writer.writerow(escaped(_cell(lead, name)) for name in COLUMNS)
    return out.getvalue()


def as_json(leads: Sequence[Lead]) -> str:
    """All fields as one JSON document."""
    return msgspec.json.format(msgspec.json.encode({"leads": list(leads)}), indent=2).decode() + "\n"


def as_markdown(leads: Sequence[Lead], today: date) -> str:
    """The active leads and the ended ones as two Markdown tables, followed by a list of further facts."""
    active = sorted(
        (lead for lead in leads if cadence.is_active(lead)),
        key=lambda lead: (cadence.due_on(lead) or date.max, without_marks(lead.company)),
    )
    ended = [lead for lead in leads if not cadence.is_active(lead)]
    lines = [f"# Leads on {humanize.day(today, date.min)}", ""]
    lines += _table(
        ("Company", "Role", "Stage", "Next step", "On"),
        [
            (lead.company, lead.role, STAGES[lead.stage], lead.next_step, str(cadence.due_on(lead) or ""))
            for lead in active
        ],
    )
    if ended:
        lines += ["", "## Ended", ""]
        how = [(lead, REASONS[lead.reason] if lead.reason else STAGES[lead.stage]) for lead in ended]
        lines += _table(("Company", "Role", "How"), [(lead.company, lead.role, ended_by) for lead, ended_by in how])
    if noted := [line for lead in [*active, *ended] for line in _noted(lead)]:
        lines += ["", *noted]
    return "\n".join(lines) + "\n"


def as_vcards(people: Sequence[Person], interviews: Sequence[Interview], leads: Sequence[Lead]) -> str:
    """All people met and the contacts of leads as vCards 4.0 (RFC 6350), which doesn't require split names.

    The company is given only for interviewers, since others may not belong to it.
    """
    companies = {interview.uid: interview.company for interview in interviews}
    cards = [
        (each.name, each.email, each.title, companies.get(each.interview, "") if each.part == "interviewer" else "")
        for each in people
        if each.name
    ]
    named = {name.casefold() for name, *_ in cards}
    for lead in leads:
        name, email = name_and_address(lead.contact)
        if (name or email) and (name or email).casefold() not in named:
            named.add((name or email).casefold())
            cards.append((name or email, email, "", lead.company))
    return "".join(_card(*card) for card in cards)


def _cell(lead: Lead, name: str) -> str:
    value = getattr(lead, name)
    if name == "history":
        return "\n".join(f"{event.at.isoformat()} {event.what}" for event in lead.history)
    if name == "hoped_for":
        return "yes" if value else ""
    if name == "created_at":
        return value.isoformat() if value else ""
    return "" if value is None else str(value)


def _noted(lead: Lead) -> list[str]:
    """The facts about a lead that the tables leave out, as a list; empty where there are none."""
    # For a parked lead the table has the day that parking ends, and its next step may have another day.
    names = [*NOTED, "parked_until", "next_on"] if lead.parked_until else NOTED
    facts = [(_CALLED[name], _cell(lead, name)) for name in names if getattr(lead, name)]
    name = ", ".join(part for part in (lead.company, lead.role) if part) or "A lead"
    lines = [
        f"  - {what}: {f'<{text}>' if _LINK.fullmatch(text) else _markdown_cell(text)}" for what, text in facts
    ]
    return [f"- **{_markdown_cell(name)}**", *lines] if lines else []


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(_markdown_cell(cell) for cell in line)} |" for line in lines]


def _markdown_cell(text: str) -> str:
    for mark in "\\|`*_<>[]":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())


def _card(name: str, email: str, title: str, company: str) -> str:
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{_escaped(name)}"]
    pairs = (("EMAIL", email), ("TITLE", title), ("ORG", company))
    lines += [f"{kind}:{_escaped(text)}" for kind, text in pairs if text]
    return "".join(_folded(line) for line in [*lines, "END:VCARD"])


def _escaped(text: str) -> str:
    for mark in "\\,;":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split("\n"))


def _folded(line: str) -> str:
    """A line folded at 75 bytes, with continuation lines after a space, not inside a character (RFC 6350, 3.2)."""
    parts, length = [""], 0
    for letter in line:
        size = len(letter.encode())
        if length + size > 75:
            parts.append(" ")
            length = 1
        parts[-1] += letter
        length += size
    return "\r\n".join(parts) + "\r\n"
