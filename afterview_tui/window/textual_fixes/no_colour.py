"""NO_COLOR with the terminal's own colours; selected text is in reverse video.

Textual paints in 24 bit greys: a light terminal turns dark, and selected text can't be seen.

Textual: 8.2.8
Bug: not reported; "With NO_COLOR=1 an app sends 38;2 and 48;2 for every cell: Monochrome makes greys of all
    colours. no-color.org asks for no colour; NoColor does that, only in ANSI themes." Near it:
    https://github.com/Textualize/textual/issues/839.
Forwarded: no
Last-Update: 2026-11-30
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter, Monochrome

PLAIN = Style()


def without_greys(filters: Sequence[LineFilter]) -> list[LineFilter]:
    """Textual's filters without the one that turns colours into greys."""
    return [each for each in filters if not isinstance(each, Monochrome)]


@lru_cache(maxsize=1024)
def _plain(style: Style, selection: str) -> Style:
    """A style without its colours; selected text is in reverse video."""
    is_selected = style.bgcolor is not None and style.bgcolor.name == selection
    attributes = Style(
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        strike=style.strike,
        reverse=True if is_selected else style.reverse,
    )
    return attributes + Style.from_meta(style.meta) if style.meta else attributes


class TerminalColours(LineFilter):
    """Removes all colours."""

    def __init__(self, selection: Callable[[], str]) -> None:
        super().__init__()
        self._selection = selection
        """Returns the background of selected text."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of a line in the terminal's own colours."""
        selection = self._selection()
        return [Segment(text, _plain(style or PLAIN, selection), control) for text, style, control in segments]
