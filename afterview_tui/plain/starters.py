"""Offers other starters for a sentence of a note."""

from afterview_tui.actions import drafts, greetings, notes, people
from afterview_tui.domain.notes.greeting import greeting_of
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import first_words
from afterview_tui.plain.session import PlainSession
from afterview_tui.writing.starters import spans, taken

WHICH, LEAVE = "Which sentence?", "Leave it as it is"


def other_starters(plain: PlainSession, note: Note) -> Note:
    """Ask for a sentence, and offer other starters for it; returns the current note. Raises Back and Leave."""
    session, prompter = plain.session, plain.prompter
    person = session.store.people.get(note.person)
    if person is None:
        return note
    begins = list(spans(note.body))
    place = prompter.choose(WHICH, [first_words(note.body[begin:end], 60) for begin, end in begins])
    lacked = drafts.missing(session.known, person, note.body)
    found = drafts.other_starters(session.known, person, note.form, note.body, begins[place][0])
    if not found.offers:
        prompter.say(drafts.NO_OTHER)
        return note
    question = greetings.HOW if found.greets else drafts.ANOTHER_WAY
    chosen = prompter.choose(question, [*(each.strip() for each in found.offers), LEAVE])
    if chosen == len(found.offers):
        return note
    offer = found.offers[chosen]
    body = taken(note.body, found, offer, person)
    label = notes.label(person)
    saved: Note | None = plain.write_merged(label, notes.edit, [note], body=body)
    if saved is not None and (found.greets or lacked):
        kept = {"greeting": greeting_of(offer)} if found.greets else {"said_as": offer.strip()}
        plain.write(label, people.edit, [person], **kept)
    prompter.say("It says now:", offer.strip())
    return saved or note
