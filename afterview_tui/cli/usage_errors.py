"""Reporting usage errors in our own sentences."""

import re
import sys
from difflib import get_close_matches

import click

from afterview_tui.cli.groups import WORDS
from afterview_tui.cli.shared import ended
from afterview_tui.cli.word_order import in_order, shown

WRONG_LINE, STOPPED, INTERRUPTED = 2, 1, 130
_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)


def report(error: click.ClickException | click.Abort) -> int:
    """Report an error on stderr; returns the exit code."""
    if isinstance(error, click.Abort):
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED if isinstance(error.__cause__, KeyboardInterrupt) else STOPPED
    if not isinstance(error, click.UsageError):
        print(ended(error.format_message()), file=sys.stderr)
        return STOPPED
    path = error.ctx.command_path if error.ctx else "afterview"
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        print(error.format_message(), file=sys.stderr)
        return WRONG_LINE
    print(f"{_sentence(error)} `{path} --help` says more.", file=sys.stderr)
    return WRONG_LINE


def _sentence(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            like = f" Did you mean {error.possibilities[0]}?" if error.possibilities else ""
            return f"There is no option {error.option_name}.{like}"
        case click.exceptions.NoSuchCommand():
            return _no_command(error)
        case click.MissingParameter():
            return f"{_called(error)} is missing."
        case click.BadOptionUsage() if "requires an argument" in error.message:
            return f"{error.option_name} needs a value."
        case click.BadOptionUsage():
            return f"{error.option_name} takes no value."
        case click.BadParameter() if error.param and isinstance(error.param.type, click.Path):
            return f"{_called(error)} needs a file; that is a folder."
        case click.BadParameter():
            return f"{_called(error)}: {ended(error.message)}"
    if extra := _EXTRA.match(error.message):
        return f"I don't know what “{extra[1]}” means here.{_other_command(error.ctx)}"
    return ended(error.message)


def _called(error: click.BadParameter) -> str:
    """The name of the wrong option or argument, as it is typed."""
    if isinstance(error.param_hint, str):
        return error.param_hint
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return error.param.human_readable_name.upper() if error.param else "It"


def _other_command(context: click.Context | None) -> str:
    """A hint at the command of a group that takes the extra words, where there is one."""
    if context is None or context.parent is None or context.parent.parent is not None:
        return ""
    _, commands = in_order(context.meta.get(WORDS, []), context.parent)
    return f" Did you mean `{commands[0]}`?" if len(commands) == 1 else ""


def _no_command(error: click.exceptions.NoSuchCommand) -> str:
    """The sentence for an unknown command, with a likely one, groups that have it, or a search."""
    name, context = error.command_name, error.ctx
    sentence = f"There is no command “{name}”."
    if context is None:
        return sentence
    words = context.meta.get(WORDS, [name])
    verb, commands = in_order(words, context)
    if len(commands) == 1:
        return f"{sentence} Did you mean `{commands[0]}`?"
    if commands:
        return f"What to {verb}? Try {', '.join(f'`{each}`' for each in commands)}."
    there = context.command.list_commands(context) if isinstance(context.command, click.Group) else []
    if like := get_close_matches(name, there, 1):
        return f"{sentence} Did you mean `{context.command_path} {like[0]}`?"
    if commands := shown(words, context):
        return f"{sentence} Did you mean `{commands[0]}`?"
    if context.parent is None:
        return f"{sentence} `afterview find {name}` looks for it everywhere."
    return sentence
