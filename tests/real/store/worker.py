"""What the processes of the trials do: they change a data file, and say so before and after each change."""

import os
import random
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import filelock  # noqa: F401 -- here, so that no process has to import it in the middle of a save
from tinydb import TinyDB, where

from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Lead, Post
from afterview_tui.store import Store
from afterview_tui.store.drafts import Typed

SystemClock().now()  # the zone is read now, and not in the middle of a save

READY = "ready"
DONE = "done"
COMPANY = "Kestrel"
SECRET = "what I would have posted"
_ON_DISK = {
    *("open", "fdopen", "write", "flush", "fsync", "close", "flock", "utime", "chmod", "mkdir", "rmdir"),
    *("link", "rename", "replace", "unlink", "remove"),
}
"""What Python calls to change something on the disk."""


class Change(NamedTuple):
    """One change of one lead."""

    what: str
    """``add``, ``change`` or ``remove``."""
    company: str
    notes: str = ""


class OurFile:
    """The leads in the store of Afterview."""

    def __init__(self, path: Path) -> None:
        self._leads = Store(path, SystemClock()).leads
        self._known = {lead.company: lead for lead in self._leads.all()}

    def companies(self) -> list[str]:
        return list(self._known)

    def make(self, change: Change) -> None:
        if change.what == "add":
            self._known[change.company] = self._leads.add(Lead(company=change.company, notes=change.notes))
        elif change.what == "change":
            known = self._known[change.company]
            self._known[change.company] = self._leads.change(known, notes=change.notes)
        else:
            self._leads.remove(self._known.pop(change.company))


class StockFile:
    """The same leads with TinyDB's own storage."""

    def __init__(self, path: Path) -> None:
        self._leads = TinyDB(path).table("leads")

    def companies(self) -> list[str]:
        return [row["company"] for row in self._leads.all()]

    def make(self, change: Change) -> None:
        if change.what == "add":
            self._leads.insert({"company": change.company, "notes": change.notes})
        elif change.what == "change":
            self._leads.update({"notes": change.notes}, where("company") == change.company)
        else:
            self._leads.remove(where("company") == change.company)


def mixed(companies: list[str], seed: int) -> Iterator[Change]:
    """Changes without end, at random: half of them edits, as many leads added as removed."""
    choose = random.Random(seed)
    for number in count():
        what = choose.choice(("change", "change", "add", "remove")) if companies else "add"
        if what == "add":
            companies.append(f"{seed}-{number}")
            company = companies[-1]
        else:
            company = choose.choice(companies)
        if what == "remove":
            companies.remove(company)
        yield Change(what, company, f"{number} " * choose.randrange(100))


def change_for_ever(path: Path, stock: bool, seed: int, hears: Connection, says: Connection) -> None:
    """Say each change, make it, and say that it is acknowledged, until killed."""
    file = StockFile(path) if stock else OurFile(path)
    companies = file.companies()
    says.send(READY)
    for change in mixed(companies, seed):
        says.send(change)
        file.make(change)
        says.send(DONE)


def insert(path: Path, stock: bool, times: int, hears: Connection, says: Connection) -> None:
    """Add so many leads, saying DONE for each that was acknowledged."""
    file = StockFile(path) if stock else OurFile(path)
    says.send(READY)
    hears.recv()
    for number in range(times):
        file.make(Change("add", f"added {number}"))
        says.send(DONE)


def increment(path: Path, stock: bool, times: int, hears: Connection, says: Connection) -> None:
    """Count up in one lead so many times, saying DONE for each that was acknowledged."""
    file = StockFile(path) if stock else OurFile(path)
    says.send(READY)
    hears.recv()
    for number in range(times):
        file.make(Change("change", COMPANY, str(number + 1)))
        says.send(DONE)


def write_on(path: Path, who: str, times: int, hears: Connection, says: Connection) -> None:
    """Add so many lines to the notes of one lead, each at the end of the text as it is known here."""
    leads = Store(path, SystemClock()).leads
    says.send(READY)
    hears.recv()
    for number in range(times):
        (lead,) = leads.all()
        leads.merge(lead, notes=f"{lead.notes}\n{who} {number}")
        says.send(DONE)


def one_save(path: Path, what: str, end_at: int, hears: Connection, says: Connection) -> None:
    """Make one save when told to, between two calls of getppid that a trace can be searched for.

    From 0 on, ``end_at`` is the call that changes something on the disk before which the process kills itself; it
    says which there were.
    """
    save = saves(path)[what]
    says.send(READY)
    # Not in a read: a trace that begins within one may count it or not.
    hears.poll(None)
    hears.recv()
    os.getppid()
    if end_at < 0:
        save()
    else:
        says.send(_counted(save, end_at))
    os.getppid()
    says.send(DONE)


def saves(path: Path) -> dict[str, Callable[[], object]]:
    """Each kind of save, on a file that a trial has filled."""
    store = Store(path, SystemClock())
    lead = next(iter(store.leads.all()), Lead())
    post = next(iter(store.posts.all()), Post())
    return {
        "first": lambda: store.leads.add(Lead(company=COMPANY)),
        "add": lambda: store.leads.add(Lead(company="Northlight")),
        "change": lambda: store.leads.change(lead, notes="Zephyr"),
        "remove": lambda: store.leads.remove(lead),
        "burn": lambda: store.burn(post),
        "draft": lambda: _draft(store, lead),
    }


def _draft(store: Store, lead: Lead) -> None:
    """Write down what is typed, without the thread that does so after a pause."""
    store.drafts._held["trial"] = [Typed("A lead", "leads", lead.uid, "notes", SECRET)]
    assert store.drafts.write()


def _counted(save: Callable[[], object], end_at: int) -> list[str]:
    """Make a save, and end with SIGKILL just before one of its calls to the disk; returns what it called."""
    calls: list[str] = []

    def watch(frame: FrameType, event: str, function: Any) -> None:
        if event == "c_call" and function.__name__ in _ON_DISK:
            calls.append(function.__name__)
            if len(calls) == end_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)
    try:
        save()
    finally:
        sys.setprofile(None)
    return calls
