"""Merges the values of one row with concurrent changes, and encodes them for the file."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from afterview_tui.domain.merging import merged
from afterview_tui.domain.text import clean_all

Merging = Callable[[Any, Any, Any], Any]


def merged_with(now: Any, base: Any, fields: Mapping[str, object], merging: Merging) -> dict[str, object]:
    """The fields of a change to ``base``, merged with the record's current values."""
    return {name: merging(getattr(base, name), getattr(now, name), value) for name, value in fields.items()}


def merged_unless_text(base: Any, theirs: Any, ours: Any) -> Any:
    """A field that two sessions changed, merged; if it is a text, ours wins."""
    return ours if isinstance(ours, str) else merged(base, theirs, ours)


def restored(before: Any, after: Any, now: Any) -> Any:
    """The value before a step, or the current one if it was changed since; later additions to a list are kept."""
    if isinstance(now, list):
        return merged(after, now, before)
    return before if now == after else now


def builtins(record: Any) -> Any:
    """A record, or some of its fields, as JSON values without control characters."""
    return clean_all(msgspec.to_builtins(record))
