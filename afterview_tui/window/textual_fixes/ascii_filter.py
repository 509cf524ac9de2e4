"""Line filters that run last: one removes control characters, one turns text into ASCII.

Textual leaves BEL, BS, VT, FF and CR out of what it paints, but passes ESC and the controls of C1 on. The name
of a file in a sentence can so clear the screen, or fill a clipboard. What a person typed was cleaned before;
this is the safety net for everything that is painted.

Textual: 8.2.8
Bug: not reported; "Static('\\x1b[2J', markup=False) clears the screen: strip_control_codes knows BEL, BS, VT,
    FF and CR only. ESC and U+0080 to U+009F should go, too."
Forwarded: no
Last-Update: 2026-11-30
"""

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from afterview_tui.domain.ascii import as_ascii, fitted, spelt
from afterview_tui.domain.text import clean


class ControlFilter(LineFilter):
    """Removes control characters, such as those in the name of a file."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of a line, each as wide as before; Textual's own control codes don't pass here."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [
            segment
            if (text := clean(segment.text)) == segment.text
            else Segment(_as_wide(text, segment), segment.style)
            for segment in segments
        ]


def _as_wide(text: str, segment: Segment) -> str:
    return text.replace("\n", " ").ljust(len(text) + segment.cell_length - cell_len(text))


class AsciiFilter(LineFilter):
    """Replaces other characters with ASCII; the line and its columns keep their widths."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of a line; if it has the cursor, each letter keeps its cell."""
        if all(segment.text.isascii() for segment in segments):
            return segments
        if any(segment.style is not None and segment.style.underline for segment in segments):
            return [Segment(_fitted(text), style, control) for text, style, control in segments]
        line = spelt("".join(segment.text for segment in segments))
        letters, found = iter(zip(line, fitted(line), strict=True)), []
        for text, style, control in segments:
            width, used, written = cell_len(text), 0, ""
            while used < width and (letter := next(letters, None)) is not None:
                used += len(letter[0].short)
                written += letter[1]
            found.append(Segment(written, style, control))
        return found


def _fitted(text: str) -> str:
    width = cell_len(text)
    return as_ascii(text)[:width].ljust(width)
