"""Fixtures of the pictures."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.snapshots.camera import Camera, Size


@pytest.fixture(autouse=True)
def _path_in_the_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data file lies below the home, so that its path looks the same each time."""
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture(scope="session")
def album() -> dict[tuple[str, Size], str]:
    """Pictures that were taken along."""
    return {}


@pytest.fixture
def picture(
    snap_compare: Callable[..., bool], request: pytest.FixtureRequest, album: dict[tuple[str, Size], str]
) -> Camera:
    """Whether a page looks as it did."""
    page = request.node.nodeid.removesuffix("80x24]").removesuffix("60x20]")
    return Camera(snap_compare, page, album)
