"""Options that many commands share, and examples in the help."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from afterview_tui.cli.arguments import not_blank

Declared = TypeVar("Declared", bound=Callable[..., Any] | click.Command)
"""A command or the function that becomes one."""


def choose(context: click.Context, option: click.Parameter, value: Any) -> None:
    """A callback that keeps an option for the whole run; the last one given wins."""
    chosen = context.ensure_object(dict)
    if value or option.name not in chosen:
        chosen[option.name] = value


def _shared(name: str, text: str, **more: Any) -> Callable[[Declared], Declared]:
    return click.option(name, callback=choose, expose_value=False, help=text, **more)


data_option = _shared(
    "--data", "Another data file.", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE"
)
"""For every command that reads the data file."""
_SHOWN = (
    _shared("--still", "Words and dots instead of moving shapes.", is_flag=True),
    _shared("--plain", "Line by line, for screen readers, slow lines and pipes.", is_flag=True),
    _shared("--no-mouse", "Leave the mouse to the terminal.", is_flag=True),
    _shared("--ascii", "Only ASCII letters and marks.", is_flag=True),
)


def shown_options(command: Declared) -> Declared:
    """Add the display options to a command that opens an evening."""
    for option in reversed(_SHOWN):
        command = option(command)
    return command


def example(*arguments: str) -> str:
    """An example command line, for the end of a help text."""
    return "For example: " + " ".join(("afterview", *arguments))


def ended(sentence: str) -> str:
    """A sentence with its full stop, unless it ends already."""
    sentence = sentence.strip()
    return sentence if sentence.endswith((".", "?", "…")) else f"{sentence}."


json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document.")


def _interviews(context: click.Context, parameter: click.Parameter, typed: str) -> Any:
    from afterview_tui.cli.completion_items import records

    return records("interview", context, parameter, typed)


interview_option = click.option(
    "--interview",
    metavar="WORDS",
    shell_complete=_interviews,
    callback=not_blank,
    help="The interview, instead of the last one.",
)
"""For every command on something that belongs to an interview."""
