"""Reads the sheets of a workbook, xlsx, xlsb, xls or ods, with python-calamine, which is imported only here."""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from afterview_tui.domain import humanize
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import Grid, Row
from afterview_tui.reading.kinds.links import as_link
from afterview_tui.reading.kinds.sheet_margins import Margins, margins_of
from afterview_tui.reading.progress import with_progress

BROKEN = "looks like a workbook, but can't be read. Save it as CSV there, and try again."
LOCKED = "is locked with a password. Save it without one, and try again."


def sheets(data: bytes) -> list[Grid]:
    """The non-empty worksheets, hidden ones last; raises NotATable where the workbook can't be read."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    margins = margins_of(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        found: list[Grid] = []
        shown = SheetVisibleEnum.Visible
        for sheet in sorted(book.sheets_metadata, key=lambda each: each.visible != shown):
            if sheet.typ == SheetTypeEnum.WorkSheet:
                name = sheet.name if sheet.visible == shown else f"{sheet.name} (hidden)"
                found.append(_grid(book.get_sheet_by_name(sheet.name), name, margins.get(sheet.name, Margins())))
    except PasswordError as error:
        raise NotATable(LOCKED) from error
    except (CalamineError, OSError, ValueError) as error:
        raise NotATable(BROKEN) from error
    except BaseException as error:
        # An internal error of the library arrives as a panic, which is not an Exception.
        if type(error).__name__ == "PanicException":
            raise NotATable(BROKEN) from error
        raise
    if not any(grid.rows for grid in found):
        raise NotATable("is a workbook with nothing in it.")
    return [grid for grid in found if grid.rows]


def _grid(sheet: Any, name: str, margins: Margins) -> Grid:
    notices = [_hidden(margins)] if margins.hidden_rows or margins.hidden_columns else []
    if sheet.start is None:
        return Grid([], "a sheet", name)
    rows = list(_rows(sheet, margins.links))
    return Grid(rows, f"the sheet “{name}”", name, notices=notices)


def _rows(sheet: Any, links: Mapping[tuple[int, int], str]) -> Iterator[Row]:
    """The non-empty rows; a merged cell's text is repeated in each of its rows."""
    left = sheet.start[1]
    below = _below(sheet.merged_cell_ranges or (), left)
    above: dict[tuple[int, int], str] = {}
    for number, values in enumerate(with_progress(sheet.iter_rows())):
        cells = [as_text(value) for value in values]
        for place, top in below.get(number, ()):
            cells[place] = cells[place] or above.get((top, place), "")
        for place, cell in enumerate(cells):
            if link := links.get((number, place + left)):
                cells[place] = as_link(cell, link)
        if any(cells):
            above |= {(number, place): cell for place, cell in enumerate(cells) if cell} if below else {}
            yield Row(number + 1, cells)


def _below(
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]], left: int
) -> dict[int, list[tuple[int, int]]]:
    """For each row, the columns covered by a merged cell from above, and that cell's top row."""
    found: dict[int, list[tuple[int, int]]] = {}
    for (top, column), (bottom, _) in merged:
        for row in range(top + 1, min(bottom, top + 1000) + 1):
            found.setdefault(row, []).append((column - left, top))
    return found


def as_text(value: Any) -> str:
    """A value as the text of a cell; dates are ISO 8601."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds").removesuffix(":00")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("seconds").removesuffix(":00")
    return str(value)


def _hidden(margins: Margins) -> str:
    kinds = (
        (margins.hidden_rows, "hidden row"),
        (margins.hidden_columns, "hidden column"),
    )
    parts = [humanize.count(number, kind) for number, kind in kinds if number]
    comes = "comes" if margins.hidden_rows + margins.hidden_columns == 1 else "come"
    return f"{' and '.join(parts).capitalize()} {comes} in too."
