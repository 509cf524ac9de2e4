"""Thank, as questions: the notes of this interview, each with what can be done with it."""

from contextlib import suppress

from afterview_tui import actions
from afterview_tui.domain import cadence, when
from afterview_tui.domain.drafting import form_for
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.sending import FORMS
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
        people = evening.people
        answers = [*(_described(sitting, person) for person in people), "Go on"]
        done = actions.is_done(evening, "thank")
        place = sitting.talk.choose(_heading(sitting, done), answers, len(people) if done else _next(sitting))
        if place == len(people):
            return actions.is_done(evening, "thank")
        with suppress(Back):
            _open(sitting, people[place])


def _open(sitting: Sitting, person: Person) -> None:
    """The note to one person, begun with a draft."""
    if not sitting.evening.options.name:
        name = sitting.talk.ask("How do you sign your notes? Asked once, it stays on this machine")
        if name:
            sitting.set_options(name=name)
    try:
        actions.note_to(sitting.evening, person)
    except Refused as error:
        sitting.talk.say(str(error))
    else:
        note.handle(sitting, person)


def _heading(sitting: Sitting, done: bool) -> str:
    """When notes are best sent, said calmly."""
    by, now = cadence.thank_you_by(sitting.evening.interview), sitting.now
    if by is None or done or not sitting.evening.people:
        return "Whose note?"
    return f"Whose note? Best by {when.moment(by, now)}." if by > now else "Whose note? Late is better than never."


def _next(sitting: Sitting) -> int:
    """The first person without a note, else going on."""
    people = sitting.evening.people
    return next((n for n, each in enumerate(people) if sitting.evening.note(each) is None), len(people))


def _described(sitting: Sitting, person: Person) -> str:
    known = sitting.evening.note(person)
    form = FORMS[known.form if known else form_for(person)]
    return f"{person.name or 'no name yet'}, {form}, {_state(sitting, known)}"


def _state(sitting: Sitting, known: Note | None) -> str:
    if known is None:
        return "empty"
    if known.state == "sent" and known.sent_at:
        local = known.sent_at.astimezone(sitting.now.tzinfo)
        return f"sent {when.day(local.date(), sitting.now.date())}"
    return known.state.replace("_", " ")
