"""The people of an invitation: each once, without rooms, groups, programs and oneself, each with their part."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from afterview_tui.domain.records import Guest, LeftOut
from afterview_tui.domain.text import one_line
from afterview_tui.reading.invitations.addresses import is_free, is_group, is_robot, is_room, is_system, key, label
from afterview_tui.reading.invitations.companies import agrees
from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.events import Attendee
from afterview_tui.reading.invitations.found import Found
from afterview_tui.reading.invitations.given_names import is_given
from afterview_tui.reading.invitations.jobs import RECRUITING, may_be_a_job, names_a_job
from afterview_tui.reading.invitations.letters import Address
from afterview_tui.reading.invitations.names import is_name, named, plain, spoken, without_honours
from afterview_tui.reading.job_evidence import is_place

YOU, ROOM, GROUP, ROBOT = "you", "a room", "a group, not a person", "a program writes from there"
DECLINED, DELEGATED, COPIED, ABSENT = "declined", "sends somebody else", "only gets a copy", "won't be there"
SIGNS = "\0"
"""Stands for the name of whoever signs."""


class Somebody(msgspec.Struct):
    """A person while they are put together from several places."""

    name: str = ""
    email: str = ""
    title: str = ""
    seen: set[str] = set()
    """Where: organizer, attendee, sender, signature, schedule, label, sentence, other."""
    is_turned: bool = False


class Guests:
    """Everybody who was named so far."""

    def __init__(self, selves: Iterable[str], names: Iterable[str]) -> None:
        self.people: list[Somebody] = []
        self.left_out: dict[str, str] = {}
        self.desks: list[str] = []
        """The names of groups and programs."""
        self.unclear: Sequence[str] = ()
        """Single names that may be of people, or of the company."""
        self._selves = {each.casefold() for each in selves}
        self._names = {plain(each) for each in names if each}

    def is_self(self, address: Address) -> bool:
        """Whether it is the person that the invitation is for."""
        return address.email in self._selves or (bool(plain(address.name)) and plain(address.name) in self._names)

    def invite(self, attendee: Attendee, seen: str) -> None:
        """Take in somebody by an address, unless it is nobody's."""
        address, kind, answer = attendee
        said = named(address.name)
        whole = (
            f"{address.name} <{address.email}>" if address.name and address.email else address.name or address.email
        )
        if not whole or self.is_self(address) or self.is_self(Address(said.name, address.email)):
            return
        why = self._why_not(address.name, said.name, address.email, kind)
        if why := why or {"DECLINED": DECLINED, "DELEGATED": DELEGATED}.get(answer, ""):
            self.left_out.setdefault(whole, why)
            if why in (GROUP, ROBOT) and "@" not in address.name:
                self.desks.append(address.name)
            return
        beside = said.beside if said.beside and not agrees(said.beside, label(address.email)) else ""
        is_title = not is_place(beside) and (
            names_a_job(beside) or may_be_a_job(beside) or bool(re.fullmatch(r"[A-ZÀ-Þ&][\w &/-]{1,30}", beside))
        )
        self._add(Somebody(said.name, address.email, beside if is_title else "", {seen}, said.is_turned))

    def _why_not(self, whole: str, name: str, email: str, kind: str) -> str:
        if is_room(name or whole, email, kind):
            return ROOM
        if is_system(email) and sounds_like_company(name):
            return ROBOT
        if kind == "GROUP" or self._is_group(whole, name, email):
            return GROUP if not is_robot(name, email) else ROBOT
        return ROBOT if is_robot(name, email) else ""

    def _is_group(self, whole: str, name: str, email: str) -> bool:
        if is_group("", email):
            return is_group(whole, email) or sounds_like_company(name) or agrees(name, label(email))
        if agrees(name, label(email)) and not is_address_of(plain(name), email):
            return True
        return is_group(whole, email) and (names_a_job(name) or not is_address_of(plain(name), email))

    def mention(self, found: Found, seen: str = "") -> None:
        """Take in somebody by name."""
        name = spoken(found.name)
        is_own = self.is_own(name) or (found.email and found.email in self._selves)
        if not is_own and not is_group(name, "") and self._why_not("", name, found.email, "") != ROOM:
            self._add(Somebody(name, found.email, found.title, {seen or found.how}))

    def is_own(self, name: str) -> bool:
        """Whether a name, or a part of one, is one's own, behind a greeting too: "Buongiorno Robin"."""
        own = {word for each in self._names for word in each.split()}
        words = plain(name).split()
        return {*words} <= own or (words[-1] in own and not is_given(words[0]))

    def pass_on(self, address: Address) -> None:
        """Somebody who wrote in the same thread; whoever only passes it on arranges it."""
        said = named(address.name)
        is_there = any(plain(each.name) == plain(said.name) for each in self.people)
        if said.name and not is_there and not self._why_not(address.name, said.name, address.email, ""):
            self._add(Somebody(said.name, address.email, "", {"other"}))

    def miss(self, name: str) -> None:
        """Leave out somebody who was to be there, and will not."""
        known = self._known(Somebody(name))
        if known is not None:
            self.people.remove(known)
        self.left_out.setdefault(known.name if known is not None else name, ABSENT)

    def give_addresses(self, addresses: Iterable[Address]) -> None:
        """To each without an address, the one that is written with their name, or stands beside it."""
        for address in addresses:
            without = [each for each in self.people if not each.email]
            if address.email in {each.email for each in self.people} | self._selves:
                continue
            name = plain(named(address.name).name)
            fits = (
                [each for each in without if "signature" in each.seen]
                if address.name == SIGNS
                else [
                    each
                    for each in without
                    if (name and plain(each.name) == name) or is_address_of(plain(each.name), address.email)
                ]
            )
            if len(fits) == 1 and not is_system(address.email):
                fits[0].email = address.email

    def describe(self, found: Found) -> bool:
        """The title of somebody who is there already; whether there is somebody of that name."""
        known = self._known(Somebody(found.name))
        if known is not None:
            known.title = known.title or found.title
        return known is not None

    def copy(self, address: Address, text: str) -> None:
        """Somebody who gets the mail too takes part where its words name them."""
        said = named(address.name)
        first = said.name.split()[0] if said.name else ""
        is_named = len(first) > 2 and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", text) is not None
        if self._known(Somebody(said.name, address.email)) is not None or is_named:
            self.invite(Attendee(address), "attendee" if is_named else "copied")
        elif address.email and not self.is_self(address):
            why = self._why_not(address.name, said.name, address.email, "") or COPIED
            self.left_out.setdefault(f"{address.name} <{address.email}>" if address.name else address.email, why)

    def _add(self, new: Somebody) -> None:
        known = self._known(new)
        if known is None:
            self.people.append(new)
            return
        known.seen |= new.seen
        known.email = known.email or new.email
        known.title = known.title or new.title
        is_fuller = len(new.name.split()) > len(known.name.split()) or _is_initialled(
            plain(known.name), plain(new.name)
        )
        if not known.name or (is_fuller and "attendee" not in known.seen):
            known.name = new.name or known.name

    def _known(self, new: Somebody) -> Somebody | None:
        if new.email:
            same = next((each for each in self.people if each.email == new.email), None)
            if same is not None:
                return same
        if not plain(new.name):
            nameless = [
                each for each in self.people if not each.email and is_address_of(plain(each.name), new.email)
            ]
            return nameless[0] if len(nameless) == 1 else None
        alike = [each for each in self.people if not (each.email and new.email) and _is_one(each, new)]
        alike = alike or ([] if new.email else [each for each in self.people if _is_short_for(each, new)])
        return (
            alike[0]
            if len(alike) == 1
            else next((each for each in alike if plain(each.name) == plain(new.name)), None)
        )


def _is_one(one: Somebody, two: Somebody) -> bool:
    first, second = plain(one.name), plain(two.name)
    if first == second or is_address_of(first, two.email) or is_address_of(second, one.email):
        return True
    if _is_initialled(first, second) or _is_initialled(second, first):
        return True
    short, long = sorted((first.split(), second.split()), key=len)
    if short and long[-len(short) :] == short:
        return True
    return bool(short) and short[0] == long[0] and set(short) <= set(long)


def _is_initialled(one: str, two: str) -> bool:
    """Whether one is the other with a letter for the first name: "g frost" of "gillian frost"."""
    short, long = one.split(), two.split()
    return (
        len(short) > 1 and len(long) > 1 and len(short[0]) == 1 and long[0][0] == short[0] and short[-1] == long[-1]
    )


def _is_short_for(nameless: Somebody, new: Somebody) -> bool:
    """Whether an address without a name begins as a first name in the words does: tobi@, Tobias Krüger."""
    first, local = plain(new.name).split()[:1], key(nameless.email.partition("@")[0])
    return not nameless.name and len(local) > 2 and bool(first) and first[0].startswith(local)


def is_address_of(name: str, email: str) -> bool:
    """Whether an address is written with a name that stands somewhere: dana.whitfield@ is of Dana Whitfield."""
    parts, local = name.split(), key(email.partition("@")[0])
    return (
        len(parts) > 1
        and bool(local)
        and local
        in {key(each) for each in ("".join(parts), parts[-1] + parts[0], parts[0] + parts[-1], *_short(parts))}
    )


def _short(parts: Sequence[str]) -> tuple[str, str]:
    """How addresses shorten a name: dwhitfield, danaw."""
    return f"{parts[0][0]}{parts[-1]}", f"{parts[0]}{parts[-1][0]}"


def with_parts(people: Sequence[Somebody], *, writer_takes_part: bool) -> list[Guest]:
    """Everybody with their part: who arranges it is "other" as soon as somebody else holds the conversation."""
    holds = [_holds(each, writer_takes_part) for each in people]
    if not any(holds):
        likely = [
            n
            for n, each in enumerate(people)
            if not RECRUITING.search(each.title) and not each.seen <= {"organizer", "sender", "signature", "other"}
        ]
        likely = (
            likely
            or [
                n for n, each in enumerate(people) if not RECRUITING.search(each.title) and "other" not in each.seen
            ]
            or [*range(len(people))]
        )
        holds = [
            n == likely[0] or (n in likely and len(people) > 1 and not _arranges(people[n]))
            for n in range(len(people))
        ]
    return [
        Guest(
            name=one_line(each.name),
            email=each.email,
            title=one_line(each.title),
            part="interviewer" if does else "other",
        )
        for each, does in zip(people, holds, strict=True)
    ]


def _holds(each: Somebody, writer_takes_part: bool) -> bool:
    if RECRUITING.search(each.title):
        return False
    if each.seen & {"schedule", "label", "sentence"}:
        return True
    if each.seen & {"sender", "signature", "organizer"}:
        return writer_takes_part and bool(each.seen & {"sender", "signature"})
    return "attendee" in each.seen


def _arranges(each: Somebody) -> bool:
    return bool(RECRUITING.search(each.title) or each.seen & {"organizer", "sender", "signature", "other"})


def domains(people: Sequence[Somebody]) -> list[str]:
    """The domains of people that can be a company's, the commonest first."""
    found = [
        label(each.email) for each in people if each.email and not is_free(each.email) and not is_system(each.email)
    ]
    return sorted(dict.fromkeys(found), key=lambda each: -found.count(each))


def is_somebody(line: str) -> bool:
    """Whether the first line of a signature is a person's name."""
    return is_name(without_honours(line.split("|")[0].split(",")[0]), least=2)


def left_out(guests: Guests) -> list[LeftOut]:
    """Who and what was left out, each with its reason; nobody who is among the people by name and address."""
    there = {(plain(each.name), each.email) for each in guests.people if each.name and each.email}
    return [LeftOut(who=who, why=why) for who, why in guests.left_out.items() if _apart(who) not in there]


def _apart(who: str) -> tuple[str, str]:
    name, _, email = who.removesuffix(">").rpartition(" <")
    return plain(named(name).name), email
