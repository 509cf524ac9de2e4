"""Who is to be thanked, with their notes, and finding the note that somebody means."""

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


class NoteRow(NamedTuple):
    """A person to thank and one note to them, as a row of a list."""

    interview: Interview
    person: Person
    note: Note | None
    is_last: bool
    """Whether it is their latest note; earlier ones are listed below it."""

    @property
    def uid(self) -> str:
        """The row's identity: the person's uid, or the note's for an earlier note."""
        return self.person.uid if self.is_last or self.note is None else self.note.uid

    @property
    def form(self) -> Form:
        """The form of the note, or the default form for a new one."""
        return self.note.form if self.note else form_for(self.person)


def last_note(known: Known, person: Person) -> Note | None:
    """The latest note to this person, if any."""
    return next(iter(known.notes.where(person=person.uid)[::-1]), None)


def unwritten(person: Person) -> Note:
    """A new note to somebody, with neither uid nor words."""
    return Note(interview=person.interview, person=person.uid, form=form_for(person))


def to_thank(known: Known, interview: Interview) -> list[NoteRow]:
    """Everybody in an interview with each of their notes, the latest first."""
    return [
        NoteRow(interview, person, note, place == 0)
        for person in known.people.where(interview=interview.uid)
        for place, note in enumerate(known.notes.where(person=person.uid)[::-1] or [None])
    ]


def state_of(known: Known, row: NoteRow) -> str:
    """The state of a note in words; "if you like" where it need not be sent."""
    state = sending.state_of(row.note, known.now)
    lead = known.leads.get(row.interview.lead)
    is_farewell = lead is not None and lead.reason in ("withdrew", "declined")
    is_sent = row.note is not None and row.note.state == "sent"
    need_not = row.person.part == "other" and row.form in ("email", "card") and not is_farewell and not is_sent
    return f"{state}, if you like" if need_not else state


def everybody(known: Known) -> Iterator[NoteRow]:
    """Everybody to thank, the newest interview first, with each of their notes, the latest first.

    Somebody who was neither there nor helped counts once they have a note.
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
                yield from (NoteRow(interview, person, note, not n) for n, note in enumerate(own or [None]))


def meant(known: Known, words: str, *, begun: bool = True) -> Mapping[str, NoteRow]:
    """The notes that an id or words may mean, by a distinguishing name; any part of a name will do.

    Company, form, state and subject are searched as well. Unless ``begun``, people without a note count, too.
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


def _has_id(row: NoteRow, start: str) -> bool:
    """Whether an id belongs to a row or its note."""
    return bool(ids.beginning([row.uid, *([row.note.uid] if row.note else [])], start))


def _searched(row: NoteRow) -> str:
    state = row.note.state.replace("_", " ") if row.note else sending.EMPTY
    return folded(f"{row.person.name} {row.interview.company} {NOTE_FORMS[row.form]} {state} {_subject(row)}")


def _subject(row: NoteRow) -> str:
    return row.note.subject if row.note else ""


def _told_apart(found: Sequence[NoteRow]) -> dict[str, NoteRow]:
    """The notes by their recipients' names, with the subject or the company added where names are equal.

    Of one person's notes from several interviews with a company only the newest counts; of two that look the
    same, the unsent one.
    """
    newest: dict[tuple[str, str], str] = {}
    for each in found:
        newest.setdefault((each.person.name, each.interview.company), each.interview.uid)
    wanted = [one for one in found if newest[one.person.name, one.interview.company] == one.interview.uid]
    named: dict[str, NoteRow] = {}
    for each in sorted(wanted, key=lambda one: one.note is not None and one.note.state == "sent"):
        alike = [other for other in wanted if other.person.name == each.person.name]
        differ = len({_subject(other) for other in alike}) > 1
        more = _subject(each) if differ else each.interview.company
        named.setdefault(f"{each.person.name} ({more})" if len(alike) > 1 and more else each.person.name, each)
    return named


def _columns(known: Known, row: NoteRow) -> tuple[str, ...]:
    form = NOTE_FORMS[row.note.form] if row.note else ""
    return one_line(row.person.name), form, state_of(known, row), one_line(row.interview.company)


NOTES = Kind[NoteRow](
    "note",
    "notes",
    lambda known: [*everybody(known)],
    lambda _, row: row.person.name,
    lambda _, row: _searched(row),
    _columns,
    lambda row: row.uid,
    whole=(1, 2),
    gives_way=(3, 1),
)
