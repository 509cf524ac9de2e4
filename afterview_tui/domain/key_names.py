"""Converts between Textual's names of keys and the way people write them."""

import unicodedata

AS_TYPED = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "asterisk": "*",
    "escape": "esc",
}
"""The keys that people write differently, by Textual's name."""
_NAMED = {typed: name for name, typed in AS_TYPED.items()}


def named(keys: str) -> str:
    """A comma-separated list of keys in either spelling, with Textual's names."""
    return ",".join(_NAMED.get(key.strip(), key.strip()) for key in keys.split(","))


MODIFIERS = {"ctrl", "alt", "shift", "super", "hyper", "meta"}
"""The modifiers that can precede a key, joined by a plus."""
_KEYS = {
    *("enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"),
    *("up", "down", "left", "right", "escape", *(f"f{number}" for number in range(1, 25))),
    *("plus", "minus", "slash", "backslash", "at", "underscore"),
}


def is_key(name: str) -> bool:
    """Whether a Textual name is a key that exists."""
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
    """A key as people write it."""
    return AS_TYPED.get(name, name)
