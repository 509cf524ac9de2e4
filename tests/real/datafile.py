"""The data file, read as any other program would read it."""

import json
import re
from pathlib import Path
from typing import Any


def tables(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The records in a file, by table, in the order they were added."""
    return {name: list(table.values()) for name, table in json.loads(path.read_text(encoding="utf-8")).items()}


_UID = re.compile(r"[0-9a-f]{32}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT[0-9:.]+(Z|[+-]\d\d:\d\d)")


def comparable(path: Path) -> str:
    """A file's records with uids as their numbers and moments as the word "then", as text with sorted names."""
    text = json.dumps(tables(path), ensure_ascii=False, indent=1, sort_keys=True)
    uids = dict.fromkeys(_UID.findall(text))
    for number, uid in enumerate(uids, 1):
        text = text.replace(uid, f"uid {number}")
    return _TIME.sub("then", text)
