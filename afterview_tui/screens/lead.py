"""Everything about one lead."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from afterview_tui.domain import when
from afterview_tui.domain.pipeline import STAGES, moved
from afterview_tui.domain.records import Lead, Record
from afterview_tui.evening import Evening
from afterview_tui.screens.form_page import FormPage
from afterview_tui.screens.page import sheet
from afterview_tui.store.drafts import Typed
from afterview_tui.widgets.form import Form, Spec

HOPES = {"": "no", "yes": "yes, it comes last in the review"}
FIELDS = (
    Spec("company", "Company", "Acme"),
    Spec("role", "Role", "Backend Engineer"),
    Spec("stage", "Stage", kind="choice", choices={str(stage): name for stage, name in STAGES.items()}),
    Spec("applied_on", "Applied on", "2 nov", "past day"),
    Spec("heard_on", "Last heard", "monday", "past day"),
    Spec("next_step", "Next step", "write to Priya"),
    Spec("next_on", "On", "friday", "day"),
    Spec("contact", "Contact", "Priya, priya@acme.example"),
    Spec("source", "Found through", "a friend, a job board"),
    Spec("url", "Link", "https://acme.example/jobs"),
    Spec("notes", "Noted", "they use Zephyr; a team of six"),
    Spec("hoped_for", "Hoped for", kind="choice", choices=HOPES),
)
EVENTS = 3


class LeadPage(FormPage):
    """The fields of a lead, saved as they are typed, and its latest events."""

    HEADING = "Lead"
    WALK = "leads"
    CSS_PATH = sheet("leads")

    def __init__(self, evening: Evening, lead: Lead | None) -> None:
        super().__init__(evening)
        self._lead = lead

    def body(self) -> ComposeResult:
        """The fields, then what happened."""
        yield Form(FIELDS, self.values_of(self._lead), self.reading, id="lead")
        yield Static("", classes="gap")
        yield Static(self._events(), id="events", classes="hint", markup=False)

    def save(self) -> None:
        """Save the lead once it has a company or a role."""
        form = self.query_one(Form)
        changes = form.changes
        if "hoped_for" in changes:
            changes["hoped_for"] = changes["hoped_for"] == "yes"
        leads, now = self.evening.store.leads, self.evening.clock.now()
        if self._lead is None:
            if not (changes.get("company") or changes.get("role")):
                return
            self._lead = leads.add(Lead(stage_since=now.date()))
        chosen = changes.pop("stage", self._lead.stage)
        stage = next(stage for stage in STAGES if stage == chosen)
        if stage != self._lead.stage:
            changes = moved(self._lead, stage, now) | changes
        self._lead = self.change(leads, self._lead, **changes)
        form.saved()
        form.rebase(self.values_of(self._lead))

    def typed(self) -> list[Typed]:
        """The words in the fields."""
        return self.words_of("Lead", "leads", self._lead.uid if self._lead else "")

    def reload(self) -> None:
        """Show what another session saved, in the fields that were not touched here."""
        if self._lead is not None and (now := self.evening.store.leads.get(self._lead.uid)) is not None:
            self.query_one(Form).rebase(self.values_of(now))

    def values_of(self, record: Record | None) -> dict[str, object]:
        """The lead's values as the fields show them."""
        values = {spec.name: getattr(record, spec.name, None) for spec in FIELDS}
        return values | {"hoped_for": "yes" if values["hoped_for"] else ""}

    def _events(self) -> Content:
        history = self._lead.history[-EVENTS:] if self._lead else []
        today = self.evening.clock.now().date()
        return Content("\n").join(
            Content(f"{when.ago(event.at.date(), today):<14}{event.what}") for event in history
        )
