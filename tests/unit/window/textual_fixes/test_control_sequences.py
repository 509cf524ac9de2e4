"""A control sequence goes to the terminal with the pictures."""

from typing import Any

import pytest
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver

from afterview_tui.window.textual_fixes.control_sequences import write

TITLE = "\x1b]2;tea is ready\x07"


class Terminal(HeadlessDriver):
    """Keeps what is written."""

    written: list[str] = []

    @property
    def is_headless(self) -> bool:
        return False

    def write(self, data: str) -> None:
        self.written.append(data)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What goes to the terminal."""
    written: list[str] = []
    monkeypatch.setattr(Terminal, "written", written)
    return written


def used(app: App[Any], driver: Terminal) -> None:
    """Let an app draw on a terminal."""
    app._driver = driver


async def test_it_is_written_once(written: list[str]) -> None:
    """By the driver, which keeps the order."""
    app = App[None]()
    async with app.run_test():
        used(app, Terminal(app))
        assert write(app, TITLE)
        assert written[-1] == TITLE


async def test_nothing_is_written_where_nothing_is_drawn() -> None:
    """Before the start there is no driver, in a test no terminal."""
    app = App[None]()
    assert not write(app, TITLE)
    async with app.run_test():
        assert not write(app, TITLE)


def test_plain_textual_has_no_public_way() -> None:
    """Once this fails, that way may do: nothing of the driver's is public in an app but the question what it is."""
    public = {name for name in dir(App) if not name.startswith("_") and "driver" in name}
    assert public == {"driver_class", "get_driver_class"} & public
    assert not {"write", "write_control", "set_window_title"} & {*dir(App)}
