"""What was read from an invitation beside what a careful person would note of it."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from afterview_tui.domain.records import Guest, Invitation
from afterview_tui.reading.invitations.reader import read_invitation
from afterview_tui.reading.invitations.sources import Reader
from tests.support import BERLIN

FOLDER = Path(__file__).parents[3] / "corpus" / "invitations"
NOW = datetime(2026, 11, 30, 10, tzinfo=BERLIN)
_LEGAL = re.compile(r"\b(?:gmbh|ag|ltd|b\.?v|s\.?r\.?l)\b\.?")
_HONOURS = re.compile(r"^(?:(?:mr|ms|mme|herr|frau|dr|prof|lic)\.?\s+)+")


def expected() -> list[dict[str, Any]]:
    """Every invitation of the corpus with what should come of it."""
    found: list[dict[str, Any]] = json.loads((FOLDER / "expect.json").read_text(encoding="utf-8"))
    return found


def read(expect: dict[str, Any]) -> Invitation:
    """The invitation as it is read for Robin Achterberg."""
    data = (FOLDER / expect["file"]).read_bytes()
    return read_invitation(data, Reader(NOW, expect["self"], "Robin Achterberg"))


def differences(got: Invitation, expect: dict[str, Any]) -> Iterator[str]:
    """What differs, a line each."""
    hard = expect.get("hard", [])
    for field in ("company", "role"):
        also = expect.get("also_ok", {}).get(field, [])
        value = getattr(got, field)
        if _flat(value) not in map(_flat, (expect[field], *also)) and not (not value and field in hard):
            yield f"{field}: {value!r} for {expect[field]!r}"
    if _instant(got.held_at) != _instant(expect["held_at"]) and not (not got.held_at and "held_at" in hard):
        yield f"held_at: {got.held_at!r} for {expect['held_at']!r}"
    yield from _of_people(got, expect)
    out = " ".join(each.who for each in got.left_out).casefold()
    for who in expect["left_out"]:
        if who.casefold() not in out and expect.get("also", {}).get(who, who).casefold() not in out:
            yield f"{who} is not left out"
    for field in map(str, expect["doubt"]):
        if field not in got.doubts and getattr(got, field, None):
            yield f"{field} is not marked"
    if got.cancelled != expect.get("cancelled", False):
        yield "cancelled"


def _of_people(got: Invitation, expect: dict[str, Any]) -> Iterator[str]:
    left = list(got.people)
    free = {*expect.get("names_free", []), *expect.get("part_free", []), *expect.get("part_by_rule", [])}
    for person in expect["people"]:
        hit = next((each for each in left if _is(each, person)), None)
        if hit is None:
            yield f"{person['name']} is missing"
            continue
        left.remove(hit)
        is_free = bool({person["name"], person["email"]} & free)
        if hit.part != person["part"] and not is_free:
            yield f"{hit.name}: {hit.part} for {person['part']}"
        if hit.email != person["email"]:
            yield f"{hit.name}: {hit.email!r} for {person['email']!r}"
        if person.get("title") and hit.title and _flat(hit.title) != _flat(person["title"]):
            yield f"{hit.name}: {hit.title!r} for {person['title']!r}"
    yield from (f"{each.name or each.email} is nobody who was met" for each in left)


def _is(guest: Guest, person: dict[str, Any]) -> bool:
    if person["email"] and guest.email == person["email"]:
        return True
    return bool(person["name"]) and _name(guest.name) == _name(person["name"])


def _name(text: str) -> str:
    return re.sub(r"\W", "", _HONOURS.sub("", text.casefold()))


def _flat(text: str) -> str:
    return re.sub(r"\W", "", _LEGAL.sub("", text.casefold()))


def _instant(text: str) -> object:
    if len(text) <= len("2026-11-30"):
        return text
    at = datetime.fromisoformat(text)
    return at.astimezone(UTC) if at.tzinfo else at
