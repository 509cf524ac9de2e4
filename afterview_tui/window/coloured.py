"""Which colours an app has: our themes beside Textual's, for as many colours as the terminal shows."""

from collections.abc import Sequence
from typing import Any, TypeVar

from textual.app import App
from textual.filter import LineFilter
from textual.theme import Theme

from afterview_tui.window.textual_fixes.ascii_filter import Harmless
from afterview_tui.window.textual_fixes.no_colour import TerminalColours, without_greys
from afterview_tui.window.textual_fixes.terminal_ground import TerminalGround
from afterview_tui.window.themes import AUTO, defaults, depth_of, own_themes

Result = TypeVar("Result")
SELECTION = "input-selection-background"


class Coloured(App[Result]):
    """An app in our colours, or under NO_COLOR in the terminal's own."""

    _known_themes: dict[str, Theme] | None = None
    _is_on_light = False
    """Whether the terminal said that it writes on a light ground."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        self.letters: list[LineFilter] = [Harmless()]
        """What goes over all letters."""
        self._terminal_colours = TerminalColours(lambda: self.theme_variables.get(SELECTION, ""))
        super().__init__(*arguments, **named)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's themes and ours, with palettes for as many colours as the terminal has."""
        if (known := self._known_themes) is not None:
            # Asked for a hundred times a picture.
            return known
        console = getattr(self, "console", None)
        colours = None if console is None else "standard" if self.no_color else console.color_system
        themes = {**super().available_themes, **own_themes(depth_of(colours), is_light=self._is_on_light)}
        if console is not None:
            self._known_themes = themes
        return themes

    @property
    def asks_ground(self) -> bool:
        """Whether the terminal is asked what it writes on."""
        return self.theme == AUTO

    def on_terminal_ground(self, event: TerminalGround) -> None:
        """Dusk or paper, as the terminal's own ground is."""
        if event.is_light != self._is_on_light:
            self._is_on_light, self._known_themes = event.is_light, None
            if self.asks_ground:
                self.mutate_reactive(App.theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Afterview's variables under Textual's own themes."""
        return defaults(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own filters, then what goes over all letters: the last lets nothing harmful through."""
        filters = without_greys(super().get_line_filters())
        return [*filters, *([self._terminal_colours] if self.no_color else []), *self.letters]
