"""Reads one row of a table as a lead, and reports the cells that couldn't be read."""

from collections.abc import Callable, Sequence
from datetime import time
from typing import Any

import msgspec

from afterview_tui.domain.leads.pipeline import REASONS
from afterview_tui.domain.records import Lead
from afterview_tui.domain.text import clean, one_line
from afterview_tui.reading import cell_values
from afterview_tui.reading.card_names import company_and_role
from afterview_tui.reading.cell_days import Way, day_of, day_of_row, goes_by_today
from afterview_tui.reading.cell_links import LABELS, has_link, linked
from afterview_tui.reading.cell_marks import is_empty, is_yes, mark
from afterview_tui.reading.columns import (
    BESIDE,
    BOTH,
    DATES,
    IGNORED,
    MEANINGS,
    NOTED,
    OWN,
    REACHED,
    Column,
    field_of,
)
from afterview_tui.reading.days_ahead import DaysAhead
from afterview_tui.reading.evidence import Evidence, Stages
from afterview_tui.reading.stage_words import is_stage_word, read_stage, word_key

_READ: dict[str, Callable[[str], Any]] = {
    "follow_ups": int,
    "history": cell_values.read_events,
    "next_at": time.fromisoformat,
    "created_at": cell_values.read_moment,
}
"""Parsers for the cells of these fields; each raises ValueError for what it can't parse."""
_SINGLE = ("company", "role", "url", "reference", "next_step", "source", "uid")
"""Fields of one line of words; a second column for one is noted."""


SENTENCE = 3
"""The number of words from which a text about how it ended says more than its stage."""


def lead_of(cells: Sequence[str], columns: Sequence[Column], way: Way) -> tuple[Lead, list[str]]:
    """The lead of one row, and sentences about the cells that couldn't be read, which are kept in its notes."""
    return _Row(cells, columns, way).read()


class _Row:
    """The state of reading one row."""

    def __init__(self, cells: Sequence[str], columns: Sequence[Column], way: Way) -> None:
        self._cells, self._columns, self._way = cells, columns, way
        self._fields: dict[str, Any] = {}
        self._unclear: list[str] = []
        self._links: list[tuple[str, str]] = []
        """Links in cells that have text of their own, with their headings."""
        self._stages = Stages()
        self._ahead = DaysAhead(way, self._fields, self._stages, self._note)

    def read(self) -> tuple[Lead, list[str]]:
        """Read every cell, then resolve what depends on several cells."""
        for column, cell in zip(self._columns, self._cells, strict=False):
            text = clean(cell).strip()
            if not text or (is_empty(text) and not self._way.is_ours):
                continue
            try:
                self._take(column, text)
            except ValueError as error:
                self._unreadable(column, text, error)
        self._settle_links()
        self._ahead.settle()
        found_on = self._fields.pop("found_on", None)
        for evidence in self._stages.settle(self._fields, self._way.now.date()):
            self._note(f"{evidence.heading}: {evidence.words}")
        self._ahead.end()
        if "stage" not in self._fields and self._fields.get("applied_on"):
            self._fields["stage"] = "applied"
        if self._fields.get("stage", "found") == "found" and found_on:
            self._fields.setdefault("stage_since", found_on)
        return msgspec.structs.replace(Lead(), **self._fields), self._unclear

    def _take(self, column: Column, text: str) -> None:
        """Put a cell into its field; raises ValueError where it can't be read as that field."""
        name = column.field
        if not self._way.is_ours:
            text = self._without_link(column, text)
        if name in (IGNORED, OWN, BESIDE) or not text:
            return
        if name == REACHED:
            self._take_reached(column, text)
        elif name in DATES:
            self._take_day(column, text)
        elif name in _READ:
            self._fields[name] = _READ[name](text)
        elif name == "hoped_for":
            self._take_hope(column, text)
        elif name in ("stage", "reason"):
            self._take_stage(column, text)
        elif name in (*_SINGLE, BOTH):
            self._take_single(column, one_line(text))
        elif name == "contact":
            self._join("contact", one_line(text), ", ")
        else:
            self._note_cell(column, text)

    def _without_link(self, column: Column, text: str) -> str:
        """The text of a cell; a link in it is set aside."""
        is_free = column.field in ("", NOTED)
        words, link = linked(text)
        if is_free and not link:
            return text
        if link and column.field in ("url", "contact"):
            label = words if words.casefold() not in LABELS else ""
            if column.field == "contact":
                return ", ".join(part for part in (words, link.removeprefix("mailto:")) if part)
            if label and label != link:
                self._note(f"{column.heading}: {label}")
            return link
        if link and is_free:
            return f"{words} {link}".strip()
        if link:
            self._links.append((column.heading, link))
        return words

    def _settle_links(self) -> None:
        """Use a link set aside as that of the posting if no column holds one, else note it."""
        for heading, link in self._links:
            if not self._fields.get("url"):
                self._fields["url"] = link
            elif link != self._fields["url"]:
                self._note(f"{heading}: {link}")

    def _take_single(self, column: Column, text: str) -> None:
        """Take one line of text; that of a second column for the field is noted under its heading."""
        name = column.field
        if name == BOTH:
            self._take_both(column, text)
        elif name == "uid" and not (text.isalnum() and any(map(str.isdigit, text))):
            self._note(f"{column.heading}: {text}")
        elif name == "url" and not self._way.is_ours and not (has_link(text) or ("." in text and " " not in text)):
            if not self._take_links_within(column, text):
                self._note(f"{column.heading}: {text}")
        elif not self._fields.get(name):
            self._fields[name] = text
        elif text != self._fields[name]:
            self._note(f"{column.heading}: {text}")

    def _take_both(self, column: Column, text: str) -> None:
        """Company and role of a name; what is only one of them is what its heading says."""
        company, role = company_and_role(text)
        if role:
            self._fields |= {"company": company, "role": role}
        else:
            self._fields["role" if field_of(column.heading) == "role" else "company"] = text

    def _take_links_within(self, column: Column, text: str) -> bool:
        """Take the first link in a text and note the text; False where there is none or the lead has one."""
        link = next((word for word in text.split() if has_link(word)), "")
        if not link or self._fields.get("url"):
            return False
        self._fields["url"] = link.rstrip(",;")
        self._note(f"{column.heading}: {text}")
        return True

    def _take_hope(self, column: Column, text: str) -> None:
        if is_yes(text):
            self._fields["hoped_for"] = True
        elif mark(text) is None:
            self._note_cell(column, text)

    def _take_day(self, column: Column, text: str) -> None:
        """Take a day; an hour that has no field of its own is noted in its words, unless a machine wrote it."""
        when = day_of_row(text, self._cells, self._way, column.field)
        if cell_values.is_span(text) or goes_by_today(text, self._way, column.field, when):
            self._note(f"{column.heading}: {one_line(text)}")
        if column.field == "interview_on":
            self._ahead.interview(column, text, when)
            return
        if column.field == "next_on":
            self._ahead.take(column, text, when)
            return
        has_hour = when.at is not None and cell_values.read_day(text, self._way.order) is None
        if self._fields.setdefault(column.field, when.day) != when.day or has_hour:
            self._note(f"{column.heading}: {one_line(text)}")

    def _take_reached(self, column: Column, text: str) -> None:
        """Take a cell about one stage: a tick, or the day on which it was reached."""
        assert column.means is not None
        ticked = mark(text)
        if ticked is False:
            return
        if ticked is None and is_stage_word(text) and (found := read_stage(text, self._way.words)) is not None:
            self._stages.add(Evidence(found, column.heading, one_line(text), None, is_noted=True))
            return
        when = day_of(text, self._way, "interview_on") if ticked is None else None
        day = when.day if when else None
        if day is not None and column.means[0] == "applied":
            self._fields.setdefault("applied_on", day)
        if when:
            self._ahead.meet(when, one_line(column.heading).lower())
        self._stages.add(Evidence(column.means, column.heading, one_line(text), day, is_reached=True))

    def _take_stage(self, column: Column, text: str) -> None:
        """Take a stage or a reason; the cell is also noted where it says more than that."""
        words = one_line(text)
        if column.field == "reason" and (own := next((each for each in REASONS if each == text), None)):
            # Our own names come first: in other lists it is the company that "declined".
            if self._way.is_ours:
                self._fields["reason"] = own
                return
            self._stages.add(Evidence(("closed", own), column.heading, "", None))
            return
        found = read_stage(text, self._way.words)
        if found is None or (column.field == "reason" and found[1] is None):
            if word_key(text) in self._way.words:
                self._note(f"{column.heading}: {words}")
                return
            raise ValueError("an unknown word")
        says_more = found[0] == "closed" and len(word_key(text).split()) >= SENTENCE
        is_whole = (is_stage_word(text) and not says_more) or word_key(text) in self._way.words
        self._stages.add(Evidence(found, column.heading, words, None, is_noted=not is_whole))
        if not is_whole:
            self._ahead.meet_in_words(found, words)

    def _unreadable(self, column: Column, text: str, error: ValueError) -> None:
        """Note a cell that can't be read, and report why; words in a date column may be a stage."""
        words = one_line(text)
        if column.field == "heard_on" and mark(text) is not None:
            # Whether they answered, not what.
            self._note(f"{column.heading}: {words}")
            return
        if column.field == "heard_on" and (found := read_stage(text, self._way.words)) is not None:
            self._stages.add(Evidence(found, column.heading, words, None, is_noted=True))
            self._ahead.meet_in_words(found, words)
            return
        if column.field == "next_on" and self._ahead.step(words):
            self._note(f"{column.heading}: {words}")
            return
        meaning = MEANINGS.get(column.field, column.heading)
        why = f"{error} " if column.field in DATES and str(error) else ""
        said = f"“{words[:40]}” in “{column.heading}” can't be read as {meaning}; it is noted"
        self._unclear.append(f"{said}. {why}".strip() if why else said)
        self._note(f"{column.heading}: {words}")

    def _note_cell(self, column: Column, text: str) -> None:
        """Note the text of a cell, its lines joined by semicolons."""
        lines = [one_line(line) for line in text.split("\n")]
        lines = [line.rstrip("; ") for line in lines] if len(lines) > 1 else lines
        words = "; ".join(filter(None, lines))
        self._note(words if column.field == NOTED and not column.said else f"{column.heading}: {words}")

    def _note(self, text: str) -> None:
        self._join("notes", text, "; ")

    def _join(self, name: str, text: str, between: str) -> None:
        parts = [self._fields[name]] if self._fields.get(name) else []
        self._fields[name] = between.join([*parts, *([text] if text not in parts else [])])
