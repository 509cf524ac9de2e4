"""Words in another order than commands have them, such as the record first; and the commands that they make."""

import shlex
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import takewhile
from typing import NamedTuple

import click

from afterview_tui.cli.groups import ALIASES, VERBS, LateGroup

CLOSE = 0.75
"""How much a word is like the name of a group that it is taken for."""


class Ordered(NamedTuple):
    """What somebody wants to do, and the commands that do it."""

    verb: str
    commands: list[str]


def in_order(words: Sequence[str], context: click.Context) -> Ordered:
    """The commands that words make when each is in its place; none where no word names one.

    The words are all that comes after what was understood; the first of them is no command there.
    """
    groups, names, options = _parts(words, context)
    for place in (1, 0, len(names) - 1):
        if place not in range(len(names)):
            continue
        verb, rest = VERBS.get(names[place], names[place]), [*names[:place], *names[place + 1 :]]
        if found := _commands(groups, verb, rest, options, context):
            return Ordered(verb, found)
    return Ordered("", [])


def shown(words: Sequence[str], context: click.Context) -> list[str]:
    """The command that shows the record that words name, where they name a group beside it and nothing to do."""
    groups, names, options = _parts(words, context)
    if len(groups) != 1 or not names or {*names} & _verbs(context):
        return []
    return _commands(groups, "show", names, options, context)


def _verbs(context: click.Context) -> set[str]:
    """Every word for something to do."""
    root = context.find_root().command
    there = root.commands.values() if isinstance(root, click.Group) else []
    groups = (each for each in there if isinstance(each, LateGroup))
    return {*VERBS, *(verb for each in groups for verb in each.list_commands(context))}


def _parts(words: Sequence[str], context: click.Context) -> tuple[list[LateGroup], list[str], list[str]]:
    """The groups that can be meant, all other words, and what comes from the first option on."""
    names = [*takewhile(lambda word: not word.startswith("-"), words)]
    options = [*words[len(names) :]]
    command = context.command
    if not isinstance(command, click.Group) or isinstance(command, LateGroup):
        return [command] if isinstance(command, LateGroup) else [], names, options
    groups = {name: each for name, each in command.commands.items() if isinstance(each, LateGroup)}
    for place, word in enumerate(names):
        likely = get_close_matches(word, [*groups, *ALIASES], 1, CLOSE) if place == 0 else []
        name = likely[0] if likely else word
        name = ALIASES.get(name, name)
        if name in groups:
            return [groups[name]], [*names[:place], *names[place + 1 :]], options
    return [*groups.values()], names, options


def _commands(
    groups: Sequence[LateGroup], verb: str, rest: Sequence[str], options: Sequence[str], context: click.Context
) -> list[str]:
    """The commands of groups that are called so; where words are left, only those that take any."""
    more = [shlex.quote(word) for word in (*rest, *options)]
    return [
        " ".join(("afterview", str(each.name), verb, *more))
        for each in groups
        if verb in each.list_commands(context) and (not rest or _takes_words(each.get_command(context, verb)))
    ]


def _takes_words(command: click.Command | None) -> bool:
    return command is not None and any(isinstance(each, click.Argument) for each in command.params)
