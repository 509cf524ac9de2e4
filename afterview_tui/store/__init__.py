"""The one JSON file, as tables of records."""

from pathlib import Path

from afterview_tui.clock import Clock
from afterview_tui.domain.due import Everything
from afterview_tui.domain.records import Interview, Item, Lead, Note, Person, Pledge, Post
from afterview_tui.store.database import Database
from afterview_tui.store.errors import Refused, StoreError, Unreadable
from afterview_tui.store.records import Records

__all__ = ["Records", "Refused", "Store", "StoreError", "Unreadable"]

NEWER = "This file was written by a newer Afterview. It can be read here, but not changed."


class Store:
    """Everything that Afterview keeps; raises Unreadable when the file is not ours."""

    def __init__(self, path: Path, clock: Clock) -> None:
        database = Database(path, clock)
        self.path = database.storage.path
        self.notice = NEWER if database.is_newer else ""
        """A sentence to the user about this file, empty when there is nothing to say."""
        self.interviews = Records(database, "interviews", Interview)
        self.people = Records(database, "people", Person)
        self.items = Records(database, "items", Item)
        self.notes = Records(database, "notes", Note)
        self.pledges = Records(database, "pledges", Pledge)
        self.posts = Records(database, "posts", Post)
        self.leads = Records(database, "leads", Lead)
        for records in (
            self.interviews,
            self.people,
            self.items,
            self.notes,
            self.pledges,
            self.posts,
            self.leads,
        ):
            records.all()

    @property
    def everything(self) -> Everything:
        """The tables that can hold something due."""
        return Everything(
            interviews=self.interviews.all(),
            people=self.people.all(),
            notes=self.notes.all(),
            pledges=self.pledges.all(),
            leads=self.leads.all(),
        )
