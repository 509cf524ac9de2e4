"""The walk of an evening: its pages in order, and where it is resumed."""

from collections.abc import Mapping, Sized
from datetime import date, datetime
from typing import NamedTuple

from msgspec import structs

from afterview_tui.domain import humanize
from afterview_tui.domain.records import Interview, StepState, new_uid


class Step(NamedTuple):
    """One page of the walk."""

    place: str
    """Its name in commands and data."""
    title: str
    """Its name on the screen."""


TITLES = ("Breathe", "Remember", "Set down", "Thank", "Quiet", "Leads")
STEPS = tuple(Step(title.lower().replace(" ", ""), title) for title in TITLES)
PLACES = tuple(step.place for step in STEPS)
ORDER = (*PLACES, "close")
"""The pages in order; only these have a previous and a next one."""


def following(place: str) -> str:
    """The page after this one; "close" after the last, then "home"."""
    return ORDER[ORDER.index(place) + 1] if place in PLACES else "home"


def preceding(place: str) -> str:
    """The page before this one; "home" before the first."""
    return ORDER[ORDER.index(place) - 1] if place in ORDER[1:] else "home"


def arrive(steps: Mapping[str, StepState], place: str) -> dict[str, StepState]:
    """The steps with this page current; the previously current one is left for later."""
    changed: dict[str, StepState] = {name: "later" if state == "at" else state for name, state in steps.items()}
    if changed.get(place) != "done":
        changed[place] = "at"
    return changed


def leave(steps: Mapping[str, StepState], place: str, to: str, done: bool) -> dict[str, StepState]:
    """The steps with this page done or left for later; a done one stays done.

    If the walk itself is left, for example for Home, the page stays current.
    """
    if done or steps.get(place) == "done":
        return {**steps, place: "done"}
    return {**steps, place: "later" if to in ORDER else "at"}


def is_left_at_once(steps: Mapping[str, StepState], to: str) -> bool:
    """Whether an evening goes Home with no page opened but the first, and that not done."""
    return to == "home" and steps.keys() <= {"breathe"} and "done" not in steps.values()


def left(interview: Interview) -> list[Step]:
    """The steps still to do; the breath at the beginning isn't, once a later one is done."""
    done = {place for place, state in interview.steps.items() if state == "done"}
    return [step for step in STEPS if step.place not in done and not (done and step is STEPS[0])]


def take_up(interview: Interview) -> str:
    """The page where an evening resumes: the current one, else the first still to do, else "close"."""
    current = next((place for place in PLACES if interview.steps.get(place) == "at"), "")
    return current or next((step.place for step in left(interview)), "close")


def progress(interview: Interview, today: date) -> str:
    """How far its evening is, in words, and once it is done the day by which they decide."""
    if to_do := left(interview):
        return f"next: {to_do[0].title}"
    by = interview.decision_on
    return f"you hear by {humanize.day(by, today)}" if by is not None and by >= today else "done"


def untouched(interview: Interview) -> bool:
    """Whether nothing was ever entered for this interview."""
    said = (interview.company, interview.role, interview.round, interview.promised, interview.mattered)
    invited = (interview.place, interview.invitation)
    chosen = (interview.before, interview.after, interview.decision_on, interview.sealed_at, interview.ends_at)
    return not any((*said, *invited)) and chosen == (None,) * 5 and "done" not in interview.steps.values()


def is_blank(interview: Interview, people: Sized, items: Sized) -> bool:
    """Whether nothing was entered for an interview, its people or its items."""
    return untouched(interview) and not people and not items


def is_to_come(interview: Interview, now: datetime) -> bool:
    """Whether an interview from an invitation is still in the future and has no evening yet."""
    held = interview.held_at
    return bool(interview.invitation) and not interview.steps and held is not None and held > now


def begun(blank: Interview | None, now: datetime, place: str = "") -> tuple[Interview | None, Interview]:
    """An interview before and after its evening begins now at a page of the walk; a blank one is reused."""
    interview = blank or Interview(uid=new_uid())
    steps = arrive(interview.steps, place) if place in PLACES else interview.steps
    return blank, structs.replace(interview, held_at=now, steps=steps)


def label(interview: Interview) -> str:
    """The name of an interview: role and company, if they are known."""
    if interview.role and interview.company:
        return f"{interview.role}, {interview.company}"
    return interview.role or interview.company or "An interview"
