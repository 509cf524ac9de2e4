"""The page of one note as questions: reading, changing a paragraph at a time, checking and sending out."""

import os
from contextlib import suppress

from afterview_tui.actions import drafts, greetings, letters, notes
from afterview_tui.actions.action import Action
from afterview_tui.actions.editing import LEFT_MORE, edited
from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import first_words, sentences, wrap
from afterview_tui.outbox.editor import named
from afterview_tui.plain import delivery
from afterview_tui.plain.actions import Named, Way, do, pick
from afterview_tui.plain.delivery import show_qr
from afterview_tui.plain.looking_over import ask_findings
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.starters import other_starters
from afterview_tui.store.drafts import Typed

IN_REMEMBER = "Remember offers ways to say it."
IN_STARTERS = "“Other starters for a sentence” offers others."
OFFERED = (
    notes.write,
    notes.edit,
    notes.look_over,
    notes.dismiss,
    letters.read,
    letters.card,
    letters.copy,
    letters.copied,
    letters.hand_over,
    letters.save,
    notes.looked_over,
    notes.sent,
    notes.not_sent,
    notes.another_form,
)
"""The actions for a note; writing starts when it is opened, and editing is offered in several ways."""

STAY = Named("It may stay as it is")


def handle(plain: PlainSession, note: Note) -> None:
    """Show a note and offer its actions until the user goes back to the list."""
    show(plain, note)
    known = plain.session.store.notes
    while True:
        note = known.get(note.uid) or note
        ways = _ways(plain, note)
        person = plain.session.store.people.get(note.person)
        chosen = pick(plain, f"The note to {person.name if person and person.name else 'them'}", ways)
        note = known.get(note.uid) or note
        if chosen is STAY:
            return
        with suppress(Back):
            if isinstance(chosen, Named):
                note = chosen.value(plain, note)
            elif chosen is not None:
                note = _do(plain, chosen, note)


def _ways(plain: PlainSession, note: Note) -> list[Way]:
    """The choices for a note; one that was sent can't be changed."""
    in_editor = plain.prompter.is_live and named(os.environ)
    writing: list[Way] = [
        Named("Change one paragraph", _change_paragraph),
        Named("Rewrite it", _write),
        *([Named("Write it in your editor", _edit)] if in_editor else []),
        Named("Change the subject", _change_subject),
    ]
    can_write = not notes.edit.why_not(plain.session.known, [note])
    carrying = (letters.read, letters.card, letters.copy, letters.save)
    return [
        STAY,
        *(writing if can_write else []),
        *(notes.look_over, *carrying, notes.marking(note), notes.another_form),
        *([Named("Other starters for a sentence", other_starters)] if can_write else []),
        letters.hand_over,
        Named("QR code, to carry the note to a phone", show_qr),
    ]


def _do(plain: PlainSession, action: Action[Note], note: Note) -> Note:
    """Run an action and its errand; returns the current note."""
    outcome = do(plain, action, [note])
    if outcome is None:
        return note
    now = _run(plain, outcome.errand) or plain.session.store.notes.get(outcome.uid) or note
    if action is notes.another_form:
        show(plain, now)
    elif outcome.changes and not outcome.sentence and now.state != note.state:
        state = sending.state_of(now, plain.now)
        plain.prompter.say(f"{state[:1].upper()}{state[1:]}.")
    return now


def _run(plain: PlainSession, errand: object) -> Note | None:
    """Run an errand; returns the note if it was changed."""
    match errand:
        case notes.LookOver():
            return ask_findings(plain, errand, _change_at)
        case letters.Read(_, note):
            _step_through(plain, sentences(note.body))
        case letters.WriteCard(_, note):
            _step_through(plain, [line for line in wrap(note.body, plain.session.options.card_width) if line])
        case letters.Copy():
            delivery.copy(plain, errand)
        case letters.HandOver():
            delivery.hand_over(plain, errand)
        case letters.Save():
            delivery.save(plain, errand)
    return None


def show(plain: PlainSession, note: Note) -> None:
    """Print the note with its address and subject, without wrapping."""
    person = plain.session.store.people.get(note.person)
    above = [f"To: {person.email}"] if person and person.email and note.form != "card" else []
    above += [f"Subject: {note.subject}"] if note.subject else []
    plain.prompter.bare("", *above, *([""] if above else []), note.body.rstrip(), "")
    if left := drafts.unsaid(plain.session.known, note):
        plain.prompter.say(f"{left} {IN_REMEMBER}")
    elif left := greetings.not_chosen(plain.session.known, note):
        plain.prompter.say(f"{left} {IN_STARTERS}")


def _keep(plain: PlainSession, note: Note, **words: str) -> Note:
    """Save new text, merged with what another window has changed in it."""
    saved: Note | None = plain.write_merged(_label(plain, note), notes.edit, [note], **words)
    return saved or note


def _keep_body(plain: PlainSession, note: Note, body: str) -> Note:
    """Save a new body, unless it is empty or unchanged, and print the note."""
    body = body.strip() + "\n"
    if body != note.body and body.strip():
        note = _keep(plain, note, body=body)
    show(plain, note)
    return note


def _change_paragraph(plain: PlainSession, note: Note) -> Note:
    paragraphs = note.body.rstrip().split("\n\n")
    place = plain.prompter.choose("Which paragraph?", [first_words(each, 60) for each in paragraphs])
    return _change(plain, note, place)


def _change_at(plain: PlainSession, note: Note, line: int) -> Note:
    """Change the paragraph of a line, counted from 1."""
    above = note.body.split("\n")[: line - 1]
    return _change(plain, note, "\n".join([*above, ""]).count("\n\n"))


def _change(plain: PlainSession, note: Note, place: int) -> Note:
    """Ask for new text for a paragraph, and save it."""
    paragraphs = note.body.rstrip().split("\n\n")
    plain.prompter.say("It says now:", paragraphs[place])
    label = _label(plain, note)
    new = plain.text("New text? Leave it empty to remove the paragraph.", _typed(label, note))
    answers = ("Yes", "Leave it as it was")
    if plain.prompter.choose("Remove the paragraph?" if not new else "Use this text?", answers) == 0:
        paragraphs[place] = new
        note = _keep_body(plain, note, "\n\n".join(each for each in paragraphs if each))
    plain.session.store.drafts.let_go(label)
    return note


def _write(plain: PlainSession, note: Note) -> Note:
    label = _label(plain, note)
    body = plain.text("Write the whole note. Left empty, it stays as it is.", _typed(label, note))
    note = _keep_body(plain, note, body or note.body)
    plain.session.store.drafts.let_go(label)
    return note


def _edit(plain: PlainSession, note: Note) -> Note:
    try:
        edit = edited(plain.session, note, note.body)
    except (OSError, ValueError) as error:
        plain.prompter.say(str(error))
        return note
    saved = edit.saved
    note = _keep_body(plain, note, saved.text if saved else note.body)
    kept = plain.session.store.notes.get(note.uid)
    if kept is not None and kept.body == note.body:
        edit.finish(saved)
        if edit.is_left:
            plain.prompter.say(LEFT_MORE)
    return note


def _change_subject(plain: PlainSession, note: Note) -> Note:
    subject = plain.prompter.ask("Subject", note.subject)
    if subject == note.subject:
        return note
    note = _keep(plain, note, subject=subject)
    plain.prompter.say(f"Subject: {note.subject}")
    return note


def _step_through(plain: PlainSession, parts: list[str]) -> None:
    """Print one part at a time; Enter goes on, b goes back, and at the first part raises Back."""
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


def _typed(label: str, note: Note) -> Typed:
    return Typed(label, "notes", note.uid, "body", "")


def _label(plain: PlainSession, note: Note) -> str:
    return notes.label(plain.session.store.people.get(note.person))
