"""Parsing input from the terminal into keys, pastes, mouse events and reports.

Textual's own parser crashes on unexpected numbers, types unknown reports as keys, garbles a paste with an ESC in
it, waits forever for the end of a paste, and takes 30 steps a letter. This one follows the grammar of ECMA-48:
complete but unknown sequences are dropped, incomplete ones are typed.

Textual: 8.2.8
Bug: not reported; "XTermParser types what it does not know: OSC 11's answer ended by ST arrives as the keys ^ ]
    1 1 ; r g b …; ESC [200~ a ESC [A b ESC [201~ arrives as ^ [ A b, then Paste('a'); a paste whose end is lost
    swallows every later key." Typing the sequence came with https://github.com/Textualize/textual/pull/570.
Forwarded: no
Last-Update: 2026-11-30
"""

import re
import time
from collections.abc import Generator, Iterator

from textual import constants, events, messages
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS, IGNORE_SEQUENCE
from textual._xterm_parser import IS_ITERM, XTermParser
from textual.message import Message

from afterview_tui.window.textual_fixes import kitty_keys
from afterview_tui.window.textual_fixes.terminal_background import ground
from afterview_tui.window.textual_fixes.typed_text import TypedText, letter_key, printable

PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"
PASTE_STALLS = 3.0
"""Seconds after which a paste without an end is taken as it is; until then keys can't be told from it."""
MOST_SIZE = 2000
"""The most columns or rows that a report is trusted with."""

_SEQUENCE = re.compile(
    r"""
      \x1b\[\[[A-E]                             # a function key of the Linux console
    | \x1b\[\d{1,2}\$(?!y)                      # a shifted key of rxvt
    | \x1b\[M[^\x00-\x1b]{3}                    # the mouse of old
    | \x1b\[<[-0-?]{0,4096}[Mm]                 # the mouse; Ghostty names places below 0
    | \x1b\[(?![M\[])[0-?]{0,4096}[ -/]{0,4}[@-~]   # CSI
    | \x1bO[\d;]{0,8}[@-~]                      # SS3
    | \x1b[\]P_^X][^\x00-\x1f\x7f]{0,4096}(?:\x07|\x1b\\)   # an answer in words: OSC, DCS, APC, PM, SOS
    | \x1b[^\x1b\[O\]P_^X]                      # alt and a key
    """,
    re.VERBOSE,
)
_BEGUN = re.compile(
    r"\x1b(?:\[(?:\[|M[^\x00-\x1b]{0,2}|<[-0-?]{0,4096}|[0-?]{0,4096}[ -/]{0,4})?|O[\d;]{0,8}"
    r"|[\]P_^X][^\x00-\x1f\x7f]{0,4096}\x1b?)?\Z"
)
_BROKEN = re.compile(r"\x1b\[[ -?]*M?|\x1b[\]P_^XO]?")
"""The part to drop of a sequence that was interrupted."""
_KEYS_ALONE = re.compile(r"(?:\x11|\x1b\[[\d:]{1,64};\d[\d:]{0,8}u)+")
"""Ctrl+q, and keys of kitty's protocol; no terminal leaves an ESC in a paste."""
_LETTERS = re.compile(r"[^\x00-\x1f\x7f-\x9f]+")
_MODE = re.compile(r"\x1b\[\?(\d{1,5});(\d)\$y")
_RESIZE = re.compile(r"\x1b\[48;(\d{1,5})(?::\d*)?;(\d{1,5})(?::\d*)?;(\d{1,6})(?::\d*)?;(\d{1,6})(?::\d*)?t")


class KeyParser:
    """Turns input in pieces of any size into messages; never raises."""

    def __init__(self) -> None:
        self.deadline: float | None = None
        """When an incomplete sequence is to be taken as it is, by ``time.monotonic``; None where there is none."""
        self._waiting = ""
        self._pasted: list[str] | None = None
        self._pressed = ""
        """Keys that arrived on their own during a paste; they don't postpone its end."""
        self._layout = kitty_keys.Layout()
        self._mouse = XTermParser()
        self._tells_size = False

    def feed(self, text: str) -> list[Message]:
        """The messages in this text and what was left of earlier text."""
        if self._pasted is not None and _KEYS_ALONE.fullmatch(text):
            self._pressed += text
            return []
        self._waiting += self._pressed + text
        self._pressed = ""
        found = list(self._cut())
        seconds = constants.ESCAPE_DELAY if self._pasted is None else PASTE_STALLS
        is_open = self._waiting or self._pasted is not None
        self.deadline = time.monotonic() + seconds if is_open else None
        return found

    def expire(self) -> list[Message]:
        """The messages for an incomplete sequence whose time is over: a lone Esc, alt and a letter, or a paste."""
        if self.deadline is None or time.monotonic() < self.deadline:
            return []
        self.deadline, rest, self._waiting = None, self._waiting, ""
        if self._pasted is not None:
            pressed, self._pressed = self._pressed, ""
            return [*self._end_paste(rest), *self.feed(pressed)]
        if rest == "\x1b":
            return [events.Key("escape", "\x1b")]
        if rest[1:2] == "[" and len(rest) > 2:
            return []
        return [*_with_alt(rest[1]), *_letters(rest[2:])]

    def _cut(self) -> Iterator[Message]:
        at, text = 0, self._waiting
        while at < len(text):
            if self._pasted is not None:
                end = text.find(PASTE_ENDS, at)
                if end < 0:
                    break
                yield from self._end_paste(text[at:end])
                at = end + len(PASTE_ENDS)
            elif letters := _LETTERS.match(text, at):
                yield from _letters(letters[0])
                at = letters.end()
            elif text[at] != "\x1b":
                yield from _control(text[at])
                at += 1
            elif whole := _SEQUENCE.match(text, at):
                yield from self._meaning(whole[0])
                at = whole.end()
            elif _BEGUN.match(text, at):
                break
            else:
                at = yield from _broken(text, at)
        self._waiting = text[at:]
        if self._pasted is not None:
            self._keep_pasted()

    def _keep_pasted(self) -> None:
        """Move the certain part of a paste aside, so that a long one isn't scanned again."""
        assert self._pasted is not None
        half = next((n for n in range(len(PASTE_ENDS) - 1, 0, -1) if self._waiting.endswith(PASTE_ENDS[:n])), 0)
        cut = len(self._waiting) - half
        self._pasted.append(self._waiting[:cut])
        self._waiting = self._waiting[cut:]

    def _end_paste(self, last: str) -> Iterator[Message]:
        text = "".join([*(self._pasted or ()), last])
        self._pasted = None
        yield events.Paste(text.replace("\x00", ""))

    def _meaning(self, sequence: str) -> Iterator[Message]:
        if sequence == PASTE_BEGINS:
            self._pasted = []
        elif sequence in ("\x1b[I", "\x1b[O"):
            yield events.AppFocus() if sequence == "\x1b[I" else events.AppBlur()
        elif sequence.startswith("\x1b[<"):
            yield from self._moved(sequence)
        elif mode := _MODE.fullmatch(sequence):
            yield from self._mode(mode[1], int(mode[2]))
        elif (told := ground(sequence)) is not None:
            yield told
        elif size := _RESIZE.fullmatch(sequence):
            yield from self._resized(*map(int, size.groups()))
        elif (keys := kitty_keys.keys(sequence, self._layout)) is not None:
            yield from keys
        elif sequence in ANSI_SEQUENCES_KEYS:
            yield from _named(sequence)
        elif sequence[1] not in "[O]P_^X":
            yield from _with_alt(sequence[1])

    def _moved(self, sequence: str) -> Iterator[Message]:
        try:
            event = self._mouse.parse_mouse_code(sequence)
        except (ValueError, ArithmeticError):
            return
        if event is not None:
            yield event

    def _mode(self, mode: str, setting: int) -> Iterator[Message]:
        if mode == "2026" and setting > 0:
            yield messages.TerminalSupportsSynchronizedOutput()
        elif mode == "2048" and constants.SMOOTH_SCROLL and not IS_ITERM:
            self._tells_size = setting not in (0, 4)
            yield messages.InBandWindowResize.from_setting_parameter(setting)

    def _resized(self, height: int, width: int, pixel_height: int, pixel_width: int) -> Iterator[Message]:
        if not self._tells_size or not 0 < width <= MOST_SIZE or not 0 < height <= MOST_SIZE:
            return
        event = events.Resize.from_dimensions((width, height), (pixel_width, pixel_height))
        self._mouse.terminal_size, self._mouse.terminal_pixel_size = event.size, event.pixel_size
        self._mouse.mouse_pixels = pixel_width > 0 and pixel_height > 0
        yield event


def _letters(text: str) -> Iterator[Message]:
    if letters := printable(text):
        yield TypedText(letters)


def _control(character: str) -> Iterator[Message]:
    if character in ANSI_SEQUENCES_KEYS and not character > "\x7f":
        yield from _named(character)


def _with_alt(character: str) -> Iterator[Message]:
    """A letter with alt, which a field takes as the letter."""
    if not character.isprintable():
        yield from _control(character)
    elif character.isupper():
        yield events.Key(f"alt+shift+{character.lower()}", character)
    else:
        yield letter_key(character, "alt+")


def _named(sequence: str) -> Iterator[Message]:
    """The keys in Textual's table for a sequence."""
    keys = ANSI_SEQUENCES_KEYS[sequence]
    if isinstance(keys, str):
        yield TypedText(keys)
    elif keys is not IGNORE_SEQUENCE and isinstance(keys, tuple):
        for key in keys:
            yield events.Key(key.value, sequence if len(sequence) == 1 else None)


def _broken(text: str, at: int) -> Generator[Message, None, int]:
    """Drop an interrupted sequence; returns the index where parsing goes on."""
    begun = _BROKEN.match(text, at)
    if begun is None or begun[0] == "\x1b":
        yield events.Key("escape", "\x1b")
        return at + 1
    return begun.end()
