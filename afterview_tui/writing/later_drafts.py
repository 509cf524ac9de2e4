"""First drafts of what is written to more than one, or later: to the group, after silence, after a "no"."""

from collections.abc import Callable

from afterview_tui.domain.leads.companies import spoken_company
from afterview_tui.domain.notes.greeting import is_name, spoken_to
from afterview_tui.domain.notes.sending import SUBJECT_LENGTH
from afterview_tui.domain.records import Form, Person
from afterview_tui.domain.text import has_words, one_line, words
from afterview_tui.writing.draft_parts import (
    Draft,
    Occasion,
    assemble,
    filled,
    job_parts,
    on_date,
    on_day,
    place_for,
    said_of,
)
from afterview_tui.writing.phrasing import behind_name, ended, joined, listed, spoken_role
from afterview_tui.writing.promises import promised
from afterview_tui.writing.wordings import (
    AFTER_NO_CLOSINGS,
    AFTER_NO_OPENINGS,
    APPLIED_OPENINGS,
    FOLLOW_UP_ASKS,
    FOLLOW_UP_OPENINGS,
    GROUP_ASKS,
    GROUP_OPENINGS,
    OTHER_AFTER_NO_OPENINGS,
    OTHER_FOLLOW_UP_OPENINGS,
    SIGN_OFFS,
    WAIT,
)

PLACES = 4
"""Places whose wording is tried for one without thanks, where the opening gives them."""
TOGETHER = 4
"""Sentences of a paragraph in a note to the group, at most."""
GROUP_WORDS = 150
"""Words after which nobody further gets a line of their own in a note to the group."""


def to_group(person: Person, occasion: Occasion) -> Draft:
    """Through a coordinator: a line for everybody met, where their addresses are not known (Iowa State)."""
    place = place_for(person, occasion)
    thanks = filled(
        GROUP_OPENINGS[place % len(GROUP_OPENINGS)],
        about=job_parts(occasion.interview)["about"],
        on=on_day(occasion),
    )
    ask = GROUP_ASKS[place % len(GROUP_ASKS)]
    paragraphs = [thanks, _to_each(person, occasion, place + 1), joined(ask, WAIT)]
    return Draft("Thank you to everyone I met", _signed(person, paragraphs, place, occasion))


def follow_up(person: Person, occasion: Occasion) -> Draft:
    """After silence: short, with the day of the interview and what they had said would happen."""
    place, interview = place_for(person, occasion), occasion.interview
    is_met = interview.held_at is not None or person.part == "interviewer"
    met = OTHER_FOLLOW_UP_OPENINGS if person.part != "interviewer" else FOLLOW_UP_OPENINGS
    openings = met if is_met else APPLIED_OPENINGS
    opening = openings[place % len(openings)]
    first = filled(opening, on=on_date(occasion), **job_parts(interview))
    plan = promised(interview.promised)
    ask = FOLLOW_UP_ASKS[place % len(FOLLOW_UP_ASKS)]
    said = said_of(person, place + 2)
    return Draft(
        _subject("{job}: how things stand", person, occasion),
        _signed(person, [joined(first, said), joined(plan, ask)], place, occasion),
    )


def after_no(person: Person, occasion: Occasion) -> Draft:
    """After a refusal: thanks, what stays, and a door left open."""
    place = place_for(person, occasion)
    openings = OTHER_AFTER_NO_OPENINGS if person.part != "interviewer" else AFTER_NO_OPENINGS
    opening = openings[place % len(openings)].format(on=on_date(occasion))
    closing = AFTER_NO_CLOSINGS[place % len(AFTER_NO_CLOSINGS)]
    ways = [said_of(person, place + n) for n in range(PLACES)]
    said = next((each for each in ways if "thank" not in each.casefold()), ways[0])
    return Draft(
        _subject("{job}: thank you all the same", person, occasion),
        _signed(person, [joined(opening, said), closing], place, occasion),
    )


DRAFTS: dict[Form, Callable[[Person, Occasion], Draft]] = {
    "group": to_group,
    "follow_up": follow_up,
    "after_no": after_no,
}
"""The forms that are drafted here."""


def _to_each(person: Person, occasion: Occasion, beyond: int) -> str:
    """A sentence to each who was met and of whom something was noted; the others are thanked together.

    ``beyond`` is how far its wording is from that of the note to themselves.
    """
    met = [each for each in occasion.people if each.part == "interviewer"]
    met.sort(key=lambda each: each.uid != person.uid)
    said, others, is_unnamed = list[str](), list[str](), False
    for each in met:
        own, is_named = said_of(each, place_for(each, occasion) + beyond), bool(each.greeting) or is_name(each.name)
        sentence = f"{spoken_to(each)}, {behind_name(own)}"
        if own and is_named and len(words(" ".join([*said, sentence]))) <= GROUP_WORDS:
            said.append(sentence)
        elif each.uid != person.uid:
            others += [spoken_to(each)] if is_named else []
            is_unnamed |= not is_named
    others += ["everyone else I met"] if is_unnamed else []
    thanks = f"My thanks {'also ' if said else ''}go to {listed(others)}" if others else ""
    said += [ended(thanks)] if thanks else []
    return "\n\n".join(joined(*said[n : n + TOGETHER]) for n in range(0, len(said), TOGETHER))


def _signed(person: Person, paragraphs: list[str], place: int, occasion: Occasion) -> str:
    return assemble(person, paragraphs, SIGN_OFFS[place % len(SIGN_OFFS)], occasion)


def _subject(template: str, person: Person, occasion: Occasion) -> str:
    """The subject with the role, else with the company, as far as it is not cut off."""
    interview = occasion.interview
    company = spoken_company(one_line(interview.company))
    known = [one_line(each) for each in (spoken_role(interview.role), company) if has_words(each)]
    fallback = "My interview" if person.part != "interviewer" else "Our conversation"
    found = [template.format(job=each) for each in [*known, fallback]]
    return next(each for each in found if len(each) <= SUBJECT_LENGTH)
