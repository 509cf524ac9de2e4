"""A screen that is as large as its window is now, not as an event says that comes late.

Of two sizes on their way, Textual tells itself each one anew for ever, and hears no key and no signal.

Textual: 8.2.8
Bug: not reported; "Screen._screen_resized lays out for the size of the event, not of the app: two resize events
    on their way post each other for ever."
Forwarded: no
Last-Update: 2026-11-30
"""

from typing import Any, TypeVar

from textual.geometry import Size
from textual.screen import Screen

Kind = TypeVar("Kind", bound=type[Screen[Any]])


def as_large_as_window(kind: Kind) -> Kind:
    """Make a kind of screen ask how large the window is."""
    resized = kind._screen_resized

    def now(screen: Screen[Any], _size: Size) -> None:
        resized(screen, screen.app.size)

    setattr(kind, resized.__name__, now)
    return kind
