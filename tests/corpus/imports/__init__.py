"""Lists of leads as strangers have them, and what is none, each with what a careful human would make of it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.files import table_in
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.understood import Understood
from tests.support import BERLIN

FOLDER = Path(__file__).parent
NOW = datetime(2026, 11, 30, 12, tzinfo=BERLIN)
Verdict = Literal["right", "refused rightly", "wrong", "refused wrongly", "asked"]


class Seen(NamedTuple):
    """What became of a list, and why it is not as a careful human would have it."""

    name: str
    verdict: Verdict
    why: str = ""


def lists(kind: str) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The files of a folder with their expectations; "kinds" stands beside the others."""
    folder = FOLDER.parent / kind if kind == "kinds" else FOLDER / kind
    expected = json.loads((folder / "expect.json").read_text(encoding="utf-8"))
    for name, expectation in expected.items():
        yield folder / name, expectation


def seen(file: Path, expected: Mapping[str, Any]) -> Seen:
    """Import a list into an empty file without anybody to ask, and judge it."""
    try:
        leads = brought(file)
    except NotATable as error:
        if expected.get("refuse"):
            return Seen(file.name, "refused rightly", str(error))
        return Seen(file.name, "refused wrongly", str(error))
    if expected.get("refuse") is True:
        return Seen(file.name, "wrong", f"{len(leads)} leads out of what is no list")
    why = "; ".join(_mistakes(leads, expected))
    return Seen(file.name, "wrong" if why else "right", why)


def brought(file: Path) -> Sequence[Lead]:
    """The leads that a list brings to an empty file; raises NotATable."""
    return understood(file, []).new


def understood(file: Path, leads: Sequence[Lead]) -> Understood:
    """What a list brings to some leads, without anybody to ask; raises NotATable."""
    table = table_in(file)
    orders, example = open_order(table, NOW.date())
    if example is not None:
        raise NotATable(f"{file.name} has a day that can mean several: {example}.")
    return understand(table, leads, Way(orders[0], NOW, file.name, is_settled=len(orders) == 1))


def _mistakes(leads: Sequence[Lead], expected: Mapping[str, Any]) -> Iterator[str]:
    found = [msgspec.to_builtins(lead) for lead in leads]
    text = json.dumps(found, ensure_ascii=False)
    if len(found) != expected["count"]:
        yield f"{len(found)} leads, wanted {expected['count']}"
    for want in expected.get("leads", ()):
        fitting = [each for each in found if all(_plain(each[name]) == want[name] for name in ("company", "role"))]
        if not fitting:
            yield f"{want['company']} {want['role']} not found"
        for name, value in want.items() if fitting else ():
            if _plain(fitting[0][name]) != _plain(value):
                yield f"{want['company']} {want['role']}: {name} is {fitting[0][name]!r}, wanted {value!r}"
    shown = "\n".join(f"{each['company']}\n{each['role']}\n{each['notes']}\n{each['contact']}" for each in found)
    yield from (f"lost {words!r}" for words in expected.get("keeps", ()) if words not in text)
    yield from (f"has {words!r}" for words in expected.get("never", ()) if words in shown)


def _plain(value: object) -> str:
    return " ".join(str(value or "").split())
