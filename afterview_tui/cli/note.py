"""``afterview note``: the notes without a window."""

import os
import socket
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import click

from afterview_tui import locations, printing
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail, open_store, refusing
from afterview_tui.clock import SystemClock
from afterview_tui.domain.fields import NOTE_FORMS
from afterview_tui.domain.records import Interview, Note, Person
from afterview_tui.domain.text import cells, clean, one_line
from afterview_tui.files import is_stream, reason, write_new, write_where_named
from afterview_tui.options import read_options
from afterview_tui.outbox.files import save_bytes, save_text
from afterview_tui.outbox.letter import Letter
from afterview_tui.store import Refused, Store

EMPTY = "empty"


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


class Entry(NamedTuple):
    """Somebody to thank, and the note if there is one."""

    person: Person
    interview: Interview
    note: Note | None

    @property
    def state(self) -> str:
        """How far the note is, as the page says it."""
        return self.note.state.replace("_", " ") if self.note else EMPTY

    @property
    def letter(self) -> Letter:
        """The note on its way out."""
        note = self.note or Note()
        wrap = read_options(locations.config_file())[0].wrap
        return Letter(f"thank-you {self.person.name}", self.person.email, note.subject, note.body, wrap).wrapped()


def list_notes(data: Path | None, *, as_json: bool) -> int:
    """Print everybody to thank and how far the note is, the newest interview first; returns the exit code."""
    entries = list(_entries(open_store(data)))
    if as_json:
        printed(Notes(notes=[_thanked(each) for each in entries]))
        return 0
    names = [one_line(each.person.name) for each in entries]
    width = max(map(cells, names), default=0)
    for name, each in zip(names, entries, strict=True):
        form = NOTE_FORMS[each.note.form] if each.note else ""
        gap = " " * (width - cells(name))
        click.echo(f"{name}{gap}  {form:13}  {each.state:11}  {one_line(each.interview.company)}".rstrip())
    if not entries:
        click.echo("Nobody to thank yet.")
    return 0


def show_note(data: Path | None, name: str, *, body_only: bool, as_json: bool) -> int:
    """Print a note as it would go out; returns the exit code."""
    entry = chosen(open_store(data), name)
    if as_json:
        printed(_thanked(entry))
        return 0
    letter = entry.letter
    click.echo(clean(letter.body if body_only else letter.whole).rstrip("\n"))
    return 0


def copy_note(data: Path | None, name: str, what: str) -> int:
    """Copy the body, the subject or the address, and say what became of it; returns the exit code."""
    from afterview_tui.outbox.answers import multiplexer
    from afterview_tui.outbox.clipboard import Clipboard
    from afterview_tui.outbox.copied import IN_SHELL

    store = open_store(data)
    entry = chosen(store, name)
    letter = entry.letter
    text = {"body": letter.body, "subject": letter.subject, "address": letter.to}[what]
    if not text:
        raise fail(f"There is no {what} to copy.")
    options, _ = read_options(locations.config_file())
    clipboard = Clipboard(
        _write,
        os.environ,
        setting=options.clipboard,
        save=lambda text: save_text(_folder(store), "copied", text),
        instead=IN_SHELL,
        tty=sys.stderr.isatty,
        answered=multiplexer(os.environ) if sys.stderr.isatty() else "",
    )
    copied = clipboard.copy(text)
    if copied.way == "none":
        raise fail(copied.sentence)
    if what == "body" and entry.note is not None and entry.note.state != "sent":
        _change(store, entry.note, state="copied", copied_at=SystemClock().now())
    click.echo(copied.sentence)
    return 0


def save_draft(data: Path | None, name: str, output: Path | None) -> int:
    """Write a mail draft (.eml), by default beside the data, and print where it is; returns the exit code."""
    from afterview_tui.outbox.mail import draft_eml
    from afterview_tui.outbox.remote import is_remote, scp_line, user_name

    store = open_store(data)
    letter = chosen(store, name).letter
    try:
        draft = draft_eml(letter.to, letter.subject, letter.body)
        if output is not None and str(output) == "-":
            click.echo(draft, nl=False)
            return 0
        if output is not None and is_stream(output):
            write_where_named(output, draft)
            return 0
        path = output or save_bytes(_folder(store), letter.name, ".eml", draft)
        if output is not None:
            write_new(output, draft)
    except ValueError as error:
        raise fail(str(error)) from error
    except OSError as error:
        raise fail(f"The draft could not be written: {reason(error)}.") from error
    click.echo(path)
    if is_remote(os.environ):
        line = scp_line(path.absolute(), os.environ, socket.gethostname(), user_name())
        print(f"To fetch it, type at home: {line}", file=sys.stderr)
    return 0


def note_sent(data: Path | None, name: str, by: str) -> int:
    """Note that a note was sent, now; returns the exit code."""
    from afterview_tui.actions import marking

    store = open_store(data)
    entry = chosen(store, name)
    if entry.note is None:
        return 0
    rules = read_options(locations.config_file())[0].cadence
    with refusing():
        sentence = marking.sent(store, entry.note, by, SystemClock().now(), rules)
    click.echo(f"The note to {entry.person.name} is marked as sent.")
    if sentence:
        click.echo(sentence)
    return 0


def _entries(store: Store) -> Iterator[Entry]:
    """Everybody to thank, the newest interview first, with each note to them, the last one first."""
    notes: dict[str, list[Note]] = {}
    for note in reversed(store.notes.all()):
        notes.setdefault(note.person, []).append(note)
    for interview in reversed(store.interviews.all()):
        for person in store.people.where(interview=interview.uid):
            if person.uid in notes or person.part != "other":
                yield from (Entry(person, interview, note) for note in notes.get(person.uid, [None]))


def chosen(store: Store, name: str) -> Entry:
    """The newest note to somebody, by any part of the name; exits with a sentence for nobody or several.

    Where a name isn't enough, words of the company, the form, the state and the subject tell notes apart.
    """
    written = [each for each in _entries(store) if each.note is not None]
    wanted = name.casefold()
    found = [each for each in written if each.person.name.casefold() == wanted]
    found = found or [each for each in written if wanted in each.person.name.casefold()]
    found = found or [each for each in written if all(word in _searched(each) for word in wanted.split())]
    # Of several notes to one person that fit, the last one.
    names = _told_apart(list({each.person.uid: each for each in reversed(found)}.values())[::-1])
    if not written:
        raise fail("No note is written yet.")
    if not found:
        called = {each.name for each in store.people.all() if wanted in each.name.casefold()}
        known = next(iter(called)) if len(called) == 1 else name
        what = f"No note to {known} is written yet" if called else f"Nobody here is called {name}"
        raise fail(f"{what}. `afterview note list` names them all.")
    if len(names) > 1:
        *others, last = names
        raise fail(f"Which one: {', '.join(others)} or {last}?")
    return next(iter(names.values()))


def _searched(entry: Entry) -> str:
    form = NOTE_FORMS[entry.note.form] if entry.note else ""
    return f"{entry.person.name} {entry.interview.company} {form} {entry.state} {_subject(entry)}".casefold()


def _subject(entry: Entry) -> str:
    return entry.note.subject if entry.note else ""


def _told_apart(found: Sequence[Entry]) -> dict[str, Entry]:
    """The notes by the names of those who get them, with the subject or the company where a name is not enough.

    Of one person's notes from several interviews with a company only the newest counts; of two that nothing
    tells apart, the one not sent yet.
    """
    newest: dict[tuple[str, str], str] = {}
    for each in found:
        newest.setdefault((each.person.name, each.interview.company), each.interview.uid)
    wanted = [one for one in found if newest[one.person.name, one.interview.company] == one.interview.uid]
    named: dict[str, Entry] = {}
    for each in sorted(wanted, key=lambda one: one.state == "sent"):
        alike = [other for other in wanted if other.person.name == each.person.name]
        differ = len({_subject(other) for other in alike}) > 1
        more = _subject(each) if differ else each.interview.company
        named.setdefault(f"{each.person.name} ({more})" if len(alike) > 1 and more else each.person.name, each)
    return named


def _change(store: Store, note: Note, **fields: object) -> None:
    try:
        store.notes.change(note, **fields)
    except Refused as error:
        raise fail(str(error)) from error


def _folder(store: Store) -> Path:
    return store.path.parent / "notes"


def _write(sequence: str) -> None:
    printing.send(sequence, sys.stderr)


def _thanked(entry: Entry) -> Thanked:
    note = entry.note or Note()
    return Thanked(
        name=entry.person.name,
        email=entry.person.email,
        company=entry.interview.company,
        form=note.form if entry.note else None,
        state=entry.state if entry.note is None else note.state,
        subject=note.subject,
        body=note.body,
        sent_at=note.sent_at,
        uid=note.uid or None,
    )
