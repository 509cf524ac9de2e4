"""Names for records in questions and sentences."""

from collections.abc import Sequence

from afterview_tui.domain import humanize
from afterview_tui.domain.records import Interview, Item, Lead, Person, Record
from afterview_tui.domain.rounds import walk
from afterview_tui.domain.text import first_words


def names(records: Sequence[Record]) -> str:
    """One record's name, or the number of several."""
    match records:
        case [Lead() as lead]:
            return lead.company or lead.role or "The lead"
        case [Person() as person]:
            return person.name or "them"
        case [Interview() as interview]:
            return walk.label(interview)
        case [Item() as item]:
            return f"“{first_words(item.text, 30)}”"
        case [_]:
            return "it"
        case [Lead(), *_]:
            return humanize.count(len(records), "lead")
    return humanize.count(len(records), "thing")
