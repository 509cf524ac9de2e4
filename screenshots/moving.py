"""A picture that moves, made of still ones: what all of them share is drawn once, the rest in turns.

Where motion is not wanted (prefers-reduced-motion), one of them stands still.
"""

import re
from collections.abc import Sequence

RECT = re.compile(
    r'<rect class="(\w+)" x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)" '
    r'shape-rendering="crispEdges"/>'
)
STYLE = """\
.turn {{ visibility: hidden; animation: turn {seconds:g}s step-end infinite }}
@keyframes turn {{ from {{ visibility: visible }} {part:.4g}% {{ visibility: hidden }} }}
@media (prefers-reduced-motion: reduce) {{ .turn {{ animation: none }} .turn.still {{ visibility: visible }} }}"""


def moving(pictures: Sequence[str], seconds: float, still: int) -> str:
    """One SVG of still ones, in turns of so many seconds; ``still`` is the number of the one that can stay."""
    frames = [picture.splitlines() for picture in pictures]
    shared = set(frames[0]).intersection(*frames[1:])
    step = seconds / len(frames)
    turns = [
        f'<g class="turn{" still" if n == still else ""}" style="animation-delay:{n * step - seconds:g}s">'
        f"{''.join(_joined([line for line in frame if line not in shared]))}</g>"
        for n, frame in enumerate(frames)
    ]
    lines = [line for line in frames[0] if line in shared]
    head, foot = lines.index("</style>"), lines.index("</g>")
    style = STYLE.format(seconds=seconds, part=100 / len(frames))
    return "\n".join([*lines[:head], style, *lines[head:foot], *turns, *lines[foot:], ""])


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines of a picture, with all boxes of one kind as one path."""
    paths: dict[str, list[str]] = {}
    others = []
    for line in lines:
        if box := RECT.fullmatch(line):
            kind, x, y, width, height = box.groups()
            paths.setdefault(kind, []).append(f"M{x} {y}h{width}v{height}h-{width}z")
        else:
            others.append(line)
    drawn = [
        f'<path class="{kind}" shape-rendering="crispEdges" d="{"".join(each)}"/>' for kind, each in paths.items()
    ]
    return [*drawn, *others]
