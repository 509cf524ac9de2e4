"""Letters that were typed, as one message for as many as wait.

Textual sends an event a letter: a text pasted without brackets, as on the Linux console, took a millisecond for
each. And it knows no other letter of a key than the one it types, so that on a layout without Latin letters
none reached a command.

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
"""The name of the key that brings more than one letter; none is called so."""


class Typed(Message):
    """Printable letters in their order; more can be added until the app takes them."""

    def __init__(self, text: str, base: str = "") -> None:
        """``base`` has the keys of a Latin keyboard in the places of the keys that were pressed."""
        super().__init__()
        self._text, self._base = text, base or text
        self._taken = False
        self._lock = Lock()

    def add(self, more: "Typed") -> bool:
        """Add the letters typed after these; False where these have been taken."""
        with self._lock:
            if not self._taken:
                self._text += more._text
                self._base += more._base
            return not self._taken

    def next_key(self, *, writing: bool) -> tuple[Key, "Typed | None"]:
        """A key, and the letters left: all letters at once where somebody writes, else the first by its place."""
        with self._lock:
            self._taken = True
        if writing:
            return Key(SEVERAL, self._text) if len(self._text) > 1 else letter_key(self._text), None
        text = self._text if len(self._text) == len(self._base) else self._base
        return letter_key(self._base[0]), Typed(text[1:], self._base[1:]) if text[1:] else None


def letter_key(letter: str, modifiers: str = "") -> Key:
    """The key that types a letter, by Textual's name."""
    return Key(modifiers + _character_to_key(letter), letter)


def printable(text: str) -> str:
    """The letters that can stand in a field; the spaces of typography, which some keyboards send, are spaces."""
    return "".join(letter for letter in text.translate(_SPACES) if letter.isprintable())
