"""Recognising people from earlier interviews, by address or by name and company."""

from collections.abc import Iterable

from msgspec import structs

from afterview_tui.domain.leads.companies import company_key
from afterview_tui.domain.records import Guest, Interview, Person
from afterview_tui.domain.rounds import invited
from afterview_tui.known import Known


def others(known: Known, interview: Interview, addresses: Iterable[str]) -> list[Person]:
    """People of other interviews: those at the same company, and those with one of these addresses."""
    key = company_key(interview.company)
    away = [each for each in known.interviews.all() if each.uid != interview.uid]
    here = {each.uid for each in away if key and company_key(each.company) == key}
    wanted = {each.casefold() for each in addresses if each}
    return [
        each
        for each in known.people.all()
        if each.interview in here or (each.interview != interview.uid and each.email.casefold() in wanted)
    ]


def as_met(known: Known, interview: Interview, person: Person) -> Person:
    """A new person, with empty fields filled in from an earlier record of them."""
    guest = Guest(name=person.name, email=person.email)
    earlier = invited.met_before(guest, others(known, interview, [person.email]))
    if earlier is None:
        return person
    return structs.replace(
        person,
        name=person.name or earlier.name,
        greeting=person.greeting or earlier.greeting,
        email=person.email or earlier.email,
        title=person.title or earlier.title,
        known_as=earlier.uid,
    )
