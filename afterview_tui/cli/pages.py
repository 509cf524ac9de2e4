"""All pages of the window and their commands; importing them is slow."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from afterview_tui.window import pages
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import BY_THE_APP, EVERYWHERE
from afterview_tui.window.page import Page


def commands() -> Iterator[tuple[str, Command]]:
    """Every command with its owner, the first part of its id; global ones first, then page by page."""
    for owner, shared in (("app", BY_THE_APP), ("page", EVERYWHERE)):
        yield from ((owner, command) for command in shared)
    for kind in sorted(page_kinds(), key=lambda kind: kind.owner()):
        yield from ((kind.owner(), command) for command in kind.KEYS)


def page_kinds() -> set[type[Page]]:
    """The class of every page."""
    for each in iter_modules(pages.__path__):
        import_module(f"{pages.__name__}.{each.name}")
    found: set[type[Page]] = set()
    waiting: list[type[Page]] = [Page]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        found |= set() if kind.__subclasses__() else {kind}
    return found
