"""What a terminal is sent to make it copy a text."""

from base64 import b64encode

SCREEN_CHUNK = 500
"""Bytes that GNU screen passes on in one piece; 760 arrived whole with screen 4.9, 2,000 did not."""


def osc52(text: str) -> str:
    """The text as OSC 52, for the terminal's clipboard; base64, so nothing in it can end the sequence early.

    It ends with BEL, because GNU screen takes an inner ST for the end of what it passes on.
    """
    return f"\x1b]52;c;{b64encode(text.encode()).decode()}\x07"


def through_screen(sequence: str) -> str:
    """A sequence in pieces (DCS) that GNU screen passes on to the terminal around it; tmux drops them unread."""
    pieces = (sequence[begin : begin + SCREEN_CHUNK] for begin in range(0, len(sequence), SCREEN_CHUNK))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def through_tmux(sequence: str) -> str:
    """A sequence as a tmux with ``allow-passthrough`` passes it on; any other tmux drops it unread."""
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
