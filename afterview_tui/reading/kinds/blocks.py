"""Reads lists with a block of lines for each lead, such as "Company: Acme": as typed, in YAML or recutils."""

import re
from collections.abc import Iterator, Sequence

from afterview_tui.reading.columns import field_of
from afterview_tui.reading.grid import AROUND, Grid, Row

_PAIR = re.compile(
    r"(?P<indent>[ \t]*+)(?P<dash>[-*+•][ \t]++)?(?P<name>[^\W_][^:=\n]{0,40})(?::(?!//)|[ \t]=)(?P<value>.*)"
)
_ASIDE = re.compile(r"[#%]|---|\.\.\.$")
_QUOTED = re.compile(r"([\"'])(.*)\1", re.S)
_MORE = re.compile(r"^\s*+(?:[-*+•]\s++)?")
_BLOCK = ("|", ">", "|-", ">-")
"""What stands in YAML where the words begin on the next line."""
MOST_WORDS = 5
"""The most words of a name before a colon; more are a sentence."""
SHARE = 0.5
"""The share of lines that have to be pairs."""


class _Block:
    """The names and values of one lead."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.values: dict[str, str] = {}
        self.last = ""

    def add(self, name: str, value: str) -> None:
        self.values[name] = "" if value in _BLOCK else _unquoted(value)
        self.last = name

    def go_on(self, line: str) -> None:
        more = _unquoted(_MORE.sub("", line).strip())
        self.values[self.last] = "\n".join(filter(None, (self.values[self.last], more)))


def blocks(text: str) -> Grid | None:
    """The blocks as rows under their names; None where they don't name leads."""
    lines = text.splitlines()
    filled = [line for line in lines if line.strip()]
    pairs = [found for line in filled if (found := _pair(line))]
    if not pairs or len(pairs) < SHARE * len(filled) or not _name_leads({found["name"] for found in pairs}):
        return None
    leads = [*_blocks(lines)]
    if len(leads) == 1 and len({field_of(name) for name in leads[0].values} - {""}) < 3:
        return None
    headings = list(dict.fromkeys(name for block in leads for name in block.values))
    rows = [Row(block.number, [block.values.get(name, "") for name in headings]) for block in leads]
    is_around = any(_ASIDE.match(line) and len(line.split()) > 1 for line in filled) or filled[0] != pairs[0][0]
    return Grid([Row(0, headings), *rows], "blocks of lines", has_headings=True, notices=[AROUND] * is_around)


def _pair(line: str) -> re.Match[str] | None:
    """The name and value of a line such as "Role: Cook"."""
    found = None if _ASIDE.match(line) else _PAIR.match(line)
    return found if found and len(found["name"].split()) <= MOST_WORDS else None


def _name_leads(names: set[str]) -> bool:
    fields = {field_of(name) for name in names}
    return "company" in {field_of(name) for name in names if field_of(name) != "name"} and bool(
        fields - {"", "company"}
    )


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    """The blocks; one begins where a name comes again, or at a dash as far in as the first."""
    block, first_dash = _Block(0), -1
    for number, line in enumerate(lines, 1):
        found = _pair(line)
        if found is None:
            if block.values and line.strip() and not _ASIDE.match(line):
                block.go_on(line)
            continue
        dash = len(found["indent"]) if found["dash"] else -1
        first_dash = dash if first_dash < 0 else first_dash
        if dash > first_dash:
            block.go_on(line)
            continue
        name = found["name"].strip()
        if block.values and (0 <= dash == first_dash or name in block.values):
            yield block
            block = _Block(number)
        block.number = block.number or number
        block.add(name, found["value"].strip())
    if block.values:
        yield block


def _unquoted(value: str) -> str:
    found = _QUOTED.fullmatch(value)
    return found[2] if found else value
