"""Ctrl+G: the terminal goes to the user's editor and comes back with what was written there."""

from pathlib import Path

from afterview_tui import demo
from afterview_tui.store import Store
from tests.real.datafile import tables
from tests.real.terminal import WITHOUT_PROSE, clean_environment, terminal
from tests.support import StillClock

EDITOR = """#!/bin/sh
printf '\\nThis is the editor.\\n'
read -r line
printf 'P.S. %s\\n' "$line" >> "$1"
"""


def test_the_note_goes_to_the_editor_and_back(tmp_path: Path) -> None:
    """The editor reads from the real terminal, and the note has its words."""
    editor = tmp_path / "my editor"
    editor.write_text(EDITOR, encoding="utf-8")
    editor.chmod(0o700)
    data = tmp_path / "evening.json"
    demo.fill(Store(data, StillClock()), StillClock())
    config = tmp_path / "config.toml"
    config.write_text('name = "Alex Morgan"\n', encoding="utf-8")
    environ = clean_environment(tmp_path, EDITOR=f"'{editor}'", AFTERVIEW_CONFIG=str(config))
    with terminal((*WITHOUT_PROSE, "--data", str(data), "thank"), environ) as t:
        t.wait_for("Dana Whitfield")
        t.press("enter")
        t.wait_for("ctrl+g editor")
        t.press("^g")
        t.wait_for("This is the editor.")
        t.child.send("the lake is lovely\r")
        t.wait_for("ctrl+g editor")
        t.press("esc")
        t.wait_for("P.S. the lake is lovely")
        t.press("^q")
        assert t.wait_for_end() == 0
    (note,) = [each for each in tables(data)["notes"] if "lake" in each["body"]]
    assert note["body"].endswith("Alex Morgan\nP.S. the lake is lovely\n")
