"""``afterview config``: showing, setting and editing the options, and listing the keys."""

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
from afterview_tui.actions import options as actions
from afterview_tui.cli.actions import ActionCommand
from afterview_tui.cli.arguments import TEXT
from afterview_tui.cli.choosing import is_asked
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.outlet import Terminal
from afterview_tui.cli.shared import example, json_option
from afterview_tui.domain.matching import folded
from afterview_tui.domain.text import one_line
from afterview_tui.options import (
    OPTIONS,
    Found,
    Options,
    choose,
    find_options,
    literal,
    read_options,
    write_options,
)
from afterview_tui.outbox import editor
from afterview_tui.outbox.editor import NAMED_BY

SETTING = 32
"""Width of the column of values, in characters."""


class Setting(Document, frozen=True, kw_only=True):
    """An option's value, and the line of the file that it is from; null for the default."""

    value: Any
    line: int | None


class Configuration(Document, frozen=True, kw_only=True):
    """The options as they are."""

    file: str
    options: dict[str, Setting]
    keys: dict[str, str]
    """The user's own keys, by the ids of their commands."""
    wrong: list[str]
    """A sentence for each invalid line, which is replaced by the default."""


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
    wrong = problems(path, found)
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
    """A sentence for each unknown name in the file, with the most similar known one."""
    tables = {each.group.table for each in OPTIONS.values() if each.group.table}
    known = [*OPTIONS, "keys", "own_breaths", "lists", *tables]
    for name, line in found.unknown.items():
        like = get_close_matches(name, known, 1)
        yield f"{path}, line {line}: {name} is not an option." + (f" Is it {like[0]}?" if like else "")


@click.command(
    "set", ActionCommand, short_help="Change one option.", epilog=example("config", "set", "name", '"Alex Morgan"')
)
@click.argument(
    "name", shell_complete=lambda _context, _param, typed: [each for each in OPTIONS if each.startswith(typed)]
)
@click.argument("value", nargs=-1, required=True, type=TEXT)
def set_option(name: str, value: tuple[str, ...]) -> None:
    """Set the option NAME to VALUE in the options file, and leave all else in it as it is."""
    name = name.rpartition(".")[2].replace("-", "_")
    if name not in OPTIONS:
        like = get_close_matches(name, OPTIONS, 1)
        hint = f" Is it {like[0]}?" if like else ""
        raise fail(f"{name} is not an option.{hint} `afterview config show` lists them.")
    path = locations.config_file()
    present, _ = read_options(path)
    text = _key_of(present, name, " ".join(value))
    if why := actions.why_not(present, name, text):
        raise fail(why)
    typed = OPTIONS[name].kind.typed(text)
    try:
        write_options(path, choose(present, **{name: typed})[0])
    except OSError as error:
        raise fail(f"Not kept: {error}.") from error
    click.echo(f"{actions.in_words(name, typed)}.")


set_option.does = (actions.choose,)


def _key_of(present: Options, name: str, text: str) -> str:
    """The value whose words were given, for an option with choices; otherwise the text."""
    wanted = folded(one_line(text))
    found = [key for key, words in actions.choices(present, name).items() if wanted in (folded(key), folded(words))]
    return found[0] if len(found) == 1 else text


@click.command("edit", short_help="Open the options file in your editor.", epilog=example("config", "edit"))
def edit() -> None:
    """Open the options file in $VISUAL, $EDITOR or the usual editor here, and say which line can't be read."""
    path = locations.config_file()
    command = _editor(path)
    try:
        if not path.exists():
            write_options(path, Options())
    except OSError as error:
        raise fail(f"The editor was not opened: {error}.") from error
    try:
        code = editor.edit(Terminal(), path, os.environ)
    except ValueError as error:
        raise fail(f"{error} The file is {path}.") from error
    if code:
        named = next((name for name in NAMED_BY if os.environ.get(name, "").strip()), "EDITOR")
        raise fail(f"{command[0]} ended with an error. {named} can name another one; the file is {path}.")
    raise SystemExit(_say(problems(path, find_options(path))))


def _editor(path: Path) -> list[str]:
    """The command of the editor; exits with a sentence where there is none."""
    called = next((name for name in NAMED_BY if os.environ.get(name, "").strip()), "")
    if called:
        try:
            program = shlex.split(os.environ[called])[0]
        except ValueError:
            raise fail(f"There is an unmatched quote in {called}. The file is {path}.") from None
        if shutil.which(program) is None:
            raise fail(f"I can't find the editor {program}. {called} can name another one; the file is {path}.")
    found = editor.editor(os.environ) if called or is_asked() else []
    if not found:
        raise fail(f"{editor.NO_EDITOR} The file is {path}.")
    return found


def problems(path: Path, found: Found) -> list[str]:
    """A sentence for everything wrong in the file, keys included."""
    from afterview_tui.cli.keymap import clashes

    return [*found.wrong, *_unknown(path, found), *clashes(path, found.options.keys)]


@click.command("keys", short_help="Every command by its id, with its key.", epilog=example("config", "keys"))
def list_keys() -> None:
    """Every command of the window by its id, with its key: what the table [keys] can change."""
    from afterview_tui.cli.keymap import clashes
    from afterview_tui.cli.pages import commands

    path = locations.config_file()
    options, wrong = read_options(path)
    for owner, command in commands():
        for key in command.key.split(","):
            id_ = f"{owner}.{command.name}.{key}"
            now = command._replace(key=options.keys.get(id_, key), keys="").shown_key
            click.echo(f"{id_:<40} {now:<12} {command.help}")
    raise SystemExit(_say([*wrong, *clashes(path, options.keys)]))


def _say(wrong: list[str]) -> int:
    for sentence in wrong:
        print(one_line(sentence), file=sys.stderr)
    return 1 if wrong else 0


COMMANDS = {each.name: each for each in (show_path, show, set_option, edit, list_keys)}
