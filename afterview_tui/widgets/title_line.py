"""The line below the walk: which page this is, and a few words at the right edge."""

from textual.content import Content
from textual.widget import Widget

LEAST_TITLE = 24
"""Cells that the title keeps beside long words."""


class TitleLine(Widget):
    """The title of a page and what is said beside it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title, self.aside = title, ""

    def show(self, title: str, aside: str) -> None:
        """Show a title, and words at the right edge."""
        if (title, aside) != (self.title, self.aside):
            self.title, self.aside = title, aside
            self.refresh()

    def render(self) -> Content:
        """Both in one line; what has no room ends in an ellipsis."""
        width = self.content_size.width
        most = max(width - max(LEAST_TITLE, width * 2 // 5), 0)
        aside = Content.styled(self.aside, "$hint").truncate(most, ellipsis=True)
        room = width - aside.cell_length
        title = Content.styled(self.title, "bold $foreground").truncate(room, ellipsis=True, pad=True)
        return title + aside
