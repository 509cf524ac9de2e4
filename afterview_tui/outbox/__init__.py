"""Ways out of the program: clipboard, plain view, files, mail drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from afterview_tui.outbox.clipboard import Copied


class Outbox(Protocol):
    """How a screen lets a note leave the program; tests of screens pass a fake."""

    def copy(self, text: str) -> Copied:
        """Copy a text and say what became of it; blocks, so call it in a thread."""
        ...

    def save(self, name: str, text: str) -> Path:
        """Write a text into a new file named after ``name``; raises OSError."""
        ...

    def edit(self, text: str) -> str:
        """The text from the user's editor, in the app's thread; raises OSError, or ValueError with a sentence."""
        ...

    def save_mail(self, name: str, to: str, subject: str, body: str) -> Path:
        """Write a mail draft (.eml) named after ``name``; raises OSError, and ValueError with a sentence."""
        ...

    def plain(self, title: str, text: str) -> bool:
        """Show a text on the normal screen until Enter, in the app's thread; False where that can't be."""
        ...


class Host(Protocol):
    """The part of the app that the outbox needs."""

    def send_to_terminal(self, text: str) -> None:
        """Send a text to the terminal's clipboard by OSC 52; called from a thread that is not the app's."""
        ...

    def suspend(self) -> AbstractContextManager[None]:
        """Leave the screen for as long as the context lasts."""
        ...


class TerminalOutbox:
    """The outbox of a running app, with its files in ``folder``."""

    def __init__(self, host: Host, folder: Path, environ: Mapping[str, str]) -> None:
        self._host = host
        self._folder = folder
        self._environ = environ

    def copy(self, text: str) -> Copied:
        """Copy by the first way that takes the text; see ``clipboard.Clipboard``."""
        from afterview_tui.outbox.clipboard import Clipboard

        return Clipboard(self._host.send_to_terminal, self._environ).copy(text)

    def save(self, name: str, text: str) -> Path:
        """Write a text file; see ``files.save_text``."""
        from afterview_tui.outbox.files import save_text

        return save_text(self._folder, name, text)

    def edit(self, text: str) -> str:
        """Step aside for $EDITOR; see ``editor.edited``."""
        from afterview_tui.outbox.editor import edited

        return edited(self._host, text, self._environ)

    def save_mail(self, name: str, to: str, subject: str, body: str) -> Path:
        """Write a mail draft; see ``mail.draft_eml``."""
        from afterview_tui.outbox.files import save_bytes
        from afterview_tui.outbox.mail import draft_eml

        return save_bytes(self._folder, name, ".eml", draft_eml(to, subject, body))

    def plain(self, title: str, text: str) -> bool:
        """Step aside; see ``plain.plain_view``."""
        from afterview_tui.outbox.plain import plain_view

        return plain_view(self._host, title, text)
