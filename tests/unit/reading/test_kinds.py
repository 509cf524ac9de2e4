"""Files of every kind: which become rows of cells, and which are refused, with a sentence on what they are."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.files import table_in
from afterview_tui.reading.kinds import archives
from afterview_tui.reading.tables import SeveralTables, read_table, read_tables

FILES = Path(__file__).parents[2] / "corpus" / "kinds"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FILES / "expect.json").read_text())
STRANGERS = sorted(name for name, each in EXPECTED.items() if each["refuse"] is True and (FILES / name).exists())
LISTS = sorted(name for name, each in EXPECTED.items() if each["refuse"] is False)


def cells(name: str, heading: str) -> list[str]:
    """The cells of a column in a file's only list."""
    table = table_in(FILES / name)
    place = [column.heading for column in table.columns].index(heading)
    return [row.cells[place] if place < len(row.cells) else "" for row in table.leads]


@pytest.mark.parametrize("name", STRANGERS)
def test_other_files_are_refused_with_what_they_look_like(name: str) -> None:
    """One sentence, under 25 words, that says what the file looks like."""
    with pytest.raises(NotATable) as refused:
        table_in(FILES / name)
    said = str(refused.value)
    assert said.startswith(name)
    assert all(word.casefold() in said.casefold() for word in EXPECTED[name].get("says", []))
    assert all(len(sentence.split()) < 25 for sentence in said.split(". "))


@pytest.mark.parametrize("name", LISTS)
def test_every_line_of_a_list_is_imported(name: str) -> None:
    """The same number of lines as a careful person counts."""
    assert len(table_in(FILES / name).leads) == EXPECTED[name]["count"]


def test_hidden_rows_of_a_workbook_are_imported_and_reported() -> None:
    """A row hidden by a filter is a lead like any other."""
    assert "Saltmarsh Press" in cells("excel-hidden-rows.xlsx", "Company")
    assert "2 hidden rows and 1 hidden column come in too." in table_in(FILES / "excel-hidden-rows.xlsx").notices


def test_a_date_of_a_workbook_is_a_date() -> None:
    """With any number format and date system."""
    assert cells("excel-mac-1904.xlsx", "Date applied") == ["2026-10-30", "2026-11-05 09:30"]
    assert cells("libreoffice.ods", "Beworben am") == ["2026-11-02", "2026-10-05", "2026-10-28 14:00"]


def test_a_link_of_a_cell_is_kept_with_its_text() -> None:
    """On a cell, in a formula, on a web page, in an org table."""
    assert cells("excel-readme-first.xlsx", "Link")[0] == "[Advert](https://brine.example/jobs/31)"
    assert cells("excel-hyperlink-formula.xlsx", "Job")[1] == "[Shepherd](https://wold.example/b/9)"
    assert cells("libreoffice.ods", "Link")[0] == "[Anzeige](https://dornbach.example/stelle/4)"
    assert cells("saved-page.html", "Job title")[2] == "[Forester](https://careernest.example/job/883)"
    assert cells("hunt.org", "Advert")[0] == "[advert](https://fulmar.example/j/2)"


def test_a_merged_cell_counts_for_each_of_its_rows() -> None:
    """One company, two roles."""
    assert cells("excel-merged.xlsx", "Company")[:2] == ["Teasel Group", "Teasel Group"]
    page = (
        b"<table><tr><th>Company<th>Role<tr><td rowspan=2>Acme<td>Cook<tr><td>Baker<tr><td>Globex<td>Clerk</table>"
    )
    assert [list(row.cells) for row in read_table(page).rows] == [
        ["Acme", "Cook"],
        ["Acme", "Baker"],
        ["Globex", "Clerk"],
    ]


def test_of_several_lists_none_is_chosen_silently() -> None:
    """They are listed; a part of a name is enough to choose one."""
    file = FILES / "excel-month-sheets.xlsx"
    with pytest.raises(SeveralTables, match="“Oktober”, “November”"):
        table_in(file)
    assert len(table_in(file, wanted="okt").leads) == 2
    assert "Not read: “November”." in table_in(file, wanted="Oktober").notices
    with pytest.raises(SeveralTables, match="no table called “Mai”"):
        table_in(file, wanted="Mai")


def test_an_archive_offers_only_its_lists_of_leads() -> None:
    """LinkedIn's connections and profile aren't offered."""
    found = read_tables((FILES / "linkedin-export.zip").read_bytes())
    assert [table.name for table in found.tables] == ["Job Applications", "Saved Jobs"]


def zipped(**files: bytes) -> bytes:
    """An archive of some files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(f"{name}.csv", data)
    return out.getvalue()


def test_a_huge_archive_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its declared size, its unpacked size, and nested archives."""
    monkeypatch.setattr(archives, "LARGEST", 1000)
    large = zipped(jobs=b"Company,Role\n" + b"A,B\n" * 1000)
    with pytest.raises(NotATable, match="unpacks to more than"):
        read_table(large)
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w") as archive:
        for n in range(3):
            archive.writestr(f"{n}.zip", zipped(jobs=b"Company,Role\n" + f"A{n},B\n".encode() * 100))
    with pytest.raises(NotATable, match="unpacks to more than"):
        read_table(inside.getvalue())


def test_a_path_outside_its_archive_is_only_a_name(tmp_path: Path) -> None:
    """Nothing from an archive is written to disk."""
    assert cells("climbing.zip", "Company") == ["Climber"]
    assert list(tmp_path.iterdir()) == []


def test_a_truncated_line_of_json_is_reported() -> None:
    """The other lines are imported."""
    assert cells("apply-log.jsonl", "company") == ["Siskin Seeds", "Turnstone"]
    assert "Line 4 breaks off; it is left out." in table_in(FILES / "apply-log.jsonl").notices


def test_the_jobs_inside_a_trackers_boards_are_found() -> None:
    """A list of lists isn't read as a list of companies."""
    document = {"boards": [{"name": "2026", "jobs": [{"employer": {"name": "Acme"}, "title": "Clerk"}]}]}
    assert [list(row.cells) for row in read_table(json.dumps(document).encode()).rows] == [["Acme", "Clerk"]]


def test_everything_in_a_json_object_is_kept() -> None:
    """Its name is the cell; the rest goes under a separate heading, or beside it."""
    document = [{"company": {"name": "Acme", "size": 40}, "role": "Cook", "place": {"city": "Lund", "floor": 3}}]
    table = read_table(json.dumps(document).encode())
    assert [column.heading for column in table.columns] == ["company", "company, more", "role", "place"]
    assert list(table.rows[0].cells) == ["Acme", "size: 40", "Cook", "Lund, floor: 3"]


def test_cards_of_a_board_keep_their_comments() -> None:
    """Each card is a lead, and its list the stage; archived cards are imported, removed ones aren't."""
    table = table_in(FILES / "trello-board.json")
    assert list(table.rows[1].cells[:2]) == ["Yarrow Health", "Pharmacist"]
    assert "[Yarrow Health - Pharmacist](https://trello.com/c/k2/2-yarrow)" in table.rows[1].cells
    assert list(table.rows[1].cells[2:5]) == ["Interviews", "2026-12-09T10:00:00.000Z", "Asked for references."]
    assert "2026-11-05 They rang back." in table.rows[1].cells
    assert "Removed long ago" not in str(table)


def test_a_table_that_was_pasted_into_a_note_of_a_csv_stays_there() -> None:
    """The file's own headings decide."""
    text = 'Company,Role,Notes\nAcme,Cook,"| a | b |\n|---|---|\n| 1 | 2 |"\n'
    assert [row.cells[0] for row in read_table(text.encode()).rows] == ["Acme"]


@pytest.mark.parametrize(
    "text",
    [
        " id | company | role\n----+---------+-----\n  1 | Acme    | Cook\n(1 row)\n",
        "┌─────────┬──────┐\n│ Company │ Role │\n├─────────┼──────┤\n│ Acme    │ Cook │\n└─────────┴──────┘\n",
        "| Company | Role |\n| Acme | Cook |\n",
        "* Jobs\n| *Company* | *Role* |\n|-----------+--------|\n| Acme | Cook |\n",
    ],
    ids=["psql", "box", "bars", "org"],
)
def test_a_table_drawn_with_bars(text: str) -> None:
    """As programs print it or people draw it; text around it isn't a lead."""
    table = read_table(text.encode())
    assert [row.cells[-2:] for row in table.rows] == [["Acme", "Cook"]]


@pytest.mark.parametrize(
    ("name", "company", "role"),
    [
        ("Acme – Tester", "Acme", "Tester"),
        ("Tester - Acme", "Acme", "Tester"),
        ("Something at Acme", "Acme", "Something"),
        ("Acme", "Acme", ""),
        ("Acme - a - b", "Acme - a - b", ""),
    ],
)
def test_a_cards_name_is_split_only_where_it_is_clear(name: str, company: str, role: str) -> None:
    """A word for a role decides which part it is; a name that can't be split is the company."""
    document = {"lists": [{"id": "l", "name": "Applied"}], "cards": [{"name": name, "idList": "l"}]}
    assert list(read_table(json.dumps(document).encode()).rows[0].cells[:2]) == [company, role]


def test_a_cell_of_any_length_is_imported_whole() -> None:
    """A pasted advert of many lines, with commas."""
    advert = "\n".join(f"point {n}, of the advert" for n in range(400))
    (row, _) = read_table(f'Company,Role,Notes\nAcme,Cook,"{advert}"\nGlobex,Clerk,\n'.encode()).rows
    assert row.cells[2] == advert


@pytest.mark.parametrize("end", ["", "Hooli,Driver,applied\n", 'Hooli,"Driver, nights",applied\n'])
def test_an_unclosed_quote_is_reported(end: str) -> None:
    """At the end of the file, or where another quote closes it, because lines would disappear in one cell."""
    text = 'Company,Role,Status\nAcme,"Cook,applied\nGlobex,Clerk,applied\nInitech,Baker,applied\n' + end
    with pytest.raises(NotATable, match="opens a quote in line 2"):
        read_table(text.encode())


def test_mojibake_is_repaired_and_reported() -> None:
    """Only if all of the text is affected: a name that really has such letters is kept."""
    mixed = "Company,Role\nKøb & Søn,平面设计师\nŁódź,Cook\n".encode().decode("latin-1")
    table = read_table(mixed.encode())
    assert [row.cells[0] for row in table.rows] == ["Køb & Søn", "Łódź"]
    assert "are put right" in table.notices[0]
    table = read_table("Company,Role\nKÃ¶hler,Cook\nKöhler,Cook\n".encode())
    assert [row.cells[0] for row in table.rows] == ["KÃ¶hler", "Köhler"]
    assert not table.notices
