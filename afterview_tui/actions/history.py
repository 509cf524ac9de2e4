"""The history of steps, in this run and earlier ones, and undoing them."""

from datetime import datetime
from typing import TYPE_CHECKING

from afterview_tui.domain import humanize, ids
from afterview_tui.domain.matching import folded, has_all, wanted
from afterview_tui.session import Session

if TYPE_CHECKING:
    from afterview_tui.store.journal import Entry
    from afterview_tui.store.undo import Step

WHERE = {"window": "in the window", "plain": "line by line", "shell": "from the shell"}
STAYS = "What was changed since then stays."
TOO_LARGE = "“{what}” was too large to be kept, so only the run that did it could take it back."
ALL_CHANGED = "“{what}” was not taken back, as all of it has been changed since."
NOTHING = "There is nothing to take back."


def take_back(session: Session, step: "Step") -> tuple[list[str], str]:
    """Undo a step of this run or an earlier one; returns the uids that were changed, and a sentence.

    The uids are empty where everything was changed again since. Raises Refused.
    """
    said = f"Taken back: {step.label}."
    if not session.store.is_own(step):
        entry = next((each for each in session.store.journal.entries() if each.uid == step.uid), None)
        at = f" ({_when_and_where(entry, session.clock.now())})" if entry else ""
        said = f"Taken back: {step.what}{at}."
    taken = session.store.take_back_step(step)
    if taken.is_nothing:
        return [], ALL_CHANGED.format(what=step.what)
    return taken.uids, f"{said} {STAYS}" if taken.stayed else said


def done(session: Session, words: str = "") -> list["Entry"]:
    """The steps so far, the latest first; with words, those that contain all of them."""
    looked_for = wanted(words)
    return [
        each
        for each in reversed(session.store.journal.entries())
        if has_all(folded(f"{each.what} {each.label}"), looked_for)
    ]


def can_be_taken_back(session: Session) -> list["Entry"]:
    """The steps that can still be undone, the latest first; undoing is not one of them."""
    undone = session.store.journal.undone()
    return [each for each in done(session) if not each.undoes and each.uid not in undone]


def short_ids(session: Session) -> dict[str, str]:
    """The short id of each step by its uid."""
    return ids.shortest([each.uid for each in session.store.journal.entries()])


def described(entry: "Entry", now: datetime) -> str:
    """A step in words: when, where, and what."""
    return f"{_when_and_where(entry, now)}: {entry.what}"


def _when_and_where(entry: "Entry", now: datetime) -> str:
    return f"{humanize.moment(entry.at.astimezone(now.tzinfo), now)}, {WHERE.get(entry.where, entry.where)}"
