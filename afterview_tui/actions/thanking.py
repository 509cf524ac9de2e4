"""Whom there is to thank, the notes to them, and which note somebody means."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from afterview_tui.actions.finding import Kind
from afterview_tui.domain import ids
from afterview_tui.domain.fields import NOTE_FORMS
from afterview_tui.domain.matching import folded, has_all, is_same, wanted
from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Form, Interview, Note, Person
from afterview_tui.domain.text import one_line
from afterview_tui.known import Known
from afterview_tui.writing.drafting import form_for


class Thanked(NamedTuple):
    """Somebody to thank, and one note to them."""

    interview: Interview
    person: Person
    note: Note | None
    is_last: bool
    """Whether it is the last note to them, under which the earlier ones stand."""

    @property
    def uid(self) -> str:
        """What the row stays the same by: the person, for an earlier note the note."""
        return self.person.uid if self.is_last or self.note is None else self.note.uid

    @property
    def form(self) -> Form:
        """The form of the note, or the one that it begins with."""
        return self.note.form if self.note else form_for(self.person)


def last_note(known: Known, person: Person) -> Note | None:
    """The last note to this person, if there is one."""
    return next(iter(known.notes.where(person=person.uid)[::-1]), None)


def unwritten(person: Person) -> Note:
    """What a note to somebody begins as, without a uid and without words."""
    return Note(interview=person.interview, person=person.uid, form=form_for(person))


def to_thank(known: Known, interview: Interview) -> list[Thanked]:
    """Everybody of an interview with each note to them, the last one first."""
    return [
        Thanked(interview, person, note, place == 0)
        for person in known.people.where(interview=interview.uid)
        for place, note in enumerate(known.notes.where(person=person.uid)[::-1] or [None])
    ]


def state_of(known: Known, row: Thanked) -> str:
    """How far a note is; of one that need not be sent, that it is only if one likes."""
    state = sending.state_of(row.note, known.now)
    lead = known.leads.get(row.interview.lead)
    is_farewell = lead is not None and lead.reason in ("withdrew", "declined")
    is_sent = row.note is not None and row.note.state == "sent"
    need_not = row.person.part == "other" and row.form in ("email", "card") and not is_farewell and not is_sent
    return f"{state}, if you like" if need_not else state


def everybody(known: Known) -> Iterator[Thanked]:
    """Everybody to thank, the newest interview first, with each note to them, the last one first.

    Somebody who neither was there nor helped counts once there is a note.
    """
    notes: dict[str, list[Note]] = {}
    for note in reversed(known.notes.all()):
        notes.setdefault(note.person, []).append(note)
    people: dict[str, list[Person]] = {}
    for person in known.people.all():
        people.setdefault(person.interview, []).append(person)
    for interview in reversed(known.interviews.all()):
        for person in people.get(interview.uid, ()):
            own = notes.get(person.uid)
            if own or person.part != "other":
                yield from (Thanked(interview, person, note, not n) for n, note in enumerate(own or [None]))


def meant(known: Known, words: str, *, begun: bool = True) -> Mapping[str, Thanked]:
    """The newest notes that an id or words may mean, by names that tell them apart: any part of a name will do.

    Where a name isn't enough, words of the company, the form, the state and the subject tell notes apart. Unless
    ``begun``, somebody without a note counts, too.
    """
    written = [each for each in everybody(known) if each.note is not None or not begun]
    if by_id := {each.uid: each for each in written if _has_id(each, words.strip())}:
        return {uid: each for uid, each in by_id.items() if each.is_last or len(by_id) == 1} or by_id
    looked_for = wanted(words)
    found = [each for each in written if is_same(each.person.name, words)]
    found = found or [each for each in written if has_all(folded(each.person.name), looked_for)]
    found = found or [each for each in written if has_all(_searched(each), looked_for)]
    # Of several notes to one person that fit, the last one.
    return _told_apart(list({each.person.uid: each for each in reversed(found)}.values())[::-1])


def _has_id(row: Thanked, start: str) -> bool:
    """Whether an id is that of a row, or of its note."""
    return bool(ids.beginning([row.uid, *([row.note.uid] if row.note else [])], start))


def _searched(row: Thanked) -> str:
    state = row.note.state.replace("_", " ") if row.note else sending.EMPTY
    return folded(f"{row.person.name} {row.interview.company} {NOTE_FORMS[row.form]} {state} {_subject(row)}")


def _subject(row: Thanked) -> str:
    return row.note.subject if row.note else ""


def _told_apart(found: Sequence[Thanked]) -> dict[str, Thanked]:
    """The notes by the names of those who get them, with the subject or the company where a name is not enough.

    Of one person's notes from several interviews with a company only the newest counts; of two that nothing
    tells apart, the one not sent yet.
    """
    newest: dict[tuple[str, str], str] = {}
    for each in found:
        newest.setdefault((each.person.name, each.interview.company), each.interview.uid)
    wanted = [one for one in found if newest[one.person.name, one.interview.company] == one.interview.uid]
    named: dict[str, Thanked] = {}
    for each in sorted(wanted, key=lambda one: one.note is not None and one.note.state == "sent"):
        alike = [other for other in wanted if other.person.name == each.person.name]
        differ = len({_subject(other) for other in alike}) > 1
        more = _subject(each) if differ else each.interview.company
        named.setdefault(f"{each.person.name} ({more})" if len(alike) > 1 and more else each.person.name, each)
    return named


def _columns(known: Known, row: Thanked) -> tuple[str, ...]:
    form = NOTE_FORMS[row.note.form] if row.note else ""
    return one_line(row.person.name), form, state_of(known, row), one_line(row.interview.company)


NOTES = Kind[Thanked](
    "note",
    "notes",
    lambda known: [*everybody(known)],
    lambda _, row: row.person.name,
    lambda _, row: _searched(row),
    _columns,
    lambda row: row.uid,
)
