"""A lead from one line: "Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"."""

import re
from collections.abc import Callable
from datetime import date
from itertools import accumulate
from typing import Literal

import msgspec

from afterview_tui.domain import humanize
from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.records import Lead, Stage
from afterview_tui.domain.text import one_line

ReadDay = Callable[[str, Literal["future", "past"]], date | None]
"""The day that some words mean, to come or gone by; None where they mean none."""

_LEGAL = re.compile(rf",(?=\s*(?:{'|'.join(sorted(LEGAL_FORMS))})\b\.?\s*(?:,|;|$))", re.IGNORECASE)
_SEPARATOR = re.compile(r" ?[,;] ?(?!\d{3}\b)")
_STAGE = re.compile(r"(found|saved|applied|screening|interviewing|offer|accepted)\b\s*(.*)", re.IGNORECASE)
_MARKED = re.compile(
    r"(via|through|thanks to|contact|heard|link|notes?|noted)(?:\s+from them)?\b\s*:?\s*(.+)", re.IGNORECASE
)
_FIELDS = {"via": "source", "through": "source", "thanks to": "source", "contact": "contact", "link": "url"}
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@]+@[^\s@.]+\.[^\s@]+")
LONGEST_DAY = 60
"""Characters beyond which words are never read as a day."""
_HOPED = ("hoped for", "hope", "hoping")
_BY = re.compile(r" (?:by|on|until|at)$", re.IGNORECASE)
_AT = re.compile(r"(.+?) (?:at|@) (.+)", re.IGNORECASE)


def read_line(line: str, read_day: ReadDay) -> Lead:
    """The lead that a line tells of; what has no place of its own stands in its notes, so that nothing is lost."""
    fields: dict[str, object] = {}
    plain: list[str] = []
    # What joins a legal form to its name must not be taken for a separator.
    guarded = _LEGAL.sub("\0", one_line(line))
    for part in _SEPARATOR.split(guarded):
        text = part.replace("\0", ",").strip()
        # The first part is a name even where it could be a day or a stage: Monday, Applied.
        if text and ((not plain and not fields) or not _take(text, fields, read_day)):
            plain.append(text)
    if len(plain) == 1 and (found := _AT.fullmatch(plain[0])):
        plain = [found[2], found[1]]
    for name, text in zip(("company", "role"), plain, strict=False):
        fields[name] = text
    notes = [*([str(fields["notes"])] if "notes" in fields else []), *plain[2:]]
    if notes:
        fields["notes"] = "; ".join(notes)
    return msgspec.structs.replace(Lead(), **fields)


def spoken(lead: Lead, today: date) -> list[tuple[str, str]]:
    """A lead as it was understood: what each thing is called, and what it is."""
    applied = f", applied {humanize.day(lead.applied_on, today)}" if lead.applied_on else ""
    stage = applied.removeprefix(", ") if applied and lead.stage == "applied" else STAGES[lead.stage] + applied
    step = lead.next_step + (f", by {humanize.day(lead.next_on, today)}" if lead.next_on else "")
    facts = [
        ("company", lead.company),
        ("role", lead.role),
        ("stage", stage),
        ("heard", humanize.day(lead.heard_on, today) if lead.heard_on else ""),
        ("next", step.removeprefix(", ")),
        ("through", lead.source),
        ("contact", lead.contact),
        ("link", lead.url),
        ("noted", lead.notes),
        ("hoped for", "yes" if lead.hoped_for else ""),
    ]
    return [(name, text) for name, text in facts if text]


def _take(text: str, fields: dict[str, object], read_day: ReadDay) -> bool:
    """Put a part of the line into its field; False where it is a plain name."""
    if text.casefold() in _HOPED:
        fields["hoped_for"] = True
    elif _LINK.fullmatch(text):
        fields["url"] = text
    elif _MAIL.fullmatch(text):
        fields["contact"] = f"{fields['contact']}, {text}" if "contact" in fields else text
    else:
        return (
            _take_stage(text, fields, read_day)
            or _take_marked(text, fields, read_day)
            or _take_step(text, fields, read_day)
        )
    return True


def _take_stage(text: str, fields: dict[str, object], read_day: ReadDay) -> bool:
    found = _STAGE.fullmatch(text)
    if found is None:
        return False
    word = found[1].casefold()
    stage: Stage = next((stage for stage in STAGES if stage == word), "found")
    day = read_day(found[2], "past") if found[2] else None
    if found[2] and day is None:
        return False
    fields["stage"] = stage
    if day:
        fields |= {"stage_since": day} | ({"applied_on": day} if stage == "applied" else {})
    return True


def _take_marked(text: str, fields: dict[str, object], read_day: ReadDay) -> bool:
    found = _MARKED.fullmatch(text)
    if found is None:
        return False
    word = found[1].casefold()
    if word == "heard":
        day = read_day(found[2], "past")
        fields |= {"heard_on": day} if day else {}
        return day is not None
    name = _FIELDS.get(word, "notes")
    fields[name] = f"{fields[name]}; {found[2]}" if name in fields else found[2]
    return True


def _take_step(text: str, fields: dict[str, object], read_day: ReadDay) -> bool:
    """A next step, which ends in a day; a day alone is that of the step."""
    words = text.split()
    ends = accumulate(len(word) + 1 for word in reversed(words))
    last = sum(end - 1 <= LONGEST_DAY for end in ends)
    for begin in range(len(words) - last, len(words)):
        day = read_day(" ".join(words[begin:]), "future")
        if day is not None:
            fields["next_on"] = day
            if begin:
                fields["next_step"] = _BY.sub("", " ".join(words[:begin]))
            return True
    return False
