"""The data that an action may use to decide."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol, TypeVar

from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Invitation, Item, Lead, Note, Person, Pledge, Post, Record
from afterview_tui.options import Options

R_co = TypeVar("R_co", bound=Record, covariant=True)


class Table(Protocol[R_co]):
    """A read-only table of records."""

    def all(self) -> Sequence[R_co]:
        """All records in the order they were added."""
        ...

    def get(self, uid: str | None) -> R_co | None:
        """The record with this uid, if there is one."""
        ...

    def where(self, **fields: object) -> Sequence[R_co]:
        """The records whose fields equal the given ones."""
        ...


class Known(NamedTuple):
    """The data that an action may use to decide: the time, the options and all records."""

    now: datetime
    options: Options
    interviews: Table[Interview]
    people: Table[Person]
    items: Table[Item]
    notes: Table[Note]
    pledges: Table[Pledge]
    posts: Table[Post]
    leads: Table[Lead]
    invitations: Table[Invitation]
    is_sample: bool = False
    """Whether this is the sample evening, which isn't saved."""

    @property
    def today(self) -> date:
        """The date of ``now``."""
        return self.now.date()

    @property
    def pledge(self) -> Pledge | None:
        """The running pledge, if there is one."""
        return pledges.current(self.pledges.all(), self.now)
