"""One note, line by line: read, changed a paragraph at a time, looked over, and carried away."""

import os
from collections.abc import Callable
from contextlib import suppress

from afterview_tui import actions
from afterview_tui.actions import marking
from afterview_tui.actions.editing import LEFT_MORE, edited
from afterview_tui.domain.fields import NOTE_FORMS_IN_FULL, SENT_BY
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import first_words, mail_lines, sentences, wrap
from afterview_tui.locations import short
from afterview_tui.outbox.editor import named
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back
from afterview_tui.store import Refused, Store
from afterview_tui.store.drafts import Typed

MOST_FINDINGS = 5
SENT_MEANWHILE = "It was marked as sent meanwhile, and stays so. What you wrote is a second note beside it."
BESIDE = "The one that was sent stays in the list, as it was sent."


Way = Callable[[Sitting, Person, Note], Note | None]
"""Something to do with a note; returns the one to go on with where it may be another."""


def handle(sitting: Sitting, person: Person, note: Note) -> None:
    """Show the note and offer what can be done with it until the person goes back to the list."""
    show(sitting, person, note)
    notes = sitting.evening.store.notes
    while True:
        note = notes.get(note.uid) or note
        ways = _ways(sitting, is_sent=note.state == "sent")
        chosen = list(ways)[sitting.talk.choose(f"The note to {person.name}", list(ways))]
        note = notes.get(note.uid) or note
        if ways[chosen] is _stay:
            return
        with suppress(Back):
            note = ways[chosen](sitting, person, note) or note


def _ways(sitting: Sitting, *, is_sent: bool) -> dict[str, Way]:
    """What can be done with a note; one that was sent stays as it is."""
    writing: dict[str, Way] = {
        "Change one paragraph": _change_paragraph,
        "Write it anew": _write,
        **({"Write it in your editor": _edit} if sitting.talk.is_live and named(os.environ) else {}),
        "Change the subject": _change_subject,
    }
    return {
        "It may stay as it is": _stay,
        **({} if is_sent else writing),
        "Look it over": _look_over,
        "Read it a sentence at a time": _read,
        "Copy a card by hand, a line at a time": _card,
        "Copy the text": _copy,
        "Save it as a mail draft or a text file": _save,
        "Mark it as sent": _mark_sent,
        "Another form": _change_form,
    }


def show(sitting: Sitting, person: Person, note: Note) -> None:
    """The bare note with its address and subject, nothing around it."""
    above = [f"To: {person.email}"] if person.email and note.form != "card" else []
    above += [f"Subject: {note.subject}"] if note.subject else []
    sitting.talk.bare("", *above, *([""] if above else []), note.body.rstrip(), "")


def _stay(sitting: Sitting, person: Person, note: Note) -> None:
    """Back to the list."""


def _keep(sitting: Sitting, person: Person, note: Note, **words: str) -> Note:
    """Save other words; a note that was looked over or copied is a draft again, one sent meanwhile stays."""
    saved = sitting.keep(_label(person), sitting.evening.store.notes, note, **words, state="draft")
    if saved.uid != note.uid:
        sitting.talk.say(SENT_MEANWHILE)
    return saved


def _keep_body(sitting: Sitting, person: Person, note: Note, body: str) -> Note:
    """Save another text."""
    body = body.strip() + "\n"
    if body != note.body and body.strip():
        note = _keep(sitting, person, note, body=body)
    show(sitting, person, note)
    return note


def _change_paragraph(sitting: Sitting, person: Person, note: Note) -> Note:
    paragraphs = note.body.rstrip().split("\n\n")
    place = sitting.talk.choose("Which paragraph?", [first_words(each, 60) for each in paragraphs])
    sitting.talk.say("It stands now:", paragraphs[place])
    new = sitting.text("What shall stand there? With nothing, it is taken out.", _typed(person, note))
    answers = ("Take it in", "Leave it as it was")
    if sitting.talk.choose("Take the paragraph out?" if not new else "Take it in?", answers) == 0:
        paragraphs[place] = new
        note = _keep_body(sitting, person, note, "\n\n".join(each for each in paragraphs if each))
    sitting.evening.store.drafts.let_go(_label(person))
    return note


def _write(sitting: Sitting, person: Person, note: Note) -> Note:
    body = sitting.text("Write the whole note. With nothing, it stays as it is.", _typed(person, note))
    note = _keep_body(sitting, person, note, body or note.body)
    sitting.evening.store.drafts.let_go(_label(person))
    return note


def _edit(sitting: Sitting, person: Person, note: Note) -> Note:
    try:
        edit = edited(sitting.evening, person, note, note.body)
    except (OSError, ValueError) as error:
        sitting.talk.say(str(error))
        return note
    saved = edit.saved
    note = _keep_body(sitting, person, note, saved.text if saved else note.body)
    kept = sitting.evening.store.notes.get(note.uid)
    if kept is not None and kept.body == note.body:
        edit.finish(saved)
        if edit.is_left:
            sitting.talk.say(LEFT_MORE)
    return note


def _change_subject(sitting: Sitting, person: Person, note: Note) -> Note:
    subject = sitting.talk.ask("Subject", note.subject)
    return note if subject == note.subject else _keep(sitting, person, note, subject=subject)


def _look_over(sitting: Sitting, person: Person, note: Note) -> None:
    from afterview_tui.domain import checks

    found = checks.check(note, actions.circumstances(sitting.evening, person))
    if note.state == "draft":
        sitting.keep(_label(person), sitting.evening.store.notes, note, state="looked_over")
    if not found:
        sitting.talk.say(checks.NOTHING)
    for finding in found[:MOST_FINDINGS]:
        where = f" Line {finding.line}: {finding.words}" if finding.line else ""
        sitting.talk.say(f"{finding.question}{where}", f"  {finding.advice}")


def _read(sitting: Sitting, _person: Person, note: Note) -> None:
    _step_through(sitting, sentences(note.body))


def _card(sitting: Sitting, _person: Person, note: Note) -> None:
    width = sitting.evening.options.card_width
    _step_through(sitting, [line for line in wrap(note.body, width) if line])


def _step_through(sitting: Sitting, parts: list[str]) -> None:
    """A part at a time; Enter goes on, b goes one back and from the first one away."""
    place = 0
    while place < len(parts):
        try:
            sitting.talk.ask(f"{parts[place]}  ({place + 1} of {len(parts)})")
        except Back:
            if not place:
                raise
            place -= 1
        else:
            place += 1


def _copy(sitting: Sitting, person: Person, note: Note) -> None:
    texts = {
        "The text": mail_lines(note.body, sitting.evening.options.wrap),
        "The subject": note.subject,
        "The address": person.email,
    }
    offered = [name for name, text in texts.items() if text]
    what = offered[sitting.talk.choose("Copy what?", offered)] if len(offered) > 1 else offered[0]
    copied = sitting.evening.outbox.copy(texts[what])
    if copied.way == "none":
        sitting.talk.say(
            "There is no clipboard here. The text is below, to be taken as it stands.", "", texts[what]
        )
        return
    sitting.talk.say("On your clipboard." if copied.certain else "Sent to your terminal.")
    if what == "The text" and note.state != "sent":
        notes = sitting.evening.store.notes
        sitting.keep(_label(person), notes, note, state="copied", copied_at=sitting.now)


def _save(sitting: Sitting, person: Person, note: Note) -> None:
    outbox, name = sitting.evening.outbox, f"thank-you {person.name}"
    body = mail_lines(note.body, sitting.evening.options.wrap)
    way = sitting.talk.choose("Save it as", ("A mail draft (.eml) that your mail program opens", "A text file"))
    above = f"Subject: {note.subject}\n\n" if note.subject else ""
    try:
        if way == 0:
            path = outbox.save_mail(name, person.email, note.subject, body)
        else:
            path = outbox.save(name, above + body)
    except (OSError, ValueError) as error:
        sitting.talk.say(f"Not saved: {error}")
    else:
        sitting.talk.say(f"Saved: {short(path)}")


def _mark_sent(sitting: Sitting, _person: Person, note: Note) -> None:
    rules = sitting.evening.options.cadence
    if note.state == "sent":
        if sitting.talk.choose("This note is marked as sent.", ("It was sent", "It was not sent")):
            _mark(sitting, lambda store: marking.not_sent(store, note, sitting.now, rules))
        return
    way = list(SENT_BY)[sitting.talk.choose("How was it sent?", list(SENT_BY.values()))]
    _mark(sitting, lambda store: marking.sent(store, note, way, sitting.now, rules))


def _mark(sitting: Sitting, mark: Callable[[Store], str]) -> None:
    """Mark a note as sent or not, and say what that sets for a follow-up's lead."""
    try:
        sentence = mark(sitting.evening.store)
    except Refused as error:
        sentence = str(error)
    if sentence:
        sitting.talk.say(sentence)


def _change_form(sitting: Sitting, person: Person, note: Note) -> Note:
    """Another form; a draft that was not touched is made anew for it, one that was sent gets another beside it."""
    forms = list(NOTE_FORMS_IN_FULL)
    form = forms[sitting.talk.choose("Which form?", list(NOTE_FORMS_IN_FULL.values()), forms.index(note.form))]
    try:
        now, stays = actions.other_form(sitting.evening, person, note, form)
    except Refused as error:
        sitting.talk.say(str(error))
        now, stays = note, False
    if stays:
        sitting.talk.say("Your words stay as they are; only the form is another.")
    elif now.uid != note.uid:
        sitting.talk.say(BESIDE)
    show(sitting, person, now)
    return now


def _typed(person: Person, note: Note) -> Typed:
    return Typed(_label(person), "notes", note.uid, "body", "")


def _label(person: Person) -> str:
    return f"Your note to {person.name}"
