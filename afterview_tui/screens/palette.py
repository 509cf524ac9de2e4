"""The command palette: what this page can do, every page, and the themes."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from afterview_tui.screens.page import BY_THE_APP, EVERYWHERE, Page

PLACES = {
    "home": ("Home", "What is due, and your interviews."),
    "breathe": ("Breathe", "A breathing pause."),
    "remember": ("Remember", "Who you met and what they said."),
    "setdown": ("Set down", "What you forgot, decided and closed."),
    "thank": ("Thank", "A note to each person met."),
    "quiet": ("Quiet", "A promise to stay off the feeds."),
    "drawer": ("Drawer", "What you would have posted."),
    "leads": ("Leads", "Your leads, one at a time."),
    "close": ("Close", "What is done, and when the next thing is due."),
    "find": ("Find", "Search everything."),
    "options": ("Options", "Your name, theme, breath and tea."),
}


class PageCommands(Provider):
    """Commands of the page below the palette, as far as they are possible now."""

    def _all(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        page = self.screen
        if isinstance(page, Page):
            for command in (*page.KEYS, *EVERYWHERE[:1]):
                if "{key}" in command.action:
                    continue
                if page.possible(command.name):
                    yield command.label, command.help, partial(page.run_action, command.action)
            for place, (name, help_text) in PLACES.items():
                yield f"Go to {name}", help_text, partial(page.go, place)
        for name in sorted(self.app.available_themes):
            yield f"Theme {name}", "Change the colours.", partial(setattr, self.app, "theme", name)
        for command in BY_THE_APP[1:]:
            yield command.label, command.help, partial(self.app.run_action, command.action)

    async def discover(self) -> Hits:
        """Everything, before anything was typed."""
        for label, help_text, run in self._all():
            yield DiscoveryHit(label.capitalize(), run, help=help_text)

    async def search(self, query: str) -> Hits:
        """What matches the typed words."""
        matcher = self.matcher(query)
        for label, help_text, run in self._all():
            if (score := matcher.match(label)) > 0:
                yield Hit(score, matcher.highlight(label.capitalize()), run, help=help_text)
