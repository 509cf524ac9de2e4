"""Older copies of the data file: keeping, listing, restoring and burning."""

import errno
import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui.cli.commands import cli
from afterview_tui.domain.records import Interview, Lead, Person, Post
from afterview_tui.store import Refused, Store, StoreError, generations, rescue, restoring
from afterview_tui.store.beside import beside
from afterview_tui.store.drafts import Typed
from afterview_tui.store.generations import Generations
from afterview_tui.store.restoring import without_words
from tests.support import BERLIN, StillClock


def run(store: Store, *arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["--data", str(store.path), *map(str, arguments)], prog_name="afterview")


def companies(path: Path) -> list[str]:
    return [row["company"] for row in json.loads(path.read_bytes())["leads"].values()]


def aged(store: Store, clock: StillClock, by: timedelta) -> None:
    """Let time pass, and make the file as old as it would be."""
    at = clock.now().timestamp()
    os.utime(store.path, (at, at))
    clock.set(clock.now() + by)


def test_each_save_keeps_the_file_before_it(store: Store) -> None:
    """After three saves the two previous states are in private copies, newest first."""
    lead = store.leads.add(Lead(company="one"))
    for company in ("two", "three"):
        store.leads.change(lead, company=company)
    found = Generations(store.path).all()
    assert [companies(each.path) for each in found] == [["two"], ["one"]]
    assert {stat.S_IMODE(each.path.stat().st_mode) for each in found} == {0o600}
    assert stat.S_IMODE(found[0].path.parent.stat().st_mode) == 0o700


@pytest.fixture
def times_as_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use a file's ``mtime`` as the clock's time, because a test can't set its ``ctime``."""
    monkeypatch.setattr(generations, "clock_of", lambda file: datetime.fromtimestamp(file.st_mtime_ns / 1e9, UTC))


@pytest.mark.usefixtures("times_as_set")
def test_a_month_of_evenings(store: Store, clock: StillClock) -> None:
    """After sixty days of several saves, the last ten and the last of each of thirty days are kept."""
    lead = store.leads.add(Lead(company="day 0"))
    for day in range(1, 61):
        for _ in range(3):
            store.leads.change(lead, notes=f"{day} {clock.now()}")
            aged(store, clock, timedelta(minutes=7))
        lead = store.leads.change(lead, company=f"day {day}")
        aged(store, clock, timedelta(days=1) - 3 * timedelta(minutes=7))
    found = Generations(store.path).all()
    assert len({each.saved_at.astimezone(BERLIN).date() for each in found}) == 30
    assert len(found) <= 10 + 30
    assert companies(found[-1].path)[0] in ("day 30", "day 31")


@pytest.mark.parametrize("wrong", [timedelta(days=365), timedelta(days=-365)])
def test_a_save_with_a_wrong_clock_wipes_nothing(
    tmp_path_factory: pytest.TempPathFactory, wrong: timedelta
) -> None:
    """A month of copies is kept, and later copies are in the order of the saves."""
    clock = StillClock()
    store = Store(tmp_path_factory.mktemp("wrong") / "afterview.json", clock)
    folder = Generations(store.path).folder
    lead = store.leads.add(Lead(company="0"))
    folder.mkdir()
    month = [clock.now() - timedelta(days=day) for day in range(2, 30)]
    for at in month:
        (folder / f"{at:%Y%m%dT%H%M%S.%f}Z.json").write_bytes(store.path.read_bytes())
    for number in range(1, 4):
        clock.set(clock.now() + (wrong if number == 2 else -wrong if number == 3 else timedelta()))
        if number == 2:
            os.utime(store.path, (clock.now().timestamp(),) * 2)
        lead = store.leads.change(lead, company=str(number))
    found = Generations(store.path).all()
    assert [companies(each.path) for each in found[:3]] == [["2"], ["1"], ["0"]]
    assert {f"{at:%Y%m%dT%H%M%S.%f}Z.json" for at in month} <= {each.path.name for each in found}


def test_two_files_with_one_stem_have_copies_of_their_own(tmp_path: Path, clock: StillClock) -> None:
    """`jobs.json` is never brought back from a copy of `jobs.bak`, though their copies lie in one folder."""
    for name in ("jobs.json", "jobs.bak", "jobs"):
        lead = (store := Store(tmp_path / name, clock)).leads.add(Lead(company=name))
        store.leads.change(lead, notes="more")
    for name in ("jobs.json", "jobs.bak", "jobs"):
        assert [companies(each.path) for each in Generations(tmp_path / name).all()] == [[name]]


def test_without_hard_links_it_is_a_copy(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a file system without hard links the older file is copied."""

    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("os.link", refuse)
    lead = store.leads.add(Lead(company="one"))
    store.leads.change(lead, company="two")
    (found,) = Generations(store.path).all()
    assert companies(found.path) == ["one"]
    assert stat.S_IMODE(found.path.stat().st_mode) == 0o600


def test_a_copy_that_cannot_be_kept_does_not_stop_a_save(store: Store) -> None:
    """If the folder of copies can't be created, the save still succeeds."""
    store.path.parent.mkdir(parents=True)
    Generations(store.path).folder.write_text("a file of mine")
    lead = store.leads.add(Lead(company="one"))
    assert store.leads.change(lead, company="two").company == "two"


def test_the_newest_good_copy_comes_back(store: Store, clock: StillClock) -> None:
    """For a broken file, the message says what to do; restore uses the last good copy and keeps the broken file."""
    lead = store.leads.add(Lead(company="one"))
    store.leads.change(lead, company="two")
    store.path.write_bytes(b'{"leads": {"1": {"comp')
    with pytest.raises(StoreError, match="`afterview restore` brings the last good copy back"):
        Store(store.path, clock)
    result = run(store, "restore")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Restored as of ")
    assert companies(store.path) == ["one"]
    (aside,) = store.path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == b'{"leads": {"1": {"comp'
    assert str(aside) in result.stdout
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_restoring_can_itself_be_undone(store: Store) -> None:
    """A good file that is replaced becomes the newest copy."""
    lead = store.leads.add(Lead(company="one"))
    for company in ("two", "three"):
        store.leads.change(lead, company=company)
    assert run(store, "restore", "2").exit_code == 0
    assert companies(store.path) == ["one"]
    assert store.leads.all()[0].company == "one"
    assert run(store, "restore", "1").exit_code == 0
    assert companies(store.path) == ["three"]


def test_the_list_says_when_and_how_much(store: Store) -> None:
    """One line per copy, with tabs in a pipe: number, local time and contents, or that it can't be read."""
    store.leads.add(Lead(company="one"))
    store.leads.add(Lead(company="two"))
    store.interviews.add(Interview(company="three"))
    store.people.add(Person(name="Dana"))
    Generations(store.path).all()[1].path.write_bytes(b"x")
    lines = run(store, "restore", "--list").stdout.splitlines()
    assert [line.split(maxsplit=3)[0] for line in lines] == ["1", "2", "3"]
    assert lines[0].endswith("\t1 interview, 2 leads")
    assert lines[1].endswith("can't be read")
    assert lines[2].endswith("\t1 lead")
    assert run(store, "restore", "2").stderr == "Copy 2 can't be read, so nothing was changed.\n"
    assert run(store, "restore", "9").stderr == "There is no copy 9; `afterview restore --list` shows 1 to 3.\n"
    assert run(store, "restore", "1").stdout.endswith(", with 1 interview, 2 leads.\n")


def test_without_older_copies_restore_says_so(store: Store) -> None:
    """Without any copy, it says so."""
    assert run(store, "restore", "--list").stdout == "There are no older copies yet.\n"
    result = run(store, "restore")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("There is no older copy of ")


def test_a_backup_is_whole_private_and_overwrites_nothing(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup is the whole file with private mode; an existing one is never overwritten."""
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(cli, ["backup"]).stderr == "There is nothing to back up yet.\n"
    store.leads.add(Lead(company="one"))
    target = tmp_path / "usb" / "mine.json"
    sentence = f"There is no folder {target.parent}, so nothing was copied.\n"
    assert run(store, "backup", target).stderr == sentence
    assert not target.parent.exists()
    target.parent.mkdir()
    assert run(store, "backup", target).stdout == f"Copied to {target}, 1 kB, readable by you alone.\n"
    assert target.read_bytes() == store.path.read_bytes()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    result = run(store, "backup", target)
    assert (result.exit_code, result.stderr) == (
        1,
        f"{target} already exists and was left as it is. --force writes over it.\n",
    )
    assert run(store, "backup").exit_code == 0
    assert len(list(tmp_path.glob("afterview-????-??-??.json"))) == 1
    store.path.write_bytes(b"")
    assert "not an Afterview file" in run(store, "backup", tmp_path / "other.json").stderr


def test_a_backup_comes_back(store: Store, tmp_path: Path) -> None:
    """By its path; the current file becomes the newest copy, and if there is none, the backup becomes the file."""
    lead = store.leads.add(Lead(company="one"))
    target = tmp_path / "mine.json"
    assert run(store, "backup", target).exit_code == 0
    store.leads.change(lead, company="two")
    assert run(store, "restore", target).stdout == f"Restored from {target}, with 1 lead.\n"
    assert companies(store.path) == ["one"]
    assert companies(Generations(store.path).all()[0].path) == ["two"]
    found = json.loads(run(store, "restore", target, "--json").stdout)
    assert (found["copy"]["number"], found["copy"]["records"]) == (0, 1)
    elsewhere = tmp_path / "new machine" / "afterview.json"
    result = CliRunner().invoke(cli, ["--data", str(elsewhere), "restore", str(target)])
    assert (result.exit_code, companies(elsewhere)) == (0, ["one"])


@pytest.mark.parametrize(
    "content", [b"", b"Dear Dana", b"{}", b'{"mine": {"1": {}}}', b'{"leads": {"1": {"company": 7}}}', None]
)
def test_a_file_that_is_not_a_backup_is_refused(store: Store, tmp_path: Path, content: bytes | None) -> None:
    """A file that isn't ours or doesn't exist is reported, and nothing changes."""
    store.leads.add(Lead(company="one"))
    file = tmp_path / "other.json"
    if content is not None:
        file.write_bytes(content)
    result = run(store, "restore", file)
    sentence = f"There is no {file}." if content is None else f"{file} is not an Afterview backup."
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == sentence.removesuffix(".") + ", so nothing was changed.\n"
    assert companies(store.path) == ["one"]
    assert Generations(store.path).all() == []


def test_what_is_burned_is_gone_everywhere(store: Store, clock: StillClock) -> None:
    """The words of a burned post are in no file any more, neither data, copies nor drafts; everything else is."""
    post = store.posts.add(Post(text="they were AWFUL"))
    store.posts.change(post, text="they were AWFUL to me")
    kept = store.posts.add(Post(text="the weather"))
    with store.step("the post"):
        store.posts.change(post, fate="kept")
    store.burn(post)
    files = [path for path in store.path.parent.rglob("*") if path.is_file()]
    assert [path for path in files if b"AWFUL" in path.read_bytes()] == []
    assert store.undoable == ""
    assert len(Generations(store.path).all()) == 3
    again = Store(store.path, clock)
    assert again.posts.get(kept.uid) == kept
    burned = again.posts.get(post.uid)
    assert burned is not None
    assert (burned.text, burned.fate) == ("", "burned")


@pytest.mark.parametrize(
    "damage", [lambda content: content[:-40], lambda content: b"x" + content, lambda content: content * 2]
)
def test_what_is_burned_leaves_the_damaged_files_too(
    tmp_path_factory: pytest.TempPathFactory, damage: Callable[[bytes], bytes]
) -> None:
    """An unreadable file that `restore` set aside loses these words and no others."""
    store = Store(tmp_path_factory.mktemp("d [1]") / "jobs [2026].json", StillClock())
    kept = store.leads.add(Lead(company="Kestrel"))
    post = store.posts.add(Post(text='they were "AWFUL" – at\nfirst'))
    post = store.posts.change(post, text='they were "AWFUL" – at\nfirst and {LATER}')
    store.leads.change(kept, notes="Zephyr")
    store.path.write_bytes(damage(store.path.read_bytes()))
    assert run(store, "restore", "1").exit_code == 0
    (aside,) = (each for each in store.path.parent.iterdir() if ".damaged-" in each.name)
    assert b"AWFUL" in aside.read_bytes()
    store.burn(post)
    files = [path for path in store.path.parent.rglob("*") if path.is_file()]
    assert [path for path in files if b"AWFUL" in path.read_bytes() or b"LATER" in path.read_bytes()] == []
    assert b"Kestrel" in aside.read_bytes()
    assert stat.S_IMODE(aside.stat().st_mode) == 0o600


def test_what_is_burned_leaves_an_unreadable_copy_too(store: Store) -> None:
    """A truncated older copy could still be read with other tools, so it is removed; intact ones stay."""
    post = store.posts.add(Post(text="they were AWFUL to me"))
    for text in ("they were AWFUL to me, really", "they were AWFUL to me, really AWFUL"):
        post = store.posts.change(post, text=text)
    broken, sound = (each.path for each in Generations(store.path).all())
    broken.write_bytes(broken.read_bytes()[:-9])
    store.burn(post)
    files = [path for path in store.path.parent.rglob("*") if path.is_file()]
    assert [path for path in files if b"AWFUL" in path.read_bytes()] == []
    assert (broken.exists(), sound.exists()) == (False, True)


def test_what_only_an_older_copy_had_leaves_the_damaged_file_too(store: Store) -> None:
    """In a damaged file that begins in the middle of earlier words, they can't be found by their record."""
    post = store.posts.add(Post(text="they – were AWFUL"))
    content = store.path.read_bytes()
    post = store.posts.change(post, text="never mind")
    aside = store.path.with_name(f"{store.path.name}.damaged-20261123T170000")
    aside.write_bytes(content[content.index("they – were".encode()) :])
    store.burn(post)
    assert b"AWFUL" not in aside.read_bytes()


def test_what_a_killed_session_left_half_written_is_burned_too(store: Store, clock: StillClock) -> None:
    """If another window was killed while saving, its partial file no longer has the words."""
    post = store.posts.add(Post(text="they were AWFUL"))
    half = store.path.with_name(f".{store.path.name}.0123456789ab.tmp")
    half.write_bytes(store.path.read_bytes())
    store.burn(post)
    assert not half.exists()


def test_a_truncated_text_is_burned_too(store: Store) -> None:
    """If a broken file ends in the middle of the words, the part that is there is removed."""
    post = store.posts.add(Post(text="they were AWFUL to me and to everybody else"))
    whole = store.path.read_bytes()
    broken = whole[: whole.index(b"AWFUL") + 8]
    assert b"AWFUL" not in without_words(broken, post.uid, {post.text})
    assert without_words(broken, "b" * 32, {"other"}) == broken


def test_a_draft_that_another_session_still_writes_is_burned_too(store: Store, clock: StillClock) -> None:
    """Also its partial file; its other words stay, and the burned ones are never offered."""
    post = store.posts.add(Post(text="AWFUL"))
    other = Store(store.path, clock).drafts
    other.hold("drawer", [Typed("The drawer", "posts", post.uid, "text", "AWFUL and more")])
    other.hold("thank", [Typed("Your note", "notes", "n", "body", "Dear Dana")])
    other.write()
    (path,) = beside(store.path, f".{store.path.name}.draft-", ".json")
    half = path.with_name(f".{path.name}.0123456789ab.tmp")
    half.write_bytes(path.read_bytes()[:-9])
    store.burn(post)
    assert not half.exists()
    assert b"AWFUL" not in path.read_bytes()
    assert b"Dear Dana" in path.read_bytes()
    other.write()
    assert [words.text for words in rescue.rescued(Store(store.path, clock))] == ["Dear Dana"]
    assert b"AWFUL" not in path.read_bytes()


def test_a_copy_that_cannot_be_rewritten_stops_the_burning(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """If an older copy still has the words, the post isn't marked as burned."""
    post = store.posts.add(Post(text="AWFUL"))
    store.leads.add(Lead())
    with monkeypatch.context() as context:

        def refuse(*_: object, **__: object) -> None:
            raise OSError(30, "Read-only file system")

        context.setattr("os.replace", refuse)
        with pytest.raises(Refused) as refused:
            store.burn(post)
        folder = Generations(store.path).folder
        assert str(refused.value) == f"Not burned: {folder} can't be written (read-only file system)."
    assert store.posts.get(post.uid) == post
    assert restoring.is_good(store.path)


def test_a_damaged_file_that_cannot_be_rewritten_stops_the_burning(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The set-aside file still has the words, so the message names it, and the post can be burned again."""
    post = store.posts.add(Post(text="AWFUL"))
    aside = store.path.with_name(f"{store.path.name}.damaged-20261123T170000")
    aside.write_bytes(store.path.read_bytes() + b"x")
    with monkeypatch.context() as context:

        def refuse(*_: object, **__: object) -> None:
            raise OSError(30, "Read-only file system")

        context.setattr("os.replace", refuse)
        with pytest.raises(Refused) as refused:
            store.burn(post)
    assert str(refused.value) == f"Not burned: {aside} can't be written (read-only file system)."
    assert store.posts.get(post.uid) == post
    store.burn(post)
    assert b"AWFUL" not in aside.read_bytes()


def test_a_failed_restore_is_reported(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the folder and the reason; the file is unchanged."""
    lead = store.leads.add(Lead(company="one"))
    store.leads.change(lead, company="two")
    before = store.path.read_bytes()
    with monkeypatch.context() as context:

        def refuse(*_: object, **__: object) -> None:
            raise OSError(28, "No space left on device")

        context.setattr("os.replace", refuse)
        result = run(store, "restore")
    sentence = f"Not restored: {store.path.parent} can't be written (no space left on device).\n"
    assert (result.exit_code, result.stderr) == (1, sentence)
    assert store.path.read_bytes() == before


def test_older_copies_that_cannot_be_removed_do_not_stop_a_save(store: Store) -> None:
    """If the folder of copies isn't writable, each save still succeeds."""
    folder = store.path.parent / "afterview-generations"
    lead = store.leads.add(Lead(company="Kestrel"))
    for number in range(15):
        lead = store.leads.change(lead, notes=str(number))
    with nothing_removable(folder):
        lead = store.leads.change(lead, notes="closed")
    assert lead.notes == "closed"
    assert "closed" in store.path.read_text(encoding="utf-8")


@contextmanager
def nothing_removable(folder: Path) -> Iterator[None]:
    """A folder from which nothing can be removed, not even by root."""
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.parent == folder:
            raise PermissionError(errno.EACCES, "Permission denied")
        unlink(path, missing_ok)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        yield
