"""A screen that is painted once where Textual would paint it twice or three times.

Textual 8.2 paints a screen as soon as any of its widgets stands, and once more when all of it was arranged; over a
slow line each picture is seen, and takes its bytes.
"""

from typing import Any, TypeVar

from textual.screen import Screen

Kind = TypeVar("Kind", bound=type[Screen[Any]])


def batched(kind: Kind) -> Kind:
    """Make a kind of screen turn in one picture."""
    update, refresh = kind._on_timer_update, kind._compositor_refresh

    def _on_timer_update(screen: Screen[Any]) -> None:
        if screen._layout_required and screen._repaint_required:
            screen._repaint_required = False
            screen._dirty_widgets.add(screen)
        update(screen)

    def _compositor_refresh(screen: Screen[Any]) -> None:
        # Not while pages are turned, before all of the new one stands.
        if not screen.app._batch_count:
            refresh(screen)

    for method in (_on_timer_update, _compositor_refresh):
        setattr(kind, method.__name__, method)
    return kind


def paint_now(screen: Screen[Any]) -> None:
    """Paint as soon as what is already on its way has arrived; Textual's turn comes up to 1/60 s later."""
    screen.call_later(screen._on_timer_update)
