"""Commands of pages: one declaration feeds the key, the key line, the palette and the help page."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from textual.binding import Binding

from afterview_tui.actions.action import Action
from afterview_tui.domain.key_names import AS_TYPED


class Command(NamedTuple):
    """A command of a page."""

    key: str
    """Textual's name of the key; several are separated by commas."""
    action: str
    """The Textual action to run; ``{key}`` stands for the key that was pressed."""
    label: str
    """Two or three words, for the key line."""
    help: str
    """One sentence, for the help page and the palette."""
    footer: bool = False
    """Whether the key line shows it."""
    in_text: bool = False
    """Whether it works while a text field has the focus."""
    keys: str = ""
    """The keys as shown to a person, where listing all of them would be too long."""
    short: str = ""
    """A shorter label, for a narrow key line."""
    does: Action[Any] | None = None
    """The declared action behind it, if any."""
    verb: str = ""
    """Its name, where that differs from the name of what is run."""

    @property
    def name(self) -> str:
        """The verb of its action, or the name of the Textual action."""
        return self.does.verb if self.does else self.verb or self.action.partition("(")[0]

    @property
    def shown_key(self) -> str:
        """The key as shown to a person."""
        return self.keys or " ".join(AS_TYPED.get(key, key) for key in self.key.split(","))


def command(
    action: Action[Any],
    *,
    footer: bool = False,
    short: str = "",
    help: str = "",
    key: str = "",
    label: str = "",
    given: str = "",
    run: str = "",
) -> Command:
    """The command for a declared action, with ``given`` as the answer to its first field.

    ``run`` names a Textual action of the page to run instead, where the page asks in its own way.
    """
    run = run or f"do('{action.id}'" + (f", '{given}')" if given else ")")
    key, label, help = key or action.key, label or action.label, help or action.help
    return Command(key, run, label, help, footer, short=short, does=action)


Handlers = Mapping[str, Callable[..., object]]
"""The functions behind the commands of a page's parts, by the commands' names."""
Errands = Mapping[type, Callable[[Any], object]]
"""The functions that run errands, the work that actions leave to be done outside the records, by type."""


def part_command(verb: str, key: str, label: str, help: str, given: str = "", *, footer: bool = False) -> Command:
    """A command of a part of a page, which the page finds in its ``handlers`` by the verb."""
    more = f", '{given}'" if given else ""
    return Command(key, f"do('part.{verb}'{more})", label, help, footer, verb=verb)


def bindings(commands: Iterable[Command], owner: str) -> list[Binding]:
    """The key bindings of commands, with ids by which they can be rebound."""
    return [
        Binding(
            key,
            command.action.format(key=key),
            command.label,
            show=command.footer,
            tooltip=command.help,
            id=f"{owner}.{command.name}.{key}",
        )
        for command in commands
        for key in command.key.split(",")
    ]


def rebound(command: Command, owner: str, keymap: Mapping[str, str]) -> Command:
    """A command with the keys that the user has chosen for it."""
    keys = command.key.split(",")
    chosen = [keymap.get(f"{owner}.{command.name}.{key}", key) for key in keys]
    return command if chosen == keys else command._replace(key=",".join(chosen), keys="")
