"""Choosing the record that a command is about, or listing the candidates with their ids."""

import sys
from collections.abc import Sequence
from typing import Any, TypeVar

from afterview_tui.actions.action import Action
from afterview_tui.actions.finding import Kind, meant, narrowed, short_ids
from afterview_tui.cli.columns import fitted, show, terminal_width
from afterview_tui.cli.opening import fail
from afterview_tui.domain import humanize
from afterview_tui.domain.records import Interview
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session

R = TypeVar("R")
IS_SEALED = "What was set down is sealed. `afterview set-down reopen` opens it."
MOST = 9
"""At most how many candidates are shown."""
WIDTH = 100
"""Width of a candidate's line, in cells."""
LISTS = {
    "lead": "lead list --all",
    "interview": "interview list",
    "person": "person list --all",
    "thing": "set-down list",
    "note": "note list",
    "post": "drawer list",
}
"""The command that lists the records of a kind."""
BEGINS = {
    "lead": 'lead add "Acme, Engineer"',
    "interview": "interview add COMPANY",
    "person": "person add NAME",
    "thing": "set-down add WORDS",
    "note": "note write NAME",
    "post": "drawer put WORDS",
}
"""The command that adds the first record of a kind."""


def one(session: Session, kind: Kind[R], typed: str, action: Action[Any] | None = None) -> R:
    """The one record that fits an id, a name or words; exits with a sentence, or the candidates, otherwise."""
    known = session.known
    found = narrowed(known, kind.once(known, meant(known, kind, typed)), action)
    if len(found) == 1:
        return found[0]
    if not found:
        raise fail_without_candidates(session, kind, typed)
    short = candidate_ids(session, kind, typed)
    raise fail_with_candidates(kind, typed, [(short[kind.uid(each)], *kind.columns(known, each)) for each in found])


def fail_without_candidates(session: Session, kind: Kind[Any], typed: str) -> SystemExit:
    """Say that no record fits words, or that there are none yet; returns the exit with code 1, to be raised."""
    if kind.all(session.known):
        return fail(f"No {kind.noun} fits “{one_line(typed)}”. `afterview {LISTS[kind.noun]}` lists them.")
    return fail(IS_SEALED if kind.noun == "thing" and session.known.items.all() else none_yet(kind))


def fail_with_candidates(kind: Kind[Any], typed: str, rows: Sequence[Sequence[str]]) -> SystemExit:
    """Say that words fit several records, with their rows; returns the exit with code 1, to be raised."""
    fits = f"“{one_line(typed)}” fits" if typed.strip() else "There are"
    width = min(WIDTH, terminal_width() - 2) if sys.stderr.isatty() else WIDTH
    whole, gives_way = _places(kind)
    more = [f"and {len(rows) - MOST} more"] if len(rows) > MOST else []
    return fail(
        f"{fits} {humanize.count(len(rows), kind.noun, kind.plural)}. Name one by its id:",
        *(f"  {line}" for line in (*fitted(rows[:MOST], width, whole, gives_way), *more)),
    )


def show_records(session: Session, kind: Kind[R], records: Sequence[R]) -> None:
    """Print records as a list with their ids, in columns that fit the terminal."""
    whole, gives_way = _places(kind)
    show(rows_with_ids(session, kind, records), whole=whole, gives_way=gives_way)


def _places(kind: Kind[Any]) -> tuple[Sequence[int], Sequence[int]]:
    """The columns of a list that are never cut, and those that give way; the id is the first of all."""
    return [0, *(n + 1 for n in kind.whole)], [n + 1 for n in kind.gives_way]


def rows_with_ids(session: Session, kind: Kind[R], records: Sequence[R]) -> list[tuple[str, ...]]:
    """Records as rows of a list, each with its short id first."""
    short = short_ids(session.known, kind)
    return [(short[kind.uid(each)], *kind.columns(session.known, each)) for each in records]


def none_yet(kind: Kind[Any]) -> str:
    """The sentence that there are none of a kind, with the command that adds one."""
    return f"There are no {kind.plural} yet. `afterview {BEGINS[kind.noun]}` adds one."


def candidate_ids(session: Session, kind: Kind[R], typed: str) -> dict[str, str]:
    """Short ids by uid; one that equals what was typed is made a character longer."""
    short = short_ids(session.known, kind)
    start = typed.strip().casefold()
    return {uid: uid[: len(start) + 1] if short[uid] == start else short[uid] for uid in short}


def evening(session: Session, typed: str | None) -> Interview:
    """The interview of a command, made the current one: the one named, else the last one held.

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
    """Whether questions can be asked: standard input and error are terminals."""
    return sys.stdin.isatty() and sys.stderr.isatty()
