"""The global commands, and a page's commands with the keys that the user has chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

from afterview_tui.actions.action import Action
from afterview_tui.domain.rounds import walk
from afterview_tui.window.commands import Command, bindings, rebound
from afterview_tui.window.widgets.key_line import KeyLine
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.text_input import TextInput

if TYPE_CHECKING:
    from afterview_tui.window.page import Page

EVERYWHERE = (
    Command("ctrl+n", "continue", "continue", "Continue to the next page.", in_text=True),
    Command("left_square_bracket", "turn(-1)", "previous page", "The previous page."),
    Command("right_square_bracket", "turn(1)", "next page", "The next page."),
    Command("escape", "leave", "leave", "Leave the field, then the page. Everything is kept.", in_text=True),
    Command("ctrl+s", "save_now", "save now", "Save now; if that fails, into another file.", in_text=True),
    Command("question_mark", "help", "keys", "All keys of this page."),
)
BY_THE_APP = (
    Command("ctrl+p", "command_palette", "commands", "Every command and every page, by name.", in_text=True),
    Command("ctrl+z", "suspend_process", "suspend", "To the shell; fg brings you back. In text it undoes."),
    Command("ctrl+q", "quit", "quit", "Quit. Everything is saved.", in_text=True),
)
QUIT = Binding("ctrl+q", "app.quit", "quit", id="app.quit.ctrl+q")
"""Quits from a modal screen, where the app's own keys don't work; it shares the id of the app's key."""
STEPS = (
    Binding("tab", "app.focus_next", "next field", show=False),
    Binding("shift+tab", "app.focus_previous", "previous field", show=False),
)
"""Textual's own bindings, which pages would lose as they don't inherit bindings."""
BACK = EVERYWHERE[3]._replace(label="back")
TYPING = (EVERYWHERE[3]._replace(label="leave the field", short="back"), EVERYWHERE[0])
TAKE_BACK = Command("u", "take_back", "take back", "Take back what was last removed or closed.")
UNDOES = "{take_back} undoes."
TO_TAKE_BACK = "Press {take_back} to take it back."
GO_ON = "go on"
"""The label of a page's own key for going on."""
OUT_OF_FIELD = "Esc, then {key}"
LOST = "Another window has changed or removed the selected row. The arrow keys select another."
BRACKET = "That types a bracket here. Esc leaves the field; then {previous page} and {next page} turn the page."


def page_bindings(commands: Sequence[Command], owner: str) -> list[Binding]:
    """The key bindings of a page: its own commands, then the global ones."""
    return [*bindings(commands, owner), *bindings(EVERYWHERE, "page"), *STEPS]


class PageKeys:
    """The commands of one page with the user's keys, and which are possible now."""

    def __init__(self, page: "Page") -> None:
        self._page = page

    @property
    def own(self) -> list[Command]:
        """The page's own commands."""
        return self.bound(self._page.KEYS)

    @property
    def everywhere(self) -> list[Command]:
        """The global commands that are possible on this page, then the app's."""
        possible = [each for each in EVERYWHERE if self.is_possible(each.name)]
        return [*self.bound(possible, "page"), *self.bound(BY_THE_APP, "app")]

    @property
    def usual(self) -> Sequence[Command]:
        """The page's commands for the key line, and the way on; in a text field, the ways out of it."""
        page = self._page
        back = () if page.PLACE else (BACK,)
        if page.typing:
            return back or TYPING
        own = [each for each in page.KEYS if each.footer and self.is_possible(each.name)]
        goes_on = page.PLACE in walk.PLACES and all(each.label != GO_ON for each in own)
        return [*own, *(EVERYWHERE[:1] if goes_on else back)]

    def bound(self, commands: Sequence[Command], owner: str = "") -> list[Command]:
        """Commands with the user's keys."""
        keymap = self._page.session.options.keys
        return [rebound(command, owner or self._page.owner(), keymap) for command in commands]

    def named_in(self, sentence: str) -> str:
        """A sentence with its command names in braces replaced by their keys, behind Esc if a field takes those."""
        return self._named(sentence, OUT_OF_FIELD if self._page.typing else "{key}")

    def _named(self, sentence: str, out: str) -> str:
        known = (*self.bound(BY_THE_APP, "app"), *self.bound(EVERYWHERE, "page"), *self.own)
        keys = [each.shown_key.replace(" ", " or ") for each in known]
        keys = [key if each.in_text else out.format(key=key) for key, each in zip(keys, known, strict=True)]
        names = [*(each.label for each in known), *(each.name for each in known)]
        return sentence.format_map(dict(zip(names, keys * 2, strict=True)))

    def why_nothing(self, key: str) -> str:
        """Why a key's command isn't possible now; empty where it is, or where the key has none."""
        bound = (*self.own, *self.bound(EVERYWHERE, "page"))
        names = [each.name for each in bound if key in each.key.split(",")]
        if not names or any(map(self.is_possible, names)):
            return ""
        if any(rows.is_lost for rows in self._page.query(ListView)):
            return LOST
        action = self.action(names[0])
        why = self._why_not(action) if action is not None else ""
        return self.named_in(why or self._page.WHY_NOT.get(names[0], ""))

    def action(self, name: str) -> Action[Any] | None:
        """The action behind a command of the page, by the command's name."""
        return next((each.does for each in self._page.KEYS if each.does is not None and each.name == name), None)

    def is_possible(self, name: str) -> bool:
        """Whether a command is possible now, as its page and its action say."""
        if not self._page.possible(name):
            return False
        action = self.action(name)
        if action is None:
            return True
        return bool(self.records(action) or not action.needs_record) and not self._why_not(action)

    def records(self, action: Action[Any]) -> Sequence[Any]:
        """The records that an action of the page would act on now."""
        return [each for each in self._page.subject() if isinstance(each, action.about)]

    def _why_not(self, action: Action[Any]) -> str:
        records = self.records(action)
        if action.needs_record and not records:
            return ""
        return action.why_not(self._page.session.known, records)

    @property
    def meant_to_turn(self) -> str:
        """A hint on turning pages, where a single bracket was typed into a field; otherwise empty."""
        field = self._page.focused
        is_bracket = isinstance(field, TextInput) and field.value in ("[", "]")
        return self._named(BRACKET, "{key}") if is_bracket and self.is_possible("turn") else ""

    def show(self, line: KeyLine) -> None:
        """Bring the key line up to date."""
        more = self.bound(BY_THE_APP[:1], "app") if self._page.typing else self.bound(EVERYWHERE[-1:], "page")
        line.show(self.bound(self.bound(self._page.wanted_keys()), "page"), *more)
