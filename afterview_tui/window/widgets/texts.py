"""Updating the text of a widget."""

from textual.content import Content
from textual.widgets import Static


def show_text(widget: Static, text: str) -> None:
    """Show a text, unless it is shown already: each update causes a layout."""
    if str(widget.content) != text:
        widget.update(Content(text))
