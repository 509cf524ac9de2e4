"""Groups of commands that answer to other words, and are imported when they are wanted."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

import click

ALIASES = {"lead": "leads"}
"""Other words for a command."""


class Commands(click.Group):
    """The commands, some of them by another word too."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them by one of its names."""
        return super().get_command(ctx, ALIASES.get(cmd_name, cmd_name))


class LateGroup(click.Group):
    """A group whose commands are imported when one of them is wanted."""

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
        """One of them by its name; click looks among all of them for what a misspelt one is like."""
        module = self._apart.get(cmd_name, self._module)
        self.commands.update(import_module(f"afterview_tui.cli.{module}").COMMANDS)
        return self.commands.get(cmd_name)
