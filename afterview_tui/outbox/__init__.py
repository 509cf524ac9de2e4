"""The ways to send a note out of the program: clipboard, plain view, files, mail programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from afterview_tui.outbox.copied import Copied, Instead
    from afterview_tui.outbox.letter import Letter
    from afterview_tui.outbox.mail_programs import Handed, Program


class Outbox(Protocol):
    """How a screen sends a note out of the program; screen tests pass a fake."""

    def copy(self, text: str, *, from_field: bool = False) -> Copied:
        """Copy a note or a selection in a field, and report the result; blocks, so call it in a thread."""
        ...

    def save(self, name: str, text: str) -> Path:
        """Write a text to a new file named after ``name``; raises OSError."""
        ...

    @property
    def editor(self) -> str:
        """The name of the user's editor, empty where there is none."""
        ...

    def edit(self, path: Path) -> None:
        """Open a file in the user's editor, in the app's thread; raises ValueError with a sentence."""
        ...

    def save_mail(self, name: str, to: str, subject: str, body: str) -> Path:
        """Write a mail draft (.eml) named after ``name``; raises OSError, and ValueError with a sentence."""
        ...

    def plain(self, title: str, text: str) -> bool:
        """Show a text on the normal screen until Enter, in the app's thread; False where that isn't possible."""
        ...

    def programs(self) -> list[Program]:
        """The mail programs and editors found on this machine."""
        ...

    def hand_over(self, program: Program, letter: Letter) -> Handed:
        """Hand a note to a program, in the app's thread; raises OSError, and ValueError with a sentence."""
        ...

    def fetching(self, path: Path) -> str:
        """The command that fetches a file to the user's own machine; empty where they are at this one."""
        ...


class Host(Protocol):
    """The part of the app that the outbox needs."""

    def write_to_terminal(self, sequence: str) -> None:
        """Write an escape sequence to the terminal; called from a thread that is not the app's."""
        ...

    def suspend(self) -> AbstractContextManager[None]:
        """A context in which the app gives up the screen."""
        ...


class Chosen(Protocol):
    """The options that the outbox uses."""

    @property
    def clipboard(self) -> str:
        """The setting for copying; see ``clipboard.LADDERS``."""
        ...

    @property
    def mail_command(self) -> str:
        """The user's own command for drafts, or empty."""
        ...


class TerminalOutbox:
    """The outbox of a running app, with its files in ``folder``; the options are read at each use.

    ``answered`` is the multiplexer that the terminal reported before the app ran; see ``answers.multiplexer``.
    ``instead`` is the advice for a copy that may not have arrived, where it isn't that of the window.
    """

    def __init__(
        self,
        host: Host,
        folder: Path,
        environ: Mapping[str, str],
        options: Callable[[], Chosen],
        answered: str = "",
        instead: Instead | None = None,
    ) -> None:
        self._answered = answered
        self._instead = instead
        self._host = host
        self._folder = folder
        self._environ = environ
        self._options = options

    def copy(self, text: str, *, from_field: bool = False) -> Copied:
        """Copy by the first way that works; see ``clipboard.Clipboard``."""
        from afterview_tui.outbox.clipboard import Clipboard
        from afterview_tui.outbox.copied import IN_FIELD, IN_WINDOW

        clipboard = Clipboard(
            self._host.write_to_terminal,
            self._environ,
            setting=self._options().clipboard,
            save=lambda text: self.save("copied", text),
            instead=self._instead or (IN_FIELD if from_field else IN_WINDOW),
            answered=self._answered,
        )
        return clipboard.copy(text)

    def save(self, name: str, text: str) -> Path:
        """Write a text file; see ``files.save_text``."""
        from afterview_tui.outbox.files import save_text

        return save_text(self._folder, name, text)

    @property
    def editor(self) -> str:
        """The name of $EDITOR or of a common editor; see ``editor.editor``."""
        from pathlib import Path

        from afterview_tui.outbox.editor import editor

        return Path(next(iter(editor(self._environ)), "")).name

    def edit(self, path: Path) -> None:
        """Give the screen to the editor; see ``editor.edit``."""
        from afterview_tui.outbox.editor import edit

        edit(self._host, path, self._environ)

    def save_mail(self, name: str, to: str, subject: str, body: str) -> Path:
        """Write a mail draft; see ``mail.draft_eml``."""
        from afterview_tui.outbox.files import save_bytes
        from afterview_tui.outbox.mail import draft_eml

        return save_bytes(self._folder, name, ".eml", draft_eml(to, subject, body))

    def plain(self, title: str, text: str) -> bool:
        """Give up the screen for the text; see ``plain.plain_view``."""
        from afterview_tui.outbox.plain import plain_view

        return plain_view(self._host, title, text)

    def programs(self) -> list[Program]:
        """Look for programs; see ``mail_programs.found``."""
        from afterview_tui.outbox import seat
        from afterview_tui.outbox.display import at_display
        from afterview_tui.outbox.mail_programs import found

        sits = seat.find(self._environ)
        remote = sits.place != "here"
        return found(at_display(self._environ, sits), self._options().mail_command, remote=remote)

    def hand_over(self, program: Program, letter: Letter) -> Handed:
        """Hand over; see ``mail_programs.hand_over``."""
        from afterview_tui.outbox import seat
        from afterview_tui.outbox.display import at_display
        from afterview_tui.outbox.mail_programs import hand_over

        environ = self._environ
        if not program.in_terminal:
            # Since it was offered, the user may have attached to the session from another machine.
            sits = seat.find(environ)
            if sits.place != "here":
                raise ValueError("That would open on this machine's desktop, and you may be sitting elsewhere.")
            environ = at_display(environ, sits)
        return hand_over(self._host, program, letter, self._folder, environ)

    def fetching(self, path: Path) -> str:
        """The scp command; see ``remote.scp_line``."""
        import socket

        from afterview_tui.outbox.remote import is_remote, scp_line, user_name

        if not is_remote(self._environ):
            return ""
        return scp_line(path, self._environ, socket.gethostname(), user_name())
