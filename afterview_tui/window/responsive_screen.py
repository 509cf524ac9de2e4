"""A screen that is fitted to its window."""

from textual import events, on
from textual.geometry import Size
from textual.widgets import Static

from afterview_tui.window.textual_fixes.batched_screen import BatchedScreen

SMALLEST = (60, 20)
"""Columns and rows that a page needs."""
TOO_SMALL = "Afterview needs 60 columns and 20 rows. Make the window larger to go on. Everything is kept."


class ResponsiveScreen(BatchedScreen):
    """A page with classes for the size of the window, covered by one sentence while that is too small."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (78, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-fit"), (32, "-tall")]

    def __init__(self) -> None:
        super().__init__()
        # Fitted to the window from the first, it need not be styled once more when it is told its size.
        width, height = self.app.size
        for length, steps in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class(max(step for step in steps if step[0] <= length)[1], update=False)

    def _screen_resized(self, size: Size) -> None:
        """Fit into the window as it is now, not as an event says that comes late.

        Of two sizes on their way, Textual 8.2 tells itself each one anew for ever, and hears no key and no signal.
        """
        super()._screen_resized(self.app.size)

    @on(events.Resize)
    def _look_at_size(self, event: events.Resize) -> None:
        """Say that the window is too small, above all else, for as long as it is."""
        fits = event.size.width >= SMALLEST[0] and event.size.height >= SMALLEST[1]
        covers = self.query("#too-small")
        if covers:
            covers.set(display=not fits)
        elif not fits:
            self.mount(Static(TOO_SMALL, id="too-small", markup=False))
