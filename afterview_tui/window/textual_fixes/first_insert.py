"""An input scrolls to its cursor from the first change on.

An ``Input`` takes the first change of its value for its initial value: the cursor goes to the end without
scrolling. After a long paste, or many letters at once, the cursor is out of sight.

Textual: 8.2.8
Bug: not reported; "Input: paste 100 characters into an empty, mounted Input that is 20 cells wide. The cursor
    is at 100, the scroll offset at 0: _initial_value is still True for the first change, whoever makes it."
Forwarded: no
Last-Update: 2026-11-30
"""

from textual.widgets import Input


def follow_cursor(field: Input) -> None:
    """Treat the next change as typed; called before each key and paste."""
    field._initial_value = False


def show_cursor(field: Input) -> None:
    """Scroll to the cursor of a newly focused field; Textual does so only once it moves."""
    follow_cursor(field)
    field._watch_selection(field.selection)
