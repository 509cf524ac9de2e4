"""``afterview note list|show|check|copy|eml|sent``, as the command line declares them."""

from collections.abc import Callable
from pathlib import Path

import click

from afterview_tui.actions import letters, notes
from afterview_tui.actions.action import Action
from afterview_tui.cli import note
from afterview_tui.cli.actions import ActionCommand, open_session
from afterview_tui.cli.shared import data_option, example, json_option
from afterview_tui.domain.records import Note

Run = Callable[..., None]


@click.command("list", epilog=example("note", "list"))
@json_option
@data_option
@click.pass_context
def note_list(context: click.Context, as_json: bool) -> None:
    """Everybody to thank, and how far along each note is."""
    raise SystemExit(note.list_notes(open_session(context), as_json=as_json))


@click.command("show", epilog=example("note", "show", "dana", "--body"))
@click.argument("name", default="")
@click.option("--body", is_flag=True, help="Only the text, without address and subject.")
@json_option
@data_option
@click.pass_context
def note_show(context: click.Context, name: str, body: bool, as_json: bool) -> None:
    """Print a note as it would go out."""
    raise SystemExit(note.show_note(open_session(context), name, body_only=body, as_json=as_json))


def _command(action: Action[Note], name: str, *words: str, more: str = "") -> Callable[[Run], ActionCommand]:
    """The command of an action about one note, by its own name in the shell; ``words`` are an example."""

    def declare(run: Run) -> ActionCommand:
        help_ = f"{action.help}\n\n{more}" if more else action.help
        declared = click.command(name, ActionCommand, help=help_, epilog=example("note", name, *words))(
            click.argument("name", default="")(run)
        )
        declared.does = action
        return data_option(declared)

    return declare


@_command(
    notes.look_over,
    "check",
    "dana",
    more="Each finding is a line: line, column, words, and a question. The exit code is 1 where there are any.",
)
@click.option("--leave", metavar="WORDS", multiple=True, help="Don't ask about these words of it again.")
@json_option
@click.pass_context
def note_check(context: click.Context, name: str, leave: tuple[str, ...], as_json: bool) -> None:
    """Look a note over, with all that is known about its interview."""
    raise SystemExit(note.check_note(open_session(context), name, leave=leave, as_json=as_json))


@_command(letters.copy, "copy", "dana", "--subject")
@click.option("--subject", "what", flag_value="subject", help="The subject instead of the text.")
@click.option("--address", "what", flag_value="address", help="The address instead of the text.")
@click.pass_context
def note_copy(context: click.Context, name: str, what: str | None) -> None:
    """Copy a note and say what became of it."""
    raise SystemExit(note.copy_note(open_session(context), name, what or "body"))


@_command(letters.save, "eml", "dana", "-o", "dana.eml")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Another file; - for standard output.")
@click.pass_context
def note_eml(context: click.Context, name: str, output: Path | None) -> None:
    """Save a note as a mail draft (.eml) and print where it is."""
    raise SystemExit(note.save_draft(open_session(context), name, output))


@_command(notes.sent, "sent", "dana", "--by", "post")
@click.option("--by", type=click.Choice(list(notes.BY.choices)), default="email", help="How it was sent.")
@click.pass_context
def note_sent(context: click.Context, name: str, by: str) -> None:
    """Mark a note as sent."""
    raise SystemExit(note.note_sent(open_session(context), name, by))


COMMANDS = {each.name: each for each in (note_list, note_show, note_check, note_copy, note_eml, note_sent)}
