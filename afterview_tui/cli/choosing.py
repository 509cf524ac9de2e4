"""Which record a command is about: what fits, or the candidates with their ids."""

import sys
from typing import Any, TypeVar

from afterview_tui.actions.action import Action
from afterview_tui.actions.finding import Kind, meant, narrowed, short_ids
from afterview_tui.cli.columns import fitted
from afterview_tui.cli.opening import fail
from afterview_tui.domain import humanize
from afterview_tui.domain.records import Interview
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session

R = TypeVar("R")
IS_SEALED = "What was set down is sealed. `afterview set-down reopen` opens it."
MOST = 9
"""Candidates that are shown."""
WIDTH = 100
"""Cells of a line that shows one."""
LISTS = {
    "lead": "lead list --all",
    "interview": "interview list",
    "person": "person list --all",
    "thing": "set-down list",
    "note": "note list",
    "post": "drawer list",
}
"""What lists the records of a kind."""
BEGINS = {
    "lead": 'lead add "Acme, Engineer"',
    "interview": "interview add COMPANY",
    "person": "person add NAME",
    "thing": "set-down add WORDS",
    "note": "note write NAME",
    "post": "drawer put WORDS",
}
"""What makes the first one."""


def one(session: Session, kind: Kind[R], typed: str, action: Action[Any] | None = None) -> R:
    """The one record that an id, a name or words fit; exits with a sentence, and the candidates where more fit."""
    known = session.known
    found = narrowed(known, kind.once(known, meant(known, kind, typed)), action)
    if len(found) == 1:
        return found[0]
    if not found:
        if not kind.all(known):
            if kind.noun == "thing" and known.items.all():
                raise fail(IS_SEALED)
            raise fail(none_yet(kind))
        raise fail(f"No {kind.noun} fits “{one_line(typed)}”. `afterview {LISTS[kind.noun]}` lists them.")
    fits = f"“{one_line(typed)}” fits" if typed.strip() else "There are"
    short = candidate_ids(session, kind, typed)
    lines = fitted([(short[kind.uid(each)], *kind.columns(known, each)) for each in found[:MOST]], WIDTH)
    more = [f"and {len(found) - MOST} more"] if len(found) > MOST else []
    raise fail(
        f"{fits} {humanize.count(len(found), kind.noun, kind.plural)}. Name one by its id:",
        *(f"  {line}" for line in (*lines, *more)),
    )


def none_yet(kind: Kind[Any]) -> str:
    """That there are none of a kind, and the command that adds the first."""
    return f"There are no {kind.plural} yet. `afterview {BEGINS[kind.noun]}` adds one."


def candidate_ids(session: Session, kind: Kind[R], typed: str) -> dict[str, str]:
    """Short ids, each longer than what was typed where that is the beginning of one."""
    short = short_ids(session.known, kind)
    start = typed.strip().casefold()
    return {uid: uid[: len(start) + 1] if short[uid] == start else short[uid] for uid in short}


def evening(session: Session, typed: str | None) -> Interview:
    """The interview of a command, which is taken up: the one named, else the last one held.

    Exits with a sentence where there is none.
    """
    from afterview_tui.actions.kinds import INTERVIEWS

    if typed:
        interview = one(session, INTERVIEWS, typed)
    else:
        begun = INTERVIEWS.all(session.known)
        if not begun:
            raise fail(none_yet(INTERVIEWS))
        today = session.known.today
        over = [each for each in begun if each.held_at is None or each.held_at.date() <= today]
        interview = (over or begun)[-1]
    session.take_up(interview)
    return interview


def is_asked() -> bool:
    """Whether somebody sits at a terminal, and so can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()
