"""Counts how often a data file was replaced."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from afterview_tui import files
from afterview_tui.store import storage


class Saves:
    """Counts every save of any data file in this process."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.made = 0
        self._replace_whole = files.replace_whole
        patch.setattr(storage, "replace_whole", self._counted)

    def since(self, before: int) -> int:
        """The number of saves since an earlier count."""
        return self.made - before

    def _counted(self, path: Path, content: bytes, before: Callable[[Path], Any]) -> None:
        self._replace_whole(path, content, before)
        self.made += 1
