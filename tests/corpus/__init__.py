"""A corpus of notes, written for the checks: thirty that are sound, and more that have one mistake each.

Beside them sixty as different people send them, with two mistakes made in each; half of these were held back.
"""

import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from afterview_tui.domain.notes.checks import Circumstances
from afterview_tui.domain.records import Form, Note, Person

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
        of_note = {key: found[key] for key in ("other_notes", "held_on", "written_on") if key in found}
        known = msgspec.convert({**scene, **of_note}, Circumstances)
        note = msgspec.convert({key: found[key] for key in ("form", "subject", "body") if key in found}, Note)
        name = f"{number}-{found['scene']}-{found.get('rule', note.form)}"
        yield Sample(name, note, known, found.get("rule", ""), found.get("words", ""))


class Stranger(msgspec.Struct, frozen=True):
    """A note as a stranger wrote it, sound or with one mistake made in it."""

    name: str
    note: Note
    known: Circumstances
    kind: str = ""
    """The kind of its mistake; empty for a sound note."""
    words: str = ""
    """Where it stands; empty for one that is about the whole note."""


def strangers(name: str) -> Iterator[Stranger]:
    """The notes of a file, each as it is and then with each of its mistakes."""
    for found in _read(name)["note"]:
        known = Circumstances(
            person=Person(name=found["to"], greeting=found.get("greeting", "")),
            others=[Person(name=each) for each in found.get("others", [])],
            company=found["company"],
            role=found.get("role", ""),
            name=found.get("name", ""),
            other_companies=found.get("leads", []),
            held_on=found.get("held"),
            written_on=found.get("written"),
            has_subject=False,
        )
        form, body = found.get("form", "email"), found["body"]
        yield Stranger(found["id"], Note(form=form, body=body), known)
        for each in found.get("mistakes", []):
            assert body.count(each["was"]) == 1, (found["id"], each["was"])
            changed = body.replace(each["was"], each["is"])
            assert each["words"] in changed, (found["id"], each["words"])
            yield Stranger(
                f"{found['id']}, {each['kind']}", Note(form=form, body=changed), known, each["kind"], each["words"]
            )


class Letter(msgspec.Struct, frozen=True):
    """A note with all that the program knew of its interview, by somebody who had not seen the rules."""

    id: str
    source: Literal["strangers", "habits", "trades", "met"]
    """By strangers; by one person in forty people's habits, in a hundred trades; sealed until it was met."""
    person: str
    greeting: str
    others: list[str]
    company: str
    role: str
    writer: str
    interview_day: date
    written_on: date
    form: Form
    english: str
    text: str
    mistake: str = ""
    """What was made wrong in it; empty for a sound note."""
    words: str = ""

    @property
    def note(self) -> Note:
        """The note itself."""
        return Note(form=self.form, body=self.text)

    @property
    def known(self) -> Circumstances:
        """What the program knew."""
        return Circumstances(
            person=Person(name=self.person, greeting=self.greeting),
            others=[Person(name=each) for each in self.others],
            company=self.company,
            role=self.role,
            name=self.writer,
            held_on=self.interview_day,
            written_on=self.written_on,
            english=self.english,
            has_subject=False,
        )


def letters(source: str) -> list[Letter]:
    """The letters of one source."""
    found = msgspec.json.decode((FOLDER / "letters.json").read_bytes(), type=list[Letter])
    return [each for each in found if each.source == source]


class Met(msgspec.Struct, frozen=True):
    """A note by somebody who had not seen the rules, with no more known of it than whom it is for."""

    set: Literal["first", "second", "third"]
    """Met before its kinds were mended; sealed until they were; by others, on what came of both."""
    id: str
    to: str
    company: str
    text: str
    expect: str = ""
    """What was made wrong in it; empty for a sound note."""
    words: str = ""


def met_notes(name: str) -> Iterator[Stranger]:
    """The notes of one set, as ``afterview check`` is told of them on the day they were written."""
    found = msgspec.json.decode((FOLDER / "met_notes.json").read_bytes(), type=list[Met])
    for each in (each for each in found if each.set == name):
        person, written = Person(name=each.to), date(2026, 11, 30)
        known = Circumstances(person=person, company=each.company, written_on=written, has_subject=False)
        yield Stranger(each.id, Note(body=each.text), known, each.expect, each.words)


class Jotting(msgspec.Struct, frozen=True):
    """One line that somebody typed about a person, and how they were met."""

    said: str
    name: str
    place: int
    helped: bool
    source: str
    sentence: str
    """What it became when it was judged; empty where the writer is asked."""
    verdict: Literal["good", "stiff", "broken", "wrong", "asked", "nothing"]


def jottings(source: str) -> list[Jotting]:
    """The jottings of one source: "strangers", or "before the building", written before the sentences were made.

    "tired people" are a stranger's; "many trades" were written while this was mended, and judged as they came out.
    "hasty strangers" are those of somebody who had not seen the program either, with its short forms and lists.
    "terse hands" are strangers', of several facts a line or hard to read; about one in four has to be asked about.
    "met" are other strangers', kept where what they became was read and found right.
    """
    names = ("jottings.json", "jottings_met.json")
    found = [
        each for name in names for each in msgspec.json.decode((FOLDER / name).read_bytes(), type=list[Jotting])
    ]
    return [each for each in found if each.source == source]


class SecondPart(msgspec.Struct, frozen=True):
    """A line of several parts, and what its sentence leaves out of it."""

    said: str
    left_out: Sequence[str] = ()
    asked: bool = False


def second_parts() -> list[SecondPart]:
    """Lines of several parts, written while the rules for them were made, and read as they came out."""
    return msgspec.json.decode((FOLDER / "second_parts.json").read_bytes(), type=list[SecondPart])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
