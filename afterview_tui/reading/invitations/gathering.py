"""Everybody whom an invitation names, gathered from its calendar, its headers, its words and its signature."""

import re
from collections.abc import Sequence

from afterview_tui.reading.invitations.addresses import is_group, is_robot, label
from afterview_tui.reading.invitations.companies import agrees
from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.events import Attendee
from afterview_tui.reading.invitations.evidence import FIRM, for_employer
from afterview_tui.reading.invitations.found import Found, Named
from afterview_tui.reading.invitations.given_names import is_given
from afterview_tui.reading.invitations.guests import SIGNS, Guests, Somebody, is_somebody
from afterview_tui.reading.invitations.jobs import RECRUITING, may_be_a_job, names_a_job
from afterview_tui.reading.invitations.letters import Address, Letter
from afterview_tui.reading.invitations.names import is_name, named, plain, without_honours
from afterview_tui.reading.invitations.people import people_in
from afterview_tui.reading.invitations.signatures import CLOSING, body, signature
from afterview_tui.reading.invitations.sources import Sources
from afterview_tui.reading.invitations.texts import ADDRESS


def named_in(texts: Sequence[str]) -> tuple[Named, list[str]]:
    """Who is named by the first text that names anybody, and the lines of the first signature."""
    found = Named(())
    signed: list[str] = []
    for text in texts:
        here = people_in(body(text))
        if found.people:
            found = found._replace(people=[_completed(each, here.people) for each in found.people])
        else:
            found = here._replace(
                has_writer=found.has_writer or here.has_writer,
                unclear=[*found.unclear, *here.unclear],
                absent=[*found.absent, *here.absent],
            )
        signed = signed or signature(text)
    return found, signed


def _completed(found: Found, older: Sequence[Found]) -> Found:
    """Somebody called by one name, with the whole name and the title that older words have."""
    words = plain(found.name).split()
    fuller = [each for each in older if len(words) == 1 and words[0] in plain(each.name).split()[:1]]
    is_one = len(fuller) == 1 and len(plain(fuller[0].name).split()) > 1
    return found._replace(name=fuller[0].name, title=found.title or fuller[0].title) if is_one else found


def guests_of(sources: Sources, said: Named, signed: Sequence[str], texts: Sequence[str]) -> Guests:
    """Everybody who is named, in the calendar first, then in headers, words and signature."""
    guests = Guests(sources.selves, sources.names)
    guests.unclear = [name for name in said.unclear if is_given(name.split()[0]) or len(name.split()) < 2]
    for event in sources.events:
        for attendee in event.attendees:
            guests.invite(attendee, "attendee")
        if event.organizer is not None:
            guests.invite(Attendee(event.organizer), "organizer")
    mail = sources.letter
    for address in writers(mail):
        guests.invite(Attendee(_without_desk(address, signed, guests)), "sender")
    whole = "\n".join(texts)
    for found in said.people:
        guests.mention(found)
    _pass_on(guests, sources)
    for address in (*mail.cc, *(mail.to if len(mail.to) > 1 and not sources.events else ())):
        guests.copy(address, whole)
    _sign(guests, signed)
    if (writer := _by_hand(guests, mail, signed, texts)) is not None:
        guests.mention(writer, "signature")
    for name in said.absent:
        guests.miss(name)
    guests.give_addresses(addresses_in(sources, texts, signed))
    return guests


def _by_hand(guests: Guests, mail: Letter, signed: Sequence[str], texts: Sequence[str]) -> Found | None:
    """Who wrote, where no header names them: above what was copied from a page, or as one signs on a phone."""
    nameless = [each for each in guests.people if not each.name and "sender" in each.seen]
    if not texts or (mail.sender and not nameless):
        return None
    if nameless:
        signs = _signs_off(texts[0])
        return signs._replace(email=nameless[0].email) if signs else None
    return None if signed else _signs_off(texts[0])


def _without_desk(address: Address, signed: Sequence[str], guests: Guests) -> Address:
    """An address without the name of a firm or a post, where somebody with another name signs."""
    name = address.name
    if "&" in name:
        guests.desks.append(name)
        return Address("", address.email)
    signs = [line for line in signed[:2] if is_somebody(line)]
    is_desk = names_a_job(name) or for_employer(name) > 0
    if not is_desk or not signs or not {*plain(name).split()}.isdisjoint(plain(signs[0]).split()):
        return address
    guests.desks.append(name)
    return Address("", address.email)


def addresses_in(sources: Sources, texts: Sequence[str], signed: Sequence[str]) -> list[Address]:
    """Every address of headers and words with the name beside it, and that of who signs."""
    found = [each for layer in sources.layers for each in (layer.sender, *layer.others) if each is not None]
    found += [Address("", each.casefold()) for text in texts for each in ADDRESS.findall(text)]
    mine = dict.fromkeys(each.casefold() for each in ADDRESS.findall("\n".join(signed)))
    own = [each for each in mine if not is_group("", each) and not is_robot("", each)]
    return [*found, *([Address(SIGNS, own[0])] if len(own) == 1 else [])]


def _pass_on(guests: Guests, sources: Sources) -> None:
    """Take in who else wrote in the thread."""
    for layer in sources.layers:
        is_here = layer.sender is not None and layer.sender.email in {each.email for each in guests.people}
        if layer.sender is not None and layer.sender.email and not is_here and not guests.is_self(layer.sender):
            guests.pass_on(layer.sender)


_SIGNS_OFF = re.compile(
    r"(?:[.!?)]\s+|\n)\W{0,3}(?P<name>[A-ZÀ-Þ][a-zß-ÿ’'-]{1,14})(?:\s?x{1,3}|\s?[:;]-?\))?[.!]?\s*$"
)
"""A first name that ends a message, as one signs on a phone."""
_FAREWELLS = {
    "thx",
    "gruß",
    "grüße",
    "gruss",
    "danke",
    "merci",
    "gracias",
    "grazie",
    "obrigado",
    "obrigada",
    "tak",
    "tack",
}


def _signs_off(text: str) -> Found | None:
    """Who ends a message with a first name; None where it ends with something else."""
    found = _SIGNS_OFF.search(text[-60:])
    name = found["name"] if found else ""
    is_farewell = name.casefold() in _FAREWELLS or CLOSING.match(name) is not None
    return Found(name, how="signature") if is_name(name, 1) and not is_farewell else None


def writers(mail: Letter) -> list[Address]:
    """Who wrote: who answers go to, where somebody else's address only passes the mail on."""
    if not mail.reply_to or (mail.reply_to[0].email == (mail.sender[0].email if mail.sender else "")):
        return list(mail.sender[:1])
    answers, sender = mail.reply_to[0], mail.sender[0] if mail.sender else Address("", "")
    if is_robot(answers.name, answers.email) or is_group(answers.name, answers.email):
        return [sender, answers]
    is_relay = plain(named(sender.name).name) == plain(named(answers.name).name) or not named(answers.name).name
    if is_relay:
        return [Address(answers.name or sender.name, answers.email)]
    return (
        [answers, sender]
        if is_robot(sender.name, sender.email) or is_group(sender.name, sender.email)
        else [sender, answers]
    )


def _sign(guests: Guests, signed: Sequence[str]) -> None:
    """The one who signs, with what stands below the name."""
    if not signed:
        return
    writer = next((each for each in guests.people if each.seen & {"sender", "organizer"}), None)
    for place, line in enumerate(signed[:2]):
        pieces = [piece.strip() for piece in re.split(r"(?:(?<!\s)\s++)?\|\s*", line)]
        name = without_honours(pieces[0].split(",")[0])
        is_writer = (
            writer is not None
            and bool(plain(name))
            and (plain(name).split()[0] in plain(writer.name).split() or (not writer.name and is_somebody(name)))
        )
        below = [*pieces[1:], *pieces[0].split(",")[1:], *signed[place + 1 : place + 4]]
        if (
            is_writer
            and len(plain(name).split()) < 2
            and place == 0
            and len(signed) > 1
            and plain(name) in plain(signed[1])
        ):
            continue
        is_alone = writer is None and not place and " " not in name and _is_first(name, len(signed))
        if is_writer or is_alone or (is_somebody(name) and not (place and sounds_like_company(name))):
            title = next((piece for piece in _pieces_below(below) if _is_title(piece, writer)), "")
            is_short = writer is None or not is_writer or len(plain(name).split()) > len(plain(writer.name).split())
            called = name if is_short or writer is None else writer.name
            target = Found(called, title, email=writer.email if is_writer and writer else "")
            guests.mention(target, "signature")
            return


def _is_first(name: str, lines: int) -> bool:
    """Whether a word that begins a signature is a first name; alone below a letter it may be any."""
    return is_name(name, 1) and (is_given(name, surely=True) or (lines < 2 and not RECRUITING.search(name)))


def _pieces_below(lines: Sequence[str]) -> list[str]:
    return [
        piece.strip(" ,")
        for line in lines
        for piece in re.split(r"(?:(?<!\s)\s++)?[,|•·]\s*|\s(?:@|at|bei|chez)\s", line)
        if piece.strip(" ,")
    ]


def _is_title(piece: str, writer: Somebody | None) -> bool:
    """Whether a line below a name says what somebody is, and not for whom they work."""
    if len(piece) >= 60 or re.search(r"[@\d]|https?:", piece):
        return False
    is_firm = writer is not None and bool(writer.email) and agrees(piece, label(writer.email))
    if for_employer(piece) >= FIRM and "&" in piece:
        return False
    return names_a_job(piece) or (may_be_a_job(piece) and not is_firm)
