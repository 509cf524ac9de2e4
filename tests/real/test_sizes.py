"""A window that changes its size, and is too small for a while; `test_terminals` tries every page in every size."""

from pathlib import Path

from afterview_tui.domain.text import words
from tests.real.datafile import tables
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal

TOO_SMALL = "Afterview needs 60 columns and 20 rows. Make the window larger to go on. Everything is kept."
LONG_SENTENCE = "showed me the rollout board and how the team decides together what goes out on Fridays and when"


def test_a_window_that_changes_while_one_types_takes_no_letter(tmp_path: Path) -> None:
    """Type, make the window smaller, type on, make it too small, type on, make it large: every letter is there.

    In the narrowest page a sentence longer than it is wrapped between its words.
    """
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
        t.resize(60, 20)
        t.press("^n")
        decide_something_long(t)
        t.press("^q")
        assert t.wait_for_end() == 0
    (interview,) = tables(data)["interviews"]
    assert interview["company"] == "Müller & Söhne GmbH, Kiel"


def decide_something_long(t: Terminal) -> None:
    """Set down a long sentence; it is all there while it is decided about."""
    t.fill("You forgot", "nothing")
    t.wait_for_row("nothing", "You forgot")
    t.fill("You forgot", LONG_SENTENCE)
    t.wait_for("showed me")
    t.fill("You forgot")
    t.fill("Went wrong")
    t.fill("Went well", "all")
    t.wait_for_row("all", "Went well")
    t.fill("Went well")
    t.wait_for("2 to decide")
    t.press("g")
    t.wait_for("1 to decide")
    assert set(words(LONG_SENTENCE)) <= set(words(t.text))
