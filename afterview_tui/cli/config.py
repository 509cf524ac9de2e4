"""``afterview config``: the options file, shown, opened in an editor, and its keys."""

import os
import shlex
import shutil
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from afterview_tui import locations
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.shared import example, json_option
from afterview_tui.domain.text import one_line
from afterview_tui.options import OPTIONS, Found, Options, find_options, literal, read_options, write_options

SETTING = 32
"""Characters of the column of values."""


class Setting(Document, frozen=True, kw_only=True):
    """An option, and the line of the file that it is from; null for the default."""

    value: Any
    line: int | None


class Configuration(Document, frozen=True, kw_only=True):
    """The options as they are."""

    file: str
    options: dict[str, Setting]
    keys: dict[str, str]
    """Keys of the user's own, by id."""
    wrong: list[str]
    """A sentence for each line that can't be what it says; the default is used there."""


@click.command("path", epilog=example("config", "path"))
def show_path() -> None:
    """Where the options file is, or would be."""
    click.echo(locations.config_file())


@click.command("show", short_help="The options as they are now.", epilog=example("config", "show"))
@json_option
def show(as_json: bool) -> None:
    """The options as they are now, each with what it is for and where it is from; 1 where a line is wrong."""
    path = locations.config_file()
    found = find_options(path)
    wrong = [*found.wrong, *_unknown(path, found)]
    if as_json:
        options = {
            name: Setting(value=getattr(found.options, name), line=found.lines.get(name)) for name in OPTIONS
        }
        printed(Configuration(file=str(path), options=options, keys=found.options.keys, wrong=wrong))
        raise SystemExit(1 if wrong else 0)
    click.echo(f"# {path}{'' if path.exists() else ', not created yet'}")
    for group, names in groupby(OPTIONS, lambda name: OPTIONS[name].group):
        click.echo(f"\n# {group.title}" + (f"\n[{group.table}]" if group.table else ""))
        for name in names:
            setting = f"{name} = {literal(getattr(found.options, name))}"
            origin = f"line {found.lines[name]}" if name in found.lines else "default"
            click.echo(f"{setting:<{SETTING}}  # {origin}: {OPTIONS[name].hint}")
    keys = [f"{literal(id_)} = {literal(key)}" for id_, key in found.options.keys.items()]
    click.echo("\n".join(["\n[keys]", *keys]) if keys else "", nl=bool(keys))
    raise SystemExit(_say(wrong))


def _unknown(path: Path, found: Found) -> Iterator[str]:
    """A sentence for each name in the file that is no option, with the one that it is most like."""
    for name, line in found.unknown.items():
        like = get_close_matches(name, OPTIONS, 1)
        yield f"{path}, line {line}: {name} is not an option." + (f" Is it {like[0]}?" if like else "")


@click.command("edit", short_help="Open the options file in your editor.", epilog=example("config", "edit"))
def edit() -> None:
    """Open the options file in $VISUAL or $EDITOR, and say which line can't be read."""
    path = locations.config_file()
    called, editor = _editor(path)
    try:
        if not path.exists():
            write_options(path, Options())
        click.edit(filename=str(path), editor=editor)
    except OSError as error:
        raise fail(f"The editor was not opened: {error}.") from error
    except click.ClickException as error:
        raise fail(f"{editor} ended with an error. {called} can name another one; the file is {path}.") from error
    found = find_options(path)
    raise SystemExit(_say([*found.wrong, *_unknown(path, found)]))


def _editor(path: Path) -> tuple[str, str]:
    """The variable that names the editor, and its command; exits with a sentence where there is none."""
    called = next((name for name in ("VISUAL", "EDITOR") if os.environ.get(name, "").strip()), "")
    if not called:
        raise fail(f"Neither VISUAL nor EDITOR names an editor. The file is {path}.")
    try:
        program = shlex.split(os.environ[called])[0]
    except ValueError:
        raise fail(f"There is an unmatched quote in {called}. The file is {path}.") from None
    if shutil.which(program) is None:
        raise fail(f"I can't find the editor {program}. {called} can name another one; the file is {path}.")
    return called, os.environ[called]


@click.command("keys", short_help="Every command by its id, with its key.", epilog=example("config", "keys"))
def list_keys() -> None:
    """Every command of the window by its id, with its key: what the table [keys] can change."""
    from afterview_tui.cli.pages import commands

    path = locations.config_file()
    options, wrong = read_options(path)
    known = set()
    for owner, command in commands():
        for key in command.key.split(","):
            known.add(id_ := f"{owner}.{command.name}.{key}")
            now = command._replace(key=options.keys.get(id_, key), keys="").shown_key
            click.echo(f"{id_:<40} {now:<12} {command.help}")
    raise SystemExit(
        _say([*wrong, *(f"{path}: no command has the id {each}." for each in options.keys if each not in known)])
    )


def _say(wrong: list[str]) -> int:
    for sentence in wrong:
        print(one_line(sentence), file=sys.stderr)
    return 1 if wrong else 0


COMMANDS = {each.name: each for each in (show_path, show, edit, list_keys)}
