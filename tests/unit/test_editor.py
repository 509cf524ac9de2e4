"""A text goes to the user's editor and comes back, or stays as it was."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.app import SuspendNotSupported

from afterview_tui.outbox.editor import NO_EDITOR, NO_ROOM, edited
from tests.rows import every_row


class Window:
    """An app that can step aside, or can't."""

    def __init__(self, *, can: bool = True) -> None:
        self._can = can
        self.times = 0

    @contextmanager
    def suspend(self) -> Iterator[None]:
        if not self._can:
            raise SuspendNotSupported
        self.times += 1
        yield


def editor(folder: Path, code: str) -> dict[str, str]:
    """An environment whose editor is a few lines of Python, with the file's path in ``path``."""
    script = folder / "my editor.py"
    script.write_text(f"import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{code}\n", encoding="utf-8")
    return {"EDITOR": f"{sys.executable} '{script}' --wait", "PATH": ""}


def test_what_was_written_comes_back_clean(tmp_path: Path) -> None:
    """With options in $EDITOR, beyond ASCII, and without what could move the cursor."""
    environ = editor(tmp_path, "path.write_text(path.read_text() + 'Zoë\\x1b[2J\\r\\n')")
    window = Window()
    assert edited(window, "Dear Dana,\n", environ) == "Dear Dana,\nZoë\n"
    assert window.times == 1


@every_row(
    "code",
    ["sys.exit(1)", "path.unlink()", "path.write_bytes(b'\\xff\\xfe')"],
    ids=["gave up", "removed it", "not UTF-8"],
)
def test_the_text_stays_where_the_editor_brings_none(tmp_path: Path, code: str) -> None:
    """Leaving with :cq, or removing the file, costs nothing."""
    assert edited(Window(), "Dear Dana,\n", editor(tmp_path, code)) == "Dear Dana,\n"


def test_what_was_saved_counts_however_the_editor_ends(tmp_path: Path) -> None:
    """A dropped line ends the editor with a signal; what was saved there before comes back."""
    environ = editor(tmp_path, "import os, signal; path.write_text('saved'); os.kill(os.getpid(), signal.SIGHUP)")
    assert edited(Window(), "Dear Dana,\n", environ) == "saved"


def test_the_file_is_the_users_alone_and_goes(tmp_path: Path) -> None:
    """Nobody else on the machine can read a note on its way."""
    noted = tmp_path / "noted"
    mode_of = "import stat; mode = stat.S_IMODE(path.parent.stat().st_mode)"
    code = f"{mode_of}\npathlib.Path({str(noted)!r}).write_text(f'{{path}} {{mode:o}}')"
    edited(Window(), "Dear Dana,\n", editor(tmp_path, code))
    path, mode = noted.read_text().split()
    assert mode == "700"
    assert not Path(path).exists()


def test_without_an_editor_there_is_a_sentence(tmp_path: Path) -> None:
    """Neither named nor found; or a terminal that can't step aside."""
    with pytest.raises(ValueError, match="No editor") as refused:
        edited(Window(), "x", {"EDITOR": "nosuch", "VISUAL": "'", "PATH": str(tmp_path)})
    assert str(refused.value) == NO_EDITOR
    with pytest.raises(ValueError, match="can't step aside") as refused:
        edited(Window(can=False), "x", editor(tmp_path, ""))
    assert str(refused.value) == NO_ROOM
