"""First drafts of notes, put together from the user's own words.

A sentence whose field is missing is left out, so that there is never a blank to forget. The same input gives
the same draft, and two people of one panel never get the same opening.
"""

from collections.abc import Sequence

import msgspec

from afterview_tui.domain.phrasing import as_sentence, as_thanks, job_phrase, joined
from afterview_tui.domain.records import Form, Interview, Item, Person
from afterview_tui.domain.text import words
from afterview_tui.domain.when import WEEKDAYS, day

CARD_WORDS = (40, 75)
"""How many words a card takes, at least and at most."""

OPENINGS = (
    "Thank you for taking the time to talk with me{about}{on}.",
    "It was good to meet you{on} and to talk{about}. Thank you for your time.",
    "Thank you for meeting me{on} and for the conversation{about}.",
    "I enjoyed our conversation{about}{on}, and I want to thank you for it.",
    "Thank you for making time{on} to talk with me{about}.",
)
CLOSINGS = (
    "I would be glad to take the next step. {wait}",
    "{wait} If anything else would help you in the meantime, I am glad to send it.",
    "Please tell me if I can send anything more. {wait}",
    "I would like to go on from here. {wait}",
)
SIGN_OFFS = ("Kind regards,", "With thanks,", "Best wishes,", "Warm regards,")
POINT_LEADS = (
    "One thing I would like to add:",
    "There is one more thing I thought of afterwards:",
    "To add to what we talked about:",
)


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


def draft(form: Form, person: Person, occasion: Occasion) -> Draft:
    """The first draft of one person's note in the given form."""
    place = next((n for n, each in enumerate(occasion.people) if each.uid == person.uid), 0)
    if form == "helper":
        return Draft(
            _helper_subject(occasion), _assemble(person, _helper_paragraphs(person, occasion), place, occasion)
        )
    if form == "card":
        return Draft("", _assemble(person, [_card_text(person, occasion, place)], place, occasion))
    return Draft(_subject(occasion), _assemble(person, _mail_paragraphs(person, occasion, place), place, occasion))


def form_for(person: Person) -> Form:
    """The form to begin with: a helper's note for helpers, e-mail for the others."""
    return "helper" if person.part == "helper" else "email"


def greeting_line(person: Person) -> str:
    """The first line of a note: as the user greets them, else "Dear" with the whole name, never a part of it."""
    greeting = person.greeting.strip().rstrip(",") or person.name.strip()
    if greeting.casefold().startswith(("dear ", "hi ", "hello ", "good ")):
        return f"{greeting},"
    return f"Dear {greeting}," if greeting else "Hello,"


def _assemble(person: Person, paragraphs: Sequence[str], place: int, occasion: Occasion) -> str:
    sign_off = "\n".join(part for part in (SIGN_OFFS[place % len(SIGN_OFFS)], occasion.name.strip()) if part)
    return "\n\n".join([greeting_line(person), *(text for text in paragraphs if text), sign_off]) + "\n"


def _mail_paragraphs(person: Person, occasion: Occasion, place: int) -> list[str]:
    first = joined(_opening(occasion, place), as_thanks(person.said, place))
    return [first, _points(person, occasion, place), _closing(occasion, place)]


def _card_text(person: Person, occasion: Occasion, place: int) -> str:
    must = joined(_opening(occasion, place), as_thanks(person.said, place))
    longest = joined(must, _points(person, occasion, place), _closing(occasion, place))
    for text in (longest, joined(must, _closing(occasion, place))):
        if len(words(text)) + 8 <= CARD_WORDS[1]:
            return text
    return must


def _helper_paragraphs(person: Person, occasion: Occasion) -> list[str]:
    interview = occasion.interview
    job = job_phrase(interview.role, interview.company)
    thanks = f"Thank you for helping me get the interview{' for ' + job if job else ''}."
    met = [each.name for each in occasion.people if each.part == "interviewer" and each.name]
    when = f" on {WEEKDAYS[interview.held_at.weekday()]}" if interview.held_at else ""
    how = f"It took place{when}" if when or met else ""
    if met:
        how += f"{',' if when else ''} and I met {_listed(met)}"
    well = next((item.text for item in occasion.items if item.kind == "well" and item.text), "")
    went = joined(f"{how}." if how else "", f"What went well: {as_sentence(well)}" if well else "")
    return [joined(thanks, as_thanks(person.said, 0)), went, "I will let you know what comes of it."]


def _opening(occasion: Occasion, place: int) -> str:
    interview = occasion.interview
    job = job_phrase(interview.role, interview.company)
    on = f" on {WEEKDAYS[interview.held_at.weekday()]}" if interview.held_at else ""
    return OPENINGS[place % len(OPENINGS)].format(about=f" about {job}" if job else "", on=on)


def _points(person: Person, occasion: Occasion, place: int) -> str:
    marked = [item for item in occasion.items if item.outcome == "note" and item.person == person.uid]
    said = [as_sentence(item.plan or item.text) for item in marked]
    if not said:
        return ""
    return joined(POINT_LEADS[place % len(POINT_LEADS)], *said)


def _closing(occasion: Occasion, place: int) -> str:
    interview = occasion.interview
    if interview.decision_on and interview.held_at:
        wait = f"I look forward to hearing from you by {day(interview.decision_on, interview.held_at.date())}."
    else:
        wait = "I look forward to hearing from you."
    return CLOSINGS[(place + place // len(OPENINGS)) % len(CLOSINGS)].format(wait=wait)


def _subject(occasion: Occasion) -> str:
    interview = occasion.interview
    if interview.role:
        return f"Thank you: {interview.role} interview"
    return f"Thank you: interview at {interview.company}" if interview.company else "Thank you for the interview"


def _helper_subject(occasion: Occasion) -> str:
    company = occasion.interview.company
    return f"Thank you, from my interview at {company}" if company else "Thank you for your help"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
