"""Keys by the names that Textual has for them, and as people read and type them."""

import unicodedata

AS_TYPED = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "escape": "esc",
}
"""Where the two are not the same."""
_NAMED = {typed: name for name, typed in AS_TYPED.items()}


def named(keys: str) -> str:
    """Keys with commas between, each by Textual's name, in whichever spelling they came."""
    return ",".join(_NAMED.get(key.strip(), key.strip()) for key in keys.split(","))


MODIFIERS = {"ctrl", "alt", "shift", "super", "hyper", "meta"}
"""What can stand before a key, with a plus."""
_KEYS = {
    *("enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"),
    *("up", "down", "left", "right", "escape", *(f"f{number}" for number in range(1, 25))),
    *("plus", "minus", "slash", "backslash", "at", "underscore"),
}


def is_key(name: str) -> bool:
    """Whether a terminal has such a key, by Textual's name."""
    *before, key = name.split("+") if name not in ("+", "") else [name]
    if not {*before} <= MODIFIERS:
        return False
    if len(key) == 1 or key in _KEYS:
        return key.isprintable()
    try:
        unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return False
    return True


def as_typed(name: str) -> str:
    """A key as people read it."""
    return AS_TYPED.get(name, name)
