"""Machines where something is missing: a sentence and the right exit code, never a traceback."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from afterview_tui.__main__ import CLOSED, GONE
from afterview_tui.locations import NoHome
from tests.support import LONG, as_nobody, written
from tests.unit.starting import Said, Start

DATA = {"leads": [{"uid": "l", "company": "Acme", "next_on": "2026-01-01"}]}
EVERY = (
    *("today", "today --json", "note list", "leads list", "leads add Zed --yes", "leads done acme", "leads export"),
    *("export", "backup copy.json", "restore --list", "doctor", "config show", "config path", "check -", "--plain"),
)
"""Commands that read the data, the options or standard input."""


def assert_a_sentence(said: Said, code: int = 1) -> str:
    """One sentence on standard error, nothing else; returns it."""
    assert (said.code, said.out) == (code, ""), said
    assert said.err.endswith(".\n"), said
    assert said.err.count("\n") == 1, said
    return said.err.strip()


def shell(line: str, *, environ: dict[str, str] | None = None, folder: Path | None = None) -> Said:
    """Runs a line in a real shell in which ``afterview`` is the program."""
    program = shlex.join([sys.executable, "-m", "afterview_tui"])
    result = subprocess.run(
        ["bash", "-c", line.replace("afterview ", f"{program} ")],
        env={"HOME": os.environ["HOME"], "PATH": os.environ["PATH"], **(environ or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=60,
        check=False,
    )
    return Said(result.returncode, result.stdout, result.stderr)


@pytest.fixture(autouse=True)
def _somewhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in another folder, so that files written by a command aren't in the checkout."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", EVERY)
def test_an_unknown_home_folder(start: Start, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    """HOME is unset and passwd has no entry, as in a container: no folder called “~” is created."""
    with monkeypatch.context() as patch:
        patch.delenv("HOME")
        patch.setattr("pwd.getpwuid", {}.__getitem__)
        said = start(*command.split(), given=b"Dear Dana,\nthank you.\n")
    assert assert_a_sentence(said) == str(NoHome())
    assert not Path("~").exists()


def test_files_that_are_named_need_no_home(start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The way that the message names works."""
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", {}.__getitem__)
    data = written(tmp_path / "afterview.json", **DATA)
    for command in ("today", "leads list", "leads add Zed --yes", "doctor", "note list", "--plain"):
        said = start(
            *command.split(), AFTERVIEW_DATA=str(data), AFTERVIEW_CONFIG=str(tmp_path / "config.toml"), TERM="dumb"
        )
        assert (said.err, said.code in (0, 1)) == ("", True)


@pytest.mark.parametrize("command", EVERY)
def test_the_folder_here_is_gone(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str
) -> None:
    """With a relative path of the data file it is one sentence; with an absolute one everything works."""
    data, here = written(tmp_path / "data" / "afterview.json", **DATA), tmp_path / "here"
    here.mkdir()
    with monkeypatch.context() as patch:
        patch.chdir(here)
        here.rmdir()
        said = start(*command.split(), given=b"Dear Dana,\nthank you.\n", AFTERVIEW_DATA=str(data))
        assert "Traceback" not in said.err
        assert said.code in (0, 1)
        if not command.startswith(("config", "check", "doctor")):
            assert assert_a_sentence(start("--data", "a.json", *command.split())) in (GONE, "There is no a.json.")


@pytest.mark.parametrize("what", ["fifo", "folder", "/dev/zero", "/dev/null", "closed"])
def test_something_else_in_place_of_a_file(start: Start, tmp_path: Path, what: str) -> None:
    """A pipe, a folder, a device or an unreadable file, as data, options, backup, import or note."""
    if what == "closed" and os.geteuid() == 0:
        return
    path = Path(what) if what.startswith("/") else tmp_path / f"{what}.json"
    if not path.exists():
        {"fifo": os.mkfifo, "folder": os.mkdir, "closed": lambda path: path.touch(0)}[what](path)
    before = path.stat().st_ino
    name, data = str(path), str(written(tmp_path / "afterview.json", **DATA))
    for command in EVERY:
        said = start(*command.split(), given=b"Dear Dana,\nthank you.\n", AFTERVIEW_DATA=name)
        assert "Traceback" not in said.err
        assert said.code in (0, 1)
        said = start(
            *command.split(), given=b"Dear Dana,\nthank you.\n", AFTERVIEW_DATA=data, AFTERVIEW_CONFIG=name
        )
        assert "Traceback" not in said.err
        assert said.code in (0, 1)
    for words in (["restore", name], ["restore", "--list"], ["backup", name], ["note", "eml", "-o", name]):
        assert start("--data", data, *words).code in (0, 1, 2)
    if what != "fifo":  # which somebody may still write into
        for words in (["check", name], ["leads", "import", name, "--yes"]):
            assert_a_sentence(start("--data", data, *words))
        assert start("--data", data, "leads", "export", "-o", name).code in (0, 1, 2)
    assert path.stat().st_ino == before


def test_a_folder_that_may_not_be_entered(start: Start, tmp_path: Path) -> None:
    """With the data, the options or a list in it."""
    with as_nobody():
        if not os.access(click.__file__, os.R_OK, effective_ids=True):
            pytest.skip("the packages of this Python are closed to others, too")
    data, name = str(written(tmp_path / "afterview.json", **DATA)), str(tmp_path / "closed" / "a.json")
    (tmp_path / "closed").mkdir(mode=0)
    tmp_path.chmod(0o755)
    lines: list[tuple[str, ...]] = [
        ("--data", data, "restore", name),
        ("--data", data, "check", name),
        ("--data", data, "backup", name),
    ]
    lines += [("--data", data, "leads", "import", name), ("--data", data, "leads", "export", "-o", name)]
    with as_nobody():
        for line in lines:
            assert_a_sentence(start(*line))
        for command in EVERY:
            for environ in ({"AFTERVIEW_DATA": name}, {"AFTERVIEW_DATA": data, "AFTERVIEW_CONFIG": name}):
                said = start(*command.split(), given=b"Dear Dana,\nthank you.\n", **environ)
                assert "Traceback" not in said.err
                assert said.code in (0, 1)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed(tmp_path: Path, closed: str) -> None:
    """No opened file takes their descriptors, and there is no traceback."""
    data = written(tmp_path / "afterview.json", **DATA)
    commands = ("leads add Zed, call 3 june --yes", "check -", "today", "leads import /dev/null")
    for command in commands if LONG else (commands[0], commands[-1]):
        said = shell(f"afterview --data {shlex.quote(str(data))} {command} {closed}")
        assert "Traceback" not in said.err
        assert said.code in (0, 1)
        if ">&-" in closed.replace("2>&-", ""):
            assert said.err == ("" if "2>&-" in closed else f"{CLOSED}\n")
            assert said.code == 1
        elif command in ("check -", "leads import /dev/null"):
            assert said.code == 1
        else:
            assert said.code == 0
    assert data.read_bytes().startswith(b"{")
    assert b"rror" not in data.read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("full", [">/dev/full", "2>/dev/full", ">/dev/full 2>/dev/full"])
def test_streams_that_are_full(tmp_path: Path, full: str) -> None:
    """The exit code is right even if nothing can be printed."""
    data = written(tmp_path / "afterview.json", **DATA)
    commands = ("leads list --json", "nosuch", "today", "note show nobody")
    for command in commands if LONG else commands[:2]:
        said = shell(f"afterview --data {shlex.quote(str(data))} {command} {full}")
        assert "Traceback" not in said.err
        printed = command in ("today", "leads list --json")
        assert said.code == (1 if printed and full.startswith(">") else 0 if printed else said.code)
        assert said.code in (0, 1, 2)


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "xx_YY"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"},
        {"PYTHONIOENCODING": "utf-16"},
    ],
)
def test_other_alphabets_work_in_any_locale(tmp_path: Path, locale: dict[str, str]) -> None:
    """No command fails because of names in other alphabets."""
    data = written(tmp_path / "风筝.json", leads=[{"uid": "l", "company": "风筝 Ødegård", "next_on": "2026-01-01"}])
    program = [sys.executable, "-m", "afterview_tui", "--data", str(data)]
    commands = (["leads", "list"], ["风筝"], ["today"], ["note", "show", "风筝"])
    for command in commands if LONG else (commands[0], commands[-1]):
        result = subprocess.run(
            [*program, *command],
            env={"HOME": os.environ["HOME"], "PATH": os.environ["PATH"], **locale},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in result.stderr
        assert result.returncode == {"today": 0, "leads": 0, "note": 1}.get(command[0], 2)
