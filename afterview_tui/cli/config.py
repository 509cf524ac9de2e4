"""``afterview config``: the options file, shown, opened in an editor, and its keys."""

import os
import sys

import click

from afterview_tui import locations
from afterview_tui.cli.opening import fail
from afterview_tui.options import read_options, show_options, write_options


def show_path() -> int:
    """Print where the options file is; returns the exit code."""
    click.echo(locations.config_file())
    return 0


def show() -> int:
    """Print the options as a commented file; returns 1 where a line of it is wrong, else 0."""
    path = locations.config_file()
    options, wrong = read_options(path)
    try:
        click.echo(show_options(path, options), nl=False)
    except OSError:
        click.echo(path.read_text(encoding="utf-8", errors="replace"), nl=False)
    return _say(wrong)


def edit() -> int:
    """Open the file, made first where there is none; returns 1 where a line of it is wrong, else 0."""
    path = locations.config_file()
    if not (os.environ.get("VISUAL") or os.environ.get("EDITOR")):
        raise fail(f"Neither VISUAL nor EDITOR names an editor. The file is {path}.")
    try:
        if not path.exists():
            write_options(path, read_options(path)[0])
        click.edit(filename=str(path))
    except (OSError, click.ClickException) as error:
        raise fail(f"{path} can't be opened: {error}.") from error
    return _say(read_options(path)[1])


def list_keys() -> int:
    """Print every id with its key and what it does; returns 1 where the file names an id that is none."""
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
    return _say([f"{path}: no command has the id {each}." for each in chosen if each not in known])


def _say(wrong: list[str]) -> int:
    for sentence in wrong:
        print(sentence, file=sys.stderr)
    return 1 if wrong else 0
