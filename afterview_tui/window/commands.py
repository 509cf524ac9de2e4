"""One declaration a command: it feeds the key, the key line, the palette and the help page."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from textual.binding import Binding

from afterview_tui.actions.action import Action
from afterview_tui.domain.key_names import AS_TYPED


class Command(NamedTuple):
    """Something a person can do on a page."""

    key: str
    """Textual's name of the key; several with commas between."""
    action: str
    """What is run; "{key}" in it stands for the key that was pressed."""
    label: str
    """Two or three words, for the key line."""
    help: str
    """One sentence, for the help page and the palette."""
    footer: bool = False
    """Whether the key line shows it."""
    in_text: bool = False
    """Whether it works while a text field has the focus."""
    keys: str = ""
    """The keys as a person reads them, where listing them all would be long."""
    short: str = ""
    """A shorter label, for a narrow key line."""

    does: Action[Any] | None = None
    """The action that it does, where it is one."""
    verb: str = ""
    """Its name, where what is run is not called so."""

    @property
    def name(self) -> str:
        """The verb of its action, else Textual's action without what is passed to it."""
        return self.does.verb if self.does else self.verb or self.action.partition("(")[0]

    @property
    def shown_key(self) -> str:
        """The key as a person reads it."""
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
    """An action as a page offers it; in other words where it is about several, or an answer is ``given``.

    What is ``run`` is Textual's action of the page, where something else asks in place of a question.
    """
    run = run or f"do('{action.id}'" + (f", '{given}')" if given else ")")
    key, label, help = key or action.key, label or action.label, help or action.help
    return Command(key, run, label, help, footer, short=short, does=action)


Deeds = Mapping[str, Callable[..., object]]
"""What a part of a page does, by the names of the commands."""
Errands = Mapping[type, Callable[[Any], object]]
"""What a part of a page does for an action outside the records, by the kind of the errand."""


def deed(verb: str, key: str, label: str, help: str, given: str = "", *, footer: bool = False) -> Command:
    """What a part of a page does: the page finds it in its ``deeds`` by the verb, and passes on what is given."""
    more = f", '{given}'" if given else ""
    return Command(key, f"do('part.{verb}'{more})", label, help, footer, verb=verb)


def bindings(commands: Iterable[Command], owner: str) -> list[Binding]:
    """The key bindings of a page's commands; their ids can be rebound."""
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
    """A command with the keys that the user has chosen for it, by the ids of its bindings."""
    keys = command.key.split(",")
    chosen = [keymap.get(f"{owner}.{command.name}.{key}", key) for key in keys]
    return command if chosen == keys else command._replace(key=",".join(chosen), keys="")


QUIT = Binding("ctrl+q", "app.quit", "quit", id="app.quit.ctrl+q")
"""Leaves from what stands above a page, where Textual hears no key of the app; rebound as the app's own is."""
