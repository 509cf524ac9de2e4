"""Three-way merge of fields that two sessions changed at the same time, without losing either's text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

Guard = Callable[[Any, Any, Mapping[str, object]], tuple[dict[str, object], Any | None]]
"""Called with the current record, the record as opened and the changed fields; returns the allowed fields, and a
new record for the rest if needed."""

BETWEEN = " / "
"""The separator between two one-line texts that are both kept."""

MOST_PAIRS = 200_000
"""The most pairs of lines to compare one by one; more would take noticeably long."""


class Edit(NamedTuple):
    """The replacement of lines ``begin`` to ``end`` of the original text."""

    begin: int
    end: int
    lines: Sequence[str]
    ours: bool


def merged(base: Any, theirs: Any, ours: Any) -> Any:
    """The merged value of a field that was ``base`` when both sessions opened it.

    Texts and lists keep both sessions' additions, dictionaries both sessions' keys; else our value wins.
    """
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    if isinstance(base, str) and isinstance(theirs, str) and isinstance(ours, str):
        return merged_text(base, theirs, ours)
    if isinstance(base, list) and isinstance(theirs, list) and isinstance(ours, list):
        kept = [each for each in theirs if each in ours or each not in base]
        return kept + [each for each in ours if each not in kept and each not in base]
    if isinstance(base, dict) and isinstance(theirs, dict) and isinstance(ours, dict):
        return theirs | {key: value for key, value in ours.items() if base.get(key) != value}
    return ours


def merged_text(base: str, theirs: str, ours: str) -> str:
    """A text with the changes of both sessions; a line that both changed is kept twice, ours first."""
    if "\n" not in base + theirs + ours:
        if theirs in ours:
            return ours
        return theirs if ours in theirs else f"{ours}{BETWEEN}{theirs}"
    lines = base.split("\n")
    edits = sorted([*_edits(lines, theirs.split("\n"), ours=False), *_edits(lines, ours.split("\n"), ours=True)])
    result: list[str] = []
    place = 0
    for group in _overlapping(edits):
        begin, end = group[0].begin, max(edit.end for edit in group)
        result += lines[place:begin]
        result += _merged_lines(lines, begin, end, group)
        place = end
    return "\n".join(result + lines[place:])


def _edits(base: list[str], changed: list[str], *, ours: bool) -> list[Edit]:
    return [Edit(i1, i2, changed[j1:j2], ours) for i1, i2, j1, j2 in _changed(base, changed)]


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """The changed ranges of lines in ``old`` and ``new``; if there are very many, they are joined to one range."""
    from difflib import SequenceMatcher

    begin = _common_length(old, new)
    end = min(_common_length(old[::-1], new[::-1]), min(len(old), len(new)) - begin)
    before, after = old[begin : len(old) - end], new[begin : len(new) - end]
    if len(before) * len(after) > MOST_PAIRS:
        yield begin, begin + len(before), begin, begin + len(after)
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield begin + i1, begin + i2, begin + j1, begin + j2


def _overlapping(edits: list[Edit]) -> Iterator[list[Edit]]:
    """The edits, grouped by overlapping ranges of lines."""
    group: list[Edit] = []
    end = -1
    for edit in edits:
        if group and edit.begin > end:
            yield group
            group = []
        end = edit.end if not group else max(end, edit.end)
        group.append(edit)
    if group:
        yield group


def _merged_lines(base: list[str], begin: int, end: int, group: list[Edit]) -> list[str]:
    """The replacement for a range of lines from one or both sides' edits."""
    sides = []
    for ours in (True, False):
        edits = [edit for edit in group if edit.ours is ours]
        if edits:
            sides.append(_applied(base, begin, end, edits))
    first, *others = sides
    return [*first, *(line for second in others for line in second if line not in first)]


def _applied(base: list[str], begin: int, end: int, edits: list[Edit]) -> list[str]:
    result: list[str] = []
    place = begin
    for edit in edits:
        result += [*base[place : edit.begin], *edit.lines]
        place = edit.end
    return result + base[place:end]


def differences(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """All changes of a text, last first, each like the result of `difference`, with positions in ``before``."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for i1, i2, j1, j2 in reversed([*_changed(old, new)]):
        place = len("".join(old[:i1]))
        begin, end, between = difference("".join(old[i1:i2]), "".join(new[j1:j2]))
        yield place + begin, place + end, between


def moved(place: int, before: str, after: str) -> int:
    """A position in a text after a change; if its text was replaced, the end of the replacement."""
    by = 0
    for begin, end, between in differences(before, after):
        if end <= place:
            by += len(between) - (end - begin)
        elif begin < place:
            by += begin + len(between) - place
    return place + by


def difference(before: str, after: str) -> tuple[int, int, str]:
    """The changed part of a text: its begin and end in ``before``, and its replacement."""
    begin = _common_length(before, after)
    shorter = min(len(before), len(after))
    same = min(_common_length(before[::-1], after[::-1]), shorter - begin)
    return begin, len(before) - same, after[begin : len(after) - same]


def _common_length(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the common prefix, in characters or lines."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


def everything(_now: Any, _opened: Any, fields: Mapping[str, object]) -> tuple[dict[str, object], None]:
    """The guard that allows every change."""
    return dict(fields), None
