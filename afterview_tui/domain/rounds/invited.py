"""Turns an invitation into words, an interview and people, and finds the interview that it already belongs to."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from msgspec import structs

from afterview_tui.domain import humanize
from afterview_tui.domain.leads.companies import company_key
from afterview_tui.domain.records import Guest, Interview, Invitation, Person, new_uid
from afterview_tui.domain.text import one_line, without_marks

WHICH_ONE = "I can't tell which of these addresses is yours."
"""The doubt about the people of an invitation if the user may be one of them."""
NO_ZONE = "No time zone is named."
"""The doubt about a time that may be one's own."""
YOURS = "what you have already"
"""Where a field comes from that stood in the interview already."""
ZONE = "zone"
"""Under which it stands in what was found how the invitation calls its zone."""
EVENING = time(18)
"""The time of an interview whose invitation has none, as in the day reader."""


def moment(text: str, now: datetime) -> datetime | None:
    """Parse an invitation's time, by default in the zone of ``now`` and at 18:00; None for an empty text."""
    if not text:
        return None
    if len(text) == len("2026-11-30"):
        return datetime.combine(date.fromisoformat(text), EVENING, now.tzinfo)
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=now.tzinfo)


def day(text: str) -> date | None:
    """Parse a day of an invitation; None for an empty text."""
    return date.fromisoformat(text) if text else None


def when(text: str, now: datetime) -> str:
    """An invitation's time in words: "Thursday 9:00"; only the day if the time is unknown."""
    at = moment(text, now)
    if at is None:
        return "no day yet"
    if len(text) == len("2026-11-30"):
        return humanize.day(at.date(), now.date())
    return humanize.moment(at, now)


def in_short(invitation: Invitation, now: datetime) -> str:
    """An invitation on one line: "Kestrel, Thursday 9:00, three people"."""
    people = len(invitation.people)
    counted = f"{humanize.in_words(people)} {'person' if people == 1 else 'people'}" if people else ""
    called_off = "called off" if invitation.cancelled else ""
    parts = (
        one_line(invitation.company) or "a company not named",
        when(invitation.held_at, now),
        counted,
        called_off,
    )
    return ", ".join(filter(None, parts))


def brought(invitation: Invitation, interviews: Iterable[Interview], now: datetime) -> Interview | None:
    """The interview with the invitation's UID, or else the one for the same company and day."""
    known = list(interviews)
    if invitation.invitation:
        same = next((each for each in known if each.invitation == invitation.invitation), None)
        if same is not None:
            return same
    at, key = moment(invitation.held_at, now), company_key(invitation.company)
    if at is None or not key:
        return None
    return next((each for each in known if _matches(each, key, at)), None)


def _matches(interview: Interview, key: str, at: datetime) -> bool:
    held = interview.held_at
    return (
        company_key(interview.company) == key
        and held is not None
        and held.astimezone(at.tzinfo).date() == at.date()
    )


def may_move(
    invitation: Invitation, interviews: Iterable[Interview], people: Iterable[Person], now: datetime
) -> Interview | None:
    """The interview to come that an invitation may move to its day: at its company or with one of its people.

    None where it can't be told, since there is none or more than one, or another role is meant.
    """
    at, key = moment(invitation.held_at, now), company_key(invitation.company)
    emails = {each.email.casefold() for each in invitation.people if each.email}
    with_them = {each.interview for each in people if each.email and each.email.casefold() in emails}
    ahead = [
        each
        for each in interviews
        if each.held_at is not None
        and each.held_at > now
        and (each.uid in with_them or (key and company_key(each.company) == key))
        and (not each.role or not invitation.role or one_line(each.role).casefold() == invitation.role.casefold())
    ]
    return ahead[0] if at is not None and len(ahead) == 1 else None


def interview(
    invitation: Invitation, before: Interview | None, now: datetime, *, as_shown: bool = False
) -> Interview:
    """The interview with the invitation's values; typed words are kept unless it was reviewed (``as_shown``)."""
    base = before or Interview(uid=new_uid())
    read = invitation if as_shown else beside(invitation, before)
    return structs.replace(
        base,
        company=read.company,
        role=read.role,
        round=read.round,
        place=read.place,
        promised=read.promised,
        decision_on=day(read.decision_on),
        held_at=moment(invitation.held_at, now) or base.held_at,
        ends_at=moment(invitation.ends_at, now) or base.ends_at,
        invitation=invitation.invitation or base.invitation,
    )


def beside(invitation: Invitation, before: Interview | None) -> Invitation:
    """The invitation with the words already typed in its interview, and without doubts about those."""
    if before is None:
        return invitation
    typed = {name: text for name in ("company", "role", "round") if (text := getattr(before, name))}
    if before.promised or before.decision_on:
        typed["promised"] = before.promised
        typed["decision_on"] = before.decision_on.isoformat() if before.decision_on else ""
    return structs.replace(
        invitation,
        **typed,
        place=invitation.place or before.place,
        doubts={name: why for name, why in invitation.doubts.items() if name not in typed},
        found={**invitation.found, **dict.fromkeys(typed, YOURS)},
    )


def people(
    guests: Iterable[Guest], uid: str, there: Sequence[Person], met: Sequence[Person], *, as_shown: bool = False
) -> list[tuple[Person | None, Person]]:
    """The people of an invitation before and after: empty fields of existing ones are filled, others are added.

    ``met`` are the people of other interviews with that company, and those with the same address.
    """
    changes: list[tuple[Person | None, Person]] = []
    for guest in guests:
        found = next((each for each in there if _is_same_person(each, guest)), None)
        if found is not None:
            filled = _filled(found, guest, as_shown=as_shown)
            changes += [(found, filled)] if filled != found else []
            continue
        earlier = met_before(guest, met)
        new = Person(
            uid=new_uid(),
            interview=uid,
            name=guest.name,
            greeting=guest.greeting,
            email=guest.email,
            title=guest.title,
            part=guest.part,
            arranged=guest.part == "other",
        )
        if earlier is not None:
            new = structs.replace(
                new,
                name=new.name or earlier.name,
                greeting=earlier.greeting or new.greeting,
                email=new.email or earlier.email,
                title=new.title or earlier.title,
                known_as=earlier.uid,
            )
        changes.append((None, new))
    return changes


def _filled(person: Person, guest: Guest, *, as_shown: bool) -> Person:
    """An existing person with empty fields filled, or with the values that the user reviewed (``as_shown``)."""
    first, second = (guest, person) if as_shown else (person, guest)
    return structs.replace(
        person,
        name=first.name or second.name,
        greeting=person.greeting or guest.greeting,
        email=first.email or second.email,
        title=first.title or second.title,
    )


def guests_beside(guests: Iterable[Guest], there: Sequence[Person]) -> list[Guest]:
    """The guests with the words already saved for them in the interview."""
    found = [(guest, next((each for each in there if _is_same_person(each, guest)), None)) for guest in guests]
    return [
        guest
        if person is None
        else structs.replace(
            guest,
            name=person.name or guest.name,
            greeting=person.greeting or guest.greeting,
            email=person.email or guest.email,
            title=person.title or guest.title,
            part=person.part,
        )
        for guest, person in found
    ]


def met_before(guest: Guest, met: Sequence[Person]) -> Person | None:
    """The latest record of the same person in an earlier round; None if there is none."""
    return next((each for each in reversed(met) if _is_same_person(each, guest)), None)


def _is_same_person(person: Person, guest: Guest) -> bool:
    if guest.email and person.email:
        return person.email.casefold() == guest.email.casefold()
    return bool(guest.name) and without_marks(person.name) == without_marks(guest.name)
