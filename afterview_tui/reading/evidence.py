"""What the columns of a row say about the stage, and which of it counts."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from afterview_tui.reading.stage_words import Meaning, rank


class Evidence(NamedTuple):
    """One cell that tells of a stage."""

    means: Meaning
    heading: str
    words: str
    """Its words; empty where they are kept elsewhere."""
    on: date | None
    """The day on which it was reached."""
    is_noted: bool = False
    """Whether its words say more than the stage."""
    is_reached: bool = False
    """Whether it is a column of this stage alone."""


class Stages:
    """The stages that a row speaks of: what ended counts more than what came before it, else the furthest."""

    def __init__(self) -> None:
        self._found: list[Evidence] = []
        self.steps: list[str] = []
        """What is to come on the next day, where no other step is known."""

    def add(self, evidence: Evidence) -> None:
        """A cell tells of a stage."""
        self._found.append(evidence)

    @property
    def are_told(self) -> bool:
        """Whether a cell says that one has applied, or what came of it."""
        return any(each.means[0] != "found" for each in self._found)

    def settle(self, fields: dict[str, Any], today: date) -> Iterator[Evidence]:
        """Put the stage that counts among the fields of a lead; returns what has to be noted beside it."""
        if not self._found:
            return
        best = min(self._found, key=lambda each: rank(each.means))
        stage, reason = best.means
        fields |= {"stage": stage} | ({"reason": reason} if reason else {})
        days = [each.on for each in self._found if each.means == best.means and each.on and each.on <= today]
        if days and best.is_reached:
            fields.setdefault("stage_since", max(days))
        if self.steps and fields.get("next_on") and stage not in ("accepted", "closed"):
            fields.setdefault("next_step", self.steps[0])
        for each in self._found:
            is_told = each.means == best.means or each.means[0] in ("found", "applied")
            if each.words and (each.is_noted or not is_told):
                yield each
