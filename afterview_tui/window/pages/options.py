"""The options, a field each, saved as they are changed."""

from collections.abc import Iterator
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from afterview_tui import locations
from afterview_tui.actions import options
from afterview_tui.domain.fields import Field
from afterview_tui.options import OPTIONS
from afterview_tui.session import NotRemembered, Session
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.field_reader import field_reader
from afterview_tui.window.widgets.form import Form

WHERE = "Kept in {file}, which you can edit too.\nYour data: {data}\nKeys of your own: afterview config keys"
STEPS = {"pageup": "page_up", "pagedown": "page_down", "up": "up", "k": "up", "down": "down", "j": "down"}


class OptionsPage(Page):
    """A form with all options, in groups."""

    PLACE = "options"
    HEADING = "Options"
    CSS_PATH = sheet("options")
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "fields", "change", "Go to the fields. What you change is kept at once.", footer=True),
        Command(",".join(STEPS), "leaf('{key}')", "scroll", "Scroll up and down.", footer=True, keys="j k"),
    )

    scroll = getters.query_one("#options-scroll", VerticalScroll)
    form = getters.query_one(Form)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._breaths: dict[str, str] = {}
        """The breathing patterns to choose from, including those typed here."""

    def body(self) -> ComposeResult:
        """The form, and the paths of the files."""
        with VerticalScroll(id="options-scroll", can_focus=False):
            reading = field_reader(self.session)
            yield Form(list(self._specs()), self._shown(), reading, id="options", wrong=self._wrong)
            where = locations.short(locations.config_file()), locations.short(self.session.store.path)
            text = options.SAMPLE if self.session.is_sample else WHERE.format(file=where[0], data=where[1])
            yield Static(text, id="where", classes="hint", markup=False)

    def refresh_page(self) -> None:
        """Show options that were changed elsewhere, such as a theme in the palette."""
        self.form.rebase(self._shown())

    def on_resize(self) -> None:
        """Keep the focused field visible."""
        if self.focused is not None:
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    def save(self) -> None:
        """Save changed options; invalid text stays in its field, and a sentence says why."""
        form, wrong = self.form, self.unreadable.words
        changes = [(name, str(text)) for name, text in form.changes.items() if name not in wrong]
        try:
            said = options.choose.do(self.session, [], **dict(changes)).sentence
            self.say(self.unreadable.why or said)
        except NotRemembered as error:
            self.say(str(error))
        self._breaths |= {key: each.name for key, each in self.session.options.patterns.items()}
        self.app.theme = self.session.options.theme
        if not wrong:
            form.mark_saved()
        form.rebase(self._shown())

    def action_fields(self) -> None:
        """Into the fields."""
        self.form.focus_first()

    def action_leaf(self, key: str) -> None:
        """Scroll."""
        getattr(self.scroll, f"scroll_{STEPS[key]}")(animate=False)

    def _specs(self) -> Iterator[Field]:
        for field in options.choose.asks:
            choices = options.choices(self.session.options, field.name)
            if field.name == "pattern":
                self._breaths = choices
            yield field._replace(choices=choices)

    def _wrong(self, name: str, text: str) -> str:
        """Why a text isn't valid for an option, in a sentence; empty where it is."""
        return options.why_not(self.session.options, name, text)

    def _shown(self) -> dict[str, object]:
        return {name: option.kind.shown(getattr(self.session.options, name)) for name, option in OPTIONS.items()}
