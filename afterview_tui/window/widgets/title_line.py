"""The title line: the page's heading, and a few words at the right edge."""

from textual.content import Content
from textual.widget import Widget

LEAST_TITLE = 24
"""Cells that a long title and its gap keep at least, or two fifths of the line if that is more."""
GAP = 2
"""The least gap between title and words, in cells."""


class TitleLine(Widget):
    """The title of a page and the words beside it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title, self.aside = title, ""

    def show(self, title: str, aside: str) -> None:
        """Show a title, and words at the right edge."""
        if (title, aside) != (self.title, self.aside):
            self.title, self.aside = title, aside
            self.refresh()

    def render(self) -> Content:
        """Both in one line."""
        return title_line(self.title, self.aside, self.content_size.width)


def title_line(title: str, aside: str, width: int) -> Content:
    """A title, and words at the right edge; what doesn't fit the width ends in an ellipsis."""
    left, right = Content.styled(title, "bold $foreground"), Content.styled(aside, "$hint")
    share = min(left.cell_length + GAP, max(LEAST_TITLE, width * 2 // 5))
    right = right.truncate(max(width - share, 0), ellipsis=True)
    gap = GAP if aside else 0
    return left.truncate(width - gap - right.cell_length, ellipsis=True, pad=True) + " " * gap + right
