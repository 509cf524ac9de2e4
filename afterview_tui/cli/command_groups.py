"""The groups of commands, whose modules are imported when one of their commands is needed."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import click

from afterview_tui.cli.groups import LazyGroup
from afterview_tui.cli.shared import data_option, example, shown_options


class CommandGroup(NamedTuple):
    """One group of commands."""

    name: str
    module: str
    names: tuple[str, ...]
    help: str
    short_help: str
    example: tuple[str, ...] = ("list",)
    own_modules: Mapping[str, str] = MappingProxyType({})
    page: str = ""
    """The page that it opens when called without a command."""
    alone: str = "list"


GROUPS = (
    CommandGroup(
        "interview",
        "interviews",
        ("list", "show", "add", "edit", "mattered", "remove"),
        "The interviews: list, show, add, edit, what mattered, remove.",
        "The interviews: list, show, add, edit, remove.",
    ),
    CommandGroup(
        "person",
        "people",
        ("list", "show", "add", "edit", "remove"),
        "The people you met, and who helped you: list, show, add, edit, remove.",
        "The people you met: list, show, add, edit, remove.",
    ),
    CommandGroup(
        "set-down",
        "setting_down",
        ("list", "add", "edit", "remove", "note", "lesson", "let-go", "undecide", "seal", "reopen"),
        "What you forgot, what went wrong, what went well, and what becomes of each.",
        "What you forgot and regret: list, add, note, lesson, let-go.",
    ),
    CommandGroup(
        "note",
        "note_commands",
        ("list", "show", "write", "edit", "form", "check", "read", "card", "copy", "eml", "hand", "sent"),
        "The notes: list, show, write, look over, copy, hand over, mark as sent.\n\n"
        "WORDS are an id or any part of a name; without them, the only note there is.",
        "The notes: list, show, write, check, copy, hand, sent.",
        ("show", "dana"),
        {
            **dict.fromkeys(("write", "edit", "form"), "note_writing"),
            **dict.fromkeys(("copy", "eml", "hand", "sent"), "note_carrying"),
        },
    ),
    CommandGroup(
        "quiet",
        "quiet",
        ("show", "write", "sign", "break", "end"),
        "Open the Quiet page; or show, write, sign, break or end a promise without it.",
        "Open Quiet; or show, write, sign, break, end.",
        ("show",),
        page="quiet",
    ),
    CommandGroup(
        "drawer",
        "drawer",
        ("list", "show", "put", "keep", "burn", "copy"),
        "What you would have posted: list, show, put, keep, burn, copy. While it is quiet, it stays sealed.",
        "What you would have posted: list, put, keep, burn.",
    ),
    CommandGroup(
        "lead",
        "leads",
        (
            *("list", "show", "add", "edit", "next", "done", "heard", "later", "keep", "park", "close", "reopen"),
            *("notes", "merge", "import", "export", "end", "look-on"),
        ),
        "Open the Leads page; or list, add, change, import and export leads without it. leads is the same word.",
        "Open Leads (or leads); or list, add, edit, next, done, close.",
        own_modules={"add": "lead_adding", "import": "import_leads", "export": "lead_export", "merge": "merging"},
        page="leads",
    ),
    CommandGroup(
        "config",
        "config",
        ("path", "show", "set", "edit", "keys"),
        "Your options: where they are, what they say, and a way to change them.",
        "Your options: where they are, what they say.",
        ("edit",),
        alone="show",
    ),
)


def group(each: CommandGroup, open_page: Callable[[click.Context, str], None]) -> click.Group:
    """Build a group, which opens its page or runs its default command when called alone."""

    def run(context: click.Context) -> None:
        if context.invoked_subcommand is not None:
            return
        if each.page:
            open_page(context, each.page)
            return
        command = made.get_command(context, each.alone)
        assert command is not None, "a group has what it does alone"
        with command.make_context(each.alone, [], parent=context) as within:
            command.invoke(within)

    made = LazyGroup(
        each.name,
        callback=click.pass_context(run),
        module=each.module,
        names=each.names,
        own_modules=each.own_modules,
        invoke_without_command=True,
        help=each.help,
        short_help=each.short_help,
        epilog=example(each.name, *each.example),
    )
    return shown_options(data_option(made)) if each.page else data_option(made)
