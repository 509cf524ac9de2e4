"""What can be done with notes: first drafts, other forms, and what a note is checked against."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from afterview_tui.domain.records import Form, Note, Person
from afterview_tui.session import Session
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
