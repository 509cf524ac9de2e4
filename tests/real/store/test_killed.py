"""kill -9 in the middle of saving: the file is whole, and holds all that was acknowledged."""

import os
import random
import re
import shutil
import signal
import subprocess
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import sleep

import pytest

from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Lead, Post
from afterview_tui.store import Store
from tests.real.store.trials import PATIENCE, Child, ListView, applied, beside, rows_in, strays
from tests.real.store.worker import COMPANY, DONE, SECRET, Change, OurFile, StockFile, change_for_ever, one_save
from tests.support import LONG

KILLS = 300 if LONG else 12
LEADS = 4_700 if LONG else 200
"""The long form has a file of 2 MB, in which stock TinyDB breaks."""
MOST = 8
"""Changes that are made before a kill, at most."""
LONGEST = 0.06 if LONG else 0.01
"""Seconds from the last of them to the kill, at most; about as long as a save of stock TinyDB takes."""
KINDS = ["first", "add", "change", "remove", "burn", "draft"] if LONG else ["change"]
TIMES, FEW = 3, 2
"""How often a call is tried that a save did not reach, and how many may stay so: no two runs are the same."""
SYSTEM_CALL = re.compile(r"^(?:\d+ )?(\w+)\(")

Counted = Callable[[str], None]


class Trial:
    """A file that is changed by processes that are killed, and a model of what it must hold."""

    def __init__(self, path: Path, *, stock: bool) -> None:
        self.path = path
        self.stock = stock
        self.broken = self.lost = self.acknowledged = self.in_the_middle = 0
        self.rows: ListView = {}
        self.pending: Change | None = None
        """What a process was about to do when it was killed."""
        self.fill()

    def fill(self) -> None:
        """Begin anew with many leads."""
        self.path.unlink(missing_ok=True)
        self.rows = {f"Company {number}": "they use Zephyr; a team of six " * 12 for number in range(LEADS)}
        if self.stock:
            file = StockFile(self.path)
            file._leads.insert_multiple({"company": name, "notes": notes} for name, notes in self.rows.items())
        else:
            leads = Store(self.path, SystemClock()).leads
            leads.add_all([Lead(company=name, notes=notes) for name, notes in self.rows.items()])

    def kill_one(self, seed: int, changes: int, after: float) -> None:
        """Kill a process some seconds after so many of its changes, and look at what it left."""
        child = Child(change_for_ever, self.path, self.stock, seed)
        child.wait_until_ready()
        self.pending = None
        for _ in range(2 * changes):
            self.sync_text(child.hear())
        sleep(after)
        child.kill()
        for said in child.said():
            self.sync_text(said)
        self.in_the_middle += bool(strays(self.path))
        self.judge()

    def sync_text(self, said: Change | str) -> None:
        """The process said what it does next, or that it is done and acknowledged."""
        if isinstance(said, Change):
            self.pending = said
        elif self.pending is not None:
            self.rows, self.pending = applied(self.rows, self.pending), None
            self.acknowledged += 1

    def judge(self) -> None:
        """Compare the file with the model; the change that was not acknowledged may be there or not."""
        try:
            found = rows_in(self.path)
        except ValueError:
            self.broken += 1
            self.fill()
            return
        if self.pending is not None and found == applied(self.rows, self.pending):
            self.rows = found
        if found != self.rows:
            self.lost += 1
            self.rows = found

    @property
    def count(self) -> str:
        """What came of it, in words."""
        return (
            f"{KILLS} times kill -9 at a random moment: {self.broken} files broken, {self.lost} with anything lost"
            f" of {self.acknowledged:,} acknowledged changes; {self.in_the_middle} were in the middle of writing"
        )


def test_killed_at_a_random_moment(tmp_path: Path, counted: Counted) -> None:
    """Changes without end, killed again and again: every acknowledged one is there, and saving goes on."""
    trial, moment = Trial(tmp_path / "ours" / "afterview.json", stock=False), random.Random(7)
    for seed in range(KILLS):
        trial.kill_one(seed, moment.randrange(MOST), moment.uniform(0, LONGEST))
    counted(trial.count)
    assert (trial.broken, trial.lost) == (0, 0)
    assert trial.acknowledged > 0
    OurFile(trial.path).make(Change("add", "at last"))
    assert strays(trial.path) == []
    for generation in (trial.path.parent / "afterview-generations").iterdir():
        assert rows_in(generation)


@beside
def test_stock_tinydb_beside_it(tmp_path: Path, counted: Counted) -> None:
    """The same with TinyDB's own storage breaks files, so the trial above can see a broken one."""
    trial, moment = Trial(tmp_path / "stock.json", stock=True), random.Random(7)
    for seed in range(KILLS):
        trial.kill_one(seed, moment.randrange(MOST), moment.uniform(0, LONGEST))
    counted(f"stock TinyDB: {trial.count}")
    assert trial.broken > 0


def filled(path: Path, kind: str) -> ListView:
    """A file in which a kind of save can be made, after so many saves that older copies are removed, too."""
    if kind != "first":
        store = Store(path, SystemClock())
        post = store.posts.add(Post(text=SECRET))
        lead = store.leads.add(Lead(company=COMPANY))
        for number in range(12):
            lead = store.leads.change(lead, notes=str(number))
            post = store.posts.change(post, text=f"{SECRET} {number}")
    return rows_in(path)


def after(kind: str, before: ListView) -> ListView:
    """What the save makes of the leads."""
    made = {
        "first": {COMPANY: ""},
        "add": before | {"Northlight": ""},
        "change": {COMPANY: "Zephyr"},
        "remove": {},
        "burn": before,
        "draft": before,
    }
    return made[kind]


def judge(path: Path, before: ListView, kind: str) -> None:
    """The file is as before the save or as after it, and the next save works and leaves nothing lying about."""
    assert rows_in(path) in (before, after(kind, before))
    if kind == "burn" and SECRET not in path.read_text(encoding="utf-8"):
        for copy in path.parent.rglob("*.json"):
            assert SECRET not in copy.read_text(encoding="utf-8")
    for stray in path.parent.glob("..*.tmp"):
        os.utime(stray, (0, 0))
    store = Store(path, SystemClock())
    assert all(left.draft.typed[0].text == SECRET for left in store.drafts.left())
    store.leads.add(Lead(company="the next"))
    assert rows_in(path)["the next"] == ""
    assert strays(path) == []


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Which save is killed."""
    return str(request.param)


class OneSave:
    """A folder as it was before a save, made anew for each kill."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.kind = kind
        self._folder = folder
        (folder / "before").mkdir()
        self.before = filled(folder / "before" / "afterview.json", kind)
        self._number = 0

    def fresh(self) -> Path:
        """The data file of another copy of the folder."""
        self._number += 1
        made = self._folder / str(self._number)
        shutil.copytree(self._folder / "before", made)
        return made / "afterview.json"


def test_killed_before_every_call_of_one_save(tmp_path: Path, counted: Counted, kind: str) -> None:
    """Killed before each call of Python's that changes the disk; in the short form, before each kind of call."""
    save = OneSave(tmp_path, kind)
    child = Child(one_save, save.fresh(), kind, 0)
    child.wait_until_ready()
    child.go()
    child.wait()
    calls, _ = child.said()
    points = kinds_of_calls(calls)
    for end_at in points:
        path = save.fresh()
        child = Child(one_save, path, kind, end_at)
        child.wait_until_ready()
        child.go()
        assert child.wait() == -signal.SIGKILL
        judge(path, save.before, kind)
    assert len(points) > 5
    counted(f"killed before a call of Python's to the disk ({kind}): {len(points)} of {len(points)} old or new")


def kinds_of_calls(calls: list[str]) -> list[int]:
    """The numbers of the calls before which to kill, from 1 on."""
    numbered = list(enumerate(calls, 1))
    first = {name: number for number, name in reversed(numbered)}
    return [number for number, name in numbered if LONG or first[name] == number]


@cache
def without_strace() -> str:
    """Why strace can't watch a process here; empty where it can."""
    if shutil.which("strace") is None:
        return "not installed: strace"
    said = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    return f"strace may not trace here: {said.stderr.strip()}" if said.returncode else ""


def traced(child: Child, *options: str) -> None:
    """Let a process make its save under strace, and wait for its end."""
    command = ["strace", "-p", str(child.pid), *options]
    child.wait_until_asleep()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr is not None
        first = strace.stderr.readline()
        if "attached" not in first:
            strace.kill()
            child.kill()
            pytest.skip(f"strace may not attach here: {first.strip()}")
        child.go()
        child.wait()
        strace.communicate(timeout=PATIENCE)


def kill_points(log: Path) -> list[tuple[str, int]]:
    """Every system call between the two of getppid, with its number among those of its name."""
    seen: Counter[str] = Counter()
    found = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if match := SYSTEM_CALL.match(line):
            name = match.group(1)
            seen[name] += 1
            if seen["getppid"] == 1 and name != "getppid":
                found.append((name, seen[name]))
    return found


def test_killed_at_every_system_call_of_one_save(tmp_path: Path, counted: Counted, kind: str) -> None:
    """Killed by strace on the way into each system call of a save; in the short form, into each kind of call."""
    if reason := without_strace():
        pytest.skip(reason)
    save, log = OneSave(tmp_path, kind), tmp_path / "log"
    child = Child(one_save, save.fresh(), kind, -1)
    child.wait_until_ready()
    traced(child, "-o", str(log))
    points = kill_points(log)
    if not LONG:
        points = list({name: (name, number) for name, number in reversed(points)}.values())
    killed = sum(killed_at(save, name, number) for name, number in points)
    assert killed >= len(points) - FEW
    assert len({name for name, _ in points}) > 5
    counted(f"killed by strace at a system call ({kind}): {killed} of {len(points)}, all old or new")


def killed_at(save: OneSave, name: str, number: int) -> bool:
    """Whether a save reached a system call, into which it is killed; looks at what it left in either case."""
    for _ in range(TIMES):
        path = save.fresh()
        child = Child(one_save, path, save.kind, -1)
        child.wait_until_ready()
        traced(child, "-o", "/dev/null", "-e", f"inject={name}:signal=KILL:when={number}")
        code = child.wait()
        assert code in (0, -signal.SIGKILL), (name, number)
        judge(path, save.before, save.kind)
        if code:
            return True
        assert list(child.said()) == [DONE], (name, number)
    return False
