"""Opening a file in the user's editor: it gets the terminal, and nothing it does can harm the app."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from afterview_tui.outbox.aside import CannotStepAside
from afterview_tui.outbox.editor import NO_EDITOR, NO_ROOM, edit, editor


class Window:
    """An app that can give up its screen, or can't."""

    def __init__(self, *, can: bool = True) -> None:
        self._can = can
        self.times = 0

    @contextmanager
    def suspend(self) -> Iterator[None]:
        if not self._can:
            raise CannotStepAside
        self.times += 1
        yield


def scripted(folder: Path, code: str) -> dict[str, str]:
    """An environment whose editor is a few lines of Python, with the file's path in ``path``."""
    script = folder / "my editor.py"
    script.write_text(f"import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{code}\n", encoding="utf-8")
    return {"EDITOR": f"{sys.executable} '{script}' --wait", "PATH": ""}


def test_the_editor_opens_the_file(tmp_path: Path) -> None:
    """With options in $EDITOR, and while the app has given up the screen."""
    path = tmp_path / "note.txt"
    path.write_text("Dear Dana,\n", encoding="utf-8")
    window = Window()
    edit(window, path, scripted(tmp_path, "path.write_text(path.read_text() + 'Zoë\\n')"))
    assert path.read_text(encoding="utf-8") == "Dear Dana,\nZoë\n"
    assert window.times == 1


@pytest.mark.parametrize(
    "code", ["sys.exit(1)", "import os, signal; os.kill(os.getpid(), signal.SIGHUP)"], ids=["gave up", "cut off"]
)
def test_the_app_comes_back_after_any_exit_of_the_editor(tmp_path: Path, code: str) -> None:
    """Exiting with :cq or by a signal isn't an error."""
    window, path = Window(), tmp_path / "note.txt"
    path.write_text("Dear Dana,\n", encoding="utf-8")
    edit(window, path, scripted(tmp_path, code))
    assert window.times == 1
    assert path.read_text(encoding="utf-8") == "Dear Dana,\n"


def test_without_an_editor_there_is_a_sentence(tmp_path: Path) -> None:
    """Where none is named or found, where it can't be started, or where the app can't give up its screen."""
    path = tmp_path / "note.txt"
    nothing = {"EDITOR": "nosuch", "VISUAL": "'", "PATH": str(tmp_path)}
    assert editor(nothing) == []
    with pytest.raises(ValueError, match="No editor") as refused:
        edit(Window(), path, nothing)
    assert str(refused.value) == NO_EDITOR
    with pytest.raises(ValueError, match="can't make way") as refused:
        edit(Window(can=False), path, scripted(tmp_path, ""))
    assert str(refused.value) == NO_ROOM
    broken = tmp_path / "broken"
    broken.write_text("#!/nowhere/at/all\n")
    broken.chmod(0o700)
    with pytest.raises(ValueError, match="can't be started: no such file or directory"):
        edit(Window(), path, {"EDITOR": str(broken)})
