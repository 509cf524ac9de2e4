"""Writes a cell with a link as Markdown."""

import re

_OUTSIDE = re.compile(r"(?:https?|mailto):", re.I)


def as_link(words: str, link: str) -> str:
    """The text with its link, ``[words](link)``; the text alone for a link that isn't a web or mail address."""
    link = link.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    if not _OUTSIDE.match(link):
        return words
    address = link.removeprefix("mailto:").partition("?")[0]
    if words.strip() in ("", link, address, link.rstrip("/")):
        return address if link.startswith("mailto:") else link
    return f"[{words.strip()}]({link})"
