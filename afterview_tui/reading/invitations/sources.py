"""What there is to read: the mail that counts, the words of each writer, the events, and whose it all is."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from afterview_tui.domain.humanize import USUAL, Calendar
from afterview_tui.domain.records import Lead
from afterview_tui.reading.invitations import judging
from afterview_tui.reading.invitations.chats import chat
from afterview_tui.reading.invitations.events import Event, calendar, is_calendar
from afterview_tui.reading.invitations.letters import Address, Letter, is_letter, letter, readable
from afterview_tui.reading.invitations.people import people_in
from afterview_tui.reading.invitations.signatures import body
from afterview_tui.reading.invitations.texts import Layer, layers, without_machine


class Reader(NamedTuple):
    """For whom and when it is read."""

    now: datetime
    addresses: Sequence[str] = ()
    name: str = ""
    leads: Sequence[str] = ()
    """The companies of one's leads."""
    calendar: Calendar = USUAL
    postings: Sequence[Lead] = ()
    """The open leads, some of which have a link to their posting."""


class Sources(NamedTuple):
    """What there is to read, the writer's own words first."""

    letter: Letter
    layers: Sequence[Layer]
    events: Sequence[Event]
    selves: Sequence[str]
    names: Sequence[str]
    products: Sequence[str]
    is_cut: bool
    is_forwarded: bool
    other_days: Sequence[str] = ()
    """Days of events that belong to another interview."""


def sources_in(data: bytes, reader: Reader) -> Sources:
    """What there is to read in some bytes."""
    outer = _outermost(data, reader)
    everybody = [outer]
    selves = {each.casefold() for each in reader.addresses}
    inner = outer
    while inner.within and (_is_own(inner, selves) or not inner.calendars):
        inner = inner.within[0]
        everybody.append(inner)
    attached = inner.calendars or [each for one in reversed(everybody) for each in one.calendars]
    found = [calendar(each) for each in ([data] if is_calendar(data) else attached)[:10]]
    every_event = _that_hold([event for each in found for event in each.events])
    events = judging.one_interview(every_event)
    selves |= judging.own_addresses(inner, outer, events, reader)
    every = [*_layers(inner), *(each for one in everybody[:-1] for each in _layers(one))]
    forwarded = _passed_on(every, selves)
    only_passes_on = bool(every) and not every[0].is_forward and not _tells(every[0])
    if forwarded is not None and (_is_own(inner, selves) or not inner.sender or only_passes_on):
        inner = inner._replace(
            sender=[forwarded.sender] if forwarded.sender else [],
            reply_to=(),
            subject=forwarded.subject or inner.subject,
            sent=forwarded.sent or inner.sent,
            cc=(),
        )
    theirs = [each for each in every if not _is_of(each, selves)]
    names = judging.own_names(inner, events, selves, reader)
    if _is_own(inner, selves) and (other := next((each.sender for each in theirs if each.sender), None)):
        inner = inner._replace(sender=[other], reply_to=())
    return Sources(
        inner,
        theirs or every,
        events,
        sorted(selves),
        names,
        [product for each in found if (product := _maker(each.product))],
        any(each.is_cut for each in found),
        forwarded is not None,
        judging.other_days(every_event, events),
    )


def _that_hold(events: Sequence[Event]) -> Sequence[Event]:
    """The events without those called off, which a feed names beside them; all of them where none holds."""
    return [each for each in events if not each.is_cancelled] or events


def _outermost(data: bytes, reader: Reader) -> Letter:
    """The mail that bytes are, or a mail without headers of pasted words; a calendar alone has none."""
    if is_calendar(data):
        return Letter()
    if is_letter(data):
        return letter(data)
    words = readable(data)
    said = chat(words.strip(), [reader.name])
    if said is None:
        return Letter(texts=[words])
    return Letter(texts=[said.text], sent=said.sent, sender=[Address(said.who, "")] if said.who else [])


def _passed_on(every: Sequence[Layer], selves: set[str]) -> Layer | None:
    """The words that were passed on: where several were, not one's own, and the innermost that say something."""
    found = [each for each in every if each.is_forward and each.sender and each.sender.email]
    found = [each for each in found if not _is_of(each, selves)] or found
    return next((each for each in found[::-1] if _tells(each)), next(iter(found), None))


def _maker(product: str) -> str:
    """Who made a calendar, without the slashes and the language around the name."""
    return re.sub(r"^[-+]?//|//.*$", "", product[2:] if product[:1] in "-+" else product)


def _is_own(mail: Letter, selves: set[str]) -> bool:
    return bool(mail.sender) and mail.sender[0].email in selves


def _tells(layer: Layer) -> bool:
    """Whether its writer says whom one meets, and does not only pass it on."""
    found = people_in(body(layer.text))
    return found.has_writer or bool(found.people)


def _is_of(layer: Layer, selves: set[str]) -> bool:
    return layer.sender is not None and layer.sender.email in selves


def _layers(mail: Letter) -> list[Layer]:
    """The words of a mail by their writers; of plain text and page whichever names more."""
    if not mail.texts:
        return []
    best = max(
        mail.texts[:2],
        key=lambda text: (
            len(people_in(body(without_machine(text))).people),
            len(text) > 40,
            text is mail.texts[0],
        ),
    )
    found = layers(best)
    first = found[0]._replace(sender=mail.sender[0] if mail.sender else None, sent=mail.sent)
    return [each for each in (first, *found[1:]) if each.text.strip()]


def texts_of(sources: Sources) -> list[str]:
    """Every text without what programs put in, that of the mail before those of its calendars."""
    told = "\n\n".join(dict.fromkeys(event.text for event in sources.events if event.text.strip()))
    found = [each.text for each in sources.layers] + [told]
    return [text for each in dict.fromkeys(found) if (text := without_machine(each)).strip()]
