"""Parsing keys of kitty's keyboard protocol and of xterm's modifyOtherKeys.

Textual's own parser crashes on alternate keys, event types and invalid code points, types half of a surrogate
pair, and loses shifted letters that come without their text. The protocol:
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

from afterview_tui.window.textual_fixes.typed_text import TypedText, letter_key, printable

ALTERNATES = 4
"""The flag that asks for a key's place on a Latin keyboard, and for its shifted letter."""
SHIFT, ALT, CTRL = 1, 2, 4
MODIFIERS = ("shift", "alt", "ctrl", "super", "hyper", "meta")
KNOWN = 0b111111
"""The bits of these modifiers; Caps Lock and Num Lock are ignored, as letters come with them applied."""
COMMAND = 0b111100
"""The modifiers that turn a letter into a command."""
PRESSED = ("", "1", "2")
"""The event types of a press and a repeat, but not of a release."""
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
    """A key as reported by the terminal; letters are empty where it reported none."""

    letter: str
    shifted: str
    base: str
    bits: int
    text: str

    @property
    def is_command(self) -> bool:
        """Whether the key is a command; AltGr, reported by some as ctrl and alt, types a letter."""
        if self.bits & CTRL and self.bits & ALT and self.text:
            return self.text.casefold() in (self.letter.casefold(), self.shifted.casefold())
        return bool(self.bits & COMMAND)


class Layout:
    """What is known of the keyboard's layout: whether its letters are Latin."""

    def __init__(self) -> None:
        self._is_latin: bool | None = None

    def command_letter(self, key: Pressed) -> str:
        """The letter of a command: the key's own, or the one in its place on a Latin keyboard.

        In the place of q, Greek and Hebrew keyboards have ASCII punctuation, which is taken as such only once a
        Latin letter was seen.
        """
        if not key.base.isascii() or not key.base:
            return key.letter
        is_mark = not key.letter.isalpha() and key.base.isalpha() and not self._is_latin
        return key.base if not key.letter.isascii() or is_mark else key.letter

    def see(self, key: Pressed) -> None:
        """Learn from a key."""
        if key.letter.isalpha():
            self._is_latin = unicodedata.name(key.letter, "").startswith("LATIN")


def keys(sequence: str, layout: Layout) -> list[Key | TypedText] | None:
    """The keys of a complete sequence: none for a release or an invalid one, None for another kind."""
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


def _meaning(key: Pressed, name: str, layout: Layout) -> list[Key | TypedText]:
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


def _typed(key: Pressed, text: str) -> TypedText:
    """The typed letters, with the key's Latin place for a single non-Latin letter."""
    if len(text) > 1 or text.isascii() or not key.base.isascii() or not key.base.isprintable():
        return TypedText(text)
    return TypedText(text, key.base.upper() if key.bits & SHIFT else key.base)


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
