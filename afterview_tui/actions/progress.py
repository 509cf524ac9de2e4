"""The progress of an evening: which pages are done, and the summary at its end."""

from collections.abc import Callable
from typing import NamedTuple

from afterview_tui.domain import humanize
from afterview_tui.domain.leads import cadence
from afterview_tui.domain.notes.sending import CARRIED
from afterview_tui.domain.rounds import due, walk
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session

MOST_NAMED = 3
"""At most how many people still to be thanked are named."""
GOODBYE = "That's all for today."


class Step(NamedTuple):
    """One page of the walk in the closing summary."""

    title: str
    facts: str
    is_done: bool


def is_done(session: Session, place: str) -> bool:
    """Whether a page is done; always False for Breathe, which its own page knows."""
    rule = _DONE.get(place)
    return rule is not None and rule(session)


def finish(session: Session, place: str) -> None:
    """Mark a page of the last evening as done if it is, for commands of the shell; raises Refused.

    An interview that is still ahead has had no evening.
    """
    now = session.clock.now()
    if not any(each.held_at is None or each.held_at <= now for each in session.store.interviews.all()):
        return
    interview = session.interview
    is_over = interview.held_at is None or interview.held_at <= now
    if is_over and interview.steps.get(place) != "done" and is_done(session, place):
        session.turn(place, "", done=True)


def leave_rest(session: Session) -> None:
    """Mark every unfinished page as left for later, at the end of an evening; raises Refused."""
    steps = session.interview.steps
    left = dict.fromkeys((place for place in walk.PLACES if steps.get(place) != "done"), "later")
    session.store.interviews.change(session.interview, steps={**steps, **left})


def _is_thanked(session: Session) -> bool:
    thanked = [person for person in session.people if person.part != "other"]
    carried = [any(note.state in CARRIED for note in session.notes(person)) for person in thanked]
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
    """Every page of the walk, with what was done there or that it is left for later."""
    states = session.interview.steps
    done = {step.place: states.get(step.place) == "done" for step in walk.STEPS}
    return [
        Step(
            step.title,
            _facts(session, step.place) if done[step.place] else _left(session, step.place),
            done[step.place],
        )
        for step in walk.STEPS
    ]


def _left(session: Session, place: str) -> str:
    """The words for a page left for later, with the people whose notes are still to be sent."""
    names = _to_send(session) if place == "thank" else ""
    return f"left for later: {names}" if names else "left for later"


def _to_send(session: Session) -> str:
    """The names of those whose notes are still to be sent, shortened to fit a line."""
    waiting = due.to_thank(session.people, session.store.notes.all())
    names = [one_line(person.name) or "one person" for person in waiting]
    more = [f"{len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    return ", ".join([*names[:MOST_NAMED], *more])


def _facts(session: Session, place: str) -> str:
    people = session.people
    found = [(person, note) for person in people for note in session.notes(person)]
    notes = [note for person, note in found if person.part != "other" or note.state in CARRIED]
    names = _to_send(session)
    waiting = f"; to send: {names}" if names else ""
    sent = sum(note.state == "sent" for note in notes)
    counts = {
        "breathe": "a pause",
        "remember": humanize.count(len(people), "person", "people"),
        "setdown": humanize.count(len(session.items), "thing") + ", sealed",
        "thank": f"{humanize.count(len(notes), 'note')}, {sent or 'none'} sent{waiting}",
        "quiet": _quiet(session),
        "leads": "every lead has a next step",
    }
    return counts[place]


def _quiet(session: Session) -> str:
    """Until when the quiet period lasts, in words."""
    pledge = session.pledge
    if pledge is None:
        return "signed, and over"
    return f"until {humanize.moment(pledge.until, session.clock.now()) if pledge.until else 'their answer'}"
