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


@cli.group()
def config() -> None:
    """Your options: where they lie, what they are, and a way to change them."""


@config.command("path")
def config_path() -> None:
    """Where the options file is, or would be."""
    from afterview_tui.cli.config import show_path

    raise SystemExit(show_path())


@config.command("show")
def config_show() -> None:
    """The options as they are now, each with what it is for."""
    from afterview_tui.cli.config import show

    raise SystemExit(show())


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
    cli.add_command(_page_command(step.place, step.title))
