"""Drafts: unsaved words are safe in a file beside the data until they are saved."""

import json
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from afterview_tui import processes
from afterview_tui.domain.records import Interview, Item, Lead, Note, Person, Post
from afterview_tui.store import Store, rescue
from afterview_tui.store.drafts import QUESTION, SOON, Drafts, Typed
from afterview_tui.store.questions import Questions
from tests.support import StillClock

NAIVE = b'{"at": "2026-11-23T17:00:00", "pid": 7, "host": "", "typed": []}'
GONE = 2**22 + 1
"""A process number that Linux never gives out by default."""


@pytest.fixture
def drafts(store: Store) -> Drafts:
    """The drafts of this session."""
    return store.drafts


def typed(text: str, uid: str = "u", field: str = "body") -> Typed:
    return Typed("Your note to Dana", "notes", uid, field, text)


def files(drafts: Drafts) -> list[Path]:
    return [each for each in drafts._data.parent.glob("*") if each.name.startswith(drafts._begin)]


def end_session(drafts: Drafts) -> None:
    """Make a draft look as if its program had been killed."""
    (path,) = files(drafts)
    data = json.loads(path.read_bytes())
    path.with_name(f"{drafts._begin}gone.json").write_text(json.dumps(data | {"pid": GONE}))
    path.unlink()
    drafts._held.clear()


def wait_for_thread(drafts: Drafts) -> None:
    thread = drafts._thread
    if isinstance(thread, threading.Thread):
        thread.join(5)


def look(drafts: Drafts) -> None:
    """Let the thread check the clock."""
    with drafts._changed:
        drafts._changed.notify()


def wait_until(condition: Callable[[], object]) -> None:
    """Wait until the thread has done something."""
    for _ in range(500):
        if condition():
            return
        threading.Event().wait(0.01)
    raise AssertionError("the thread never did it")


def words(drafts: Drafts) -> list[str]:
    """The words in the draft on disk."""
    return [each["text"] for path in files(drafts) for each in json.loads(path.read_bytes())["typed"]]


def test_words_are_on_the_disk_within_the_second(drafts: Drafts, clock: StillClock) -> None:
    """While typing without a pause, all but the last letters are in a private draft."""
    texts = ["D", "De", "Dea", "Dear", "Dear "]
    for text in texts:
        drafts.hold("thank", [typed(text)])
        clock.advance(SOON / 8)
    clock.advance(SOON)
    look(drafts)
    wait_until(lambda: words(drafts) == ["Dear "])
    (path,) = files(drafts)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    drafts.hold("thank", [typed("Dear D")])
    look(drafts)
    assert words(drafts) == ["Dear "]
    clock.advance(SOON)
    look(drafts)
    wait_until(lambda: words(drafts) == ["Dear D"])


def test_a_draft_that_was_refused_is_tried_again(
    drafts: Drafts, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a full disk, the words are in a draft once there is room, without another key."""
    tried: list[int] = []
    with monkeypatch.context() as context:

        def refuse(*_: object) -> None:
            tried.append(1)
            raise OSError(28, "No space left on device")

        context.setattr("os.fsync", refuse)
        drafts.hold("thank", [typed("Dear Dana")])
        clock.advance(SOON)
        look(drafts)
        wait_until(lambda: tried)
    clock.advance(SOON)
    look(drafts)
    wait_until(lambda: words(drafts) == ["Dear Dana"])


def test_a_saved_text_leaves_no_draft(drafts: Drafts) -> None:
    """The draft is removed when everything is saved, and its thread ends."""
    drafts.hold("thank", [typed("Dear Dana")])
    drafts.hold("question", [typed("Alex")])
    drafts.write()
    drafts.let_go("thank")
    (path,) = files(drafts)
    assert [each["text"] for each in json.loads(path.read_bytes())["typed"]] == ["Alex"]
    drafts.let_go("question")
    assert files(drafts) == []
    wait_for_thread(drafts)
    assert drafts._thread is None


def test_blank_fields_make_no_draft(drafts: Drafts) -> None:
    """Blank fields don't start a draft."""
    drafts.hold("setdown", [typed(" "), typed("")])
    assert (drafts.held, drafts._thread) == ([], None)


def test_no_control_character_and_half_letter_is_written(drafts: Drafts) -> None:
    """A draft is clean UTF-8 for any input of the terminal."""
    drafts.hold("thank", [typed("a\x1b[31mb\ud800c")])
    assert drafts.write()
    (path,) = files(drafts)
    assert json.loads(path.read_text(encoding="utf-8"))["typed"][0]["text"] == "abc"


def test_a_full_disk_is_reported(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failed draft is reported, and the words can be saved to another file."""
    drafts.hold("thank", [typed("Dear Dana")])
    with monkeypatch.context() as context:

        def refuse(*_: object) -> None:
            raise OSError(28, "No space left on device")

        context.setattr("os.fsync", refuse)
        assert not drafts.write()
    assert files(drafts) == []


def test_words_saved_elsewhere_are_private_and_overwrite_nothing(drafts: Drafts, tmp_path: Path) -> None:
    """Saved elsewhere, the words are plain text in a private file; an existing file is never overwritten."""
    drafts.hold("thank", [typed("Dear Dana"), typed("Thank you", field="subject")])
    target = tmp_path / "words.txt"
    drafts.copy_to(target)
    assert target.read_text() == "Your note to Dana\n\nDear Dana\n\n\nYour note to Dana\n\nThank you\n"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        drafts.copy_to(target)


def test_a_draft_of_a_running_session_is_left_alone(store: Store, clock: StillClock) -> None:
    """A second window doesn't take over the words of the first one, unless that was killed."""
    store.drafts.hold("thank", [typed("Dear Dana")])
    store.drafts.write()
    other = Store(store.path, clock).drafts
    (path,) = files(other)
    draft = json.loads(path.read_bytes())
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        path.write_text(json.dumps(draft | {"pid": running.pid, "began": processes.began(running.pid)}))
        assert other.left() == []
        running.kill()
    assert [left.draft.typed[0].text for left in other.left()] == ["Dear Dana"]


@pytest.mark.parametrize("known", [True, False])
def test_a_reused_pid(store: Store, clock: StillClock, *, known: bool) -> None:
    """A killed session's words are offered even if its pid was reused; without its start time, they aren't."""
    store.drafts.hold("thank", [typed("Dear Dana")])
    store.drafts.write()
    (path,) = files(store.drafts)
    draft = json.loads(path.read_bytes())
    assert draft["began"] == processes.began(os.getpid()) != ""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        before = {"pid": running.pid} | ({} if known else {"began": ""})
        path.write_text(json.dumps(draft | before))
        left = Store(store.path, clock).drafts.left()
        assert [each.draft.typed[0].text for each in left] == (["Dear Dana"] if known else [])
        running.kill()


@pytest.mark.parametrize(
    "name", ["jobs [2026].json", "jobs*.json", "what?.json", "[a-z].json", "plain", "ünïcode ✓.json"]
)
def test_a_name_is_never_a_pattern(tmp_path: Path, clock: StillClock, name: str) -> None:
    """With any file name, its own drafts are offered and temporary files removed; those of others stay."""
    store = Store(tmp_path / name, clock)
    store.leads.add(Lead(company="Acme"))
    stray, other = (tmp_path / f".{each}.0123456789ab.tmp" for each in (name, f"{name}.more"))
    for each in (stray, other):
        each.write_bytes(b"{")
    store.drafts.hold("thank", [typed("Dear Dana")])
    store.drafts.write()
    end_session(store.drafts)
    again = Store(tmp_path / name, clock)
    assert [left.draft.typed[0].text for left in again.drafts.left()] == ["Dear Dana"]
    again.leads.add(Lead(company="Globex"))
    assert (stray.exists(), other.exists()) == (False, True)
    again.drafts.put_away(again.drafts.left()[0], again.drafts.left()[0].draft.typed)
    other.unlink()


def test_words_go_back_where_they_were(store: Store) -> None:
    """A killed session's words are offered once and saved in their record, which can be undone."""
    interview = store.interviews.add(Interview(company="Kestrel", mattered="old"))
    store.drafts.hold("close", [Typed("What mattered", "interviews", interview.uid, "mattered", "the board")])
    store.drafts.write()
    end_session(store.drafts)
    (found,) = rescue.rescued(store)
    assert (found.label, found.text) == ("What mattered", "the board")
    rescue.put_back(store, found)
    assert store.interviews.all()[0].mattered == "the board"
    assert rescue.rescued(store) == []
    assert files(store.drafts) == []
    store.take_back()
    assert store.interviews.all()[0].mattered == "old"


def test_a_long_note_comes_back_whole(store: Store, tmp_path: Path) -> None:
    """Two thousand unsaved words are offered, put back, and saved elsewhere completely."""
    text = "\n".join(f"This is line {number} of what I would say." for number in range(250)) + "\nAlex"
    note = store.notes.add(Note(body="Dear Dana"))
    store.drafts.hold("thank", [Typed("Your note", "notes", note.uid, "body", text)])
    store.drafts.copy_to(tmp_path / "words.txt")
    assert text in (tmp_path / "words.txt").read_text(encoding="utf-8")
    store.drafts.write()
    end_session(store.drafts)
    (found,) = rescue.rescued(store)
    assert found.text == text
    rescue.put_back(store, found)
    assert store.notes.all()[0].body == text


def test_a_person_who_was_never_saved(store: Store) -> None:
    """The fields of a new record come back as one record; the lines of a list as one record each."""
    more = {"interview": "i"}
    person = [Typed("P", "people", "", "name", "Dana", more), Typed("P", "people", "", "said", "the board", more)]
    lines = [
        Typed("Set down", "items", "", "text", kind, {"interview": "i", "kind": kind})
        for kind in ("forgot", "well")
    ]
    store.drafts.hold("person", person)
    store.drafts.hold("setdown", lines)
    store.drafts.hold("drawer", [Typed("The drawer", "posts", "d" * 32, "text", "what I would say")])
    store.drafts.write()
    end_session(store.drafts)
    for each in rescue.rescued(store):
        rescue.put_back(store, each)
    assert [(p.name, p.said, p.interview) for p in store.people.all()] == [("Dana", "the board", "i")]
    assert [(i.kind, i.text) for i in store.items.all()] == [("forgot", "forgot"), ("well", "well")]
    assert [(p.uid, p.text) for p in store.posts.all()] == [("d" * 32, "what I would say")]


def test_burning_one_post_leaves_the_unsaved_words_of_another(store: Store, clock: StillClock) -> None:
    """Only the burned words are removed, not unsaved ones, in this session or a killed one."""
    post = store.posts.add(Post(text="they were AWFUL to me"))
    new = {
        "another": "what I would say",
        "its own": "they were AWFUL to me, and more",
        "as it began": "they were AW",
    }
    uids = {"another": "", "its own": post.uid, "as it began": ""}
    for place, text in new.items():
        store.drafts.hold(place, [Typed("The drawer", "posts", uids[place], "text", text)])
    store.drafts.write()
    end_session(store.drafts)
    store.drafts.hold("now", [Typed("The drawer", "posts", "b" * 32, "text", "typed just now")])
    store.burn(post)
    assert [each.text for each in rescue.rescued(store)] == ["what I would say"]
    assert [each.text for each in store.drafts.held] == ["typed just now"]


def test_words_that_were_saved_after_all_are_not_offered(store: Store) -> None:
    """A draft whose words are already saved is removed without asking."""
    item = store.items.add(Item(text="the test rig"))
    store.drafts.hold("setdown", [Typed("Set down", "items", item.uid, "text", "the test rig")])
    store.drafts.write()
    end_session(store.drafts)
    assert rescue.rescued(store) == []
    assert files(store.drafts) == []


def test_some_words_put_away_leave_the_others(store: Store) -> None:
    """Each record's words are handled separately."""
    for number in range(2):
        person = store.people.add(Person(name=str(number)))
        store.drafts.hold(str(number), [Typed("Person", "people", person.uid, "said", f"thing {number}")])
    store.drafts.write()
    end_session(store.drafts)
    first, second = rescue.rescued(store)
    rescue.put_away(store, [first])
    (left,) = rescue.rescued(store)
    assert left.text == second.text == "thing 1"


def test_an_answer_that_was_never_given_waits_in_its_question(store: Store, clock: StillClock) -> None:
    """Words typed into a question are in it again at the next start, until it is answered."""
    Questions(store.drafts).typing("The next step?", {"step": "write to Priya", "on": "friday"})
    store.drafts.write()
    end_session(store.drafts)
    again = Store(store.path, clock)
    questions = Questions(again.drafts)
    for name, texts in rescue.questions(again).items():
        questions.typing(name, texts)
    assert questions.kept("The next step?") == {"step": "write to Priya", "on": "friday"}
    assert again.drafts.held[0].table == QUESTION
    questions.answered("The next step?")
    assert (questions.kept("The next step?"), again.drafts.held) == ({}, [])


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"at": "soon"}', NAIVE])
def test_a_broken_draft_does_not_stop_the_start(store: Store, content: bytes) -> None:
    """An unreadable draft is left alone."""
    store.path.parent.mkdir(parents=True, exist_ok=True)
    path = store.path.with_name(f"{store.drafts._begin}x.json")
    path.write_bytes(content)
    assert rescue.rescued(store) == []
    assert path.read_bytes() == content


def test_a_copy_of_a_draft_is_not_a_draft(store: Store) -> None:
    """If an editor made a backup of a draft, the words are still offered only once."""
    store.drafts.hold("thank", [typed("Dear Dana")])
    store.drafts.write()
    end_session(store.drafts)
    (path,) = files(store.drafts)
    path.with_name(f"{path.name}~").write_bytes(path.read_bytes())
    assert [left.draft.typed[0].text for left in store.drafts.left()] == ["Dear Dana"]
    assert store.drafts.unreadable() == []
