"""Letters that were typed, as one message for as many as wait (Textual 8.2).

Textual sends an event a letter: a text pasted without brackets, as on the Linux console, took a millisecond for
each. And it knows no other letter of a key than the one it types, so that on a layout without Latin letters
none reached a command. Upstream: none found for the first; https://github.com/Textualize/textual/issues/6417
(open) asks for more of the keyboard protocol.
"""

from collections.abc import Iterator
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

    def take(self, *, writing: bool) -> Iterator[Key]:
        """The keys: all letters at once where somebody writes, else a key each, by its place on the keyboard."""
        with self._lock:
            self._taken = True
        if writing and len(self._text) > 1:
            yield Key(SEVERAL, self._text)
            return
        for letter in self._text if writing else self._base:
            yield letter_key(letter)


def letter_key(letter: str, modifiers: str = "") -> Key:
    """The key that types a letter, by Textual's name."""
    return Key(modifiers + _character_to_key(letter), letter)


def printable(text: str) -> str:
    """The letters that can stand in a field; the spaces of typography, which some keyboards send, are spaces."""
    return "".join(letter for letter in text.translate(_SPACES) if letter.isprintable())
