"""Keys by the names that Textual has for them, and as people read and type them."""

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
