"""Letters that wait go together."""

from textual._xterm_parser import XTermParser
from textual.events import Key

from afterview_tui.window.textual_fixes.key_parser import KeyParser
from afterview_tui.window.textual_fixes.typed_text import SEVERAL, TypedText

PASTED = "Dear Dana, " * 2000
"""Pasted without brackets."""


def test_a_long_text_is_one_key_for_a_field() -> None:
    """However many letters there are."""
    (letters,) = KeyParser().feed(PASTED)
    assert isinstance(letters, TypedText)
    key, rest = letters.next_key(writing=True)
    assert (key.key, key.character, rest) == (SEVERAL, PASTED, None)


def test_outside_of_text_each_letter_is_a_key_by_its_place() -> None:
    """A letter that no Latin keyboard has acts as the one in its place."""
    (letters,) = KeyParser().feed("\x1b[1102::106;1;1102u")
    assert isinstance(letters, TypedText)
    assert letters.next_key(writing=False)[0].key == "j"


def test_what_is_added_too_late_goes_by_itself() -> None:
    """Letters that were taken take no more along."""
    letters = TypedText("De")
    assert letters.add(TypedText("ar"))
    assert letters.next_key(writing=True)[0].character == "Dear"
    assert not letters.add(TypedText("!"))


def test_plain_textual_sends_a_key_a_letter() -> None:
    """Once this fails, see whether its own letters come together."""
    keys = list(XTermParser().feed(PASTED))
    assert len(keys) == len(PASTED)
    assert all(isinstance(key, Key) for key in keys)
