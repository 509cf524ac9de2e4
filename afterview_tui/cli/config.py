"""``afterview config``: the options file, shown, opened in an editor, and its keys."""

import os
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path

import click

from afterview_tui import locations
from afterview_tui.cli.opening import fail
from afterview_tui.options import (
    OPTIONS,
    Found,
    Options,
    find_options,
    literal,
    read_options,
    write_options,
)

SETTING = 32
"""Characters of the column of values."""


def show_path() -> int:
    """Print where the options file is; returns the exit code."""
    click.echo(locations.config_file())
    return 0


def show(*, as_json: bool) -> int:
    """Print every option with its value and where that is from; returns 1 where a line of the file is wrong."""
    path = locations.config_file()
    found = find_options(path)
    if as_json:
        import msgspec

        shown = {name: {"value": getattr(found.options, name), "line": found.lines.get(name)} for name in OPTIONS}
        click.echo(msgspec.json.format(msgspec.json.encode(shown | {"keys": found.options.keys})).decode())
        return _say(found.wrong)
    click.echo(f"# {path}{'' if path.exists() else ', not made yet'}")
    for group, names in groupby(OPTIONS, lambda name: OPTIONS[name].group):
        click.echo(f"\n# {group.title}" + (f"\n[{group.table}]" if group.table else ""))
        for name in names:
            setting = f"{name} = {literal(getattr(found.options, name))}"
            origin = f"line {found.lines[name]}" if name in found.lines else "default"
            click.echo(f"{setting:<{SETTING}}  # {origin}: {OPTIONS[name].hint}")
    keys = [f"{literal(id_)} = {literal(key)}" for id_, key in found.options.keys.items()]
    click.echo("\n".join(["\n[keys]", *keys]) if keys else "", nl=bool(keys))
    return _say([*found.wrong, *_unknown(path, found)])


def _unknown(path: Path, found: Found) -> Iterator[str]:
    """A sentence for each name in the file that is no option, with the one that it is most like."""
    for name, line in found.unknown.items():
        like = get_close_matches(name, OPTIONS, 1)
        yield f"{path}, line {line}: {name} is no option here." + (f" Is it {like[0]}?" if like else "")


def edit() -> int:
    """Open the file, made first where there is none; returns 1 where a line of it is wrong, else 0."""
    path = locations.config_file()
    if not (os.environ.get("VISUAL") or os.environ.get("EDITOR")):
        raise fail(f"Neither VISUAL nor EDITOR names an editor. The file is {path}.")
    try:
        if not path.exists():
            write_options(path, Options())
        click.edit(filename=str(path))
    except (OSError, click.ClickException) as error:
        raise fail(f"{path} can't be opened: {error}.") from error
    found = find_options(path)
    return _say([*found.wrong, *_unknown(path, found)])


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
