"""Guessing the command from words in the wrong order, such as the record before the verb."""

import shlex
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import takewhile
from typing import NamedTuple

import click

from afterview_tui.cli.groups import ALIASES, VERBS, LazyGroup

CLOSE = 0.75
"""The similarity from which a word is taken for the name of a group."""


class Ordered(NamedTuple):
    """The verb among the words, and the commands that have it."""

    verb: str
    commands: list[str]


def in_order(words: Sequence[str], context: click.Context) -> Ordered:
    """The commands that the words make in the right order; none where no word names one.

    The words are those after the last command that was understood.
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
    """The ``show`` command for words that name a group and a record, but no verb."""
    groups, names, options = _parts(words, context)
    if len(groups) != 1 or not names or {*names} & _verbs(context):
        return []
    return _commands(groups, "show", names, options, context)


def _verbs(context: click.Context) -> set[str]:
    """Every verb of any group."""
    root = context.find_root().command
    there = root.commands.values() if isinstance(root, click.Group) else []
    groups = (each for each in there if isinstance(each, LazyGroup))
    return {*VERBS, *(verb for each in groups for verb in each.list_commands(context))}


def _parts(words: Sequence[str], context: click.Context) -> tuple[list[LazyGroup], list[str], list[str]]:
    """The possible groups, the other words, and everything from the first option on."""
    names = [*takewhile(lambda word: not word.startswith("-"), words)]
    options = [*words[len(names) :]]
    command = context.command
    if not isinstance(command, click.Group) or isinstance(command, LazyGroup):
        return [command] if isinstance(command, LazyGroup) else [], names, options
    groups = {name: each for name, each in command.commands.items() if isinstance(each, LazyGroup)}
    for place, word in enumerate(names):
        likely = get_close_matches(word, [*groups, *ALIASES], 1, CLOSE) if place == 0 else []
        name = likely[0] if likely else word
        name = ALIASES.get(name, name)
        if name in groups:
            return [groups[name]], [*names[:place], *names[place + 1 :]], options
    return [*groups.values()], names, options


def _commands(
    groups: Sequence[LazyGroup], verb: str, rest: Sequence[str], options: Sequence[str], context: click.Context
) -> list[str]:
    """The commands of these groups with this verb; where words are left, only those that take words."""
    more = [shlex.quote(word) for word in (*rest, *options)]
    return [
        " ".join(("afterview", str(each.name), verb, *more))
        for each in groups
        if verb in each.list_commands(context) and (not rest or _takes_words(each.get_command(context, verb)))
    ]


def _takes_words(command: click.Command | None) -> bool:
    return command is not None and any(isinstance(each, click.Argument) for each in command.params)
