"""Words in the person's own editor: kept in a private folder until they are saved, else offered."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from afterview_tui.actions.editing import edited
from afterview_tui.domain.records import Interview, Note, Person, Post
from afterview_tui.session import Session
from afterview_tui.store import Refused, Store, rescue
from afterview_tui.store.drafts import Typed
from afterview_tui.store.edits import Edit
from afterview_tui.store.rescue import Rescued
from tests.support import FakeOutbox, StillClock

GIVEN, MORE = "Dear Dana,\n", "Dear Dana,\nthe board was lovely.\n"


@pytest.fixture
def note(store: Store) -> Note:
    """A note to Dana that is saved."""
    interview = store.interviews.add(Interview(company="Kestrel"))
    person = store.people.add(Person(interview=interview.uid, name="Dana"))
    return store.notes.add(Note(interview=interview.uid, person=person.uid, body=GIVEN))


def begun(store: Store, note: Note, editor: str = "vim") -> Edit:
    """The note as it is given to an editor."""
    return store.edits.begin(Typed("Your note to Dana", "notes", note.uid, "body", GIVEN), editor)


def offered(store: Store) -> list[Rescued]:
    return rescue.rescued(store)


def folders(store: Store) -> list[Path]:
    return [path for path in store.path.parent.iterdir() if ".edit-" in path.name]


def save(edit: Edit) -> None:
    edit.path.write_text(MORE, encoding="utf-8")


def swap(edit: Edit) -> None:
    (edit.folder / ".note.txt.swp").write_bytes(b"b0VIM 9.0")


def write_down(edit: Edit) -> None:
    (edit.folder / "note.txt.save").write_text(MORE, encoding="utf-8")
    os.utime(edit.path, (0, 0))


def autosave(edit: Edit) -> None:
    (edit.folder / "#note.txt#").write_text(MORE, encoding="utf-8")
    os.utime(edit.path, (0, 0))
    (edit.folder / ".#note.txt").symlink_to("alex@here.1234:5678")


def test_its_folder_is_private_and_beside_the_data(store: Store, note: Note) -> None:
    """Nobody else on the machine can read a note on its way, and a restart of the machine does not wipe it."""
    edit = begun(store, note)
    assert edit.folder.parent == store.path.parent
    assert stat.S_IMODE(edit.folder.stat().st_mode) == 0o700
    assert edit.path.read_text(encoding="utf-8") == GIVEN


@pytest.mark.parametrize("change", [save, write_down, autosave], ids=["saved", "nano's .save", "emacs's autosave"])
def test_what_an_editor_left_is_offered_for_its_note_and_put_back(
    store: Store, note: Note, change: Callable[[Edit], None]
) -> None:
    """After a dropped line or kill -9 the words wait; put back, they are in the note, and nothing is left over."""
    store.notes.change(store.notes.all()[0], body=GIVEN)
    change(begun(store, note, "nano"))
    (words,) = offered(store)
    assert (words.label, words.text) == ("Your note to Dana", MORE)
    rescue.put_back(store, words)
    assert store.notes.all()[0].body == MORE
    assert folders(store) == []
    assert offered(store) == []


def test_what_an_editor_had_not_filled_yet_hides_nothing(store: Store, note: Note) -> None:
    """Killed while it wrote down what it held, emacs leaves an empty file; what was saved before is offered."""
    edit = begun(store, note, "emacs")
    save(edit)
    os.utime(edit.path, (0, 0))
    (edit.folder / "#note.txt#").touch()
    (words,) = offered(store)
    assert words.text == MORE


def test_what_only_the_editor_can_read_is_kept_and_named(store: Store, note: Note) -> None:
    """A swap file is no text: the sentence has the command, and nothing is put back or removed unasked."""
    edit = begun(store, note)
    swap(edit)
    (words,) = offered(store)
    assert words.text == f"Your editor left a file to recover from. This opens it: vim -r {edit.path}"
    with pytest.raises(Refused, match="vim -r"):
        rescue.put_back(store, words)
    assert len(offered(store)) == 1
    rescue.put_away(store, offered(store))
    assert folders(store) == []


def test_a_swap_file_outlasts_what_was_saved_before_it(store: Store, note: Note) -> None:
    """What was saved goes back into the note; what was typed after that is in the swap file, and stays offered."""
    edit = begun(store, note)
    save(edit)
    swap(edit)
    (words,) = offered(store)
    assert words.text.startswith(MORE.strip())
    assert words.text.endswith(f"vim -r {edit.path}")
    rescue.put_back(store, words)
    assert store.notes.all()[0].body == MORE
    (rest,) = offered(store)
    assert (rest.words, rest.label) == ("", "Your note to Dana")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("vim", "If it kept more, this opens it: vim -r {path}"),
        ("nvim", "If it kept more, this opens it: nvim -r {path}"),
        ("micro", "If it kept more, this opens it: micro {path}"),
    ],
)
def test_an_editor_that_keeps_its_files_elsewhere_is_named(
    store: Store, note: Note, name: str, sentence: str
) -> None:
    """Cut off with nothing in the folder, it may have the words in a place of its own."""
    edit = begun(store, note, name)
    (words,) = offered(store)
    assert words.text == f"Your editor was cut off and had saved nothing new. {sentence.format(path=edit.path)}"
    rescue.put_away(store, [words])


@pytest.mark.parametrize("is_moved", [False, True])
def test_neovims_swap_file_is_found_in_its_own_folder(
    store: Store, note: Note, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_moved: bool
) -> None:
    """It lies in the home, or where the state of programs is kept, under the whole path of the file."""
    edit = begun(store, note, "nvim")
    if is_moved:
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    state = tmp_path / "state" if is_moved else Path.home() / ".local" / "state"
    folder = state / "nvim" / "swap"
    folder.mkdir(parents=True)
    (folder / f"{str(edit.path).replace('/', '%')}.swp").touch()
    (words,) = offered(store)
    assert words.text == f"Your editor left a file to recover from. This opens it: nvim -r {edit.path}"


def test_words_in_other_letters_are_kept_as_they_are(store: Store, note: Note) -> None:
    """A file that was saved as Latin-1 is not read wrongly, and not thrown away."""
    edit = begun(store, note)
    edit.path.write_bytes("Für Zoë".encode("latin-1"))
    assert edit.saved is None
    edit.finish(None)
    (words,) = offered(store)
    assert words.text == f"Your editor did not save it as UTF-8, so it is kept as it is: {edit.path}"


@pytest.mark.parametrize(
    "change", [save, lambda edit: None, lambda edit: edit.path.unlink()], ids=["saved", "unchanged", "removed"]
)
def test_a_folder_goes_once_its_words_are_saved(store: Store, note: Note, change: Callable[[Edit], None]) -> None:
    """An edit that ended well leaves nothing behind, vim's own history of it neither."""
    edit = begun(store, note)
    change(edit)
    (edit.folder / "note.txt~").write_text(GIVEN, encoding="utf-8")
    (edit.folder / ".note.txt.un~").write_bytes(b"Vim\x9fUnDo")
    edit.finish(edit.saved)
    assert folders(store) == []


def test_what_was_written_down_by_a_cut_off_editor_is_not_taken_unseen(store: Store, note: Note) -> None:
    """Only what the person saved comes back by itself; the rest is offered."""
    edit = begun(store, note, "nano")
    write_down(edit)
    assert edit.saved is None
    edit.finish(edit.saved)
    (words,) = offered(store)
    assert words.text == MORE


def test_what_is_saved_by_now_is_not_offered_again(store: Store, note: Note) -> None:
    """Killed between the editor's end and ours, the next start tidies up in silence."""
    save(begun(store, note))
    store.notes.change(note, body=MORE.rstrip("\n"))
    assert offered(store) == []
    assert folders(store) == []


def test_burning_reaches_the_words_of_that_post_alone(store: Store) -> None:
    """In an editor's folder too."""
    posts = [store.posts.add(Post(text=text)) for text in ("one", "two")]
    for post in posts:
        store.edits.begin(Typed("A post", "posts", post.uid, "text", post.text), "vim")
    store.burn(posts[0])
    (left,) = store.edits.left()
    assert left.given.uid == posts[1].uid


def test_words_of_a_note_that_is_gone_make_a_new_one(sample: Session) -> None:
    """Removed meanwhile, in another window: what was typed for it is a note to the same person."""
    person = sample.people[0]
    note = sample.note(person)
    assert note is not None
    sample.outbox = FakeOutbox()
    edit = edited(sample, note, note.body)
    save(edit)
    sample.store.notes.remove(note)
    (words,) = offered(sample.store)
    rescue.put_back(sample.store, words)
    again = sample.note(person)
    assert again is not None
    assert (again.body, again.interview, again.form) == (MORE, note.interview, note.form)


def test_what_is_edited_beside_another_data_file_is_not_ours(store: Store, note: Note, clock: StillClock) -> None:
    """Though its name goes on after ours."""
    other = Store(store.path.with_name(f"{store.path.name}.more"), clock)
    theirs = other.edits.begin(Typed("Your note", "notes", note.uid, "body", "theirs"), "vim")
    assert [edit.folder for edit in other.edits.left()] == [theirs.folder]
    assert store.edits.left() == []
