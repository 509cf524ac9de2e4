"""Recognizes binary files by their first bytes, and says what each is and what to do instead."""

import io
import zipfile

from afterview_tui.reading.decoding import NotATable

PASSWORD = "is locked with a password. Save it without one, and try again."
NUMBERS = "is from Apple Numbers. In Numbers, choose File, Export To, Excel or CSV, and give me that."
_PICTURE = "is a picture. Export the list as CSV, or copy it into a table."
_PACKED = "is compressed. Unpack it, and give me the file in it."
_BEGINNINGS = (
    (b"%PDF", "is a PDF. Export the list as CSV, or copy it into a table."),
    (b"{\\rtf", "is a text with formatting (RTF). Copy its table into a spreadsheet, and save it as CSV."),
    (b"SQLite format 3", "is a database. Export the list as CSV, and try again."),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", _PACKED),
    (b"Rar!", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
    (b"\x28\xb5\x2f\xfd", _PACKED),
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"bplist00", "is a list of settings from a Mac. Export the list as CSV, and try again."),
    (b"\x7fELF", "is a program. Give me the file with your leads."),
    (b"MZ", "is a program. Give me the file with your leads."),
    (b"PAR1", "is a data file (Parquet). Save it as CSV, and try again."),
)
_INSIDE = (
    ("word/", "is a Word document. Copy its table into a spreadsheet, save it as CSV, and try again."),
    ("ppt/", "is a set of slides. Copy the table into a spreadsheet, save it as CSV, and try again."),
    ("META-INF/container.xml", "is a book. Give me the file with your leads."),
    ("META-INF/MANIFEST.MF", "is a program. Give me the file with your leads."),
)
_OF_OPEN_DOCUMENT = "is a document without sheets. Copy its table into one with sheets, and try again."
_STREAMS = (
    ("EncryptedPackage", PASSWORD),
    ("WordDocument", "is a Word document. Copy its table into a spreadsheet, save it as CSV, and try again."),
    ("PowerPoint Document", "is a set of slides. Copy the table into a spreadsheet, and save it as CSV."),
    ("__substg1.0", "is a mail from Outlook, not a list of leads."),
)
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of Microsoft Office files before 2007."""
ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def refuse_binary(data: bytes) -> None:
    """Raise NotATable for a known kind of file that is neither text, a workbook nor an archive."""
    for beginning, said in _BEGINNINGS:
        # A short signature could also begin a text, so it counts only in a binary file.
        if data.startswith(beginning) and (len(beginning) > 3 or b"\0" in data[:200]):
            raise NotATable(said)


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are a workbook; raises NotATable for another document or one with a password."""
    if data.startswith(OLD):
        # Stream names are in UTF-16.
        for name, said in _STREAMS:
            if name.encode("utf-16-le") in data:
                raise NotATable(said)
        return True
    return data.startswith(ZIP) and _is_zipped_workbook(data)


def _is_zipped_workbook(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError):
        return False
    if any(name.endswith(".iwa") or name == "index.apxl" for name in names):
        raise NotATable(NUMBERS)
    for inside, said in _INSIDE:
        is_office = "[Content_Types].xml" in names or inside.startswith("META-INF")
        if is_office and any(name.startswith(inside) for name in names):
            raise NotATable(said)
    if b"opendocument.spreadsheet" in kind:
        return True
    if b"opendocument" in kind:
        raise NotATable(_OF_OPEN_DOCUMENT)
    return any(name.startswith("xl/workbook.") for name in names)
