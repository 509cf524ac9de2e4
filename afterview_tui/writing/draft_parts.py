"""The parts that first drafts of every form are put together from.

A part whose field is missing is empty, so that there is never a blank to forget.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from afterview_tui.domain.humanize import MONTHS, WEEKDAYS, in_words
from afterview_tui.domain.leads.companies import spoken_company
from afterview_tui.domain.notes.greeting import greeting_line
from afterview_tui.domain.records import LEFT_OUT, Interview, Item, Person
from afterview_tui.domain.text import has_words, one_line, one_stop
from afterview_tui.writing.phrasing import as_sentence, ended, job_phrase, joined
from afterview_tui.writing.wordings import POINT_LEADS

if TYPE_CHECKING:
    from afterview_tui.writing.jottings.phrase import Phrase

WEEK = 7
"""Days after which a bare weekday would be read as another one."""


class Draft(msgspec.Struct, frozen=True):
    """A note to begin with."""

    subject: str
    """Empty for a card."""
    body: str


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """What a draft is made from."""

    interview: Interview
    people: Sequence[Person]
    """Everybody of this interview, in the order they were entered."""
    items: Sequence[Item] = ()
    name: str = ""
    """How the user signs."""
    sign_off: str = ""
    """The user's own words above the name, for everybody; empty leaves them to the draft."""
    today: date | None = None
    """The day on which it is written, where that is known."""
    rounds: Mapping[str, int] = {}
    """By the uids of people, in how many earlier interviews they were met."""


_LEADS = re.compile(
    r"(?:i (?:also|would(?: also)? like|['’]d(?: also)? like|should|forgot|wanted|want|meant|did not|didn['’]t)"
    r"|(?:one|another|two|a) (?:\w+ )?(?:things?|points?)|to add|also|besides|in addition"
    r"|there (?:is|are)|p\.?s|something)\b",
    re.IGNORECASE,
)
"""How a sentence begins that needs no lead-in."""
PANEL = 12
"""How many people of a panel get wordings of their own."""
ROUND = 5
"""By how many places the wordings of one round are apart from those of the one before."""


def place_of(person: Person, people: Sequence[Person]) -> int:
    """The place of somebody among the others, counted from 0; it chooses the wording. Somebody new comes last."""
    return next((n for n, each in enumerate(people) if each.uid == person.uid), len(people))


def place_for(person: Person, occasion: Occasion) -> int:
    """The place that chooses the wordings: helpers count among helpers, and a second round begins elsewhere.

    Nobody's is the place of somebody before them, as long as there are enough.
    """
    people = [each for each in occasion.people if person.part != "helper" or each.part == "helper"]
    taken = set[int]()
    for number, each in enumerate([*people[: place_of(person, people)], person]):
        place = number + ROUND * occasion.rounds.get(each.uid, 0)
        while place % PANEL in taken and len(taken) < PANEL:
            place += 1
        taken.add(place % PANEL)
    return place


def assemble(person: Person, paragraphs: Sequence[str], sign_off: str, occasion: Occasion) -> str:
    """The whole body: greeting, the paragraphs that there are, and the user's name."""
    name, sign_off = one_line(occasion.name), one_line(occasion.sign_off).rstrip(",") or sign_off
    end = f"{sign_off},\n{name}" if name else sign_off
    return "\n\n".join([greeting_line(person), *(text for text in paragraphs if text), end]) + "\n"


def said_of(person: Person, place: int) -> str:
    """A sentence that takes up what they said or showed: the one that was chosen, else the one that is sure."""
    if person.said_as:
        return "" if person.said_as == LEFT_OUT else as_sentence(person.said_as)
    return phrase_of(person, place).sentence


def phrase_of(person: Person, place: int) -> "Phrase":
    """What the jotting about somebody comes to, whatever was chosen."""
    from afterview_tui.writing.jottings.phrase import phrase

    called = f"{one_line(person.greeting)} {one_line(person.name)}"
    return phrase(person.said, place, name=called, helped=person.part == "helper")


def filled(template: str, **parts: str) -> str:
    """A template with its parts; one with a stop of its own ("at Kestrel Inc.", "at Yahoo!") gets no second one."""
    return one_stop(template.format(**parts))


def on_day(occasion: Occasion) -> str:
    """The day of the interview as it is called within a week of it: " today", " on Monday"."""
    held_at = occasion.interview.held_at
    if held_at is None:
        return ""
    return " today" if held_at.date() == occasion.today else f" on {WEEKDAYS[held_at.weekday()]}"


def on_date(occasion: Occasion) -> str:
    """The day of the interview as it is called later: " on 23 November"; within a week by its weekday."""
    held_at, today = occasion.interview.held_at, occasion.today
    if held_at is None:
        return ""
    if today is not None and 0 <= (today - held_at.date()).days < WEEK:
        return on_day(occasion)
    return f" on {held_at.day} {MONTHS[held_at.month - 1]}"


def on_any_day(occasion: Occasion) -> list[Occasion]:
    """The same on the day of the interview, in the week after, and later: one for each way to call that day."""
    held_at = occasion.interview.held_at
    days = (held_at.date(), held_at.date() + timedelta(days=1), None) if held_at else (None,)
    return [msgspec.structs.replace(occasion, today=day) for day in days]


def job_parts(interview: Interview) -> dict[str, str]:
    """What it was for, as openings name it: behind "about", behind "interview", and the company alone."""
    job = job_phrase(interview.role, interview.company)
    company = spoken_company(one_line(interview.company))
    at = f" at {company}" if has_words(company) else f" for {job}" if job else ""
    return {"about": f" about {job}" if job else "", "job": f" for {job}" if job else "", "at": at}


def points_for(person: Person, occasion: Occasion, place: int) -> str:
    """What the user forgot to tell this person, as they put it."""
    marked = [item for item in occasion.items if item.outcome == "note" and item.person == person.uid]
    said = [point for item in marked if (point := ended(item.plan) or ended(item.text))]
    return with_lead(said, place)


def with_lead(said: Sequence[str], place: int) -> str:
    """Points as a paragraph, with a lead-in unless the first one has its own: "One thing I forgot to say …".

    What lacks its subject stands as it was typed: behind a colon it would be no sentence.
    """
    from afterview_tui.writing.typed_sentence import lacks_subject

    if not said:
        return ""
    first, *rest = said
    if _LEADS.match(first) or lacks_subject(first):
        return joined(as_sentence(first), *map(as_sentence, rest))
    number, noun = in_words(len(said)), "thing" if len(said) == 1 else "things"
    leads = [each for each in POINT_LEADS if len(said) == 1 or "{" in each]
    lead = leads[place % len(leads)].format(things=f"{number} {noun}", more=f"{number} more {noun}")
    return joined(lead, first, *map(as_sentence, rest))
