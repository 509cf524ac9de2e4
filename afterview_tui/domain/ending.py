"""The end of a search: what an accepted offer leaves to do, and the words to withdraw with."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from afterview_tui.domain import when
from afterview_tui.domain.cadence import is_active
from afterview_tui.domain.contacts import name_and_address
from afterview_tui.domain.drafting import Draft, greeting_line
from afterview_tui.domain.pipeline import closed, told
from afterview_tui.domain.records import Lead, Person

KEPT_LOOKING = "accepted, and looking on"
"""The event of having been asked whether the search ends."""
THANKS = "Thank you for considering me{job}, and for the time you have given it."
WITHDRAWING = "I have accepted another position, so I would like to withdraw my application."
DECLINING = "I have thought about your offer and decided to accept another position, so I must decline it."
WISHES = "I wish you and your team well, and hope that our paths cross again."


class Farewell(NamedTuple):
    """A lead to close kindly, and the note to send there."""

    lead: Lead
    person: Person
    note: Draft


def accepted_lead(leads: Sequence[Lead]) -> Lead | None:
    """The lead whose offer was accepted; the latest of several."""
    return next((lead for lead in reversed(leads) if lead.stage == "accepted"), None)


def asks_to_end(leads: Sequence[Lead]) -> bool:
    """Whether to ask if the other leads are to be closed; once for an accepted offer."""
    accepted = accepted_lead(leads)
    if accepted is None or any(event.what == KEPT_LOOKING for event in accepted.history):
        return False
    return any(is_active(lead) for lead in leads)


def kept_looking(lead: Lead, now: datetime) -> dict[str, object]:
    """The question was answered with no; it isn't asked again."""
    return told(lead, KEPT_LOOKING, now)


def withdrawn(lead: Lead, now: datetime) -> dict[str, object]:
    """Closed because another offer was accepted: an offer is declined, all else withdrawn from."""
    return closed(lead, "declined" if lead.stage == "offer" else "withdrew", now)


def farewells(leads: Sequence[Lead], people: dict[str, Person], name: str, sign_off: str = "") -> list[Farewell]:
    """A short note for each lead where somebody knows of you; ``people`` holds whom you met, by a lead's uid.

    What was only found needs no note. ``name`` and ``sign_off`` are how the user signs.
    """
    found = []
    for lead in leads:
        if is_active(lead) and lead.stage != "found":
            person = people.get(lead.uid) or _contact(lead)
            found.append(Farewell(lead, person, _note(lead, person, name, sign_off)))
    return found


def farewell(leads: Sequence[Lead], unthanked: Sequence[str], way: str = "") -> list[str]:
    """What is left to do once an offer is accepted, a sentence each; nothing before that.

    ``way`` is how the open ones are closed here.
    """
    accepted = accepted_lead(leads)
    if accepted is None:
        return []
    lines = [f"You have accepted at {accepted.company}. The search may end here."]
    if open_ones := [lead for lead in leads if is_active(lead)]:
        lines.append(f"Still open: {when.count(len(open_ones), 'lead')}.{way}")
    elif len(leads) > 1:
        lines.append("Every other lead is closed.")
    if unthanked:
        lines.append(f"Not thanked yet for their help: {', '.join(unthanked)}.")
    return lines


def all_closed(number: int) -> str:
    """That so many leads are closed, each one there is."""
    return f"All {number} leads are closed." if number > 1 else "Your one lead is closed."


def _contact(lead: Lead) -> Person:
    """Whom to write to where nobody was met: the contact of the lead, else the company."""
    name, email = name_and_address(lead.contact)
    return Person(name=name or lead.company or lead.role, email=email, greeting=name or "hiring team")


def _note(lead: Lead, person: Person, name: str, sign_off: str) -> Draft:
    job = f" for the role of {lead.role}" if lead.role else ""
    job += f" at {lead.company}" if lead.company else ""
    sign_off = sign_off.rstrip(",") or "Kind regards"
    offered = lead.stage == "offer"
    subject = "Your offer" if offered else "Withdrawing my application"
    paragraphs = [
        greeting_line(person),
        THANKS.format(job=job),
        DECLINING if offered else WITHDRAWING,
        WISHES,
        f"{sign_off},\n{name}" if name else sign_off,
    ]
    return Draft(f"{subject}: {lead.role}" if lead.role else subject, "\n\n".join(paragraphs))
