"""Where the style sheets of pages are."""

from pathlib import PurePath

from afterview_tui import locations


def sheet(name: str) -> list[str | PurePath]:
    """The style sheet of a page, by name."""
    return [locations.styles() / f"{name}.tcss"]
