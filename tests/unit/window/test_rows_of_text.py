"""A long line of text in the rows of its field."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from afterview_tui.window.widgets.rows_of_text import Place, rows_of

LONG = "to say that I have led the migration of the whole build farm"
TEXTS = st.lists(st.sampled_from(["a", "b", " ", "你", "é", "🎈", "e\u0301", "👩‍💻"]), max_size=60).map("".join)


def rows(text: str, width: int) -> list[str]:
    """What stands in each row."""
    found = rows_of(text, width)
    return [text[slice(*found.span(row))] for row in range(len(found.begins))]


def test_words_stay_whole_where_they_fit() -> None:
    """A row keeps a cell for the cursor behind its last letter."""
    assert rows(LONG, 22) == ["to say that I have ", "led the migration of ", "the whole build farm"]
    assert rows("", 22) == [""]
    assert rows("a" * 21, 22) == ["a" * 21]


def test_a_word_that_is_longer_than_a_row_is_cut() -> None:
    """It begins in a row of its own."""
    assert rows("see https://jobs.example/careers", 16) == ["see ", "https://jobs.ex", "ample/careers"]
    assert rows("你好你好", 6) == ["你好", "你好"]


@given(TEXTS, st.integers(3, 20))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: int) -> None:
    """All rows together are the text; without blanks at its end, each leaves room for the cursor."""
    found = rows(text, width)
    assert "".join(found) == text
    assert all(cell_len(row.rstrip()) < width for row in found)


@given(TEXTS, st.integers(3, 20))
def test_each_character_is_where_it_stands(text: str, width: int) -> None:
    """Its place leads back to its row, and to the beginning of the letter that it is a part of."""
    found = rows_of(text, width)
    for index in range(len(text) + 1):
        place = found.place(index)
        back = found.at(place)
        assert found.place(back).row == place.row
        assert found.at(found.place(back)) == back


def test_up_and_down_keep_to_the_column() -> None:
    """A shorter row is entered at its end, the last one behind its last letter."""
    found = rows_of(LONG, 22)
    assert found.at(Place(1, 3)) == found.begins[1] + 3
    assert found.at(Place(0, 21)) == found.begins[1] - 1
    assert found.at(Place(2, 21)) == len(LONG)
    assert found.at(Place(9, 0)) == found.begins[2]
