"""The page of one lead: its fields, and its story."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from afterview_tui.actions import correspondence, leads
from afterview_tui.actions.action import Action
from afterview_tui.actions.naming import names
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import LEAD
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.leads.story import story
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Lead, Record, new_uid
from afterview_tui.domain.text import wrap
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command, command
from afterview_tui.window.doing import take_back
from afterview_tui.window.keys import TYPING
from afterview_tui.window.page import Page
from afterview_tui.window.record_form import FIELDS, form_keys, words_of
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.unreadable_input import UnreadableInput
from afterview_tui.window.widgets.columns import columns
from afterview_tui.window.widgets.field_reader import field_reader
from afterview_tui.window.widgets.form import Form
from afterview_tui.window.widgets.list_view import ListView

WHEN = 14
"""Width of the days in the story, in cells."""
TALL = 32
"""Rows from which a window has room for long fields above the story."""
FRAME, AROUND = 76, 8 + WHEN
"""The width of the page at most, and of what is beside the story's words and its scroll bar, in cells."""


class LeadPage(Page):
    """The fields of a lead, saved as they are typed, and its story below.

    It opens without a focused field, so that a stray key edits nothing. A new stage is saved when its field is
    left.
    """

    HEADING = "Lead"
    WALK = "leads"
    WRAPS = True
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        FIELDS._replace(key="enter,e"),
        command(leads.close, footer=True),
        command(correspondence.notes, footer=True),
        Command("u", "take_back", "take back", "Take back the last change.", footer=True),
        Command("up,down,k,j", "row('{key}')", "row", "A row up or down in the story below."),
        Command("pageup,pagedown", "leaf('{key}')", "story", "Scroll through the story below.", in_text=True),
    )

    form = getters.query_one(Form)
    story = getters.query_one("#story", ListView)

    def __init__(self, session: Session, lead: Lead | None) -> None:
        super().__init__(session)
        self._lead = lead
        self._new = Lead(uid=new_uid(), stage_since=session.clock.now().date())
        """The record for a new lead."""
        self._visit = object()
        self.unreadable = UnreadableInput(self, lambda: f"LeadPage {self._lead.uid if self._lead else ''}")

    def body(self) -> ComposeResult:
        """The fields, then the story."""
        yield Form(LEAD, self.values_of(self._lead), field_reader(self.session), id="lead", roomy_from=TALL)
        yield Static("", classes="gap")
        yield ListView(self._draw, id="story")

    def on_mount(self) -> None:
        """Focus the first field of a new lead only."""
        if self._lead is None:
            self.form.focus_first()

    def action_fields(self) -> None:
        """Back into the fields."""
        self.form.focus_first()

    @on(Form.Finished)
    def _filled(self) -> None:
        self.go("leads")

    def refresh_page(self) -> None:
        """Update the fields and the story, which keeps its end visible."""
        if self._lead is None:
            return
        self._look_again()
        store, rows = self.session.store, self.story
        own = store.interviews.where(lead=self._lead.uid)
        told = story(self._lead, own, store.people.all(), store.notes.all(), self.session.clock.now())
        width = min(self.size.width, FRAME) - AROUND
        lines = [
            (each.on if not n else None, line) for each in told for n, line in enumerate(wrap(each.what, width))
        ]
        if lines != [*rows.items]:
            is_at_end = rows.selected >= len(rows.items) - 1
            # Nothing in a story is selected, so no line of it can be lost.
            rows.show(lines, lambda _: False)
            if is_at_end:
                rows.action_edge(1)

    def action_row(self, key: str) -> None:
        """Go a row up or down in the story."""
        self.story.action_move(-1 if key in ("up", "k") else 1)

    def action_leaf(self, key: str) -> None:
        """Scroll the story by a page."""
        self.story.action_page(-1 if key == "pageup" else 1)

    def wanted_keys(self) -> Sequence[Command]:
        """In a field, the way out of it."""
        return TYPING[:1] if self.typing else form_keys(self) or super().wanted_keys()

    def action_leave(self) -> None:
        """Leave the field, then the page; a new stage is reported before the page is left."""
        if self.typing or self.form.commit():
            self.leave_field()
        else:
            self.go("leads")

    def leave_field(self) -> None:
        """Save, and remove the focus."""
        self.flush()
        self.set_focus(None)

    def subject(self) -> Sequence[Lead]:
        """The lead of this page, once it is saved."""
        return [self._lead] if self._lead is not None else []

    def did(self, action: Action[Any], outcome: Outcome) -> None:
        """Open the notes on Thank."""
        interview = self.session.store.interviews.get(outcome.uid) if action is correspondence.notes else None
        if interview is None:
            super().did(action, outcome)
        else:
            self.go("")
            below = self.app.screen
            if below is not self and isinstance(below, Page):
                self.session.take_up(interview)
                below.go("thank")

    def action_take_back(self) -> None:
        """Save, then undo the last step."""
        if self.flush():
            take_back(self)

    @on(Form.Edited)
    def _taken(self, event: Form.Edited) -> None:
        """Save a new stage at once."""
        if event.name == "stage":
            self.flush()

    def save(self) -> None:
        """Save the lead once it has a company or a role."""
        store, lead, changes = self.session.store, self._lead or self._new, self.form.changes
        if self._lead is None and not (changes.get("company") or changes.get("role")):
            return
        stage = {"stage": changes.pop("stage")} if "stage" in changes else {}
        with store.one_save():
            if stage:
                lead = self._edited(lead, stage, object())
            lead = self._edited(lead, changes, self._visit)
            store.once_saved(lambda: self._take_in(lead, is_moved=bool(stage)))

    def _take_in(self, lead: Lead, *, is_moved: bool) -> None:
        """Show the saved lead, and report a new stage."""
        self._lead = lead
        if is_moved:
            way = self.in_keys("{take_back}")
            self.say(f"{names([lead])}: {STAGES[lead.stage]}. {way} takes it back.")
        form = self.form
        form.mark_saved()
        form.rebase(self.values_of(lead))
        self.unreadable.hold()

    def typed(self) -> list[Typed]:
        """The unsaved words in the fields, for the draft."""
        return words_of(self.form, "Lead", "leads", (self._lead or self._new).uid)

    def values_of(self, record: Record | None) -> dict[str, object]:
        """The lead's values as the fields show them."""
        lead = record if isinstance(record, Lead) else None
        return {field.name: leads.value(lead, field.name) for field in LEAD}

    def _edited(self, lead: Lead, fields: Mapping[str, object], visit: object) -> Lead:
        """Save these fields, as one step with others of the same visit; returns the saved lead."""
        outcome = leads.edit.outcome(self.session.known, [lead], **fields)
        self.autosave.save_typed(outcome, visit)
        return self.session.store.leads.get(lead.uid) or lead

    def _look_again(self) -> None:
        """Show what was saved elsewhere, in fields that weren't edited here."""
        if self._lead is not None and (now := self.session.store.leads.get(self._lead.uid)) is not None:
            form = self.form
            # Edits here are merged later, against what they were typed over.
            self._lead = self._lead if form.changes else now
            form.rebase(self.values_of(now))

    def _draw(self, line: tuple[date | None, str], width: int) -> Content:
        on, what = line
        told_on = humanize.ago(on, self.session.clock.now().date()) if on else ""
        return columns((told_on, WHEN, "$hint"), (what, 0, ""))
