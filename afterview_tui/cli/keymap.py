"""Checking the user's own keys: for unknown commands, and for one key with two meanings on a page."""

from collections.abc import Iterator, Mapping
from pathlib import Path


def clashes(path: Path, keys: Mapping[str, str]) -> list[str]:
    """A sentence for each unknown id, and for each key that means two things on a page.

    Every page is imported for this, so it does nothing where the user has no keys of their own.
    """
    if not keys:
        return []
    from afterview_tui.cli.pages import commands, page_kinds
    from afterview_tui.domain.key_names import as_typed
    from afterview_tui.window.commands import Command
    from afterview_tui.window.keys import BY_THE_APP, EVERYWHERE

    known = {f"{owner}.{command.name}.{key}" for owner, command in commands() for key in command.key.split(",")}
    said = [f"{path}: no command has the id {each}." for each in keys if each not in known]

    def bound(owner: str, shared: tuple[Command, ...] | list[Command]) -> Iterator[tuple[str, str, str]]:
        for command in shared:
            for key in command.key.split(","):
                id_ = f"{owner}.{command.name}.{key}"
                for now in keys.get(id_, key).split(","):
                    yield now, id_, command.label

    everywhere = [*bound("app", BY_THE_APP), *bound("page", EVERYWHERE)]
    for kind in sorted(page_kinds(), key=lambda kind: kind.owner()):
        there = dict[str, tuple[str, str]]()
        for key, id_, label in (*everywhere, *bound(kind.owner(), [*kind.KEYS])):
            before = there.setdefault(key, (id_, label))
            if before[1] != label and (id_ in keys or before[0] in keys):
                said.append(f"{path}: {as_typed(key)} is both “{before[1]}” and “{label}” ({before[0]}, {id_}).")
    return list(dict.fromkeys(said))
