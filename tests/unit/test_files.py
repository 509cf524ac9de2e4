"""Writing files: complete, private or with their old mode, and never replacing other files."""

import errno
import os
import re
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import afterview_tui
from afterview_tui.domain.records import Interview, Lead, Note, Person
from afterview_tui.files import replace_alike, replace_whole, write_new, write_where_named
from afterview_tui.store import Store
from tests.support import StillClock, as_nobody

WRITERS: list[Callable[[Path, bytes], object]] = [replace_whole, replace_alike, write_where_named]
OTHER_WRITERS = re.compile(
    r"""\.write_(?:text|bytes)\(|O_CREAT|\bopen\([^)]*["'][wax]b?["']|os\.(?:replace|rename|truncate)\b|shutil\.(?:copy|move)"""
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def failing(error: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    return fail


def test_nothing_else_writes_files() -> None:
    """Other code would forget the sync, the mode or the link."""
    package = Path(afterview_tui.__file__).parent
    found = [
        f"{path.relative_to(package)}: {line.strip()}"
        for path in sorted(package.rglob("*.py"))
        if path.name != "files.py" or path.parent != package
        for line in path.read_text(encoding="utf-8").splitlines()
        if OTHER_WRITERS.search(line) and "closefd=False" not in line
    ]
    assert found == []


@pytest.mark.parametrize("broken", ["os.fsync", "os.replace"])
@pytest.mark.parametrize("write", WRITERS)
def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path, bytes], object], broken: str
) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes(b"old")
    with monkeypatch.context() as full:
        full.setattr(broken, failing(errno.ENOSPC))
        with pytest.raises(OSError, match="No space"):
            write(path, b"new")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"mine.txt": b"old"}


@pytest.mark.parametrize("write", [*WRITERS, write_new])
def test_file_and_folder_are_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path, bytes], object]
) -> None:
    """So that after a power cut the file exists with its content."""
    synced, sync = [], os.fsync

    def noted(handle: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    monkeypatch.setattr("os.fsync", noted)
    write(tmp_path / "mine.txt", b"new")
    assert synced == ["file", "folder"]
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"mine.txt": b"new"}


def test_what_is_private_is_private_and_the_rest_as_usual(tmp_path: Path) -> None:
    for write in (replace_whole, write_new):
        write(tmp_path / write.__name__, b"mine")
        assert mode(tmp_path / write.__name__) == 0o600
    before = os.umask(0o027)
    try:
        replace_alike(tmp_path / "settings", b"x")
    finally:
        os.umask(before)
    assert mode(tmp_path / "settings") == 0o640


@pytest.mark.parametrize("write", [replace_alike, write_where_named])
def test_link_and_mode_stay(tmp_path: Path, write: Callable[[Path, bytes], object]) -> None:
    """A file that others can read stays so, and a link into another folder stays a link."""
    real, link = tmp_path / "dotfiles" / "mine.txt", tmp_path / "mine.txt"
    real.parent.mkdir()
    real.write_bytes(b"old")
    real.chmod(0o664)
    link.symlink_to(real)
    write(link, b"new")
    assert link.is_symlink()
    assert (real.read_bytes(), mode(real)) == (b"new", 0o664)


def test_a_new_file_never_replaces_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on a file system without hard links; and a failure leaves nothing behind."""
    for name, error in (("links.txt", 0), ("none.txt", errno.EPERM)):
        with monkeypatch.context() as system:
            if error:
                system.setattr("os.link", failing(error))
            write_new(tmp_path / name, b"first")
            with pytest.raises(FileExistsError):
                write_new(tmp_path / name, b"second")
            if error:
                system.setattr("os.replace", failing(errno.EIO))
                with pytest.raises(OSError, match="Input/output"):
                    write_new(tmp_path / "never.txt", b"half")
        assert ((tmp_path / name).read_bytes(), mode(tmp_path / name)) == (b"first", 0o600)
    assert {each.name for each in tmp_path.iterdir()} == {"links.txt", "none.txt"}


def test_a_file_in_a_read_only_folder_is_written_in_place() -> None:
    """A writable file is written even if its folder isn't writable; a read-only file is refused."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, locked = folder / "leads.csv", folder / "locked.csv"
        for each, bits in ((path, 0o666), (locked, 0o444)):
            each.write_bytes(b"old")
            each.chmod(bits)
        folder.chmod(0o555)
        with as_nobody():
            write_where_named(path, b"new")
            with pytest.raises(PermissionError):
                write_where_named(locked, b"new")
        folder.chmod(0o755)
        assert (path.read_bytes(), locked.read_bytes()) == (b"new", b"old")


def test_an_export_goes_into_a_pipe(tmp_path: Path) -> None:
    """A named pipe is written to and stays a pipe."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_where_named(pipe, b"leads")
    reader.join(10)
    assert read == [b"leads"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]


@pytest.mark.parametrize("where", ["pipe", "file"])
@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["leads", "export", "--format", "csv", "-o"], b"Kestrel"),
        (["note", "eml", "Dana", "-o"], b"Dear Dana"),
    ],
)
def test_standard_output_by_its_name(
    tmp_path: Path, where: str, command: list[str], said: bytes, clock: StillClock
) -> None:
    """``-o /dev/stdout`` goes where the shell sends it, and nothing else is printed."""
    store = Store(tmp_path / "a.json", clock)
    store.leads.add(Lead(company="Kestrel"))
    interview = store.interviews.add(Interview(company="Kestrel"))
    dana = store.people.add(Person(interview=interview.uid, name="Dana", email="dana@example.org"))
    store.notes.add(Note(interview=interview.uid, person=dana.uid, subject="Thank you", body="Dear Dana"))
    environ = os.environ | {"AFTERVIEW_DATA": str(store.path)}
    run = [sys.executable, "-m", "afterview_tui", *command, "/dev/stdout"]
    if where == "pipe":
        printed = subprocess.run(run, env=environ, capture_output=True, timeout=60, check=True).stdout
    else:
        with (tmp_path / "out").open("wb") as out:
            subprocess.run(run, env=environ, stdout=out, stderr=subprocess.PIPE, timeout=60, check=True)
            printed = (tmp_path / "out").read_bytes()
            assert os.fstat(out.fileno()).st_ino == (tmp_path / "out").stat().st_ino
    assert said in printed
    assert b"/dev/stdout" not in printed
