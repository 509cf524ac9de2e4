"""The page "Thank" as questions: the notes of this interview, and the actions for each."""

from contextlib import suppress

from afterview_tui.actions import notes, progress
from afterview_tui.actions.thanking import NoteRow, state_of, to_thank, unwritten
from afterview_tui.domain.fields import NAME, NOTE_FORMS
from afterview_tui.domain.notes import sending
from afterview_tui.plain import note
from afterview_tui.plain.actions import do
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession


def thank(plain: PlainSession) -> bool:
    """Offer the notes until the user goes on; returns whether everybody is thanked."""
    session = plain.session
    if not session.people:
        plain.prompter.say("Nobody to thank yet. Go back to Remember, and add who you met.")
    while True:
        rows = to_thank(session.known, session.interview)
        answers = [*(_described(plain, row) for row in rows), "Go on"]
        done = progress.is_done(session, "thank")
        place = plain.menu(_heading(plain, done), answers, len(rows) if done else _next(rows))
        if place is None:
            continue
        if place == len(rows):
            return progress.is_done(session, "thank")
        with suppress(Back):
            _open(plain, rows[place])


def _open(plain: PlainSession, row: NoteRow) -> None:
    """Open the note to one person, with a first draft if it is new; one that was sent can't be changed."""
    session = plain.session
    if not session.options.name:
        name = plain.prompter.ask(f"{NAME.question} Asked once; it stays on this machine", in_words=True)
        if name:
            plain.set_options(name=name)
    record = row.note or unwritten(row.person)
    if not notes.write.why_not(session.known, [record]):
        outcome = do(plain, notes.write, [record])
        if outcome is None:
            return
        record = session.store.notes.get(outcome.uid) or record
    note.handle(plain, record)


def _heading(plain: PlainSession, done: bool) -> str:
    """The question for the menu, with the time by which notes are best sent."""
    best = "" if done or not plain.session.people else sending.best_by(plain.session.interview, plain.now)
    return f"Whose note? {best[0].upper()}{best[1:]}." if best else "Whose note?"


def _next(rows: list[NoteRow]) -> int:
    """The index of the first person without a note, or else of going on."""
    return next((n for n, each in enumerate(rows) if each.note is None and each.person.part != "other"), len(rows))


def _described(plain: PlainSession, row: NoteRow) -> str:
    return f"{row.person.name or 'no name yet'}, {NOTE_FORMS[row.form]}, {state_of(plain.session.known, row)}"
