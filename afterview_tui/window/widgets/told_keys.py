"""The keys of a question, as the key line of a page shows its own."""

from textual.content import Content


def told_keys(sentence: str) -> Content:
    """Keys with their labels, three spaces between two of them: each key in the text colour, its label dimmed."""
    parts = (part.partition(" ") for part in sentence.split("   "))
    return Content("   ").join(
        Content.assemble((key, "$foreground"), (f" {label}", "$hint")) for key, _, label in parts
    )
