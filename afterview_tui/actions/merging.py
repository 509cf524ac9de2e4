"""Merging leads that are the same posting, as one undoable step that loses nothing."""

from collections.abc import Sequence

from msgspec import structs

from afterview_tui.actions.action import action
from afterview_tui.actions.naming import names
from afterview_tui.domain.leads.merging import merged_by_hand
from afterview_tui.domain.outcome import Change, NotPossible, Outcome
from afterview_tui.domain.records import Lead
from afterview_tui.known import Known

GONE = "Another window has removed one of them. Nothing was merged."


def _too_few(_known: Known, leads: Sequence[Lead]) -> str:
    return "" if len(leads) > 1 else "Merging takes at least two leads for the same posting."


@action(
    "lead.merge",
    "merge",
    "Merge leads that are the same posting; nothing in them is lost.",
    about=Lead,
    key="m",
    why_not=_too_few,
)
def merge(known: Known, leads: Sequence[Lead]) -> Outcome:
    """Merge leads into the one added first, which takes over their interviews."""
    there = [lead for lead in (known.leads.get(each.uid) for each in leads) if lead is not None]
    if len(there) < 2 or len(there) < len(leads):
        raise NotPossible(GONE)
    order = {each.uid: place for place, each in enumerate(known.leads.all())}
    first, *others = sorted(there, key=lambda lead: order[lead.uid])
    after = first
    for other in others:
        after = merged_by_hand(after, other, known.now)
    gone = {other.uid for other in others}
    moved = [each for each in known.interviews.all() if each.lead in gone]
    changes = [
        Change(first, after),
        *(Change(other, None) for other in others),
        *(Change(each, structs.replace(each, lead=first.uid)) for each in moved),
    ]
    return Outcome(f"Merged into one: {names([after])}.", changes, names([first]))


ACTIONS = (merge,)
