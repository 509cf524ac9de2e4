"""The kinds of records that can be named, with their names, searched text and columns."""

from afterview_tui.actions import interviews
from afterview_tui.actions.finding import Kind
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import part_of
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.leads.pipeline import STAGES
from afterview_tui.domain.leads.search import searched_in
from afterview_tui.domain.records import Interview, Item, Lead, Person
from afterview_tui.domain.rounds import same_people, walk
from afterview_tui.domain.rounds.setting_down import KINDS
from afterview_tui.domain.text import one_line
from afterview_tui.known import Known

BECAME = {None: "", "note": "for a note", "lesson": "a lesson", "let_go": "let go"}
"""The outcome of a thing that was set down, in words."""


def _lead_columns(known: Known, lead: Lead) -> tuple[str, ...]:
    today, on = known.today, cadence.due_on(lead)
    by = f"{'since' if on < today else 'by'} {humanize.day(on, today)}" if on else ""
    stage = "parked" if cadence.is_active(lead) and cadence.is_parked(lead, today) else STAGES[lead.stage]
    return lead.company, lead.role, stage, lead.next_step, by


def held(known: Known, interview: Interview) -> str:
    """When an interview was or will be, in words."""
    return humanize.moment(interview.held_at.astimezone(known.now.tzinfo), known.now) if interview.held_at else ""


def _interview_columns(known: Known, interview: Interview) -> tuple[str, ...]:
    there = known.people.where(interview=interview.uid)
    people = humanize.count(len(there), "person", "people") if there else ""
    return (
        one_line(interview.company) or walk.label(interview),
        one_line(interview.role) if interview.company else "",
        interview.round,
        held(known, interview),
        people,
        walk.progress(interview, known.today),
    )


def _interview_words(known: Known, interview: Interview) -> str:
    return " ".join((interview.company, interview.role, interview.round, held(known, interview)))


def _company(known: Known, uid: str) -> str:
    interview = known.interviews.get(uid)
    return interview.company if interview else ""


def _person_words(known: Known, person: Person) -> str:
    return " ".join((person.name, person.greeting, person.email, person.title, _company(known, person.interview)))


def _item_columns(known: Known, item: Item) -> tuple[str, ...]:
    person = known.people.get(item.person)
    became = f"for your note to {person.name}" if item.outcome == "note" and person else BECAME[item.outcome]
    plan = one_line(item.plan) if item.outcome in ("note", "lesson") and item.plan != item.text else ""
    return KINDS[item.kind].label, one_line(item.text), became, plan


def _open_items(known: Known) -> list[Item]:
    sealed = {each.uid for each in known.interviews.all() if each.sealed_at}
    return [each for each in known.items.all() if each.interview not in sealed]


def _begun(known: Known) -> list[Interview]:
    return interviews.begun(known)[::-1]


LEADS = Kind[Lead](
    "lead",
    "leads",
    lambda known: known.leads.all(),
    lambda _, lead: lead.company,
    lambda _, lead: searched_in(lead),
    _lead_columns,
    whole=(2, 4),
    gives_way=(1, 2, 3),
)
INTERVIEWS = Kind[Interview](
    "interview",
    "interviews",
    _begun,
    lambda _, interview: interview.company,
    _interview_words,
    _interview_columns,
    whole=(3, 4),
    gives_way=(1, 2, 4, 5),
)
PEOPLE = Kind[Person](
    "person",
    "people",
    lambda known: known.people.all(),
    lambda _, person: person.name,
    _person_words,
    lambda known, person: (
        one_line(person.name),
        one_line(person.title) or part_of(person),
        person.email,
        one_line(_company(known, person.interview)),
    ),
    once=lambda known, found: same_people.newest(found, known.people.all()),
    gives_way=(1, 3),
)
ITEMS = Kind[Item](
    "thing",
    "things",
    _open_items,
    lambda _, item: item.text,
    lambda _, item: f"{item.text} {item.plan}",
    _item_columns,
    whole=(0,),
    gives_way=(3,),
)
