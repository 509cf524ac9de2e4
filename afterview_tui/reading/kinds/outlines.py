"""Reads leads that stand as points below the names of stages, and headlines of org-mode with states."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterview_tui.reading.card_names import company_and_role
from afterview_tui.reading.grid import AROUND, Grid, Row
from afterview_tui.reading.line_roles import names_a_role
from afterview_tui.reading.stage_words import Meaning, is_stage_word, read_stage

HEADINGS = ("Company", "Role", "Status", "Applied", "Next date", "Link", "Notes")
ANY_TASK = ("to do", "todo", "done", "next", "open", "waiting", "in progress")
"""Titles and states of any list of tasks."""
LEAST, SHARE = 2, 0.5
"""How many points have to stand below stages, and the share of them that name a company and a role."""
_TITLE = re.compile(r"#{1,4}\s++(.+)|(\w[^\n:]{2,30}):\s*")
_POINT = re.compile(r"\s{0,3}(?:[-*+•]|\d{1,3}[.)])\s++(?:\[[ xX]\]\s++)?(.+)")
_STATE = re.compile(r"\*++\s++(?:([A-Z][A-Z-]{2,15})\s++)?(.+?)(?:\s++:[\w@:]+:)?\s*")
_LINK = re.compile(r"<?(https?://[^\s<>]+)>?")
_PLANNED = re.compile(r"\s*(?:SCHEDULED|DEADLINE):\s*[<\[](\d{4}-\d\d-\d\d)[^>\]\d]*(\d\d?:\d\d)?[^>\]]*[>\]]")
_SENT = re.compile(r"\s*:?(?:SENT|APPLIED|SUBMITTED|CREATED):\s*[<\[]?(\d{4}-\d\d-\d\d).*")
_DRAWER = re.compile(r"\s*:(?:PROPERTIES|END|LOGBOOK):\s*")
_MARKED = re.compile(r"\*\*|~~|__")


class _Point(NamedTuple):
    number: int
    status: str
    cells: Sequence[str]
    is_told: bool
    """Whether its title or state is a stage."""


def outlines(text: str) -> Grid | None:
    """The points as rows; None where too few of them are leads below stages."""
    lines = text.splitlines()
    is_org = any(re.match(r"\*+ [A-Z]{3}", line) for line in lines)
    points = [*(_headlines(lines) if is_org else _points(lines))]
    told = [point for point in points if point.is_told]
    named = [point for point in told if point.cells[1]]
    stages = {point.status for point in told}
    if len(named) < LEAST or len(named) < SHARE * len(told) or (len(stages) < LEAST and not is_org):
        return None
    kept = [point for point in points if point.is_told or point.cells[1]]
    rows = [Row(point.number, point.cells) for point in kept]
    return Grid([Row(0, HEADINGS), *rows], "points below stages", has_headings=True, notices=[AROUND])


def _stage(title: str) -> Meaning | None:
    return None if title.casefold() in ANY_TASK else read_stage(title)


def _points(lines: Sequence[str]) -> Iterator[_Point]:
    """The points of a text, each with the title above it."""
    title = ""
    for number, line in enumerate(lines, 1):
        if point := _POINT.fullmatch(line):
            if title.casefold() not in ANY_TASK:
                yield _Point(number, title, _cells(point[1], title), _stage(title) is not None)
        elif found := _TITLE.fullmatch(line):
            title = (found[1] or found[2]).strip(" :#")


def _cells(words: str, title: str) -> Sequence[str]:
    """The cells of a point such as "Acme - cook, sent 12/11, no answer yet"."""
    link = found[1] if (found := _LINK.search(words)) else ""
    bare = _MARKED.sub("", _LINK.sub("", words)).replace("()", "")
    company, role = company_and_role(bare)
    role, *told = [part.strip() for part in re.split(r",\s|(?=\()", role)] if role else [""]
    if not role:
        company, *told = [part.strip() for part in re.split(r",\s|(?=\()", bare)]
    told = [part.strip("() ,") for part in told if part.strip("() ,")]
    applied = next((part for part in told if _day_applied(part)), "")
    told = [part for part in told if part != applied]
    stages = [part for part in told if read_stage(part) is not None]
    rest = [part for part in told if part not in stages]
    return (
        company.strip(" ,"),
        role,
        " → ".join([title, *stages]),
        _day_applied(applied),
        "",
        link,
        "; ".join(rest),
    )


def _day_applied(words: str) -> str:
    """The day in "sent 12/11"; empty where it says something else."""
    first, _, day = words.partition(" ")
    return day if day[:1].isdigit() and is_stage_word(first) and read_stage(first) == ("applied", None) else ""


def _headlines(lines: Sequence[str]) -> Iterator[_Point]:
    """The headlines of org-mode that have a state, with what stands below them."""
    places = [n for n, line in enumerate(lines) if re.match(r"\*+ ", line)]
    for place, end in zip(places, [*places[1:], len(lines)], strict=True):
        found = _STATE.fullmatch(lines[place])
        if found is None or not found[1] or found[1].casefold() in ANY_TASK:
            continue
        status = found[1].replace("-", " ").capitalize()
        yield _Point(
            place + 1, status, _below(found[2], status, lines[place + 1 : end]), _stage(status) is not None
        )


def _below(title: str, status: str, lines: Sequence[str]) -> Sequence[str]:
    company, role = company_and_role(title)
    first, _, second = title.partition(", ")
    if not role and second:
        company, role = (second, first) if names_a_role(first) or not names_a_role(second) else (first, second)
    applied, ahead, link, notes = "", "", "", list[str]()
    for line in lines:
        if planned := _PLANNED.match(line):
            ahead = " ".join(filter(None, planned.groups()))
        elif sent := _SENT.fullmatch(line):
            applied = sent[1]
        elif not link and (found := _LINK.search(line)):
            link = found[1]
            notes.append(_LINK.sub("", line).strip(" :").removeprefix("URL").strip(" :"))
        elif not _DRAWER.fullmatch(line):
            notes.append(line.strip())
    return (company, role, status, applied, ahead, link, "\n".join(filter(None, notes)))
