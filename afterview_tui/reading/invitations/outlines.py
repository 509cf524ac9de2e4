"""Letters whose lines have the numbers of an outline: "2.1 Date: 19 November"."""

import re
from collections.abc import Sequence

_OUTLINE = re.compile(r"^\s*\d{1,2}(?:\.\d)?\.?\s+(?=[^\W\d_])")
_INNER = re.compile(r"^\s*\d{1,2}\.\d\s+[^\W\d_]")
"""A line of an outline, as "2.1 Date: 19 November"; "8.45 Tour" is an hour."""


def without_outline(lines: Sequence[str]) -> list[str]:
    """Lines without the numbers of an outline; a heading of one is a label for what stands below it."""
    if sum(_INNER.match(line) is not None for line in lines) < 2:
        return [*lines]
    found = []
    for line in lines:
        bare = _OUTLINE.sub("", line)
        is_heading = bare != line and not _INNER.match(line) and re.fullmatch(r"[^\W\d_][\w ]{1,30}", bare.strip())
        found.append(f"{bare.strip()}:" if is_heading else bare)
    return found
