"""One note, line by line: read, changed a paragraph at a time, looked over, and carried away."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from afterview_tui.actions import drafts, letters, notes
from afterview_tui.actions.action import Action
from afterview_tui.actions.editing import LEFT_MORE, edited
from afterview_tui.domain import humanize
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import first_words, sentences, wrap
from afterview_tui.locations import short
from afterview_tui.outbox.editor import named
from afterview_tui.plain.actions import called, do, done
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.store.drafts import Typed

IN_REMEMBER = "Remember offers ways to say it."
STAY = "It may stay as it is"
NEXT_FINDING = "Go on"
OFFERED = (
    notes.write,
    notes.edit,
    notes.look_over,
    notes.dismiss,
    letters.read,
    letters.card,
    letters.copy,
    letters.save,
    notes.sent,
    notes.not_sent,
    notes.another_form,
)
"""What can be done with a note; writing begins as it is taken up, and other words are asked for in several ways."""

Way = Callable[[PlainSession, Note], Note]
"""Something to do with a note; returns the one to go on with, which may be another."""


def handle(plain: PlainSession, note: Note) -> None:
    """Show the note and offer what can be done with it until the person goes back to the list."""
    show(plain, note)
    known = plain.session.store.notes
    while True:
        note = known.get(note.uid) or note
        ways = _ways(plain, note)
        answers = [STAY, *ways]
        person = plain.session.store.people.get(note.person)
        chosen = answers[plain.prompter.choose(f"The note to {person.name if person else 'them'}", answers)]
        note = known.get(note.uid) or note
        if chosen == STAY:
            return
        with suppress(Back):
            note = ways[chosen](plain, note)


def _ways(plain: PlainSession, note: Note) -> dict[str, Way]:
    """What can be done with a note; one that was sent stays as it is."""
    in_editor = plain.prompter.is_live and named(os.environ)
    writing: dict[str, Way] = {
        "Change one paragraph": _change_paragraph,
        "Rewrite it": _write,
        **({"Write it in your editor": _edit} if in_editor else {}),
        "Change the subject": _change_subject,
    }
    can_write = not notes.edit.why_not(plain.session.known, [note])
    return {**(writing if can_write else {}), **{called(each): _doing(each) for each in _declared(note)}}


def _declared(note: Note) -> Sequence[Action[Note]]:
    carrying = (letters.read, letters.card, letters.copy, letters.save)
    return (notes.look_over, *carrying, notes.marking(note), notes.another_form)


def _doing(action: Action[Note]) -> Way:
    """A way that does an action, with what is to be done outside the records."""

    def way(plain: PlainSession, note: Note) -> Note:
        outcome = do(plain, action, [note])
        if outcome is None:
            return note
        _run(plain, outcome.errand)
        now = plain.session.store.notes.get(outcome.uid) or note
        if action is notes.another_form:
            show(plain, now)
        return now

    return way


def _run(plain: PlainSession, errand: object) -> None:
    """Do what leads out of the records."""
    match errand:
        case notes.LookOver():
            _ask_findings(plain, errand)
        case letters.Read(_, note):
            _step_through(plain, sentences(note.body))
        case letters.WriteCard(_, note):
            _step_through(plain, [line for line in wrap(note.body, plain.session.options.card_width) if line])
        case letters.Copy():
            _copy(plain, errand)
        case letters.Save():
            _save(plain, errand)


def show(plain: PlainSession, note: Note) -> None:
    """The bare note with its address and subject, nothing around it."""
    person = plain.session.store.people.get(note.person)
    above = [f"To: {person.email}"] if person and person.email and note.form != "card" else []
    above += [f"Subject: {note.subject}"] if note.subject else []
    plain.prompter.bare("", *above, *([""] if above else []), note.body.rstrip(), "")
    if left := drafts.unsaid(plain.session.known, note):
        plain.prompter.say(f"{left} {IN_REMEMBER}")


def _keep(plain: PlainSession, note: Note, **words: str) -> Note:
    """Save other words, beside what another window has changed in the same ones."""
    saved: Note | None = plain.write_merged(_label(plain, note), notes.edit, [note], **words)
    return saved or note


def _keep_body(plain: PlainSession, note: Note, body: str) -> Note:
    """Save another text."""
    body = body.strip() + "\n"
    if body != note.body and body.strip():
        note = _keep(plain, note, body=body)
    show(plain, note)
    return note


def _change_paragraph(plain: PlainSession, note: Note) -> Note:
    paragraphs = note.body.rstrip().split("\n\n")
    place = plain.prompter.choose("Which paragraph?", [first_words(each, 60) for each in paragraphs])
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
    return note if subject == note.subject else _keep(plain, note, subject=subject)


def _ask_findings(plain: PlainSession, over: notes.LookOver) -> None:
    """Each question with its words and place, the most costly first; it can be left as it is for good."""
    from afterview_tui.domain.notes import checks

    found = over.findings(plain.session.language)
    if not found:
        plain.prompter.say(checks.NOTHING)
        done(plain, notes.looked_over, [over.note])
    elif len(found) > 1:
        plain.prompter.say(f"There are {humanize.in_words(len(found))} questions.")
    left = len(found)
    for finding in found:
        where = f" Line {finding.line}: {finding.words}" if finding.line else ""
        asked = f"{finding.question}{where}\n  {finding.advice}"
        if plain.prompter.choose(asked, (NEXT_FINDING, called(notes.dismiss))) == 1:
            is_last, left = left == 1, left - 1
            done(plain, notes.dismiss, [over.note], finding=finding.key, is_last=is_last)


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


def _copy(plain: PlainSession, copy: letters.Copy) -> None:
    copied = plain.session.outbox.copy(copy.text)
    if copied.way == "none":
        plain.prompter.say("There is no clipboard here. Here is the text, to copy by hand.", "", copy.text)
        return
    plain.prompter.say("On your clipboard." if copied.certain else "Sent to your terminal.")
    plain.save(partial(letters.copied.do, plain.session, [copy.note], what=copy.what))


def _save(plain: PlainSession, save: letters.Save) -> None:
    try:
        path = save.run(plain.session.outbox)
    except (OSError, ValueError) as error:
        plain.prompter.say(f"Not saved: {error}")
    else:
        plain.prompter.say(f"Saved: {short(path)}")


def _typed(label: str, note: Note) -> Typed:
    return Typed(label, "notes", note.uid, "body", "")


def _label(plain: PlainSession, note: Note) -> str:
    return notes.label(plain.session.store.people.get(note.person))
