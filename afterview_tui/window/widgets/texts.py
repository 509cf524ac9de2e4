"""Showing a text in a widget."""

from textual.content import Content
from textual.widgets import Static


def show_text(widget: Static, text: str) -> None:
    """Show a text, where it is another one: each update arranges the page."""
    if str(widget.content) != text:
        widget.update(Content(text))
