"""What the user sees of a spreadsheet before confirming an import."""

from datetime import date, datetime

import msgspec
import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.import_preview import preview
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.reading.tables import read_table
from tests.support import BERLIN

NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)
GERMAN = """\
Firma;Stelle;Status;Beworben am;Nächster Schritt;Wann;Gehalt
Krüger Optik GmbH;Entwicklerin;Beworben;05.06.26;nachfragen;27.11.26;55000

Nordwind AG;Embedded;Gespräch geführt;12.10.2026;;;
Hafenlicht;Firmware;Absage;1. September 2026;;;
Alpenglas;QA;wartet auf mich;bald;;;
Blauwal;Test;Beworben;03.11.26;;;
"""


def shown(text: str, *leads: Lead) -> list[str]:
    """The preview of a file with this text."""
    table = read_table(text.encode())
    orders, example = open_order(table, NOW.date())
    way = Way(orders[0], NOW, "leads.csv")
    understood = understand(table, leads, way)
    return preview("leads.csv", table, understood, way, order_matters=example is not None)


def test_columns_words_and_days_as_they_were_read() -> None:
    """Each column with its field; below it the words for stages, most frequent first, and the first dates."""
    assert shown(GERMAN)[1:16] == [
        "  Firma             company",
        "  Stelle            role",
        "  Status            stage",
        "    “Beworben” as applied, 2 lines",
        "    “Gespräch geführt” as interviewing, and kept in the notes, 1 line",
        "    “Absage” as closed: they said no, 1 line",
        "    “wartet auf mich” is not a stage I know, so it is noted, 1 line",
        "  Beworben am       applied on",
        "    “05.06.26” as 5 June 2026",
        "    “12.10.2026” as 12 October 2026",
        "  Nächster Schritt  next step",
        "  Wann              next on",
        "    “27.11.26” as 27 November 2026",
        "  Gehalt            noted",
        "As they will look:",
    ]


def test_columns_line_up_under_wide_headings() -> None:
    """Each character of a Chinese heading is two cells wide."""
    assert shown("Company;Role;❤️ 薪水\nAcme;Tester;5\n")[1:4] == [
        "  Company  company",
        "  Role     role",
        "  ❤️ 薪水  noted",
    ]


def test_the_first_leads_as_they_will_look() -> None:
    """Three of them in full, then how many more."""
    assert shown(GERMAN)[16:20] == [
        "  Krüger Optik GmbH · Entwicklerin · applied 5 June 2026 · next: nachfragen 27 November 2026",
        "  Nordwind AG · Embedded · interviewing",
        "  Hafenlicht · Firmware · they said no",
        "  and 2 more",
    ]


@pytest.mark.parametrize(
    ("cell", "line"),
    [
        ("05/06/07", "    “05/06/07” as 5 June 2007"),
        ("2026-11-02 09:30", None),
        ("Nov 2, 2026", "    “Nov 2, 2026” as 2 November 2026"),
        ("46328", "    “46328” as 2 November 2026"),
    ],
)
def test_an_ambiguous_day_is_shown(cell: str, line: str | None) -> None:
    """An ISO 8601 date isn't listed."""
    lines = shown(f'Company,Date Applied\nAcme,"{cell}"\n')
    assert [each for each in lines if each.startswith("    “")] == ([line] if line else [])


def test_many_words_are_cut_short() -> None:
    """A column wrongly read as stages doesn't fill the screen, but words that close a lead are always shown."""
    rare = [*(f"word {n}" for n in range(60)), "Absage nach Gespräch", "archived"]
    text = "".join(f"Acme {n},{word}\n" for n, word in enumerate(rare))
    lines = shown(f"Company,Status\n{text}")
    assert lines.count("    and 20 more") == 1
    assert sum("is not a stage I know" in line and line.startswith("    ") for line in lines) == 40
    assert sum("as closed" in line for line in lines) == 2


def test_a_reason_is_shown_as_it_will_be_saved() -> None:
    """In a file, "declined" is the company's word, except for our own word in a column of reasons."""
    lines = shown("Company,Status,Reason\nAcme,Withdrew,\nGlobex,Declined,\nInitech,Closed,declined\n")
    assert [line.strip() for line in lines if "“" in line] == [
        "“Withdrew” as closed: I withdrew, 1 line",
        "“Declined” as closed: they said no, 1 line",
        "“Closed” as closed, 1 line",
        "“declined” as closed: I declined their offer, 1 line",
    ]
    assert "  Acme · I withdrew" in lines


def test_what_a_line_adds_to_a_lead_that_is_here() -> None:
    """The fields are named; the summary is the last line."""
    known = Lead(uid="1", company="Globex", role="Tester", stage="applied", applied_on=date(2026, 11, 2))
    lines = shown("Company,Role,Link\nGlobex,Tester,https://globex.example\n", known)
    assert lines[-3:] == [
        "To merge:",
        "  row 2     Globex, Tester: url",
        "No new leads, none already here, 1 to merge, none left out.",
    ]


@pytest.mark.parametrize(
    ("status", "notes", "said"),
    [
        (
            "Gespräch",
            "mine; Status: Gespräch",
            "heard on, notes; closed here, interviewing in the file; it stays closed",
        ),
        ("Beworben", "mine", "heard on"),
        ("", "mine", "heard on"),
    ],
)
def test_a_lead_closed_here_that_goes_on_in_the_file(status: str, notes: str, said: str) -> None:
    """It stays closed, which is reported, and the file's word is noted once; "applied" isn't news."""
    known = Lead(uid="1", company="Globex", stage="closed", reason="went_quiet", notes="mine")
    text = f"Firma,Status,Letzter Kontakt\nGlobex,{status},2026-11-20\n"
    assert f"  row 2     Globex: {said}" in shown(text, known)
    way = Way("dmy", NOW, "leads.csv")
    (changed,) = understand(read_table(text.encode()), [known], way).changes
    merged = msgspec.structs.replace(known, **changed[1])
    assert (merged.stage, merged.notes) == ("closed", notes)
    assert understand(read_table(text.encode()), [merged], way).merges == []


@pytest.mark.parametrize("heading", ["Updated", "Last Updated", "Last Update"])
def test_an_update_date_is_noted(heading: str) -> None:
    """It may be the day of an answer or of an edit of the table, so it is noted, and reported as such."""
    text = f"Company,{heading}\nAcme,2026-11-20\n"
    assert f"  {heading:<{max(len(heading), 7) + 2}}noted" in shown(text)
    (lead,) = understand(read_table(text.encode()), [], Way("dmy", NOW, "leads.csv")).new
    assert (lead.heard_on, lead.notes) == (None, f"{heading}: 2026-11-20")


def test_a_row_is_counted_as_a_spreadsheet_counts() -> None:
    """A line break inside a cell doesn't count as a row; an empty row does."""
    lines = shown('Company,Notes,Applied\nAcme,"one\ntwo\nthree",\n,,\nGlobex,,soon\n')
    assert any(line.startswith("  row 4     “soon” in “Applied”") for line in lines)


def test_nothing_in_a_file_writes_to_the_terminal() -> None:
    """A heading or cell with escape sequences is shown as plain text."""
    lines = shown("Company,Sal\x1b[31mary\x9b2J,Status\nAc\x1b]0;title\x07me,5\x1b[2J0,odd\x07\n")
    assert not any(each < " " or "\x7f" <= each < "\xa0" for line in lines for each in line)
    assert "  Salary   noted" in lines


def test_a_skipped_line_does_not_end_the_import() -> None:
    """A row without a name and one with too many cells are reported; the rows below them are imported."""
    lines = shown("Company,Role,Notes\nAcme,Tester,\n,,lonely\nGlobex,Tester,x,y\nInitech,Tester,\n")
    assert lines[4:] == [
        "As they will look:",
        "  Acme · Tester · found",
        "  Initech · Tester · found",
        "Left out:",
        "  row 3     neither a company nor a role",
        "  row 4     more cells than the heading has",
        "2 new leads, none already here, none to merge, 2 left out.",
    ]


def test_words_in_a_column_of_reasons() -> None:
    """A word that closes a lead is read as its reason; any other word is noted, and closes nothing."""
    lines = shown("Company,Status,Reason\nAcme,Closed,ghosted\nGlobex,Applied,offer\nInitech,Applied,rejected\n")
    assert lines[6:-1] == [
        "    “ghosted” as closed: it went quiet, 1 line",
        "    “offer” is not a stage I know, so it is noted, 1 line",
        "    “rejected” as closed: they said no, 1 line",
        "As they will look:",
        "  Acme · it went quiet",
        "  Globex · applied",
        "  Initech · they said no",
        "Noted only:",
        "  row 3     “offer” in “Reason” can't be read as reason; it is noted",
    ]


@pytest.mark.parametrize(("status", "stage"), [("2 - sent", "applied"), ("3: Test", "screening"), ("x", "found")])
def test_short_words_beside_others_name_a_stage(status: str, stage: str) -> None:
    """As on boards, with a number in front."""
    assert f"Acme · {stage}" in " ".join(shown(f"Company,Status\nAcme,{status}\nGlobex,Applied\n"))


def test_todays_application_counts() -> None:
    """An application date may be today's; a future one is noted, with the reason."""
    text = "Company;Date Applied\nAcme;23.11.2026\nGlobex;24.11.2026\nInitech;13.11.2026\n"
    lines = shown(text)
    assert "  Acme · applied 23 November 2026" in lines
    assert "  Globex · found" in lines
    assert any("“24.11.2026” in “Date Applied” can't be read as applied on" in line for line in lines)


def test_a_file_in_another_encoding_than_was_said() -> None:
    """The sentence says how to name the encoding."""
    with pytest.raises(NotATable, match=r"^is not written in ascii\. --encoding names another one\.$"):
        read_table("Company\nMøller\n".encode(), "ascii")
