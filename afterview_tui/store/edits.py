"""Words that are in the person's own editor: each time a folder of their own, until they are saved in the store."""

import os
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from afterview_tui.clock import Clock
from afterview_tui.domain.text import clean
from afterview_tui.files import make_folder, prefix, replace_whole
from afterview_tui.store.drafts import Draft, Typed, signed

TEXT, ABOUT = "note.txt", "about.json"
WRITTEN_DOWN = re.compile(rf"{re.escape(TEXT)}\.save(\.\d+)?|#{re.escape(TEXT)}#")
"""Whole texts that an editor writes down when it is cut off: nano's, emacs's."""
OF_NO_USE = re.compile(rf"{re.escape(TEXT)}~|\.#.*|\.{re.escape(TEXT)}\.un~")
"""The text before it was saved, emacs's note of who has it open, and vim's steps to undo."""
LIKE_VI = re.compile(r"[gmn]?vi(m(\.\w+|x)?|ew)?")
KEPT = "Your editor left a file to recover from. This opens it: {command}"
CUT_OFF = "Your editor was cut off and had saved nothing new. If it kept more, this opens it: {command}"
SOME = "If anything is missing, this may have it: {command}"
LEFT = "Your editor left more beside it: {folder}"
OTHER_LETTERS = "Your editor did not save it as UTF-8, so it is kept as it is: {path}"


class About(msgspec.Struct, frozen=True):
    """What is known of an edit beside its text."""

    draft: Draft
    """The words as they were given to the editor, and by whom."""
    editor: str
    """The name of the program."""


class Edit:
    """One text in the editor, or left behind there."""

    def __init__(self, folder: Path, about: About) -> None:
        self.folder = folder
        self.draft = about.draft
        self._editor = about.editor

    @property
    def path(self) -> Path:
        """The file that the editor opens."""
        return self.folder / TEXT

    @property
    def given(self) -> Typed:
        """The words as they went into the editor."""
        return self.draft.typed[0]

    @property
    def saved(self) -> Typed | None:
        """The words as they were saved in the editor; None where they are unchanged."""
        return self._changed(self.path)

    @property
    def typed(self) -> Typed | None:
        """The same, or as the editor wrote them down when it was cut off, whichever is newer.

        One that is empty counts only where there is no other: killed, the editor had not filled it yet.
        """
        texts = sorted(self._texts(), key=lambda path: (_is_filled(path), path.stat().st_mtime_ns))
        return self._changed(texts[-1]) if texts else None

    @property
    def more(self) -> list[Path]:
        """What only the editor can read, such as vim's swap file."""
        return [*(path for path in self._files() if not self._is_ours(path)), *_swapped_elsewhere(self.path)]

    @property
    def how(self) -> str:
        """A sentence on how to get at words that the editor may still have."""
        like_vi = LIKE_VI.fullmatch(self._editor)
        command = shlex.join([self._editor or "editor", *(["-r"] if like_vi else []), str(self.path)])
        if self.more:
            return KEPT.format(command=command) if like_vi else LEFT.format(folder=self.folder)
        if not self._is_readable():
            return OTHER_LETTERS.format(path=self.path)
        if self.typed is None:
            return CUT_OFF.format(command=command)
        return SOME.format(command=command) if like_vi else ""

    def finish(self, kept: Typed | None) -> None:
        """Remove the folder, as these words are saved in the store, unless there is more in it."""
        if self.typed in (kept, None) and not self.more and self._is_readable():
            self.remove()

    @property
    def is_left(self) -> bool:
        """Whether the folder is there."""
        return self.folder.exists()

    def remove(self) -> None:
        """Remove the folder and all that is in it, for good."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _changed(self, path: Path) -> Typed | None:
        try:
            text = clean(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            return None
        is_new = text.rstrip("\n") != self.given.text.rstrip("\n")
        return msgspec.structs.replace(self.given, text=text) if is_new else None

    def _files(self) -> list[Path]:
        with suppress(OSError):
            return list(self.folder.iterdir())
        return []

    def _texts(self) -> Iterator[Path]:
        for path in self._files():
            if (path == self.path or WRITTEN_DOWN.fullmatch(path.name)) and path.is_file():
                yield path

    def _is_ours(self, path: Path) -> bool:
        name = path.name
        return name in (TEXT, ABOUT) or bool(WRITTEN_DOWN.fullmatch(name) or OF_NO_USE.fullmatch(name))

    def _is_readable(self) -> bool:
        try:
            self.path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return False
        except OSError:
            pass
        return True


class Edits:
    """The texts of this store that are in an editor, or were left there."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._folder, self._begin = path.parent, f"{prefix(path)}edit-"
        self._clock = clock

    def begin(self, typed: Typed, editor: str) -> Edit:
        """A private folder with a text in it, for the editor of this name; raises OSError."""
        make_folder(self._folder)
        about = About(signed(self._clock.now(), [typed]), editor)
        edit = Edit(self._folder / f"{self._begin}{os.urandom(6).hex()}", about)
        edit.folder.mkdir(mode=0o700)
        try:
            replace_whole(edit.folder / ABOUT, msgspec.json.encode(about))
            replace_whole(edit.path, typed.text.encode())
        except OSError:
            edit.remove()
            raise
        return edit

    def left(self) -> list[Edit]:
        """Those of sessions that have ended, the oldest first."""
        return sorted((edit for edit in self._all() if not edit.draft.is_open), key=lambda edit: edit.draft.at)

    def forget(self, wanted: Callable[[Typed], bool]) -> None:
        """Remove what was left of these words, for good."""
        for edit in self.left():
            if wanted(edit.given):
                edit.remove()

    def _all(self) -> Iterator[Edit]:
        with suppress(OSError):
            for folder in self._folder.iterdir():
                if folder.name.startswith(self._begin):
                    with suppress(OSError, ValueError):
                        yield Edit(folder, msgspec.json.decode((folder / ABOUT).read_bytes(), type=About))


def _is_filled(path: Path) -> bool:
    return path.stat().st_size > 0


def _swapped_elsewhere(path: Path) -> list[Path]:
    """Neovim's swap files of a file, which lie in its own folder under the file's whole path."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    begins = f"{str(path).replace('/', '%')}.sw"
    with suppress(OSError):
        return [each for each in (state / "nvim" / "swap").iterdir() if each.name.startswith(begins)]
    return []
