"""The result of reading a table for import: new leads, merges, and the lines that weren't understood."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from afterview_tui.domain.records import Lead

FEW = 3
"""How many lines may be lost before an import needs explicit confirmation."""
NO_COMPANY = "no company, so it is listed by its role"
"""The message for a line that was read correctly but names no company."""


class Unclear(NamedTuple):
    """A line that wasn't understood, or not completely."""

    row: int
    why: str
    left_out: bool = False
    """Whether the whole line is left out; else its text is kept in the notes."""
    is_lost: bool = False
    """Whether the line may have been a lead, unlike a total or a comment."""


class Merge(NamedTuple):
    """What a line adds to an existing lead."""

    row: int
    lead: Lead
    fields: dict[str, Any]
    stays: str = ""
    """The stage in the file, where it would go on with a lead that is closed here and stays closed."""


@dataclass
class Understood:
    """What importing a table would change."""

    new: list[Lead] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    doubtful: list[Unclear] = field(default_factory=list)
    """Lines that may be about an existing lead; they are imported as separate leads."""
    here: list[int] = field(default_factory=list)
    """Lines that say nothing new about an existing lead."""
    twice: list[int] = field(default_factory=list)
    """Lines about a posting that is already further up in the file."""

    @property
    def already(self) -> int:
        """How many lines don't become new leads."""
        return len(self.here) + len(self.twice)

    @property
    def too_much_is_lost(self) -> bool:
        """Whether so many lines would be left out that the table was probably read wrongly."""
        return len({each.row for each in self.unclear if each.is_lost}) > FEW

    @property
    def changes(self) -> list[tuple[Lead, dict[str, Any]]]:
        """The merges as the store saves them: each lead once, with the changes from all of its lines."""
        found: dict[str, tuple[Lead, dict[str, Any]]] = {}
        for merge in self.merges:
            lead, fields = found.get(merge.lead.uid, (merge.lead, {}))
            found[lead.uid] = lead, fields | merge.fields
        return list(found.values())
