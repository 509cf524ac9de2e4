"""Everything on the screen in ASCII, for terminals that show nothing else."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from afterview_tui.domain.ascii import as_ascii


class OnlyAscii(LineFilter):
    """Puts an ASCII letter of the same width in place of every other one."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of a line, each as wide as it was."""
        return [
            segment if segment.text.isascii() else Segment(_fitted(segment.text), segment.style, segment.control)
            for segment in segments
        ]


def _fitted(text: str) -> str:
    width = cell_len(text)
    return as_ascii(text)[:width].ljust(width)
