"""The difference of two texts, so that only the changed part of a field is updated after another window's save."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.merging import difference, differences


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", (0, 0, "")),
        ("Dear Dana", "Dear Dana", (9, 9, "")),
        ("Dear Dana", "Hello! Dear Dana", (0, 0, "Hello! ")),
        ("Dear Dana", "Dear Dana,", (9, 9, ",")),
        ("Dear Dana", "Dear Mei", (5, 9, "Mei")),
        ("aaa", "aa", (2, 3, "")),
        ("aa", "aaa", (2, 2, "a")),
    ],
)
def test_the_difference_of_two_texts_is_one_span(before: str, after: str, expected: tuple[int, int, str]) -> None:
    """The begin and end in the text before, and the new part."""
    assert difference(before, after) == expected


@given(st.text("ab\n"), st.text("ab\n"))
def test_put_together_it_is_the_other_text(before: str, after: str) -> None:
    """The common parts and the new one make the text after; so do all changes applied from the last."""
    begin, end, between = difference(before, after)
    assert before[:begin] + between + before[end:] == after
    text = before
    for begin, end, between in differences(before, after):
        text = text[:begin] + between + text[end:]
    assert text == after


def test_what_is_the_same_between_two_changes_is_left_alone() -> None:
    """A line above and a word below are two changes, without the lines between."""
    assert list(differences("a\nb\nc", "x\na\nb\nc d")) == [(5, 5, " d"), (0, 0, "x\n")]
