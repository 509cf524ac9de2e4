"""Groups of commands that answer to other words, and are imported and built when they are wanted."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

import click

ALIASES = {
    "leads": "lead",
    "interviews": "interview",
    "people": "person",
    "notes": "note",
    "set_down": "set-down",
    "search": "find",
}
"""Other words for a command."""
AS_OPTIONS = {"help": "--help", "version": "--version"}
"""Options that many programs have as commands, before the words that they are about."""
VERBS = {"ls": "list", "rm": "remove", "delete": "remove", "del": "remove", "new": "add", "view": "show"}
"""What people type in other programs for a command of a group."""
WORDS = "afterview.words"
"""The key under which a context keeps the words that it could not resolve, for the error sentence."""


class Listed(click.Group):
    """A group whose help says of each command all of its one sentence."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before a command; `help lead` is `lead --help`."""
        option = [AS_OPTIONS[each] for each in args[:1] if each in AS_OPTIONS]
        return super().parse_args(ctx, [*args[1:], *option] if option else args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that words begin with; they are kept for what is said where there is none."""
        ctx.meta[WORDS] = [*args]
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with what each does."""
        there = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, each.short_help or each.get_short_help_str(200)) for name, each in there if each is not None]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


class Commands(Listed):
    """The commands, some of them by another word too."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them by one of its names."""
        return super().get_command(ctx, ALIASES.get(cmd_name, cmd_name))

    def main(self, args: Any = None, prog_name: Any = None, *, standalone_mode: bool = True, **more: Any) -> Any:  # type: ignore[override] # as nobody calls it
        """Run a command line and end the program; what is wrong with it is said in our own sentences."""
        if not standalone_mode:
            return super().main(args, prog_name, standalone_mode=False, **more)
        try:
            code = super().main(args, prog_name, standalone_mode=False, **more)
        except (click.ClickException, click.Abort) as error:
            from afterview_tui.cli.slips import told

            code = told(error)
        raise SystemExit(code if isinstance(code, int) else 0)


class LateGroup(Listed):
    """A group whose commands are imported and built when one of them is wanted."""

    def __init__(
        self,
        *arguments: Any,
        module: str = "",
        names: tuple[str, ...] = (),
        apart: Mapping[str, str] = MappingProxyType({}),
        **named: Any,
    ) -> None:
        super().__init__(*arguments, **named)
        self._module = module
        self._names = names
        self._apart = apart
        """The commands that are imported on their own, by their modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of their use."""
        return [*self._names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them by its name, or by what it is called elsewhere."""
        name = cmd_name if cmd_name in self._names else VERBS.get(cmd_name, cmd_name)
        if name in self._names and name not in self.commands:
            module = import_module(f"afterview_tui.cli.{self._apart.get(name, self._module)}")
            found = module.COMMANDS[name]
            self.commands[name] = found if isinstance(found, click.Command) else found()
        return self.commands.get(name)
