"""Writes notes to files that only the user can read."""

import stat
import unicodedata
from contextlib import suppress
from itertools import count
from pathlib import Path

from afterview_tui.domain.text import clean
from afterview_tui.files import make_folder, write_new

MOST_NAME_BYTES = 120
"""The longest file name without its extension, so that it fits any file system and one line."""


def slug(name: str) -> str:
    """A file name from plain words: letters and digits of any script, lower case, joined by hyphens."""
    letters = unicodedata.normalize("NFC", name).lower()
    words = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in letters).split()
    short = "-".join(words).encode()[:MOST_NAME_BYTES].decode(errors="ignore")
    return short.strip("-") or "note"


def save_text(folder: Path, name: str, text: str) -> Path:
    """Write the cleaned text to a new file named after ``name``; raises OSError."""
    text = clean(text)
    return save_bytes(folder, name, ".txt", (text if text.endswith("\n") else f"{text}\n").encode())


def save_bytes(folder: Path, name: str, ending: str, data: bytes) -> Path:
    """Write a file (mode 0600, in a folder created with 0700) and return its path.

    An existing file is never changed: one with the same content is reused, else a number is added to the name. When
    this returns, the data is on disk; otherwise it raises OSError and leaves no partial file behind.
    """
    make_folder(folder)
    for number in count(1):
        path = folder / (f"{slug(name)}{ending}" if number == 1 else f"{slug(name)}-{number}{ending}")
        try:
            write_new(path, data)
        except FileExistsError:
            if not _holds(path, data):
                continue
        return path
    raise AssertionError("the numbers never end")


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file is private to the user and has exactly this content."""
    with suppress(OSError):
        found = path.lstat()
        alone = stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) & 0o077 == 0
        return alone and found.st_size == len(data) and path.read_bytes() == data
    return False
