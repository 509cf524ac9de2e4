"""The style sheets in use, each read once.

For every page that brings a sheet of its own, Textual parses all sheets again, its own for every widget among
them: ``reparse`` makes a fresh stylesheet, without what the old one has kept. And it reads a page's sheets
after the page has begun, on Python 3.12 and newer too late for all that stands on it.

Textual: 8.2.8
Bug: not reported; "Stylesheet.reparse drops the parse cache: App._load_screen_css calls it for the first visit
    of each screen with CSS_PATH, which parses every source again. Only a change of variables needs that." The
    cache came with https://github.com/Textualize/textual/pull/3575.
Forwarded: no
Last-Update: 2026-11-30
"""

from collections.abc import Iterable
from pathlib import PurePath

from textual.css.stylesheet import Stylesheet


class StylesheetCache(Stylesheet):
    """Textual's sheets and ours; its own kind reads them all anew for every page that brings one."""

    def reparse(self) -> None:
        """Read what has not been read in these colours; other colours have emptied what is kept.

        Raises StylesheetError and StylesheetParseError as Textual does.
        """
        self.parse()

    def read_new(self, paths: Iterable[PurePath]) -> None:
        """Read those of a page's sheets that were not read before; for before the page begins.

        Textual does it after that, on Python 3.12 and newer too late for all that stands on the page, and it looks
        at the page that goes once more. Raises as `reparse` does.
        """
        if new := [path for path in paths if not self.has_source(str(path))]:
            for path in new:
                self.read(path)
            self.reparse()
