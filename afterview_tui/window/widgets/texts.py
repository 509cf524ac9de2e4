"""Texts of widgets: updating one, and the key hints of a question."""

from textual.content import Content
from textual.widgets import Static


def show_text(widget: Static, text: str) -> None:
    """Show a text, unless it is shown already: each update causes a layout."""
    if str(widget.content) != text:
        widget.update(Content(text))


def key_hints(sentence: str) -> Content:
    """Keys and labels separated by three spaces, each key in the text colour and its label dimmed."""
    parts = (part.partition(" ") for part in sentence.split("   "))
    return Content("   ").join(
        Content.assemble((key, "$foreground"), (f" {label}", "$hint")) for key, _, label in parts
    )
