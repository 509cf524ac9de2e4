"""Older copies of the data file: the last saves, and one a day for a month."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from afterview_tui.domain.retention import worth_keeping
from afterview_tui.store.content import decoded
from afterview_tui.store.errors import Refused
from afterview_tui.store.files import beside, make_folder, reason, replace_whole

_STAMP = "%Y%m%dT%H%M%S.%f"


class Generation(NamedTuple):
    """One older copy of the whole file."""

    path: Path
    saved_at: datetime
    """When it was saved, in UTC."""


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
            saved_at = datetime.fromtimestamp(self._path.stat().st_mtime, UTC)
            target = self.folder / f"{saved_at.strftime(_STAMP)}Z{self._path.suffix}"
            try:
                os.link(self._path, target)
            except FileExistsError:
                return
            except OSError:
                self._copy(target)

    def all(self) -> list[Generation]:
        """Every generation, the newest first."""
        try:
            found = [Generation(path, at) for path in self.folder.iterdir() if (at := _saved_at(path.name))]
        except OSError:
            return []
        return sorted(found, key=lambda each: each.saved_at, reverse=True)

    def sweep(self) -> None:
        """Remove copies that a killed program left half written; only while the file's lock is held."""
        for stray in beside(self.folder / "any", "", ".tmp"):
            stray.unlink(missing_ok=True)

    def prune(self, now: datetime) -> None:
        """Remove the generations that are not worth keeping any more, as far as that can be done."""
        generations = self.all()
        kept = worth_keeping([each.saved_at for each in generations], now)
        for generation in generations:
            if generation.saved_at not in kept:
                with suppress(OSError):
                    generation.path.unlink(missing_ok=True)

    def forget(self, table: str, uid: str, instead: dict[str, str]) -> None:
        """Put other values into one record in every generation; one that can't be read is removed.

        Raises Refused when one of them can't be rewritten.
        """
        for generation in self.all():
            try:
                tables = decoded(generation.path.read_bytes())
                rows = [row for row in tables.get(table, {}).values() if row.get("uid") == uid]
                for row in rows:
                    row.update(instead)
                if rows:
                    replace_whole(generation.path, msgspec.json.encode(tables))
            except ValueError:
                generation.path.unlink(missing_ok=True)
            except OSError as error:
                raise Refused(f"Not burned: {self.folder} can't be written ({reason(error)}).") from error

    def _copy(self, target: Path) -> None:
        import shutil

        half = target.with_suffix(".tmp")
        try:
            shutil.copy2(self._path, half)
            half.chmod(0o600)
            half.replace(target)
        except OSError:
            half.unlink(missing_ok=True)
            raise


def _saved_at(name: str) -> datetime | None:
    if name.endswith(".tmp"):
        return None
    try:
        return datetime.fromisoformat(name.partition("Z")[0]).replace(tzinfo=UTC)
    except ValueError:
        return None
