"""``afterview note list|show|read|card|check``: showing notes and checking them."""

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from afterview_tui.actions import letters, notes
from afterview_tui.actions.action import Action
from afterview_tui.actions.finding import short_ids
from afterview_tui.actions.thanking import NOTES
from afterview_tui.cli import note
from afterview_tui.cli.actions import ActionCommand, check_possible, open_session, words_argument
from afterview_tui.cli.arguments import TEXT
from afterview_tui.cli.choosing import is_asked
from afterview_tui.cli.opening import fail, refusal
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain.matching import folded
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import one_line, sentences, wrap
from afterview_tui.session import Session
from afterview_tui.store import Refused

if TYPE_CHECKING:
    from afterview_tui.domain.notes.checks import Finding

WRITTEN = "Written? `afterview note sent {id} --by post` marks it as sent."


@click.command("list", epilog=example("note", "list"))
@click.argument("words", nargs=-1, type=TEXT)
@json_option
@data_option
@click.pass_context
def note_list(context: click.Context, words: tuple[str, ...], as_json: bool) -> None:
    """Everybody to thank with their ids, and how far along each note is; WORDS find some of them."""
    raise SystemExit(note.list_notes(open_session(context), " ".join(words), as_json=as_json))


def command(
    actions: Sequence[Action[Note]],
    name: str,
    run: Callable[..., None],
    *words: str,
    params: Sequence[click.Parameter] = (),
    more: str = "",
    help: str = "",
) -> ActionCommand:
    """A command for actions on one note; ``words`` are its example."""
    sentence = help or actions[0].help
    made = ActionCommand(
        name,
        callback=click.pass_context(run),
        params=[words_argument(NOTES, required=False), *params],
        short_help=sentence,
        help="\n\n".join(filter(None, (f"{sentence} WORDS name the note: an id, a name, any words.", more))),
        epilog=example("note", name, *words),
    )
    made.does = tuple(actions)
    return data_option(made)


def _show() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], body: bool, as_json: bool) -> None:
        raise SystemExit(note.show_note(open_session(context), " ".join(words), body_only=body, as_json=as_json))

    body = click.Option(["--body"], is_flag=True, help="Only the text, without address and subject.")
    return json_option(
        command([], "show", run, "dana", "--body", params=[body], help="Print a note as it would go out.")
    )


def _in_parts(action: Action[Note], name: str, parts: Callable[[Session, Note], list[str]]) -> click.Command:
    """The command that shows a note in parts; on a terminal, Enter shows the next one."""

    def run(context: click.Context, /, words: tuple[str, ...]) -> None:
        session = open_session(context)
        row = note.chosen(session, " ".join(words))
        written = note.written(row)
        check_possible(session, action, [written])
        for each in parts(session, written):
            click.echo(each)
            if is_asked() and sys.stdout.isatty():
                sys.stdin.readline()
        if action is letters.card and is_asked() and written.state != "sent":
            click.echo(WRITTEN.format(id=short_ids(session.known, NOTES)[row.uid]), err=True)

    return command([action], name, run, "dana")


def _card_lines(session: Session, written: Note) -> list[str]:
    return [line for line in wrap(written.body, session.options.card_width) if line]


def _check() -> click.Command:
    def run(context: click.Context, /, words: tuple[str, ...], leave: tuple[str, ...], as_json: bool) -> None:
        raise SystemExit(check_note(open_session(context), " ".join(words), leave=leave, as_json=as_json))

    leave = click.Option(
        ["--leave"], metavar="WORDS", multiple=True, type=TEXT, help="Don't ask about these words again."
    )
    more = "Each finding is a line: line, column, words, and a question. The exit code is 1 where there are any."
    does: list[Action[Note]] = [notes.look_over, notes.looked_over, notes.dismiss]
    return json_option(command(does, "check", run, "dana", params=[leave], more=more))


def check_note(
    session: Session, name: str, *, leave: Sequence[str] = (), as_json: bool, is_read: bool = True
) -> int:
    """Print the findings in a note, after dismissing those about the words in ``leave``; returns the exit code.

    Where none is left, the note is marked as looked over, unless nobody ``is_read`` it.
    """
    from afterview_tui.cli.check import show_findings

    row = note.chosen(session, name)
    written = note.written(row)
    over = notes.look_over.outcome(session.known, [written]).errand
    assert isinstance(over, notes.LookOver), "that is what it comes to"
    found = over.findings(session.language)
    left = [each for words in leave for each in _about(found, words)]
    asked = [each for each in found if each not in left]
    code = show_findings(row.person.name, written.body, asked, as_json=as_json)
    try:
        for each in left:
            notes.dismiss.do(session, [written], finding=each.key)
        if not asked and is_read:
            notes.looked_over.do(session, [written])
    except Refused as error:
        print(refusal(error), file=sys.stderr)
    return code


def _about(found: "Sequence[Finding]", words: str) -> "list[Finding]":
    """The findings about some words; exits with a sentence where there are none."""
    looked_for = folded(one_line(words))
    about = [each for each in found if looked_for and looked_for in folded(each.words)]
    if not about:
        raise fail(f"No question is about “{one_line(words)}”.")
    return about


COMMANDS: Mapping[str, Any] = {
    "list": note_list,
    "show": _show,
    "read": partial(_in_parts, letters.read, "read", lambda _, written: sentences(written.body)),
    "card": partial(_in_parts, letters.card, "card", _card_lines),
    "check": _check,
}
