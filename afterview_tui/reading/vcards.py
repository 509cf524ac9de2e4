"""Reads a person from a vCard (RFC 6350, and versions 2.1 and 3.0)."""

import quopri
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from afterview_tui.domain.text import one_line, pasted
from afterview_tui.files import reason
from afterview_tui.locations import short

LARGEST = 2_000_000
"""The largest card, in bytes; it can include a photograph."""
MOST_LINES = 20_000
_FOLD = re.compile(rb"\r?\n[ \t]")
_LINE = re.compile(
    r"(?:[A-Za-z0-9-]++\.)?(?P<name>[A-Za-z0-9-]++)(?P<more>(?:;(?:[^:;\"]|\"[^\"]*+\")*+)*+):(?P<value>.*)"
)
_ESCAPED = re.compile(r"\\(.)")
NO_CARD = "There is no vCard in it."
SEVERAL = "There are {number} cards in it: {names}. Save the one you mean as a file of its own."


class NotACard(Exception):
    """The file can't be read, or doesn't hold exactly one card; the message is one sentence."""


class Card(NamedTuple):
    """A person as their card describes them."""

    name: str
    email: str = ""
    title: str = ""
    company: str = ""


def card_in(path: Path) -> Card:
    """The only card in a file; raises NotACard with one sentence."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "no file has such a name"
        raise NotACard(f"{short(path)} can't be read: {why}.") from error
    found = cards(data)
    if not found:
        raise NotACard(NO_CARD)
    if len(found) > 1:
        names = ", ".join(each.name for each in found[:3])
        raise NotACard(SEVERAL.format(number=len(found), names=f"{names} …" if len(found) > 3 else names))
    return found[0]


def cards(data: bytes) -> list[Card]:
    """All cards in some bytes that have a name, an e-mail address or a title."""
    found: list[Card] = []
    fields: dict[str, list[str]] = {}
    for name, value in _lines(data):
        if name == "BEGIN":
            fields = {}
        elif name == "END":
            card = _card(fields)
            found += [card] if card.name or card.email or card.title else []
            fields = {}
        else:
            fields.setdefault(name, []).append(value)
    return found


def _lines(data: bytes) -> Iterator[tuple[str, str]]:
    """The names and values of the lines, unfolded and decoded."""
    text = _decoded(_FOLD.sub(b"", data.removeprefix(b"\xef\xbb\xbf")))
    lines = text.split("\n", MOST_LINES)[:MOST_LINES]
    place = 0
    while place < len(lines):
        match = _LINE.match(lines[place].strip()[:4000])
        place += 1
        if match is None:
            continue
        name, more, value = match["name"].upper(), match["more"].upper(), match["value"]
        if "QUOTED-PRINTABLE" in more:
            while value.endswith("=") and place < len(lines):
                value, place = value[:-1] + lines[place].strip(), place + 1
            value = _decoded(quopri.decodestring(value.encode()))
        yield name, value


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeError:
        return data.decode("cp1252", "replace")


def _card(fields: dict[str, list[str]]) -> Card:
    def first(name: str) -> str:
        return next((text for each in fields.get(name, ()) if (text := _plain(each))), "")

    company = next(iter(re.split(r"(?<!\\);", next(iter(fields.get("ORG", [""])), ""))), "")
    return Card(
        first("FN") or _of_parts(next(iter(fields.get("N", [""])), "")),
        first("EMAIL").removeprefix("mailto:"),
        first("TITLE") or first("ROLE"),
        _plain(company),
    )


def _of_parts(value: str) -> str:
    """The full name from its parts, for a card without one: prefix, given, additional, family."""
    parts = [_plain(each) for each in re.split(r"(?<!\\);", value)]
    family, given, more, prefix = (parts + [""] * 4)[:4]
    return one_line(" ".join((prefix, given, more, family)))


def _plain(value: str) -> str:
    return one_line(pasted(_ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)))[:300]
