"""Columns of a list are as wide as what stands in them; where there is no room, the widest gives way."""

from collections.abc import Sequence
from typing import Any

import pytest

from afterview_tui.domain.column_widths import fitted_widths
from afterview_tui.window.widgets.columns import AIR, CLOSE, Columns, widths

PEOPLE = [
    ("Dana Whitfield", "Head of Firmware", "walked me through the rollout board"),
    ("渡辺 美智子", "主任工程师", "the field tests"),
    ("Jo", "", ""),
]


def cells(row: Sequence[str], _is_roomy: bool) -> list[tuple[str, str]]:
    """A row of texts without styles."""
    return [(text, "") for text in row]


def drawn(rows: Sequence[Sequence[str]], width: int, *, keeps_last: bool = False) -> list[str]:
    """The rows as they are drawn in so many cells."""
    columns = Columns(lambda: rows, cells, keeps_last=keeps_last)
    return [columns.draw(row, width).truncate(width, ellipsis=True).plain for row in rows]


def test_nothing_that_fits_is_cut() -> None:
    """In just as many cells as it takes, and in more."""
    needed = sum((14, 16, 35)) + 2 * CLOSE
    for width in (needed, needed + 1, 200):
        assert [line.split("  ")[0] for line in drawn(PEOPLE, width)] == [row[0] for row in PEOPLE]
        assert not any("…" in line for line in drawn(PEOPLE, width))


def test_columns_begin_in_the_same_cell() -> None:
    """Also after letters that are two cells wide."""
    first, second, _ = drawn(PEOPLE, 100)
    assert first.index("Head") == 14 + AIR
    assert second.index("主任") == 14 + AIR - len("渡辺美智子")


def test_the_widest_gives_way() -> None:
    """The names stay whole, and cut words are told by an ellipsis with air behind it."""
    assert drawn(PEOPLE, 60)[0] == "Dana Whitfield  Head of Firmware  walked me through the rol…"
    assert drawn([("A" * 50, "B" * 40, "today")], 59) == [f"{'A' * 24}…  {'B' * 24}…  today"]


def test_a_day_or_a_state_is_never_cut() -> None:
    """Where the last column is one, the others give way for it."""
    row = ("Donaudampfschifffahrt", "Principal Systems Engineer", "since Saturday 14 November")
    assert drawn([row], 62, keeps_last=True) == ["Donaudampfschif…  Principal Syste…  since Saturday 14 November"]


def test_too_narrow_for_three_it_is_two() -> None:
    """Before words are cut until they can't be told apart, all but a name and a state is left out."""
    rows = [("A" * 40, "B" * 40, "today")]
    columns = Columns(lambda: rows, lambda row, is_roomy: cells(row if is_roomy else (row[0], row[2]), is_roomy))
    assert columns.draw(rows[0], 60).plain.count("B") == 25
    assert columns.draw(rows[0], 52).plain.count("B") == 21
    wide = [("A" * 40, "B" * 40, "C" * 25)]
    columns = Columns(lambda: wide, lambda row, is_roomy: cells(row if is_roomy else (row[0], row[2]), is_roomy))
    assert columns.draw(wide[0], 54).plain == f"{'A' * 26}…  {'C' * 25}"


@pytest.mark.parametrize(
    ("wanted", "room", "fitted"),
    [
        ([10, 20], 30, [10, 20]),
        ([10, 20], 25, [10, 15]),
        ([30, 20, 5], 40, [17, 18, 5]),
        ([30, 20], 4, [8, 8]),
        ([], 10, []),
    ],
)
def test_widths_that_are_fitted(wanted: list[int], room: int, fitted: list[int]) -> None:
    """Down to eight cells."""
    assert fitted_widths(wanted, room, 8) == fitted


def test_an_empty_list_has_no_columns() -> None:
    """Nothing is drawn, and nothing goes wrong."""
    empty: list[Any] = []
    assert widths(empty, 50).next_start == 0
