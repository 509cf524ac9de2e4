"""The data file: the guarantees of a save."""

import errno
import json
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from afterview_tui.domain.records import Interview, Lead
from afterview_tui.session import DOUBT, Session
from afterview_tui.store import Refused, Store, lock
from afterview_tui.store.drafts import Typed
from tests.support import StillClock, as_nobody, written

HOLD = "import fcntl, sys; f = open(sys.argv[1]); fcntl.flock(f, 2); print(flush=True); sys.stdin.read()"
WORDS = "Your words are still here."


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class Full:
    """A file on a full disk."""

    def __init__(self, handle: int, how: str) -> None:
        self.handle = handle

    def __enter__(self) -> "Full":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)

    def write(self, content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def failing(error: int) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    return fail


def test_nothing_is_written_until_there_is_something_to_keep(tmp_path: Path, clock: StillClock) -> None:
    """Opening an empty store creates neither a file nor a folder."""
    store = Store(tmp_path / "data" / "afterview.json", clock)
    assert store.leads.all() == []
    assert store.notice == ""
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_for_the_user_alone(tmp_path: Path, clock: StillClock) -> None:
    """With any umask the file is 0600 and every folder created for it 0700."""
    path = tmp_path / "share" / "afterview" / "afterview.json"
    before = os.umask(0)
    try:
        store = Store(path, clock)
        store.leads.add(Lead(company="Kestrel"))
        store.leads.add(Lead(company="Northlight"))
    finally:
        os.umask(before)
    assert {entry.name: mode(entry) for entry in path.parent.iterdir()} == {
        "afterview.json": 0o600,
        ".afterview.json.lock": 0o600,
        "afterview-generations": 0o700,
    }
    assert mode(path.parent) == mode(path.parent.parent) == 0o700


def test_a_folder_of_the_users_keeps_its_mode(tmp_path: Path, clock: StillClock) -> None:
    """A data file beside other files doesn't change the mode of their folder."""
    tmp_path.chmod(0o755)
    Store(tmp_path / "mine.json", clock).leads.add(Lead())
    assert mode(tmp_path) == 0o755


def test_what_is_saved_is_plain_json(store: Store) -> None:
    """Any tool can read the file: UTF-8 JSON, one table per kind, times with UTC offsets."""
    lead = store.leads.add(Lead(company="Ødegård & 中文", notes="“so”\nand 🦅"))
    data = json.loads(store.path.read_bytes().decode("utf-8"))
    (row,) = data["leads"].values()
    assert row["company"] == "Ødegård & 中文"
    assert row["notes"] == "“so”\nand 🦅"
    assert (row["uid"], row["created_at"]) == (lead.uid, "2026-11-23T17:00:00+01:00")
    assert [meta["format"] for meta in data["_meta"].values()] == ["1.0"]


def test_no_control_character_reaches_the_file(store: Store) -> None:
    """Neither in added nor in changed fields."""
    lead = store.leads.add(Lead(company="Kes\x1b]52;c;eA==\x07trel", notes="a\x00b\x85c\ud800"))
    lead = store.leads.change(lead, next_step="\x1b[2Jwrite\u202e", source="\x9b31m")
    content = store.path.read_text(encoding="utf-8")
    assert not {each for each in content if ord(each) < 32 or 0x7F <= ord(each) < 0xA0 or each in "\u202e"}
    assert "\\u" not in content
    assert (lead.company, lead.notes, lead.next_step) == ("Kestrel", "ab\nc", "write")


def test_a_link_stays_a_link(tmp_path: Path, clock: StillClock) -> None:
    """If the data file is a symbolic link, its target is saved, and the link is kept."""
    real, link = tmp_path / "real" / "data.json", tmp_path / "link.json"
    link.symlink_to(real)
    Store(link, clock).leads.add(Lead(company="Kestrel"))
    assert link.is_symlink()
    assert "Kestrel" in real.read_text(encoding="utf-8")
    assert {each.name for each in tmp_path.iterdir()} == {"real", "link.json"}


@pytest.mark.parametrize(
    ("broken", "how", "reason"),
    [
        ("os.fdopen", Full, "the disk is full, 1 kB is needed"),
        ("os.fsync", failing(errno.ENOSPC), "the disk is full, 1 kB is needed"),
        ("os.fsync", failing(errno.EDQUOT), "the disk is full, 1 kB is needed"),
        ("os.fsync", failing(errno.EIO), "can't be written (input/output error)"),
        ("os.replace", failing(errno.EACCES), "can't be written (permission denied)"),
        ("os.replace", failing(errno.EROFS), "can't be written (read-only file system)"),
    ],
)
def test_a_save_that_fails_leaves_everything_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch, broken: str, how: Callable[..., None], reason: str
) -> None:
    """On a full or broken disk the file is unchanged, a sentence says so, and saving works again later."""
    lead = store.leads.add(Lead(company="Kestrel"))
    before = store.path.read_bytes()
    with monkeypatch.context() as context:
        context.setattr(broken, how)
        with pytest.raises(Refused) as refused:
            store.leads.change(lead, company="Northlight")
        with pytest.raises(Refused):
            store.leads.add(Lead(company="Tidewater"))
        with pytest.raises(Refused):
            store.leads.remove(lead)
    assert reason in str(refused.value)
    assert str(refused.value).endswith(WORDS)
    assert store.path.read_bytes() == before
    assert store.leads.all() == [lead]
    assert not list(store.path.parent.glob("*.tmp"))
    assert store.leads.change(lead, company="Northlight").company == "Northlight"
    assert Store(store.path, store.leads._database.clock).leads.get(lead.uid) == store.leads.get(lead.uid)


def test_a_folder_that_cannot_be_synced_does_not_fail_a_save(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """On file systems that can't sync a folder the save succeeds, because the file is there."""
    sync = os.fsync

    def picky(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(handle)

    monkeypatch.setattr("os.fsync", picky)
    assert store.leads.add(Lead(company="Kestrel")).company == "Kestrel"


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_a_folder_whose_sync_fails_does_not_refuse_a_save(
    session: Session, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    """The new file is there, so it is saved; a sentence says once that the disk didn't confirm it."""
    store, sync = session.store, os.fsync
    store.leads.add(Lead(company="Kestrel"))

    def failing_for_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(error, os.strerror(error))
        sync(handle)

    with monkeypatch.context() as context:
        context.setattr("os.fsync", failing_for_folders)
        lead = store.leads.add(Lead(company="Northlight"))
        store.drafts.hold("thank", [Typed("A note", "notes", "u", "body", "Dear Dana")])
        assert store.drafts.write()
    assert [each.company for each in Store(store.path, session.clock).leads.all()] == ["Kestrel", "Northlight"]
    assert store.leads.get(lead.uid) == lead
    assert [session.news(), session.news()] == [DOUBT, ""]
    store.leads.change(lead, notes="Zephyr")
    assert session.news() == ""


def test_a_folder_that_cannot_be_written(clock: StillClock) -> None:
    """Reading still works if saving isn't allowed, and the refusal names the folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = written(folder / "data.json", leads=[{"uid": "a", "company": "Kestrel"}])
        path.chmod(0o644)
        folder.chmod(0o555)
        before = path.read_bytes()
        with as_nobody():
            store = Store(path, clock)
            assert [lead.company for lead in store.leads.all()] == ["Kestrel"]
            with pytest.raises(Refused, match=rf"Not saved: {folder} can't be written \(permission denied\)"):
                store.leads.add(Lead())
        assert path.read_bytes() == before
        folder.chmod(0o755)


def test_a_lock_held_elsewhere_is_waited_for_and_then_named(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another session holds the lock, a save waits and is then refused; once it is released, saving works."""
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.05)
    lead = store.leads.add(Lead(company="Kestrel"))
    held = store.path.with_name(f".{store.path.name}.lock")
    command = [sys.executable, "-S", "-c", HOLD, str(held)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        with pytest.raises(Refused, match="another Afterview holds the file"):
            store.leads.change(lead, company="Northlight")
        assert store.leads.all() == [lead]
        other.kill()
    assert store.leads.change(lead, company="Northlight").company == "Northlight"


def test_no_two_saves_look_alike(store: Store) -> None:
    """Even with a clock that stands still or goes back, the other session notices every save."""
    lead = store.leads.add(Lead(company="a"))
    ahead = store.path.stat().st_mtime_ns + 3600 * 10**9
    os.utime(store.path, ns=(ahead, ahead))
    store.leads.change(lead, company="b")
    assert store.path.stat().st_mtime_ns > ahead


def test_a_file_broken_while_it_is_open(store: Store) -> None:
    """If the file is broken under a running program, its last content is still shown, and nothing is written."""
    lead = store.leads.add(Lead(company="Kestrel"))
    good = store.path.read_bytes()
    store.path.write_bytes(b"{")
    assert store.leads.all() == [lead]
    with pytest.raises(Refused) as refused:
        store.leads.change(lead, company="Northlight")
    assert str(refused.value) == f"Not saved: {store.path} can't be read any more. {WORDS}"
    assert store.path.read_bytes() == b"{"
    store.path.write_bytes(good)
    assert store.leads.change(lead, company="Northlight").company == "Northlight"


def test_a_file_that_disappears_while_open_comes_back(store: Store, clock: StillClock) -> None:
    """If the file disappears under a running program, the next save brings everything back."""
    interview = store.interviews.add(Interview(company="Kestrel"))
    lead = store.leads.add(Lead(company="Kestrel"))
    store.path.unlink()
    assert store.leads.all() == [lead]
    store.leads.change(lead, notes="Zephyr")
    again = Store(store.path, clock)
    assert again.interviews.all() == [interview]
    assert [lead.notes for lead in again.leads.all()] == ["Zephyr"]
