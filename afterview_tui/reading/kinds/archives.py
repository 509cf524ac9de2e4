"""The tables in a zip, as Notion, LinkedIn and Google hand them out: read in memory, archives inside it too."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import Grid
from afterview_tui.reading.kinds.members import LARGEST, TOO_LARGE, read_member

MOST_FILES = 10_000
"""Files in an archive, those in archives inside it among them."""
DEEPEST = 3
"""Archives inside each other."""
TABLES = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
PAGES = (".md", ".org", ".html", ".htm")
ENDINGS = (*TABLES, *PAGES, ".zip")
"""How the names of files end that may hold a table."""
LOCKED = "is locked with a password. Unpack it, and give me the file in it."
_OF_NOTION = re.compile(r"[ _-][0-9a-f]{16,32}(?=(?:_all)?$)")
_ALL = re.compile(r"_all$")


def members(data: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """The files in an archive that may hold a table, with their paths; raises NotATable for what is too much."""
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
    """The tables in an archive, each called as its file; raises NotATable where there is none."""
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
    return _named_apart(_without_copies(found))


def _may_hold_a_table(info: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    is_rest = path.parts[:1] == ("__MACOSX",) or path.name.startswith(".")
    return not info.is_dir() and not is_rest and path.suffix.lower() in ENDINGS


def _name(path: str) -> str:
    """What a file in an archive is called, without the number that Notion adds."""
    return _ALL.sub("", _OF_NOTION.sub("", PurePosixPath(path.replace("\\", "/")).stem)) or path


def _without_copies(grids: list[Grid]) -> list[Grid]:
    """Without a table that another of the same name holds in full, as Notion's "_all" holds the view beside it."""
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


def _named_apart(grids: list[Grid]) -> list[Grid]:
    """With a number behind a name that is there already."""
    seen: dict[str, int] = {}
    named: list[Grid] = []
    for grid in grids:
        seen[grid.name] = seen.get(grid.name, 0) + 1
        number = seen[grid.name]
        named.append(grid._replace(name=f"{grid.name} ({number})") if number > 1 else grid)
    return named
