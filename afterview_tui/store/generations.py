"""Older copies of the data file: the last saves, and one a day for a month."""

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import NamedTuple

import msgspec

from afterview_tui.files import make_folder, reason, replace_whole
from afterview_tui.store.beside import beside
from afterview_tui.store.content import decoded
from afterview_tui.store.errors import Refused

LAST = 10
"""How many of the last saves are kept."""
DAYS = 30
"""Of how many days the last save is kept."""
_STAMP = "%Y%m%dT%H%M%S.%fZ"
"""Later for each generation, whatever the clock says, so that the names are in the order of the saves."""
_BY_THE_CLOCK = "@"
"""What stands before the time that the clock showed, where that is another by more than a day."""
_A_DAY = timedelta(days=1)


class Generation(NamedTuple):
    """One older copy of the whole file."""

    path: Path
    saved_at: datetime
    """When it was saved by the clock of that time, in UTC."""


class Generations:
    """The older copies of one data file, in a folder beside it that only the user can enter."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.folder = path.with_name(f"{path.stem}-generations")

    def keep(self) -> None:
        """Make the file as it is a generation; a disk that has no room for one more is no reason not to save.

        A hard link costs nothing; where the file system has none, it is a copy.
        """
        with suppress(OSError):
            make_folder(self.folder)
            target = self._target()
            if target is None:
                return
            try:
                os.link(self._path, target)
            except FileExistsError:
                return
            except OSError:
                self._copy(target)

    def all(self) -> list[Generation]:
        """Every generation, the newest first."""
        return [Generation(path, at) for path in self._paths() if (at := _times(path.name)[1])]

    def _paths(self) -> list[Path]:
        """What may be a generation by the end of its name, the newest first."""
        return beside(self.folder / "any", "", f"Z{self._path.suffix}")[::-1]

    def _target(self) -> Path | None:
        """Where the file is kept as it is, after all that are there; None where it is kept already."""
        file, newest = self._path.stat(), next((each for each in self._paths() if _times(each.name)[0]), None)
        by_the_clock = clock_of(file)
        order = max(by_the_clock, _moment(file.st_mtime_ns))
        if newest is not None:
            last = newest.stat()
            if (last.st_mtime_ns, last.st_size) == (file.st_mtime_ns, file.st_size):
                return None
            order = max(order, (_times(newest.name)[0] or order) + timedelta.resolution)
        clock = f"{_BY_THE_CLOCK}{by_the_clock.strftime(_STAMP)}" if order - by_the_clock > _A_DAY else ""
        return self.folder / f"{order.strftime(_STAMP)}{clock}{self._path.suffix}"

    def sweep(self) -> None:
        """Remove copies that a killed program left half written; only while the file's lock is held."""
        for stray in beside(self.folder / "any", "", ".tmp"):
            stray.unlink(missing_ok=True)

    def prune(self, now: datetime) -> None:
        """Remove the generations that are not worth keeping any more, as far as that can be done."""
        generations = self.all()
        if len(generations) <= LAST:
            return
        kept = worth_keeping([each.saved_at for each in generations], now.tzinfo)
        for place, generation in enumerate(generations):
            if place not in kept:
                with suppress(OSError):
                    generation.path.unlink(missing_ok=True)

    def forget(self, table: str, uid: str, instead: dict[str, str]) -> set[str]:
        """Put other values into one record in every generation; one that can't be read is removed.

        Returns the texts that stood there. Raises Refused when one of them can't be rewritten.
        """
        texts: set[str] = set()
        for generation in self.all():
            try:
                tables = decoded(generation.path.read_bytes())
                rows = [row for row in tables.get(table, {}).values() if row.get("uid") == uid]
                for row in rows:
                    texts.update(str(row.get(name) or "") for name in instead)
                    row.update(instead)
                if rows:
                    replace_whole(generation.path, msgspec.json.encode(tables))
            except ValueError:
                generation.path.unlink(missing_ok=True)
            except OSError as error:
                raise Refused(f"Not burned: {self.folder} can't be written ({reason(error)}).") from error
        return texts

    def _copy(self, target: Path) -> None:
        file = self._path.stat()
        times = file.st_atime_ns, file.st_mtime_ns
        replace_whole(target, self._path.read_bytes(), lambda half: os.utime(half, ns=times))


def worth_keeping(saved: Sequence[datetime], zone: tzinfo | None) -> set[int]:
    """The places of the last ten saves, and of the last one of each of the last thirty days with any.

    The saves come in their order, the newest first; each says when it was by the clock of its time, in days of the
    zone. No clock decides what goes: one that is wrong for a save, or for a year, makes another day at most.
    """
    last_of_day: dict[object, int] = {}
    for place, moment in enumerate(saved):
        last_of_day.setdefault(moment.astimezone(zone).date(), place)
    return {*range(min(LAST, len(saved))), *list(last_of_day.values())[:DAYS]}


def clock_of(file: os.stat_result) -> datetime:
    """What the clock showed when a file was saved.

    A save sets its first time later than that of the save before; the other one nobody sets but the system, and it
    is later than the first where the file came from elsewhere.
    """
    return _moment(min(file.st_mtime_ns, file.st_ctime_ns))


def _moment(nanoseconds: int) -> datetime:
    return datetime.fromtimestamp(nanoseconds // 10**9, UTC).replace(microsecond=nanoseconds % 10**9 // 1000)


def _times(name: str) -> tuple[datetime | None, datetime | None]:
    """By the name of a generation, its place in their order, and when it was saved by the clock of that time."""
    order, _, rest = name.partition("Z")
    try:
        place = by_the_clock = datetime.fromisoformat(f"{order}+00:00")
        if rest.startswith(_BY_THE_CLOCK):
            by_the_clock = datetime.fromisoformat(f"{rest[1:].partition('Z')[0]}+00:00")
    except ValueError:
        return None, None
    return place, by_the_clock
