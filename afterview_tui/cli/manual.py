"""The manual page, made from the same declarations as ``--help``: ``python -m afterview_tui.cli.manual``."""

import re
from collections.abc import Iterator
from inspect import cleandoc

import click

from afterview_tui import __version__
from afterview_tui.cli.commands import EPILOG, cli
from afterview_tui.options import OPTIONS

INTRODUCTION = """\
One calm screen at a time after a job interview: a breath, who you met, what you forgot, a thank-you note to \
each person, a quiet period, and your other leads."""
FILES = {
    "~/.local/share/afterview/afterview.json": "All your data, readable by you alone.",
    "~/.config/afterview/config.toml": 'The options; "afterview config show" explains each.',
}
"""Where things lie on Linux."""
ENVIRONMENT = {
    "AFTERVIEW_DATA": "Another data file; --data wins.",
    "AFTERVIEW_CONFIG": "Another options file.",
    "AFTERVIEW_CLIPBOARD": "How a note is copied; takes what the option clipboard takes.",
    "ACCESSIBLE": "Line by line, as with --plain.",
    "NO_COLOR": "No colour, whatever its value.",
    "EDITOR, VISUAL": 'The editor for "config edit" and for notes in the plain walk.',
}
EXIT = {"0": "Fine.", "1": "Something found, or refused with one sentence on stderr.", "2": "A wrong command line."}


SHARED = {option.name for option in cli.params}


def page() -> str:
    """The page in roff, for man(7)."""
    context = click.Context(cli, info_name="afterview", **cli.context_settings)
    lines = [
        f'.TH AFTERVIEW 1 "" "Afterview {__version__}" "User commands"',
        ".SH NAME",
        r"afterview \- a calm hour after a job interview",
        ".SH SYNOPSIS",
        r".B afterview",
        "[OPTIONS] [COMMAND] [ARGUMENTS]",
        ".SH DESCRIPTION",
        _escaped(INTRODUCTION),
        *_paragraphs(cli.help or ""),
        ".PP",
        _escaped(EPILOG),
        ".SH OPTIONS",
        "They can also follow a page or a command.",
        *_options(cli, context),
        ".SH COMMANDS",
        *_commands(cli, context),
    ]
    for title, table in (
        ("OPTIONS FILE", options_file()),
        ("FILES", FILES),
        ("ENVIRONMENT", ENVIRONMENT),
        ("EXIT STATUS", EXIT),
    ):
        lines += [f".SH {title}", *(line for name, text in table.items() for line in _item(name, text))]
    return "\n".join(lines) + "\n"


def options_file() -> dict[str, str]:
    """What each option of the file is for, and what it takes."""
    tables = {name: f"{each.group.table}." if each.group.table else "" for name, each in OPTIONS.items()}
    return {f"{tables[name]}{name}": f"{each.hint} Takes {each.kind.takes}." for name, each in OPTIONS.items()}


def _commands(group: click.Group, context: click.Context) -> Iterator[str]:
    """Every command with its arguments, what it does and its options; those of a group one by one."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        within = click.Context(command, parent=context, info_name=name)
        usage = " ".join(piece for piece in command.collect_usage_pieces(within) if piece != "[OPTIONS]")
        if isinstance(command, click.Group):
            yield from _commands(command, within)
            continue
        path = within.command_path.removeprefix("afterview ")
        yield f".SS {_escaped(f'{path} {usage}'.strip())}"
        yield from _paragraphs(command.help or "")
        yield from _options(command, within)
        yield from _paragraphs(command.epilog or "")


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    """The options of a command; --help and what every command takes are told of once, with the program's."""
    for option in command.params if context.parent else command.get_params(context):
        if context.parent and option.name in SHARED:
            continue
        record = option.get_help_record(context)
        if isinstance(option, click.Option) and record is not None:
            yield from _item(*record)


def _item(name: str, text: str) -> list[str]:
    return [".TP", rf"\fB{_escaped(name)}\fR", _escaped(text)]


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in cleandoc(text).split("\n\n"):
        yield ".PP"
        yield _escaped(" ".join(paragraph.split()))


def _escaped(text: str) -> str:
    """A text that roff prints as it stands."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    text = text.replace("“", r"\(lq").replace("”", r"\(rq").replace("’", r"\(cq")
    return re.sub(r"^([.'])", r"\\&\1", text)


if __name__ == "__main__":
    print(page(), end="")
