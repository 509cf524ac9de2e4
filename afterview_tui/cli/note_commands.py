"""``afterview note list|show|check|copy|eml|sent``, as the command line declares them."""

from pathlib import Path

import click

from afterview_tui.cli import note
from afterview_tui.cli.shared import data_option, example, json_option


@click.command("list", epilog=example("note", "list"))
@json_option
@data_option
@click.pass_context
def note_list(context: click.Context, as_json: bool) -> None:
    """Everybody to thank, and how far the note is."""
    raise SystemExit(note.list_notes(context.obj["data"], as_json=as_json))


@click.command("show", epilog=example("note", "show", "dana", "--body"))
@click.argument("name", default="")
@click.option("--body", is_flag=True, help="The text alone, without address and subject.")
@json_option
@data_option
@click.pass_context
def note_show(context: click.Context, name: str, body: bool, as_json: bool) -> None:
    """Print a note as it would go out."""
    raise SystemExit(note.show_note(context.obj["data"], name, body_only=body, as_json=as_json))


@click.command("check", epilog=example("note", "check", "dana"))
@click.argument("name", default="")
@json_option
@data_option
@click.pass_context
def note_check(context: click.Context, name: str, as_json: bool) -> None:
    """Look a note over, with all that is known about its interview.

    Each finding is a line: line, column, words, and a question. The exit code is 1 where there are any.
    """
    from afterview_tui.cli.check import check_note

    raise SystemExit(check_note(context.obj["data"], name, as_json=as_json))


@click.command("copy", epilog=example("note", "copy", "dana", "--subject"))
@click.argument("name", default="")
@click.option("--subject", "what", flag_value="subject", help="The subject in place of the text.")
@click.option("--address", "what", flag_value="address", help="The address in place of the text.")
@data_option
@click.pass_context
def note_copy(context: click.Context, name: str, what: str | None) -> None:
    """Copy a note and say what became of it."""
    raise SystemExit(note.copy_note(context.obj["data"], name, what or "body"))


@click.command("eml", epilog=example("note", "eml", "dana", "-o", "dana.eml"))
@click.argument("name", default="")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Another file; - for standard output.")
@data_option
@click.pass_context
def note_eml(context: click.Context, name: str, output: Path | None) -> None:
    """Save a note as a mail draft (.eml) and print where it is."""
    raise SystemExit(note.save_draft(context.obj["data"], name, output))


@click.command("sent", epilog=example("note", "sent", "dana", "--by", "post"))
@click.argument("name", default="")
@click.option("--by", type=click.Choice(["email", "post", "other"]), default="email", help="How it was sent.")
@data_option
@click.pass_context
def note_sent(context: click.Context, name: str, by: str) -> None:
    """Mark a note as sent."""
    raise SystemExit(note.note_sent(context.obj["data"], name, by))


COMMANDS = {each.name: each for each in (note_list, note_show, note_check, note_copy, note_eml, note_sent)}
