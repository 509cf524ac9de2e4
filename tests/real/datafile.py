"""The data file, read as any other program would read it."""

import json
from pathlib import Path
from typing import Any


def tables(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The records in a file, by table, in the order they were added."""
    return {name: list(table.values()) for name, table in json.loads(path.read_text(encoding="utf-8")).items()}
