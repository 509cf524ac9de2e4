"""Older copies of the data file: the last ten saves, and the last save of each of thirty days."""

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
"""For how many days the last save of the day is kept."""
_STAMP = "%Y%m%dT%H%M%S.%fZ"
"""The time in a copy's name; always later than that of the copy before, so that names sort in save order."""
_CLOCK_PREFIX = "@"
"""The prefix of the actual time in a copy's name, added where it differs by more than a day."""
_A_DAY = timedelta(days=1)


class Generation(NamedTuple):
    """One older copy of the whole file."""

    path: Path
    saved_at: datetime
    """When it was saved, in UTC, by the clock of that time."""


class Generations:
    """The older copies of one data file, in a private folder beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.folder = path.with_name(f"{path.stem}-generations")

    def keep(self) -> None:
        """Keep the current file as a generation; errors are ignored, so that a full disk doesn't prevent the save.

        It is a hard link, which costs nothing, or a copy where the file system has no links.
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
        """All generations, newest first."""
        return [Generation(path, at) for path in self._paths() if (at := _times(path.name)[1])]

    def _paths(self) -> list[Path]:
        """Files whose names end like those of generations, newest first."""
        return beside(self.folder / "any", "", f"Z{self._path.suffix}")[::-1]

    def _target(self) -> Path | None:
        """The path for the current file as the newest generation; None where it is kept already."""
        file, newest = self._path.stat(), next((each for each in self._paths() if _times(each.name)[0]), None)
        by_the_clock = clock_of(file)
        order = max(by_the_clock, _moment(file.st_mtime_ns))
        if newest is not None:
            last = newest.stat()
            if (last.st_mtime_ns, last.st_size) == (file.st_mtime_ns, file.st_size):
                return None
            order = max(order, (_times(newest.name)[0] or order) + timedelta.resolution)
        clock = f"{_CLOCK_PREFIX}{by_the_clock.strftime(_STAMP)}" if order - by_the_clock > _A_DAY else ""
        return self.folder / f"{order.strftime(_STAMP)}{clock}{self._path.suffix}"

    def sweep(self) -> None:
        """Remove copies that a killed program left half written; call it only with the lock held."""
        for stray in beside(self.folder / "any", "", ".tmp"):
            stray.unlink(missing_ok=True)

    def prune(self, now: datetime) -> None:
        """Remove the generations that aren't worth keeping any more, ignoring errors."""
        generations = self.all()
        if len(generations) <= LAST:
            return
        kept = worth_keeping([each.saved_at for each in generations], now.tzinfo)
        for place, generation in enumerate(generations):
            if place not in kept:
                with suppress(OSError):
                    generation.path.unlink(missing_ok=True)

    def forget(self, table: str, uid: str, instead: dict[str, str]) -> set[str]:
        """Overwrite fields of one record in every generation; a generation that can't be read is removed.

        Returns the texts that were overwritten. Raises Refused when a generation can't be rewritten.
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
    """The indexes of the last ten saves, and of the last save of each of the last thirty days with any.

    The saves are in order, newest first, each with its time by the clock of then; days are those of ``zone``. The
    present time plays no part, so a wrong clock does no more than add a day.
    """
    last_of_day: dict[object, int] = {}
    for place, moment in enumerate(saved):
        last_of_day.setdefault(moment.astimezone(zone).date(), place)
    return {*range(min(LAST, len(saved))), *list(last_of_day.values())[:DAYS]}


def clock_of(file: os.stat_result) -> datetime:
    """The clock's time when a file was saved: the earlier of its ``mtime`` and ``ctime``.

    A save may set ``mtime`` ahead to be later than that of the save before. Only the system sets ``ctime``, which
    is the later one where the file was copied from elsewhere.
    """
    return _moment(min(file.st_mtime_ns, file.st_ctime_ns))


def _moment(nanoseconds: int) -> datetime:
    return datetime.fromtimestamp(nanoseconds // 10**9, UTC).replace(microsecond=nanoseconds % 10**9 // 1000)


def _times(name: str) -> tuple[datetime | None, datetime | None]:
    """The two times in a generation's name, for the order and by the clock; None for any other name."""
    order, _, rest = name.partition("Z")
    try:
        place = by_the_clock = datetime.fromisoformat(f"{order}+00:00")
        if rest.startswith(_CLOCK_PREFIX):
            by_the_clock = datetime.fromisoformat(f"{rest[1:].partition('Z')[0]}+00:00")
    except ValueError:
        return None, None
    return place, by_the_clock
