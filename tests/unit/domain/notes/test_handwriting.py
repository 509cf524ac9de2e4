"""A note in the lines of a card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.notes.handwriting import card_lines, pen_minutes
from afterview_tui.domain.text import cells, sentences

NOTE = "Dear Dana,\n\nThank you for the rollout board. It stayed with me!\n\nAlex"


def test_each_line_knows_its_sentences() -> None:
    """A sentence that ends in mid-line is followed there by the next one, as on the card itself."""
    assert card_lines(NOTE, 20) == [
        [(0, "Dear Dana,")],
        [],
        [(1, "Thank you for the")],
        [(1, "rollout board."), (2, " It")],
        [(2, "stayed with me!")],
        [],
        [(3, "Alex")],
    ]


@pytest.mark.parametrize(
    ("body", "width", "lines"),
    [
        ("", 20, []),
        ("上海です。また会いましょう。", 12, ["上海です。", "また会いまし", "ょう。"]),
        ("x" * 25, 20, ["x" * 20, "x" * 5]),
        ("\n\na", 20, ["", "", "a"]),
    ],
)
def test_wide_letters_and_long_words_fit_the_line(body: str, width: int, lines: list[str]) -> None:
    """No line is wider than the card, whatever it is written in."""
    assert ["".join(piece.text for piece in line) for line in card_lines(body, width)] == lines


@given(st.text(alphabet="ab .!?\nü上🎈\t"), st.integers(20, 60))
def test_nothing_is_lost_on_the_way_to_the_card(body: str, width: int) -> None:
    """Every letter stands on some line, in order, with its own sentence."""
    lines = card_lines(body, width)
    assert all(cells("".join(piece.text for piece in line)) <= width for line in lines)
    told = sentences(body)
    written = dict.fromkeys(range(len(told)), "")
    for line in lines:
        for piece in line:
            written[piece.sentence] += piece.text
    assert {number: "".join(text.split()) for number, text in written.items()} == {
        number: "".join(text.split()) for number, text in enumerate(told)
    }


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (10, 1), (22, 1), (57, 3), (66, 3), (110, 5), (220, 10)])
def test_how_long_a_pen_takes(words: int, minutes: int) -> None:
    """At 22 words a minute, in whole minutes."""
    assert pen_minutes("word " * words) == minutes
