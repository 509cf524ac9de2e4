"""Thank, as questions: the notes of this interview, each with what can be done with it."""

from contextlib import suppress

from afterview_tui import actions
from afterview_tui.domain import sending, when
from afterview_tui.domain.drafting import form_for
from afterview_tui.domain.fields import NAME, NOTE_FORMS
from afterview_tui.domain.records import Note, Person
from afterview_tui.plain import note
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back
from afterview_tui.store import Refused


def thank(sitting: Sitting) -> bool:
    """Offer the notes until the person goes on; returns whether everybody is thanked."""
    evening = sitting.evening
    if not evening.people:
        sitting.talk.say("Nobody to thank yet. Go back to Remember with b, and add who you met.")
    while True:
        rows = actions.to_thank(evening)
        answers = [*(_described(sitting, row) for row in rows), "Go on"]
        done = actions.is_done(evening, "thank")
        place = sitting.talk.choose(_heading(sitting, done), answers, len(rows) if done else _next(rows))
        if place == len(rows):
            return actions.is_done(evening, "thank")
        with suppress(Back):
            _open(sitting, rows[place].person, rows[place].note)


def _open(sitting: Sitting, person: Person, known: Note | None) -> None:
    """A note to one person, begun with a draft."""
    if not sitting.evening.options.name:
        name = sitting.talk.ask(f"{NAME.question} Asked once, it stays on this machine")
        if name:
            sitting.set_options(name=name)
    try:
        begun = actions.note_to(sitting.evening, person, known)
    except Refused as error:
        sitting.talk.say(str(error))
    else:
        note.handle(sitting, person, begun)


def _heading(sitting: Sitting, done: bool) -> str:
    """When notes are best sent, said calmly."""
    best = "" if done or not sitting.evening.people else sending.best_by(sitting.evening.interview, sitting.now)
    return f"Whose note? {best[0].upper()}{best[1:]}." if best else "Whose note?"


def _next(rows: list[actions.Thanked]) -> int:
    """The first person without a note, else going on."""
    return next((n for n, each in enumerate(rows) if each.note is None), len(rows))


def _described(sitting: Sitting, row: actions.Thanked) -> str:
    person, known, _ = row
    form = NOTE_FORMS[known.form if known else form_for(person)]
    return f"{person.name or 'no name yet'}, {form}, {_state(sitting, known)}"


def _state(sitting: Sitting, known: Note | None) -> str:
    if known is None:
        return "empty"
    if known.state == "sent" and known.sent_at:
        local = known.sent_at.astimezone(sitting.now.tzinfo)
        return f"sent {when.day(local.date(), sitting.now.date())}"
    return known.state.replace("_", " ")
