"""The style sheets in use, each read once."""

from textual.css.stylesheet import Stylesheet


class Sheets(Stylesheet):
    """Textual's sheets and ours; its own kind reads them all anew for every page that brings one."""

    def reparse(self) -> None:
        """Read what has not been read in these colours; other colours have emptied what is kept.

        Raises StylesheetError and StylesheetParseError as Textual does.
        """
        self.parse()
