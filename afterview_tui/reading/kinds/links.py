"""A link behind a cell's words, as Markdown has it."""

import re

_OUTSIDE = re.compile(r"(?:https?|mailto):", re.I)


def as_link(words: str, link: str) -> str:
    """The words with the link behind them, ``[words](link)``; the words alone where it leads nowhere outside."""
    link = link.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    if not _OUTSIDE.match(link):
        return words
    address = link.removeprefix("mailto:").partition("?")[0]
    if words.strip() in ("", link, address, link.rstrip("/")):
        return address if link.startswith("mailto:") else link
    return f"[{words.strip()}]({link})"
