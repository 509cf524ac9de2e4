"""Every ``--json``: one document that keeps its schema, on empty data and full, or one sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result

from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store
from tests.schemas import DOCUMENTS, schema, stored

NEW_LEAD = ("leads", "add", "Acme, Tester", "--yes")
COMMANDS: dict[str, tuple[str, ...]] = {
    "today": ("today",),
    "note-list": ("note", "list"),
    "note-show": ("note", "show", "dana"),
    "note-check": ("note", "check", "dana"),
    "leads-list": ("leads", "list"),
    "leads-add": NEW_LEAD,
    "leads-done": ("leads", "done", "northlight"),
    "doctor": ("doctor",),
    "config-show": ("config", "show"),
    "restore-list": ("restore", "--list"),
    "restore": ("restore",),
}
"""The commands that need nothing but the data file; the others have a test of their own."""
NEEDS_DATA = {
    "note-show": "No note has been written yet.",
    "note-check": "No note has been written yet.",
    "leads-done": 'There are no leads yet. `afterview lead add "Acme, Engineer"` adds one.',
    "restore": "There is no older copy of {data} that can be read.",
}
"""What is said where there is nothing yet."""
READS_DATA = sorted(COMMANDS.keys() - {"doctor", "config-show", "restore-list", "restore"})


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Where the data file is."""
    return tmp_path / "data" / "afterview.json"


def run(data: Path, *arguments: str | Path, given: str = "") -> Result:
    return CliRunner().invoke(cli, ["--data", str(data), *map(str, arguments)], input=given, prog_name="afterview")


def document(result: Result, name: str, *codes: int) -> Any:
    """The one document that was printed, which holds what its schema says and nothing else."""
    assert (result.exit_code in (codes or (0,)), result.stderr) == (True, "")
    msgspec.json.decode(result.stdout, type=DOCUMENTS[name])
    found = json.loads(result.stdout)
    declared = json.loads(stored(name).read_text(encoding="utf-8"))["$defs"][DOCUMENTS[name].__name__]
    assert found.keys() == declared["properties"].keys()
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_scripts_rely_on_is_kept(name: str) -> None:
    """Another name or kind is news for every script; ``python -m tests.schemas`` writes it down."""
    assert schema(name) == stored(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_document_of_the_sample_evening(full: Path, name: str) -> None:
    """Each command in turn prints one, and nothing beside it."""
    document(run(full, *COMMANDS[name], "--json"), name, 0, *([1] if name == "doctor" else []))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_document_of_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Before anything was entered: an empty document, or the sentence that there is nothing; no file is made."""
    data = tmp_path / name / "afterview.json"
    monkeypatch.setattr("afterview_tui.locations.data_file", lambda: data)
    result = CliRunner().invoke(cli, [*COMMANDS[name], "--json"], prog_name="afterview")
    if name in NEEDS_DATA:
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == NEEDS_DATA[name].format(data=data) + "\n"
    else:
        document(result, name, 0, *([1] if name == "doctor" else []))
    assert data.exists() == (name == "leads-add")


@pytest.mark.parametrize("name", READS_DATA)
def test_a_file_that_is_not_json_is_refused(data: Path, name: str) -> None:
    """One sentence on stderr that names the file, nothing on stdout, and its bytes stay."""
    data.parent.mkdir(exist_ok=True)
    data.write_text("Dear Dana,", encoding="utf-8")
    result = run(data, *COMMANDS[name], "--json")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert str(data) in result.stderr
    assert data.read_text(encoding="utf-8") == "Dear Dana,"


def test_documents_hold_what_they_should(full: Path) -> None:
    """The note, what was done with a lead, and the older copies, as a script would take them."""
    shown = document(run(full, "note", "show", "dana", "--json"), "note-show")
    assert (shown["name"], shown["state"]) == ("Dana Whitfield", "looked_over")
    assert shown["body"].startswith("Dear Dana,\n")
    done = document(run(full, "leads", "done", "northlight", "--json"), "leads-done")
    assert (done["done"], done["lead"]["next_step"]) == ("followed up: write to Priya", "ask once more")
    added = document(run(full, *NEW_LEAD, "--json"), "leads-add")
    assert (added["lead"]["company"], added["remarks"]) == ("Acme", [])
    again = document(run(full, *NEW_LEAD, "--json"), "leads-add")
    assert (again["lead"]["uid"], again["remarks"][0]) == (added["lead"]["uid"], "Acme is here already.")
    copies = document(run(full, "restore", "--list", "--json"), "restore-list")["copies"]
    assert [each["number"] for each in copies] == [*range(1, len(copies) + 1)]
    restored = document(run(full, "restore", "2", "--json"), "restore")
    assert (restored["copy"], restored["damaged"]) == (copies[1], None)


def test_nothing_is_asked_where_a_document_is_wanted(data: Path) -> None:
    """It does what it was told."""
    document(run(data, "leads", "add", "Acme", "--json"), "leads-add")
    assert data.exists()


def test_a_note_that_is_kept_is_looked_over(full: Path) -> None:
    """With all that is known of its interview; exit code 1 where something is found, 0 else."""
    assert run(full, "note", "check", "dana").output == ""
    store = Store(full, SystemClock())
    (dana,) = store.people.where(name="Dana Whitfield")
    note = store.notes.where(person=dana.uid)[0]
    store.notes.change(note, body=note.body.replace("Dear Dana", "Dear Danna").replace("Kestrel", "Kestral"))
    result = run(full, "note", "check", "dana")
    assert (result.exit_code, result.stderr) == (1, "")
    first, second = result.stdout.splitlines()
    assert first.startswith("Dana Whitfield:1:1: Dear Danna, — “Danna”: is that how Dana Whitfield is spelt?")
    assert second.startswith("Dana Whitfield:3:")
    assert ": Kestral — " in second
    found = document(run(full, "note", "check", "dana", "--json"), "note-check", 1)["findings"]
    assert [each["rule"] for each in found] == ["greeting", "company-spelling"]
    assert run(full, "note", "check", "zoe").stderr.startswith("Nobody here is called zoe.")


def test_the_check_of_a_text(tmp_path: Path) -> None:
    """The document of ``check`` has the same shape."""
    found = document(run(tmp_path / "a.json", "check", "--json", given="Thank you..\n"), "check", 1)
    assert "doubled" in [each["rule"] for each in found["findings"]]


def test_a_backup_is_named(full: Path, tmp_path: Path) -> None:
    """Where it lies, whole, and its size; a second one of the name is refused."""
    target = tmp_path / "copy.json"
    made = document(run(full, "backup", target, "--json"), "backup")
    assert made == {"file": str(target), "bytes": target.stat().st_size}
    assert (
        run(full, "backup", target, "--json").stderr
        == f"{target} already exists and was left as it is. --force writes over it.\n"
    )
    none = tmp_path / "none.json"
    assert run(none, "backup", "--json").stderr == f"There is no {none}.\n"


def test_an_import_says_what_it_did(data: Path, tmp_path: Path) -> None:
    """A dry run, the save, the same again, and a line that could not be read."""
    table = tmp_path / "leads.csv"
    table.write_text("Company,Role,Date Applied\nAcme,Tester,2026-11-02\nGlobex,Cook,soon\n", encoding="utf-8")
    dry = document(run(data, "leads", "import", table, "--json", "--dry-run"), "leads-import")
    assert (dry["lines"], dry["new"], dry["already"], dry["written"]) == (2, 2, 0, False)
    assert [(each["line"], "soon" in each["said"]) for each in dry["noted"]] == [(3, True)]
    assert [each["field"] for each in dry["columns"]] == ["company", "role", "applied_on"]
    assert not data.exists()
    assert document(run(data, "leads", "import", table, "--json"), "leads-import") == dry | {"written": True}
    again = document(run(data, "leads", "import", table, "--json", "--yes"), "leads-import")
    assert (again["new"], again["already"], again["written"]) == (0, 2, False)
    table.write_text("Company,Role,Contact\nAcme,Tester,Dana\n", encoding="utf-8")
    merged = document(run(data, "leads", "import", table, "--json", "--yes"), "leads-import")
    assert (merged["merged"], merged["written"]) == ([{"line": 2, "said": "Acme, Tester: contact"}], True)


def test_a_dry_run_says_how_words_were_read(data: Path, tmp_path: Path) -> None:
    """Each word for a stage, the most used first; what is only noted has none."""
    table = tmp_path / "leads.csv"
    table.write_text("Company,Status\nAcme,Rejected by mail\nGlobex,On hold\nHooli,On hold\n", encoding="utf-8")
    dry = document(run(data, "leads", "import", table, "--json", "--dry-run"), "leads-import")
    assert dry["columns"][1] == {
        "heading": "Status",
        "field": "stage",
        "words": [
            {"word": "On hold", "lines": 2, "stage": "", "reason": "", "noted": True},
            {"word": "Rejected by mail", "lines": 1, "stage": "closed", "reason": "rejected", "noted": True},
        ],
    }


def test_a_wrong_option_is_told_in_the_document(
    data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With the default in its place, and exit code 1."""
    path = tmp_path / "config.toml"
    path.write_text("breaths = 'many'\nname = 'Zoë'\n", encoding="utf-8")
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(path))
    shown = document(run(data, "config", "show", "--json"), "config-show", 1)
    assert shown["file"] == str(path)
    assert shown["options"]["name"] == {"value": "Zoë", "line": 2}
    assert shown["options"]["breaths"] == {"value": 0, "line": None}
    wrong = 'breaths can\'t be "many". It takes 0, or a number from 1 to 60. The default is used.'
    assert shown["wrong"] == [f"{path}, line 1: {wrong}"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("name", ["note-show", "leads-list", "config-show", "restore-list"])
def test_a_full_disk_under_a_document_is_reported(full: Path, name: str) -> None:
    """What can't be written is said in a sentence; exit code 1."""
    with Path("/dev/full").open("wb") as nowhere:
        result = started(full, *COMMANDS[name], "--json", stdout=nowhere)
    assert result.returncode == 1
    assert result.stderr == b"Not all of it could be written: no space left on device.\n"


@pytest.mark.parametrize(
    "command", [("today",), ("leads", "export"), ("note", "eml", "dana", "-o", "-"), ("export",)]
)
def test_nothing_is_lost_silently_into_a_closed_output(full: Path, command: tuple[str, ...]) -> None:
    """One sentence, exit code 1."""
    result = started(full, *command, stdout=None)
    assert result.returncode == 1
    assert result.stderr == b"Afterview needs standard input and output, and one of them is closed.\n"


def started(data: Path, *arguments: str, stdout: Any) -> subprocess.CompletedProcess[bytes]:
    """The command as a shell starts it; with no output at all for None."""
    command = [sys.executable, "-m", "afterview_tui", "--data", str(data), *arguments]
    if stdout is None:
        command = ["sh", "-c", 'exec "$@" >&-', "sh", *command]
    return subprocess.run(
        command,
        env={"HOME": os.environ["HOME"], "PATH": os.environ["PATH"]},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
