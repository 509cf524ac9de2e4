"""A table out of a file on the disk, or one sentence on why there is none."""

from pathlib import Path
from stat import S_ISDIR, S_ISREG

from afterview_tui.files import reason
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import Table
from afterview_tui.reading.tables import read_table

ENDINGS = (".csv", ".tsv", ".txt", ".json")
"""How the names of files end that may hold a table."""


def table_in(file: Path, encoding: str = "") -> Table:
    """The table in a file; raises NotATable with one whole sentence."""
    try:
        if file.is_char_device() or file.is_block_device():
            raise NotATable("is a device, not a file.")
        return read_table(file.read_bytes(), encoding)
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
