"""Other starters for the sentence at the cursor: another opening, closing, or way to take up what they said."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from afterview_tui.domain.notes.greeting import SALUTATIONS, greeting_lines, greeting_of, spoken_to
from afterview_tui.domain.records import Form, Person
from afterview_tui.domain.text import sentences
from afterview_tui.writing import wordings
from afterview_tui.writing.draft_parts import (
    Occasion,
    filled,
    job_parts,
    on_any_day,
    on_date,
    on_day,
    phrase_of,
    place_for,
    said_of,
)
from afterview_tui.writing.drafting import joins_thanks, other_openings
from afterview_tui.writing.phrasing import as_news, joined

OPENINGS: dict[Form, Sequence[str]] = {
    "email": (*wordings.OPENINGS, *wordings.PLAIN_OPENINGS, *wordings.PLAIN_AGAIN_OPENINGS),
    "card": (*wordings.OPENINGS, *wordings.PLAIN_OPENINGS, *wordings.PLAIN_AGAIN_OPENINGS),
    "group": wordings.GROUP_OPENINGS,
    "follow_up": wordings.FOLLOW_UP_OPENINGS,
    "after_no": wordings.AFTER_NO_OPENINGS,
}
CLOSINGS: dict[Form, Sequence[str]] = {
    "email": wordings.CLOSINGS,
    "helper": wordings.HELPER_CLOSINGS,
    "card": wordings.CARD_CLOSINGS,
    "group": wordings.GROUP_ASKS,
    "follow_up": wordings.FOLLOW_UP_ASKS,
    "after_no": wordings.AFTER_NO_CLOSINGS,
}
_THANKS = re.compile(r"\bthank(?:s (?:for|again))?\b", re.IGNORECASE)
"""What stands in a note once."""
LATER = ("follow_up", "after_no")
"""Forms that call the day by its date."""


class Starters(NamedTuple):
    """A part of the note, and what could stand there instead."""

    start: int
    end: int
    """The part, as places in the body."""
    offers: list[str]
    greets: bool = False
    """Whether the part is the greeting."""


def greetings(body: str, cursor: int, person: Person) -> Starters | None:
    """Other greetings with the cursor in the first line of a note; None elsewhere, and where no name is known."""
    line = body.partition("\n")[0]
    lines = greeting_lines(person) if cursor <= len(line) and _is_greeting(line) else []
    offers = [each for each in lines if each != line.strip()]
    return Starters(0, len(line), offers, greets=True) if offers else None


def taken(body: str, found: Starters, offer: str, person: Person) -> str:
    """The note with an offer taken; with another greeting, a note to the group calls them so as well."""
    rest = body[found.end :]
    if found.greets:
        now = msgspec.structs.replace(person, greeting=greeting_of(offer))
        rest = rest.replace(f"{spoken_to(person)}, ", f"{spoken_to(now)}, ")
    return body[: found.start] + offer + rest


def starters(
    body: str, cursor: int, form: Form, person: Person, occasion: Occasion, taken: Sequence[str] = ()
) -> Starters:
    """What could stand in place of the sentence at the cursor; in the greeting, of the opening below it.

    Nothing is offered that stands in the note already, or in one of the ``taken`` bodies: those of the others.
    """
    if _is_name(body, cursor, occasion.name):
        return Starters(cursor, cursor, [])
    cursor = _below_greeting(body, cursor)
    days = dict.fromkeys(_called(form, each) for each in (occasion, *on_any_day(occasion)))
    on_days = [[*_families(form, person, occasion, day)] for day in days]
    families = on_days[0]
    known = next((found for each in on_days if (found := _known(body, cursor, each))), None)
    start, end, family = (*known[:2], families[known[2]]) if known else _sentence(body, cursor, families)
    fresh = [each for each in family if each not in body and not any(each in other for other in taken)]
    is_thanked = _THANKS.search(body[:start] + body[end:]) is not None
    once = [each for each in fresh if not (is_thanked and _THANKS.search(each))]
    return Starters(start, end, list(dict.fromkeys(once)))


def ways(person: Person, place: int) -> list[str]:
    """Every way to put what they said, the likeliest first."""
    return [way.text for way in phrase_of(person, place).ways if way.text]


def to_insert(body: str, cursor: int, person: Person, occasion: Occasion) -> Starters | None:
    """Ways to put what they said where the note lacks it, behind its opening; None with the cursor elsewhere."""
    paragraphs = body.split("\n\n")
    if len(paragraphs) < 2:
        return None
    end = len(paragraphs[0]) + 2 + len(paragraphs[1].rstrip())
    if cursor > end:
        return None
    return Starters(end, end, [f" {each}" for each in ways(person, place_for(person, occasion))])


def spans(body: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    place = 0
    for sentence in sentences(body):
        found = body.find(sentence, place)
        if found >= 0:
            place = found + len(sentence)
            yield found, place


def beside(body: str, start: int, end: int) -> tuple[str, str]:
    """The sentence before a place and the one after it, in the same paragraph."""
    before = sentences(body[:start].rpartition("\n\n")[2])
    after = sentences(body[end:].partition("\n\n")[0])
    return (before[-1] if before else ""), (after[0] if after else "")


def _below_greeting(body: str, cursor: int) -> int:
    """The place of the opening where the cursor is in the greeting, else the cursor's own."""
    line, _, rest = body.partition("\n")
    if cursor > len(line) or not _is_greeting(line) or not rest.strip():
        return cursor
    return len(body) - len(rest.lstrip())


def _is_greeting(line: str) -> bool:
    return line.rstrip().endswith(",") or line.partition(" ")[0].strip(",!").casefold() in SALUTATIONS


def _is_name(body: str, cursor: int, name: str) -> bool:
    """Whether the cursor is in the name below the note."""
    begin = body.rfind("\n", 0, cursor) + 1
    line = body[begin:].partition("\n")[0].strip()
    is_last = not body[begin + len(line) :].strip()
    return begin > 0 and bool(line) and is_last and (line == name.strip() or line == name.partition(" ")[0])


def _called(form: Form, occasion: Occasion) -> str:
    """The day of the interview as a note of this form calls it."""
    return on_date(occasion) if form in LATER else on_day(occasion)


def _families(form: Form, person: Person, occasion: Occasion, on: str) -> Iterator[list[str]]:
    """Openings, what they said, closings, farewells: in each family every wording with its parts filled in."""
    parts = {**job_parts(occasion.interview), "on": on, "wait": wordings.WAIT}
    place = place_for(person, occasion)
    chosen = said_of(person, place)
    is_other = person.part != "interviewer" and form in ("email", "card")
    helped = form == "helper" or (is_other and person.part == "helper")
    if is_other or helped:
        yield _other_openings(person, occasion, on, chosen, helped=helped)
    else:
        yield [filled(each, **parts) for each in _openings(form, person, occasion)]
    yield list(dict.fromkeys([*([chosen] if chosen else []), *ways(person, place)]))
    closings = CLOSINGS["helper"] if helped else wordings.NEUTRAL_CLOSINGS if is_other else CLOSINGS.get(form, ())
    closings = [filled(each, **parts) for each in closings]
    news = [as_news(item.text) for item in occasion.items if item.kind == "well" and helped]
    yield [*(joined(each, closings[place % len(closings)]) for each in news if each), *closings]
    farewells = wordings.HELPER_SIGN_OFFS if helped else wordings.SIGN_OFFS
    yield [f"{each}," for each in farewells]


def _other_openings(person: Person, occasion: Occasion, on: str, said: str, *, helped: bool) -> list[str]:
    """Openings for somebody who wasn't an interviewer: those that go with what was noted, then the others."""
    found = other_openings(person, occasion, on, said, helped=helped)
    thanking = other_openings(person, occasion, on, "", helped=helped)
    plain = other_openings(person, occasion, on, "Thank you.", helped=helped) if helped or person.arranged else []
    if joins_thanks(person, said) and not helped:
        return [*found, *(joined(each, said) for each in plain)]
    return [*found, *thanking, *plain]


def _openings(form: Form, person: Person, occasion: Occasion) -> Sequence[str]:
    """The openings of a form; those for somebody who wasn't an interviewer claim no conversation."""
    if person.part != "interviewer" and form == "follow_up":
        return wordings.OTHER_FOLLOW_UP_OPENINGS
    if person.part != "interviewer" and form == "after_no":
        return wordings.OTHER_AFTER_NO_OPENINGS
    again = wordings.AGAIN_OPENINGS if occasion.rounds.get(person.uid) and form in ("email", "card") else ()
    return (*again, *OPENINGS[form])


def _known(body: str, cursor: int, families: list[list[str]]) -> tuple[int, int, int] | None:
    """The wording around the cursor, one can be of two sentences; last, its family's number."""
    for number, family in enumerate(families):
        for wording in sorted(family, key=len, reverse=True):
            start = body.find(wording)
            if 0 <= start <= cursor <= start + len(wording):
                return start, start + len(wording), number
    return None


def _sentence(body: str, cursor: int, families: list[list[str]]) -> tuple[int, int, list[str]]:
    """The sentence at the cursor, or the empty place there, with the family for this part of the note."""
    found = next((span for span in spans(body) if span[0] <= cursor <= span[1]), (cursor, cursor))
    paragraphs = body.strip().count("\n\n") + 1
    number = body[: found[0]].lstrip().count("\n\n")
    if number <= 1:
        said = families[1] if body[: found[0]].rstrip(" ")[-1:] not in ("\n", "") else []
        return *found, said or families[0]
    return *found, families[2] if number >= paragraphs - 2 else [*families[1], *families[2]]
