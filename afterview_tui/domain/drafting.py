"""First drafts of notes, put together from the user's own words.

A sentence whose field is missing is left out, so that there is never a blank to forget. The same input gives
the same draft, and no two of a panel of up to twelve get the same opening.
"""

from collections.abc import Sequence

import msgspec

from afterview_tui.domain.phrasing import as_sentence, as_thanks, ended, has_words, job_phrase, joined
from afterview_tui.domain.records import Form, Interview, Item, Person
from afterview_tui.domain.text import one_line, words
from afterview_tui.domain.when import MONTHS, WEEKDAYS, in_words

CARD_WORDS = (40, 75)
"""How many words a card takes, at least and at most."""
SUBJECT_LENGTH = 60
"""Characters of a subject that mail programs show."""
MOST_NAMED = 4
"""How many people a helper is told the names of."""

OPENINGS = (
    "Thank you for taking the time{on} to talk with me{about}.",
    "It was good to meet you{on} and to talk{about}. Thank you for making the time.",
    "I enjoyed our conversation{on}{about}. Thank you for it.",
    "You took the time{on} to talk with me{about}, and I would like to thank you for it.",
    "Our conversation{on}{about} gave me a lot to think about. Thank you for it.",
    "I am glad that we talked{on}{about}. Thank you for your time.",
    "Many thanks for meeting me{on} and for the conversation{about}.",
    "Talking with you{on}{about} was good. Thank you for the time you took.",
    "The conversation we had{on}{about} was a good one. Thank you for it.",
    "This is a short note to thank you for our conversation{on}{about}.",
    "I appreciated the chance to talk with you{on}{about}. Thank you for your time.",
    "Having talked with you{on}{about}, I want to say thank you.",
)
"""One for each of a panel. Every third ends on its thanks, so that "in particular" may follow it."""
CLOSINGS = (
    "I would be glad to take the next step. {wait}",
    "{wait} If anything else would help in the meantime, I am glad to send it.",
    "Please tell me if I can send you anything more. {wait}",
    "I would like to take this further. {wait}",
)
CARD_CLOSINGS = (
    "I would be glad to take the next step. {wait}",
    "I would be glad to work with you. {wait}",
    "I would like to take this further. {wait}",
)
"""Of their own, because from a card nothing can be sent after."""
SIGN_OFFS = ("Kind regards", "With thanks", "Best wishes", "Warm regards")
POINT_LEADS = (
    "I would like to add {things}:",
    "There {are} I thought of afterwards:",
    "To add to what we talked about:",
)
HELPER_OPENINGS = (
    "Thank you for helping me get the interview{job}.",
    "You helped me get the interview{job}, and I would like to thank you for it.",
    "Your help got me the interview{job}. Thank you for it.",
    "I had the interview{job}, and I have you to thank for it.",
)
HELPER_SIGN_OFFS = ("With thanks", "Many thanks", "All the best", "Best wishes")
CARD_FILLERS = (
    "I came away with a good picture of the work and of the people.",
    "It was good to hear how you work and to tell you how I do.",
    "I liked the way we talked, and I would be glad to hear more.",
)
"""What a card says besides when there is little else to say."""
SALUTATIONS = {
    "dear", "hi", "hello", "hey", "good", "hallo", "liebe", "lieber", "sehr", "guten", "bonjour", "cher", "chère",
    "hola", "querida", "querido", "estimada", "estimado", "ciao", "gentile", "salut", "hej",
}  # fmt: skip
"""First words by which a greeting is whole already."""


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
    if form == "helper":
        helpers = [each for each in occasion.people if each.part == person.part]
        place = _place(person, helpers)
        paragraphs = _helper_paragraphs(person, occasion, place)
        sign_off = HELPER_SIGN_OFFS[place % len(HELPER_SIGN_OFFS)]
        return Draft(_helper_subject(occasion), _assemble(person, paragraphs, sign_off, occasion))
    place = _place(person, occasion.people)
    sign_off = SIGN_OFFS[place % len(SIGN_OFFS)]
    if form == "card":
        frame = len(words(_assemble(person, [], sign_off, occasion)))
        return Draft("", _assemble(person, [_card_text(person, occasion, place, frame)], sign_off, occasion))
    paragraphs = _mail_paragraphs(person, occasion, place)
    return Draft(_subject(occasion), _assemble(person, paragraphs, sign_off, occasion))


def woven(body: str, point: str) -> str:
    """A note with one more point, as a paragraph of its own before its last words and the name."""
    point = as_sentence(point)
    if not point or point.rstrip(".") in body:
        return body
    paragraphs = body.rstrip().split("\n\n")
    last = 2 if len(paragraphs) > 3 else 1
    return "\n\n".join([*paragraphs[:-last], point, *paragraphs[-last:]]) + "\n"


def form_for(person: Person) -> Form:
    """The form to begin with: a helper's note for helpers, e-mail for the others."""
    return "helper" if person.part == "helper" else "email"


def greeting_line(person: Person) -> str:
    """The first line of a note: as the user greets them, else "Dear" with the whole name, never a part of it."""
    greeting, name = one_line(person.greeting).rstrip(" ,"), one_line(person.name)
    first, _, rest = greeting.partition(" ")
    if first.casefold() in SALUTATIONS and (rest or first.casefold() != "dear"):
        return greeting if greeting[-1] in "!:" else f"{greeting},"
    known = name if first.casefold() == "dear" else greeting or name
    return f"Dear {known}," if has_words(known) else "Hello,"


def _place(person: Person, people: Sequence[Person]) -> int:
    return next((n for n, each in enumerate(people) if each.uid == person.uid), 0)


def _assemble(person: Person, paragraphs: Sequence[str], sign_off: str, occasion: Occasion) -> str:
    name = one_line(occasion.name)
    end = f"{sign_off},\n{name}" if name else sign_off
    return "\n\n".join([greeting_line(person), *(text for text in paragraphs if text), end]) + "\n"


def _mail_paragraphs(person: Person, occasion: Occasion, place: int) -> list[str]:
    first = joined(_opening(occasion, place), _said(person, place))
    return [first, _points(person, occasion, place), _closing(occasion, place)]


def _card_text(person: Person, occasion: Occasion, place: int, frame: int) -> str:
    """One paragraph that fits a card beside its ``frame`` of greeting and name, counted in words."""
    least, most = (limit - frame for limit in CARD_WORDS)
    text = joined(_opening(occasion, place), _said(person, place), _points(person, occasion, place))
    wait = _wait(occasion.interview)
    endings = (CARD_CLOSINGS[place % len(CARD_CLOSINGS)].format(wait=wait), wait, "")
    ending = next((each for each in endings if len(words(f"{text} {each}")) <= most), "")
    for n in range(len(CARD_FILLERS)):
        if len(words(f"{text} {ending}")) < least:
            text = joined(text, CARD_FILLERS[(place + n) % len(CARD_FILLERS)])
    return joined(text, ending)


def _helper_paragraphs(person: Person, occasion: Occasion, place: int) -> list[str]:
    job = job_phrase(occasion.interview.role, occasion.interview.company)
    thanks = _filled(HELPER_OPENINGS[place % len(HELPER_OPENINGS)], job, job=f" for {job}" if job else "")
    well = next((text for item in occasion.items if item.kind == "well" and (text := ended(item.text))), "")
    news = joined(_met(person, occasion), f"One thing went well: {well}" if well else "")
    last = "I will let you know what comes of it."
    return [joined(thanks, _said(person, place)), news, _points(person, occasion, place), last]


def _said(person: Person, place: int) -> str:
    called = f"{one_line(person.greeting)} {one_line(person.name)}"
    return as_thanks(person.said, place, name=called, helped=person.part == "helper")


def _met(person: Person, occasion: Occasion) -> str:
    """Whom the user talked with, for somebody who was not there."""
    others = [each for each in occasion.people if each.part == "interviewer" and each.uid != person.uid]
    names = [name for each in others if (name := one_line(each.name))]
    if not names:
        return ""
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    who = listed if len(names) <= MOST_NAMED else f"{in_words(len(names))} people"
    on = _on(occasion.interview).strip().replace("on", "On", 1)
    return ended(joined(on, f"I talked with {who}"))


def _opening(occasion: Occasion, place: int) -> str:
    job = job_phrase(occasion.interview.role, occasion.interview.company)
    about = f" about {job}" if job else ""
    return _filled(OPENINGS[place % len(OPENINGS)], job, about=about, on=_on(occasion.interview))


def _filled(template: str, last: str, **parts: str) -> str:
    """A template with its parts; a last one with a stop of its own ("at Kestrel Inc.") gets no second one."""
    text = template.format(**parts)
    return text.replace(f"{last}.", last) if last.endswith((".", "!", "?", "…")) else text


def _on(interview: Interview) -> str:
    return f" on {WEEKDAYS[interview.held_at.weekday()]}" if interview.held_at else ""


def _points(person: Person, occasion: Occasion, place: int) -> str:
    """What the user forgot to tell this person, as they put it."""
    marked = [item for item in occasion.items if item.outcome == "note" and item.person == person.uid]
    said = [point for item in marked if (point := ended(item.plan) or ended(item.text))]
    if not said:
        return ""
    things = "is one thing" if len(said) == 1 else f"are {in_words(len(said))} things"
    lead = POINT_LEADS[place % len(POINT_LEADS)].format(are=things, things=things.partition(" ")[2])
    return joined(lead, said[0], *map(as_sentence, said[1:]))


def _closing(occasion: Occasion, place: int) -> str:
    return CLOSINGS[place % len(CLOSINGS)].format(wait=_wait(occasion.interview))


def _wait(interview: Interview) -> str:
    """The wait for their answer, with the day they gave while that is to come; a name of a day, not "tomorrow"."""
    by, held_at = interview.decision_on, interview.held_at
    if by is None or (held_at and by <= held_at.date()):
        return "I look forward to hearing from you."
    near = held_at is not None and (by - held_at.date()).days < len(WEEKDAYS)
    date = "" if near else f" {by.day} {MONTHS[by.month - 1]}"
    return f"I look forward to hearing from you by {WEEKDAYS[by.weekday()]}{date}."


def _subject(occasion: Occasion) -> str:
    interview = occasion.interview
    role, company = (one_line(each) if has_words(each) else "" for each in (interview.role, interview.company))
    wanted = [f"Thank you: {role} interview"] if role else []
    wanted += [f"Thank you: interview at {company}"] if company else []
    return next((each for each in wanted if len(each) <= SUBJECT_LENGTH), "Thank you for the interview")


def _helper_subject(occasion: Occasion) -> str:
    company = one_line(occasion.interview.company)
    wanted = f"Thank you, from my interview at {company}"
    return wanted if has_words(company) and len(wanted) <= SUBJECT_LENGTH else "Thank you for your help"
