"""Fixtures of the pages."""

import pytest

from afterview_tui.domain.notes import language


@pytest.fixture
def prose() -> None:
    """Spelling and grammar as they are installed; skips where they are not."""
    if not language.is_available():
        pytest.skip("afterview-tui[prose] is not installed")


@pytest.fixture(autouse=True)
def _without_prose(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spelling and grammar take most of a second to build; only a test about them waits for that."""
    if "prose" not in request.fixturenames:
        monkeypatch.setattr(language, "is_available", lambda: False)
