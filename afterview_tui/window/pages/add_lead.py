"""The question for a new lead in one line, which shows how the line was parsed before it is added."""

from collections.abc import Sequence
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.input import Selection

from afterview_tui import locations
from afterview_tui.actions import new_leads
from afterview_tui.domain.leads.card import open_sentence, quiet_sentence
from afterview_tui.domain.leads.spoken import spoken
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Lead
from afterview_tui.reading.answer import Doubt
from afterview_tui.session import Session
from afterview_tui.store import Refused
from afterview_tui.window.keys import QUIT
from afterview_tui.window.textual_fixes.dismiss_once import Question
from afterview_tui.window.widgets.text_input import TextInput
from afterview_tui.window.widgets.texts import key_hints

EXAMPLE = "Such as: Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana"
READ_IT, ADD_IT = "enter read it   esc back", "enter add it   esc change it"
TO_THE_DOUBT = "enter go to what is doubtful   esc change it"
KEEP_IT = "enter add it, with that as a note   esc change it"
AS_IT_IS = "enter add it as it is   esc change it"
CHOOSE = "tab what it can mean   enter add it as it is   esc change it"
CHOSEN = "tab another   enter add it   esc change it"


class AddLead(Question[Lead | None]):
    """The line, then the lead parsed from it; the result is the saved lead."""

    CSS_PATH = [locations.styles() / "leads.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "take", "add"),
        Binding("escape", "back", "back"),
        Binding("tab", "reading", "what it can mean", priority=True),
        QUIT,
    ]

    keys_line = getters.query_one("#ask-keys", Static)
    unclear = getters.query_one("#unclear", Static)
    understood = getters.query_one("#understood", Static)
    line = getters.query_one(TextInput)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._understood: Lead | None = None
        self._doubts: Sequence[Doubt] = ()
        self._named = ""
        """The line whose doubtful words were selected; another Enter adds it as it is."""
        self._asked: tuple[str, Doubt, int] | None = None
        """The line with its selected doubt, and the index of the next reading."""

    def compose(self) -> ComposeResult:
        """The line, and the lead parsed from it."""
        with Vertical(id="ask"):
            yield Static("A new lead, in one line", id="question", markup=False)
            yield Static(EXAMPLE, id="note", markup=False)
            yield TextInput(
                self._session.kept.kept(new_leads.NEW_LEAD).get("line", ""), "a company is enough", id="jotted"
            )
            yield Static("", id="understood", markup=False)
            yield Static("", id="unclear", markup=False)
            yield Static(key_hints(READ_IT), id="ask-keys", markup=False)

    def on_mount(self) -> None:
        """Focus the line."""
        self.set_focus(self.line)

    def catch_up(self) -> None:
        """Keep the line for the next time."""
        self._session.kept.typing(new_leads.NEW_LEAD, {"line": self.line.value})

    @on(TextInput.Changed)
    def _changed(self) -> None:
        self.catch_up()
        self._asked = None
        self._show(None)

    @on(TextInput.Submitted)
    def action_take(self) -> None:
        """Parse the line and show the result; then add it."""
        line = self.line.value
        if self._understood is not None and self._doubts and self._named != line:
            self._named = line
            self._go_to(self._doubts[0])
        elif self._understood is not None:
            self._add(self._understood)
        elif line.strip():
            lead, self._doubts = new_leads.parsed(self._session.known, line)
            self._show(lead)
        else:
            self.dismiss(None)

    def _go_to(self, doubt: Doubt) -> None:
        """Select the doubtful words, to be typed over."""
        line = self.line
        begin = line.value.find(doubt.words)
        if begin >= 0:
            line.selection = Selection(begin, begin + len(doubt.words))
        self._asked = (line.value, doubt, 0) if doubt.readings else None
        is_noted = self._understood is not None and doubt.words in self._understood.notes
        self.keys_line.update(key_hints(CHOOSE if doubt.readings else KEEP_IT if is_noted else AS_IT_IS))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Readings can be chosen once doubtful words are selected."""
        return action != "reading" or self._asked is not None

    def action_reading(self) -> None:
        """Put the next reading of the doubtful words into the line, and show the result."""
        if self._asked is None:
            return
        line, doubt, number = self._asked
        typed = new_leads.settled(line, doubt, doubt.readings[number])
        with self.prevent(TextInput.Changed):
            self.line.value = typed
        self.line.cursor_position = len(typed)
        self.catch_up()
        lead, self._doubts = new_leads.parsed(self._session.known, typed)
        self._show(lead)
        self._asked = (line, doubt, (number + 1) % len(doubt.readings))
        if not self._doubts:
            self.keys_line.update(key_hints(CHOSEN if len(doubt.readings) > 1 else ADD_IT))

    def action_back(self) -> None:
        """Back to the line, then to the page; the words are kept for the next time."""
        if self._understood is not None:
            self._show(None)
        else:
            self.dismiss(None)

    def _add(self, lead: Lead) -> None:
        try:
            self._session.apply(new_leads.added(lead))
        except (NotPossible, Refused) as error:
            self.unclear.update(Content(str(error)))
            return
        self._session.kept.answered(new_leads.NEW_LEAD)
        self.dismiss(lead)

    def _show(self, lead: Lead | None) -> None:
        self._understood = lead
        today, every = self._session.clock.now().date(), self._session.store.leads.all()
        facts = spoken(lead, today) if lead else []
        self.understood.update(
            Content("\n").join(Content.assemble((f"{name:<11}", "$hint"), text) for name, text in facts)
        )
        about = [quiet_sentence(lead.company, every), open_sentence(lead.company, every)] if lead else []
        said = [*(each.why for each in self._doubts), *about] if lead else []
        self.unclear.update(Content("\n".join(each for each in said if each)))
        keys = TO_THE_DOUBT if self._doubts else ADD_IT
        self.keys_line.update(key_hints(keys if lead else READ_IT))
