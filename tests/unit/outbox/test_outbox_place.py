"""A window that shows a note opens only on the user's own desktop."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal

import pytest

from afterview_tui.options import Options
from afterview_tui.outbox import TerminalOutbox, mail_programs, seat
from afterview_tui.outbox.letter import Letter
from afterview_tui.outbox.mail_programs import Program
from afterview_tui.outbox.seat import Seat

DESKTOP = Program("d", "The mail program of your desktop", ("xdg-open",), "file", in_terminal=False)
LETTER = Letter(name="Dana", to="dana@kestrel.example", subject="Thank you", body="Dear Dana,")


class Nowhere:
    """A host that isn't used."""

    def write_to_terminal(self, sequence: str) -> None:
        raise AssertionError

    def suspend(self) -> AbstractContextManager[None]:
        raise AssertionError


@pytest.mark.parametrize("place", ["here", "away", "unknown"])
def test_a_desktop_without_its_user_gets_no_note(
    place: Literal["here", "away", "unknown"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if the user has attached from elsewhere since; and the display is that of the current terminal."""
    launched: list[Mapping[str, str]] = []

    def launch(_: object, environ: Mapping[str, str]) -> bool:
        launched.append(environ)
        return True

    monkeypatch.setattr(seat, "find", lambda _: Seat(place, environ={"DISPLAY": ":1"}))
    monkeypatch.setattr(mail_programs, "launch", launch)
    monkeypatch.setattr(mail_programs, "found", lambda environ, _, *, remote: [] if remote else [DESKTOP])
    outbox = TerminalOutbox(Nowhere(), tmp_path, {"DISPLAY": "localhost:10.0", "WAYLAND_DISPLAY": "old"}, Options)
    assert bool(outbox.programs()) is (place == "here")
    if place != "here":
        with pytest.raises(ValueError, match="you may be sitting elsewhere"):
            outbox.hand_over(DESKTOP, LETTER)
        assert launched == []
        return
    assert outbox.hand_over(DESKTOP, LETTER).started
    assert launched == [{"DISPLAY": ":1"}]
