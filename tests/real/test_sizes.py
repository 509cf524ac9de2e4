"""A window that changes its size, and is too small for a while; `test_terminals` tries every page in every size."""

from pathlib import Path

from tests.real.datafile import tables
from tests.real.terminal import AFTERVIEW, clean_environment, terminal

TOO_SMALL = "Afterview needs 60 columns and 20 rows. Make the window larger to go on. Everything is kept."


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
