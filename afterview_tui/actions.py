"""What the window and the plain walk do alike with an evening: leads kept in step, first drafts, what is done."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from afterview_tui.domain import cadence, checks, drafting, pipeline, walk, when
from afterview_tui.domain.companies import lead_key, open_there
from afterview_tui.domain.lead_card import last_interview
from afterview_tui.domain.records import Interview, Lead, Note, Person, Stage
from afterview_tui.evening import Evening


class Step(NamedTuple):
    """One page of the walk as it is summed up in the end."""

    title: str
    facts: str
    is_done: bool


class Found(NamedTuple):
    """One place where words stand that can be searched for."""

    kind: str
    text: str
    place: str
    interview: str | None
    lead: str | None = None


def everywhere(evening: Evening) -> list[tuple[str, Found]]:
    """Every place that can be searched, with its words in small letters: all but what is sealed."""
    store = evening.store
    found = [
        Found("interview", _text(walk.label(each), each.round, each.promised), "close", each.uid)
        for each in store.interviews.all()
    ]
    found += [
        Found("mattered", _text(each.mattered, walk.label(each)), "close", each.uid)
        for each in store.interviews.all()
        if each.mattered
    ]
    found += [
        Found("person", _text(each.name, each.title, each.email, each.said), "remember", each.interview)
        for each in store.people.all()
    ]
    found += [Found("note", _text(each.subject, each.body), "thank", each.interview) for each in store.notes.all()]
    found += [
        Found("lesson", _text(each.plan, each.plan_when), "setdown", each.interview)
        for each in store.items.where(outcome="lesson")
    ]
    found += [Found("lead", _text(*_words_of(each)), "leads", None, each.uid) for each in store.leads.all()]
    return [(each.text.casefold(), each) for each in found]


def having(places: Sequence[tuple[str, Found]], typed: str) -> list[Found]:
    """The places where all of the typed words stand; none for no words."""
    wanted = typed.casefold().split()
    return [each for text, each in places if wanted and all(word in text for word in wanted)]


def _words_of(lead: Lead) -> tuple[str, ...]:
    return lead.company, lead.role, lead.contact, lead.notes, lead.source, lead.next_step


def _text(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def keep_lead(evening: Evening, company_before: str) -> None:
    """Find or make the lead of the interview, and mend a misspelt company there too; raises Refused."""
    interview, leads = evening.interview, evening.store.leads
    lead = leads.get(interview.lead)
    if lead is not None and lead.company == company_before:
        leads.change(lead, company=interview.company or lead.company)
    elif lead is None and interview.company:
        evening.store.interviews.change(interview, lead=_lead_of(evening, interview).uid)


def _lead_of(evening: Evening, interview: Interview) -> Lead:
    """The open lead at this company, with the same role if there is one; else a new one."""
    leads, now = evening.store.leads, evening.clock.now()
    known = open_there(interview.company, leads.all())
    same = [lead for lead in known if lead_key(lead)[1] == lead_key(Lead(role=interview.role))[1]]
    new = Lead(company=interview.company, role=interview.role, hoped_for=True)
    lead = [*known, *same][-1] if known else leads.add(new)
    held_on = interview.held_at.date() if interview.held_at else now.date()
    return leads.change(lead, **pipeline.interviewed(lead, held_on, now))


def occasion(evening: Evening) -> drafting.Occasion:
    """What first drafts are made from."""
    options = evening.options
    return drafting.Occasion(
        interview=evening.interview,
        people=evening.people,
        items=evening.items,
        name=options.name,
        sign_off=options.sign_off,
    )


def note_to(evening: Evening, person: Person) -> Note:
    """The note to a person, with a first draft where there is none yet; raises Refused."""
    note = evening.note(person)
    if note is not None:
        return note
    form = drafting.form_for(person)
    made = drafting.draft(form, person, occasion(evening))
    new = Note(interview=evening.interview.uid, person=person.uid, form=form, subject=made.subject, body=made.body)
    return evening.store.notes.add(new)


def circumstances(evening: Evening, person: Person) -> checks.Circumstances:
    """What a note to a person is checked against."""
    interview, options = evening.interview, evening.options
    others = [each for each in evening.people if each.uid != person.uid]
    notes = ((each, evening.note(each)) for each in others)
    points = [each for each in evening.items if each.person == person.uid and each.outcome == "note"]
    return checks.Circumstances(
        person=person,
        others=others,
        company=interview.company,
        role=interview.role,
        other_companies=sorted({lead.company for lead in evening.store.leads.all()} - {interview.company, ""}),
        points=[each.plan or each.text for each in points],
        other_notes=[(each.name, found.body) for each, found in notes if found is not None],
        name=options.name,
        limits=checks.Limits(email=options.email_words, card=options.card_words),
    )


def change_lead(evening: Evening, lead: Lead, **changes: object) -> Lead:
    """Save fields of a lead, each change an event; another stage is news of today; raises Refused."""
    leads, now = evening.store.leads, evening.clock.now()
    chosen = changes.pop("stage", lead.stage)
    stage: Stage = next(stage for stage in pipeline.STAGES if stage == chosen)
    if stage != lead.stage:
        lead = leads.change(lead, **pipeline.moved(lead, stage, now))
    return leads.change(lead, **pipeline.edited(lead, changes, now))


def suggested_day(evening: Evening, lead: Lead) -> date | None:
    """The day to offer for a lead's next step."""
    today = evening.clock.now().date()
    if lead.next_on and lead.next_on > today:
        return lead.next_on
    last = last_interview(lead, evening.store.interviews.where(lead=lead.uid))
    return cadence.next_contact(lead, last, today, evening.options.cadence)


def is_done(evening: Evening, place: str) -> bool:
    """Whether what a page is for was done; of the breath only its page knows."""
    rule = _DONE.get(place)
    return rule is not None and rule(evening)


def _is_thanked(evening: Evening) -> bool:
    thanked = [person for person in evening.people if person.part != "other"]
    notes = [evening.note(person) for person in thanked]
    return bool(notes) and all(note is not None and note.state in ("copied", "sent") for note in notes)


def _is_signed(evening: Evening) -> bool:
    return any(pledge.signed_at for pledge in evening.store.pledges.where(interview=evening.interview.uid))


def _is_reviewed(evening: Evening) -> bool:
    leads = evening.store.leads.all()
    return bool(leads) and not cadence.review_order(leads, evening.clock.now().date())


_DONE: dict[str, Callable[[Evening], bool]] = {
    "remember": lambda evening: bool(evening.interview.company and evening.people),
    "setdown": lambda evening: evening.interview.sealed_at is not None,
    "thank": _is_thanked,
    "quiet": _is_signed,
    "leads": _is_reviewed,
}


def summary(evening: Evening) -> list[Step]:
    """Every page of the walk with what was done there, or that it is left for later."""
    states = evening.interview.steps
    done = {step.place: states.get(step.place) == "done" for step in walk.STEPS}
    return [
        Step(step.title, _facts(evening, step.place) if done[step.place] else "left for later", done[step.place])
        for step in walk.STEPS
    ]


def _facts(evening: Evening, place: str) -> str:
    people = evening.people
    notes = [note for person in people if (note := evening.note(person)) is not None]
    sent = sum(note.state == "sent" for note in notes)
    counts = {
        "breathe": "a pause",
        "remember": when.count(len(people), "person", "people"),
        "setdown": when.count(len(evening.items), "thing") + ", sealed",
        "thank": f"{when.count(len(notes), 'note')}, {sent or 'none'} sent",
        "quiet": _quiet(evening),
        "leads": "every lead has a next step",
    }
    return counts[place]


def _quiet(evening: Evening) -> str:
    """Until when, while it is quiet."""
    pledge = evening.pledge
    if pledge is None:
        return "signed, and over"
    return f"until {when.moment(pledge.until, evening.clock.now()) if pledge.until else 'their answer'}"
