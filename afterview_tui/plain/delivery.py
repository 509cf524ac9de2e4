"""Sends a note out by questions: copies it, hands it to a program, saves it, or shows it as a QR code."""

from contextlib import suppress
from pathlib import Path

from afterview_tui.actions import letters, notes
from afterview_tui.actions.letters import FILES, KEPT, NOT_YET, SENT, TO, TO_FETCH, WAS_IT_SENT
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Note
from afterview_tui.locations import short
from afterview_tui.outbox.letter import Letter
from afterview_tui.outbox.mail_programs import Program
from afterview_tui.plain.actions import done
from afterview_tui.plain.session import PlainSession

BY_HAND = "There is no clipboard here. Here is the text, to copy by hand."
TOO_WIDE = "The QR code takes {columns} columns; this terminal has {width}."
PICTURE = (
    "A QR code follows: {lines} lines for a phone's camera, without words. Is the ground of your terminal dark?"
)


def copy(plain: PlainSession, errand: letters.Copy) -> None:
    """Copy a part of a note and print the result."""
    what = "" if errand.what == "body" else f"The {errand.what}"
    if way := to_clipboard(plain, errand.text, what):
        done(plain, letters.copied, [errand.note], what=errand.what, by=way)


def to_clipboard(plain: PlainSession, text: str, what: str = "") -> str:
    """Copy a text, or print it where there is no clipboard; returns how it was copied, or an empty string."""
    copied = plain.session.outbox.copy(text)
    if copied.way == "none":
        plain.prompter.say(BY_HAND, "", text)
        return ""
    plain.prompter.say(copied.about(what) if what else copied.sentence)
    return copied.way


def hand_over(plain: PlainSession, errand: letters.HandOver) -> None:
    """Ask where to hand the note, do it and print the result; it counts as sent only when the user says so."""
    programs = {program.label: program for program in plain.session.outbox.programs()}
    if not plain.prompter.is_live:
        programs = {label: program for label, program in programs.items() if not program.in_terminal}
    answers = [*programs, *FILES.values()]
    keys = {program.key: place for place, program in enumerate(programs.values()) if program.key != "q"}
    chosen = answers[plain.prompter.choose(TO, answers, keys=keys)]
    if chosen not in programs:
        kind = next(kind for kind, text in FILES.items() if text == chosen)
        save(plain, letters.Save(errand.letter.wrapped(), kind))
    elif _to_program(plain, programs[chosen], errand.letter):
        done(plain, notes.sent, [errand.note], by="email")


def _to_program(plain: PlainSession, program: Program, letter: Letter) -> bool:
    """Hand the note to a program; returns whether the user says that it was sent. Raises Back and Leave."""
    try:
        handed = plain.session.outbox.hand_over(program, letter)
    except OSError as error:
        plain.prompter.say(f"Not saved: {(error.strerror or str(error)).lower()}.")
        return False
    except ValueError as error:
        plain.prompter.say(f"Not handed over. {error}")
        return False
    kept = KEPT.format(path=short(handed.path)) if handed.path and handed.started else ""
    plain.prompter.say(*filter(None, (handed.sentence, kept)))
    asks = handed.started and handed.may_be_sent
    is_sent = asks and plain.prompter.choose(WAS_IT_SENT, (NOT_YET, SENT)) == 1
    if is_sent and (said := letters.after_sending(handed)):
        plain.prompter.say(said)
    return is_sent


def save(plain: PlainSession, errand: letters.Save) -> None:
    """Write a file, and print its path and the command that fetches it from this machine."""
    outbox = plain.session.outbox
    try:
        path: Path = errand.run(outbox)
    except (OSError, ValueError) as error:
        plain.prompter.say(f"Not saved: {error}")
        return
    plain.prompter.say(f"Saved: {short(path)}")
    if line := outbox.fetching(path):
        plain.prompter.say(TO_FETCH)
        plain.prompter.bare(line)


def show_qr(plain: PlainSession, note: Note) -> Note:
    """Show the note as a QR code, as a mail if that fits, else as text; raises Back and Leave."""
    from afterview_tui.outbox import qr

    prompter = plain.prompter
    if not qr.is_available():
        prompter.say(qr.NOT_INSTALLED)
        return note
    found = [(text, lines) for text in _texts(plain, note) if (lines := qr.picture(text, light_ink=True))]
    width = prompter.width
    text = next((text for text, lines in found if not width or len(lines[0]) <= width), "")
    if not found:
        prompter.say(qr.TOO_LONG)
    elif not text:
        prompter.say(TOO_WIDE.format(columns=min(len(lines[0]) for _, lines in found), width=width))
    else:
        height = len(dict(found)[text])
        is_dark = prompter.choose(PICTURE.format(lines=height), ("Yes, show it", "No, it is light")) == 0
        prompter.bare(*(qr.picture(text, light_ink=is_dark) or []))
    return note


def _texts(plain: PlainSession, note: Note) -> list[str]:
    """The texts to try as a QR code: a ``mailto:`` link, unless it is a card, and the body alone."""
    from afterview_tui.outbox import mail, qr

    with suppress(NotPossible, ValueError):
        letter = letters.letter(plain.session.known, note)
        link = mail.mailto(letter.to, letter.subject, letter.body, most=qr.MOST) if note.form != "card" else ""
        return [link, note.body] if link else [note.body]
    return [note.body]
