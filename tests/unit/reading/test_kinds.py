"""Files of every kind: what becomes rows of cells, and what is refused with what it looks like."""

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
    """What stands in a column of a file's only list."""
    table = table_in(FILES / name)
    place = [column.heading for column in table.columns].index(heading)
    return [row.cells[place] if place < len(row.cells) else "" for row in table.leads]


@pytest.mark.parametrize("name", STRANGERS)
def test_what_is_no_list_is_refused_with_what_it_looks_like(name: str) -> None:
    """One sentence, under 25 words, that says what the file looks like."""
    with pytest.raises(NotATable) as refused:
        table_in(FILES / name)
    said = str(refused.value)
    assert said.startswith(name)
    assert all(word.casefold() in said.casefold() for word in EXPECTED[name].get("says", []))
    assert all(len(sentence.split()) < 25 for sentence in said.split(". "))


@pytest.mark.parametrize("name", LISTS)
def test_every_line_of_a_list_comes_in(name: str) -> None:
    """As many lines as a careful human counts."""
    assert len(table_in(FILES / name).leads) == EXPECTED[name]["count"]


def test_a_workbook_says_what_is_hidden_and_brings_it() -> None:
    """A row that a filter hides is a lead like any other."""
    assert "Saltmarsh Press" in cells("excel-hidden-rows.xlsx", "Company")
    assert "2 hidden rows and 1 hidden column come in too." in table_in(FILES / "excel-hidden-rows.xlsx").notices


def test_a_day_of_a_workbook_is_a_day() -> None:
    """Whatever its figures look like there, and from whichever year it counts."""
    assert cells("excel-mac-1904.xlsx", "Date applied") == ["2026-10-30", "2026-11-05 09:30"]
    assert cells("libreoffice.ods", "Beworben am") == ["2026-11-02", "2026-10-05", "2026-10-28 14:00"]


def test_a_link_behind_words_is_kept_with_them() -> None:
    """Behind a cell, in a formula, on a page, in an org table."""
    assert cells("excel-readme-first.xlsx", "Link")[0] == "[Advert](https://brine.example/jobs/31)"
    assert cells("excel-hyperlink-formula.xlsx", "Job")[1] == "[Shepherd](https://wold.example/b/9)"
    assert cells("libreoffice.ods", "Link")[0] == "[Anzeige](https://dornbach.example/stelle/4)"
    assert cells("saved-page.html", "Job title")[2] == "[Forester](https://careernest.example/job/883)"
    assert cells("hunt.org", "Advert")[0] == "[advert](https://fulmar.example/j/2)"


def test_a_cell_that_reaches_down_stands_for_each_of_its_rows() -> None:
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


def test_of_several_lists_none_is_taken_in_silence() -> None:
    """They are named; a part of a name is enough to say which."""
    file = FILES / "excel-month-sheets.xlsx"
    with pytest.raises(SeveralTables, match="“Oktober”, “November”"):
        table_in(file)
    assert len(table_in(file, wanted="okt").leads) == 2
    assert "Not read: “November”." in table_in(file, wanted="Oktober").notices
    with pytest.raises(SeveralTables, match="no table called “Mai”"):
        table_in(file, wanted="Mai")


def test_an_archive_offers_only_its_lists_of_leads() -> None:
    """LinkedIn's connections and profile are none."""
    found = read_tables((FILES / "linkedin-export.zip").read_bytes())
    assert [table.name for table in found.tables] == ["Job Applications", "Saved Jobs"]


def zipped(**files: bytes) -> bytes:
    """An archive of some files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(f"{name}.csv", data)
    return out.getvalue()


def test_an_archive_that_would_fill_the_memory_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """By what it says of its size, by what it unpacks to, and by archives in it."""
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


def test_a_path_that_climbs_out_of_its_archive_is_only_a_name(tmp_path: Path) -> None:
    """Nothing of an archive is written to the disk."""
    assert cells("climbing.zip", "Company") == ["Climber"]
    assert list(tmp_path.iterdir()) == []


def test_a_line_of_json_that_breaks_off_is_named() -> None:
    """The others come in."""
    assert cells("apply-log.jsonl", "company") == ["Siskin Seeds", "Turnstone"]
    assert "Line 4 breaks off; it is left out." in table_in(FILES / "apply-log.jsonl").notices


def test_the_boards_of_a_tracker_are_opened_for_their_jobs() -> None:
    """A list that has lists in it is not taken for one of companies."""
    document = {"boards": [{"name": "2026", "jobs": [{"employer": {"name": "Acme"}, "title": "Clerk"}]}]}
    assert [list(row.cells) for row in read_table(json.dumps(document).encode()).rows] == [["Acme", "Clerk"]]


def test_what_is_in_an_object_of_json_is_kept() -> None:
    """Its name is the cell; the rest stands under a heading of its own, or beside it."""
    document = [{"company": {"name": "Acme", "size": 40}, "role": "Cook", "place": {"city": "Lund", "floor": 3}}]
    table = read_table(json.dumps(document).encode())
    assert [column.heading for column in table.columns] == ["company", "company, more", "role", "place"]
    assert list(table.rows[0].cells) == ["Acme", "size: 40", "Cook", "Lund, floor: 3"]


def test_cards_of_a_board_bring_what_was_said_on_them() -> None:
    """A card a lead, its list the stage; what is archived comes too, what was removed does not."""
    table = table_in(FILES / "trello-board.json")
    assert list(table.rows[1].cells[:2]) == ["Yarrow Health", "Pharmacist"]
    assert "[Yarrow Health - Pharmacist](https://trello.com/c/k2/2-yarrow)" in table.rows[1].cells
    assert list(table.rows[1].cells[2:5]) == ["Interviews", "2026-12-09T10:00:00.000Z", "Asked for references."]
    assert "2026-11-05 They rang back." in table.rows[1].cells
    assert "Removed long ago" not in str(table)


def test_a_table_that_was_pasted_into_a_note_of_a_csv_stays_there() -> None:
    """The file is what its own headings say."""
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
    """As programs print it, or people draw it; what is around it is no lead."""
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
def test_a_cards_name_is_taken_apart_only_where_it_is_plain(name: str, company: str, role: str) -> None:
    """A word for a role says which side it is; what can't be taken apart is the company."""
    document = {"lists": [{"id": "l", "name": "Applied"}], "cards": [{"name": name, "idList": "l"}]}
    assert list(read_table(json.dumps(document).encode()).rows[0].cells[:2]) == [company, role]


def test_a_cell_of_any_length_comes_in_whole() -> None:
    """A pasted advert of many lines, with commas."""
    advert = "\n".join(f"point {n}, of the advert" for n in range(400))
    (row, _) = read_table(f'Company,Role,Notes\nAcme,Cook,"{advert}"\nGlobex,Clerk,\n'.encode()).rows
    assert row.cells[2] == advert


@pytest.mark.parametrize("end", ["", "Hooli,Driver,applied\n", 'Hooli,"Driver, nights",applied\n'])
def test_a_quote_that_is_left_open_is_named(end: str) -> None:
    """At the end of the file, or where another quote closes it: lines would vanish in one cell."""
    text = 'Company,Role,Status\nAcme,"Cook,applied\nGlobex,Clerk,applied\nInitech,Baker,applied\n' + end
    with pytest.raises(NotATable, match="opens a quote in line 2"):
        read_table(text.encode())


def test_letters_that_were_mixed_up_are_put_right_and_it_is_said() -> None:
    """Only where all of them were: a name with such letters of its own stays."""
    mixed = "Company,Role\nKøb & Søn,平面设计师\nŁódź,Cook\n".encode().decode("latin-1")
    table = read_table(mixed.encode())
    assert [row.cells[0] for row in table.rows] == ["Køb & Søn", "Łódź"]
    assert "are put right" in table.notices[0]
    table = read_table("Company,Role\nKÃ¶hler,Cook\nKöhler,Cook\n".encode())
    assert [row.cells[0] for row in table.rows] == ["KÃ¶hler", "Köhler"]
    assert not table.notices
