"""The pictures of the README, as files."""

import re
from pathlib import Path

import pytest

from screenshots.moving import moving
from screenshots.picture import picture

ROOT = Path(__file__).parents[2]
PICTURES = sorted((ROOT / "screenshots").glob("*.svg"))
CELLS = """<svg class="rich-terminal" viewBox="0 0 36.6 48.8" xmlns="http://www.w3.org/2000/svg"><style>
@font-face { font-family: "Fira Code"; src: url("https://fonts.example/fira.woff2") }
.terminal-1-r1 { fill: #ffffff }
.terminal-1-r2 { fill: #80b0c0;font-style: italic; }
</style>
<rect fill="#202020" x="0" y="1.5" width="36.6" height="24.65" shape-rendering="crispEdges"/>
<text class="terminal-1-title" x="10" y="27">Afterview</text>
<text class="terminal-1-r1" x="0" y="20" textLength="36.6">&#160;a&lt;</text>
<text class="terminal-1-r2" x="0" y="44.4" textLength="24.4">▐█</text>
</svg>"""


def test_the_readme_shows_every_picture_and_names_none_that_is_not_there() -> None:
    shown = set(re.findall(r"screenshots/[\w-]+\.svg", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert shown == {f"screenshots/{path.name}" for path in PICTURES}


def test_each_picture_of_the_readme_says_its_own_width() -> None:
    """Where the page of an index leaves style sheets out, that is what is kept."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    said = re.findall(r'<img src="screenshots/([\w-]+\.svg)" width="(\d+)" alt="[^"]{20,}">', readme)
    assert len(said) == readme.count("<img ") == 10
    assert "![" not in readme
    for name, width in said:
        svg = (ROOT / "screenshots" / name).read_text(encoding="utf-8")
        assert svg.startswith(f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" ')


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_has_a_size_and_needs_nothing_from_elsewhere(path: Path) -> None:
    svg = path.read_text(encoding="utf-8")
    width, height = re.findall(r'^<svg [^>]* width="(\d+)" height="(\d+)"', svg)[0]
    assert int(width) >= 500
    assert int(height) >= 300
    elsewhere = svg.replace("http://www.w3.org/2000/svg", "")
    assert not re.findall(r"//|url\(|@import|@font-face|href", elsewhere)


def test_letters_stay_letters_in_a_font_of_this_machine_and_shapes_are_drawn_without_seams() -> None:
    made = picture(CELLS, 3, 2)
    assert re.findall("<text .*?>(.*?)</text>", made) == ["a&lt;"]
    assert "monospace" in made
    assert ".r2 { fill: #80b0c0;font-style: italic }" in made
    boxes = re.findall(r'<rect class="r2" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', made)
    halves = [tuple(map(float, box)) for box in boxes]
    assert [(x, y) for x, y, _, _ in halves] == [
        (6.1, 24.4), (6.1, 36.6), (12.2, 24.4), (18.3, 24.4), (12.2, 36.6), (18.3, 36.6),
    ]  # fmt: skip
    assert all(width >= 6.1 and height > 12.2 for _, _, width, height in halves)


def test_the_breath_moves_and_stands_still_where_that_is_wished() -> None:
    """Forty pictures in ten seconds, in less than 200 kB; one of them stands where nothing is to move."""
    svg = (ROOT / "screenshots" / "breathe.svg").read_text(encoding="utf-8")
    assert len(svg.encode()) < 200_000
    assert svg.count('<g class="turn') == 40
    assert svg.count("turn still") == 1
    assert "prefers-reduced-motion: reduce" in svg
    assert "animation: turn 10s" in svg


def test_what_pictures_share_is_drawn_once() -> None:
    """The rest takes turns, each as long as the others."""
    other = CELLS.replace("▐█", "█▌")
    svg = moving([picture(CELLS, 3, 2), picture(other, 3, 2)], 4, still=1)
    assert svg.count("a&lt;") == 1
    assert re.findall(r"animation-delay:(-?\d+)s", svg) == ["-4", "-2"]
    assert "from { visibility: visible } 50% { visibility: hidden }" in svg
    assert svg.startswith("<svg ")
    assert svg.endswith("</svg>\n")
