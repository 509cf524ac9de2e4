"""A picture for the README, made from Textual's screenshot.

Textual's is a window with a title; its fonts come from another host, it has no size of its own, and its shapes are
letters with seams between them. Here the page stands alone, in a monospace of the machine that shows it, and shapes
are drawn.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator

SVG = "{http://www.w3.org/2000/svg}"
FONTS = "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
CELL, LINE, FONT = 12.2, 24.4, 20
"""Width and height of a cell, and the size of its letters, in Textual's screenshots."""
SHIFT = 1.5
"""How far down a line is painted there."""
SIDE, ABOVE = 6.0, 18.0
"""Air around the page."""
SCALE = 16 / FONT
"""Letters are as large as those of the text around the picture, where there is room."""

QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""Each at the place that has a bit for upper left, upper right, lower left and lower right."""
EIGHTHS = " ▁▂▃▄▅▆▇"
"""Filled from below."""


def picture(screenshot: str, columns: int, rows: int) -> str:
    """The SVG to show for one that Textual has exported, of so many cells."""
    root = ET.fromstring(screenshot)
    width, height = columns * CELL + 2 * SIDE, rows * LINE + 2 * ABOVE
    painted = [(str(rect.get("fill")), rect) for rect in root.iter(f"{SVG}rect") if rect.get("shape-rendering")]
    areas: Counter[str] = Counter()
    for fill, rect in painted:
        areas[fill] += round(_number(rect, "width"))
    ground = areas.most_common(1)[0][0]
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * SCALE:.0f}" height="{height * SCALE:.0f}" '
        f'viewBox="0 0 {width:g} {height:g}">',
        f"<style>text {{ font-size: {FONT}px; font-family: {FONTS} }}",
        *(
            f".{name} {{ {style} }}"
            for name, style in re.findall(r"\.terminal-\d+-(r\d+) \{ (.*?);? \}", screenshot)
        ),
        "</style>",
        f'<rect x=".5" y=".5" width="{width - 1:g}" height="{height - 1:g}" rx="10" fill="{ground}" '
        'stroke="#808080" stroke-opacity=".4"/>',
        f'<g transform="translate({SIDE:g} {ABOVE:g})">',
        *(_background(fill, rect) for fill, rect in painted if fill != ground),
        *(line for text in root.iter(f"{SVG}text") if text.get("textLength") for line in _run(text)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _number(element: ET.Element, name: str) -> float:
    return float(element.attrib[name])


def _background(fill: str, rect: ET.Element) -> str:
    left, top = _number(rect, "x"), _number(rect, "y") - SHIFT
    return _box(left, top, _number(rect, "width"), LINE, f'fill="{fill}"')


def _run(text: ET.Element) -> Iterator[str]:
    """One run of letters, or what its shapes are drawn with; nothing for blanks and the end of a line."""
    letters = (text.text or "").replace("\N{NO-BREAK SPACE}", " ").rstrip()
    x, base = _number(text, "x"), _number(text, "y") - SHIFT
    style = f'class="{text.attrib["class"].rsplit("-", 1)[-1]}"'
    top = base - FONT + SHIFT
    if set(letters) == {"─"}:
        yield _box(x, top + LINE / 2, CELL * len(letters), 1.5, style)
    elif set(letters) <= {*QUADRANTS, *EIGHTHS}:
        for n, letter in enumerate(letters):
            for left, upper, width, height in _shapes(letter):
                yield _box(x + CELL * (n + left), top + LINE * upper, CELL * width, LINE * height, style)
    else:
        shown = letters.lstrip()
        x += CELL * (len(letters) - len(shown))
        shown = shown.replace("&", "&amp;").replace("<", "&lt;").replace(" ", "&#160;")
        length = CELL * len(letters.lstrip())
        yield f'<text {style} x="{x:g}" y="{base:g}" textLength="{length:g}">{shown}</text>'


def _shapes(letter: str) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, width and height of what is filled, as parts of a cell."""
    if letter in QUADRANTS:
        bits = QUADRANTS.index(letter)
        yield from ((bit % 2 / 2, bit // 2 / 2, 0.5, 0.5) for bit in range(4) if bits >> bit & 1)
    else:
        filled = EIGHTHS.index(letter) / 8
        yield 0, 1 - filled, 1, filled


def _box(x: float, y: float, width: float, height: float, style: str) -> str:
    """A box that reaches a little into the next one, so that no seam is seen."""
    size = f'width="{width:g}" height="{height + 0.3:g}"'
    return f'<rect {style} x="{x:g}" y="{y:g}" {size} shape-rendering="crispEdges"/>'
