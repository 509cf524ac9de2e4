"""The terminal's background colour: queried once, and reported again when it changes.

Textual doesn't ask, and its parser would type the answer. The query is OSC 11; with mode 2031 a terminal reports a
change between dark and light. An answer may come late, or amid typing: it is a message of its own, never letters.
Terminals without these sequences ignore them.

Textual: 8.2.8
Bug: https://github.com/Textualize/textual/issues/2419 (open) asks for it. Not
    reported: "An answer to OSC 11 arrives as the keys ] 1 1 ; r g b", see `key_parser`.
Forwarded: no
Last-Update: 2026-11-30
"""

import re

from textual.message import Message

ASK = "\x1b]11;?\x1b\\"
LISTEN, LISTEN_NO_MORE = "\x1b[?2031h", "\x1b[?2031l"
"""Reports are ESC [ ? 997 ; 1 n for dark, 2 for light (contour, kitty, Ghostty, foot, VTE 0.82)."""
MUTE = ("", "dumb", "linux", "vt100", "vt102", "vt220")
"""Terminals by TERM that can't answer; some would print the query."""

_HEX = "([0-9a-fA-F]{1,4})"
_ANSWER = re.compile(
    rf"\x1b\]11;(?:rgba?:{_HEX}/{_HEX}/{_HEX}(?:/[0-9a-fA-F]{{1,4}})?|#([0-9a-fA-F]{{6}}))(?:\x07|\x1b\\)"
)
_CHANGE = re.compile(r"\x1b\[\?997;([12])n")
_HALF = 0.5


class TerminalBackground(Message):
    """Whether the terminal has a light background."""

    def __init__(self, *, is_light: bool) -> None:
        super().__init__()
        self.is_light = is_light


def ground(sequence: str) -> TerminalBackground | None:
    """The background in a complete sequence; None where it is about something else."""
    if (change := _CHANGE.fullmatch(sequence)) is not None:
        return TerminalBackground(is_light=change[1] == "2")
    if (answer := _ANSWER.fullmatch(sequence)) is None:
        return None
    *channels, short = answer.groups()
    if short:
        channels = [short[n : n + 2] for n in (0, 2, 4)]
    red, green, blue = (int(channel, 16) / (16 ** len(channel) - 1) for channel in channels)
    # Rec. 601: how light a colour looks, near enough to tell paper from slate.
    return TerminalBackground(is_light=0.299 * red + 0.587 * green + 0.114 * blue > _HALF)
