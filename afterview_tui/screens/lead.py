"""Everything about one lead."""

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from afterview_tui import actions
from afterview_tui.domain import when
from afterview_tui.domain.fields import LEAD
from afterview_tui.domain.records import Lead, Record
from afterview_tui.domain.story import story
from afterview_tui.domain.text import wrap
from afterview_tui.evening import Evening
from afterview_tui.screens.form_page import FormPage
from afterview_tui.screens.page import sheet
from afterview_tui.store.drafts import Typed
from afterview_tui.widgets.commands import Command
from afterview_tui.widgets.form import Form
from afterview_tui.widgets.rows import Rows, columns

WHEN = 14
"""Cells of the day before each line of a story."""
FRAME, AROUND = 76, 6 + WHEN
"""Cells of the page at most, and those of a line of the story that its words don't get."""


class LeadPage(FormPage):
    """The fields of a lead, saved as they are typed, and its story below."""

    HEADING = "Lead"
    WALK = "leads"
    CSS_PATH = sheet("leads")
    KEYS: ClassVar[tuple[Command, ...]] = (
        *FormPage.KEYS,
        Command("pageup,pagedown", "leaf('{key}')", "story", "Leaf through the story below.", in_text=True),
    )

    def __init__(self, evening: Evening, lead: Lead | None) -> None:
        super().__init__(evening)
        self._lead = lead
        self._visit = object()

    def body(self) -> ComposeResult:
        """The fields, then what happened."""
        yield Form(LEAD, self.values_of(self._lead), self.reading, id="lead")
        yield Static("", classes="gap")
        yield Rows(self._draw, id="story")

    def arrive(self) -> None:
        """Tell the story, with its end in sight."""
        if self._lead is None:
            return
        store, rows = self.evening.store, self.query_one("#story", Rows)
        own = store.interviews.where(lead=self._lead.uid)
        told = story(self._lead, own, store.people.all(), store.notes.all(), self.evening.clock.now())
        width = min(self.size.width, FRAME) - AROUND
        lines = [
            (each.on if not n else None, line) for each in told for n, line in enumerate(wrap(each.what, width))
        ]
        rows.show(lines)
        rows.action_edge(1)

    def action_leaf(self, key: str) -> None:
        """A screenful of the story up or down."""
        self.query_one("#story", Rows).action_page(-1 if key == "pageup" else 1)

    def save(self) -> None:
        """Save the lead once it has a company or a role."""
        form = self.query_one(Form)
        changes = form.changes
        if self._lead is None:
            if not (changes.get("company") or changes.get("role")):
                return
            self._lead = self.evening.store.leads.add(Lead(stage_since=self.evening.clock.now().date()))
        with self.evening.store.step(f"Your changes to {self._lead.company or self._lead.role}", self._visit):
            self._lead = actions.change_lead(self.evening, self._lead, changes, self.change)
        form.saved()
        form.rebase(self.values_of(self._lead))
        self.arrive()

    def typed(self) -> list[Typed]:
        """The words in the fields."""
        return self.words_of("Lead", "leads", self._lead.uid if self._lead else "")

    def reload(self) -> None:
        """Show what another session saved, in the fields that were not touched here."""
        if self._lead is not None and (now := self.evening.store.leads.get(self._lead.uid)) is not None:
            self.query_one(Form).rebase(self.values_of(now))

    def values_of(self, record: Record | None) -> dict[str, object]:
        """The lead's values as the fields show them."""
        lead = record if isinstance(record, Lead) else None
        return {field.name: actions.lead_value(lead, field.name) for field in LEAD}

    def _draw(self, line: tuple[date | None, str], width: int) -> Content:
        on, what = line
        told_on = when.ago(on, self.evening.clock.now().date()) if on else ""
        return columns((told_on, WHEN, "$hint"), (what, 0, ""))
