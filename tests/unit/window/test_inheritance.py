"""A page has what it needs; it inherits from one class of ours at most."""

import re
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from afterview_tui import window
from afterview_tui.cli.pages import page_kinds
from afterview_tui.window import palette
from tests.shape import own_classes_above


def kinds() -> list[type[Screen[Any]]]:
    """Every page, and every question above one."""
    page_kinds()
    found: set[type[Screen[Any]]] = {palette.Palette}
    waiting = [*Screen.__subclasses__()]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if not kind.__subclasses__() and kind.__module__.startswith("afterview_tui.window."):
            found.add(kind)
    return sorted(found, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.__name__) for kind in kinds()])
def test_each_page_inherits_from_one_class_of_ours(kind: type[Screen[Any]]) -> None:
    """No chain of ``super()`` decides whether words are kept."""
    assert len(own_classes_above(kind)) <= 1


def test_no_handler_calls_the_one_it_inherits() -> None:
    """Textual calls the handlers of every class itself, so what calls the one above does all of that twice."""
    ours = [path for path in Path(window.__path__[0]).rglob("*.py") if path.parent.name != "textual_fixes"]
    assert len(ours) > 50
    assert [path.name for path in ours if re.search(r"super\(\)\.(?:on|_on)_\w+\(", path.read_text("utf-8"))] == []
