"""One note, line by line: read, changed a paragraph at a time, looked over, and carried away."""

import os
from collections.abc import Callable
from contextlib import suppress

from afterview_tui.actions import marking, notes
from afterview_tui.actions.editing import LEFT_MORE, edited
from afterview_tui.domain.fields import NOTE_FORMS_IN_FULL, SENT_BY
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import first_words, mail_lines, sentences, wrap
from afterview_tui.locations import short
from afterview_tui.outbox.editor import named
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.store import Refused, Store
from afterview_tui.store.drafts import Typed

MOST_FINDINGS = 5
SENT_MEANWHILE = "It was marked as sent meanwhile, and stays so. What you wrote is a second note beside it."
BESIDE = "The one that was sent stays in the list, as it was sent."


Way = Callable[[PlainSession, Person, Note], Note | None]
"""Something to do with a note; returns the one to go on with where it may be another."""


def handle(plain: PlainSession, person: Person, note: Note) -> None:
    """Show the note and offer what can be done with it until the person goes back to the list."""
    show(plain, person, note)
    notes = plain.session.store.notes
    while True:
        note = notes.get(note.uid) or note
        ways = _ways(plain, is_sent=note.state == "sent")
        chosen = list(ways)[plain.prompter.choose(f"The note to {person.name}", list(ways))]
        note = notes.get(note.uid) or note
        if ways[chosen] is _stay:
            return
        with suppress(Back):
            note = ways[chosen](plain, person, note) or note


def _ways(plain: PlainSession, *, is_sent: bool) -> dict[str, Way]:
    """What can be done with a note; one that was sent stays as it is."""
    writing: dict[str, Way] = {
        "Change one paragraph": _change_paragraph,
        "Rewrite it": _write,
        **({"Write it in your editor": _edit} if plain.prompter.is_live and named(os.environ) else {}),
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


def show(plain: PlainSession, person: Person, note: Note) -> None:
    """The bare note with its address and subject, nothing around it."""
    above = [f"To: {person.email}"] if person.email and note.form != "card" else []
    above += [f"Subject: {note.subject}"] if note.subject else []
    plain.prompter.bare("", *above, *([""] if above else []), note.body.rstrip(), "")


def _stay(plain: PlainSession, person: Person, note: Note) -> None:
    """Back to the list."""


def _keep(plain: PlainSession, person: Person, note: Note, **words: str) -> Note:
    """Save other words; a note that was looked over or copied is a draft again, one sent meanwhile stays."""
    saved = plain.keep(_label(person), plain.session.store.notes, note, **words, state="draft")
    if saved.uid != note.uid:
        plain.prompter.say(SENT_MEANWHILE)
    return saved


def _keep_body(plain: PlainSession, person: Person, note: Note, body: str) -> Note:
    """Save another text."""
    body = body.strip() + "\n"
    if body != note.body and body.strip():
        note = _keep(plain, person, note, body=body)
    show(plain, person, note)
    return note


def _change_paragraph(plain: PlainSession, person: Person, note: Note) -> Note:
    paragraphs = note.body.rstrip().split("\n\n")
    place = plain.prompter.choose("Which paragraph?", [first_words(each, 60) for each in paragraphs])
    plain.prompter.say("It says now:", paragraphs[place])
    new = plain.text("New text? Leave it empty to take the paragraph out.", _typed(person, note))
    answers = ("Take it in", "Leave it as it was")
    if plain.prompter.choose("Take the paragraph out?" if not new else "Take it in?", answers) == 0:
        paragraphs[place] = new
        note = _keep_body(plain, person, note, "\n\n".join(each for each in paragraphs if each))
    plain.session.store.drafts.let_go(_label(person))
    return note


def _write(plain: PlainSession, person: Person, note: Note) -> Note:
    body = plain.text("Write the whole note. With nothing, it stays as it is.", _typed(person, note))
    note = _keep_body(plain, person, note, body or note.body)
    plain.session.store.drafts.let_go(_label(person))
    return note


def _edit(plain: PlainSession, person: Person, note: Note) -> Note:
    try:
        edit = edited(plain.session, person, note, note.body)
    except (OSError, ValueError) as error:
        plain.prompter.say(str(error))
        return note
    saved = edit.saved
    note = _keep_body(plain, person, note, saved.text if saved else note.body)
    kept = plain.session.store.notes.get(note.uid)
    if kept is not None and kept.body == note.body:
        edit.finish(saved)
        if edit.is_left:
            plain.prompter.say(LEFT_MORE)
    return note


def _change_subject(plain: PlainSession, person: Person, note: Note) -> Note:
    subject = plain.prompter.ask("Subject", note.subject)
    return note if subject == note.subject else _keep(plain, person, note, subject=subject)


def _look_over(plain: PlainSession, person: Person, note: Note) -> None:
    from afterview_tui.domain.notes import checks

    found = checks.check(note, notes.circumstances(plain.session, person))
    if note.state == "draft":
        plain.keep(_label(person), plain.session.store.notes, note, state="looked_over")
    if not found:
        plain.prompter.say(checks.NOTHING)
    for finding in found[:MOST_FINDINGS]:
        where = f" Line {finding.line}: {finding.words}" if finding.line else ""
        plain.prompter.say(f"{finding.question}{where}", f"  {finding.advice}")


def _read(plain: PlainSession, _person: Person, note: Note) -> None:
    _step_through(plain, sentences(note.body))


def _card(plain: PlainSession, _person: Person, note: Note) -> None:
    width = plain.session.options.card_width
    _step_through(plain, [line for line in wrap(note.body, width) if line])


def _step_through(plain: PlainSession, parts: list[str]) -> None:
    """A part at a time; Enter goes on, b goes one back and from the first one away."""
    place = 0
    while place < len(parts):
        try:
            plain.prompter.ask(f"{parts[place]}  ({place + 1} of {len(parts)})")
        except Back:
            if not place:
                raise
            place -= 1
        else:
            place += 1


def _copy(plain: PlainSession, person: Person, note: Note) -> None:
    texts = {
        "The text": mail_lines(note.body, plain.session.options.wrap),
        "The subject": note.subject,
        "The address": person.email,
    }
    offered = [name for name, text in texts.items() if text]
    what = offered[plain.prompter.choose("Copy what?", offered)] if len(offered) > 1 else offered[0]
    copied = plain.session.outbox.copy(texts[what])
    if copied.way == "none":
        plain.prompter.say(
            "There is no clipboard here. The text is below, to be taken as it stands.", "", texts[what]
        )
        return
    plain.prompter.say("On your clipboard." if copied.certain else "Sent to your terminal.")
    if what == "The text" and note.state != "sent":
        notes = plain.session.store.notes
        plain.keep(_label(person), notes, note, state="copied", copied_at=plain.now)


def _save(plain: PlainSession, person: Person, note: Note) -> None:
    outbox, name = plain.session.outbox, f"thank-you {person.name}"
    body = mail_lines(note.body, plain.session.options.wrap)
    way = plain.prompter.choose("Save it as", ("A mail draft (.eml) that your mail program opens", "A text file"))
    above = f"Subject: {note.subject}\n\n" if note.subject else ""
    try:
        if way == 0:
            path = outbox.save_mail(name, person.email, note.subject, body)
        else:
            path = outbox.save(name, above + body)
    except (OSError, ValueError) as error:
        plain.prompter.say(f"Not saved: {error}")
    else:
        plain.prompter.say(f"Saved: {short(path)}")


def _mark_sent(plain: PlainSession, _person: Person, note: Note) -> None:
    rules = plain.session.options.cadence
    if note.state == "sent":
        if plain.prompter.choose("This note is marked as sent.", ("It was sent", "It was not sent")):
            _mark(plain, lambda store: marking.not_sent(store, note, plain.now, rules))
        return
    way = list(SENT_BY)[plain.prompter.choose("How was it sent?", list(SENT_BY.values()))]
    _mark(plain, lambda store: marking.sent(store, note, way, plain.now, rules))


def _mark(plain: PlainSession, mark: Callable[[Store], str]) -> None:
    """Mark a note as sent or not, and say what that sets for a follow-up's lead."""
    try:
        sentence = mark(plain.session.store)
    except Refused as error:
        sentence = str(error)
    if sentence:
        plain.prompter.say(sentence)


def _change_form(plain: PlainSession, person: Person, note: Note) -> Note:
    """Another form; a draft that was not touched is made anew for it, one that was sent gets another beside it."""
    forms = list(NOTE_FORMS_IN_FULL)
    form = forms[plain.prompter.choose("Which form?", list(NOTE_FORMS_IN_FULL.values()), forms.index(note.form))]
    try:
        now, stays = notes.other_form(plain.session, person, note, form)
    except Refused as error:
        plain.prompter.say(str(error))
        now, stays = note, False
    if stays:
        plain.prompter.say("Your words stay as they are; only the form is another.")
    elif now.uid != note.uid:
        plain.prompter.say(BESIDE)
    show(plain, person, now)
    return now


def _typed(person: Person, note: Note) -> Typed:
    return Typed(_label(person), "notes", note.uid, "body", "")


def _label(person: Person) -> str:
    return f"Your note to {person.name}"
