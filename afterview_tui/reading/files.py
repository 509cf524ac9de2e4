"""Reads a table from a file on disk, or says in one sentence why that isn't possible."""

from pathlib import Path
from stat import S_ISDIR, S_ISREG

from afterview_tui.files import reason
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import Table
from afterview_tui.reading.list_answers import NONE, Memory
from afterview_tui.reading.tables import NoCompanies, SeveralTables, one_table, read_tables

ENDINGS = (
    *(".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".numbers"),
    *(".zip", ".md", ".org", ".html", ".htm"),
)
"""The extensions of files that may hold a table."""
LARGEST = 60_000_000
"""The largest file that is read, in bytes; a larger one would take minutes, and no list of leads is that long."""


def table_in(file: Path, encoding: str = "", wanted: str = "", memory: Memory = NONE) -> Table:
    """The table in a file, or the one called ``wanted``; raises NotATable with a complete sentence.

    ``memory`` holds the user's answers about columns and words. Raises SeveralTables, a NotATable, where none or
    several of the tables match the name; NoCompanies where no column is known to hold companies.
    """
    try:
        if file.is_char_device() or file.is_block_device():
            raise NotATable("is a device, not a file.")
        if file.stat().st_size > LARGEST:
            raise NotATable(f"is larger than {LARGEST // 1_000_000} MB. Give me the part with your leads.")
        return one_table(read_tables(file.read_bytes(), encoding, memory), wanted)
    except SeveralTables as error:
        raise SeveralTables(f"{file.name} {error}", error.names) from error
    except NoCompanies as error:
        raise NoCompanies(f"{file.name} {error}", error.table) from error
    except NotATable as error:
        raise NotATable(f"{file.name} {error}") from error
    except OSError as error:
        raise _cant_open(file, error) from error


def is_folder(path: Path) -> bool:
    """Whether a path is a folder; raises NotATable for a pipe or a device, which may never end."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    if not S_ISDIR(mode) and not S_ISREG(mode):
        raise NotATable(f"{path} is neither a file nor a folder.")
    return S_ISDIR(mode)


def newest_tables(folder: Path, most: int) -> list[Path]:
    """The files in a folder that may hold a table, newest first; raises NotATable with a complete sentence."""
    try:
        found = [each for each in folder.iterdir() if each.suffix.lower() in ENDINGS and each.is_file()]
        return sorted(found, key=lambda each: each.stat().st_mtime, reverse=True)[:most]
    except OSError as error:
        raise _cant_open(folder, error) from error


def _cant_open(path: Path, error: OSError) -> NotATable:
    return NotATable(f"{path} can't be opened: {reason(error)}.")
