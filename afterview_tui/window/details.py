"""The text of the detail pane beside a list, for each kind of record."""

from collections.abc import Iterable

from textual.content import Content

from afterview_tui.actions import reviewing
from afterview_tui.actions.drafts import fresh, unsaid
from afterview_tui.actions.searching import Match
from afterview_tui.actions.thanking import last_note
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import NOTE_FORMS, part_of
from afterview_tui.domain.leads import card
from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Interview, Invitation, Lead, Note, Person
from afterview_tui.domain.rounds import looked_over, walk
from afterview_tui.domain.rounds.due import Due
from afterview_tui.domain.text import hanging
from afterview_tui.session import Session

LABEL = 10
"""Width of a label, in cells."""
WIDTH = 66
"""Width of the detail pane's text in cells, as in the style sheet."""


def of_lead(session: Session, lead: Lead) -> Content:
    """A lead as on its card, with remarks."""
    facts = [hanging(name, text, LABEL, WIDTH) for name, text in reviewing.known(session, lead)]
    remarks = [f"\n{each}" for each in reviewing.remarks(session, lead)]
    standing = card.standing(lead, session.clock.now().date())
    return _told(lead.company or lead.role or "A lead", standing, [*facts, *remarks])


def of_person(session: Session, person: Person) -> Content:
    """A person, with the state of the note to them."""
    facts = {
        "title": person.title,
        "greeting": person.greeting,
        "e-mail": person.email,
        "note": _state(session, person),
    }
    lines = [hanging(name, text, LABEL, WIDTH) for name, text in facts.items() if text]
    said = [f"\n{person.said}"] if person.said else []
    return _told(person.name or "no name yet", part_of(person), [*lines, *said])


def of_note(session: Session, note: Note) -> Content:
    """A note as it would go out, and what it still lacks."""
    subject = Content.styled(f"{note.subject}\n\n", "$hint") if note.subject else Content("")
    text = subject + fresh(session.known, note).body
    left = unsaid(session.known, note)
    return text + Content.styled(f"\n\n{left}", "$hint") if left else text


def of_interview(session: Session, interview: Interview) -> Content:
    """An interview: when it was, what was promised, its people and their notes."""
    now, held = session.clock.now(), interview.held_at
    when = humanize.ago(held.astimezone(now.tzinfo).date(), now.date()) if held else ""
    people = session.store.people.where(interview=interview.uid)
    width = max((len(each.name) for each in people), default=0) + 2
    promised = [hanging("promised", interview.promised, LABEL, WIDTH)] if interview.promised else []
    rows = [f"{each.name:<{width}}{_state(session, each)}" for each in people]
    left = [step.title for step in walk.left(interview)]
    last = [f"\nleft      {', '.join(left)}"] if left else []
    between = [""] if promised and rows else []
    return _told(
        walk.label(interview), ", ".join(filter(None, (interview.round, when))), promised + between + rows + last
    )


def of_due(session: Session, todo: Due) -> Content:
    """The lead or the interview that is due."""
    store = session.store
    if todo.place == "leads" and (lead := store.leads.get(todo.uid)) is not None:
        return of_lead(session, lead)
    if todo.place == "thank" and (interview := store.interviews.get(todo.uid)) is not None:
        return of_interview(session, interview)
    return _told(todo.what, todo.about, ())


def of_invitation(session: Session, invitation: Invitation) -> Content:
    """An invitation: role and company, when, where, who, and its doubts."""
    now = session.clock.now()
    people = [", ".join(filter(None, (each.name or each.email, each.title))) for each in invitation.people]
    title = ", ".join(filter(None, (invitation.role, invitation.company))) or "An invitation"
    below = ", ".join(filter(None, (invitation.round, looked_over.when(invitation, now))))
    place = [invitation.place, ""] if invitation.place else []
    doubts = [f"? {why}" for why in invitation.doubts.values()]
    return _told(title, below, [*place, *people, *([""] if doubts else []), *doubts])


def of_found(session: Session, found: Match) -> Content:
    """The lead, or the full text, that a search found."""
    if found.lead is not None and (lead := session.store.leads.get(found.lead)) is not None:
        return of_lead(session, lead)
    interview = session.store.interviews.get(found.interview or "")
    return _told(found.kind.capitalize(), walk.label(interview) if interview else "", [found.text])


def _state(session: Session, person: Person) -> str:
    note = last_note(session.known, person)
    state = sending.state_of(note, session.clock.now())
    return f"{state}, {NOTE_FORMS[note.form]}" if note is not None else state


def _told(title: str, below: str, lines: Iterable[str]) -> Content:
    words = "\n".join(lines)
    parts = [Content.styled(title, "bold"), Content.styled(f"\n{below}" if below else "", "$hint")]
    return Content("").join([*parts, Content(f"\n\n{words}" if words else "")])
