"""What an action may know when it decides."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol, TypeVar

from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Invitation, Item, Lead, Note, Person, Pledge, Post, Record
from afterview_tui.options import Options

R_co = TypeVar("R_co", bound=Record, covariant=True)


class Table(Protocol[R_co]):
    """Records of one kind, to be read."""

    def all(self) -> Sequence[R_co]:
        """Every record, in the order they were added."""
        ...

    def get(self, uid: str | None) -> R_co | None:
        """The record with this uid, if there is one."""
        ...

    def where(self, **fields: object) -> Sequence[R_co]:
        """The records whose fields equal the given ones."""
        ...


class Known(NamedTuple):
    """What an action may know when it decides: the moment, the options and every record."""

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
    """Whether it is the sample evening, of which nothing is kept."""

    @property
    def today(self) -> date:
        """The day of that moment."""
        return self.now.date()

    @property
    def pledge(self) -> Pledge | None:
        """The promise to be quiet that runs."""
        return pledges.current(self.pledges.all(), self.now)
