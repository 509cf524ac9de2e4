"""Fixtures of the pictures."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _path_in_the_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data file lies below the home, so that its path looks the same each time."""
    monkeypatch.setenv("HOME", str(tmp_path))
