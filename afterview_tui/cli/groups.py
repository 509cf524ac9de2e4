"""Click groups with aliases, full help lines and lazily imported commands."""

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
"""Aliases of commands."""
AS_OPTIONS = {"help": "--help", "version": "--version"}
"""Options that other programs have as commands, as in ``help lead``."""
VERBS = {"ls": "list", "rm": "remove", "delete": "remove", "del": "remove", "new": "add", "view": "show"}
"""Aliases of commands within a group, as in other programs."""
WORDS = "afterview.words"
"""The key under which a context keeps unresolved words, for the error message."""


class FullHelpGroup(click.Group):
    """A group whose help shows each command's full sentence."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the options before a command; ``help lead`` becomes ``lead --help``."""
        option = [AS_OPTIONS[each] for each in args[:1] if each in AS_OPTIONS]
        return super().parse_args(ctx, [*args[1:], *option] if option else args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words name; they are kept for the error message."""
        ctx.meta[WORDS] = [*args]
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands and their help."""
        there = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, each.short_help or each.get_short_help_str(200)) for name, each in there if each is not None]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


class RootGroup(FullHelpGroup):
    """The root group, with aliases and our own error messages."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name or an alias."""
        return super().get_command(ctx, ALIASES.get(cmd_name, cmd_name))

    def main(self, args: Any = None, prog_name: Any = None, *, standalone_mode: bool = True, **more: Any) -> Any:  # type: ignore[override] # as nobody calls it
        """Run a command line and exit; errors in it are reported in our own sentences."""
        if not standalone_mode:
            return super().main(args, prog_name, standalone_mode=False, **more)
        try:
            code = super().main(args, prog_name, standalone_mode=False, **more)
        except (click.ClickException, click.Abort) as error:
            from afterview_tui.cli.usage_errors import report

            code = report(error)
        raise SystemExit(code if isinstance(code, int) else 0)


class LazyGroup(FullHelpGroup):
    """A group that imports and builds its commands when they are needed."""

    def __init__(
        self,
        *arguments: Any,
        module: str = "",
        names: tuple[str, ...] = (),
        own_modules: Mapping[str, str] = MappingProxyType({}),
        **named: Any,
    ) -> None:
        super().__init__(*arguments, **named)
        self._module = module
        self._names = names
        self._own_modules = own_modules
        """The modules of commands that are not in the group's own module."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order they are used."""
        return [*self._names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name or an alias."""
        name = cmd_name if cmd_name in self._names else VERBS.get(cmd_name, cmd_name)
        if name in self._names and name not in self.commands:
            module = import_module(f"afterview_tui.cli.{self._own_modules.get(name, self._module)}")
            found = module.COMMANDS[name]
            self.commands[name] = found if isinstance(found, click.Command) else found()
        return self.commands.get(name)
