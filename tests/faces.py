"""Which face offers which action, and why one doesn't."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import click

from afterview_tui import plain
from afterview_tui.actions.every import ACTIONS
from afterview_tui.cli.actions import ActionCommand
from afterview_tui.cli.commands import cli
from afterview_tui.cli.pages import page_kinds

FACES = ("window", "plain", "shell")
AGAIN = "a line is removed with x and written again"
LINES = "the lines of the page, each put down as it is entered"
OPENED = "Enter opens whatever is selected on Home"
LEAVING = "done as Remember is left"
FORM = "the fields of the page, and the line to sign it"
CARRIED = "what became of a copy, which the face says once it has arrived"
SETTLED = "done as the last question about a note is answered, or left as it is"
IN_EDITOR = "written in the editor of the page"
NOT_THERE: dict[tuple[str, str], str] = {
    ("options.set", "window"): "the fields of the page",
    ("quiet.write", "window"): FORM,
    ("quiet.sign", "window"): FORM,
    ("invitation.put_aside", "window"): "done as a page is left on which an invitation was changed",
    ("invitation.put_aside", "plain"): "done by the command, which reads from a pipe",
    ("invitation.call_off", "window"): "asked where an invitation calls something off",
    ("invitation.call_off", "shell"): "`interview remove` does it; the invitation says that it is called off",
    ("interview.take_up", "window"): OPENED,
    ("interview.take_up", "shell"): "each command is about the last interview, or the one that --interview names",
    ("interview.edit", "window"): "the fields of Remember",
    ("interview.settle", "window"): LEAVING,
    ("person.edit", "window"): "the page of a person is its form",
    ("setdown.write", "window"): LINES,
    ("setdown.edit", "window"): AGAIN,
    ("setdown.seal", "window"): "done by the last decision",
    ("note.write", "window"): "opens the editor, which asks for the name first",
    ("note.edit", "window"): IN_EDITOR,
    ("note.looked_over", "window"): SETTLED,
    ("note.not_sent", "window"): "asked by the key that marks, of a note that is marked",
    ("note.copied", "window"): CARRIED,
    ("note.save", "window"): "among the ways to hand it over",
    ("lead.add", "window"): "added on a page of its own, which shows what was understood before it is added",
    ("lead.reopen", "window"): "another stage is chosen in the form of its page",
    ("lead.edit", "window"): "the page of a lead is its form",
    ("lead.look_on", "window"): "asked together with the end of the search",
}
"""Why a face doesn't offer an action as it is declared, by the action and the face."""


OF_THEIR_OWN = {"invite": ("invitation.put_aside", "invitation.keep", "invitation.put_away")}
"""Actions of commands that are not drawn from them, because they read a file and ask what becomes of it."""


def in_window() -> set[str]:
    """The actions on the keys of any page."""
    return {each.does.id for kind in page_kinds() for each in kind.KEYS if each.does is not None}


def in_plain() -> set[str]:
    """The actions that a page of the plain walk offers."""
    pages = (import_module(f"{plain.__name__}.{each.name}") for each in iter_modules(plain.__path__))
    return {each.id for page in pages for each in getattr(page, "OFFERED", ())}


def in_shell() -> set[str]:
    """The actions that are commands."""
    drawn = {done.id for each in _commands(cli) if isinstance(each, ActionCommand) for done in each.does}
    return drawn | {id_ for name, ids in OF_THEIR_OWN.items() if name in cli.commands for id_ in ids}


def _commands(command: click.Command) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            if (inner := command.get_command(context, name)) is not None:
                yield from _commands(inner)


def offered() -> dict[str, set[str]]:
    """What each face offers."""
    return dict(zip(FACES, (in_window(), in_plain(), in_shell()), strict=True))


def table() -> str:
    """Actions and faces as a table, each gap with its reason below it."""
    there = offered()
    head = f"{'action':<24}" + "".join(f"{face:<8}" for face in FACES)
    marks = {each.id: [("yes" if each.id in there[face] else "-") for face in FACES] for each in ACTIONS}
    rows = [f"{id_:<24}" + "".join(f"{mark:<8}" for mark in row) for id_, row in marks.items()]
    gaps = [f"{id_}, {face}: {why}" for (id_, face), why in NOT_THERE.items()]
    lacks = {face: sum(face == each for _, each in NOT_THERE) for face in FACES}
    shares = [f"{face} lacks {number} of {len(ACTIONS)}" for face, number in lacks.items()]
    return "\n".join([head, *rows, *gaps, ", ".join(shares)])
