"""The disc of the breath, as rows of characters."""

import itertools

import pytest

from afterview_tui.window.widgets.breath_picture import ASCII
from afterview_tui.window.widgets.disc import QUADRANTS, disc

MIRRORED = str.maketrans("▗▖▝▐▞▟▘▚▌▙▜▛", "▖▗▘▌▚▙▝▞▐▟▛▜")
FLIPPED = str.maketrans("▗▖▄▝▞▟▘▚▙▀▜▛", "▝▘▀▗▚▜▖▞▛▄▟▙")
QUARTERS = dict.fromkeys(" ", 0) | dict.fromkeys("▗▖▝▘", 1) | dict.fromkeys("▄▐▞▚▌▀", 2)
QUARTERS |= dict.fromkeys("▟▙▜▛", 3) | {"█": 4}

SIZES = (7, 9, 11, 13)
FULLNESSES = [part / 200 for part in range(201)]


def covered(rows: list[str]) -> int:
    """How many quarters of cells a disc fills."""
    return sum(QUARTERS[glyph] for row in rows for glyph in row)


@pytest.mark.parametrize("rows", SIZES)
@pytest.mark.parametrize("fullness", [0.0, 0.13, 0.5, 0.77, 1.0])
def test_it_is_the_same_on_all_four_sides(rows: int, fullness: float) -> None:
    """Left mirrors right and top mirrors bottom, at every size."""
    picture = disc(rows, fullness)
    assert len(picture) == rows
    assert {len(row) for row in picture} == {2 * rows}
    assert [row[::-1].translate(MIRRORED) for row in picture] == picture
    assert [row.translate(FLIPPED) for row in reversed(picture)] == picture


def test_what_it_looks_like() -> None:
    """You should see a round disc, small and large."""
    assert disc(7, 0.0)[1:6] == [
        "    ▄▄▄▄▄▄    ",
        "   ▟██████▙   ",
        "  ▐████████▌  ",
        "   ▜██████▛   ",
        "    ▀▀▀▀▀▀    ",
    ]
    assert disc(7, 1.0) == [
        "  ▗▄▟████▙▄▖  ",
        " ▟██████████▙ ",
        "▟████████████▙",
        "██████████████",
        "▜████████████▛",
        " ▜██████████▛ ",
        "  ▝▀▜████▛▀▘  ",
    ]


@pytest.mark.parametrize("rows", SIZES)
def test_it_only_ever_grows_with_fullness(rows: int) -> None:
    """Breathing in never takes a piece away, and out never adds one."""
    areas = [covered(disc(rows, fullness)) for fullness in FULLNESSES]
    assert areas == sorted(areas)
    assert areas[-1] > areas[0]


def test_each_picture_changes_few_rows() -> None:
    """A picture differs from the one before in at most two pairs of rows, so that it costs little to send."""
    pictures = [disc(13, part / 2000) for part in range(2001)]
    changes = [
        sum(was != now for was, now in zip(before, after, strict=True))
        for before, after in itertools.pairwise(pictures)
        if before != after
    ]
    assert len(changes) >= 30
    assert max(changes) <= 4


def test_the_middle_row_is_wide_enough_for_every_word() -> None:
    """ "paused" fits with a cell of the disc on both sides, even when the breath is out."""
    for rows in SIZES:
        assert "█" * 8 in disc(rows, 0.0)[rows // 2]


@pytest.mark.parametrize("rows", SIZES)
def test_nothing_flickers(rows: int) -> None:
    """While it grows no quarter of a cell goes out, and in ASCII no cell becomes fainter."""
    weights = " .:█"
    for before, after in itertools.pairwise(disc(rows, fullness) for fullness in FULLNESSES):
        cells = [*zip("".join(before), "".join(after), strict=True)]
        assert not any(QUADRANTS.index(old) & ~QUADRANTS.index(new) for old, new in cells)
        marks = [(old.translate(ASCII), new.translate(ASCII)) for old, new in cells]
        assert all(weights.index(old) <= weights.index(new) for old, new in marks)
