"""Reads what python-calamine leaves out of a workbook: hidden rows and columns, hyperlinks, and its size."""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.kinds.members import LARGEST, read_member

MOST_CELLS = 10_000_000
"""The most cells of a sheet, counting empty ones, since all are held in memory: 300 MB."""
HUGE = "has a sheet of more than ten million cells. Save its list as CSV, and try again."
_HYPERLINK = re.compile(r'\s*(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")+)"', re.I)
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")


@dataclass
class Margins:
    """The number of hidden rows and columns of a sheet, and its links by zero-based row and column."""

    hidden_rows: int = 0
    hidden_columns: int = 0
    links: dict[tuple[int, int], str] = field(default_factory=dict)


def margins_of(data: bytes) -> dict[str, Margins]:
    """The margins of each sheet of an xlsx or ods, by name; raises NotATable for a huge or damaged workbook."""
    if not data.startswith(b"PK"):
        return {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(each.file_size for each in archive.infolist()) > LARGEST:
                raise NotATable(HUGE)
            names = set(archive.namelist())
            if "content.xml" in names:
                return _OdsMargins().read(read_member(archive, "content.xml"))
            parts = _parts(archive) if "xl/workbook.xml" in names else {}
            return {
                name: _XlsxMargins(_targets(archive, part)).read(read_member(archive, part))
                for name, part in parts.items()
                if part in names
            }
    except (zipfile.BadZipFile, KeyError, expat.ExpatError, NotImplementedError) as error:
        raise NotATable("looks like a workbook, but is damaged. Save it again there, and try again.") from error


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The path of each sheet in an xlsx, by the sheet's name."""
    targets = _targets(archive, "xl/workbook.xml")
    found: dict[str, str] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if _local(tag) == "sheet":
            by_name = {_local(name): value for name, value in attributes.items()}
            found[attributes.get("name", "")] = targets.get(by_name.get("id", ""), "")

    _parse_xml(read_member(archive, "xl/workbook.xml"), start)
    return found


def _targets(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """The targets of a part's relationships by id: paths of other parts, or external links."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    found: dict[str, str] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if _local(tag) == "Relationship":
            target = attributes.get("Target", "")
            if attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[attributes.get("Id", "")] = target

    if relations in archive.namelist():
        _parse_xml(read_member(archive, relations), start)
    return found


class _XlsxMargins:
    """Reads the margins of one sheet of an xlsx, and checks its size."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        self._targets, self._margins = targets, Margins()
        self._at = (0, 0)
        self._rows = self._columns = 0
        self._formula: list[str] | None = None

    def read(self, data: bytes) -> Margins:
        _parse_xml(data, self._start, self._end, self._text)
        return self._margins

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        match _local(tag):
            case "c":
                self._cell(attributes.get("r", ""))
            case "row":
                self._at = (int(attributes.get("r", self._at[0] + 2)) - 1, -1)
                self._margins.hidden_rows += _is_true(attributes.get("hidden"))
            case "col" if _is_true(attributes.get("hidden")):
                first, last = int(attributes["min"]), int(attributes["max"])
                # A hidden range that reaches the last possible column isn't part of the table.
                self._margins.hidden_columns += last - first + 1 if last < 16384 else 0
            case "f":
                self._formula = []
            case "hyperlink":
                self._link(attributes)

    def _cell(self, reference: str) -> None:
        found = _REFERENCE.fullmatch(reference)
        self._at = _place(found) if found else (self._at[0], self._at[1] + 1)
        self._rows, self._columns = max(self._rows, self._at[0] + 1), max(self._columns, self._at[1] + 1)
        if self._rows * self._columns > MOST_CELLS:
            raise NotATable(HUGE)

    def _link(self, attributes: Mapping[str, str]) -> None:
        by_name = {_local(name): value for name, value in attributes.items()}
        found = _REFERENCE.match(by_name.get("ref", ""))
        if found and (target := self._targets.get(by_name.get("id", ""))):
            anchor = f"#{by_name['location']}" if "location" in by_name else ""
            self._margins.links[_place(found)] = target + anchor

    def _text(self, text: str) -> None:
        if self._formula is not None:
            self._formula.append(text)

    def _end(self, tag: str) -> None:
        if self._formula is not None and _local(tag) == "f":
            if found := _HYPERLINK.match("".join(self._formula)):
                self._margins.links[self._at] = found[1].replace('""', '"')
            self._formula = None


class _OdsMargins:
    """Reads the margins of every sheet of an ods, and checks its size including repeated rows."""

    def __init__(self) -> None:
        self._found: dict[str, Margins] = {}
        self._margins = Margins()
        self._row = self._column = self._width = self._repeated = self._cells = 0
        self._hidden = self._filled = False

    def read(self, data: bytes) -> dict[str, Margins]:
        _parse_xml(data, self._start, self._end)
        return self._found

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        by_name = {_local(name): value for name, value in attributes.items()}
        match _local(tag):
            case "table":
                self._margins = self._found.setdefault(by_name.get("name", ""), Margins())
                self._row = 0
            case "table-column" if by_name.get("visibility", "visible") != "visible":
                repeated = int(by_name.get("number-columns-repeated", 1))
                self._margins.hidden_columns += repeated if repeated < 1000 else 0
            case "table-row":
                self._column = self._width = 0
                self._repeated = int(by_name.get("number-rows-repeated", 1))
                self._hidden = by_name.get("visibility", "visible") != "visible"
            case "table-cell" | "covered-table-cell":
                self._filled = "value-type" in by_name
                self._column += int(by_name.get("number-columns-repeated", 1))
                self._width = self._column if self._filled else self._width
                self._margins.hidden_rows += self._hidden and self._filled
                self._hidden = self._hidden and not self._filled
            case "a" if "href" in by_name:
                self._margins.links[(self._row, self._column - 1)] = by_name["href"]

    def _end(self, tag: str) -> None:
        if _local(tag) == "table-row":
            self._row += self._repeated
            self._cells += self._width * self._repeated
            if self._cells > MOST_CELLS:
                raise NotATable(HUGE)


def _parse_xml(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Parse XML with these handlers; raises NotATable for entity declarations, which could expand without limit."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text

    def refuse(*_: object) -> None:
        raise NotATable("looks like a workbook, but defines words of its own. Save it as CSV there, and try again.")

    parser.EntityDeclHandler = refuse
    parser.Parse(data, True)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _is_true(value: str | None) -> bool:
    return value in ("1", "true")


def _place(reference: re.Match[str]) -> tuple[int, int]:
    """The zero-based row and column of a reference: C2 is (1, 2)."""
    column = 0
    for letter in reference[1]:
        column = column * 26 + ord(letter) - 64
    return int(reference[2]) - 1, column - 1
