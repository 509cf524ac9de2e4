"""The command line; each command imports what it needs when it runs."""

from pathlib import Path

import click

from afterview_tui import __version__
from afterview_tui.domain.walk import STEPS

EPILOG = "Nothing is ever sent anywhere. Everything lies in one file on this machine."


@click.group(invoke_without_command=True, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data", type=click.Path(path_type=Path, dir_okay=False), help="Another data file.")
@click.option("--still", is_flag=True, help="Words and dots in place of moving shapes.")
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal.")
@click.version_option(__version__, prog_name="afterview", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, data: Path | None, still: bool, no_mouse: bool) -> None:
    """A calm hour after a job interview.

    Without a command it opens Home, or goes on where today's evening was left.
    """
    context.obj = {"data": data, "still": still, "no_mouse": no_mouse}
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

    raise SystemExit(open_demo(still=context.obj["still"], no_mouse=context.obj["no_mouse"]))


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@click.option("--prompt", is_flag=True, help="One short line, for a shell prompt; nothing when nothing is due.")
@click.pass_context
def today(context: click.Context, as_json: bool, prompt: bool) -> None:
    """What is due today."""
    from afterview_tui.cli.today import show_today

    raise SystemExit(show_today(context.obj["data"], as_json=as_json, prompt=prompt))


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


def _page_command(place: str, title: str) -> click.Command:
    @click.pass_context
    def run(context: click.Context) -> None:
        context.invoke(open_window, place=place)

    return click.Command(place, callback=run, help=f"Open the page {title}.")


for step in STEPS:
    if step.place not in cli.commands:
        cli.add_command(_page_command(step.place, step.title))
