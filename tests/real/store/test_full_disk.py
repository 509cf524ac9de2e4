"""A disk of one megabyte that fills up, and has room again."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Lead
from afterview_tui.store import Refused, Store
from tests.real.store.trials import only_long, rows_in, strays
from tests.real.store.windows import open_note, sample, window

NEEDED = re.compile(r"^Not saved: the disk is full, (\d+) kB is needed\. Your words are still here\.$")
BATCH = 20
WORDS = "they use Zephyr; a team of six " * 12


@cache
def cannot_mount() -> str:
    """Why there can be no small disk here; empty where there can."""
    if shutil.which("mount") is None:
        return "not installed: mount"
    if os.geteuid() != 0:
        return "only root can make a small disk"
    return ""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    if reason := cannot_mount():
        pytest.skip(reason)
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    if said.returncode:
        pytest.skip(f"a small disk can't be made here: {said.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def fill_up(disk: Path) -> Path:
    """Take all the room that is left; returns the file that takes it."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


def add_until_refused(store: Store) -> tuple[int, str]:
    """Add leads until that is refused; returns how many were acknowledged, and the refusal."""
    added = 0
    try:
        while True:
            store.leads.add_all([Lead(company=f"{added + number}", notes=WORDS) for number in range(BATCH)])
            added += BATCH
    except Refused as refused:
        return added, str(refused)


def test_a_disk_that_fills_up(disk: Path, counted: Callable[[str], None]) -> None:
    """Each refusal names the size, nothing acknowledged is lost, and once there is room saving works again."""
    path = disk / "afterview.json"
    store = Store(path, SystemClock())
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(400_000))
    added, refusal = add_until_refused(store)
    before = path.read_bytes()
    needed = NEEDED.match(refusal)
    assert needed is not None, refusal
    assert len(before) // 1024 < int(needed[1]) < len(before) // 1024 + BATCH
    assert list(rows_in(path)) == [str(number) for number in range(added)]
    assert strays(path) == []
    fill_up(disk)
    with pytest.raises(Refused, match="the disk is full"):
        store.leads.change(store.leads.all()[0], notes="")
    assert path.read_bytes() == before
    ballast.unlink()
    store.leads.add(Lead(company="at last"))
    assert list(rows_in(path)) == [*(str(number) for number in range(added)), "at last"]
    counted(f"a disk of 1 MB: {added} of {added} acknowledged leads kept, {needed[1]} kB named, then saving again")


@only_long
def test_a_disk_that_fills_up_under_a_window(disk: Path, tmp_path: Path) -> None:
    """The sentence names the size, the text stays in the field, goes elsewhere on request, and is saved later."""
    data, elsewhere = sample(disk), tmp_path / "words.txt"
    with window(data, "thank") as t:
        open_note(t)
        ballast = fill_up(disk)
        t.type("Hallo! ")
        t.wait_for("Not saved: the disk is full,")
        assert "kB is needed" in t.text
        assert "Hallo! Dear Dana" in t.text
        t.press("^s")
        t.wait_for("Save to which file?")
        t.empty("File")
        t.fill("File", str(elsewhere))
        t.wait_for("Your words are in")
        assert elsewhere.read_text(encoding="utf-8").count("Hallo! Dear Dana") == 1
        ballast.unlink()
        t.press("^s")
        t.wait_for("Everything is saved.")
        t.press("^q")
        assert t.wait_for_end() == 0
    assert "Hallo! Dear Dana" in data.read_text(encoding="utf-8")
    assert not list(data.parent.glob(f".{data.name}.draft-*.json"))
