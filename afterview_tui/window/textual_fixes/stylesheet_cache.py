"""A stylesheet that parses each source once.

For every page with a sheet of its own, Textual parses all sheets again, including those of all widgets: ``reparse``
makes a new stylesheet without the old one's cache. And it reads a page's sheets after the page was started, which
from Python 3.12 on is too late for its widgets.

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
    """A stylesheet whose cache outlives ``reparse``."""

    def reparse(self) -> None:
        """Parse new sources; a change of variables has emptied the cache.

        Raises StylesheetError and StylesheetParseError as Textual does.
        """
        self.parse()

    def read_new(self, paths: Iterable[PurePath]) -> None:
        """Read new sheets of a page before it starts. Raises as `reparse` does."""
        if new := [path for path in paths if not self.has_source(str(path))]:
            for path in new:
                self.read(path)
            self.reparse()
