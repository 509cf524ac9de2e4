"""Windows of every size in a real terminal: small ones, growing ones, and ones that are too small for a while."""

from pathlib import Path

import pytest

from tests.real.datafile import tables
from tests.real.terminal import AFTERVIEW, clean_environment, terminal

PAGES = {
    "breathe": "space when you are settled",
    "remember": "Kestrel Robotics",
    "setdown": "You may leave it here.",
    "thank": "› Dana Whitfield",
    "quiet": "It is a promise, not a lock.",
    "leads": "1 of 7",
    "close": "That's all for today.",
}
"""The pages of the walk in order, and something that each shows of the sample evening."""
TOO_SMALL = "Afterview needs 60 columns and 20 rows. Everything is kept."


def test_a_window_that_changes_while_one_types_takes_no_letter(tmp_path: Path) -> None:
    """Type, make the window smaller, type on, make it too small, type on, make it large: every letter is there."""
    data = tmp_path / "evening.json"
    with terminal((*AFTERVIEW, "--data", str(data), "remember"), clean_environment(tmp_path)) as t:
        t.wait_for_field("Company")
        t.type("Müller")
        t.resize(60, 20)
        t.type(" & Söhne")
        t.resize(50, 15)
        t.wait_until(lambda: " ".join(t.text.split()) == TOO_SMALL, "a word that the window is too small")
        t.press(" GmbH")
        t.resize(120, 36)
        t.wait_for_row("Company", "Müller & Söhne GmbH")
        t.wait_for_field("Company")
        t.type(", Kiel")
        t.press("^q")
        assert t.wait_for_end() == 0
    (interview,) = tables(data)["interviews"]
    assert interview["company"] == "Müller & Söhne GmbH, Kiel"


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (200, 60)])
def test_every_page_fits(tmp_path: Path, columns: int, rows: int) -> None:
    """In the smallest window and in a large one each page shows what it is for, and its keys to the last."""
    with terminal((*AFTERVIEW, "demo"), clean_environment(tmp_path), columns, rows) as t:
        t.wait_for("Interviews")
        t.press("end", "enter")
        for place in ("thank", "setdown", "remember"):
            t.wait_for(PAGES[place])
            t.press("[")
        for what in PAGES.values():
            t.wait_for(what)
            t.wait_until(lambda: t.line("? keys").rstrip().endswith("? keys"), "the last of the keys")
            t.press("]")
        t.wait_for("Interviews")
        t.press("^q")
        assert t.wait_for_end() == 0
