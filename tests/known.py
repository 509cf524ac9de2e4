"""The data for an action, made from a few records without a store."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from afterview_tui.domain.records import Interview, Invitation, Item, Lead, Note, Person, Pledge, Post, Record
from afterview_tui.known import Known
from afterview_tui.options import Options
from tests.support import StillClock

R = TypeVar("R", bound=Record)


class Shelf(Generic[R]):
    """A table of given records."""

    def __init__(self, kind: type[R], records: Sequence[Record]) -> None:
        self._records = [each for each in records if isinstance(each, kind)]

    def all(self) -> Sequence[R]:
        """All records."""
        return self._records

    def get(self, uid: str | None) -> R | None:
        """The record with this uid."""
        return next((each for each in self._records if each.uid == uid), None)

    def where(self, **fields: object) -> Sequence[R]:
        """The records with these values."""
        return [each for each in self._records if all(getattr(each, name) == fields[name] for name in fields)]


def known(*records: Record, options: Options | None = None) -> Known:
    """A `Known` with these records, at the time of the tests."""
    return Known(
        now=StillClock().now(),
        options=options or Options(),
        interviews=Shelf(Interview, records),
        people=Shelf(Person, records),
        items=Shelf(Item, records),
        notes=Shelf(Note, records),
        pledges=Shelf(Pledge, records),
        posts=Shelf(Post, records),
        leads=Shelf(Lead, records),
        invitations=Shelf(Invitation, records),
    )
