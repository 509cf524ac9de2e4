"""Keys of kitty's keyboard protocol and of xterm's modifyOtherKeys.

Textual's own reading ends the program at alternates, at an event type, and at a number that is no letter; types
half of a surrogate pair; and loses shifted letters that come without their text. The protocol:
https://sw.kovidgoyal.net/kitty/keyboard-protocol/

Textual: 8.2.8
Bug: https://github.com/Textualize/textual/issues/6417 (open) asks for more of the protocol. The ends are not
    reported; "XTermParser: ESC [97;1:3u and ESC [97:65;2u raise ValueError in int(), ESC [1114112;1u in chr()."
Forwarded: no
Last-Update: 2026-11-30
"""

import re
import unicodedata
from typing import NamedTuple

from textual._keyboard_protocol import FUNCTIONAL_KEYS, MODIFIER_FUNCTIONAL_KEYS
from textual._xterm_parser import SPECIAL_KEY_TO_CHARACTER
from textual.events import Key
from textual.keys import _character_to_key

from afterview_tui.window.textual_fixes.typed import Typed, letter_key, printable

ALTERNATES = 4
"""Asks the terminal for a key's place on a Latin keyboard, and for what it types with Shift."""
SHIFT, ALT, CTRL = 1, 2, 4
MODIFIERS = ("shift", "alt", "ctrl", "super", "hyper", "meta")
KNOWN = 0b111111
"""All of them; beyond are Caps Lock and Num Lock, whose letters come as they are."""
COMMAND = 0b111100
"""The modifiers that make a command of a letter."""
PRESSED = ("", "1", "2")
"""The event types of a press and a repeat; the one left is a release."""
SILENT = {*MODIFIER_FUNCTIONAL_KEYS, "caps_lock", "num_lock", "scroll_lock"}
"""Keys that do nothing when pressed alone."""
KEYPAD = {
    "divide": "/",
    "multiply": "*",
    "subtract": "-",
    "add": "+",
    "equal": "=",
    "separator": ",",
    "decimal": ".",
}
_KEY = re.compile(r"\x1b\[([\d:]*)(?:;([\d:]*))?(?:;([\d:]*))?([u~A-FHPQRS])")
_MOST_DIGITS = 7


class Pressed(NamedTuple):
    """A key as the terminal described it; letters are empty where it named none."""

    letter: str
    shifted: str
    base: str
    bits: int
    text: str

    @property
    def is_command(self) -> bool:
        """Whether it acts, and types nothing; AltGr, which some call ctrl and alt, types its letter."""
        if self.bits & CTRL and self.bits & ALT and self.text:
            return self.text.casefold() in (self.letter.casefold(), self.shifted.casefold())
        return bool(self.bits & COMMAND)


class Layout:
    """What is known of the keyboard's layout: whether its letters are Latin ones."""

    def __init__(self) -> None:
        self._is_latin: bool | None = None

    def command_letter(self, key: Pressed) -> str:
        """The letter that a command has for this key: its own, or the one in its place on a Latin keyboard.

        Where q lies on a Greek or Hebrew keyboard is a mark of ASCII, which is taken for itself once a Latin
        letter was seen.
        """
        if not key.base.isascii() or not key.base:
            return key.letter
        is_mark = not key.letter.isalpha() and key.base.isalpha() and not self._is_latin
        return key.base if not key.letter.isascii() or is_mark else key.letter

    def see(self, key: Pressed) -> None:
        """Learn from a key."""
        if key.letter.isalpha():
            self._is_latin = unicodedata.name(key.letter, "").startswith("LATIN")


def keys(sequence: str, layout: Layout) -> list[Key | Typed] | None:
    """What a whole sequence means: nothing for a release or what can't be read, None where it is no such key."""
    found = _KEY.fullmatch(sequence)
    if found is None:
        return None
    codes, modifiers, text, end = (part or "" for part in found.groups())
    bits, _, event = modifiers.partition(":")
    if event not in PRESSED:
        return []
    if codes == "27" and end == "~":
        codes, text, end = text, "", "u"
    name = FUNCTIONAL_KEYS.get(f"{codes.partition(':')[0] or '1'}{end}", "")
    if not name and end != "u":
        return None
    letter, shifted, base = map(_letter, [*codes.split(":"), "", ""][:3])
    typed = printable("".join(map(_letter, text.split(":"))))
    key = Pressed(letter, shifted, base, max(_number(bits) - 1, 0) & KNOWN, typed)
    if name in SILENT:
        return []
    layout.see(key)
    return _meaning(key, name, layout)


def _meaning(key: Pressed, name: str, layout: Layout) -> list[Key | Typed]:
    if key.text and not key.is_command:
        if key.bits & ALT and key.text == key.letter:
            return [letter_key(key.text, "alt+")]
        return [_typed(key, key.text)]
    if name:
        return [_functional(key, KEYPAD.get(name, name))]
    if not (letter := printable(key.letter)):
        return []
    if key.bits & ~SHIFT:
        return [Key(_prefix(key.bits) + _character_to_key(layout.command_letter(key).lower()), None)]
    return [_typed(key, printable(key.shifted) or letter.upper() if key.bits & SHIFT else letter)]


def _typed(key: Pressed, text: str) -> Typed:
    """The letters, with the key's place where they are one that no Latin keyboard has."""
    if len(text) > 1 or text.isascii() or not key.base.isascii() or not key.base.isprintable():
        return Typed(text)
    return Typed(text, key.base.upper() if key.bits & SHIFT else key.base)


def _functional(key: Pressed, name: str) -> Key:
    character = None if key.bits else SPECIAL_KEY_TO_CHARACTER.get(name)
    if len(name) == 1:
        return Key(_prefix(key.bits) + _character_to_key(name), None if key.bits else name)
    return Key(_prefix(key.bits) + name, character)


def _prefix(bits: int) -> str:
    names = sorted(name for place, name in enumerate(MODIFIERS) if bits & (1 << place))
    return "".join(f"{name}+" for name in names)


def _number(digits: str) -> int:
    return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else 0


def _letter(code: str) -> str:
    """The letter with this number; empty where there is none."""
    number = _number(code)
    return chr(number) if 0 < number <= 0x10FFFF else ""
