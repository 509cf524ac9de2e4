"""A screen painted at once.

Textual paints what has changed when its timer says so, up to 1/60 s later. Where the program knows that all of
a picture stands (the first page, an answer to a key) that only adds to the wait.

Textual: 8.2.8
Bug: not reported; "A public Screen.paint(): lay out and paint now what has changed, for apps that know that no
    more changes come in this turn."
Forwarded: no
Last-Update: 2026-11-30
"""

from typing import Any

from textual.screen import Screen


def paint(screen: Screen[Any]) -> None:
    """Paint what has changed, in the app's own thread."""
    screen._on_timer_update()
