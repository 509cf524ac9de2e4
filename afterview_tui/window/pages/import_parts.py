"""The parts of an import's preview: its summary, then each count with the lines it counts."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from afterview_tui.actions import imports
from afterview_tui.actions.imports import Plan
from afterview_tui.domain.text import wrap
from afterview_tui.reading.import_preview import counted
from afterview_tui.window.widgets.columns import columns

SUMMARY = "Summary"
LINES_UNOPENED = 100
"""How many lines of a count are shown while it is selected but not open."""


class Part(NamedTuple):
    """One count of an import and its lines, or the summary."""

    name: str
    number: str
    lines: Sequence[str]
    is_whole: bool = False


class Lines(VerticalScroll):
    """The lines of the selected part."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "down", show=False),
        Binding("k", "scroll_up", "up", show=False),
    ]


def parts_of(plan: Plan, shown: Sequence[str]) -> list[Part]:
    """The summary, with its total on top, where nobody has to scroll to it; then the counts."""
    name = imports.IMPORT_IT if plan.brings_something else SUMMARY
    counts = [
        Part(each.name, f"{len(each.lines):,}", each.lines) for each in counted(plan.understood) if each.lines
    ]
    return [Part(name, "", [shown[-1], "", *shown[:-1]], is_whole=True), *counts]


def fitted(lines: Sequence[str], width: int, *, is_whole: bool) -> str:
    """The lines wrapped to a width in cells, indents kept; only the first `LINES_UNOPENED` unless `is_whole`."""
    some, width = (lines if is_whole else lines[:LINES_UNOPENED]), max(width, 40)
    return "\n".join(part for line in some for part in (_wrapped(line, width) if len(line) > width else [line]))


def _wrapped(line: str, width: int) -> list[str]:
    indent = line[: len(line) - len(line.lstrip())]
    return [indent + part for part in wrap(line, width - len(indent))]


def draw(part: Part, _width: int) -> Content:
    """A row of the list of parts."""
    return columns((part.name, 26, ""), (part.number, 0, "$hint"))
