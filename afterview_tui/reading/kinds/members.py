"""The files in a zip archive, read in memory with an eye on their size; nothing is unpacked onto the disk."""

import zipfile

from afterview_tui.reading.decoding import NotATable

LARGEST = 60_000_000
"""Bytes of everything in an archive beyond which it is not read: forty times a list of 10,000 leads."""
TOO_LARGE = "unpacks to more than 60 MB. Give me the file with your leads alone."


def read_member(archive: zipfile.ZipFile, name: str | zipfile.ZipInfo) -> bytes:
    """One file of an archive; raises NotATable where it is larger than it may be, whatever it says of itself."""
    with archive.open(name) as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotATable(TOO_LARGE)
    return data
