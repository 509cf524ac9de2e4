"""The README as its page shows it, wide and on a phone: what is there to look at can be seen and read."""

from pathlib import Path

import pytest

from screenshots import seen

pytestmark = pytest.mark.skipif(bool(seen.missing()), reason=seen.missing())

TEXT = '<text y="60" font-size="20">Thank</text>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 1000 600">' + TEXT + "</svg>"
SIZE = 'width="1000" height="600"'
LONG_TEXT = "What is done on this page, told at length. " * 9
PAGE = f"""
| | |
| --- | --- |
| {LONG_TEXT} | ![It has only a viewBox](squeezed.svg) |

| page | picture |
| --- | --- |
| {"x" * 120} | <img src="pushed.svg" width="700"> |

![](wide.svg)
![](nowhere.svg)
<span style="visibility: hidden">![](hidden.svg)</span>
"""
NO_SIZE, CUT, HIDDEN = "it has no size", "a part of it is cut off", "it is hidden"
WRONG = {
    1012: {"squeezed": NO_SIZE, "pushed": CUT, "wide": "", "nowhere": "it does not load", "hidden": HIDDEN},
    390: {
        "squeezed": NO_SIZE,
        "pushed": CUT,
        "wide": "its text is 7.2 px, under 9",
        "nowhere": "it does not load",
        "hidden": HIDDEN,
    },
}


def test_every_picture_of_the_readme_is_seen_and_can_be_read() -> None:
    pictures, _ = seen.look(seen.README)
    written = seen.README.read_text(encoding="utf-8")
    there = written.count("![") + written.count("<img ")
    assert [sum(picture.page == page for picture in pictures) for page in seen.READABLE] == [there, there]
    assert [picture for picture in pictures if picture.wrong] == []


def test_a_picture_that_nobody_can_see_or_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(PAGE, encoding="utf-8")
    for name in WRONG[1012]:
        if name != "nowhere":
            svg = SVG.format(size="" if name == "squeezed" else SIZE)
            (tmp_path / f"{name}.svg").write_text(svg, encoding="utf-8")
    pictures, _ = seen.look(tmp_path / "README.md")
    told = {page: {p.name: p.wrong for p in pictures if p.page == page} for page in WRONG}
    assert told == WRONG
