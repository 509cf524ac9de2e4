"""Merging a field that two sessions changed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.merging import merged, merged_text, moved

LETTER = "Dear Dana,\n\nThank you.\n\nBest,\nAlex"


@pytest.mark.parametrize(
    ("base", "theirs", "ours", "expected"),
    [
        ("a", "a", "b", "b"),
        ("a", "b", "a", "b"),
        ("a", "b", "b", "b"),
        ("Kestrel", "Kestrel Ltd", "Kestrel Inc", "Kestrel Inc / Kestrel Ltd"),
        ("", "Dana", "Dana Whitfield", "Dana Whitfield"),
        ("", "Dana Whitfield", "Dana", "Dana Whitfield"),
        (3, 4, 5, 5),
        (None, "2026-11-27", "2026-11-30", "2026-11-30"),
        (["a"], ["a", "b"], ["a", "c"], ["a", "b", "c"]),
        (["a", "b"], ["b"], ["a", "b", "c"], ["b", "c"]),
        ({"x": 1}, {"x": 1, "y": 2}, {"x": 1, "z": 3}, {"x": 1, "y": 2, "z": 3}),
        ({"x": 1}, {"x": 2}, {"x": 3}, {"x": 3}),
    ],
)
def test_a_field_after_two_changes(base: Any, theirs: Any, ours: Any, expected: Any) -> None:
    """A single change wins; two texts are both kept; of two other values, the one saved last wins."""
    assert merged(base, theirs, ours) == expected


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        (
            LETTER.replace("Dana", "Ms. Whitfield"),
            LETTER.replace("Alex", "Alex Morgan"),
            LETTER.replace("Dana", "Ms. Whitfield").replace("Alex", "Alex Morgan"),
        ),
        (
            LETTER.replace("Thank you.", "Thank you for the board."),
            LETTER.replace("Thank you.", "Thank you for your time."),
            LETTER.replace("Thank you.", "Thank you for your time.\nThank you for the board."),
        ),
        (
            LETTER + "\nP.S. one",
            LETTER + "\nP.S. two",
            LETTER + "\nP.S. two\nP.S. one",
        ),
        (LETTER.replace("\n\nThank you.", ""), LETTER, LETTER.replace("\n\nThank you.", "")),
        (
            LETTER.replace("Thank you.", "Thank you for the board.\nSee you on Friday."),
            LETTER.replace("Thank you.", "Thank you for your time.\nSee you on Friday."),
            LETTER.replace("Thank you.", "Thank you for your time.\nSee you on Friday.\nThank you for the board."),
        ),
        (
            "All new.\nAlex",
            LETTER.replace("Dana", "Ms. Whitfield").replace("Best", "Kind regards"),
            "Dear Ms. Whitfield,\n\nThank you.\n\nKind regards,\nAll new.\nAlex",
        ),
        (
            LETTER.replace("Dana", "Ms. Whitfield").replace("Best", "Kind regards"),
            "All new.\nAlex",
            "All new.\nDear Ms. Whitfield,\n\nThank you.\n\nKind regards,\nAlex",
        ),
    ],
)
def test_a_letter_written_in_two_windows(theirs: str, ours: str, expected: str) -> None:
    """Changes in different lines are both made; a line that both changed is kept twice, ours first."""
    assert merged_text(LETTER, theirs, ours) == expected


lines = st.lists(st.sampled_from(["", "one", "two", "three"]) | st.text("abc", max_size=3), max_size=6)


@given(lines, lines, lines)
def test_no_new_line_is_lost(base: list[str], theirs: list[str], ours: list[str]) -> None:
    """After any two edits of a text, every added line is still in it."""
    result = merged_text("\n".join(base), "\n".join(theirs), "\n".join(ours))
    for line in {*theirs, *ours} - {*base}:
        assert line in result


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        ("X\nf", "a\nB\nc\nD\ne\nf", "a\nB\nc\nD\ne\nX\nf"),
        ("a\nB\nc\nD\ne\nf", "X\nf", "X\na\nB\nc\nD\ne\nf"),
        ("a\nX\ne\nF", "a\nb\nC\nd\ne\nf", "a\nb\nC\nd\nX\ne\nF"),
    ],
)
def test_small_changes_inside_a_large_one(theirs: str, ours: str, expected: str) -> None:
    """Lines that one replaced as a whole and the other in two places are kept once from each."""
    assert merged_text("a\nb\nc\nd\ne\nf", theirs, ours) == expected


@pytest.mark.parametrize(
    ("place", "after", "now"),
    [
        (2, "Dear kind Dana,", 2),
        (5, "Dear kind Dana,", 10),
        (9, "Dear kind Dana,", 14),
        (7, "Dear Tomás,", 10),
        (9, "Dear Tomás,", 10),
        (5, "Dear Tomás,", 5),
        (9, "Dear,", 4),
    ],
)
def test_where_a_cursor_stands_after_another_window_changed_the_text(place: int, after: str, now: int) -> None:
    """Before the same characters; if they are gone, after their replacement."""
    assert moved(place, "Dear Dana,", after) == now
