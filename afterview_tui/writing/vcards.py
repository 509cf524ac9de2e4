"""Exports people as vCards (RFC 2426, version 3.0), one per person; names are never split."""

from collections.abc import Iterable, Mapping

from afterview_tui.domain.records import Interview, Person
from afterview_tui.domain.text import one_line, without_marks

_SPECIAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
LONGEST = 75
"""The longest line in bytes (RFC 2426)."""


def vcards(people: Iterable[Person], interviews: Mapping[str, Interview]) -> str:
    """A card for each person with a name or an e-mail address; one met in several rounds has one card."""
    found: dict[str, Person] = {}
    for each in people:
        if each.name or each.email:
            found[_key(each, interviews)] = _joined(found.get(_key(each, interviews)), each)
    return "".join(_card(each, interviews.get(each.interview)) for each in found.values())


def _key(person: Person, interviews: Mapping[str, Interview]) -> str:
    if person.email:
        return person.email.casefold()
    at = interviews.get(person.interview)
    return f"{without_marks(person.name)}\0{without_marks(at.company) if at else ''}"


def _joined(before: Person | None, person: Person) -> Person:
    """The later record, with empty fields filled from the earlier one."""
    if before is None:
        return person
    from msgspec import structs

    return structs.replace(person, name=person.name or before.name, title=person.title or before.title)


def _card(person: Person, interview: Interview | None) -> str:
    name = one_line(person.name) or person.email
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:{person.uid}@afterview",
        f"FN:{_escaped(name)}",
        f"N:;{_escaped(name)};;;",
    ]
    lines += [f"EMAIL:{_escaped(person.email)}"] if person.email else []
    lines += [f"TITLE:{_escaped(person.title)}"] if person.title else []
    lines += [f"ORG:{_escaped(interview.company)}"] if interview is not None and interview.company else []
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCARD"))


def _escaped(text: str) -> str:
    return one_line(text).translate(_SPECIAL)


def _folded(line: str) -> str:
    """A line folded at ``LONGEST`` bytes, with continuation lines after a space, not inside a character."""
    pieces: list[str] = []
    piece = ""
    for each in line:
        if len((piece + each).encode()) > LONGEST - bool(pieces):
            pieces.append(piece)
            piece = ""
        piece += each
    return "\r\n ".join([*pieces, piece])
