"""``afterview note``: the notes without a window."""

import os
import socket
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from afterview_tui import printing
from afterview_tui.actions import letters, notes, thanking
from afterview_tui.actions.action import Action
from afterview_tui.cli.actions import done
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.domain.fields import NOTE_FORMS
from afterview_tui.domain.notes import sending
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import cells, clean, one_line
from afterview_tui.files import is_stream, reason, write_new, write_where_named
from afterview_tui.outbox.files import save_bytes, save_text
from afterview_tui.session import Session
from afterview_tui.store import Refused

if TYPE_CHECKING:
    from afterview_tui.domain.notes.checks import Finding
    from afterview_tui.outbox.clipboard import Clipboard


class Thanked(Document, frozen=True, kw_only=True):
    """Somebody to thank and all of the note; no note yet is a state too."""

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


def list_notes(session: Session, *, as_json: bool) -> int:
    """Print everybody to thank and how far the note is, the newest interview first; returns the exit code."""
    rows = list(thanking.everybody(session.known))
    if as_json:
        printed(Notes(notes=[_thanked(each) for each in rows]))
        return 0
    names = [one_line(each.person.name) for each in rows]
    told = [sending.state_of(each.note, session.clock.now()) for each in rows]
    width, most = max(map(cells, names), default=0), max(map(len, told), default=0)
    for name, state, each in zip(names, told, rows, strict=True):
        form = NOTE_FORMS[each.note.form] if each.note else ""
        gap = " " * (width - cells(name))
        click.echo(f"{name}{gap}  {form:13}  {state:{most}}  {one_line(each.interview.company)}".rstrip())
    if not rows:
        click.echo("Nobody to thank yet.")
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


def check_note(session: Session, name: str, *, leave: Sequence[str] = (), as_json: bool) -> int:
    """Print what the checks find in a note, and leave as they are the questions about some words; the exit code.

    It was looked over where no question is left.
    """
    from afterview_tui.cli.check import show_findings

    row = chosen(session, name)
    note = written(row)
    over = notes.look_over.outcome(session.known, [note]).errand
    assert isinstance(over, notes.LookOver), "that is what it comes to"
    found = over.findings(session.language)
    left = [each for words in leave for each in _about(found, words)]
    asked = [each for each in found if each not in left]
    code = show_findings(row.person.name, note.body, asked, as_json=as_json)
    try:
        for each in left:
            notes.dismiss.do(session, [note], finding=each.key)
        if not asked:
            notes.looked_over.do(session, [note])
    except Refused as error:
        print(error, file=sys.stderr)
    return code


def _about(found: Sequence["Finding"], words: str) -> "list[Finding]":
    """The questions about some words; exits with one sentence where there is none."""
    wanted = one_line(words).casefold()
    about = [each for each in found if wanted and wanted in each.words.casefold()]
    if not about:
        raise fail(f"No question is about “{one_line(words)}”.")
    return about


def copy_note(session: Session, name: str, what: str) -> int:
    """Copy the body, the subject or the address, and say what became of it; returns the exit code."""
    note = written(chosen(session, name))
    copy = _errand(session, letters.copy, note, what=what)
    assert isinstance(copy, letters.Copy), "that is what it comes to"
    copied = _clipboard(session).copy(copy.text)
    if copied.way == "none":
        raise fail(copied.sentence)
    done(session, letters.copied, [note], {"what": what})
    click.echo(copied.sentence)
    return 0


def _errand(session: Session, action: Action[Note], note: Note, **answers: str) -> object:
    """What is to be done outside the records; exits with one sentence where it can't be."""
    try:
        return action.outcome(session.known, [note], **answers).errand
    except NotPossible as error:
        raise fail(str(error)) from error


def _clipboard(session: Session) -> "Clipboard":
    from afterview_tui.outbox.answers import multiplexer
    from afterview_tui.outbox.clipboard import Clipboard
    from afterview_tui.outbox.copied import IN_SHELL

    return Clipboard(
        _write,
        os.environ,
        setting=session.options.clipboard,
        save=lambda text: save_text(_folder(session), "copied", text),
        instead=IN_SHELL,
        tty=sys.stderr.isatty,
        answered=multiplexer(os.environ) if sys.stderr.isatty() else "",
    )


def save_draft(session: Session, name: str, output: Path | None) -> int:
    """Write a mail draft (.eml), by default beside the data, and print where it is; returns the exit code."""
    from afterview_tui.outbox.mail import draft_eml
    from afterview_tui.outbox.remote import is_remote, scp_line, user_name

    save = _errand(session, letters.save, written(chosen(session, name)), kind="draft")
    assert isinstance(save, letters.Save), "that is what it comes to"
    letter = save.letter
    try:
        draft = draft_eml(letter.to, letter.subject, letter.body)
        if output is not None and str(output) == "-":
            click.echo(draft, nl=False)
            return 0
        if output is not None and is_stream(output):
            write_where_named(output, draft)
            return 0
        path = output or save_bytes(_folder(session), letter.name, ".eml", draft)
        if output is not None:
            write_new(output, draft)
    except ValueError as error:
        raise fail(str(error)) from error
    except OSError as error:
        raise fail(f"The draft could not be written: {reason(error)}.") from error
    click.echo(path)
    if is_remote(os.environ):
        line = scp_line(path.absolute(), os.environ, socket.gethostname(), user_name())
        print(f"{letters.TO_FETCH} {line}", file=sys.stderr)
    return 0


def note_sent(session: Session, name: str, by: str) -> int:
    """Note that a note was sent, now; returns the exit code."""
    row = chosen(session, name)
    sentence = done(session, notes.sent, [written(row)], {"by": by})
    click.echo(f"The note to {row.person.name} is marked as sent.")
    if sentence:
        click.echo(sentence)
    return 0


def chosen(session: Session, name: str) -> thanking.Thanked:
    """The newest note to somebody, by any part of the name; exits with a sentence for nobody or several."""
    known = session.known
    found = thanking.meant(known, name)
    if not found and not known.notes.all():
        raise fail("No note has been written yet.")
    if not found:
        wanted = name.casefold()
        called = {each.name for each in known.people.all() if wanted in each.name.casefold()}
        who = next(iter(called)) if len(called) == 1 else name
        what = f"No note to {who} has been written yet" if called else f"Nobody here is called {name}"
        raise fail(f"{what}. `afterview note list` lists them all.")
    if len(found) > 1:
        *others, last = found
        raise fail(f"Which one: {', '.join(others)} or {last}?")
    return next(iter(found.values()))


def written(row: thanking.Thanked) -> Note:
    """The note of a row that was chosen, which has one."""
    assert row.note is not None, "only what is written is chosen"
    return row.note


def _folder(session: Session) -> Path:
    return session.store.path.parent / "notes"


def _write(sequence: str) -> None:
    printing.send(sequence, sys.stderr)


def _thanked(row: thanking.Thanked) -> Thanked:
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
