"""A table that is one test hides no row: each is tried, and whatever is wrong is named."""

import pytest

from tests.rows import every_row

TRIED: list[tuple[int, str]] = []


@every_row("letter", ["a", "b"])
@every_row("number", [1, 2, 3], ids=["one", "two", "three"])
def of_both(number: int, letter: str, capsys: object) -> None:
    TRIED.append((number, letter))
    if number == 2:
        with pytest.raises(ValueError, match="never"):
            pass
    assert number < 3, f"{number} is too many"


def test_every_row_is_tried_and_those_that_fail_are_named() -> None:
    """In every mix of two tables, for a broken promise as for an error that did not come."""
    TRIED.clear()
    with pytest.raises(BaseExceptionGroup) as found:
        of_both(capsys=None)
    assert sorted(TRIED) == [(number, letter) for number in (1, 2, 3) for letter in "ab"]
    first, second = (group for group in found.value.exceptions if isinstance(group, BaseExceptionGroup))
    assert [group.__notes__ for group in (first, second)] == [["row 1: letter='a'"], ["row 2: letter='b'"]]
    assert [why.__notes__ for why in first.exceptions] == [["two: number=2"], ["three: number=3"]]


def test_one_row_that_fails_does_so_as_any_test_does() -> None:
    """Its error is seen as it is, with the row below it."""

    @every_row(("half", "whole"), [(1, 2), (2, 5)])
    def doubled(half: int, whole: int) -> None:
        assert 2 * half == whole

    with pytest.raises(AssertionError) as found:
        doubled()
    assert found.value.__notes__ == ["row 2: half=2, whole=5"]


def test_a_table_fits_its_test() -> None:
    """No rows, or one with a cell too few, would leave something untried."""
    with pytest.raises(ValueError, match="without rows"):
        every_row("cell", [])
    with pytest.raises(ValueError, match="shorter"):
        every_row(("one", "other"), [(1, 2), (3,)])


@every_row("cell", [1])
def test_fixtures_are_given_beside_the_cells(request: pytest.FixtureRequest, cell: int) -> None:
    """A test asks for them by name, as ever."""
    assert (cell, request.fixturenames.count("cell")) == (1, 0)
