"""Decides the stage of a row from all columns that say something about it."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from afterview_tui.reading.stage_words import Meaning, rank


class Evidence(NamedTuple):
    """One cell that says something about the stage."""

    means: Meaning
    heading: str
    words: str
    """The text of the cell; empty where it is kept elsewhere."""
    on: date | None
    """The day on which the stage was reached."""
    is_noted: bool = False
    """Whether the text says more than the stage, so that it becomes a note."""
    is_reached: bool = False
    """Whether the column is about this stage alone."""


class Stages:
    """The stages named in one row; the way it ended outranks all others, then the furthest stage counts."""

    def __init__(self) -> None:
        self._found: list[Evidence] = []
        self.steps: list[str] = []
        """Steps for the next date where the row names no other step."""

    def add(self, evidence: Evidence) -> None:
        """Add what one cell says."""
        self._found.append(evidence)

    @property
    def are_told(self) -> bool:
        """Whether a cell says that one has applied, or what came of it."""
        return any(each.means[0] != "found" for each in self._found)

    def settle(self, fields: dict[str, Any], today: date) -> Iterator[Evidence]:
        """Set the stage in the fields of a lead; yields the evidence that has to be noted."""
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
            is_covered = each.means == best.means or each.means[0] in ("found", "applied")
            if each.words and (each.is_noted or not is_covered):
                yield each
