"""Writes a minimal workbook that spreadsheet programs can read."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_KINDS = "http://schemas.openxmlformats.org"
_MAIN, _RELATIONS = f"{_KINDS}/spreadsheetml/2006/main", f"{_KINDS}/officeDocument/2006/relationships"
_PACKAGE = f"{_KINDS}/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
    'ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
    f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets><sheet name="Jobs" sheetId="1" '
    'r:id="b"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="b" '
    f'Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook with one sheet of text cells; characters that XML can't represent are left out."""
    lines = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (*_PARTS.items(), ("xl/worksheets/sheet1.xml", sheet)):
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return out.getvalue()


def _cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{escape(_holdable(text))}</t></is></c>'


def _holdable(text: str) -> str:
    return "".join(
        letter for letter in text if letter in "\t\n" or (letter >= " " and letter not in "\ufffe\uffff")
    )
