"""Reads our own Markdown export of leads: two tables, and below them a list of facts about each lead."""

import re
from collections import defaultdict
from collections.abc import Sequence

from afterview_tui.domain.leads.pipeline import REASONS
from afterview_tui.reading.grid import Grid, Row

_TITLE = re.compile(r"^#{1,3} Leads on \w", re.M)
_LEAD = re.compile(r"- \*\*(.+)\*\*")
_FACT = re.compile(r"  - ([a-z -]+): (.+)")
_ESCAPED = re.compile(r"\\([\\|`*_<>\[\]])")
_ACTIVE, _ENDED = ("Company", "Role", "Stage", "Next step", "On"), ("Company", "Role", "How")
_FACTS = {
    **{"applied on": "applied on", "last heard": "heard on", "contact": "contact", "found through": "source"},
    **{"link": "url", "reference": "reference", "noted": "notes", "hoped for": "hoped for", "its hour": "next at"},
    **{"follow-ups": "follow ups", "parked until": "parked until", "its day": "next on"},
}
"""The label of each fact in the list, and the heading of its column."""
_REASONS = {words: reason for reason, words in REASONS.items()}
_HEADINGS = ("company", "role", "stage", "reason", "next step", *_FACTS.values())


def own_leads(text: str, tables: Sequence[Grid]) -> Grid | None:
    """The leads of our own export as one table, with the facts listed below; None for any other text."""
    title = _TITLE.search(text)
    ours = [table for table in tables if tuple(table.rows[0].cells) in (_ACTIVE, _ENDED)]
    if title is None or not ours:
        return None
    facts = _facts(text[title.start() :])
    rows = [Row(0, _HEADINGS)]
    for table in ours:
        for row in table.rows[1:]:
            company, role, stage, *step = row.cells
            known = facts[", ".join(filter(None, (company, role))) or "A lead"]
            noted = known.pop(0) if known else {}
            told = dict(zip(("next step", "next on"), step, strict=False))
            if "parked until" in noted:
                told["next on"] = ""
            ended = {"reason": _REASONS[stage]} if stage in _REASONS else {"stage": stage}
            cells = {"company": company, "role": role} | ended | told | noted
            rows.append(Row(row.number, [cells.get(heading, "") for heading in _HEADINGS]))
    return Grid(rows, "our own Markdown", has_headings=True)


def _facts(text: str) -> defaultdict[str, list[dict[str, str]]]:
    """The facts by the name of the lead, with one dictionary for each lead of that name."""
    found: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    current: dict[str, str] = {}
    for line in text.splitlines():
        if lead := _LEAD.fullmatch(line):
            current = {}
            found[_plain(lead[1])].append(current)
        elif (fact := _FACT.fullmatch(line)) and (heading := _FACTS.get(fact[1])):
            current[heading] = _plain(re.sub(r"^<(.*)>$", r"\1", fact[2]))
    return found


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
