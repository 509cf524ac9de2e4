"""Nothing of Textual's is gripped or overwritten outside ``textual_fixes`` but on purpose."""

import pytest
from textual.widget import Widget

from tests import shape
from tests.textual_names import names_taken, overwritten

MEANT = {
    "apply": "a line filter is this method",
    "arrange": "a layout is this method",
    "available_themes": "ours stand among Textual's",
    "clipboard": "what was copied here, whichever way it went out",
    "compact": "ours are compact from the first, and styled once",
    "compose": "Textual's way to say what stands in a widget",
    "control": "Textual's name in a message for the widget that sent it",
    "copy_to_clipboard": "copied the way a note is",
    "cursor_blink": "the cursor stands still; set on purpose",
    "cursor_position": "set on purpose, to keep the cursor with its words",
    "discover": "a provider of commands is these two methods",
    "focused": "the focus changes nothing of the page itself, which is painted no more",
    "get_content_height": "Textual's question to a widget or a layout",
    "get_default_screen": "Textual's question for the first page",
    "get_line_filters": "the last filter lets nothing harmful through",
    "get_screen": "a page's sheets are read before it begins",
    "get_theme_variable_defaults": "Textual's question for the colours of a theme",
    "layout": "a form arranges its fields itself",
    "name": "a layout has one",
    "notify": "what Textual says stands where our sentences do",
    "notify_style_update": "what was drawn in other colours is drawn again",
    "refresh": "what was drawn is drawn again",
    "search": "a provider of commands is these two methods",
    "selection": "set on purpose: what the mouse marks in a field of several rows",
    "show_vertical_scrollbar": "set on purpose, before the first layout",
    "stylesheet": "ours is put in place of Textual's",
    "suspend": "where there is no screen to leave, it says so as the outbox expects it",
    "theme": "the remembered one from the first moment",
    "title": "set on purpose; it is what the terminal's title is made of",
    "value": "set on purpose: what stands in a field",
    "virtual_size": "set on purpose, or watched by nothing, so that a letter moves nothing",
}
"""Textual's names that our classes define or set, and why."""
HOOKS = ("action_", "check_", "render")
"""How the names begin that Textual calls for a subclass to define."""


def test_private_names_stay_in_their_room() -> None:
    """Where it can't be otherwise a private name is gripped by a mend, with its reason and its test."""
    assert shape.private_names_of_textual() == []


def test_what_is_overwritten_is_meant() -> None:
    """A class of ours has no attribute that Textual keeps something else in, as a widget's ``_name``."""
    found = [
        f"{kind.__module__}.{kind.__qualname__}: {name}"
        for kind, name in overwritten()
        if ".textual_fixes." not in kind.__module__
        and name not in MEANT
        and not (name.isupper() or name.startswith(HOOKS))
    ]
    assert found == []


def test_every_reason_is_needed() -> None:
    """A name that nothing takes any more leaves the table."""
    assert set(MEANT) - {name for _, name in overwritten()} == set()


@pytest.mark.parametrize(
    "line", ["self._name = name", "self.name, self._name = '', name", "self._name: str = name"]
)
def test_an_accident_is_seen(line: str) -> None:
    """However the attribute is set."""
    source = f"class Findings(Widget):\n    def __init__(self, name: str) -> None:\n        {line}\n"
    assert "_name" in names_taken(source, Widget)
