"""A screen that is laid out for the window's current size, not for that of a late event.

With two resize events on their way, Textual posts each of them again forever, and handles neither keys nor signals.

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


def use_current_size(kind: Kind) -> Kind:
    """A class decorator: the screen asks for the window's size when resized."""
    resized = kind._screen_resized

    def now(screen: Screen[Any], _size: Size) -> None:
        resized(screen, screen.app.size)

    setattr(kind, resized.__name__, now)
    return kind
