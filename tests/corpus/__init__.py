"""A corpus of notes, written for the checks: thirty that are sound, and more that have one mistake each."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from afterview_tui.domain.notes.checks import Circumstances
from afterview_tui.domain.records import Note

FOLDER = Path(__file__).parent


class Sample(msgspec.Struct, frozen=True):
    """One note of the corpus, and what should be asked about it."""

    name: str
    note: Note
    known: Circumstances
    rule: str = ""
    """The rule of its mistake; empty for a sound note."""
    words: str = ""


def samples(kind: str) -> Iterator[Sample]:
    """The notes of a file of the corpus: "sound" or "mistakes"."""
    scenes = _read("scenes")
    for number, found in enumerate(_read(kind)["note"], 1):
        scene = scenes[found["scene"]]
        known = msgspec.convert({**scene, "other_notes": found.get("other_notes", [])}, Circumstances)
        note = msgspec.convert({key: found[key] for key in ("form", "subject", "body") if key in found}, Note)
        name = f"{number}-{found['scene']}-{found.get('rule', note.form)}"
        yield Sample(name, note, known, found.get("rule", ""), found.get("words", ""))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
