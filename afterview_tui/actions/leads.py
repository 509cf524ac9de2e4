"""What can be done with leads."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from afterview_tui.domain.leads import cadence, pipeline
from afterview_tui.domain.leads.card import last_interview
from afterview_tui.domain.records import Lead, Stage
from afterview_tui.session import Session
from afterview_tui.store import Records

if TYPE_CHECKING:
    pass


def lead_value(lead: Lead | None, name: str) -> object:
    """The value of a lead's field as a form shows it."""
    value = getattr(lead, name, None)
    return ("yes" if value else "") if name == "hoped_for" else value


def change_lead(
    session: Session, lead: Lead, changes: Mapping[str, object], save: Callable[..., Lead] = Records.change
) -> Lead:
    """Save fields of a lead as a form has them, each change an event; another stage is news of today.

    ``save`` is how a page saves what a person edited. Raises Refused.
    """
    fields = dict(changes)
    leads, now = session.store.leads, session.clock.now()
    if "hoped_for" in fields:
        fields["hoped_for"] = fields["hoped_for"] == "yes"
    chosen = fields.pop("stage", lead.stage)
    stage: Stage = next(stage for stage in pipeline.STAGES if stage == chosen)
    with session.store.one_save():
        if stage != lead.stage:
            lead = leads.change(lead, **pipeline.moved(lead, stage, now))
        return save(leads, lead, **pipeline.edited(lead, fields, now))


def suggested_day(session: Session, lead: Lead) -> date | None:
    """The day to offer for a lead's next step."""
    today = session.clock.now().date()
    if lead.next_on and lead.next_on > today:
        return lead.next_on
    last = last_interview(lead, session.store.interviews.where(lead=lead.uid))
    return cadence.next_contact(lead, last, today, session.options.cadence)
