"""What a note is made from and held against: first drafts, other starters, and what the checks know."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from afterview_tui.actions.thanking import last_note
from afterview_tui.domain.records import Form, Interview, Note, Person, new_uid
from afterview_tui.known import Known
from afterview_tui.writing import drafting
from afterview_tui.writing.draft_parts import on_any_day

if TYPE_CHECKING:
    from afterview_tui.domain.notes import checks
    from afterview_tui.writing.starters import Starters


def occasion(known: Known, interview: Interview) -> drafting.Occasion:
    """What first drafts are made from."""
    return drafting.Occasion(
        interview=interview,
        people=known.people.where(interview=interview.uid),
        items=known.items.where(interview=interview.uid),
        name=known.options.name,
        sign_off=known.options.sign_off,
        today=known.today,
    )


def interview_of(known: Known, person: Person) -> Interview:
    """The interview that somebody belongs to; without what was in it where another window has removed it."""
    return known.interviews.get(person.interview) or Interview(uid=person.interview)


def first_draft(known: Known, person: Person, form: Form) -> Note:
    """A new note in this form as it is drafted from what is known."""
    return structs.replace(_drafted(person, form, occasion(known, interview_of(known, person))), uid=new_uid())


def is_untouched(known: Known, person: Person, note: Note, names: Sequence[str]) -> bool:
    """Whether a note is still as it was drafted: on the day of the interview, in the week after, or later."""
    occasions = [structs.replace(occasion(known, interview_of(known, person)), name=name) for name in names]
    drafts = [_drafted(person, note.form, each) for one in occasions for each in on_any_day(one)]
    return any((note.subject, note.body) == (each.subject, each.body) for each in drafts)


def _drafted(person: Person, form: Form, about: drafting.Occasion) -> Note:
    made = drafting.draft(form, person, about)
    return Note(interview=person.interview, person=person.uid, form=form, subject=made.subject, body=made.body)


def other_starters(known: Known, person: Person, form: Form, body: str, cursor: int) -> "Starters":
    """What could stand in place of the sentence at the cursor, but for what stands in a note to somebody else."""
    from afterview_tui.writing.starters import starters

    about = occasion(known, interview_of(known, person))
    others = (last_note(known, each) for each in about.people if each.uid != person.uid)
    return starters(body, cursor, form, person, about, [each.body for each in others if each is not None])


def circumstances(known: Known, person: Person) -> "checks.Circumstances":
    """What a note to a person is checked against."""
    from afterview_tui.domain.notes import checks

    about, options = occasion(known, interview_of(known, person)), known.options
    interview = about.interview
    others = [each for each in about.people if each.uid != person.uid]
    notes = ((each, last_note(known, each)) for each in others)
    points = [each for each in about.items if each.person == person.uid and each.outcome == "note"]
    return checks.Circumstances(
        person=person,
        others=others,
        company=interview.company,
        role=interview.role,
        other_companies=sorted({lead.company for lead in known.leads.all()} - {interview.company, ""}),
        points=[each.plan or each.text for each in points],
        other_notes=[(each.name, found.body) for each, found in notes if found is not None],
        name=options.name,
        held_on=interview.held_at and interview.held_at.astimezone(known.now.tzinfo).date(),
        written_on=known.today,
        english=options.english,
        limits=checks.Limits(email=options.email_words, card=options.card_words),
    )
