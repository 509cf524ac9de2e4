"""Copies by an escape sequence to the terminal (OSC 52), bare or in the pieces that GNU screen passes on."""

from base64 import b64encode
from collections.abc import Callable

from afterview_tui.outbox import copied as words
from afterview_tui.outbox.copied import Copied, Way
from afterview_tui.outbox.site import Site

_NO_COPIES = ("", "dumb", "linux")
"""Values of TERM for terminals without a clipboard, or unknown ones, which may print the sequence as garbage."""
SCREEN_CHUNK = 500
"""Bytes that GNU screen passes on in one piece; with screen 4.9, 760 arrived whole and 2,000 didn't."""


def osc52(text: str) -> str:
    """The text as OSC 52, for the terminal's clipboard; in base64, so that nothing in it ends the sequence early.

    It ends with BEL, because GNU screen would take an ST as the end of what it passes on.
    """
    return f"\x1b]52;c;{b64encode(text.encode()).decode()}\x07"


def through_screen(sequence: str) -> str:
    """A sequence in DCS pieces that GNU screen passes on to its terminal; tmux drops them."""
    pieces = (sequence[begin : begin + SCREEN_CHUNK] for begin in range(0, len(sequence), SCREEN_CHUNK))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def through_tmux(sequence: str) -> str:
    """A sequence wrapped for a tmux with ``allow-passthrough`` to pass on; any other tmux drops it."""
    return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"


def copy_through_screen(site: Site, text: str) -> Copied:
    """Send the text in pieces, where no other GNU screen is around this one, which would get it bare."""
    if not site.in_screen:
        return site.refused("This is not a GNU screen session")
    if site.seat.several:
        return site.refused(words.SEVERAL)
    if site.around == "maybe screen":
        return _send(site, text, "screen", words.LIKE_SCREEN, through_screen)
    outer = site.seat.environ.get("TERM", "") if site.layers[:1] == ("screen",) else ""
    if site.layers[1:2] == ("screen",) or outer.startswith("screen"):
        return site.refused(words.NOT_THROUGH_SCREEN)
    sentence = words.AROUND if outer.startswith("tmux") else words.THROUGH_SCREEN
    return _send(site, text, "screen", sentence, through_screen)


def copy_bare(site: Site, text: str) -> Copied:
    """Send the text bare, and in tmux also wrapped for passing on."""
    if site.seat.several:
        return site.refused(words.SEVERAL)
    if site.in_screen:
        return site.refused(words.NOT_THROUGH_SCREEN)
    if site.around == "tmux":
        wrap = str if site.under_mosh else _bare_and_wrapped
        return _send(site, text, "osc52", words.AROUND, wrap)
    return _send(site, text, "osc52", words.SENT, str)


def _bare_and_wrapped(sequence: str) -> str:
    return sequence + through_tmux(sequence)


def _send(site: Site, text: str, way: Way, sentence: str, wrapped: Callable[[str], str]) -> Copied:
    """Write the text to the terminal, where that can do no harm; whether it arrives can't be known."""
    if not site.tty():
        return site.refused("There is no terminal to copy to here")
    if site.environ.get("TERM", "") in _NO_COPIES:
        return site.refused("This terminal takes no copies")
    size, (who, most) = len(text.encode()), site.limit
    if size > most:
        who = who.replace("a ", "A ")
        return site.refused(f"{who} takes {most:,} bytes and this has {size:,}")
    site.write(wrapped(osc52(text)))
    return site.said(way, sentence, term=site.term)
