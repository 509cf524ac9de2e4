"""Thank, as questions: the notes of this interview, each with what can be done with it."""

from contextlib import suppress

from afterview_tui.actions import notes, progress
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import NAME, NOTE_FORMS
from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Note, Person
from afterview_tui.plain import note
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.store import Refused
from afterview_tui.writing.drafting import form_for


def thank(plain: PlainSession) -> bool:
    """Offer the notes until the person goes on; returns whether everybody is thanked."""
    session = plain.session
    if not session.people:
        plain.prompter.say("Nobody to thank yet. Go back to Remember with b, and add who you met.")
    while True:
        rows = notes.to_thank(session)
        answers = [*(_described(plain, row) for row in rows), "Go on"]
        done = progress.is_done(session, "thank")
        place = plain.prompter.choose(_heading(plain, done), answers, len(rows) if done else _next(rows))
        if place == len(rows):
            return progress.is_done(session, "thank")
        with suppress(Back):
            _open(plain, rows[place].person, rows[place].note)


def _open(plain: PlainSession, person: Person, known: Note | None) -> None:
    """A note to one person, begun with a draft."""
    if not plain.session.options.name:
        name = plain.prompter.ask(f"{NAME.question} Asked once, it stays on this machine")
        if name:
            plain.set_options(name=name)
    try:
        begun = notes.note_to(plain.session, person, known)
    except Refused as error:
        plain.prompter.say(str(error))
    else:
        note.handle(plain, person, begun)


def _heading(plain: PlainSession, done: bool) -> str:
    """When notes are best sent, said calmly."""
    best = "" if done or not plain.session.people else sending.best_by(plain.session.interview, plain.now)
    return f"Whose note? {best[0].upper()}{best[1:]}." if best else "Whose note?"


def _next(rows: list[notes.Thanked]) -> int:
    """The first person without a note, else going on."""
    return next((n for n, each in enumerate(rows) if each.note is None), len(rows))


def _described(plain: PlainSession, row: notes.Thanked) -> str:
    person, known, _ = row
    form = NOTE_FORMS[known.form if known else form_for(person)]
    return f"{person.name or 'no name yet'}, {form}, {_state(plain, known)}"


def _state(plain: PlainSession, known: Note | None) -> str:
    if known is None:
        return "empty"
    if known.state == "sent" and known.sent_at:
        local = known.sent_at.astimezone(plain.now.tzinfo)
        return f"sent {humanize.day(local.date(), plain.now.date())}"
    return known.state.replace("_", " ")
