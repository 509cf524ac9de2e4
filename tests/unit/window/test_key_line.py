"""The last line of a page: words grow shorter before a key is left out."""

import pytest

from afterview_tui.cli.pages import commands
from afterview_tui.window.commands import Command
from afterview_tui.window.widgets.key_line import key_line

COMMANDS = (
    Command("space", "breathe", "start, pause", "", short="start"),
    Command("p", "pattern", "pattern", ""),
    Command("n", "look", "look around instead", "", short="look around"),
    Command("t", "tea", "tea", ""),
    Command("m", "still", "still", ""),
)
HELP = Command("question_mark", "help", "keys", "")


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        (74, "space start, pause   p pattern   n look around instead   t tea  ? keys"),
        (58, "space start   p pattern   n look around   t tea     ? keys"),
        (50, "space start  p pattern  n look around  t tea     ?"),
        (40, "space start   p pattern   n look around  ?"),
        (30, "space start   p pattern  ? keys"),
        (8, "? keys"),
    ],
)
def test_words_grow_shorter_before_a_key_is_left_out(columns: int, line: str) -> None:
    """Four keys at most, and always the way to all of them."""
    shown = key_line(COMMANDS, HELP, columns).plain
    assert " ".join(shown.split()) == " ".join(line.split())
    assert len(shown) <= max(columns, 8)


def test_no_key_is_shown_by_the_name_that_textual_has_for_it() -> None:
    """Nobody looks for a key called asterisk or left_square_bracket."""
    written = {"enter", "tab", "space", "esc", "backspace", "pageup", "pagedown", "up", "down", "to"}
    keys = {key.strip(",") for _, command in commands() for key in command.shown_key.split()}
    assert {key for key in keys - written if len(key) > 1 and not key.startswith("ctrl+")} == set()
