"""Parses tables aligned with spaces, as ``column -t`` prints them: every column begins below its heading."""

import re

from afterview_tui.reading.columns import field_of
from afterview_tui.reading.grid import Grid, Row

_WORDS = re.compile(r"\S+(?: \S+)*")
_RULER = re.compile(r"[\s\-=]+")
TOP = 10
"""How many lines are searched for the headings."""


def aligned(text: str) -> Grid | None:
    """The table below a line with two known headings; None without one, or where text crosses a column boundary."""
    lines = [(number, line.expandtabs()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    for place, (number, line) in enumerate(lines[:TOP]):
        heads = list(_WORDS.finditer(line))
        if len({field_of(head[0]) for head in heads} - {""}) > 1 and "  " in line.strip():
            begins = [head.start() for head in heads]
            below = [(n, each) for n, each in lines[place + 1 :] if not _RULER.fullmatch(each)]
            if any(_runs_across(each, begin) for _, each in below for begin in begins[1:]):
                return None
            rows = [Row(number, [head[0] for head in heads])]
            rows += [Row(n, _cut(each, begins)) for n, each in below]
            return Grid(rows, "columns set with blanks")
    return None


def _runs_across(line: str, begin: int) -> bool:
    return line[begin - 1 : begin].strip() != "" and line[begin : begin + 1].strip() != ""


def _cut(line: str, begins: list[int]) -> list[str]:
    ends = [*begins[1:], len(line)]
    return [line[begin:end].strip() for begin, end in zip([0, *begins[1:]], ends, strict=True)]
