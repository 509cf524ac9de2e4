"""Cells that are empty, a yes or no, or a ticked box."""

_YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "1",
        "x",
        "xx",
        "✓",
        "✔",
        "✔️",
        "☑",
        "☑️",
        "✅",
        "ja",
        "j",
        "oui",
        "o",
        "si",
        "sí",
        "s",
        "sim",
        "tak",
        "t",
        "はい",
        "是",
        "有",
        "○",
        "●",
        "checked",
        "done",
        "[x]",
        "wahr",
        "vrai",
    ]
)
_NO = frozenset(
    [
        "no",
        "n",
        "false",
        "0",
        "✗",
        "✘",
        "❌",
        "☐",
        "⬜",
        "[ ]",
        "nein",
        "non",
        "não",
        "nie",
        "nee",
        "いいえ",
        "否",
        "无",
        "没有",
        "×",
        "unchecked",
        "falsch",
        "faux",
    ]
)
_HOPES = frozenset({"high", "5", "★★★★★"})
_EMPTY = frozenset(
    [
        "nan",
        "nat",
        "#n/a",
        "#na",
        "#name?",
        "#ref!",
        "#value!",
        "#null!",
        "#div/0!",
        "null",
        "none",
        "n/a",
        "n.a.",
        "nil",
        "undefined",
        "<na>",
        "-",
        "--",
        "---",
        "–",
        "—",
        "———",
        "...",
        "…",
        "/",
        "\\",
    ]
)
"""Placeholders for an empty cell, in lower case."""
LONGEST = 10
"""The length in characters that every such placeholder stays below."""


def is_yes(text: str) -> bool:
    """Whether a cell means yes, or the highest rating in a column of hopes."""
    return text.strip().casefold() in _YES | _HOPES


def mark(text: str) -> bool | None:
    """True for a yes or a ticked box, False for a no, None for any other cell."""
    plain = text.strip().casefold()
    return True if plain in _YES else False if plain in _NO else None


def is_empty(text: str) -> bool:
    """Whether a cell is blank or holds a placeholder such as "n/a" or "#REF!"."""
    text = text.strip()
    return not text or (len(text) < LONGEST and text.casefold() in _EMPTY)
