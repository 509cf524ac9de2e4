"""Typed letters, combined in one message while they wait.

Textual sends an event for each letter: in a text pasted without brackets, as on the Linux console, each takes a
millisecond. And it knows only the letter that a key types, so that on a non-Latin layout no letter reaches a
command.

Textual: 8.2.8
Bug: https://github.com/Textualize/textual/issues/6417 (open) asks for more of the keyboard protocol. Not
    reported: "A text of 20,000 letters without bracketed paste is 20,000 Key events; letters that wait could go
    in one."
Forwarded: no
Last-Update: 2026-11-30
"""

from threading import Lock

from textual.events import Key
from textual.keys import _character_to_key
from textual.message import Message

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u3000"), " ")
SEVERAL = "several_letters"
"""The name for a key event with several letters; no real key has it."""


class TypedText(Message):
    """Printable letters in order; more can be added until the app takes them."""

    def __init__(self, text: str, base: str = "") -> None:
        """``base`` has the keys of a Latin keyboard in the same places."""
        super().__init__()
        self._text, self._base = text, base or text
        self._taken = False
        self._lock = Lock()

    def add(self, more: "TypedText") -> bool:
        """Add letters typed after these; False where these were taken already."""
        with self._lock:
            if not self._taken:
                self._text += more._text
                self._base += more._base
            return not self._taken

    def next_key(self, *, writing: bool) -> tuple[Key, "TypedText | None"]:
        """The next key and the remaining letters: all at once for a field, else the first by its Latin place."""
        with self._lock:
            self._taken = True
        if writing:
            return Key(SEVERAL, self._text) if len(self._text) > 1 else letter_key(self._text), None
        text = self._text if len(self._text) == len(self._base) else self._base
        return letter_key(self._base[0]), TypedText(text[1:], self._base[1:]) if text[1:] else None


def letter_key(letter: str, modifiers: str = "") -> Key:
    """The key event for a letter, with Textual's name for the key."""
    return Key(modifiers + _character_to_key(letter), letter)


def printable(text: str) -> str:
    """The printable characters of a text; typographic spaces, which some keyboards send, become plain ones."""
    return "".join(letter for letter in text.translate(_SPACES) if letter.isprintable())
