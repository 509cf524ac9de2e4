"""Everything about one lead."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from afterview_tui.domain import when
from afterview_tui.domain.pipeline import STAGES, moved
from afterview_tui.domain.records import Lead
from afterview_tui.evening import Evening
from afterview_tui.screens.form_page import FormPage
from afterview_tui.screens.page import sheet
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
        values = {spec.name: getattr(self._lead, spec.name, None) for spec in FIELDS}
        values["hoped_for"] = "yes" if values["hoped_for"] else ""
        yield Form(FIELDS, values, self.reading, id="lead")
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
        self._lead = leads.change(self._lead, **changes)
        form.saved()

    def _events(self) -> Content:
        history = self._lead.history[-EVENTS:] if self._lead else []
        today = self.evening.clock.now().date()
        return Content("\n").join(
            Content(f"{when.ago(event.at.date(), today):<14}{event.what}") for event in history
        )
