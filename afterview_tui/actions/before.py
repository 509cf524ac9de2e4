"""What to have in mind before the next round: when it is, who was met and what they said, what was learnt."""

from collections.abc import Sequence
from typing import NamedTuple

from afterview_tui.domain import humanize
from afterview_tui.domain.leads.companies import company_key
from afterview_tui.domain.records import Interview, Item, Lead, Person
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.text import one_line
from afterview_tui.known import Known


class Before(NamedTuple):
    """One round, and all that was kept of those before it."""

    interview: Interview
    earlier: Sequence[Interview]
    """The rounds before it with the same company, the last one first."""
    people: Sequence[Person]
    """Everybody in it and in those, each once."""
    lessons: Sequence[Item]
    """What earlier interviews taught, wherever they were held, the last one first."""
    lead: Lead | None


def next_round(known: Known) -> Interview | None:
    """The interview that comes next; where none does, the last one."""
    there = [each for each in known.interviews.all() if each.company or each.held_at]
    to_come = [each for each in there if each.held_at and each.held_at > known.now]
    if to_come:
        return min(to_come, key=lambda each: each.held_at or known.now)
    return max(there, key=lambda each: each.held_at or known.now, default=None)


def before(known: Known, interview: Interview) -> Before:
    """What is known of the rounds with this company until now."""
    key = company_key(interview.company)
    same = [each for each in known.interviews.all() if key and company_key(each.company) == key]
    earlier = [each for each in same if each.uid != interview.uid and _is_earlier(each, interview)]
    earlier.sort(key=lambda each: str(each.held_at or ""), reverse=True)
    people = dict[str, Person]()
    for each in (interview, *earlier):
        for person in known.people.where(interview=each.uid):
            people.setdefault(person.name or person.uid, person)
    lessons = [item for item in known.items.where(outcome="lesson") if item.interview != interview.uid]
    return Before(interview, earlier, [*people.values()], lessons[::-1], known.leads.get(interview.lead))


def _is_earlier(one: Interview, other: Interview) -> bool:
    return one.held_at is None or other.held_at is None or one.held_at < other.held_at


def lines(known: Known, found: Before) -> list[str]:
    """All of it in lines, to be read on one screen."""
    interview, today = found.interview, known.today
    when = humanize.moment(interview.held_at.astimezone(known.now.tzinfo), known.now) if interview.held_at else ""
    said = [", ".join(filter(None, (walk.label(interview), interview.round, when)))]
    for each in (interview, *found.earlier):
        if each.promised:
            by = f", by {humanize.day(each.decision_on, today)}" if each.decision_on else ""
            said.append(f"They promised: {one_line(each.promised)}{by}.")
    said += ["", "You met"] if found.people else []
    said += [f"  {_person(each)}" for each in found.people]
    said += ["", "You learnt"] if found.lessons else []
    said += [f"  {_lesson(each)}" for each in found.lessons]
    if found.lead is not None and found.lead.notes:
        said += ["", f"You noted: {one_line(found.lead.notes)}"]
    return said


def _person(person: Person) -> str:
    title = f", {person.title}" if person.title else ""
    what = f": {person.said}" if person.said else ""
    return one_line(f"{person.name or 'somebody'}{title}{what}")


def _lesson(item: Item) -> str:
    when = f" ({item.plan_when})" if item.plan_when else ""
    return one_line(f"{item.plan or item.text}{when}")
