"""An error ends the program with words that the app chose."""

import pytest
from textual.app import App

from afterview_tui.window.textual_fixes.error_hook import ErrorHook

SECRET = "a person's words"


class Failing(ErrorHook[None]):
    """Fails twice while its first screen stands, on something like a terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    @property
    def is_headless(self) -> bool:
        return False

    def last_words(self, error: Exception) -> str:
        self.told.append(str(error))
        return "Everything you typed is saved."

    def on_mount(self) -> None:
        for number in range(2):
            self.fail(ValueError(f"number {number}"))


class Plain(App[None]):
    """Fails, with a person's words at hand."""

    def on_mount(self) -> None:
        typed = SECRET
        raise ValueError(len(typed))


def test_the_first_error_has_the_last_words(capsys: pytest.CaptureFixture[str]) -> None:
    """However many it brings; the exit code is 1."""
    app = Failing()
    app.run(headless=True)
    assert (app.told, app.return_code) == (["number 0"], 1)
    said = capsys.readouterr().err
    assert "Everything you typed is saved." in said
    assert "Traceback" not in said


async def test_in_a_test_the_error_is_seen_itself() -> None:
    """Else no test would fail with it."""

    class Headless(ErrorHook[None]):
        def on_mount(self) -> None:
            raise ValueError("seen")

    with pytest.raises(ValueError, match="seen"):
        async with Headless().run_test():
            pass


def test_plain_textual_prints_what_was_typed(capsys: pytest.CaptureFixture[str]) -> None:
    """In the local variables of its traceback. Once this fails, see whether there is a place for last words."""
    app = Plain()
    app.run(headless=True)
    assert app.return_code == 1
    assert SECRET in capsys.readouterr().err
    assert not hasattr(App, "handle_exception")
