"""Texts that are open in the user's own editor, each in a separate folder until it is saved in the store."""

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
RECOVERED = re.compile(rf"{re.escape(TEXT)}\.save(\.\d+)?|#{re.escape(TEXT)}#")
"""Files in which nano and emacs save the whole text when they are killed."""
WITHOUT_NEW_TEXT = re.compile(rf"{re.escape(TEXT)}~|\.#.*|\.{re.escape(TEXT)}\.un~")
"""Files without new text: backups, emacs's lock, and vim's undo history."""
LIKE_VI = re.compile(r"[gmn]?vi(m(\.\w+|x)?|ew)?")
KEPT = "Your editor left a file to recover from. This opens it: {command}"
CUT_OFF = "Your editor was cut off and had saved nothing new. If it kept more, this opens it: {command}"
SOME = "If anything is missing, this may have it: {command}"
LEFT = "Your editor left more beside it: {folder}"
NOT_UTF8 = "Your editor did not save it as UTF-8, so it is kept as it is: {path}"


class About(msgspec.Struct, frozen=True):
    """The facts about an edit that are kept beside its text."""

    draft: Draft
    """The words given to the editor, and the session that gave them."""
    editor: str
    """The name of the program."""


class Edit:
    """One text that is open in an editor, or was left there."""

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
        """The words given to the editor."""
        return self.draft.typed[0]

    @property
    def saved(self) -> Typed | None:
        """The words saved by the editor; None where they are unchanged."""
        return self._changed(self.path)

    @property
    def typed(self) -> Typed | None:
        """The words saved by the editor or written when it was killed, whichever is newer; None if unchanged.

        An empty file counts only where there is no other, because a killed editor may not have filled it yet.
        """
        texts = sorted(self._texts(), key=lambda path: (_is_filled(path), path.stat().st_mtime_ns))
        return self._changed(texts[-1]) if texts else None

    @property
    def more(self) -> list[Path]:
        """Files that only the editor can read, such as vim's swap file."""
        return [*(path for path in self._files() if not self._is_ours(path)), *_neovim_swap_files(self.path)]

    @property
    def how(self) -> str:
        """A sentence on how to recover words that the editor may still have."""
        like_vi = LIKE_VI.fullmatch(self._editor)
        command = shlex.join([self._editor or "editor", *(["-r"] if like_vi else []), str(self.path)])
        if self.more:
            return KEPT.format(command=command) if like_vi else LEFT.format(folder=self.folder)
        if not self._is_readable():
            return NOT_UTF8.format(path=self.path)
        if self.typed is None:
            return CUT_OFF.format(command=command)
        return SOME.format(command=command) if like_vi else ""

    def finish(self, kept: Typed | None) -> None:
        """Remove the folder now that these words are saved in the store, unless it contains anything else."""
        if self.typed in (kept, None) and not self.more and self._is_readable():
            self.remove()

    @property
    def is_left(self) -> bool:
        """Whether the folder still exists."""
        return self.folder.exists()

    def remove(self) -> None:
        """Remove the folder with everything in it."""
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
            if (path == self.path or RECOVERED.fullmatch(path.name)) and path.is_file():
                yield path

    def _is_ours(self, path: Path) -> bool:
        name = path.name
        return name in (TEXT, ABOUT) or bool(RECOVERED.fullmatch(name) or WITHOUT_NEW_TEXT.fullmatch(name))

    def _is_readable(self) -> bool:
        try:
            self.path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return False
        except OSError:
            pass
        return True


class Edits:
    """The texts of one data file that are open in an editor, or were left there."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._folder, self._begin = path.parent, f"{prefix(path)}edit-"
        self._clock = clock

    def begin(self, typed: Typed, editor: str) -> Edit:
        """Create a private folder with a text for an editor; raises OSError."""
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
        """The edits of sessions that have ended, oldest first."""
        return sorted((edit for edit in self._all() if not edit.draft.is_open), key=lambda edit: edit.draft.at)

    def forget(self, wanted: Callable[[Typed], bool]) -> None:
        """Remove the abandoned edits that match."""
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


def _neovim_swap_files(path: Path) -> list[Path]:
    """Neovim's swap files for a file, which it keeps in its own folder, named after the full path."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    begins = f"{str(path).replace('/', '%')}.sw"
    with suppress(OSError):
        return [each for each in (state / "nvim" / "swap").iterdir() if each.name.startswith(begins)]
    return []
