"""The key hints of a question, styled like a page's key line."""

from textual.content import Content


def key_hints(sentence: str) -> Content:
    """Keys and labels separated by three spaces, each key in the text colour and its label dimmed."""
    parts = (part.partition(" ") for part in sentence.split("   "))
    return Content("   ").join(
        Content.assemble((key, "$foreground"), (f" {label}", "$hint")) for key, _, label in parts
    )
