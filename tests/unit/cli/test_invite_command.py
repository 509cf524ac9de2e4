"""``afterview invite``: shown, put aside from a pipe, refused in a sentence."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store

CORPUS = Path(__file__).parents[2] / "corpus" / "invitations"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the data file is."""
    return tmp_path / "afterview.json"


def run(data: Path, *arguments: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(cli, ["--data", str(data), "invite", *arguments], input=given, prog_name="afterview")


def test_a_dry_run_shows_each_field_with_its_place_and_writes_nothing(data: Path) -> None:
    """What is doubtful is marked with a question."""
    result = run(data, str(CORPUS / "unknown-zone.ics"), "--dry-run")
    assert result.exit_code == 0
    assert "Company:  Nordkai Spedition (from the title)" in result.stdout
    assert (
        "(from the calendar) ? The time zone “(UTC+01:00) Amsterdam, Berlin, Bern” is not known." in result.stdout
    )
    assert "With:     Defne Yılmaz (defne.yilmaz@nordkai.example)" in result.stdout
    assert "Nothing was written" in result.stdout
    assert not data.exists()


def test_from_a_pipe_it_is_put_aside(data: Path) -> None:
    """One sentence says what; nothing is an interview yet."""
    result = run(data, "-", given=(CORPUS / "zoom-panel.ics").read_bytes())
    assert result.exit_code == 0
    assert "Put aside: Lantern & Rye, " in result.stdout
    store = Store(data, SystemClock())
    assert [each.company for each in store.invitations.all()] == ["Lantern & Rye"]
    assert store.interviews.all() == []


def test_yes_keeps_what_is_plain_and_puts_aside_what_is_doubtful(data: Path) -> None:
    """--yes answers "write it", never "guess"."""
    run(data, str(CORPUS / "calendly-mail.eml"), "--yes")
    run(data, str(CORPUS / "unknown-zone.ics"), "--yes")
    store = Store(data, SystemClock())
    assert [each.company for each in store.interviews.all()] == ["Verdance"]
    assert [each.name for each in store.people.all()] == ["Odile Marchetti"]
    assert [each.company for each in store.invitations.all()] == ["Nordkai Spedition"]


def test_what_is_no_interview_is_refused(data: Path) -> None:
    """Exit 1, a sentence on stderr, and the same in the document."""
    result = run(data, str(CORPUS / "lunch.ics"), "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["refused"] == "“Lunch” isn't an interview."
    assert result.stderr == "“Lunch” isn't an interview.\n"
    assert not data.exists()


def test_the_document_names_people_and_doubts(data: Path) -> None:
    """One JSON document, as the schema has it."""
    found = json.loads(run(data, str(CORPUS / "slots-offered.eml"), "--dry-run", "--json").stdout)
    assert (found["company"], found["held_at"], found["doubts"]) == ("Kasteel Glas", "", ["held_at"])
    assert [each["name"] for each in found["people"]] == ["Ilse Vandamme", "Joost Peeters"]


def test_the_document_says_what_they_promised_and_both_readings(data: Path) -> None:
    """A script can ask what the window would."""
    found = json.loads(run(data, str(CORPUS / "school-day.eml"), "--dry-run", "--json").stdout)
    assert found["promised"] == "We will let you know by 5 pm on Friday 11 December"
    assert found["decision_on"] == "2026-12-11"
    assert {each["name"]: each["greeting"] for each in found["people"]}["Okafor"] == "Mrs Okafor"
    two = json.loads(run(data, str(CORPUS / "visio.ics"), "--dry-run", "--json").stdout)
    assert ("company" in two["doubts"], two["also"]["company"]) == (True, ["Directeur de l'agence Grand Air"])


def test_a_file_that_is_not_there_is_said(data: Path) -> None:
    """No traceback for a slip."""
    result = run(data, "nowhere.ics")
    assert (result.exit_code, result.stderr) == (1, "nowhere.ics can't be read: no such file or directory.\n")
