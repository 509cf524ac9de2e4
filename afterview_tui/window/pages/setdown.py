"""Set down: a list of what was forgotten, went wrong or went well, until all is decided and sealed."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Label, Static

from afterview_tui.actions import setting_down
from afterview_tui.domain.records import Item, Kind, Record, new_uid
from afterview_tui.domain.rounds.setting_down import KINDS, pace, summary, undecided
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window.autosave import Autosave
from afterview_tui.window.commands import Command, command
from afterview_tui.window.doing import do
from afterview_tui.window.keys import GO_ON, TAKE_BACK, UNDOES
from afterview_tui.window.page import Page
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.columns import Cells, Columns
from afterview_tui.window.widgets.growing_input import QuickInput
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.text_input import TextInput
from afterview_tui.window.widgets.texts import show_text

HINT = "One thing per line. Enter adds it; Enter on an empty line goes on."
OUTCOMES = {"note": "into a note", "lesson": "a lesson", "let_go": "let go", None: ""}


class SetDown(Page):
    """The list of things set down, open or sealed."""

    PLACE = "setdown"
    HEADING = "Set down"
    CSS_PATH = sheet("setdown")
    BACK = UNDOES
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "decide", "one at a time", "Decide on each, one at a time.", footer=True),
        Command("e", "fields", "write", "Back to the lines above, to write more.", footer=True),
        command(setting_down.remove, footer=True),
        TAKE_BACK,
        Command("enter", "go_on", GO_ON, "When it is sealed: on to Thank.", footer=True),
        command(setting_down.reopen, footer=True),
    )

    forgot = getters.query_one("#forgot", QuickInput)
    worry = getters.query_one("#worry", QuickInput)
    well = getters.query_one("#well", QuickInput)
    listing = getters.query_one("#listing", Vertical)
    sealed = getters.query_one("#sealed", Static)
    rows = getters.query_one(ListView)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted = ""
        """The uid of the thing added last, which is to be selected."""
        self.autosave = Autosave(self, unsaved=lambda: any(line.value.strip() for line in self.query(TextInput)))

    def body(self) -> ComposeResult:
        """The input lines with the list, and the text for a sealed list."""
        with Vertical(id="listing"):
            for kind, asked in KINDS.items():
                with Horizontal(classes="field"):
                    yield Label(asked.label)
                    yield QuickInput(placeholder=f"such as {asked.example}", id=kind)
            yield Static(HINT, id="list-hint", classes="hint", markup=False)
            yield ListView(Columns(lambda: self.rows.items, _cells).draw, id="items")
        yield Static("", id="sealed", markup=False)

    def on_mount(self) -> None:
        """Focus the first line, unless the list has things already."""
        self._began = self.session.clock.now()
        self._asked_well = False
        self._uids = {kind: new_uid() for kind in KINDS}
        """The uids that the lines will be saved under, by kind."""
        if not self.session.items:
            self.set_focus(self.forgot)

    def refresh_page(self) -> None:
        """Show the list, or the text for a sealed one."""
        items = self.session.items
        sealed = self.is_done()
        self.listing.display = not sealed
        self.sealed.display = sealed
        lines = [setting_down.SEALED, "", *summary(items), "", setting_down.MAY_REST]
        show_text(self.sealed, "\n".join(lines))
        rows = self.rows
        rows.show(items, self._is_wanted)
        self._wanted = ""
        if not self.typing:
            self.set_focus(rows if items and not sealed else None)

    def aside(self) -> str:
        """A gentle remark on the time."""
        return "" if self.is_done() else pace(self.session.clock.now() - self._began)

    def possible(self, action: str) -> bool:
        """Which commands are possible depends on whether the list is sealed."""
        if action == "go_on":
            return self.is_done()
        if action == "remove":
            return not self.is_done()
        if action == "decide":
            return not self.is_done() and bool(self.session.items)
        if action in ("fields", TAKE_BACK.name) and self.is_done():
            return False
        return super().possible(action)

    def save(self) -> None:
        """Add the lines that weren't entered yet."""
        for line in self.query(TextInput):
            self._put_down(line)

    def typed(self) -> list[Typed]:
        """The lines that weren't entered yet, for the draft."""
        uid = self.session.interview.uid
        return [
            Typed("Set down", "items", self._uids[kind], "text", line.value, {"interview": uid, "kind": kind})
            for kind, line in self._lines().items()
        ]

    def action_decide(self) -> None:
        """Go through undecided things, after asking once for something that went well."""
        from afterview_tui.window.pages.decide import Decide

        if not self._asked_well and not any(item.kind == "well" for item in self.session.items):
            self._asked_well = True
            self.say("And one thing that went well? Write it above; Enter on the empty line goes on.")
            self.set_focus(self.well)
        elif undecided(self.session.items):
            self.set_focus(None)
            self.open(Decide(self.session, self._began))
        else:
            self.run_worker(do(self, setting_down.seal, [self.session.interview]))

    def action_go_on(self) -> None:
        """On to the next page."""
        self.action_continue()

    def action_fields(self) -> None:
        """Focus the first line."""
        self.set_focus(self.forgot)

    def action_put_down(self) -> None:
        """Add the focused line to the list; an empty one goes on to the next."""
        line = self.focused
        following = self.worry if line is self.forgot else self.well if line is self.worry else None
        if isinstance(line, TextInput) and line.value.strip():
            with self.saving():
                self._put_down(line)
        elif following is not None:
            self.set_focus(following)
        elif self.session.items:
            self.leave_field()
            self.action_decide()

    def subject(self) -> Sequence[Record]:
        """The selected thing, and the interview."""
        return [*([self.rows.item] if self.rows.item is not None else []), self.session.interview]

    @on(TextInput.Changed)
    def _typed(self) -> None:
        if meant := self.keys.meant_to_turn:
            self.say(meant)
        self.autosave.hold()

    def _lines(self) -> dict[Kind, TextInput]:
        return {"forgot": self.forgot, "worry": self.worry, "well": self.well}

    @property
    def _is_wanted(self) -> Callable[[Item], bool] | None:
        """A predicate for the row to select; None to keep the selection."""
        uid = self._wanted
        return (lambda each: each.uid == uid) if uid else None

    def _put_down(self, line: TextInput) -> None:
        """Add a line to the list; raises Refused."""
        store, text = self.session.store, one_line(line.value)
        kind = next(kind for kind, each in self._lines().items() if each is line)
        if text:
            with store.one_save():
                setting_down.write.do(
                    self.session, [self.session.interview], text=text, kind=kind, uid=self._uids[kind]
                )
                store.once_saved(lambda: self._is_put_down(kind))

    def _is_put_down(self, kind: Kind) -> None:
        self._wanted, self._uids[kind] = self._uids[kind], new_uid()
        self._lines()[kind].value = ""


def _cells(item: Item, _is_roomy: bool) -> Cells:
    return [(item.text, ""), (KINDS[item.kind].label, "$hint"), (OUTCOMES[item.outcome], "$hint")]
