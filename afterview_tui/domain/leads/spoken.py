"""Describes a lead in words, to be checked before it is saved."""

from datetime import date

from afterview_tui.domain import humanize
from afterview_tui.domain.leads.pipeline import STAGES, reason_in_words
from afterview_tui.domain.records import Lead
from afterview_tui.domain.when import in_words


def spoken(lead: Lead, today: date) -> list[tuple[str, str]]:
    """The facts of a lead as pairs of label and text, as it was understood."""
    applied = f", applied {humanize.day_behind(lead.applied_on, today)}" if lead.applied_on else ""
    stage = applied.removeprefix(", ") if applied and lead.stage == "applied" else STAGES[lead.stage] + applied
    if lead.reason is not None:
        stage += f": {reason_in_words(lead.reason)}"
    on = f", by {in_words(lead.next_on, lead.next_at, today)}" if lead.next_on else ""
    facts = [
        ("company", lead.company),
        ("role", lead.role),
        ("stage", stage),
        ("heard", humanize.day_behind(lead.heard_on, today) if lead.heard_on else ""),
        ("next", f"{lead.next_step}{on}".removeprefix(", ")),
        ("through", lead.source),
        ("contact", lead.contact),
        ("link", lead.url),
        ("reference", lead.reference),
        ("noted", lead.notes),
        ("hoped for", "yes" if lead.hoped_for else ""),
    ]
    return [(name, text) for name, text in facts if text]
