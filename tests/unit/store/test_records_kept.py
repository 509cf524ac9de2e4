"""Saving records, and files that aren't quite ours."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from afterview_tui.domain.records import Interview, Lead, Note, Person
from afterview_tui.store import NEWER, Refused, Store, StoreError, Unreadable
from afterview_tui.store.restoring import back_up, without_words
from tests.saves import Saves
from tests.support import StillClock, written


@pytest.fixture
def other(store: Store, clock: StillClock) -> Store:
    """A second session on the same file."""
    return Store(store.path, clock)


def test_an_unchanged_field_is_not_saved(store: Store, saves: Saves) -> None:
    """An unchanged field writes nothing and makes no older copy."""
    lead = store.leads.add(Lead(company="Acme", notes="Zephyr"))
    before = saves.made
    assert store.leads.change(lead, company="Acme", notes="Zephyr") == lead
    assert store.leads.merge(lead, notes="Zephyr") == lead
    store.save([(lead, lead)])
    assert saves.since(before) == 0


def test_the_same_change_by_another_window_is_not_saved_again(store: Store, other: Store, saves: Saves) -> None:
    """If both typed the same."""
    lead = store.leads.add(Lead(company="Acme"))
    other.leads.change(other.leads.all()[0], company="Acme Ltd")
    before = saves.made
    assert store.leads.change(lead, company="Acme Ltd").company == "Acme Ltd"
    assert saves.since(before) == 0


def test_each_record_knows_when_it_was_made_and_changed(store: Store, clock: StillClock) -> None:
    """By the clock of each save, for all ways of saving."""
    made = clock.now()
    lead = store.leads.add(Lead(company="Acme"))
    store.leads.save_all([Lead(company="Globex")])
    assert [(each.created_at, each.updated_at) for each in store.leads.all()] == [(made, made)] * 2
    clock.advance(60)
    store.leads.change(lead, notes="one")
    store.leads.save_all((), [(store.leads.all()[1], {"notes": "two"})])
    later = made + timedelta(minutes=1)
    assert [(each.created_at, each.updated_at) for each in store.leads.all()] == [(made, later)] * 2


def test_a_record_removed_elsewhere_comes_back_with_its_creation_time(
    store: Store, other: Store, clock: StillClock
) -> None:
    """An edit is worth more than a removal; the record keeps its creation time."""
    made = clock.now()
    one, two = store.leads.add(Lead(company="one")), store.leads.add(Lead(company="two"))
    for lead in (one, two):
        other.leads.remove(lead)
    clock.advance(60)
    store.leads.change(one, notes="mine")
    store.leads.save_all((), [(two, {"notes": "mine too"})])
    back = [(lead.company, lead.notes, lead.created_at, lead.updated_at) for lead in other.leads.all()]
    assert back == [("one", "mine", made, clock.now()), ("two", "mine too", made, clock.now())]


def test_an_unsaved_record_is_added(store: Store, clock: StillClock) -> None:
    """With its own uid or a new one; added again with the same uid, it gets another one."""
    brought = store.people.change(Person(uid="a" * 32, name="Dana"), said="the board")
    assert (brought.uid, brought.said, brought.created_at) == ("a" * 32, "the board", clock.now())
    new = store.people.change(Person(name="Kim"), said="hello")
    assert (len(new.uid), new.name, new.said) == (32, "Kim", "hello")
    again = store.people.add(Person(uid="a" * 32, name="Priya"))
    assert again.uid != "a" * 32
    assert [person.name for person in store.people.all()] == ["Dana", "Kim", "Priya"]


def test_a_field_that_is_misspelt_is_an_error(store: Store) -> None:
    """Otherwise its value would be lost silently."""
    lead = store.leads.add(Lead(company="Acme"))
    with pytest.raises(TypeError):
        store.leads.change(lead, compny="Globex")


def test_what_another_window_removed_is_brought_back_once(store: Store, other: Store) -> None:
    """An existing record is left alone, and one that was never saved isn't brought back."""
    lead = store.leads.add(Lead(company="Acme"))
    store.leads.bring_back(lead)
    store.leads.bring_back(Lead(company="Nobody"))
    assert store.leads.all() == [lead]
    other.leads.remove(lead)
    store.leads.bring_back(lead)
    assert [each.uid for each in store.leads.all()] == [lead.uid]


def test_no_record_is_found_without_a_uid(store: Store) -> None:
    """As for an interview without a lead."""
    lead = store.leads.add(Lead(company="Acme", role="Tester"))
    assert (store.leads.get(None), store.leads.get("x"), store.leads.get(lead.uid)) == (None, None, lead)
    assert store.leads.where(company="Acme", role="Cook") == []
    assert store.leads.where(company="Acme", role="Tester") == [lead]
    assert store.table(Lead) is store.leads
    assert store.table(Note) is store.notes


def test_two_rows_with_one_uid_are_two_leads(tmp_path: Path, clock: StillClock) -> None:
    """If a row was copied by hand, neither hides the other, and each can be changed separately."""
    path = written(tmp_path / "a.json", leads=[{"uid": "a", "company": "one"}, {"uid": "a", "company": "two"}])
    store = Store(path, clock)
    assert [(lead.uid, lead.company) for lead in store.leads.all()] == [("a", "one"), ("leads-2", "two")]
    store.leads.change(store.leads.all()[1], notes="mine")
    assert [(lead.company, lead.notes) for lead in Store(path, clock).leads.all()] == [("one", ""), ("two", "mine")]


def test_a_session_notices_that_another_one_has_saved(store: Store, other: Store) -> None:
    """The file is read again then, and only then."""
    lead = store.leads.add(Lead(company="Acme"))
    loads = store.loads
    assert store.loads == loads
    store.leads.change(lead, notes="mine")
    assert store.loads == loads
    other.leads.change(other.leads.all()[0], notes="theirs")
    assert store.loads == loads + 1
    assert store.leads.all()[0].notes == "theirs"


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        '{"leads": []}',
        '{"leads": {"one": {}}}',
        '{"leads": {"01": {}}}',
        '{"leads": {"١": {}}}',
        '{"leads": {"-1": {}}}',
        '{"_meta": {"1": {"format": "new"}}}',
        "[" * 100_000,
        "",
    ],
)
def test_a_file_that_is_not_ours_is_left_as_it_is(tmp_path: Path, clock: StillClock, content: str) -> None:
    """It is reported, with how to open another one."""
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Unreadable) as error:
        Store(path, clock)
    assert str(error.value) == (f"{path} is not an Afterview file. Nothing was changed. --data opens another one.")
    assert path.read_text(encoding="utf-8") == content


def test_a_folder_is_not_a_file(tmp_path: Path, clock: StillClock) -> None:
    """The message says that it is a folder, not that it isn't ours."""
    with pytest.raises(Unreadable) as error:
        Store(tmp_path, clock)
    assert str(error.value) == f"{tmp_path} can't be opened: it is not a file."


@pytest.mark.parametrize(
    ("version", "notice", "saves"),
    [("1.7", "", True), ("1", "", True), ("2.0", NEWER, False), ("12", NEWER, False)],
)
def test_a_file_of_another_format(
    tmp_path: Path, clock: StillClock, version: str, notice: str, saves: bool
) -> None:
    """A file with the same major version is read and saved, and keeps its stamp; a newer one is only read."""
    path = written(
        tmp_path / "a.json", leads=[{"uid": "a", "company": "Acme"}], _meta=[{"format": version, "x": 1}]
    )
    store = Store(path, clock)
    assert (store.notice, [lead.company for lead in store.leads.all()]) == (notice, ["Acme"])
    if saves:
        store.leads.add(Lead(company="Globex"))
        assert json.loads(path.read_bytes())["_meta"] == {"1": {"format": version, "x": 1}}
        return
    with pytest.raises(Refused, match="a newer Afterview wrote this file"):
        store.leads.add(Lead(company="Globex"))
    assert "Globex" not in path.read_text(encoding="utf-8")


def test_a_stamp_keeps_other_rows(tmp_path: Path, clock: StillClock) -> None:
    """Another tool's row is kept, and the stamp is added after it."""
    path = written(tmp_path / "a.json", leads=[{"company": "Acme"}], _meta=["mine"])
    Store(path, clock).leads.add(Lead(company="Globex"))
    meta = json.loads(path.read_bytes())["_meta"]
    assert meta["1"] == "mine"
    assert (meta["2"]["format"], len(meta["2"]["store"])) == ("1.0", 32)
    path = written(tmp_path / "b.json", leads=[{"company": "Acme"}], _meta=[{"store": "abc"}])
    Store(path, clock).leads.add(Lead(company="Globex"))
    (stamp,) = json.loads(path.read_bytes())["_meta"].values()
    assert (stamp["store"], stamp["format"]) == ("abc", "1.0")


def test_changes_of_one_visit_are_one_step(store: Store) -> None:
    """Changes with pauses on one page are undone together; another visit is another step."""
    interview, visit, another = store.interviews.add(Interview(company="one")), object(), object()
    for role, on in (("a", visit), ("b", visit), ("c", another), ("d", None), ("e", None)):
        with store.step(role, on):
            interview = store.interviews.change(interview, role=role)
    seen = []
    while store.undoable:
        seen.append(store.undoable)
        store.take_back()
        seen.append(store.interviews.all()[0].role)
    assert seen == ["e", "d", "d", "c", "c", "b", "a", ""]
    assert store.take_back() == []


def test_a_step_within_a_step_belongs_to_it(store: Store) -> None:
    """One key, one step."""
    with store.step("outer"):
        store.leads.add(Lead(company="one"))
        with store.step("inner"):
            store.leads.add(Lead(company="two"))
        store.leads.add(Lead(company="three"))
    assert store.undoable == "outer"
    assert len(store.take_back()) == 3
    assert store.leads.all() == []


def test_a_step_without_changes_is_dropped(store: Store) -> None:
    """There is nothing to undo."""
    with store.step("nothing"):
        pass
    assert (store.undoable, store.take_back()) == ("", [])


def test_the_longest_of_burned_words_go_first() -> None:
    """Otherwise a part of a longer text would be left where it contains a shorter one; blank texts are ignored."""
    broken = b'{"text": "they were AWFUL to me", "note": "a b c"}'
    assert b"AWFUL" not in without_words(broken, "u", {"they were", "they were AWFUL to me", "they"})
    assert without_words(broken, "u", {" ", ""}) == broken


def test_burned_words_go_however_they_are_written() -> None:
    """With their characters plain or escaped, as other tools write them."""
    text = "Ødegård – “so”\n"
    for escaped in (True, False):
        broken = f"x{json.dumps(text, ensure_ascii=escaped)}".encode()
        assert without_words(broken, "u", {text}) == b'x""'


@pytest.mark.parametrize("kilobytes", [1, 3, 200])
def test_a_full_disk_says_how_much_room_is_needed(
    store: Store, monkeypatch: pytest.MonkeyPatch, kilobytes: int
) -> None:
    """The size of the whole file."""
    store.leads.add(Lead(company="Acme"))

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    size = len(store.path.read_bytes())
    with pytest.raises(Refused) as refused:
        store.leads.add(Lead(company="Globex", notes="x" * ((kilobytes - 1) * 1024 + 512 - size)))
    assert f"the disk is full, {kilobytes} kB is needed" in str(refused.value)


def test_a_copy_that_was_left_half_written_is_swept_away(store: Store, clock: StillClock) -> None:
    """At the first save of the next start; complete copies stay."""
    lead = store.leads.add(Lead(company="one"))
    store.leads.change(lead, company="two")
    folder = store.path.with_name("afterview-generations")
    sound = [each.name for each in folder.iterdir()]
    half = folder / ".20261123T160000.000000Z.json.0123456789ab.tmp"
    half.write_bytes(b"{")
    Store(store.path, clock).leads.add(Lead(company="three"))
    assert not half.exists()
    assert {*sound} <= {each.name for each in folder.iterdir()}


def test_why_a_backup_was_not_made(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the file and the system's reason."""
    target = tmp_path / "backup.json"
    with pytest.raises(StoreError) as missing:
        back_up(store.path, target)
    assert str(missing.value) == f"Not backed up: {store.path}: no such file or directory."
    store.leads.add(Lead(company="Acme"))

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr("os.replace", full)
        with pytest.raises(StoreError) as refused:
            back_up(store.path, target)
    assert str(refused.value) == f"Not backed up: {target}: no space left on device."
    assert back_up(store.path, target) == len(target.read_bytes()) == len(store.path.read_bytes())
