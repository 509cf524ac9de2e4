"""Parameter types: valid text, and one of several choices however it is typed."""

from collections.abc import Mapping
from typing import Any

import click

from afterview_tui.domain.matching import folded


class Text(click.ParamType[str]):
    """Text as typed; anything but UTF-8 is refused, since part of it would be lost."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The text; exits 2 where it isn't UTF-8."""
        try:
            # In a locale that knows only ASCII they arrive as the bytes that they are.
            return str(value).encode(errors="surrogateescape").decode()
        except UnicodeError:
            self.fail(f"“{value}” is not UTF-8, so nothing was done.", param, ctx)


class OneOf(click.Choice[str]):
    """One of a few choices, by key or label, in any case, or by its beginning."""

    def __init__(self, choices: Mapping[str, str]) -> None:
        super().__init__([_typed(key, label) for key, label in choices.items()])
        self._keys = dict(zip(self.choices, choices, strict=True))
        self._labels = {name: folded(label) for name, label in zip(self.choices, choices.values(), strict=True)}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The key of the choice; exits 2 where none or several fit."""
        Text().convert(value, param, ctx)
        typed = _plain(value)
        if value in self._keys.values():
            return value
        exact = [name for name in self.choices if typed in (_plain(name), _plain(self._labels[name]))]
        begun = [name for name in self.choices if typed and _plain(name).startswith(typed)]
        begun = begun or [name for name in self.choices if typed and _plain(self._labels[name]).startswith(typed)]
        found = exact or begun
        if len(found) != 1:
            self.fail(f"“{value}” is not one of {', '.join(self.choices)}.", param, ctx)
        return self._keys[found[0]]


def _typed(key: str, label: str) -> str:
    """A choice as it is typed: its key, or its label where the key is empty."""
    return (key or label).replace("_", "-")


def _plain(text: str) -> str:
    return folded(text).replace("_", " ").replace("-", " ")


def not_blank(_context: click.Context, _parameter: click.Parameter, given: Any) -> Any:
    """A callback that exits 2 for a blank value, such as a shell variable that was never set."""
    if given == "" or (given and not "".join(given).strip()):
        raise click.BadParameter(BLANK)
    return given


TEXT = Text()
BLANK = "it is empty, so nothing was done."
