"""``afterview note copy|eml|hand|sent``: taking a note out of the program."""

import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from afterview_tui.actions import letters, notes
from afterview_tui.actions.action import Action
from afterview_tui.cli import note
from afterview_tui.cli.actions import check_possible, do, open_session
from afterview_tui.cli.arguments import TEXT, OneOf
from afterview_tui.cli.choosing import is_asked
from afterview_tui.cli.note_commands import command
from afterview_tui.cli.opening import confirmed, fail
from afterview_tui.cli.outlet import clipboard, outbox
from afterview_tui.cli.piped import PIPE, force_option, write
from afterview_tui.domain.fields import SENT_BY
from afterview_tui.domain.matching import folded
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Note
from afterview_tui.files import is_stream, reason
from afterview_tui.outbox.files import save_bytes
from afterview_tui.session import Session

if TYPE_CHECKING:
    from afterview_tui.outbox.mail_programs import Program


def _copy() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], what: str | None) -> None:
        session = open_session(context)
        written = note.written(note.chosen(session, " ".join(words)))
        copy = _errand(session, letters.copy, written, what=what or "body")
        copied = clipboard(session).copy(copy.text)
        if copied.way == "none":
            raise fail(copied.sentence)
        kept = do(session, letters.copied, [written], place="thank", what=what or "body", by=copied.way).sentence
        click.echo(f"{copied.sentence} {kept}".strip())

    params = [
        click.Option(["--subject", "what"], flag_value="subject", help="The subject instead of the text."),
        click.Option(["--address", "what"], flag_value="address", help="The address instead of the text."),
    ]
    return command(
        [letters.copy, letters.copied],
        "copy",
        run,
        "dana",
        "--subject",
        params=params,
        help="Copy a note and say what became of it.",
    )


def _errand(session: Session, action: Action[Note], written: Note, **answers: str) -> Any:
    """The errand of an action; exits with a sentence where the action isn't possible."""
    try:
        return action.outcome(session.known, [written], **answers).errand
    except NotPossible as error:
        raise fail(str(error)) from error


def _eml() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], output: Path | None, force: bool) -> None:
        from afterview_tui.outbox.mail import draft_eml
        from afterview_tui.outbox.remote import is_remote, scp_line, user_name

        session = open_session(context)
        save = _errand(session, letters.save, note.written(note.chosen(session, " ".join(words))), kind="draft")
        letter = save.letter
        try:
            draft = draft_eml(letter.to, letter.subject, letter.body)
            path = output or save_bytes(note.folder(session), letter.name, ".eml", draft)
        except ValueError as error:
            raise fail(str(error)) from error
        except OSError as error:
            raise fail(f"The draft can't be written: {reason(error)}.") from error
        if output is not None:
            write(output, draft, force=force, private=True)
        if str(path) == PIPE or (output is not None and is_stream(output)):
            return
        click.echo(path)
        if is_remote(os.environ):
            line = scp_line(path.absolute(), os.environ, socket.gethostname(), user_name())
            print(f"{letters.TO_FETCH} {line}", file=sys.stderr)

    output = click.Option(
        ["-o", "--output"], type=click.Path(path_type=Path), help="Another file; - for standard output."
    )
    made = command(
        [letters.save],
        "eml",
        run,
        "dana",
        "-o",
        "dana.eml",
        params=[output],
        help="Save a note as a mail draft (.eml) and print where it is.",
    )
    return force_option(made)


def _hand() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], to: str | None) -> None:
        session = open_session(context)
        written = note.written(note.chosen(session, " ".join(words)))
        check_possible(session, letters.hand_over, [written])
        session.outbox = outbox(session)
        program = _program(session, to)
        if program.in_terminal and not is_asked():
            raise fail(f"{program.label} needs a terminal. `afterview note eml` saves a draft instead.")
        over = _errand(session, letters.hand_over, written)
        try:
            handed = session.outbox.hand_over(program, over.letter)
        except ValueError as error:
            raise fail(str(error)) from error
        except OSError as error:
            raise fail(f"The note can't be handed over: {reason(error)}.") from error
        if not handed.started:
            raise fail(handed.sentence)
        if handed.sentence:
            click.echo(handed.sentence)
        if handed.may_be_sent and is_asked() and confirmed("Was it sent?", default=False):
            mark(session, written, "email")
            if said := letters.after_sending(handed):
                click.echo(said)

    to = click.Option(
        ["--to"], metavar="PROGRAM", type=TEXT, help="mutt, neomutt, aerc, editor, desktop or command."
    )
    words = "Hand a note over to a mail program, an editor or a command."
    return command([letters.hand_over], "hand", run, "dana", "--to", "mutt", params=[to], help=words)


def _program(session: Session, wanted: str | None) -> "Program":
    """A mail program by name, or the only one; exits with a sentence where there is none."""
    found = session.outbox.programs()
    names = {_name(each): each for each in found}
    if not found:
        raise fail("No mail program was found here. `afterview note eml` saves a draft.")
    listed = f"Found here: {', '.join(names)}."
    if wanted is None:
        if len(found) > 1:
            raise fail(f"--to says which program. {listed}")
        return found[0]
    called = [each for name, each in names.items() if folded(wanted) in (folded(name), folded(each.command[0]))]
    if not called:
        raise fail(f"{wanted} was not found here. {listed}")
    return called[0]


def _name(program: "Program") -> str:
    return {"e": "editor", "d": "desktop", "o": "command"}.get(program.key, program.command[0])


def _sent() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], by: str, is_not: bool) -> None:
        session = open_session(context)
        written = note.written(note.chosen(session, " ".join(words)))
        if is_not:
            check_possible(session, notes.not_sent, [written])
            outcome = do(session, notes.not_sent, [written])
            name = note.person_name(session, written)
            note.report_note(session, written, outcome, f"The note to {name} is a draft again.")
            return
        mark(session, written, by)

    params = [
        click.Option(["--by"], type=OneOf(SENT_BY), default="email", help="How it was sent."),
        click.Option(["--not", "is_not"], is_flag=True, help="It was not sent after all."),
    ]
    return command([notes.sent, notes.not_sent], "sent", run, "dana", "--by", "post", params=params)


def mark(session: Session, written: Note, by: str) -> None:
    """Mark a note as sent now."""
    check_possible(session, notes.sent, [written])
    outcome = do(session, notes.sent, [written], place="thank", by=by)
    sentence = f"The note to {note.person_name(session, written)} is marked as sent."
    note.report_note(session, written, outcome, "\n".join(filter(None, (outcome.sentence, sentence))))


COMMANDS = {"copy": _copy, "eml": _eml, "hand": _hand, "sent": _sent}
