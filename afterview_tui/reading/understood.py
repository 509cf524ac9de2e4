"""What a table would bring: new leads, merges, and the lines that were not understood."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from afterview_tui.domain.records import Lead

FEW = 3
"""Lines that may be lost before nothing is written unless told so."""
NO_COMPANY = "no company, so it is listed by its role"
"""What is said of a line that was read rightly and names no company."""


class Unclear(NamedTuple):
    """A line that was not understood, or not all of it."""

    row: int
    why: str
    left_out: bool = False
    """Whether the whole line is left out; else the words stand among the notes."""
    is_lost: bool = False
    """Whether it may have been a lead: neither a sum nor a comment."""


class Merge(NamedTuple):
    """What a line adds to a lead that is there already."""

    row: int
    lead: Lead
    fields: dict[str, Any]
    stays: str = ""
    """The stage in the file, where it goes on with a lead that is closed here and stays so."""


@dataclass
class Understood:
    """What a table would bring."""

    new: list[Lead] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    doubtful: list[Unclear] = field(default_factory=list)
    """Lines that may be about a lead that is here; they come in as leads of their own."""
    here: list[int] = field(default_factory=list)
    """Lines that say nothing new of a lead that is here."""
    twice: list[int] = field(default_factory=list)
    """Lines about a posting that stands further up in the file."""

    @property
    def already(self) -> int:
        """How many lines make no lead of their own."""
        return len(self.here) + len(self.twice)

    @property
    def too_much_is_lost(self) -> bool:
        """Whether so many lines would be left out that the table was probably read wrongly."""
        return len({each.row for each in self.unclear if each.is_lost}) > FEW

    @property
    def changes(self) -> list[tuple[Lead, dict[str, Any]]]:
        """What is merged, as the store saves it: each lead once, with what all of its lines bring."""
        found: dict[str, tuple[Lead, dict[str, Any]]] = {}
        for merge in self.merges:
            lead, fields = found.get(merge.lead.uid, (merge.lead, {}))
            found[lead.uid] = lead, fields | merge.fields
        return list(found.values())
