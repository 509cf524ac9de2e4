"""Texts in the user's own editor: kept in a private folder until they are saved, else offered."""

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
    """A saved note to Dana."""
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
    """No other user can read the note, and a restart of the machine doesn't delete it."""
    edit = begun(store, note)
    assert edit.folder.parent == store.path.parent
    assert stat.S_IMODE(edit.folder.stat().st_mode) == 0o700
    assert edit.path.read_text(encoding="utf-8") == GIVEN


@pytest.mark.parametrize("change", [save, write_down, autosave], ids=["saved", "nano's .save", "emacs's autosave"])
def test_what_an_editor_left_is_offered_for_its_note_and_put_back(
    store: Store, note: Note, change: Callable[[Edit], None]
) -> None:
    """After a dropped connection or kill -9 the words are offered; once put back, nothing is left over."""
    store.notes.change(store.notes.all()[0], body=GIVEN)
    change(begun(store, note, "nano"))
    (words,) = offered(store)
    assert (words.label, words.text) == ("Your note to Dana", MORE)
    rescue.put_back(store, words)
    assert store.notes.all()[0].body == MORE
    assert folders(store) == []
    assert offered(store) == []


def test_an_empty_file_of_an_editor_hides_nothing(store: Store, note: Note) -> None:
    """Killed while saving, emacs leaves an empty file; the text saved before is offered."""
    edit = begun(store, note, "emacs")
    save(edit)
    os.utime(edit.path, (0, 0))
    (edit.folder / "#note.txt#").touch()
    (words,) = offered(store)
    assert words.text == MORE


def test_what_only_the_editor_can_read_is_kept_and_named(store: Store, note: Note) -> None:
    """For a swap file, the sentence has the command, and nothing is put back or removed without asking."""
    edit = begun(store, note)
    swap(edit)
    (words,) = offered(store)
    assert words.text == f"Your editor left a file to recover from. This opens it: vim -r {edit.path}"
    with pytest.raises(Refused, match="vim -r"):
        rescue.put_back(store, words)
    assert len(offered(store)) == 1
    rescue.put_away(store, offered(store))
    assert folders(store) == []


def test_a_swap_file_is_kept_after_the_saved_text_is_put_back(store: Store, note: Note) -> None:
    """The saved text is put back into the note; the swap file with later typing is still offered."""
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
    """A killed editor that left nothing in the folder may have the words elsewhere."""
    edit = begun(store, note, name)
    (words,) = offered(store)
    assert words.text == f"Your editor was cut off and had saved nothing new. {sentence.format(path=edit.path)}"
    rescue.put_away(store, [words])


@pytest.mark.parametrize("is_moved", [False, True])
def test_neovims_swap_file_is_found_in_its_own_folder(
    store: Store, note: Note, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_moved: bool
) -> None:
    """It is in the home or state folder, named after the full path of the file."""
    edit = begun(store, note, "nvim")
    if is_moved:
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    state = tmp_path / "state" if is_moved else Path.home() / ".local" / "state"
    folder = state / "nvim" / "swap"
    folder.mkdir(parents=True)
    (folder / f"{str(edit.path).replace('/', '%')}.swp").touch()
    (words,) = offered(store)
    assert words.text == f"Your editor left a file to recover from. This opens it: nvim -r {edit.path}"


def test_text_in_another_encoding_is_kept_unchanged(store: Store, note: Note) -> None:
    """A file saved as Latin-1 is neither misread nor removed."""
    edit = begun(store, note)
    edit.path.write_bytes("Für Zoë".encode("latin-1"))
    assert edit.saved is None
    edit.finish(None)
    (words,) = offered(store)
    assert words.text == f"Your editor did not save it as UTF-8, so it is kept as it is: {edit.path}"


@pytest.mark.parametrize(
    "change", [save, lambda edit: None, lambda edit: edit.path.unlink()], ids=["saved", "unchanged", "removed"]
)
def test_a_folder_is_removed_once_its_words_are_saved(
    store: Store, note: Note, change: Callable[[Edit], None]
) -> None:
    """A finished edit leaves nothing behind, not even vim's undo file."""
    edit = begun(store, note)
    change(edit)
    (edit.folder / "note.txt~").write_text(GIVEN, encoding="utf-8")
    (edit.folder / ".note.txt.un~").write_bytes(b"Vim\x9fUnDo")
    edit.finish(edit.saved)
    assert folders(store) == []


def test_text_from_a_killed_editor_is_offered_first(store: Store, note: Note) -> None:
    """Only text that the user saved comes back by itself; the rest is offered."""
    edit = begun(store, note, "nano")
    write_down(edit)
    assert edit.saved is None
    edit.finish(edit.saved)
    (words,) = offered(store)
    assert words.text == MORE


def test_saved_words_are_not_offered_again(store: Store, note: Note) -> None:
    """If the program is killed right after the editor has ended, the next start cleans up silently."""
    save(begun(store, note))
    store.notes.change(note, body=MORE.rstrip("\n"))
    assert offered(store) == []
    assert folders(store) == []


def test_burning_reaches_the_words_of_that_post_alone(store: Store) -> None:
    """Also in an editor's folder."""
    posts = [store.posts.add(Post(text=text)) for text in ("one", "two")]
    for post in posts:
        store.edits.begin(Typed("A post", "posts", post.uid, "text", post.text), "vim")
    store.burn(posts[0])
    (left,) = store.edits.left()
    assert left.given.uid == posts[1].uid


def test_words_of_a_note_that_is_gone_make_a_new_one(sample: Session) -> None:
    """If another window has removed the note, the typed text becomes a new note to the same person."""
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
    """Even if its name begins with ours."""
    other = Store(store.path.with_name(f"{store.path.name}.more"), clock)
    theirs = other.edits.begin(Typed("Your note", "notes", note.uid, "body", "theirs"), "vim")
    assert [edit.folder for edit in other.edits.left()] == [theirs.folder]
    assert store.edits.left() == []
