"""Reads the tables in a zip archive, as Notion, LinkedIn and Google export them, also in archives inside it."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import Grid
from afterview_tui.reading.kinds.members import LARGEST, TOO_LARGE, read_member

MOST_FILES = 10_000
"""The most files in an archive."""
DEEPEST = 3
"""How many levels of nested archives are read."""
TABLES = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
PAGES = (".md", ".org", ".html", ".htm")
ENDINGS = (*TABLES, *PAGES, ".zip")
"""The extensions of files that may hold a table."""
LOCKED = "is locked with a password. Unpack it, and give me the file in it."
_OF_NOTION = re.compile(r"[ _-][0-9a-f]{16,32}(?=(?:_all)?$)")
_ALL = re.compile(r"_all$")


def members(data: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """The paths and contents of files that may hold a table; raises NotATable for a huge or locked archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [each for each in archive.infolist() if _may_hold_a_table(each)]
            if len(inside) > MOST_FILES or sum(each.file_size for each in inside) > LARGEST:
                raise NotATable(TOO_LARGE)
            if any(each.flag_bits & 1 for each in inside):
                raise NotATable(LOCKED)
            for each in inside:
                body = read_member(archive, each)
                if not each.filename.lower().endswith(".zip"):
                    yield each.filename, body
                elif depth < DEEPEST:
                    yield from members(body, depth + 1)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, OSError) as error:
        raise NotATable("is a damaged archive. Download it again, and try again.") from error


def in_archive(data: bytes, grids_in: Callable[[bytes], list[Grid]]) -> list[Grid]:
    """The tables in an archive, each named after its file; raises NotATable where there are none."""
    found: list[Grid] = []
    unpacked = 0
    for path, body in members(data):
        unpacked += len(body)
        if unpacked > LARGEST:
            raise NotATable(TOO_LARGE)
        try:
            inside = grids_in(body)
        except NotATable:
            continue
        name = _name(path)
        found += [grid._replace(name=f"{name}, {grid.name}" if len(inside) > 1 else name) for grid in inside]
    if not found:
        raise NotATable("is an archive without a table in it. Give me the file with your leads alone.")
    return _numbered(_without_copies(found))


def _may_hold_a_table(info: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    is_rest = path.parts[:1] == ("__MACOSX",) or path.name.startswith(".")
    return not info.is_dir() and not is_rest and path.suffix.lower() in ENDINGS


def _name(path: str) -> str:
    """The name of a file in an archive, without the id that Notion adds."""
    return _ALL.sub("", _OF_NOTION.sub("", PurePosixPath(path.replace("\\", "/")).stem)) or path


def _without_copies(grids: list[Grid]) -> list[Grid]:
    """The tables without those whose rows are all in another of the same name, such as Notion's "_all"."""
    rows = [{tuple(row.cells) for row in grid.rows} for grid in grids]
    kept: list[Grid] = []
    for n, grid in enumerate(grids):
        holders = [
            m
            for m, other in enumerate(grids)
            if m != n and other.name == grid.name and (rows[n] < rows[m] or (rows[n] == rows[m] and m < n))
        ]
        if not holders:
            kept.append(grid)
    return kept


def _numbered(grids: list[Grid]) -> list[Grid]:
    """The tables, with a number added to each repeated name."""
    seen: dict[str, int] = {}
    named: list[Grid] = []
    for grid in grids:
        seen[grid.name] = seen.get(grid.name, 0) + 1
        number = seen[grid.name]
        named.append(grid._replace(name=f"{grid.name} ({number})") if number > 1 else grid)
    return named
