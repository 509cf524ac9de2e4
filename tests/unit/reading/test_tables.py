"""A table out of a file, at the edges: encodings, delimiters, headings, quotes, JSON of every shape, folders."""

import codecs
import json
import os
from pathlib import Path

import pytest

from afterview_tui.reading.decoding import NotATable, decode
from afterview_tui.reading.files import is_folder, newest_tables, table_in
from afterview_tui.reading.tables import read_table

TEXT = "Company,Rôle\nAcme,Tester\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_the_encoding_that_a_file_has(data: bytes, said: str) -> None:
    """By its mark, by the places of its noughts, by its rules, or by what spreadsheets write."""
    assert decode(data) == (TEXT, said)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04rest", "is a spreadsheet or an archive. Save it as CSV there, and try again."),
        (b"\xd0\xcf\x11\xe0", "is a spreadsheet of the old kind. Save it as CSV there, and try again."),
        (b"%PDF-1.7", "is a PDF. Export the list as CSV, and try again."),
        (b"\x1f\x8b\x08", "is compressed. Unpack it, and try again."),
        (b"SQLite format 3\x00", "is a database. Export the list as CSV, and try again."),
        (b"", "is empty."),
        (b" \n\t", "is empty."),
        (b"a\x01" * 30, "is not text."),
        (b"<!DOCTYPE html><p>", "is a web page, not a table. Download the CSV itself, and try again."),
        (b"  <html>", "is a web page, not a table. Download the CSV itself, and try again."),
        (b'[1, "a', "looks like JSON, but breaks off or has a mistake in it."),
        (b"[1, 2]", "is JSON, but there is no list of leads in it."),
        (b'Company,Notes\nAcme,"' + b"x\n" * 250, "opens a quote in line 2 that is never closed."),
    ],
)
def test_what_is_no_table_says_what_to_do(data: bytes, why: str) -> None:
    """A sentence that goes on after the file's name."""
    with pytest.raises(NotATable) as error:
        read_table(data)
    assert str(error.value) == why


def test_a_few_odd_characters_are_still_a_text() -> None:
    """One in twenty may be."""
    assert decode(b"a" * 38 + b"\x01\x02")[1] == "utf-8"
    with pytest.raises(NotATable):
        decode(b"a" * 37 + b"\x01\x02\x03")


def test_an_encoding_that_is_named() -> None:
    """It is taken as it is told; one that there is not, or that doesn't fit, is said."""
    assert decode(TEXT.encode("cp1250"), "cp1250")[1] == "windows-1250"
    with pytest.raises(NotATable, match=r"^can't be read: there is no encoding klingon\.$"):
        decode(b"x", "klingon")
    with pytest.raises(NotATable, match=r"^is not written in utf-8\. --encoding names another one\.$"):
        decode(b"\xff\xfe\xfd", "utf-8")


@pytest.mark.parametrize(("above", "found"), [(9, ["company", "role"]), (10, ["company", "role"])])
def test_headings_stand_among_the_first_ten_rows(above: int, found: list[str]) -> None:
    """Below the title of a list; farther down they are a line like the others."""
    rows = "".join(f"my list {n},\n" for n in range(above))
    table = read_table(f"{rows}Company,Role\nAcme,Tester\n".encode())
    assert [column.field for column in table.columns] == found
    assert len(table.rows) == (1 if above < 10 else above + 2)


@pytest.mark.parametrize(
    ("text", "read_as", "rows"),
    [
        ("sep=;\nCompany;Role\nAcme;Tester\n", "semicolons, utf-8", [["Acme", "Tester"]]),
        ("sep=#\nCompany#Role\nAcme#Tester\n", "#, utf-8", [["Acme", "Tester"]]),
        ("Company|Role\nAcme|Tester\n", "bars, utf-8", [["Acme", "Tester"]]),
        ("Company\tRole\nAcme, Inc.\tTester\n", "tabs, utf-8", [["Acme, Inc.", "Tester"]]),
        (
            "Acme;Tester;1\nGlobex;Cook, Baker;2\n",
            "semicolons, utf-8",
            [["Acme", "Tester", "1"], ["Globex", "Cook, Baker", "2"]],
        ),
        ("Company,Role\nCompany,Role\nAcme,Tester\n", "commas, utf-8", [["Acme", "Tester"]]),
        ("Company,Role\n\n , \nAcme,Tester\n", "commas, utf-8", [["Acme", "Tester"]]),
        ('Company,Notes\nAcme,"a\nb"\n', "commas, utf-8", [["Acme", "a\nb"]]),
    ],
)
def test_how_a_text_is_cut_into_cells(text: str, read_as: str, rows: list[list[str]]) -> None:
    """By the delimiter that it names, that brings out headings, or that makes rows of one width."""
    table = read_table(text.encode())
    assert table.read_as == read_as
    assert [list(row.cells) for row in table.rows] == rows


def test_a_line_keeps_the_number_that_it_has_in_a_spreadsheet() -> None:
    """With its headings and the empty ones."""
    assert [row.number for row in read_table(b"Company,Role\n,\nAcme,Tester\n\nGlobex,\n").rows] == [3, 5]


@pytest.mark.parametrize(
    "name", ["leads", "applications", "jobs", "items", "data", "results", "records", "entries", "mine"]
)
def test_a_list_under_its_name_in_json(name: str) -> None:
    """Or under another one, where it is all there is; or a table of leads by their numbers."""
    lead = {"company": "Acme"}
    kept: object = {"1": lead} if name != "mine" else lead
    for listed in ({name: [lead]}, {"version": 1, name: kept}) if name != "mine" else ({"1": lead},):
        assert [list(row.cells) for row in read_table(json.dumps(listed).encode()).rows] == [["Acme"]]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (False, ""),
        (True, "yes"),
        (0, "0"),
        (2.5, "2.5"),
        ({"name": "Priya", "email": "p@acme.example"}, "Priya, p@acme.example"),
        ({"title": "Priya"}, "Priya"),
        ({"email": "p@acme.example"}, "p@acme.example"),
        ({"city": "Zürich"}, '{"city": "Zürich"}'),
        (["a", None, "b"], "a, , b"),
        (
            [{"at": "2026-11-02", "what": "applied"}, {"at": "2026-11-03", "what": "heard"}],
            "2026-11-02 applied\n2026-11-03 heard",
        ),
        ([{"at": "2026-11-02"}], '{"at": "2026-11-02"}'),
    ],
)
def test_a_value_of_json_in_a_cell(value: object, cell: str) -> None:
    """As a person would have typed it."""
    table = read_table(json.dumps([{"company": "Acme", "more": value}]).encode())
    assert table.read_as == "JSON"
    assert list(table.rows[0].cells) == ["Acme", cell]


def test_json_with_a_lead_a_line_and_fields_of_their_own() -> None:
    """The columns are all the fields that any of them has."""
    table = read_table(b'{"company": "Acme"}\n\n{"role": "Cook", "company": "Globex"}\n')
    assert [column.heading for column in table.columns] == ["company", "role"]
    assert [(row.number, list(row.cells)) for row in table.rows] == [(1, ["Acme", ""]), (2, ["Globex", "Cook"])]


def test_the_newest_files_first(tmp_path: Path) -> None:
    """Those that may hold a table, as many as are wanted; a folder called so is none."""
    for age, name in enumerate(("new.csv", "old.TSV", "note.txt", "list.json", "picture.png", "older.csv")):
        (tmp_path / name).write_text("x")
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    (tmp_path / "folder.csv").mkdir()
    names = [path.name for path in newest_tables(tmp_path, 9)]
    assert names == ["new.csv", "old.TSV", "note.txt", "list.json", "older.csv"]
    assert [path.name for path in newest_tables(tmp_path, 2)] == ["new.csv", "old.TSV"]
    with pytest.raises(NotATable, match=r"missing can't be opened: no such file or directory\.$"):
        newest_tables(tmp_path / "missing", 2)


def test_what_is_neither_file_nor_folder(tmp_path: Path) -> None:
    """Reading it might never end."""
    assert is_folder(tmp_path)
    assert not is_folder(tmp_path / "missing")
    (tmp_path / "a.csv").write_text(TEXT)
    assert not is_folder(tmp_path / "a.csv")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotATable, match="is neither a file nor a folder"):
        is_folder(tmp_path / "pipe")
    with pytest.raises(NotATable, match="null is a device, not a file"):
        table_in(Path("/dev/null"))


def test_a_table_in_a_file_is_named_where_it_is_none(tmp_path: Path) -> None:
    """One whole sentence, with the file's name."""
    (tmp_path / "a.csv").write_text(TEXT)
    assert len(table_in(tmp_path / "a.csv").rows) == 1
    (tmp_path / "b.csv").write_text("Company,Role\n")
    with pytest.raises(NotATable, match=r"^b\.csv has headings, but no lines below them\.$"):
        table_in(tmp_path / "b.csv")
    with pytest.raises(NotATable, match=r"c\.csv can't be opened: no such file or directory\.$"):
        table_in(tmp_path / "c.csv")
