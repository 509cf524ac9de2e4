"""What the note commands share: choosing a note, showing it, and reporting on it."""

from datetime import datetime
from pathlib import Path

import click

from afterview_tui.actions import letters, thanking
from afterview_tui.actions.thanking import NOTES
from afterview_tui.cli.choosing import fail_with_candidates, rows_with_ids, show_records
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.reporting import report
from afterview_tui.domain.matching import folded, has_all, wanted
from afterview_tui.domain.notes import sending
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import clean, one_line
from afterview_tui.session import Session


class Thanked(Document, frozen=True, kw_only=True):
    """A person to thank and their note; without one, the state is "empty"."""

    name: str
    email: str
    company: str
    form: str | None
    state: str
    subject: str
    body: str
    sent_at: datetime | None
    uid: str | None


class Notes(Document, frozen=True, kw_only=True):
    """Everybody to thank, the newest interview first."""

    notes: list[Thanked]


def list_notes(session: Session, words: str, *, as_json: bool) -> int:
    """Print everybody to thank with the state of the note, the newest interview first; returns the exit code."""
    looked_for = wanted(words)
    every = NOTES.all(session.known)
    rows = [each for each in every if has_all(folded(NOTES.words(session.known, each)), looked_for)]
    if as_json:
        printed(Notes(notes=[_thanked(each) for each in rows]))
    elif rows:
        show_records(session, NOTES, rows)
    elif not words:
        click.echo("Nobody to thank yet.")
    if words and not rows:
        raise SystemExit(1) if as_json else fail(f"No note fits “{one_line(words)}”.")
    return 0


def show_note(session: Session, name: str, *, body_only: bool, as_json: bool) -> int:
    """Print a note as it would go out; returns the exit code."""
    row = chosen(session, name)
    if as_json:
        printed(_thanked(row))
        return 0
    letter = letters.letter(session.known, written(row)).wrapped()
    click.echo(clean(letter.body if body_only else letter.whole).rstrip("\n"))
    return 0


def chosen(session: Session, name: str, *, begun: bool = True) -> thanking.NoteRow:
    """The newest note to somebody, by an id or any part of the name; makes its interview the current one.

    Unless ``begun``, people without a note count. Exits with a sentence for nobody, with candidates for several.
    """
    known = session.known
    found = list(thanking.meant(known, name, begun=begun).values())
    if not found and begun and not known.notes.all():
        raise fail("No note has been written yet.")
    if not found:
        called = {each.name for each in known.people.all() if name and has_all(folded(each.name), wanted(name))}
        who = next(iter(called)) if len(called) == 1 else name
        if called:
            raise fail(f"No note to {who} has been written yet. `afterview note write` begins one.")
        raise fail(f"Nobody here is called {who}. `afterview note list` lists them all.")
    if len(found) > 1:
        raise fail_with_candidates(NOTES, name, rows_with_ids(session, NOTES, found))
    session.take_up(found[0].interview)
    return found[0]


def written(row: thanking.NoteRow) -> Note:
    """The note of a chosen row, which must have one."""
    assert row.note is not None, "only what is written is chosen"
    return row.note


def report_note(
    session: Session, note: Note, outcome: Outcome, sentence: str = "", *, as_json: bool = False
) -> None:
    """Report what was done with a note, with its short id."""
    rows = NOTES.all(session.known)
    row = next((each for each in rows if each.note is not None and each.note.uid == note.uid), None)
    if row is not None:
        report(session, NOTES, row, outcome, told=lambda *_: sentence, as_json=as_json)


def person_name(session: Session, note: Note) -> str:
    """The name of the person a note is to."""
    person = session.store.people.get(note.person)
    return one_line(person.name) if person else "them"


def folder(session: Session) -> Path:
    """The folder where notes are saved as files."""
    return session.store.path.parent / "notes"


def _thanked(row: thanking.NoteRow) -> Thanked:
    note = row.note or Note()
    return Thanked(
        name=row.person.name,
        email=row.person.email,
        company=row.interview.company,
        form=note.form if row.note else None,
        state=note.state if row.note else sending.EMPTY,
        subject=note.subject,
        body=note.body,
        sent_at=note.sent_at,
        uid=note.uid or None,
    )
