"""What can be done with what was set down."""

from typing import TYPE_CHECKING

from afterview_tui.domain.records import Item
from afterview_tui.domain.rounds.setting_down import undecided
from afterview_tui.session import Session

if TYPE_CHECKING:
    pass


def decide(session: Session, item: Item, **fields: object) -> Item:
    """Save what is decided about one thing, with its sentence in the note, and seal the list after the last one.

    Returns it as saved; raises Refused.
    """
    store = session.store
    with store.one_save():
        decided = store.items.change(item, **fields)
        if decided.outcome == "note" and (person := store.people.get(decided.person)) is not None:
            session.weave(person, decided.plan)
        if not undecided(session.items):
            session.seal()
    return decided
