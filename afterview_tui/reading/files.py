"""A table out of a file on the disk, or one sentence on why there is none."""

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
"""How the names of files end that may hold a table."""
LARGEST = 60_000_000
"""Bytes beyond which no list of leads goes, and reading would take minutes."""


def table_in(file: Path, encoding: str = "", wanted: str = "", memory: Memory = NONE) -> Table:
    """The table in a file, of several the one of that name; raises NotATable with one whole sentence.

    ``memory`` is what somebody has said of columns and words.

    Raises SeveralTables, a NotATable, where it has several and none of them, or more than one, is called that;
    NoCompanies where no column is known to hold companies.
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
        raise _closed(file, error) from error


def is_folder(path: Path) -> bool:
    """Whether it is a folder; raises NotATable for a pipe or a device, whose reading may never end."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    if not S_ISDIR(mode) and not S_ISREG(mode):
        raise NotATable(f"{path} is neither a file nor a folder.")
    return S_ISDIR(mode)


def newest_tables(folder: Path, most: int) -> list[Path]:
    """The files in a folder that may hold a table, the newest first; raises NotATable with one whole sentence."""
    try:
        found = [each for each in folder.iterdir() if each.suffix.lower() in ENDINGS and each.is_file()]
        return sorted(found, key=lambda each: each.stat().st_mtime, reverse=True)[:most]
    except OSError as error:
        raise _closed(folder, error) from error


def _closed(path: Path, error: OSError) -> NotATable:
    return NotATable(f"{path} can't be opened: {reason(error)}.")
