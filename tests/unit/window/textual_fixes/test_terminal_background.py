"""What a terminal says of its ground is understood, however it says it, and never typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

from afterview_tui.window.textual_fixes.key_parser import KeyParser
from afterview_tui.window.textual_fixes.terminal_background import TerminalBackground, ground
from afterview_tui.window.textual_fixes.typed_text import TypedText

LIGHT = (
    "rgb:ffff/ffff/ffff",
    "rgb:fa/f7/f0",
    "rgb:f/f/f",
    "#faf7f0",
    "rgba:ffff/ffff/ffff/ffff",
    "rgb:fdf6/e3e3/d5d5",
)
DARK = (
    "rgb:0000/0000/0000",
    "rgb:1e/2a/2e",
    "rgb:0/0/0",
    "#1e2a2e",
    "rgb:0000/2b2b/3636",
    "rgba:1e1e/1e1e/1e1e/8000",
)
ENDS = ("\x07", "\x1b\\")


def heard(*pieces: str) -> list[Message]:
    """What comes of a terminal's answer in pieces."""
    parser = KeyParser()
    return [message for piece in pieces for message in parser.feed(piece)]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize(
    ("said", "is_light"), [*((each, True) for each in LIGHT), *((each, False) for each in DARK)]
)
def test_light_is_told_from_dark(said: str, is_light: bool, end: str) -> None:
    """With four, two or one digits a channel, ended by BEL or ST."""
    (message,) = heard(f"\x1b]11;{said}{end}")
    assert isinstance(message, TerminalBackground)
    assert message.is_light is is_light


def test_a_change_is_heard() -> None:
    """Mode 2031: 1 is dark, 2 is light, and no other."""
    (light,) = heard("\x1b[?997;2n")
    (dark,) = heard("\x1b[?997;1n")
    assert isinstance(light, TerminalBackground)
    assert light.is_light
    assert isinstance(dark, TerminalBackground)
    assert not dark.is_light
    assert heard("\x1b[?997;3n") == []


@given(st.sampled_from(LIGHT + DARK), st.sampled_from(ENDS), st.data())
def test_a_late_answer_is_never_typed(said: str, end: str, data: st.DataObject) -> None:
    """In the middle of what is typed, cut anywhere: the letters around it are all that is typed."""
    whole = f"\x1b]11;{said}{end}"
    cut = data.draw(st.integers(1, len(whole) - 1))
    found = heard("Mül", whole[:cut], whole[cut:] + "ler")
    assert [type(each) for each in found] == [TypedText, TerminalBackground, TypedText]
    assert "".join(each._text for each in found if isinstance(each, TypedText)) == "Müller"


@pytest.mark.parametrize("said", ["", "?", "rgb:", "rgb:1/2", "rgb:zz/zz/zz", "#12345", "white", "rgb:fffff/0/0"])
def test_what_is_no_colour_says_nothing(said: str) -> None:
    """It is not typed either."""
    assert ground(f"\x1b]11;{said}\x07") is None
    assert heard(f"\x1b]11;{said}\x07") == []


def test_plain_textual_types_an_answer() -> None:
    """Once this fails, see whether Textual follows the terminal by itself."""
    parser = XTermParser()
    keys = [each.character for each in parser.feed("\x1b]11;rgb:0/0/0\x1b\\") if isinstance(each, events.Key)]
    assert "r" in keys
