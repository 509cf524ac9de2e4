"""Plain view, and the outbox of an app."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest

from afterview_tui.options import Options
from afterview_tui.outbox import Host, Outbox, TerminalOutbox
from afterview_tui.outbox.aside import CannotStepAside
from afterview_tui.outbox.plain import BACK, plain_view
from afterview_tui.session import Session
from afterview_tui.window.app import Afterview
from tests.support import FakeOutbox
from tests.unit.copying import NOTE


class Stage:
    """An app that can step aside, or not."""

    def __init__(self, can_suspend: bool = True) -> None:
        self.can_suspend = can_suspend
        self.aside = False
        self.sent: list[str] = []

    @contextmanager
    def suspend(self) -> Iterator[None]:
        if not self.can_suspend:
            raise CannotStepAside
        self.aside = True
        yield
        self.aside = False

    def write_to_terminal(self, sequence: str) -> None:
        self.sent.append(sequence)


def test_plain_view_shows_the_cleaned_text_unwrapped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long paragraph stays one line for the terminal to wrap, so that it pastes as one."""
    monkeypatch.setattr("sys.stdin", StringIO("\n"))
    stage = Stage()
    paragraph = "word " * 60 + "end"
    assert plain_view(stage, "Dana\x1b[2J", f"{paragraph}\x1b[31m\n\nBest") is True
    assert stage.aside is False
    assert capsys.readouterr().err == f"\nDana\n\n{paragraph}\n\nBest\n\n{BACK}\n"


async def test_plain_view_says_when_it_is_not_possible(session: Session) -> None:
    """In a browser or a test the app keeps its screen, and the page can offer a file instead."""
    assert plain_view(Stage(can_suspend=False), "Dana", NOTE) is False
    app = Afterview(session, lambda _: FakeOutbox())
    async with app.run_test():
        assert plain_view(app, "Dana", NOTE) is False


def test_the_outbox_of_an_app_offers_every_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It copies through the app, and saves notes and mail drafts in the same folder."""
    stage = Stage(can_suspend=False)
    host: Host = stage
    outbox: Outbox = TerminalOutbox(
        host, tmp_path, {"AFTERVIEW_CLIPBOARD": "osc52", "TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, Options
    )
    monkeypatch.setattr("sys.__stderr__", None)
    assert "press p for plain view" in outbox.copy(NOTE).sentence
    assert outbox.copy(NOTE, from_field=True).sentence.endswith("so select it with Shift and the mouse.")
    assert outbox.save("thank-you dana", NOTE).read_text(encoding="utf-8") == NOTE
    draft = outbox.save_mail("thank-you dana", "dana@example.org", "Thank you", NOTE)
    assert (draft.name, b"To: dana@example.org" in draft.read_bytes()) == ("thank-you-dana.eml", True)
    assert outbox.plain("Dana", NOTE) is False
    assert outbox.fetching(draft).endswith(f":{draft} .")
    assert stage.sent == []
