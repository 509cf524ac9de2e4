"""The paths of pages' style sheets."""

from pathlib import PurePath

from afterview_tui import locations


def sheet(name: str) -> list[str | PurePath]:
    """A page's style sheet by name, for ``CSS_PATH``."""
    return [locations.styles() / f"{name}.tcss"]
