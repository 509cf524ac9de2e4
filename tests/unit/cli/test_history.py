"""``afterview undo`` and ``afterview log``: any step is named by its id, when and where, and taken back."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui.actions import history
from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Lead
from afterview_tui.store import Store
from afterview_tui.store.journal import ANOTHERS, BROKEN

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=SystemClock().now().tzinfo)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands have one moment for "now"."""
    monkeypatch.setattr(SystemClock, "now", lambda _: NOW)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A file with two leads; one was closed in the window, then one added from the shell."""
    path = tmp_path / "data" / "afterview.json"
    store = Store(path, SystemClock())
    store.where = "window"
    kestrel = store.leads.add(Lead(company="Kestrel"))
    with store.step("Kestrel", what="Closed: Kestrel"):
        store.leads.change(kestrel, stage="closed")
    run(path, "leads", "add", "--yes", "Northern Bank, Analyst")
    return path


def run(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--data", str(data), *arguments], prog_name="afterview")


def stages(data: Path) -> dict[str, str]:
    return {lead.company: lead.stage for lead in Store(data, SystemClock()).leads.all()}


def test_the_last_step_is_taken_back_and_named(data: Path) -> None:
    """What, when and where it was done; and how it is done again."""
    result = run(data, "undo")
    assert result.stdout.startswith(
        "Taken back: Added: Northern Bank (today 14:30, from the shell).\n`afterview undo "
    )
    assert stages(data) == {"Kestrel": "closed"}
    again = re.search(r"undo (\w+)`", result.stdout)
    assert again is not None
    assert run(data, "undo", again[1]).exit_code == 0
    assert stages(data) == {"Kestrel": "closed", "Northern Bank": "found"}


def test_any_step_is_taken_back_by_what_the_list_shows(data: Path) -> None:
    """One of the window, although the shell did something since."""
    lines = run(data, "undo", "--list").stdout.splitlines()
    assert [line.split("\t")[1] for line in lines] == [
        "today 14:30, from the shell: Added: Northern Bank",
        "today 14:30, in the window: Closed: Kestrel",
    ]
    assert "Closed: Kestrel (today 14:30, in the window)" in run(data, "undo", lines[1].split()[0]).stdout
    assert stages(data) == {"Kestrel": "found", "Northern Bank": "found"}
    assert len(run(data, "undo", "--list").stdout.splitlines()) == 1
    (line,) = run(data, "log", "closed", "kestrel").stdout.splitlines()[1:]
    assert line.endswith("Closed: Kestrel (taken back)")


def test_what_stays_is_said(data: Path) -> None:
    """Of two fields one goes back; where none does, that is said; and neither is offered again."""
    store = Store(data, SystemClock())
    kestrel = store.leads.all()[0]
    with store.step("Kestrel", what="Parked: Kestrel"):
        kestrel = store.leads.change(kestrel, notes="wait", source="Dana")
    store.leads.change(kestrel, stage="offer", notes="wait for them")
    parked, _, closed = (line.split()[0] for line in run(data, "undo", "--list").stdout.splitlines())
    assert history.STAYS in run(data, "undo", parked).stdout
    result = run(data, "undo", closed)
    said = history.ALL_CHANGED.format(what="Closed: Kestrel")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{said}\n")
    now = Store(data, SystemClock()).leads.all()[0]
    assert (now.stage, now.notes, now.source) == ("offer", "wait for them", "")
    assert [line.split(": ", 1)[1] for line in run(data, "undo", "--list").stdout.splitlines()] == [
        "Added: Northern Bank"
    ]
    logged = run(data, "log", "closed").stdout.splitlines()
    assert logged[0].endswith("Not taken back, changed since: Closed: Kestrel")
    assert not logged[1].endswith("(taken back)")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["undo", "zzz"], "No step has the id “zzz”. `afterview undo --list` shows them.\n"),
        (["undo", "a"], "No step has the id “a”. `afterview undo --list` shows them.\n"),
        (["log", "nothing", "such"], "Nothing that was done fits “nothing such”.\n"),
    ],
)
def test_what_fits_nothing_changes_nothing(data: Path, arguments: list[str], said: str) -> None:
    """One sentence, exit code 1."""
    before = data.read_bytes()
    result = run(data, *arguments)
    assert (result.exit_code, result.stderr, data.read_bytes()) == (1, said, before)


def test_a_step_is_taken_back_once(data: Path) -> None:
    """The second time says so."""
    step = run(data, "undo", "--list").stdout.split()[0]
    assert run(data, "undo", step).exit_code == 0
    result = run(data, "undo", step)
    assert (result.exit_code, "was taken back already" in result.stderr) == (1, True)


def test_nothing_to_take_back(tmp_path: Path) -> None:
    """A new file."""
    store = Store(tmp_path / "new.json", SystemClock())
    store.leads.add(Lead(company="one"))
    result = run(tmp_path / "new.json", "undo")
    assert (result.exit_code, result.stderr) == (1, f"{history.NOTHING}\n")


def test_a_step_that_was_too_large_says_so(data: Path) -> None:
    """And nothing older is taken back in its place."""
    store = Store(data, SystemClock())
    with store.step("a list", what="Imported: a list"):
        store.leads.add_all([Lead(company="x" * 1000) for _ in range(600)])
    result = run(data, "undo")
    assert (result.exit_code, result.stderr) == (1, history.TOO_LARGE.format(what="Imported: a list") + "\n")
    assert len(stages(data)) == 3


def test_lines_that_cannot_be_read_are_said_once_and_left_out(data: Path) -> None:
    """The others are listed."""
    with Store(data, SystemClock()).journal.path.open("ab") as file:
        file.write(b"{broken\n")
    result = run(data, "undo", "--list")
    assert (result.stderr, len(result.stdout.splitlines())) == (f"{BROKEN}\n", 2)


def test_a_journal_that_breaks_off_costs_its_last_step(data: Path) -> None:
    """It is said once, by whatever comes next; then there is a whole one."""
    path = Store(data, SystemClock()).journal.path
    path.write_bytes(path.read_bytes()[:-40])
    result = run(data, "lead", "add", "Acme, Tester")
    assert (result.exit_code, result.stderr) == (0, f"{BROKEN}\n")
    listed = run(data, "undo", "--list")
    assert listed.stderr == ""
    assert [line.split(": ", 1)[1] for line in listed.stdout.splitlines()] == ["Added: Acme", "Closed: Kestrel"]


def test_a_journal_of_another_machine_is_not_used(data: Path, tmp_path: Path) -> None:
    """Nothing of it is taken back here; one sentence says so, and the next step begins a new one."""
    other = tmp_path / "other" / "afterview.json"
    run(other, "lead", "add", "Acme, Tester")
    run(other, "lead", "close", "acme", "--why", "withdrew")
    Store(data, SystemClock()).journal.path.write_bytes(Store(other, SystemClock()).journal.path.read_bytes())
    before = data.read_bytes()
    result = run(data, "undo")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{ANOTHERS}\n{history.NOTHING}\n")
    assert data.read_bytes() == before
    assert run(data, "lead", "add", "Globex, Cook").stderr == f"{ANOTHERS}\n"
    assert run(data, "undo").stdout.startswith("Taken back: Added: Globex")


@pytest.mark.parametrize("command", [["lead", "edit", "kestrel", "--notes", "later"], ["set-down", "add", "later"]])
def test_a_disk_that_is_full_once_the_file_is_saved(
    data: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The change is kept; that it can't be taken back is said in place of how it would be."""
    run(data, "interview", "add", "Northern Bank")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("afterview_tui.store.journal.append_line", full)
    result = run(data, *command)
    assert (result.exit_code, "undo" in result.stdout) == (0, False)
    assert result.stderr == "It is saved, but can’t be taken back: no space left on device.\n"
    assert "later" in data.read_text(encoding="utf-8")


def test_a_disk_that_is_full_before_the_file_is_saved(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, which claims nothing of words that no page holds; nothing was done that could be taken back."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before, steps = data.read_bytes(), run(data, "undo", "--list").stdout
    with monkeypatch.context() as patch:
        patch.setattr("afterview_tui.store.storage.replace_whole", full)
        result = run(data, "lead", "add", "Quarry, Cook")
    assert result.exit_code == 1
    assert re.fullmatch(r"Not saved: the disk is full, \d+ kB is needed\.\n", result.stderr)
    assert "undo" not in result.stdout
    assert (data.read_bytes(), run(data, "undo", "--list").stdout) == (before, steps)


def test_restoring_a_copy_says_that_nothing_before_it_can_be_taken_back(data: Path) -> None:
    """And so it is."""
    assert "What you did before can no longer be taken back.\n" in run(data, "restore").stdout
    assert run(data, "undo").stderr == f"{history.NOTHING}\n"


def test_programs_read_the_same(data: Path) -> None:
    """Ids, times, faces, and what is taken back already."""
    run(data, "undo")
    steps = json.loads(run(data, "log", "--json").stdout)["steps"]
    assert [(each["what"], each["where"], each["is_taken_back"]) for each in steps] == [
        ("Taken back: Added: Northern Bank", "shell", False),
        ("Added: Northern Bank", "shell", True),
        ("Closed: Kestrel", "window", False),
    ]
