"""The command line; each command imports what it needs when it runs."""

from pathlib import Path
from typing import Any

import click

from afterview_tui import __version__
from afterview_tui.domain.walk import STEPS

EPILOG = "Nothing is ever sent anywhere. Everything lies in one file on this machine."


@click.group(invoke_without_command=True, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data", type=click.Path(path_type=Path, dir_okay=False), help="Another data file.")
@click.option("--still", is_flag=True, help="Words and dots in place of moving shapes.")
@click.option("--plain", is_flag=True, help="Line by line, for screen readers, slow lines and pipes.")
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal.")
@click.option("--ascii", is_flag=True, help="Letters and marks in ASCII alone.")
@click.version_option(__version__, prog_name="afterview", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, /, **chosen: Any) -> None:
    """A calm hour after a job interview.

    Without a command it opens Home, or goes on where today's evening was left.
    """
    context.obj = chosen
    if context.invoked_subcommand is None:
        context.invoke(open_window)


@click.pass_context
def open_window(context: click.Context, place: str | None = None) -> None:
    """Open the program in this terminal."""
    from afterview_tui.cli.window import open_at

    raise SystemExit(open_at(place, **context.obj))


@cli.command()
@click.pass_context
def demo(context: click.Context) -> None:
    """A sample evening in a throw-away file, to look around."""
    from afterview_tui.cli.window import open_demo

    chosen = {name: value for name, value in context.obj.items() if name != "data"}
    raise SystemExit(open_demo(**chosen))


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--prompt", is_flag=True, help="One short line, for a shell prompt; nothing when nothing is due.")
@click.pass_context
def today(context: click.Context, as_json: bool, prompt: bool) -> None:
    """What is due today."""
    from afterview_tui.cli.today import show_today

    raise SystemExit(show_today(context.obj["data"], as_json=as_json, prompt=prompt))


@cli.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.pass_context
def backup(context: click.Context, file: Path | None) -> None:
    """A copy of the data file, by default afterview-DATE.json here."""
    from afterview_tui.cli.copies import back_up

    raise SystemExit(back_up(context.obj["data"], file))


@cli.command()
@click.argument("number", type=int, required=False)
@click.option("--list", "only_list", is_flag=True, help="Show the copies, the newest first, and change nothing.")
@click.pass_context
def restore(context: click.Context, number: int | None, only_list: bool) -> None:
    """Bring an older copy of the data file back, by default the newest good one.

    The last ten saves are kept, and one a day for thirty days. The present file becomes such a copy itself.
    """
    from afterview_tui.cli import copies

    if only_list:
        raise SystemExit(copies.list_copies(context.obj["data"]))
    raise SystemExit(copies.restore(context.obj["data"], number))


@cli.command()
@click.argument("file", required=False)
@click.option("--to", metavar="NAME", default="", help="Whom the note is for.")
@click.option("--company", metavar="NAME", default="", help="The company that should be named.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def check(file: str | None, to: str, company: str, as_json: bool) -> None:
    """Look any note over, from FILE or from a pipe (-).

    Each finding is a line for editors: file, line, column, words, and a question. The exit code is 1 where there
    are any.
    """
    from afterview_tui.cli.check import check_text

    raise SystemExit(check_text(file, to=to, company=company, as_json=as_json))


@cli.command()
@click.option("--format", "form", type=click.Choice(["ics"]), required=True, help="ics: a calendar of what is due.")
@click.pass_context
def export(context: click.Context, form: str) -> None:
    """What Afterview keeps, for other programs, on standard output."""
    from afterview_tui.cli.export import export

    raise SystemExit(export(context.obj["data"], form))


@cli.group()
def note() -> None:
    """The notes: list, show, copy, save as a mail draft, mark as sent.

    NAME is any part of a name; without it, the only note there is.
    """


@note.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def note_list(context: click.Context, as_json: bool) -> None:
    """Everybody to thank, and how far the note is."""
    from afterview_tui.cli.note import list_notes

    raise SystemExit(list_notes(context.obj["data"], as_json=as_json))


@note.command("show")
@click.argument("name", default="")
@click.option("--body", is_flag=True, help="The text alone, without address and subject.")
@click.pass_context
def note_show(context: click.Context, name: str, body: bool) -> None:
    """Print a note as it would go out."""
    from afterview_tui.cli.note import show_note

    raise SystemExit(show_note(context.obj["data"], name, body_only=body))


@note.command("copy")
@click.argument("name", default="")
@click.option("--subject", "what", flag_value="subject", help="The subject in place of the text.")
@click.option("--address", "what", flag_value="address", help="The address in place of the text.")
@click.pass_context
def note_copy(context: click.Context, name: str, what: str | None) -> None:
    """Copy a note and say what became of it."""
    from afterview_tui.cli.note import copy_note

    raise SystemExit(copy_note(context.obj["data"], name, what or "body"))


@note.command("eml")
@click.argument("name", default="")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Another file; - for standard output.")
@click.pass_context
def note_eml(context: click.Context, name: str, output: Path | None) -> None:
    """Save a note as a mail draft (.eml) and print where it is."""
    from afterview_tui.cli.note import save_draft

    raise SystemExit(save_draft(context.obj["data"], name, output))


@note.command("sent")
@click.argument("name", default="")
@click.option("--by", type=click.Choice(["email", "post", "other"]), default="email", help="How it was sent.")
@click.pass_context
def note_sent(context: click.Context, name: str, by: str) -> None:
    """Mark a note as sent."""
    from afterview_tui.cli.note import mark_sent

    raise SystemExit(mark_sent(context.obj["data"], name, by))


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.pass_context
def doctor(context: click.Context, as_json: bool) -> None:
    """What works here and what doesn't: terminal, copying, mail, data; exit code 1 where something is wrong."""
    from afterview_tui.cli.doctor import examine_all

    raise SystemExit(examine_all(context.obj["data"], as_json=as_json))


class _LeadsGroup(click.Group):
    """The leads without a window; its commands are imported when one of them is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of their use."""
        return ["list", "add", "done", "import", "export"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them by its name."""
        from afterview_tui.cli.leads import COMMANDS

        return COMMANDS.get(cmd_name)


@cli.command(cls=_LeadsGroup, invoke_without_command=True)
@click.pass_context
def leads(context: click.Context) -> None:
    """Open the page Leads; or list, add, import and export them without it."""
    if context.invoked_subcommand is None:
        context.invoke(open_window, place="leads")


@cli.group()
def config() -> None:
    """Your options: where they lie, what they are, and a way to change them."""


@config.command("path")
def config_path() -> None:
    """Where the options file is, or would be."""
    from afterview_tui.cli.config import show_path

    raise SystemExit(show_path())


@config.command("show")
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
def config_show(as_json: bool) -> None:
    """The options as they are now, each with what it is for and where it is from."""
    from afterview_tui.cli.config import show

    raise SystemExit(show(as_json=as_json))


@config.command("edit")
def config_edit() -> None:
    """Open the options file in $VISUAL or $EDITOR, and say which line can't be read."""
    from afterview_tui.cli.config import edit

    raise SystemExit(edit())


@config.command("keys")
def config_keys() -> None:
    """Every command of the window by its id, with its key: what the table [keys] can change."""
    from afterview_tui.cli.config import list_keys

    raise SystemExit(list_keys())


@cli.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """What a shell needs to complete commands and options; for bash: eval "$(afterview completion bash)"."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    if kind is not None:
        click.echo(kind(cli, {}, "afterview", "_AFTERVIEW_COMPLETE").source())


def _page_command(place: str, title: str) -> click.Command:
    @click.pass_context
    def run(context: click.Context) -> None:
        context.invoke(open_window, place=place)

    return click.Command(place, callback=run, help=f"Open the page {title}.")


for step in STEPS:
    if step.place not in cli.commands:
        cli.add_command(_page_command(step.place, step.title))
