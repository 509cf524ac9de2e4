"""Exports in LibreOffice and in other programs, and lists that LibreOffice has saved again."""

import csv
import io
import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from afterview_tui.domain.records import Interview, Lead, Person
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.files import table_in
from afterview_tui.reading.importing import open_order, understand
from afterview_tui.writing.exports import as_csv, as_vcards
from tests.support import LONG, StillClock

NOW = StillClock().now()
OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(
    OFFICE is None or not LONG,
    reason="LibreOffice is not installed" if OFFICE is None else "tried with AFTERVIEW_TRIALS=long",
)
LEADS = [
    Lead(
        uid="a1",
        company="Kestrel & Söhne",
        role="Embedded Engineer",
        stage="applied",
        applied_on=date(2026, 11, 2),
        url="https://kestrel.example/jobs/7",
        reference="R-2231",
        notes='said "yes"; two lines',
        created_at=NOW,
    ),
    Lead(
        uid="b2",
        company="Łódź Works",
        stage="closed",
        reason="rejected",
        heard_on=date(2026, 11, 9),
        created_at=NOW,
    ),
    Lead(uid="c3", company="会社", role="経理", next_step="call", next_on=date(2026, 12, 4), created_at=NOW),
]
TOLD = (
    *("company", "role", "stage", "reason", "applied_on", "heard_on", "next_step", "next_on", "url", "reference"),
    "notes",
)
US, GERMAN, BRITISH = 1033, 1031, 2057
"""The numbers of languages, in which LibreOffice writes days: 11/02/26, 02.11.2026, 02/11/26."""


def saved_again(file: Path, ending: str, language: int = US) -> Path:
    """What LibreOffice makes of a file, its days as a language writes them."""
    assert OFFICE
    out = file.parent / f"{ending}-{language}"
    profile = f"-env:UserInstallation=file://{file.parent}/profile"
    # 44 comma, 34 quote, 76 UTF-8, from line 1; the fifth says of which kind a column is, 10 that all are standard.
    reading = f"--infilter=CSV:44,34,76,1,,{language},false,true"
    kind = "csv:Text - txt - csv (StarCalc):44,34,76,1,,,false,true" if ending == "csv" else ending
    command = [OFFICE, profile, "--headless", reading, "--convert-to", kind, "--outdir", str(out), str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return next(out.iterdir())


def understood(file: Path) -> list[tuple[object, ...]]:
    """The leads of a file, as far as a person sees them; a day that can mean two is asked about."""
    table = table_in(file)
    orders, asked = open_order(table, NOW.date())
    if asked:
        return []
    found = understand(table, [], Way(orders[0], NOW, file.name))
    return [tuple(getattr(lead, name) for name in TOLD) for lead in found.new]


@needs_office
@pytest.mark.parametrize("ending", ["csv", "ods", "xlsx", "xls"])
def test_our_own_csv_saved_again_is_equal(tmp_path: Path, ending: str) -> None:
    """Whatever LibreOffice takes for a number or a day, and gives back."""
    file = tmp_path / "leads.csv"
    file.write_text(as_csv(LEADS), encoding="utf-8")
    expected = [tuple(getattr(lead, name) for name in TOLD) for lead in LEADS]
    assert understood(saved_again(file, ending)) == expected


@needs_office
@pytest.mark.parametrize("language", [US, GERMAN, BRITISH])
@pytest.mark.parametrize("ending", ["csv", "ods", "xlsx"])
def test_a_list_of_somebody_elses_is_equal_or_asked(tmp_path: Path, ending: str, language: int) -> None:
    """Days are days in a workbook; in a CSV they are figures in the order of its language, told or asked."""
    days = {US: "11/02/2026 11/13/2026", GERMAN: "02.11.2026 13.11.2026", BRITISH: "02/11/2026 13/11/2026"}
    first, second = days[language].split()
    file = tmp_path / "jobs.csv"
    file.write_text(f"Company,Role,Applied\nAcme,Cook,{first}\nGlobex,Clerk,{second}\n", encoding="utf-8")
    found = [each[:5] for each in understood(saved_again(file, ending, language))]
    assert found in (
        [],
        [
            ("Acme", "Cook", "applied", None, date(2026, 11, 2)),
            ("Globex", "Clerk", "applied", None, date(2026, 11, 13)),
        ],
    )


@needs_office
@pytest.mark.parametrize("before", ["", "\n", "\r\n", "\u00a0", " ", "\t", "\ufeff", "\u2003"], ids=ascii)
def test_a_cell_that_begins_with_a_formula_is_only_words(tmp_path: Path, before: str) -> None:
    """A line break or a blank of any kind before "=" runs nothing: the cell comes back as it stands."""
    file = tmp_path / "leads.csv"
    file.write_text(as_csv([Lead(company="Acme", notes=f"{before}=1+41", created_at=NOW)]), encoding="utf-8")
    with saved_again(file, "csv").open(encoding="utf-8", newline="") as saved:
        (row,) = csv.DictReader(saved)
    assert "=1+41" in row["notes"]
    assert "42" not in row["notes"]


def test_csvkit_reads_the_export(tmp_path: Path) -> None:
    """Its columns by their names."""
    csvcut = shutil.which("csvcut") or pytest.skip("csvkit is not installed")
    file = tmp_path / "leads.csv"
    file.write_text(as_csv(LEADS), encoding="utf-8")
    cut = subprocess.run(
        [csvcut, "-c", "company,reference", str(file)], capture_output=True, check=True, timeout=60
    )
    rows = [*csv.reader(io.StringIO(cut.stdout.decode()))]
    assert rows[1:] == [["Kestrel & Söhne", "R-2231"], ["Łódź Works", ""], ["会社", ""]]


def test_vobject_reads_the_cards() -> None:
    """Each person once, with a name and an address."""
    vobject = pytest.importorskip("vobject", reason="vobject is not installed")
    people = [Person(uid="p", interview="i", name="Zoë; Ødegård", email="zoe@kestrel.example", part="interviewer")]
    text = as_vcards(people, [Interview(uid="i", company="Kestrel, Ltd")], LEADS)
    cards: Sequence[object] = [*vobject.readComponents(text)]
    assert [(card.fn.value, card.email.value) for card in cards] == [("Zoë; Ødegård", "zoe@kestrel.example")]  # type: ignore[attr-defined]
