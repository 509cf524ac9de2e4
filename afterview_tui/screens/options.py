"""Options: what the user has chosen, one field each."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from afterview_tui.domain.fields import Field
from afterview_tui.domain.patterns import offered
from afterview_tui.locations import short
from afterview_tui.options import BREATHS, CARD_WIDTH, MINUTES, NOTE_WORDS
from afterview_tui.screens.filling import Filling
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.form import Form

SWITCH = {"": "no", "yes": "yes"}
LIMITS = {
    **{"breaths": BREATHS, "tea_minutes": MINUTES, "card_width": CARD_WIDTH},
    **{"email_words": NOTE_WORDS, "card_words": NOTE_WORDS},
}


class OptionsPage(Filling):
    """The options, saved as they are changed."""

    PLACE = "options"
    HEADING = "Options"
    KEYS: ClassVar[tuple[Command, ...]] = (Command("enter", "fields", "edit", "Go to the fields.", footer=True),)

    def body(self) -> ComposeResult:
        """The fields, and where all of it lies."""
        chosen = self.evening.options
        themes = {name: name for name in ("dusk", "paper", *sorted(self.app.available_themes))}
        values = {
            "name": chosen.name,
            "theme": chosen.theme,
            "pattern": chosen.pattern,
            "own_breaths": chosen.own_breaths,
            "breaths": chosen.breaths or chosen.breath.breaths,
            "still": "yes" if chosen.still else "",
            "ascii": "yes" if chosen.ascii else "",
            "bell": "yes" if chosen.bell else "",
            "tea_minutes": chosen.tea_minutes,
            "card_width": chosen.card_width,
            "email_words": chosen.email_words,
            "card_words": chosen.card_words,
        }
        patterns = {key: each.name for key, each in chosen.patterns.items()}
        specs = (
            Field("name", "You sign as", "Alex Morgan"),
            Field("theme", "Theme", kind="choice", choices=themes),
            Field("pattern", "Breath", kind="choice", choices=patterns),
            Field("own_breaths", "Own breaths", "5-7, 4.5-6: seconds in and out"),
            Field("breaths", "Breaths", "30", "number"),
            Field("still", "Still", kind="choice", choices=SWITCH),
            Field("ascii", "Plain shapes", kind="choice", choices=SWITCH),
            Field("bell", "Bell", kind="choice", choices=SWITCH),
            Field("tea_minutes", "Tea minutes", "4", "number"),
            Field("card_width", "Card width", "34", "number"),
            Field("email_words", "E-mail words", "180", "number"),
            Field("card_words", "Card words", "75", "number"),
        )
        yield Form(specs, values, self.reading, id="options")
        yield Static("", classes="gap")
        yield Static(f"Your data: {short(self.evening.store.path)}", classes="hint", markup=False)

    def possible(self, action: str) -> bool:
        """There is no page before or after."""
        return action != "turn"

    def save(self) -> None:
        """Write the options; a number out of its limits is left as it was."""
        values = self.query_one(Form).values
        for name, (least, most) in LIMITS.items():
            number = values[name]
            if not isinstance(number, int) or not least <= number <= most:
                values.pop(name)
                self.say(f"{name.replace('_', ' ').capitalize()}: a number from {least} to {most}.")
        for name in ("still", "ascii", "bell"):
            values[name] = values[name] == "yes"
        self._check_breath(values)
        try:
            self.evening.set_options(**values)
        except OSError as error:
            self.say(f"Not saved: {error}.")
        self.app.theme = self.evening.options.theme

    def _check_breath(self, values: dict[str, object]) -> None:
        """Leave own breaths that can't be paced as they were; another pattern starts with its own length."""
        chosen = self.evening.options
        try:
            offered(str(values["own_breaths"]))
        except ValueError as error:
            values.pop("own_breaths")
            self.say(str(error))
        patterns = offered(str(values.get("own_breaths", chosen.own_breaths)))
        picked = patterns.get(str(values["pattern"]), chosen.breath)
        if picked != chosen.breath and values.get("breaths") == (chosen.breaths or chosen.breath.breaths):
            values["breaths"] = picked.breaths
            self.query_one(Form).restore({"breaths": str(picked.breaths)})
        if values.get("breaths") == picked.breaths:
            values["breaths"] = 0

    def action_fields(self) -> None:
        """Into the fields."""
        self.query_one(Form).focus_first()
