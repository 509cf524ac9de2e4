"""What an invitation has that tells of its company, gathered for weighing."""

import re
from collections.abc import Sequence

from msgspec import structs

from afterview_tui.domain.records import Guest
from afterview_tui.reading.invitations import judging
from afterview_tui.reading.invitations.addresses import SYSTEMS, is_free, is_robot, label
from afterview_tui.reading.invitations.candidates import Chosen
from afterview_tui.reading.invitations.companies import agrees, company_of
from afterview_tui.reading.invitations.company_sources import Clues
from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.given_names import is_given
from afterview_tui.reading.invitations.guests import Guests, Somebody, domains, is_somebody
from afterview_tui.reading.invitations.names import plain
from afterview_tui.reading.invitations.places import place_in
from afterview_tui.reading.invitations.sources import Reader, Sources
from afterview_tui.reading.invitations.texts import ADDRESS, unwrapped
from afterview_tui.reading.invitations.titles import Title


def company(
    sources: Sources,
    guests: Guests,
    parts: Sequence[Title],
    texts: Sequence[str],
    signed: Sequence[str],
    reader: Reader,
) -> Chosen:
    """The company by all that an invitation has."""
    addresses = [each.email for each in guests.people if each.email]
    desks = _desks(sources, signed)
    own = {label(each) for each in sources.selves}
    labels = domains(guests.people)
    labels += [each for each in _labels(desks) if each not in labels]
    told = [*guests.desks, *(each.text for part in parts for each in part.segments)]
    gateways = _gateways(sources, desks, addresses, told)
    known = [each for each in labels if each not in own and each not in gateways]
    return company_of(
        Clues(
            segments=[each for part in parts for each in part.segments],
            text="\n".join(map(unwrapped, texts)),
            places="\n".join([place_in(sources), *(event.location for event in sources.events)]),
            signed=[line for line in signed[:6] if not is_somebody(line) or known],
            desks=guests.desks,
            labels=known,
            people=[each.name for each in guests.people if not _is_loose(each)] + list(sources.names),
            perhaps=[*guests.unclear, *(each.name for each in guests.people if _is_loose(each))],
            gateways=gateways,
            leads=reader.leads,
            is_agency=judging.is_agency(addresses, signed, texts),
        )
    )


def _desks(sources: Sources, signed: Sequence[str]) -> list[str]:
    """The addresses from which it came, and those of the signature."""
    mail = sources.letter
    found = [each.email for each in (*mail.sender, *mail.reply_to) if each.email]
    found += [event.organizer.email for event in sources.events if event.organizer]
    return found + [each.casefold() for each in ADDRESS.findall("\n".join(signed))]


def _labels(addresses: Sequence[str]) -> list[str]:
    found = [label(each) for each in addresses if not is_free(each)]
    return list(dict.fromkeys(name for name in found if name not in SYSTEMS))


def _gateways(sources: Sources, desks: Sequence[str], addresses: Sequence[str], told: Sequence[str]) -> list[str]:
    """Programs by which it came, their makers, and domains from which only programs write."""
    found = [word for product in sources.products for word in (product, product.split()[0]) if word]
    for each in desks:
        is_robots = is_robot("", each) and not any(label(each) == label(other) for other in addresses)
        found += [label(each)] if is_robots and not any(agrees(name, label(each)) for name in told) else []
    return found


def _is_loose(each: Somebody) -> bool:
    """Whether only a sentence such as "your interview with Brindle Bank" has the name, which nobody is given."""
    return each.seen == {"sentence"} and not each.email and not (each.title and is_given(each.name.split()[0]))


def drop_companies(guests: Guests, firm: Chosen) -> None:
    """Drop whoever is only the company's name taken for a person's."""
    name = plain(firm.name)
    if not name or (firm.why and not sounds_like_company(firm.name) and is_given(name.split()[0])):
        return
    names = [(each, plain(each.name)) for each in guests.people]
    guests.people = [
        each for each, own in names if each.email or not (name.startswith(own) or own.startswith(name))
    ]


def without_firm(people: Sequence[Guest], firm: str) -> list[Guest]:
    """The people without the company's name behind what they do."""
    behind = re.compile(rf"(?:,|\s(?:at|of|bei|de|del|di|chez|[-–—|]))?\s{re.escape(firm)}$", re.I)
    return [structs.replace(each, title=behind.sub("", each.title)) if firm else each for each in people]
