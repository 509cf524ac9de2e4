"""The manual pages afterview(1) and afterview-config(5), from the declarations of ``--help`` and the options."""

import re
from collections.abc import Iterator
from inspect import cleandoc
from textwrap import wrap

import click

from afterview_tui import __version__
from afterview_tui.cli.commands import EPILOG, cli
from afterview_tui.options import OPTIONS, Options
from afterview_tui.options.declared import Option

INTRODUCTION = """\
One calm screen at a time after a job interview: a breath, who you met, what you forgot, a thank-you note to \
each person, a quiet period, and your other leads."""
FILES = {
    "~/.local/share/afterview/afterview.json": "All your data, readable by you alone.",
    "~/.local/share/afterview/afterview-generations/": "Older copies of it.",
    "~/.config/afterview/config.toml": "The options; see afterview-config(5).",
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
DESCRIPTION = """\
The options of Afterview lie in one file in TOML. Every line of it is a comment until you change it, so an empty \
file is a whole one. A wrong value spoils nothing else: a sentence names its line, and the default is used.

"afterview config edit" opens the file in your editor, "afterview config set NAME VALUE" changes one option, and \
"afterview config show" prints every value in force with the line that it is from."""
KEYS = """\
The table [keys] gives a command another key, by its id: "home.new.n" = "a". Keys are named as they are typed, \
such as "?"; "afterview config keys" lists every id with its key."""


def command_page(date: str) -> str:
    """afterview(1) in roff, for man(7), with the day of its version."""
    context = click.Context(cli, info_name="afterview", **cli.context_settings)
    lines = [
        f'.TH AFTERVIEW 1 "{date}" "Afterview {__version__}" "User commands"',
        ".SH NAME",
        r"afterview \- a calm hour after a job interview",
        ".SH SYNOPSIS",
        r".B afterview",
        "[OPTIONS] [COMMAND] [ARGUMENTS]",
        ".SH DESCRIPTION",
        _filled(INTRODUCTION),
        *_paragraphs(cli.help or ""),
        ".PP",
        _filled(EPILOG),
        ".SH OPTIONS",
        "They can also follow a page or a command.",
        *_options(cli, context),
        ".SH COMMANDS",
        *_commands(cli, context),
    ]
    for title, table in (("FILES", FILES), ("ENVIRONMENT", ENVIRONMENT), ("EXIT STATUS", EXIT)):
        lines += _section(title, table)
    return "\n".join([*lines, ".SH SEE ALSO", r".BR afterview\-config (5)"]) + "\n"


def options_page(date: str) -> str:
    """afterview-config(5) in roff, for man(7), with the day of its version."""
    lines = [
        f'.TH AFTERVIEW-CONFIG 5 "{date}" "Afterview {__version__}" "File formats"',
        ".SH NAME",
        r"afterview\-config \- the options file of Afterview",
        ".SH SYNOPSIS",
        _escaped("~/.config/afterview/config.toml"),
        ".SH DESCRIPTION",
        *_paragraphs(DESCRIPTION)[1:],
        ".SH OPTIONS",
    ]
    for group in dict.fromkeys(option.group for option in OPTIONS.values()):
        within = f" (table [{group.table}])" if group.table else ""
        lines.append(f".SS {_escaped(group.title + within)}")
        for name, option in OPTIONS.items():
            if option.group == group:
                lines += _item(name, f"{option.hint} Takes {option.kind.takes}. {_default(name, option)}")
    environment = {name: ENVIRONMENT[name] for name in ("AFTERVIEW_CONFIG", "AFTERVIEW_CLIPBOARD", "NO_COLOR")}
    lines += [".SH KEYS", *_paragraphs(KEYS)[1:], *_section("ENVIRONMENT", environment)]
    return "\n".join([*lines, ".SH SEE ALSO", r".BR afterview (1)"]) + "\n"


def _default(name: str, option: Option) -> str:
    """The sentence about what holds where nothing was chosen."""
    shown = option.kind.shown(getattr(Options(), name))
    return f"The default is {shown}." if shown else "It is empty by default."


def _section(title: str, table: dict[str, str]) -> list[str]:
    return [f".SH {title}", *(line for name, text in table.items() for line in _item(name, text))]


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
        # No paragraph may begin right below a title.
        yield from _paragraphs(command.help or "")[1:]
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
    return [".TP", rf"\fB{_escaped(name)}\fR", _filled(text)]


def _paragraphs(text: str) -> list[str]:
    paragraphs = cleandoc(text).split("\n\n") if text else []
    return [line for each in paragraphs for line in (".PP", _filled(each))]


def _filled(text: str) -> str:
    """A paragraph in lines of the length that roff's readers expect, each sentence on lines of its own."""
    sentences = re.split(r"(?<=[.?:]) (?=[A-Z])", " ".join(text.split()))
    lines = [line for each in sentences for line in wrap(each, 72, break_on_hyphens=False, break_long_words=False)]
    return "\n".join(map(_escaped, lines))


def _escaped(text: str) -> str:
    """A text that roff prints as it stands."""
    text = text.replace("\\", r"\e").replace("-", r"\-")
    text = text.replace("“", r"\(lq").replace("”", r"\(rq").replace("’", r"\(cq")
    return re.sub(r"^([.'])", r"\\&\1", text)
