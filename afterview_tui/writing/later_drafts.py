"""First drafts of what is written to more than one, or later: to the group, after silence, after a "no"."""

from collections.abc import Callable

from afterview_tui.domain.leads.companies import spoken_company
from afterview_tui.domain.notes.greeting import bare_name, is_name
from afterview_tui.domain.notes.sending import SUBJECT_LENGTH
from afterview_tui.domain.records import Form, Person
from afterview_tui.domain.text import has_words, one_line, words
from afterview_tui.writing.draft_parts import (
    Draft,
    Occasion,
    about_job,
    assemble,
    filled,
    on_date,
    on_day,
    place_for,
    said_of,
)
from afterview_tui.writing.phrasing import ended, joined, spoken_role
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

GROUP_WORDS = 150
"""Words after which nobody further gets a line of their own in a note to the group."""


def to_group(person: Person, occasion: Occasion) -> Draft:
    """Through a coordinator: a line for everybody met, where their addresses are not known (Iowa State)."""
    place = place_for(person, occasion)
    job, about = about_job(occasion.interview)
    thanks = filled(GROUP_OPENINGS[place % len(GROUP_OPENINGS)], job, about=about, on=on_day(occasion))
    ask = GROUP_ASKS[place % len(GROUP_ASKS)]
    said = said_of(person, place) if person.part == "interviewer" else ""
    paragraphs = [joined(thanks, said), _lines(person, occasion), joined(ask, WAIT)]
    return Draft("Thank you to everybody I met", _signed(person, paragraphs, place, occasion))


def follow_up(person: Person, occasion: Occasion) -> Draft:
    """After silence: short, with the day of the interview and what they had said would happen."""
    place, interview = place_for(person, occasion), occasion.interview
    job, about = about_job(interview)
    is_met = interview.held_at is not None or person.part == "interviewer"
    met = OTHER_FOLLOW_UP_OPENINGS if person.part == "other" else FOLLOW_UP_OPENINGS
    openings = met if is_met else APPLIED_OPENINGS
    opening = openings[place % len(openings)]
    first = filled(opening, job, about=about, on=on_date(occasion), job=f" for {job}" if job else "")
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
    openings = OTHER_AFTER_NO_OPENINGS if person.part == "other" else AFTER_NO_OPENINGS
    opening = openings[place % len(openings)].format(on=on_date(occasion))
    closing = AFTER_NO_CLOSINGS[place % len(AFTER_NO_CLOSINGS)]
    return Draft(
        _subject("{job}: thank you all the same", person, occasion),
        _signed(person, [joined(opening, said_of(person, place)), closing], place, occasion),
    )


DRAFTS: dict[Form, Callable[[Person, Occasion], Draft]] = {
    "group": to_group,
    "follow_up": follow_up,
    "after_no": after_no,
}
"""The forms that are drafted here."""


def _lines(person: Person, occasion: Occasion) -> str:
    """A line for each who was met; once it gets long, the others are thanked together."""
    met = [each for each in occasion.people if each.part == "interviewer" and each.uid != person.uid]
    named = [each for each in met if is_name(each.name)]
    rest = ["My thanks also go to everybody else I met."] if len(named) < len(met) else []
    lines: list[str] = []
    for number, each in enumerate(named):
        said = said_of(each, number) or "Thank you for your time."
        line = f"To {bare_name(each.name)}: {said}"
        if len(words("\n".join([*lines, line]))) > GROUP_WORDS:
            names = ", ".join(bare_name(other.name) for other in named[number:])
            rest = [ended(f"My thanks also go to {names}{', and to everybody else I met' if rest else ''}")]
            break
        lines.append(line)
    return "\n".join([*lines, *rest] if lines else [])


def _signed(person: Person, paragraphs: list[str], place: int, occasion: Occasion) -> str:
    return assemble(person, paragraphs, SIGN_OFFS[place % len(SIGN_OFFS)], occasion)


def _subject(template: str, person: Person, occasion: Occasion) -> str:
    """The subject with the role, else with the company, as far as it is not cut off."""
    interview = occasion.interview
    company = spoken_company(one_line(interview.company))
    known = [one_line(each) for each in (spoken_role(interview.role), company) if has_words(each)]
    fallback = "My interview" if person.part == "other" else "Our conversation"
    found = [template.format(job=each) for each in [*known, fallback]]
    return next(each for each in found if len(each) <= SUBJECT_LENGTH)
