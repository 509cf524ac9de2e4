"""An invitation from inside the window: its file, or its words, then all of it to be looked over."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.widgets import Static, TextArea

from afterview_tui.actions import invitations
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Interview, Invitation
from afterview_tui.session import Session
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import BACK
from afterview_tui.window.page import Page
from afterview_tui.window.pages.looking_over import look_over
from afterview_tui.window.stylesheets import sheet
from afterview_tui.window.widgets.paste_area import MOST_SHOWN, PasteArea

KEPT = "an invitation"
HOW = """\
A calendar file or a mail that invites you: type its path, or paste its text. All that is read from it is shown \
first; nothing is kept until you say so."""
EXAMPLE = "such as ~/Downloads/invite.ics, or the mail itself"
READING = "Reading it."
READ_IT = Command("enter", "read", "read it", "Read what you typed or pasted.", in_text=True)


class Invite(Page):
    """One field for a path or a whole mail; Enter reads it."""

    HEADING = "An invitation"
    CSS_PATH = sheet("invite")
    KEYS: ClassVar[tuple[Command, ...]] = (READ_IT._replace(footer=True),)

    area = getters.query_one(PasteArea)

    def __init__(self, session: Session, into: Interview | None = None) -> None:
        super().__init__(session)
        self._into = into
        self._is_reading = False
        self.outcome: Outcome | None = None
        """What came of it, once it was kept."""

    def body(self) -> ComposeResult:
        """What it takes, and the field."""
        yield Static(HOW, id="invite-how", classes="hint", markup=False)
        yield PasteArea(self.session.kept.kept(KEPT).get("text", ""), placeholder=EXAMPLE, id="invite")

    def refresh_page(self) -> None:
        """Begin in the field."""
        self.set_focus(self.area)

    def wanted_keys(self) -> Sequence[Command]:
        """In the field, how it is read."""
        return (READ_IT, BACK)

    def action_leave(self) -> None:
        """One Esc is enough: what stands in the field is kept for the next time."""
        self.go("")

    def action_continue(self) -> None:
        """Read what stands in the field."""
        self.action_read()

    def action_read(self) -> None:
        """Read what stands in the field."""
        self._read_it(self.area.text)

    def catch_up(self) -> None:
        """Keep what stands in the field for the next time."""
        if len(self.area.text) <= MOST_SHOWN:
            self.session.kept.typing(KEPT, {"text": self.area.text})

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self.catch_up()

    @on(PasteArea.Given)
    def _given(self, event: PasteArea.Given) -> None:
        self._read_it(event.text)

    def _read_it(self, text: str) -> None:
        if text.strip() and not self._is_reading:
            self._is_reading = True
            self._read(text)

    @work
    async def _read(self, text: str) -> None:
        """Read it in a thread, then show what was read; where it is kept, this page is left too."""
        self.say(READING)
        try:
            read = await asyncio.to_thread(self._understood, text)
            if isinstance(read, Invitation):
                self.say("")
                self.outcome = await look_over(self, read, into=self._into)
                if self.outcome is not None:
                    self.session.kept.answered(KEPT)
                    self.go("")
            else:
                self.say(read)
        finally:
            self._is_reading = False

    def _understood(self, text: str) -> Invitation | str:
        """What it says, else why it can't be read."""
        from afterview_tui.reading.invitations.opening import given
        from afterview_tui.reading.invitations.reader import NotAnInvitation

        try:
            return invitations.from_bytes(self.session.known, given(text))
        except NotAnInvitation as error:
            return str(error)
