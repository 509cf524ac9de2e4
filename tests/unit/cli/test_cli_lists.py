"""What is not known of a list is said once, with an option or on a terminal, and kept in the options file."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui import locations
from afterview_tui.cli.columns import beside
from afterview_tui.cli.commands import cli
from afterview_tui.domain.records import Lead
from afterview_tui.store import Store
from tests.support import StillClock

LIST = "Name,Where,Stage\nAcme,Oslo,Negative\nGlobex,Lund,Talent pool\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data file that is not there yet."""
    return tmp_path / "afterview.json"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A list with a column and words that nobody knows."""
    path = tmp_path / "jobs.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def run(data: Path, *words: object, typed: str = "") -> Result:
    """A command about leads."""
    return CliRunner().invoke(cli, ["--data", str(data), "leads", *map(str, words)], input=typed)


def leads(data: Path) -> list[Lead]:
    """What is in the file."""
    return Store(data, StillClock()).leads.all()


def test_without_an_answer_all_of_it_is_noted(data: Path, file: Path) -> None:
    """That refuses nothing."""
    assert run(data, "import", file, "--yes").exit_code == 0
    acme, globex = leads(data)
    assert (acme.stage, acme.notes) == ("closed", "Where: Oslo")
    assert (globex.stage, globex.notes) == ("found", "Where: Lund; Stage: Talent pool")


def test_what_was_said_holds_for_the_next_list_with_these_headings(data: Path, file: Path) -> None:
    """In whatever order and case they stand; the options file has it to be read and changed."""
    said = ("--column", "Where=source", "--word", "Talent pool=found", "--word", "Negative=withdrew")
    assert run(data, "import", file, "--yes", *said).exit_code == 0
    acme, globex = leads(data)
    assert (acme.source, acme.reason, globex.source, globex.notes) == ("Oslo", "withdrew", "Lund", "")
    (kept,) = tomllib.loads(locations.config_file().read_text(encoding="utf-8"))["lists"]
    assert kept == {
        "headings": ["Name", "Where", "Stage"],
        "columns": {"Where": "source"},
        "words": {"Talent pool": "found", "Negative": "withdrew"},
    }
    file.write_text("STAGE,name,where\nNegative,Initech,Kiel\n", encoding="utf-8")
    assert run(data, "import", file, "--yes").exit_code == 0
    assert (leads(data)[-1].source, leads(data)[-1].reason) == ("Kiel", "withdrew")


def test_an_answer_that_was_changed_by_hand_holds(data: Path, file: Path) -> None:
    """And the lines beside it stay."""
    run(data, "import", file, "--yes", "--column", "Where=source")
    path = locations.config_file()
    changed = path.read_text(encoding="utf-8").replace('"source"', '"contact" # mine') + "\n# my own line\n"
    path.write_text(changed.replace('Where = "contact" # mine}', 'Where = "contact"}'), encoding="utf-8")
    file.write_text("Name,Where,Stage\nHooli,Dana,Applied\n", encoding="utf-8")
    assert run(data, "import", file, "--yes", "--word", "Pool=found").exit_code == 0
    assert leads(data)[-1].contact == "Dana"
    assert "# my own line" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--column", "Where", "--column takes two halves, such as “Name=company”."),
        ("--column", "Where=nowhere", "--column: there is no “nowhere”."),
        ("--word", "Negative=maybe", "--word: there is no “maybe”."),
    ],
)
def test_an_answer_that_can_not_be_is_refused(data: Path, file: Path, option: str, value: str, said: str) -> None:
    """With the names that there are."""
    result = run(data, "import", file, "--yes", option, value)
    assert (result.exit_code, data.exists()) == (2, False)
    assert said in " ".join(result.stderr.split())


def test_a_column_that_is_not_there_is_refused(data: Path, file: Path) -> None:
    """It names those that are."""
    result = run(data, "import", file, "--yes", "--column", "Wear=source")
    assert (result.exit_code, data.exists()) == (1, False)
    assert result.stderr == "There is no column “Wear”. It has Name, Where, Stage. Nothing was written.\n"


def test_a_list_whose_companies_nobody_knows_comes_in_once_they_are_named(data: Path, file: Path) -> None:
    """Without that it is refused, with the way on."""
    file.write_text("Who,What,Sent\nAcme,Cook,2026-11-02\nGlobex,Baker,2026-11-03\n", encoding="utf-8")
    refused = run(data, "import", file, "--yes")
    assert (refused.exit_code, data.exists()) == (1, False)
    assert run(data, "import", file, "--yes", "--column", "Who=company", "--column", "What=role").exit_code == 0
    assert [(lead.company, lead.role, lead.stage) for lead in leads(data)] == [
        *(("Acme", "Cook", "applied"), ("Globex", "Baker", "applied")),
    ]


def test_on_a_terminal_it_is_asked_once(data: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line with samples; what is answered is not asked again."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    first = run(data, "import", file, typed="y\n0\n2\ny\n")
    assert "  Where: Oslo, Lund\n  “Talent pool” under Stage\n" in first.stderr
    assert "1 column and 1 word are not known and will be noted. Say what they mean?" in first.stderr
    assert [lead.stage for lead in leads(data)] == ["closed", "applied"]
    second = run(data, "import", file, typed="n\n")
    assert "not known" not in second.output


def test_words_of_a_column_that_was_just_named_are_asked_too(
    data: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody could ask about them before the column was known to hold stages."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    file.write_text("Company,Where we are\nAcme,Talent pool\nGlobex,Warm\n", encoding="utf-8")
    first = run(data, "import", file, typed="y\n3\ny\n2\n1\ny\n")
    assert "What does “Where we are” hold? Talent pool, Warm [0]" in first.stderr
    assert "2 words are not known and will be noted." in first.stderr
    assert [lead.stage for lead in leads(data)] == ["applied", "found"]


def test_the_answers_stand_in_columns_that_fit() -> None:
    """No word is cut by the end of a line, however narrow it is."""
    texts = ["0  only noted", "1  company", "2  role", "3  applied on", "4  link"]
    assert beside(texts, 80) == ["0  only noted  1  company  2  role  3  applied on  4  link"]
    assert beside(texts, 40) == ["0  only noted  2  role        4  link", "1  company     3  applied on"]
    assert beside(texts, 10) == texts


def test_nothing_to_write_is_a_failure(data: Path, file: Path) -> None:
    """A script hears of it; the same list again is none."""
    file.write_text("Company,Role,Pay\n,,50k\n", encoding="utf-8")
    assert run(data, "import", file, "--yes").exit_code == 1
    file.write_text("Company,Role\nAcme,Cook\n", encoding="utf-8")
    assert run(data, "import", file, "--yes").exit_code == 0
    assert run(data, "import", file, "--yes").exit_code == 0


def test_two_leads_are_merged_by_hand(data: Path, file: Path) -> None:
    """Two that words fit, or one and another one by its id; one step takes it back."""
    file.write_text("Company,Role,Link\nAcme,Cook,\nAcme,Cook,https://acme.example/1\n", encoding="utf-8")
    run(data, "import", file, "--yes")
    assert len(leads(data)) == 2
    result = run(data, "merge", "acme")
    assert result.exit_code == 0
    (lead,) = leads(data)
    assert result.stdout.endswith(f"Merged into one: Acme. ({lead.uid[:3]})\n`afterview undo` takes it back.\n")
    assert lead.url == "https://acme.example/1"
    assert "Only one lead fits" in run(data, "merge", "acme", "--yes").stderr
