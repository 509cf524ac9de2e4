"""The notes at the end of a search, one for every lead that is still open."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.domain.leads.cadence import is_active
from afterview_tui.domain.leads.companies import spoken_company
from afterview_tui.domain.leads.contacts import name_and_address
from afterview_tui.domain.records import Lead, Person
from afterview_tui.writing.drafting import Draft, greeting_line

THANKS = "Thank you for considering me{job}, and for the time you have given it."
WITHDRAWING = "I have accepted another position, so I would like to withdraw my application."
DECLINING = "I have thought about your offer and decided to accept another position, so I must decline it."
WISHES = "I wish you and your team well, and hope that our paths cross again."


class Farewell(NamedTuple):
    """A lead to close, and the note to send."""

    lead: Lead
    person: Person
    note: Draft


def farewells(leads: Sequence[Lead], people: dict[str, Person], name: str, sign_off: str = "") -> list[Farewell]:
    """A short note for each active lead past the stage "found"; ``people`` maps lead uids to people met.

    ``name`` and ``sign_off`` are how the user signs.
    """
    found = []
    for lead in leads:
        if is_active(lead) and lead.stage != "found":
            person = people.get(lead.uid) or contact(lead)
            found.append(Farewell(lead, person, _note(lead, person, name, sign_off)))
    return found


def contact(lead: Lead) -> Person:
    """The person to write to if nobody was met: the contact of the lead, or else the company."""
    name, email = name_and_address(lead.contact)
    return Person(name=name or lead.company or lead.role, email=email, greeting=name or "hiring team")


def _note(lead: Lead, person: Person, name: str, sign_off: str) -> Draft:
    job = f" for the role of {lead.role}" if lead.role else ""
    job += f" at {spoken_company(lead.company)}" if lead.company else ""
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
