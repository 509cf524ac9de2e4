"""Which words are given names, in the languages of invitations."""

from functools import cache
from pathlib import Path

from afterview_tui.domain.text import without_marks

TABLE = Path(__file__).parents[1] / "words" / "given_names.txt"
APART = "="
"""Divides the table: names in front of it, names that are other words too behind it."""


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    at = lines.index(APART)
    return frozenset(" ".join(lines[:at]).split()), frozenset(" ".join(lines[at + 1 :]).split())


def is_given(word: str, *, surely: bool = False) -> bool:
    """Whether a word is a given name; ``surely``: and no other word."""
    names, words = _known()
    plain = without_marks(word).casefold().replace("’", "'").strip(".")
    parts = [plain, *(plain.split("-") if "-" in plain else ())]
    return any(each in names or (not surely and each in words) for each in parts)
