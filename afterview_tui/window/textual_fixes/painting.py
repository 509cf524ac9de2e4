"""Painting a screen at once.

Textual paints changes on a timer, up to 1/60 s later. Where the program knows that a screen is complete (the
first page, the response to a key) that only adds to the wait.

Textual: 8.2.8
Bug: not reported; "A public Screen.paint(): lay out and paint now what has changed, for apps that know that no
    more changes come in this turn."
Forwarded: no
Last-Update: 2026-11-30
"""

from typing import Any

from textual.screen import Screen


def paint(screen: Screen[Any]) -> None:
    """Paint pending changes now, in the app's own thread."""
    screen._on_timer_update()
