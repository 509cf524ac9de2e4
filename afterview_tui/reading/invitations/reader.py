"""An invitation read: from a calendar, a mail or pasted words to what a careful person would note of it."""

import re
from collections.abc import Sequence
from datetime import date

from afterview_tui.domain import humanize
from afterview_tui.domain.records import Guest, Invitation
from afterview_tui.domain.rounds.invited import WHICH_ONE
from afterview_tui.reading.invitations import judging
from afterview_tui.reading.invitations.addresses import is_free
from afterview_tui.reading.invitations.candidates import Chosen
from afterview_tui.reading.invitations.clues import company, drop_companies, without_firm
from afterview_tui.reading.invitations.events import is_calendar
from afterview_tui.reading.invitations.found import Found, Named
from afterview_tui.reading.invitations.gathering import guests_of, named_in, writers
from afterview_tui.reading.invitations.guests import Guests, left_out, with_parts
from afterview_tui.reading.invitations.honours import called, greeted
from afterview_tui.reading.invitations.hours_said import said_in, seen_from, start_and_end
from afterview_tui.reading.invitations.linked_leads import by_lead, linked
from afterview_tui.reading.invitations.moments import SEVERAL, Said
from afterview_tui.reading.invitations.names import has_title, plain
from afterview_tui.reading.invitations.people import people_in, without_titles
from afterview_tui.reading.invitations.places import place_in
from afterview_tui.reading.invitations.promises import Promise, promise_in
from afterview_tui.reading.invitations.roles import role_of
from afterview_tui.reading.invitations.sources import Reader, Sources, sources_in, texts_of
from afterview_tui.reading.invitations.titles import Title, taken_apart, topics_in
from afterview_tui.reading.invitations.unclear import unclear

LARGEST = 12_000_000
"""Bytes beyond which no invitation goes, with all that is attached to it."""
TOO_LARGE = f"That is over {LARGEST // 1_000_000} MB, too large for an invitation."
EMPTY = "That is empty."
OUTLOOK = "Outlook's own .msg can't be read. Save the mail as .eml, or paste its text."
NO_TEXT = "That is neither a mail, a calendar nor text."
NO_EVENT = "This calendar has no event that I can read."
CUT = "The file is cut off, so somebody may be missing."
OTHER_DAYS = "It has more on {days}, which is left out here."
TURNED = "“Last, First” was turned round: {names}."
NAMELESS = "Somebody's name is not in it."
NOBODY = "Nobody is named."
FIRST_NAMES = "Only part of a name: {names}."


class NotAnInvitation(Exception):
    """It is no invitation to an interview, or can't be read; the message is one sentence."""


def read_invitation(data: bytes, reader: Reader) -> Invitation:
    """What an invitation says; raises NotAnInvitation with one sentence."""
    if len(data) > LARGEST:
        raise NotAnInvitation(TOO_LARGE)
    if not data.strip(b" \t\r\n\0"):
        raise NotAnInvitation(EMPTY)
    if why := _no_text(data):
        raise NotAnInvitation(why)
    sources = sources_in(data, reader)
    if is_calendar(data) and not any(each.start or each.attendees or each.organizer for each in sources.events):
        raise NotAnInvitation(NO_EVENT)
    titles = (
        [event.summary for event in sources.events]
        + [sources.letter.subject]
        + [each.subject for each in sources.layers]
    )
    texts = texts_of(sources)
    titles = [title for title in dict.fromkeys([*titles, *topics_in(list(map(without_titles, texts)))]) if title]
    why = judging.refusal(titles, texts, sources.letter, sources.events)
    if why:
        raise NotAnInvitation(why)
    return _put_together(sources, titles, texts, reader)


def _no_text(data: bytes) -> str:
    """Why bytes are nothing that somebody could read; empty where they may be text."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return OUTLOOK
    head = data[:4_000]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    controls = sum(byte < 32 and byte not in b"\t\n\f\r\x1b" for byte in head)
    return NO_TEXT if controls * 20 > len(head) or head.startswith((b"%PDF", b"PK\x03\x04")) else ""


def _put_together(sources: Sources, titles: Sequence[str], texts: Sequence[str], reader: Reader) -> Invitation:
    event = sources.events[0] if sources.events else None
    said = _said(sources, titles, texts, reader)
    doubts, found = dict[str, str](), dict[str, str]()
    held_at, ends_at = start_and_end(event, sources.events, said, doubts, found)
    guests, named_there, signed = _gathered(sources, titles, texts)
    parts = [taken_apart(title, _in_titles(sources)) for title in titles]
    firm = company(sources, guests, parts, texts, signed, reader)
    drop_companies(guests, firm)
    people = with_parts(guests.people, writer_takes_part=_takes_part(sources, named_there, guests, signed, texts))
    role = _role(sources, people, parts, texts, firm.name)
    lead = linked(sources, reader.postings)
    firm, role = by_lead(lead, firm, role)
    also = _named(firm, role, found, doubts)
    _doubt(sources, guests, people, titles, texts, doubts)
    place = place_in(sources, said.words.split(",")[0] if said.start else "")
    promise = _promise(sources, texts, held_at, reader)
    found |= {"promised": "the text"} if promise.words else {}
    found |= {"decision_on": promise.where} if promise.on else {}
    names = [firm.name, role.name, place, *titles]
    return Invitation(
        company=firm.name,
        role=role.name,
        round=_round(parts),
        held_at=held_at,
        ends_at=ends_at,
        place=place,
        people=greeted(without_firm(people, firm.name), texts),
        left_out=[*left_out(guests), *unclear(texts, guests, names)],
        doubts=doubts,
        found=found,
        also=also,
        promised=promise.words,
        decision_on=promise.on.isoformat() if promise.on else "",
        lead=lead.uid if lead is not None else "",
        invitation=event.uid if event else "",
        sequence=event.sequence if event else 0,
        cancelled=any(each.is_cancelled for each in sources.events) or judging.is_cancelled(titles, sources.events),
    )


def _named(firm: Chosen, role: Chosen, found: dict[str, str], doubts: dict[str, str]) -> dict[str, list[str]]:
    """Where company and role were found and what is doubtful about them; returns what else each may be."""
    fields = (("company", firm), ("role", role))
    for field, each in fields:
        found |= {field: each.where} if each.name else {}
        doubts |= {field: each.why} if each.why and (each.name or field == "company") else {}
    return {field: list(each.also) for field, each in fields if each.also}


def _takes_part(
    sources: Sources, named: Named, guests: Guests, signed: Sequence[str], texts: Sequence[str]
) -> bool:
    """Whether whoever writes is met as well, and doesn't only arrange it for somebody else."""
    writes = named.has_writer or any(is_free(each.email) for each in writers(sources.letter))
    return writes and not judging.is_agency([each.email for each in guests.people if each.email], signed, texts)


def _role(
    sources: Sources, people: Sequence[Guest], parts: Sequence[Title], texts: Sequence[str], firm: str
) -> Chosen:
    """The role by all that an invitation has, without what people are called and do."""
    told = [word for each in people for word in (each.name, each.title)]
    segments = [each for part in parts for each in part.segments]
    return role_of(list(map(without_titles, texts)), segments, firm, [*told, *sources.names])


def _said(sources: Sources, titles: Sequence[str], texts: Sequence[str], reader: Reader) -> Said:
    """When it is by its words; raises NotAnInvitation where no day is set and none is to be found."""
    said = said_in(sources, texts, reader)
    is_set = bool(sources.events) or said.start is not None or said.why == SEVERAL
    if not is_set and (why := judging.no_day(titles, texts)):
        raise NotAnInvitation(why)
    return said


def _promise(sources: Sources, texts: Sequence[str], held_at: str, reader: Reader) -> Promise:
    held_on = date.fromisoformat(held_at[: len("2026-11-30")]) if held_at else None
    return promise_in(texts, seen_from(sources.letter.sent, reader), held_on, reader.calendar)


def _gathered(sources: Sources, titles: Sequence[str], texts: Sequence[str]) -> tuple[Guests, Named, list[str]]:
    """Everybody, with what titles say of them; who the words name; and the lines of the signature."""
    said, signed = named_in(texts)
    guests = guests_of(sources, said, signed, texts)
    for title in titles:
        for each in (_behind(found, title) for found in people_in(title).people):
            if not guests.describe(each) and (has_title(each.name) or called(each.name, title)):
                guests.mention(each)
    return guests, said, signed


def _behind(found: Found, title: str) -> Found:
    """Somebody in a title; what stands in front of the name, or behind a dash, is rather the role it is about."""
    is_theirs = re.search(rf"[(,]\s?{re.escape(found.title)}", title[title.find(found.name) :]) is not None
    return found if is_theirs else found._replace(title="")


def _in_titles(sources: Sources) -> list[str]:
    """What a title calls the person that it is for, by whole and by first name."""
    return [*sources.names, *(name.split()[0] for name in sources.names if " " in name)]


def _round(parts: Sequence[Title]) -> str:
    kinds = [re.sub(r"^(?:your|the|a|an|upcoming)\s+", "", part.round, flags=re.I) for part in parts if part.round]
    kinds = [re.sub(r"^(?:your|the|a|an|upcoming)\s+", "", each, flags=re.I) for each in kinds]
    longest = max(kinds, key=len, default="")
    return "" if longest.casefold() in judging.PLAIN_ROUNDS else longest[:80]


def _doubt(
    sources: Sources,
    guests: Guests,
    people: Sequence[Guest],
    titles: Sequence[str],
    texts: Sequence[str],
    doubts: dict[str, str],
) -> None:
    """What is doubtful of the days, the people and the whole."""
    if sources.other_days:
        doubts.setdefault("held_at", OTHER_DAYS.format(days=humanize.either(sources.other_days)))
    if why := _of_people(sources, guests, people):
        doubts["people"] = why
    if why := judging.doubt(titles, texts, sources.events):
        doubts["interview"] = why


def _of_people(sources: Sources, guests: Guests, people: Sequence[Guest]) -> str:
    if sources.is_cut:
        return CUT
    if not sources.selves and not sources.names and len(guests.people) > 1 and sources.events:
        return WHICH_ONE
    if turned := [each.name for each in guests.people if each.is_turned]:
        return TURNED.format(names=", ".join(turned[:4]))
    if any(not each.name for each in people):
        return NAMELESS
    if short := [each.name for each in people if len(plain(each.name).split()) == 1]:
        return FIRST_NAMES.format(names=", ".join(short[:4]))
    return "" if people else NOBODY
