"""``afterview note write|edit|form``: writing a note in an editor, from a pipe, or by its parts."""

import os
from pathlib import Path
from typing import Any

import click

from afterview_tui.actions import greetings, notes
from afterview_tui.actions.editing import LEFT_MORE, typed
from afterview_tui.actions.thanking import NoteRow, unwritten
from afterview_tui.cli import note
from afterview_tui.cli.actions import check_possible, decided, do, flags, open_session, option, save
from afterview_tui.cli.answering import answers
from afterview_tui.cli.choosing import is_asked
from afterview_tui.cli.note_commands import check_note, command
from afterview_tui.cli.opening import fail
from afterview_tui.cli.piped import PIPE, read_text
from afterview_tui.cli.shared import json_option
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Note
from afterview_tui.files import reason
from afterview_tui.session import Session
from afterview_tui.store.edits import Edit

EMPTY = "There were no words in it, so the note stays as it was."
UNSIGNED = 'Your notes are not signed yet: `afterview config set name "Alex Morgan"`.'
NO_TERMINAL = (
    "An editor needs a terminal. `afterview note write NAME -` reads the note from a pipe, "
    "and --draft keeps a first draft."
)
CHOOSES = "`afterview person edit NAME --greeting WORDS` chooses one."
BEGUN = "The note to {name} has been started, and stays as it is."
FAILED = "{editor} ended with an error, so the note stays as it was."
BODY = notes.BODY


def _write() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], draft: bool) -> None:
        session = open_session(context)
        is_piped = words[-1:] == (PIPE,)
        if is_piped and draft:
            raise click.UsageError("- and --draft can't both be given.")
        row = note.chosen(session, " ".join(words[:-1] if is_piped else words), begun=False)
        begun, opened = _begun(session, row)
        if draft and not begun.changes:
            click.echo(BEGUN.format(name=row.person.name))
            return
        edit = None if is_piped or draft else _edited(session, opened)
        outcomes = [begun] if draft else _kept(session, begun, opened, edit)
        save(session, outcomes, place="thank")
        if edit is not None:
            edit.finish(edit.saved)
            if edit.is_left:
                click.echo(LEFT_MORE, err=True)
        _report_written(session, row, opened, outcomes)

    more = "The note opens in $VISUAL or $EDITOR; with - after the name it is "
    more += "read from standard input. Then what the checks ask is printed."
    draft = click.Option(["--draft"], is_flag=True, help="Keep a first draft as it is, without an editor.")
    return command([notes.write], "write", run, "dana", params=[draft], more=more)


def _kept(session: Session, begun: Outcome, opened: Note, edit: Edit | None) -> list[Outcome]:
    """The outcomes of saving the words from an editor or a pipe; exits with a sentence for no words."""
    text = read_text() if edit is None else edit.saved.text if edit.saved is not None else opened.body
    if not text.strip():
        if edit is not None:
            edit.finish(edit.saved)
        raise fail(EMPTY)
    outcomes = [begun, _worded(session, opened, body=f"{text.strip()}\n")]
    return [each for each in outcomes if each.changes] or [begun]


def _begun(session: Session, row: NoteRow) -> tuple[Outcome, Note]:
    """The outcome of beginning a note, and the note that is opened."""
    record = row.note or unwritten(row.person)
    check_possible(session, notes.write, [record])
    outcome = decided(session, notes.write, [record])
    opened = next((change.after for change in outcome.changes), None) or session.store.notes.get(outcome.uid)
    assert isinstance(opened, Note), "there is one by now"
    return outcome, opened


def _edited(session: Session, opened: Note) -> Edit:
    """Open a note in the editor; exits with a sentence where that fails."""
    from afterview_tui.cli.outlet import Terminal
    from afterview_tui.outbox.editor import edit, editor

    if not is_asked():
        raise fail(NO_TERMINAL)
    name = Path(next(iter(editor(os.environ)), "")).name
    try:
        given = session.store.edits.begin(typed(session, opened, opened.body), name)
    except OSError as error:
        raise fail(f"The note can't be given to your editor: {reason(error)}.") from error
    try:
        code = edit(Terminal(), given.path, os.environ)
    except ValueError as error:
        given.remove()
        raise fail(str(error)) from error
    if code:
        if given.saved is None:
            given.finish(None)
            raise fail(FAILED.format(editor=name))
        raise fail(f"{FAILED.format(editor=name)} What it had saved is offered to you when Afterview opens next.")
    return given


def _worded(session: Session, opened: Note, **words: str) -> Outcome:
    """The outcome of new words for a note; one that was sent meanwhile gets a second note."""
    return decided(session, notes.edit, [opened], **words)


def _report_written(session: Session, row: NoteRow, opened: Note, outcomes: list[Outcome]) -> None:
    if not session.options.name:
        click.echo(UNSIGNED, err=True)
    uid = outcomes[-1].uid or opened.uid
    now = session.store.notes.get(uid) or opened
    if said := greetings.not_chosen(session.known, now):
        click.echo(f"{said} {CHOOSES}", err=True)
    changed = outcomes[-1]._replace(is_step=any(each.changes for each in outcomes))
    note.report_note(session, now, changed, f"Kept: the note to {row.person.name}.")
    if outcomes[-1].sentence:
        click.echo(outcomes[-1].sentence)
    check_note(session, now.uid, as_json=False, is_read=False)


def _edit() -> click.Command:
    def run(
        context: click.Context, /, words: tuple[str, ...], subject: str | None, body: str | None, as_json: bool
    ) -> None:
        session = open_session(context)
        if subject is None and body is None:
            raise click.UsageError(f"Say what to change: {flags(notes.SUBJECT)[0]} or {flags(BODY)[0]}.")
        opened = note.written(note.chosen(session, " ".join(words)))
        check_possible(session, notes.edit, [opened])
        if body == PIPE:
            body = read_text()
        if body is not None and not body.strip():
            raise fail(EMPTY)
        given: dict[str, Any] = {"subject": subject, "body": body}
        given = {name: text for name, text in given.items() if text is not None}
        outcome = do(session, notes.edit, [opened], **given)
        now = session.store.notes.get(outcome.uid) or opened
        note.report_note(session, now, outcome, outcome.sentence or "Changed.", as_json=as_json)

    params = [option(notes.SUBJECT), option(BODY)]
    return json_option(command([notes.edit], "edit", run, "dana", "--subject", '"Thank you"', params=params))


def _form() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], form: str | None, as_json: bool) -> None:
        session = open_session(context)
        row = note.chosen(session, " ".join(words), begun=False)
        record = row.note or unwritten(row.person)
        found = answers(session, notes.another_form, [record], {"form": form}, is_edit=form is not None)
        outcome = do(session, notes.another_form, [record], **found)
        now = session.store.notes.get(outcome.uid) or record
        note.report_note(session, now, outcome, outcome.sentence or "It has another form now.", as_json=as_json)

    return json_option(
        command([notes.another_form], "form", run, "dana", "--form", "card", params=[option(notes.FORM)])
    )


COMMANDS = {"write": _write, "edit": _edit, "form": _form}
