"""A whole evening, done with the same words in the window, line by line and in the shell: the files are equal."""

import json
from pathlib import Path
from typing import Any

import pytest

from afterview_tui.options import Options
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.evening import in_lines, in_shell, in_window
from tests.support import StillClock

TIMES = {"created_at", "updated_at"}


def begun(folder: Path, clock: StillClock) -> Session:
    """A new evening of its own."""
    folder.mkdir()
    return Session(Store(folder / "afterview.json", clock), clock, Options(), folder / "config.toml")


def told(path: Path) -> dict[str, list[dict[str, Any]]]:
    """A data file's tables without times of saving; each uid by the place of its record in its table."""
    content = json.loads(path.read_text(encoding="utf-8"))
    tables = {name: list(rows.values()) for name, rows in content.items() if name != "_meta"}
    named = {row["uid"]: f"{name} {n}" for name, rows in tables.items() for n, row in enumerate(rows)}

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(each) for each in value]
        if isinstance(value, dict):
            return {name: plain(each) for name, each in value.items() if name not in TIMES}
        return named.get(value, value) if isinstance(value, str) else value

    return {name: plain(rows) for name, rows in tables.items()}


async def test_the_window_and_the_plain_walk_leave_the_same_file(tmp_path: Path, clock: StillClock) -> None:
    """From the first breath to "That's all for today": record by record, field by field."""
    await in_window.walk(begun(tmp_path / "window", clock))
    said = in_lines.walk(begun(tmp_path / "lines", clock), clock)
    assert "That's all for today.\n" in said
    found = told(tmp_path / "lines" / "afterview.json")
    assert found == told(tmp_path / "window" / "afterview.json")
    assert {name: len(rows) for name, rows in found.items() if rows} == {
        "interviews": 1,
        "people": 3,
        "items": 3,
        "notes": 3,
        "pledges": 1,
        "leads": 4,
    }


def test_the_shell_leaves_the_same_file_as_the_plain_walk(
    tmp_path: Path, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the same words in its commands, none of which says anything on stderr; the end is the same sentence."""
    in_lines.walk(begun(tmp_path / "lines", clock), clock)
    data = tmp_path / "shell" / "afterview.json"
    data.parent.mkdir()
    said = in_shell.walk(monkeypatch, clock, data)
    for command, each in zip(in_shell.commands(), said, strict=True):
        assert (each.code, each.err) == (0, ""), command
    assert said[-1].out.endswith("That's all for today.\n")
    assert told(data) == told(tmp_path / "lines" / "afterview.json")
