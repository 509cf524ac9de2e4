"""Reads files of a zip archive in memory with a size limit; nothing is unpacked to disk."""

import zipfile

from afterview_tui.reading.decoding import NotATable

LARGEST = 60_000_000
"""The most bytes that an archive may unpack to: forty times a list of 10,000 leads."""
TOO_LARGE = "unpacks to more than 60 MB. Give me the file with your leads alone."


def read_member(archive: zipfile.ZipFile, name: str | zipfile.ZipInfo) -> bytes:
    """One file of an archive; raises NotATable where it is too large, whatever size the archive declares."""
    with archive.open(name) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotATable(TOO_LARGE)
    return data
