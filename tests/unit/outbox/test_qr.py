"""A QR code in half blocks."""

import pytest

from afterview_tui.outbox.qr import BORDER, FULL, MOST, picture

segno = pytest.importorskip("segno", reason="segno is an optional part")


def modules(lines: list[str], *, light_ink: bool) -> list[list[bool]]:
    """What a reader sees: True where a module is dark."""
    rows = []
    for line in lines:
        for half in ("▀█", "▄█"):
            rows.append([(sign in half) is not light_ink for sign in line])
    return rows


@pytest.mark.parametrize("light_ink", [True, False])
@pytest.mark.parametrize("text", ["a", "Liebe Mei-Ling Ødegård, 你好 🎈", "x" * 500])
def test_a_reader_sees_dark_modules_on_light_ground(text: str, light_ink: bool) -> None:
    """In a dark and a light theme, with a light border."""
    lines = picture(text, light_ink=light_ink)
    assert lines is not None
    seen = modules(lines, light_ink=light_ink)
    code = segno.make(text, error="l", micro=False, encoding="utf-8")
    size = len(code.matrix)
    assert [row[BORDER:-BORDER] for row in seen[BORDER : BORDER + size]] == [
        [bool(module) for module in row] for row in code.matrix
    ]
    assert not any(any(row) for row in (*seen[:BORDER], *seen[BORDER + size :]))
    assert {len(line) for line in lines} == {size + 2 * BORDER}
    assert (lines[0] == FULL * len(lines[0])) is light_ink


@pytest.mark.parametrize(("size", "fits"), [(MOST, True), (MOST + 1, False)])
def test_the_longest_text_in_a_code(size: int, fits: bool) -> None:
    """A text too long for the largest code is refused, never truncated."""
    assert (picture("x" * size, light_ink=True) is not None) is fits
