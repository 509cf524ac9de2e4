"""Keys as terminals of today report them."""

import pytest
from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.events import Key

from afterview_tui.window.textual_fixes import kitty_keys
from afterview_tui.window.textual_fixes.typed_text import TypedText

ENDS_TEXTUAL = {
    "a key that is let go": "\x1b[97;1:3u",
    "an arrow that is let go": "\x1b[1;1:3B",
    "a letter with what it types with Shift": "\x1b[97:65;2u",
    "ctrl and a Cyrillic letter, with its place": "\x1b[1090::110;5u",
    "a number beyond all letters": "\x1b[1114112;1u",
}


def read(sequence: str) -> list[Key | TypedText] | None:
    """What a sequence means, on a keyboard that nothing is known of."""
    return kitty_keys.keys(sequence, kitty_keys.Layout())


def test_what_ends_textual_is_read() -> None:
    """Releases and rubbish do nothing; letters and commands are themselves."""
    gone, arrow, shifted, command, rubbish = (read(sequence) for sequence in ENDS_TEXTUAL.values())
    assert gone == arrow == rubbish == []
    assert shifted is not None
    assert isinstance(shifted[0], TypedText)
    assert shifted[0].next_key(writing=True)[0].character == "A"
    assert command is not None
    assert isinstance(command[0], Key)
    assert command[0].key == "ctrl+n"


@pytest.mark.parametrize("sequence", ENDS_TEXTUAL.values(), ids=ENDS_TEXTUAL)
def test_plain_textual_fails_on_these_keys(sequence: str) -> None:
    """Once one of these fails, Textual reads it."""
    with pytest.raises(ValueError, match=r"invalid literal for int|chr\(\) arg"):
        list(XTermParser().feed(sequence))


def test_plain_textual_loses_a_shifted_letter_without_its_text() -> None:
    """As some terminals send it; and types half of a surrogate pair."""
    (shifted,) = XTermParser().feed("\x1b[97;2u")
    assert isinstance(shifted, Key)
    assert shifted.character is None
    (half,) = XTermParser().feed("\x1b[55296;1u")
    assert isinstance(half, Key)
    assert half.character == "\ud800"


def test_plain_textual_asks_for_letters_as_numbers() -> None:
    """The names that the driver's mend replaces are the ones that Textual asks with."""
    pytest.importorskip("afterview_tui.window.textual_fixes.idle_driver", reason="Windows has a driver of its own")
    asked = linux_driver.LinuxDriver.start_application_mode.__code__.co_names
    assert {"KITTY_REPORT_ALL_KEYS", "KITTY_REPORT_ASSOCIATED_TEXT", "KITTY_DISAMBIGUATE_ESCAPE_CODES"} <= {*asked}
    assert vars(linux_driver)["KITTY_REPORT_ALL_KEYS"] == 0
    assert vars(linux_driver)["KITTY_REPORT_ASSOCIATED_TEXT"] == kitty_keys.ALTERNATES
