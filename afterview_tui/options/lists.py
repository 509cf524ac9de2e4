"""The user's answers about columns and words of imported lists, as the options file stores them."""

from collections.abc import Sequence
from typing import Any

import msgspec

from afterview_tui.domain.text import one_line

TAKES = "It takes tables with headings, columns and words."
EXAMPLE = """\

# What columns and words of a list mean, for lists with these headings; an import writes down what you answered.
#[[lists]]
#  headings = ["Name", "Stage"]
#  columns = {Name = "company"}
#  words = {Negative = "rejected"}
"""


class KnownList(msgspec.Struct, frozen=True, kw_only=True):
    """The answers for one set of headings."""

    headings: tuple[str, ...] = ()
    columns: dict[str, str] = {}
    """Field names by heading: "company", "applied on", "notes" if it is noted, "ignored" if it is unused."""
    words: dict[str, str] = {}
    """Meanings by word: a stage, a reason such as "rejected", or "notes" for a word that is only noted."""


def read_lists(value: object) -> tuple[KnownList, ...]:
    """Parse the lists in the file; raises ValueError with a sentence."""
    try:
        found = msgspec.convert(value, tuple[KnownList, ...])
    except msgspec.ValidationError:
        raise ValueError(TAKES) from None
    return tuple(
        KnownList(
            headings=tuple(map(one_line, each.headings)),
            columns={one_line(name): one_line(field) for name, field in each.columns.items()},
            words={one_line(word): one_line(meaning) for word, meaning in each.words.items()},
        )
        for each in found
    )


def set_lists(document: Any, lists: Sequence[KnownList]) -> None:
    """Set the lists of a TOML document; unchanged ones keep their lines and comments."""
    import tomlkit
    from tomlkit.items import AoT

    there = document.get("lists")
    if not isinstance(there, AoT):
        document.pop("lists", None)
        there = None
    added = [_table(each) for each in lists[len(there) if there is not None else 0 :]]
    if there is None:
        every = tomlkit.aot()
        for table in added:
            every.append(table)
        document.append("lists", every)
        return
    for n, each in enumerate(lists[: len(there)]):
        if read_lists([there[n].unwrap()])[0] != each:
            for name, item in _table(each).items():
                there[n][name] = item
    for table in added:
        there.append(table)


def _table(known: KnownList) -> Any:
    import tomlkit

    table = tomlkit.table()
    table["headings"] = list(known.headings)
    for name, pairs in (("columns", known.columns), ("words", known.words)):
        inner = tomlkit.inline_table()
        inner.update(pairs)
        table[name] = inner
    return table
