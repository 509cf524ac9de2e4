"""First drafts of notes, put together from the user's own words.

A sentence whose field is missing is left out, so that there is never a blank to forget; and so is what they said
while nobody but the user can tell how it is meant. The same input gives the same draft, and no two of a panel of up
to twelve get the same opening or closing.
"""

import re
from collections.abc import Sequence

from afterview_tui.domain.humanize import in_words
from afterview_tui.domain.leads.companies import spoken_company
from afterview_tui.domain.notes.greeting import bare_name, greeting_line, is_name
from afterview_tui.domain.notes.sending import SUBJECT_LENGTH
from afterview_tui.domain.records import Form, Person
from afterview_tui.domain.text import has_words, one_line, words
from afterview_tui.writing import later_drafts
from afterview_tui.writing.draft_parts import (
    ROUND,
    Draft,
    Occasion,
    assemble,
    filled,
    job_parts,
    on_day,
    place_for,
    points_for,
    said_of,
)
from afterview_tui.writing.phrasing import as_sentence, ended, interview_phrase, joined, listed, spoken_role
from afterview_tui.writing.wordings import (
    AGAIN_OPENINGS,
    ARRANGED_OPENINGS,
    CARD_CLOSINGS,
    CARD_FILLERS,
    CLOSINGS,
    HELPER_CLOSINGS,
    HELPER_OPENINGS,
    HELPER_SIGN_OFFS,
    NEUTRAL_CLOSINGS,
    NEUTRAL_OPENINGS,
    OPENINGS,
    PLAIN_AGAIN_OPENINGS,
    PLAIN_ARRANGED_OPENINGS,
    PLAIN_HELPER_OPENINGS,
    PLAIN_OPENINGS,
    SIGN_OFFS,
    WAIT,
)

__all__ = ["Draft", "Occasion", "draft", "form_for", "greeting_line", "woven"]

CARD_WORDS = (40, 75)
"""How many words a card takes, at least and at most."""
_THANKS_FOR = re.compile(r"(?:thank you|(?:many )?thanks) for (.+)$", re.IGNORECASE)
MOST_NAMED = 4
"""How many people a helper is told the names of."""


def draft(form: Form, person: Person, occasion: Occasion) -> Draft:
    """The first draft of one person's note in the given form."""
    if form == "helper" or (person.part == "helper" and form in ("email", "card")):
        return _helper(form, person, occasion)
    if person.part == "other" and form in ("email", "card"):
        return _to_other(form, person, occasion)
    if form in later_drafts.DRAFTS:
        return later_drafts.DRAFTS[form](person, occasion)
    place = place_for(person, occasion)
    sign_off = SIGN_OFFS[place % len(SIGN_OFFS)]
    if form == "card":
        frame = len(words(assemble(person, [], sign_off, occasion)))
        return Draft("", assemble(person, [_card_text(person, occasion, place, frame)], sign_off, occasion))
    said = said_of(person, place)
    first = joined(opening(person, occasion, place, said), said)
    closing = CLOSINGS[place % len(CLOSINGS)].format(wait=WAIT)
    paragraphs = [first, points_for(person, occasion, place), closing]
    return Draft(_subject(person, occasion), assemble(person, paragraphs, sign_off, occasion))


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


def openings(person: Person, occasion: Occasion, said: str) -> Sequence[str]:
    """How an e-mail or a card may begin: one with thanks, unless what follows gives them; another one next time."""
    is_thanked = "thank" in said.casefold()
    if occasion.rounds.get(person.uid):
        return PLAIN_AGAIN_OPENINGS if is_thanked else AGAIN_OPENINGS
    return PLAIN_OPENINGS if is_thanked else OPENINGS


def opening(person: Person, occasion: Occasion, place: int, said: str) -> str:
    """The opening of an e-mail or a card for the person at this place, before a sentence about what they said."""
    known = openings(person, occasion, said)
    if occasion.rounds.get(person.uid, 0) > 1:
        known = _later(known, place)
    return filled(known[place % len(known)], about=job_parts(occasion.interview)["about"], on=on_day(occasion))


def _later(known: Sequence[str], place: int) -> Sequence[str]:
    """Openings for a third round: none that calls it the second, or begins as the one of the round before did."""
    before = {_begins(each[(place - ROUND) % len(each)]) for each in (AGAIN_OPENINGS, PLAIN_AGAIN_OPENINGS)}
    return [each for each in known if "second" not in each and _begins(each) not in before] or known


def _begins(text: str) -> str:
    return " ".join(text.split()[:4])


def _card_text(person: Person, occasion: Occasion, place: int, frame: int) -> str:
    """One paragraph that fits a card beside its ``frame`` of greeting and name, counted in words."""
    least, most = (limit - frame for limit in CARD_WORDS)
    said = said_of(person, place)
    text = joined(opening(person, occasion, place, said), said, points_for(person, occasion, place))
    endings = (CARD_CLOSINGS[place % len(CARD_CLOSINGS)].format(wait=WAIT), WAIT, "")
    ending = next((each for each in endings if len(words(f"{text} {each}")) <= most), "")
    for n in range(len(CARD_FILLERS)):
        if len(words(f"{text} {ending}")) < least:
            text = joined(text, CARD_FILLERS[(place + n) % len(CARD_FILLERS)])
    return joined(text, ending)


def _helper(form: Form, person: Person, occasion: Occasion) -> Draft:
    """To a friend, most of the time: short, and what went well only where the user puts it in."""
    place = place_for(person, occasion)
    last = HELPER_CLOSINGS[place % len(HELPER_CLOSINGS)]
    first = first_words_to_other(person, occasion, said_of(person, place), helped=True)
    met = _met(person, occasion) if form == "helper" else ""
    paragraphs = [first, points_for(person, occasion, place), joined(met, last)]
    sign_off = HELPER_SIGN_OFFS[place % len(HELPER_SIGN_OFFS)]
    subject = "" if form == "card" else _helper_subject(occasion)
    return Draft(subject, assemble(person, paragraphs, sign_off, occasion))


def _to_other(form: Form, person: Person, occasion: Occasion) -> Draft:
    """To somebody who need not have met the user: nothing is claimed but what the user said of them."""
    place = place_for(person, occasion)
    said = said_of(person, place)
    closing = NEUTRAL_CLOSINGS[place % len(NEUTRAL_CLOSINGS)].format(wait=WAIT)
    first = first_words_to_other(person, occasion, said, helped=False)
    paragraphs = [first, points_for(person, occasion, place), closing]
    body = assemble(person, paragraphs, SIGN_OFFS[place % len(SIGN_OFFS)], occasion)
    return Draft("" if form == "card" else _subject(person, occasion), body)


def first_words_to_other(person: Person, occasion: Occasion, said: str, *, helped: bool) -> str:
    """The opening for somebody who wasn't an interviewer, with what the user noted of them."""
    known = other_openings(person, occasion, on_day(occasion), said, helped=helped)
    opening = known[place_for(person, occasion) % len(known)]
    return opening if joins_thanks(person, said) and not helped else joined(opening, said)


def other_openings(person: Person, occasion: Occasion, on: str, said: str, *, helped: bool) -> list[str]:
    """How a note to somebody who wasn't an interviewer may begin; it thanks them once."""
    parts = {**job_parts(occasion.interview), "on": on}
    is_thanked = "thank" in said.casefold()
    known: Sequence[str] = NEUTRAL_OPENINGS
    if helped:
        known = PLAIN_HELPER_OPENINGS if is_thanked else HELPER_OPENINGS
    elif person.arranged:
        thanked = joins_thanks(person, said)
        known = PLAIN_ARRANGED_OPENINGS if is_thanked and not thanked else ARRANGED_OPENINGS
        if thanked:
            known = [f"{each.rstrip('.')}, and for {{rest}}" for each in known]
            parts["rest"] = thanked
    elif said:
        known = ("",)
    return [filled(each, **parts) for each in known]


def joins_thanks(person: Person, said: str) -> str:
    """What whoever arranged the interview is thanked for besides, which goes on behind the opening; else empty."""
    found = _THANKS_FOR.match(said) if person.part == "other" and person.arranged else None
    return found[1] if found else ""


def _met(person: Person, occasion: Occasion) -> str:
    """Whom the user talked with, for somebody who was not there."""
    others = [each for each in occasion.people if each.part == "interviewer" and each.uid != person.uid]
    there = [each.name for each in others if one_line(each.name)]
    names = [bare_name(name) for name in there if is_name(name)]
    if not names:
        return ""
    who = listed(names) if len(names) == len(there) <= MOST_NAMED else f"{in_words(len(there))} people"
    return ended(f"I talked with {who}")


def _subject(person: Person, occasion: Occasion) -> str:
    is_other = person.part == "other"
    interview, rounds = occasion.interview, 0 if is_other else occasion.rounds.get(person.uid, 0)
    again = ("", " again", " once more")[min(rounds, 2)]
    wanted = [f"Thank you{again}: {interview_phrase(interview.role)}"] if spoken_role(interview.role) else []
    company = spoken_company(one_line(interview.company))
    wanted += [f"Thank you{again}: interview at {company}"] if has_words(company) else []
    fallbacks = ("the interview", "our second conversation", "another conversation")
    fallback = f"Thank you for {fallbacks[min(rounds, 2)]}"
    fallback = "Thank you" if is_other else fallback
    return next((each for each in wanted if len(each) <= SUBJECT_LENGTH), fallback)


def _helper_subject(occasion: Occasion) -> str:
    company = spoken_company(one_line(occasion.interview.company))
    wanted = f"My interview at {company}"
    return wanted if has_words(company) and len(wanted) <= SUBJECT_LENGTH else "Thank you for your help"
