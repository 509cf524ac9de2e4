"""The calendar options from the shell: what has ended is in today, what is due is in the folder."""

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.store import Store
from tests.unit.reading.test_calendar_folder import EVENT


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a data file and options."""
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("AFTERVIEW_DATA", str(tmp_path / "a.json"))
    Store(tmp_path / "a.json", SystemClock()).leads.add_all([])
    (tmp_path / "a.json").touch()
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), prog_name="afterview")


def test_what_is_due_is_written_as_a_command_ends(home: Path) -> None:
    """Added it is there, done it is gone, taken back it is there again."""
    (home / "config.toml").write_text(f'calendar_out = "{home}/out"\n', encoding="utf-8")
    assert run("leads", "add", "--yes", "Acme, Tester, write to Zoë in 3 days").exit_code == 0
    (file,) = (home / "out").iterdir()
    assert b"Acme" in file.read_bytes()
    assert run("leads", "close", "acme", "--why", "withdrew").exit_code == 0
    assert list((home / "out").iterdir()) == []
    assert run("undo").exit_code == 0
    assert [path.name for path in (home / "out").iterdir()] == [file.name]


def test_without_the_option_nothing_is_written(home: Path) -> None:
    run("leads", "add", "--yes", "Acme, Tester, write to Zoë in 3 days")
    assert sorted(path.name for path in home.iterdir() if path.is_dir() and not path.name.startswith(".")) in (
        [],
        ["a-generations"],
    )


def test_a_folder_that_cant_be_written_is_said_and_nothing_else_fails(home: Path) -> None:
    (home / "out").write_text("")
    (home / "config.toml").write_text(f'calendar_out = "{home}/out"\n', encoding="utf-8")
    result = run("leads", "add", "--yes", "Acme, Tester, write to Zoë in 3 days")
    assert result.exit_code == 0
    assert "What is due could not be written to" in result.stderr


@pytest.mark.parametrize("way", [["--prompt"], []])
def test_today_knows_what_has_ended(home: Path, way: list[str]) -> None:
    """The same on the first look and on the next, until the file is another."""
    now = SystemClock().now()
    path = home / "calendars" / "personal" / "a.ics"
    path.parent.mkdir(parents=True)
    start, end = now - timedelta(hours=3), now - timedelta(hours=1)
    text = EVENT.replace("{day:%Y%m%d}T090000", f"{start:%Y%m%dT%H%M%S}").replace(
        "{day:%Y%m%d}T104500", f"{end:%Y%m%dT%H%M%S}"
    )
    zone = ";TZID=Europe/Berlin"
    text = text.replace(f"DTSTART{zone}", "DTSTART").replace(f"DTEND{zone}", "DTEND")
    path.write_text(text.format(uid="u", summary="Interview: Tester at Kestrel"), encoding="utf-8")
    (home / "config.toml").write_text(f'calendar_folder = "{home}/calendars"  # mine\n', encoding="utf-8")
    for _ in range(2):
        assert "Kestrel ended " in run("today", *way).stdout
    path.unlink()
    assert "Kestrel" not in run("today", *way).stdout
