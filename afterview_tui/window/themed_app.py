"""An app with our themes beside Textual's, each in as many colours as the terminal has."""

from collections.abc import Sequence
from typing import Any, TypeVar

from textual.app import App
from textual.filter import LineFilter
from textual.theme import Theme

from afterview_tui.window.textual_fixes.ascii_filter import ControlFilter
from afterview_tui.window.textual_fixes.no_colour import TerminalColours, without_greys
from afterview_tui.window.textual_fixes.terminal_background import TerminalBackground
from afterview_tui.window.themes import AUTO, defaults, depth_of, own_themes

Result = TypeVar("Result")
SELECTION = "input-selection-background"


class ThemedApp(App[Result]):
    """An app in our colours, or with NO_COLOR in the terminal's own."""

    _known_themes: dict[str, Theme] | None = None
    _is_on_light = False
    """Whether the terminal reported a light background."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        self.letters: list[LineFilter] = [ControlFilter()]
        """Line filters that are applied last."""
        self._terminal_colours = TerminalColours(lambda: self.theme_variables.get(SELECTION, ""))
        super().__init__(*arguments, **named)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's themes and ours, in as many colours as the terminal has."""
        if (known := self._known_themes) is not None:
            # Read a hundred times for each paint.
            return known
        console = getattr(self, "console", None)
        colours = None if console is None else "standard" if self.no_color else console.color_system
        themes = {**super().available_themes, **own_themes(depth_of(colours), is_light=self._is_on_light)}
        if console is not None:
            self._known_themes = themes
        return themes

    @property
    def asks_background(self) -> bool:
        """Whether to ask the terminal for its background."""
        return self.theme == AUTO

    def on_terminal_background(self, event: TerminalBackground) -> None:
        """Switch to dusk or paper as the terminal's background changes."""
        if event.is_light != self._is_on_light:
            self._is_on_light, self._known_themes = event.is_light, None
            if self.asks_background:
                self.mutate_reactive(App.theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Afterview's variables under Textual's own themes."""
        return defaults(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, then ours; the last one removes control characters."""
        filters = without_greys(super().get_line_filters())
        return [*filters, *([self._terminal_colours] if self.no_color else []), *self.letters]
