"""Cells that hold no words: nothing, a yes or a no, a box that is ticked."""

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
"""What stands for nothing, in small letters."""
LONGEST = 10
"""Letters of what stands for nothing."""


def is_yes(text: str) -> bool:
    """Whether a cell says yes."""
    return text.strip().casefold() in _YES | _HOPES


def mark(text: str) -> bool | None:
    """Whether a cell is a yes or a no, as a box that is ticked; None for any other."""
    plain = text.strip().casefold()
    return True if plain in _YES else False if plain in _NO else None


def is_empty(text: str) -> bool:
    """Whether a cell says that it holds nothing, as a script or a spreadsheet writes it."""
    text = text.strip()
    return not text or (len(text) < LONGEST and text.casefold() in _EMPTY)
