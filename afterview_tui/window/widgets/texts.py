"""Texts of widgets: updating one, and the key hints of a question."""

from textual.content import Content
from textual.widgets import Static


def show_text(widget: Static, text: str, quiet: str = "") -> None:
    """Show a text, and a line below it dimmed, unless both are shown already: each update causes a layout."""
    whole = f"{text}\n{quiet}" if quiet else text
    if str(widget.content) != whole:
        widget.update(Content.assemble(text, (f"\n{quiet}", "$hint")) if quiet else Content(text))


def key_hints(sentence: str) -> Content:
    """Keys and labels separated by three spaces, each key in the text colour and its label dimmed."""
    parts = (part.partition(" ") for part in sentence.split("   "))
    return Content("   ").join(
        Content.assemble((key, "$foreground"), (f" {label}", "$hint")) for key, _, label in parts
    )
