"""What the window and the plain walk do alike with an evening: leads kept in step, first drafts, what is done."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import structs

from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence, pipeline
from afterview_tui.domain.leads.card import last_interview
from afterview_tui.domain.leads.companies import lead_key, open_there
from afterview_tui.domain.records import Form, Interview, Item, Lead, Note, Person, Stage
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.rounds.setting_down import undecided
from afterview_tui.session import Session
from afterview_tui.store import Records
from afterview_tui.writing import drafting
from afterview_tui.writing.draft_parts import on_any_day

if TYPE_CHECKING:
    from afterview_tui.domain.notes import checks


class Thanked(NamedTuple):
    """Somebody to thank, and one note to them."""

    person: Person
    note: Note | None
    is_last: bool
    """Whether it is the last note to them, under which the earlier ones stand."""

    @property
    def uid(self) -> str:
        """What the row stays the same by: the person, for an earlier note the note."""
        return self.person.uid if self.is_last or self.note is None else self.note.uid


class Step(NamedTuple):
    """One page of the walk as it is summed up in the end."""

    title: str
    facts: str
    is_done: bool


def keep_lead(session: Session, company_before: str) -> None:
    """Find or make the lead of the interview, and mend a misspelt company there too; raises Refused."""
    interview, leads = session.interview, session.store.leads
    lead = leads.get(interview.lead)
    if lead is not None and lead.company == company_before:
        leads.change(lead, company=interview.company or lead.company)
    elif lead is None and interview.company:
        with session.store.one_save():
            session.store.interviews.change(interview, lead=_lead_of(session, interview).uid)


def _lead_of(session: Session, interview: Interview) -> Lead:
    """The open lead at this company, with the same role if there is one; else a new one."""
    leads, now = session.store.leads, session.clock.now()
    known = open_there(interview.company, leads.all())
    same = [lead for lead in known if lead_key(lead)[1] == lead_key(Lead(role=interview.role))[1]]
    new = Lead(company=interview.company, role=interview.role, hoped_for=True)
    lead = [*known, *same][-1] if known else leads.add(new)
    held_on = interview.held_at.date() if interview.held_at else now.date()
    return leads.change(lead, **pipeline.interviewed(lead, held_on, now))


def occasion(session: Session) -> drafting.Occasion:
    """What first drafts are made from."""
    options = session.options
    return drafting.Occasion(
        interview=session.interview,
        people=session.people,
        items=session.items,
        name=options.name,
        sign_off=options.sign_off,
        today=session.clock.now().date(),
    )


def to_thank(session: Session) -> list[Thanked]:
    """Everybody of this interview with each note to them, the last one first."""
    return [
        Thanked(person, note, place == 0)
        for person in session.people
        for place, note in enumerate(session.notes(person) or [None])
    ]


def note_to(session: Session, person: Person, note: Note | None = None) -> Note:
    """That note to a person, else the last one, with a first draft where there is none yet; raises Refused.

    A draft that was made before the user's name was known, and not touched since, is made anew with it.
    """
    note = note or session.note(person)
    if note is not None:
        is_unsigned = note.state == "draft" and bool(session.options.name)
        if not is_unsigned or not _is_untouched(session, person, note, ("",)):
            return note
        made = first_draft(session, person, note.form)
        return session.store.notes.change(note, subject=made.subject, body=made.body)
    return session.store.notes.add(first_draft(session, person, drafting.form_for(person)))


def first_draft(session: Session, person: Person, form: Form) -> Note:
    """A note in this form as it is drafted from what is known; not saved."""
    return _drafted(session, person, form, occasion(session))


def _drafted(session: Session, person: Person, form: Form, known: drafting.Occasion) -> Note:
    made = drafting.draft(form, person, known)
    return Note(interview=session.interview.uid, person=person.uid, form=form, subject=made.subject, body=made.body)


def _is_untouched(session: Session, person: Person, note: Note, names: Sequence[str]) -> bool:
    """Whether a note is still as it was drafted: on the day of the interview, in the week after, or later."""
    known = [structs.replace(occasion(session), name=name) for name in names]
    drafts = [_drafted(session, person, note.form, each) for one in known for each in on_any_day(one)]
    return any((note.subject, note.body) == (each.subject, each.body) for each in drafts)


def other_form(session: Session, person: Person, note: Note | None, form: Form) -> tuple[Note, bool]:
    """Give a note another form; returns the note that has it now, and whether words of the person stay in it.

    A draft that was not touched is made anew. A note that was sent stays as it is: a second one, which may be
    there already, takes the form beside it. Raises Refused.
    """
    made, notes = first_draft(session, person, form), session.store.notes
    if note is None or note.state == "sent":
        begun = [each for each in session.notes(person) if (each.form, each.state == "sent") == (form, False)]
        return (begun[0] if begun else notes.add(made)), False
    if _is_untouched(session, person, note, ("", session.options.name)):
        return notes.change(note, form=form, subject=made.subject, body=made.body), False
    return notes.change(note, form=form), True


def remove_person(session: Session, person: Person) -> None:
    """Remove somebody with every note to them, in one step that can be taken back; raises Refused."""
    with session.store.step(person.name or "The person"):
        for note in session.store.notes.where(person=person.uid):
            session.store.notes.remove(note)
        session.store.people.remove(person)


def remove_interview(session: Session, interview: Interview) -> None:
    """Remove an interview with its people, notes and points, in one step that can be taken back; raises Refused.

    A promise made after it still holds, and its lead stays.
    """
    store = session.store
    with store.step(walk.label(interview)):
        belongings: tuple[Records[Any], ...] = (store.notes, store.items, store.people)
        for records in belongings:
            for each in records.where(interview=interview.uid):
                records.remove(each)
        store.interviews.remove(interview)


def decide(session: Session, item: Item, **fields: object) -> Item:
    """Save what is decided about one thing, with its sentence in the note, and seal the list after the last one.

    Returns it as saved; raises Refused.
    """
    store = session.store
    with store.one_save():
        decided = store.items.change(item, **fields)
        if decided.outcome == "note" and (person := store.people.get(decided.person)) is not None:
            session.weave(person, decided.plan)
        if not undecided(session.items):
            session.seal()
    return decided


def circumstances(session: Session, person: Person) -> "checks.Circumstances":
    """What a note to a person is checked against."""
    from afterview_tui.domain.notes import checks

    interview, options = session.interview, session.options
    others = [each for each in session.people if each.uid != person.uid]
    notes = ((each, session.note(each)) for each in others)
    points = [each for each in session.items if each.person == person.uid and each.outcome == "note"]
    return checks.Circumstances(
        person=person,
        others=others,
        company=interview.company,
        role=interview.role,
        other_companies=sorted({lead.company for lead in session.store.leads.all()} - {interview.company, ""}),
        points=[each.plan or each.text for each in points],
        other_notes=[(each.name, found.body) for each, found in notes if found is not None],
        name=options.name,
        limits=checks.Limits(email=options.email_words, card=options.card_words),
    )


def lead_value(lead: Lead | None, name: str) -> object:
    """The value of a lead's field as a form shows it."""
    value = getattr(lead, name, None)
    return ("yes" if value else "") if name == "hoped_for" else value


def change_lead(
    session: Session, lead: Lead, changes: Mapping[str, object], save: Callable[..., Lead] = Records.change
) -> Lead:
    """Save fields of a lead as a form has them, each change an event; another stage is news of today.

    ``save`` is how a page saves what a person edited. Raises Refused.
    """
    fields = dict(changes)
    leads, now = session.store.leads, session.clock.now()
    if "hoped_for" in fields:
        fields["hoped_for"] = fields["hoped_for"] == "yes"
    chosen = fields.pop("stage", lead.stage)
    stage: Stage = next(stage for stage in pipeline.STAGES if stage == chosen)
    with session.store.one_save():
        if stage != lead.stage:
            lead = leads.change(lead, **pipeline.moved(lead, stage, now))
        return save(leads, lead, **pipeline.edited(lead, fields, now))


def suggested_day(session: Session, lead: Lead) -> date | None:
    """The day to offer for a lead's next step."""
    today = session.clock.now().date()
    if lead.next_on and lead.next_on > today:
        return lead.next_on
    last = last_interview(lead, session.store.interviews.where(lead=lead.uid))
    return cadence.next_contact(lead, last, today, session.options.cadence)


def is_done(session: Session, place: str) -> bool:
    """Whether what a page is for was done; of the breath only its page knows."""
    rule = _DONE.get(place)
    return rule is not None and rule(session)


def _is_thanked(session: Session) -> bool:
    thanked = [person for person in session.people if person.part != "other"]
    carried = [any(note.state in ("copied", "sent") for note in session.notes(person)) for person in thanked]
    return bool(carried) and all(carried)


def _is_signed(session: Session) -> bool:
    return any(pledge.signed_at for pledge in session.store.pledges.where(interview=session.interview.uid))


def _is_reviewed(session: Session) -> bool:
    leads = session.store.leads.all()
    return bool(leads) and not cadence.review_order(leads, session.clock.now().date())


_DONE: dict[str, Callable[[Session], bool]] = {
    "remember": lambda session: bool(session.interview.company and session.people),
    "setdown": lambda session: session.interview.sealed_at is not None,
    "thank": _is_thanked,
    "quiet": _is_signed,
    "leads": _is_reviewed,
}


def summary(session: Session) -> list[Step]:
    """Every page of the walk with what was done there, or that it is left for later."""
    states = session.interview.steps
    done = {step.place: states.get(step.place) == "done" for step in walk.STEPS}
    return [
        Step(step.title, _facts(session, step.place) if done[step.place] else "left for later", done[step.place])
        for step in walk.STEPS
    ]


def _facts(session: Session, place: str) -> str:
    people = session.people
    notes = [note for person in people for note in session.notes(person)]
    sent = sum(note.state == "sent" for note in notes)
    counts = {
        "breathe": "a pause",
        "remember": humanize.count(len(people), "person", "people"),
        "setdown": humanize.count(len(session.items), "thing") + ", sealed",
        "thank": f"{humanize.count(len(notes), 'note')}, {sent or 'none'} sent",
        "quiet": _quiet(session),
        "leads": "every lead has a next step",
    }
    return counts[place]


def _quiet(session: Session) -> str:
    """Until when, while it is quiet."""
    pledge = session.pledge
    if pledge is None:
        return "signed, and over"
    return f"until {humanize.moment(pledge.until, session.clock.now()) if pledge.until else 'their answer'}"
