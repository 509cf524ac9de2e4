"""What was done, in this run and in earlier ones, and how it is taken back."""

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
ALL_CHANGED = "“{what}” was not taken back: all of it was changed since, and stays."
NOTHING = "There is nothing to take back."


def take_back(session: Session, step: "Step") -> tuple[list[str], str]:
    """Take back a step of this run or an earlier one; returns the uids it was about, and a sentence.

    There are no uids where all of it was changed since. Raises Refused.
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
    """What was done, the last first; with words, what holds each of them."""
    looked_for = wanted(words)
    return [
        each
        for each in reversed(session.store.journal.entries())
        if has_all(folded(f"{each.what} {each.label}"), looked_for)
    ]


def can_be_taken_back(session: Session) -> list["Entry"]:
    """The steps that nobody has taken back, the last first; what took others back is none of them."""
    undone = session.store.journal.undone()
    return [each for each in done(session) if not each.undoes and each.uid not in undone]


def short_ids(session: Session) -> dict[str, str]:
    """The shortest beginning of each step's uid that means no other."""
    return ids.shortest([each.uid for each in session.store.journal.entries()])


def described(entry: "Entry", now: datetime) -> str:
    """When and where a step was done, and what it was."""
    return f"{_when_and_where(entry, now)}: {entry.what}"


def _when_and_where(entry: "Entry", now: datetime) -> str:
    return f"{humanize.moment(entry.at.astimezone(now.tzinfo), now)}, {WHERE.get(entry.where, entry.where)}"
