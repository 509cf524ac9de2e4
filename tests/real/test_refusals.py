"""What can't work is said in one sentence, with exit code 1, and nothing is touched."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal
from tests.support import LONG

NOT_OURS = {
    "no JSON": b"Dear Dana, thank you",
    "empty": b"",
    "cut off": b'{"interviews": {"1": {"uid": "a", "comp',
    "a list": b"[1, 2]",
    "not text": bytes(range(256)),
    "another kind of value": b'{"leads": {"1": {"uid": "a", "company": 7}}}',
}


def opened(t: Terminal) -> bool:
    """Whether the program ever took the screen."""
    return b"\x1b[?1049h" in t.written


def sentence(text: str) -> str:
    """The one sentence in an output; fails where there is anything else."""
    joined = " ".join(text.split())
    assert joined.endswith("."), text
    assert "Traceback" not in joined
    return joined


def run(*arguments: str, environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A command without any terminal."""
    command = [*AFTERVIEW, *arguments]
    return subprocess.run(
        command, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("content", NOT_OURS.values(), ids=NOT_OURS)
def test_a_file_that_is_not_ours_is_left_alone(tmp_path: Path, content: bytes) -> None:
    """The window refuses it, and not a byte of it changes."""
    data = tmp_path / "letters.txt"
    data.write_bytes(content)
    with terminal((*AFTERVIEW, "--data", str(data)), clean_environment(tmp_path)) as t:
        assert t.wait_for_end() == 1
        assert not opened(t)
        assert sentence(t.said).startswith(str(data))
    assert data.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


@pytest.mark.parametrize("kind", NOT_OURS if LONG else ["no JSON", "another kind of value"])
def test_a_data_command_leaves_it_alone_too(tmp_path: Path, kind: str) -> None:
    """It says so in one line; `store/test_damaged` asks the same of many more files without starting a program."""
    data = tmp_path / "letters.txt"
    data.write_bytes(NOT_OURS[kind])
    result = run("--data", str(data), "today", environ=clean_environment(tmp_path))
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert sentence(result.stderr).startswith(str(data))
    assert data.read_bytes() == NOT_OURS[kind]
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    """A data file below something that is no folder is refused."""
    (tmp_path / "file").write_text("mine")
    environ = clean_environment(tmp_path, AFTERVIEW_DATA=str(tmp_path / "file" / "afterview.json"))
    with terminal(AFTERVIEW, environ) as t:
        assert t.wait_for_end() == 1
        assert "not a directory" in sentence(t.said)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission(tmp_path: Path) -> None:
    """Where nothing could ever be saved, it says so before anything is typed."""
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with terminal((*AFTERVIEW, "--data", str(folder / "afterview.json")), clean_environment(tmp_path)) as t:
        assert t.wait_for_end() == 1
        assert "nothing could be saved" in sentence(t.said)


def test_a_terminal_that_is_too_small(tmp_path: Path) -> None:
    """One sentence with a way that works there, no escape codes, no file."""
    with terminal(AFTERVIEW, clean_environment(tmp_path), 50, 15) as t:
        assert t.wait_for_end() == 1
        assert b"\x1b" not in t.written
        assert "this terminal has 50 and 15. `afterview --plain` works" in sentence(t.said)
    assert list(tmp_path.iterdir()) == []


def test_a_name_on_a_page_does_nothing(tmp_path: Path) -> None:
    """A sentence that names a file with a clipboard command, a title and turned text in its name is harmless."""
    config = tmp_path / "a\x1b]52;c;eA==\x07b\x1b]2;title\x1b\\c\u202ed.toml"
    config.write_text("breaths = many\n", encoding="utf-8")
    with terminal(AFTERVIEW, clean_environment(tmp_path, AFTERVIEW_CONFIG=str(config)), 160, 30) as t:
        # Where the sentence is broken into lines depends on how long the folder's name is.
        t.wait_until(lambda: "“breaths = many” is not TOML" in " ".join(t.text.split()), "the sentence")
        for sequence in (b"\x1b]52;", b"\x1b]2;", "\u202e".encode()):
            assert sequence not in t.written
        t.press("^q")
        assert t.wait_for_end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["TERM", "HUP"])
def test_the_demo_leaves_nothing_behind(tmp_path: Path, number: int) -> None:
    """However the sample evening is ended no file of it is left; `test_terminals` sees to it after `ctrl+q`."""
    temporary, home = tmp_path / "tmp", tmp_path / "home"
    temporary.mkdir()
    home.mkdir()
    with terminal((*AFTERVIEW, "demo"), clean_environment(home, TMPDIR=str(temporary))) as t:
        t.wait_for("Kestrel Robotics")
        t.wait_for("A sample evening; nothing here is kept.")
        t.signal(number)
        assert t.wait_for_end() == 128 + number
    assert list(temporary.iterdir()) == []
    assert list(home.iterdir()) == []
