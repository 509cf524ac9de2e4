"""What to have in mind before the next round: when it is, who was met and what they said, what was learnt."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.actions import interviews
from afterview_tui.domain import humanize
from afterview_tui.domain.leads.companies import company_key
from afterview_tui.domain.records import Interview, Item, Lead, Person
from afterview_tui.domain.rounds import same_people, walk
from afterview_tui.domain.text import one_line
from afterview_tui.known import Known

HEADING = "Before the next round"
AGAIN = "whom you met before"
NEW = "new"


class Seen(NamedTuple):
    """A person from this round or an earlier one, listed once."""

    person: Person
    """The newest record of them, with what they said in any round."""
    was_met: bool
    """Whether they were met in a round that is over."""
    is_expected: bool
    """Whether they will be at this round, where it is still ahead."""


class Before(NamedTuple):
    """What to know before one round: its people, the earlier rounds, and the lessons."""

    interview: Interview
    earlier: Sequence[Interview]
    """Earlier rounds with the same company, the latest first."""
    seen: Sequence[Seen]
    """Everybody in this round and the earlier ones."""
    lessons: Sequence[Item]
    """Lessons from earlier interviews with any company, the latest first."""
    lead: Lead | None


def next_round(known: Known, among: Sequence[Interview] | None = None) -> Interview | None:
    """The next interview ahead, or the last one where none is."""
    there = interviews.begun(known) if among is None else among
    to_come = [each for each in there if is_ahead(known, each)]
    if to_come:
        return min(to_come, key=lambda each: each.held_at or known.now)
    return max(there, key=lambda each: each.held_at or each.created_at or known.now, default=None)


def meant_by(known: Known, found: Sequence[Interview]) -> Interview | None:
    """Of several rounds with one company, the next one ahead, or the latest; None for several companies."""
    companies = {company_key(each.company) for each in found}
    return next_round(known, found) if len(companies) == 1 and "" not in companies else None


def is_ahead(known: Known, interview: Interview) -> bool:
    """Whether an interview is still ahead."""
    return interview.held_at is not None and interview.held_at > known.now


def before(known: Known, interview: Interview) -> Before:
    """What to know before a round."""
    key = company_key(interview.company)
    same = [each for each in interviews.begun(known) if key and company_key(each.company) == key]
    earlier = [each for each in same if each.uid != interview.uid and _is_earlier(known, each, interview)]
    now = known.people.where(interview=interview.uid)
    over = [person for each in earlier for person in known.people.where(interview=each.uid)]
    lessons = [item for item in known.items.where(outcome="lesson") if item.interview != interview.uid]
    seen = _seen(now, over) if is_ahead(known, interview) else _seen([], [*now, *over])
    return Before(interview, earlier, seen, lessons[::-1], known.leads.get(interview.lead))


def _seen(expected: Sequence[Person], over: Sequence[Person]) -> list[Seen]:
    """Everybody once; who only arranged it or helped counts as met once they have said something."""
    to_come = {each.uid for each in expected if each.part == "interviewer"}
    met = {each.uid for each in over if each.part == "interviewer" or each.said}
    return [
        Seen(
            same_people.joined(group),
            any(each.uid in met for each in group),
            any(each.uid in to_come for each in group),
        )
        for group in same_people.grouped([*expected, *over])
    ]


def _is_earlier(known: Known, one: Interview, other: Interview) -> bool:
    if one.held_at is None:
        return True
    return one.held_at <= known.now and (other.held_at is None or one.held_at < other.held_at)


def lines(known: Known, found: Before) -> list[str]:
    """Everything about a round as lines of text."""
    interview, today = found.interview, known.today
    when = humanize.moment(interview.held_at.astimezone(known.now.tzinfo), known.now) if interview.held_at else ""
    said = [one_line(", ".join(filter(None, (walk.label(interview), interview.round, when, interview.place))))]
    for each in (interview, *found.earlier):
        if each.promised:
            by = f", by {humanize.day(each.decision_on, today)}" if each.decision_on else ""
            said.append(f"They promised: {one_line(each.promised)}{by}.")
    for heading, rows in _people(found.seen):
        said += ["", heading, *rows] if rows else []
    said += ["", "You learnt"] if found.lessons else []
    said += [f"  {_lesson(each)}" for each in found.lessons]
    if found.lead is not None and found.lead.notes:
        said += ["", f"You noted: {one_line(found.lead.notes)}"]
    return said


def _people(seen: Sequence[Seen]) -> list[tuple[str, list[str]]]:
    """The people under three headings: to meet, met before, others."""
    to_come = [each for each in seen if each.is_expected]
    met = [each for each in seen if each.was_met and not each.is_expected]
    was_any_met = any(each.was_met for each in seen)
    again = {True: AGAIN, False: NEW if was_any_met else ""}
    return [
        ("You will meet", [_person(each.person, again[each.was_met]) for each in to_come]),
        ("You met before" if to_come else "You met", [_person(each.person) for each in met]),
        ("Others", [_person(each.person) for each in seen if not each.was_met and not each.is_expected]),
    ]


def _person(person: Person, more: str = "") -> str:
    what = f": {person.said}" if person.said else ""
    return f"  {one_line(', '.join(filter(None, (person.name or 'somebody', person.title, more))) + what)}"


def _lesson(item: Item) -> str:
    when = f" ({item.plan_when})" if item.plan_when else ""
    return one_line(f"{item.plan or item.text}{when}")
