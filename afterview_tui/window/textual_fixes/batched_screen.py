"""A screen that is painted once where Textual would paint it twice or three times."""

from afterview_tui.window.textual_fixes.left_once import LeftOnce


class BatchedScreen(LeftOnce[None]):
    """A page that turns in one picture, which takes fewer bytes over a slow line (Textual 8.2)."""

    def _on_timer_update(self) -> None:
        if self._layout_required and self._repaint_required:
            self._repaint_required = False
            self._dirty_widgets.add(self)
        super()._on_timer_update()

    def _compositor_refresh(self) -> None:
        """Paint, but not while pages are turned, before all of the new one stands."""
        if not self.app._batch_count:
            super()._compositor_refresh()

    def paint_now(self) -> None:
        """Paint as soon as what is already on its way has arrived; Textual's turn comes up to 1/60 s later."""
        self.call_later(self._on_timer_update)
