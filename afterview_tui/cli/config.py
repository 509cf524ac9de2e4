"""``afterview config``: the options file, shown, opened in an editor, and its keys."""

import os
import sys

import click

from afterview_tui import locations
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.shared import example, json_option
from afterview_tui.options import Options, read_options, show_options, write_options


class Configuration(Document, frozen=True, kw_only=True):
    """The options as they are."""

    file: str
    options: Options
    wrong: list[str]
    """A sentence for each line that can't be what it says; the default is used there."""


@click.command("path", epilog=example("config", "path"))
def show_path() -> None:
    """Where the options file is, or would be."""
    click.echo(locations.config_file())


@click.command("show", short_help="The options as they are now.", epilog=example("config", "show"))
@json_option
def show(as_json: bool) -> None:
    """The options as they are now, each with what it is for; exit code 1 where a line of the file is wrong."""
    path = locations.config_file()
    options, wrong = read_options(path)
    if as_json:
        printed(Configuration(file=str(path), options=options, wrong=wrong))
        raise SystemExit(1 if wrong else 0)
    try:
        click.echo(show_options(path, options), nl=False)
    except OSError:
        click.echo(path.read_text(encoding="utf-8", errors="replace"), nl=False)
    raise SystemExit(_say(wrong))


@click.command("edit", short_help="Open the options file in your editor.", epilog=example("config", "edit"))
def edit() -> None:
    """Open the options file in $VISUAL or $EDITOR, and say which line can't be read."""
    path = locations.config_file()
    if not (os.environ.get("VISUAL") or os.environ.get("EDITOR")):
        raise fail(f"Neither VISUAL nor EDITOR names an editor. The file is {path}.")
    try:
        if not path.exists():
            write_options(path, read_options(path)[0])
        click.edit(filename=str(path))
    except (OSError, click.ClickException) as error:
        raise fail(f"{path} can't be opened: {error}.") from error
    raise SystemExit(_say(read_options(path)[1]))


@click.command("keys", short_help="Every command by its id, with its key.", epilog=example("config", "keys"))
def list_keys() -> None:
    """Every command of the window by its id, with its key: what the table [keys] can change."""
    from afterview_tui.cli.pages import commands
    from afterview_tui.widgets.commands import rebound

    path = locations.config_file()
    chosen = read_options(path)[0].keys
    known = set()
    for owner, command in commands():
        keys = command.key.split(",")
        ids = [f"{owner}.{command.name}.{key}" for key in keys]
        known.update(ids)
        now = rebound(command, owner, chosen).key.split(",")
        for each, key in zip(ids, now, strict=True):
            click.echo(f"{each:<40} {key:<12} {command.help}")
    raise SystemExit(_say([f"{path}: no command has the id {each}." for each in chosen if each not in known]))


def _say(wrong: list[str]) -> int:
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    return 1 if wrong else 0


COMMANDS = {each.name: each for each in (show_path, show, edit, list_keys)}
