"""How many colours are sent within GNU screen, whatever the terminal around it says of itself."""

import pytest

from afterview_tui.cli.window import screen_colours


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"STY": "1.a", "TERM": "screen", "COLORTERM": "truecolor"}, "standard"),
        ({"STY": "1.a", "TERM": "screen-256color", "COLORTERM": "truecolor"}, "256"),
        ({"STY": "1.a", "TERM": "screen.xterm-256color", "COLORTERM": "truecolor"}, "256"),
        ({"STY": "1.a", "TMUX": "/tmp/t,1,0", "TERM": "tmux-256color", "COLORTERM": "truecolor"}, ""),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, ""),
    ],
)
def test_screen_gets_no_more_than_it_knows(environ: dict[str, str], colours: str) -> None:
    """Sent in 24 bit, its pages came in stray colours."""
    assert screen_colours(environ) == colours
