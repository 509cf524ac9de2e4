"""A screen that is painted once where Textual would paint it two or three times.

Textual paints a screen after its layout, and again if a repaint was due, too, as when a page opens; and it paints
while ``App.batch_update`` is active. Over a slow line each paint is visible, and costs its bytes.

Textual: 8.2.8
Bug: not reported; "Screen._on_timer_update: with _layout_required and _repaint_required both set,
    _refresh_layout displays a LayoutUpdate and the repaint the same picture again. _compositor_refresh, called
    on the way to a new screen, ignores _batch_count." Near it: https://github.com/Textualize/textual/pull/5516,
    which took out other pictures in between.
Forwarded: no
Last-Update: 2026-11-30
"""

from typing import Any, TypeVar

from textual.screen import Screen

Kind = TypeVar("Kind", bound=type[Screen[Any]])


def batched(kind: Kind) -> Kind:
    """A class decorator: the screen is painted once."""
    update, refresh = kind._on_timer_update, kind._compositor_refresh

    def _on_timer_update(screen: Screen[Any]) -> None:
        if screen._layout_required and screen._repaint_required:
            screen._repaint_required = False
            screen._dirty_widgets.add(screen)
        update(screen)

    def _compositor_refresh(screen: Screen[Any]) -> None:
        # Not while pages are switched, before the new one is complete.
        if not screen.app._batch_count:
            refresh(screen)

    for method in (_on_timer_update, _compositor_refresh):
        setattr(kind, method.__name__, method)
    return kind


def paint_now(screen: Screen[Any]) -> None:
    """Paint after pending messages; Textual's timer would take up to 1/60 s."""
    screen.call_later(screen._on_timer_update)
