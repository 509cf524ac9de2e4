"""Options: what the user has chosen, one field each, kept as it is changed."""

from collections.abc import Iterator
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from afterview_tui import locations
from afterview_tui.domain.fields import Field, Kind
from afterview_tui.options import OPTIONS, Option
from afterview_tui.session import SAMPLE, Session
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.reading import day_reading

WHERE = "Kept in {file}, which may be edited too.\nYour data: {data}\nKeys of your own: afterview config keys"
STEPS = {"pageup": "page_up", "pagedown": "page_down", "up": "up", "k": "up", "down": "down", "j": "down"}


class OptionsPage(Page):
    """The options, as they are declared."""

    PLACE = "options"
    HEADING = "Options"
    CSS_PATH = sheet("options")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "fields", "change", "Go to the fields. What you change is kept at once.", footer=True),
        Command(",".join(STEPS), "leaf('{key}')", "read on", "Up and down the page.", footer=True, keys="j k"),
    )

    scroll = getters.query_one("#options-scroll", VerticalScroll)
    form = getters.query_one(Form)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._breaths: dict[str, str] = {}
        """The breaths to choose from, which grow by those that are typed here."""

    def body(self) -> ComposeResult:
        """A field an option under the headings of their groups, and where all of it lies."""
        with VerticalScroll(id="options-scroll", can_focus=False):
            reading = day_reading(self.session)
            yield Form(list(self._specs()), self._shown(), reading, id="options", wrong=self._wrong)
            where = locations.short(locations.config_file()), locations.short(self.session.store.path)
            text = SAMPLE if self.session.is_sample else WHERE.format(file=where[0], data=where[1])
            yield Static(text, id="where", classes="hint", markup=False)

    def refresh_page(self) -> None:
        """Show what was chosen elsewhere meanwhile, such as a theme in the palette."""
        self.form.rebase(self._shown())

    def on_resize(self) -> None:
        """Keep the field with the focus in sight."""
        if self.focused is not None:
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def possible(self, action: str) -> bool:
        """There is no page before or after."""
        return action != "turn"

    def save(self) -> None:
        """Keep what was changed; what can't be kept stays in its field, and a sentence says why."""
        form, wrong = self.form, self.unread.words
        changes = [(name, str(text)) for name, text in form.changes.items() if name not in wrong]
        chosen = {name: OPTIONS[name].kind.typed(text) for name, text in changes}
        why = self.unread.why
        told = [
            f"{OPTIONS[name].label}: {OPTIONS[name].in_words(value) or 'empty'}" for name, value in chosen.items()
        ]
        try:
            self.session.set_options(**chosen)
            kept = SAMPLE if self.session.is_sample else "Kept."
            self.say(why or f"{kept} {told[0]}." if told else why)
        except OSError as error:
            self.say(f"Not remembered for the next time: {error}.")
        self._breaths |= {key: each.name for key, each in self.session.options.patterns.items()}
        self.app.theme = self.session.options.theme
        if not wrong:
            form.saved()
        form.rebase(self._shown())

    def action_fields(self) -> None:
        """Into the fields."""
        self.form.focus_first()

    def action_leaf(self, key: str) -> None:
        """Scroll."""
        getattr(self.scroll, f"scroll_{STEPS[key]}")(animate=False)

    def _specs(self) -> Iterator[Field]:
        above = ""
        for name, option in OPTIONS.items():
            choices = self._choices(name, option)
            heading = option.group.title if option.group.title != above else ""
            above = option.group.title
            example = getattr(option.kind, "example", "")
            kind: Kind = "choice" if choices else "text"
            yield Field(name, option.label, example, kind, choices, heading=heading, about=option.hint)

    def _choices(self, name: str, option: Option) -> dict[str, str]:
        chosen = self.session.options
        choices = option.choices(getattr(chosen, name))
        if name == "pattern":
            self._breaths = choices | {key: each.name for key, each in chosen.patterns.items()}
            return self._breaths
        return choices

    def _wrong(self, name: str, text: str) -> str:
        """Why an option can't have what was typed, in a sentence; empty where it can."""
        option = OPTIONS[name]
        if text == option.kind.shown(getattr(self.session.options, name)):
            return ""
        try:
            option.kind.typed(text)
        except ValueError as error:
            return f"{option.label}: not kept. {error}"
        return ""

    def _shown(self) -> dict[str, object]:
        return {name: option.kind.shown(getattr(self.session.options, name)) for name, option in OPTIONS.items()}
