"""What the trials of the store share: their long form, processes that can be killed, and files that are judged."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import pytest

from tests.real.store import worker
from tests.support import LONG

only_long = pytest.mark.skipif(not LONG, reason="in the long form")
beside = pytest.mark.skipif(not LONG, reason="in the long form: it shows that the trial can fail")
PATIENCE = 30.0
"""Seconds after which a process that should have said something is missed."""
ListView = dict[str, str]
"""The notes of every lead by its company."""

_processes = get_context("forkserver")
_processes.set_forkserver_preload([worker.__name__])


class Child:
    """A process that works for a trial and says what it does."""

    def __init__(self, work: Callable[..., None], *arguments: object) -> None:
        self._hears, says = _processes.Pipe(duplex=False)
        hears, self._says = _processes.Pipe(duplex=False)
        self.process: ForkServerProcess = _processes.Process(
            target=work, args=(*arguments, hears, says), daemon=True
        )
        self.process.start()
        says.close()
        hears.close()

    @property
    def pid(self) -> int:
        """Its process id."""
        assert self.process.pid is not None
        return self.process.pid

    def wait_until_ready(self) -> None:
        """Wait for the first word of the process."""
        assert self.hear() == worker.READY

    def wait_until_asleep(self) -> None:
        """Wait until it waits itself (Linux)."""
        end = time.monotonic() + PATIENCE
        while Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0] != "S":
            assert time.monotonic() < end, "the process never waits"
            time.sleep(0.001)

    def hear(self) -> Any:
        """The next thing it says."""
        assert self._hears.poll(PATIENCE), "the process said nothing"
        return self._hears.recv()

    def go(self) -> None:
        """Let the process begin."""
        self._says.send(worker.READY)

    def kill(self) -> None:
        """End it with kill -9 and wait until it is gone."""
        self.process.kill()
        self.wait()

    def wait(self) -> int:
        """Wait until it is gone; returns its exit code, a signal as a negative number."""
        self.process.join(PATIENCE)
        assert self.process.exitcode is not None, "the process did not end"
        return self.process.exitcode

    def said(self) -> Iterator[Any]:
        """All that it said since, to the end; it must be gone."""
        yield from _heard(self._hears)


def _heard(connection: Connection) -> Iterator[Any]:
    with suppress(EOFError, OSError):
        while True:
            yield connection.recv()


def rows_in(path: Path) -> ListView:
    """The leads in a data file, read as any other program would read it; raises ValueError."""
    if not path.exists():
        return {}
    tables = json.loads(path.read_text(encoding="utf-8"))
    return {row["company"]: row["notes"] for row in tables.get("leads", {}).values()}


def applied(rows: ListView, change: worker.Change) -> ListView:
    """The leads after a change."""
    if change.what == "remove":
        return {company: notes for company, notes in rows.items() if company != change.company}
    return rows | {change.company: change.notes}


def strays(path: Path) -> list[str]:
    """The names of temporary files that were left beside a data file or among its older copies."""
    return [each.name for each in path.parent.rglob("*.tmp")]
