"""An invitation read: from a calendar, a mail or pasted words to what a careful person would note of it."""

import re
from collections.abc import Sequence

from afterview_tui.domain import humanize
from afterview_tui.domain.records import Invitation
from afterview_tui.domain.rounds.invited import WHICH_ONE
from afterview_tui.reading.invitations import judging
from afterview_tui.reading.invitations.addresses import SYSTEMS, is_free, is_robot, label
from afterview_tui.reading.invitations.companies import Clues, Company, agrees, company_of, sounds_like_company
from afterview_tui.reading.invitations.events import is_calendar
from afterview_tui.reading.invitations.gathering import guests_of, named_in, writers
from afterview_tui.reading.invitations.guests import Guests, Somebody, domains, is_somebody, left_out, with_parts
from afterview_tui.reading.invitations.hours_said import said_in, start_and_end
from afterview_tui.reading.invitations.moments import SEVERAL
from afterview_tui.reading.invitations.names import plain
from afterview_tui.reading.invitations.people import people_in
from afterview_tui.reading.invitations.roles import role_of
from afterview_tui.reading.invitations.sources import Reader, Sources, sources_in, texts_of
from afterview_tui.reading.invitations.titles import Title, taken_apart

LARGEST = 12_000_000
"""Bytes beyond which no invitation goes, with all that is attached to it."""
TOO_LARGE = f"That is over {LARGEST // 1_000_000} MB, too large for an invitation."
EMPTY = "That is empty."
NO_EVENT = "This calendar has no event that I can read."
CUT = "The file is cut off, so somebody may be missing."
OTHER_DAYS = "It has more on {days}, which is left out here."
TURNED = "It stood as “Last, First”."
UNKNOWN_ZONE = "The time zone “{zone}” is not known."


class NotAnInvitation(Exception):
    """It is no invitation to an interview, or can't be read; the message is one sentence."""


def read_invitation(data: bytes, reader: Reader) -> Invitation:
    """What an invitation says; raises NotAnInvitation with one sentence."""
    if len(data) > LARGEST:
        raise NotAnInvitation(TOO_LARGE)
    if not data.strip(b" \t\r\n\0"):
        raise NotAnInvitation(EMPTY)
    sources = sources_in(data, reader)
    if is_calendar(data) and not sources.events:
        raise NotAnInvitation(NO_EVENT)
    titles = (
        [event.summary for event in sources.events]
        + [sources.letter.subject]
        + [each.subject for each in sources.layers]
    )
    titles = [title for title in dict.fromkeys(titles) if title]
    texts = texts_of(sources)
    why = judging.refusal(titles, texts, sources.letter, sources.events)
    if why:
        raise NotAnInvitation(why)
    return _put_together(sources, titles, texts, reader)


def _put_together(sources: Sources, titles: Sequence[str], texts: Sequence[str], reader: Reader) -> Invitation:
    event = sources.events[0] if sources.events else None
    said = said_in(sources, texts, reader)
    if event is None and said.start is None and said.why != SEVERAL and (why := judging.no_day(titles, texts)):
        raise NotAnInvitation(why)
    doubts: dict[str, str] = {}
    found: dict[str, str] = {}
    held_at, ends_at = start_and_end(event, sources.events, said, doubts, found)
    named_there, signed = named_in(texts)
    guests = guests_of(sources, named_there, signed, texts)
    in_titles = [each for title in titles for each in people_in(title).people if guests.describe(each)]
    parts = [
        taken_apart(title, [*sources.names, *(name.split()[0] for name in sources.names if " " in name)])
        for title in titles
    ]
    firm = _company(sources, guests, parts, texts, signed, reader)
    _without_companies(guests, firm)
    writes = named_there.has_writer or any(is_free(each.email) for each in writers(sources.letter))
    people = with_parts(guests.people, writer_takes_part=writes)
    told = [*(each.name for each in people), *(each.title for each in people)]
    told += [*(each.title for each in in_titles), *sources.names]
    role = role_of(texts, [each for part in parts for each in part.segments], firm.name, told)
    found |= {field: each.where for field, each in (("company", firm), ("role", role)) if each.name}
    doubts |= {"company": firm.why} if firm.why else {}
    doubts |= {"role": role.why} if role.why and role.name else {}
    if sources.other_days:
        doubts.setdefault("held_at", OTHER_DAYS.format(days=humanize.either(sources.other_days)))
    _doubt_people(sources, guests, people, doubts)
    if why := judging.doubt(titles, texts, sources.events):
        doubts["interview"] = why
    return Invitation(
        company=firm.name,
        role=role.name,
        round=_round(parts),
        held_at=held_at,
        ends_at=ends_at,
        place=(event.location if event else "")[:300],
        people=people,
        left_out=left_out(guests),
        doubts=doubts,
        found=found,
        invitation=event.uid if event else "",
        sequence=event.sequence if event else 0,
        cancelled=any(each.is_cancelled for each in sources.events) or judging.is_cancelled(titles, sources.events),
    )


def _company(
    sources: Sources,
    guests: Guests,
    parts: Sequence[Title],
    texts: Sequence[str],
    signed: Sequence[str],
    reader: Reader,
) -> Company:
    mail = sources.letter
    addresses = [each.email for each in guests.people if each.email]
    desks = [each.email for each in (*mail.sender, *mail.reply_to) if each.email] + [
        event.organizer.email for event in sources.events if event.organizer
    ]
    labels = domains(guests.people)
    own = {label(each) for each in sources.selves}
    labels += [
        label(each)
        for each in desks
        if not is_free(each) and label(each) not in SYSTEMS and label(each) not in labels
    ]
    agency = judging.is_agency(addresses, signed, texts)
    gateways = [word for product in sources.products for word in (product, product.split()[0]) if word]
    told = [*guests.desks, *(each.text for part in parts for each in part.segments)]
    for each in desks:
        is_robots = is_robot("", each) and not any(label(each) == label(other) for other in addresses)
        gateways += [label(each)] if is_robots and not any(agrees(name, label(each)) for name in told) else []
    whole = "\n".join(texts)
    known = [label_ for label_ in labels if label_ not in own and label_ not in gateways]
    return company_of(
        Clues(
            segments=[each for part in parts for each in part.segments],
            text=whole,
            places="\n".join(event.location for event in sources.events),
            signed=[piece for line in signed[:6] for piece in [line] if not is_somebody(line) or known],
            desks=guests.desks,
            labels=known,
            people=[each.name for each in guests.people if not _is_loose(each)] + list(sources.names),
            perhaps=[each.name for each in guests.people if _is_loose(each)],
            gateways=gateways,
            leads=reader.leads,
            is_agency=agency,
        )
    )


def _is_loose(each: Somebody) -> bool:
    """Whether only a sentence such as "your interview with Brindle Bank" has the name."""
    return each.seen == {"sentence"} and not each.email and not each.title


def _without_companies(guests: Guests, firm: Company) -> None:
    """Drop whoever is only the company's name taken for a person's."""
    name = plain(firm.name)
    if not name or (firm.why and not sounds_like_company(firm.name)):
        return
    guests.people = [
        each
        for each in guests.people
        if each.email or not (name.startswith(plain(each.name)) or plain(each.name).startswith(name))
    ]


def _round(parts: Sequence[Title]) -> str:
    kinds = [re.sub(r"^(?:your|the|a|an|upcoming)\s+", "", part.round, flags=re.I) for part in parts if part.round]
    kinds = [re.sub(r"^(?:your|the|a|an|upcoming)\s+", "", each, flags=re.I) for each in kinds]
    longest = max(kinds, key=len, default="")
    return "" if longest.casefold() in judging.PLAIN_ROUNDS else longest[:80]


def _doubt_people(sources: Sources, guests: Guests, people: Sequence[object], doubts: dict[str, str]) -> None:
    if sources.is_cut:
        doubts["people"] = CUT
    elif not sources.selves and not sources.names and len(guests.people) > 1 and sources.events:
        doubts["people"] = WHICH_ONE
    elif any(each.is_turned for each in guests.people):
        doubts["people"] = TURNED
    elif any(not each.name for each in guests.people):
        doubts["people"] = "Somebody's name is not in it."
    elif not people:
        doubts["people"] = "Nobody is named."
