"""A whole evening, done with the same words in the window and line by line: the two files are equal."""

import json
from pathlib import Path
from typing import Any

from afterview_tui.options import Options
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.evening import in_lines, in_window
from tests.support import StillClock

NOT_COMPARED = {"created_at", "updated_at"}


def begun(folder: Path, clock: StillClock) -> Session:
    """A new evening of its own."""
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
            return {name: plain(each) for name, each in value.items() if name not in NOT_COMPARED}
        return named.get(value, value) if isinstance(value, str) else value

    return {name: plain(rows) for name, rows in tables.items()}


async def test_the_window_and_the_plain_walk_leave_the_same_file(tmp_path: Path, clock: StillClock) -> None:
    """From the first breath to "That's all for today": record by record, field by field."""
    (window := tmp_path / "window").mkdir()
    (lines := tmp_path / "lines").mkdir()
    await in_window.walk(begun(window, clock))
    said = in_lines.walk(begun(lines, clock), clock)
    assert "That's all for today.\n" in said
    assert told(lines / "afterview.json") == told(window / "afterview.json")
