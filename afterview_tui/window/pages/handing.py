"""What can be done with a finished note: look it over, copy it, show it, save it, say that it was sent."""

from contextlib import suppress

from textual import work

from afterview_tui.actions import marking
from afterview_tui.domain.records import Note, Person
from afterview_tui.outbox.letter import Letter
from afterview_tui.window.commands import Command
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose

HANDING = (
    Command(
        "l", "look_over", "look it over", "Look the note over for what is often missed.", True, short="look over"
    ),
    Command("c", "copy('body')", "copy", "Copy the text of the note.", footer=True),
    Command("s", "sent", "mark sent", "Note that it was sent, and how.", footer=True),
    Command("u", "copy('subject')", "copy subject", "Copy the subject."),
    Command("a", "copy('address')", "copy address", "Copy the e-mail address."),
    Command("r", "read", "read through", "Read it through, a sentence at a time."),
    Command("v", "card", "card view", "A sentence at a time, to write a card by hand."),
    Command("p", "plain", "plain view", "The bare text on the normal screen, to select with the mouse."),
    Command("h", "hand_over", "hand over", "To a mail program or an editor, or into a file."),
    Command("q", "qr", "QR code", "A QR code, to carry the note to a phone."),
)
_NEED_A_NOTE = {command.name for command in HANDING}


class Handing(Page):
    """A page that has a note to hand out."""

    @property
    def person(self) -> Person | None:
        """Whom the note is for."""
        return None

    @property
    def note(self) -> Note | None:
        """The note."""
        return None

    def is_handable(self, action: str) -> bool:
        """Whether an action on a note is possible now."""
        if action in _NEED_A_NOTE:
            return self.note is not None
        return True

    def action_card(self) -> None:
        """A sentence at a time, in the lines of the card."""
        person, note = self.person, self.note
        if person is None or note is None:
            return
        from afterview_tui.window.pages.card import Card

        self.open(Card(self.session, person, note.body))

    def action_copy(self, what: str) -> None:
        """Copy a part of the note and say what became of it."""
        note, letter = self.note, self._letter()
        if note is None or letter is None:
            return
        text = {"body": letter.wrapped().body, "subject": letter.subject, "address": letter.to}[what]
        if text:
            self._copy(note, what, text)
        else:
            self.say(f"There is no {what} to copy.")

    @work(thread=True)
    def _copy(self, note: Note, what: str, text: str) -> None:
        copied = self.session.outbox.copy(text)
        sentence = copied.sentence if what == "body" else copied.about(f"The {what}")
        self.app.call_from_thread(self._copied, note, what, copied.way != "none", sentence)

    def action_plain(self) -> None:
        """Step aside and show the bare text."""
        person, letter = self.person, self._letter()
        if person is None or letter is None:
            return
        if not self.session.outbox.plain(f"To {person.name}", letter.wrapped().whole):
            self.say(self.in_keys("This terminal can't step aside. Press {hand_over} to save the note to a file."))

    @work
    async def action_hand_over(self) -> None:
        """Hand the note to a program or into a file; it counts as sent only when the person says so."""
        note, letter = self.note, self._letter()
        if note is None or letter is None:
            return
        from afterview_tui.window.pages.hand_over import hand_over

        if await hand_over(self, letter):
            self._mark(note, "email")

    def action_qr(self) -> None:
        """The note as a QR code: as a mail where that fits, else its text."""
        note, letter = self.note, self._letter()
        if note is None or letter is None:
            return
        from afterview_tui.outbox import mail, qr

        if not qr.is_available():
            self.say("QR codes come with afterview[qr], which is not installed here.")
            return
        from afterview_tui.window.pages.qr import Qr

        texts = [("the text", note.body)]
        if note.form != "card":
            with suppress(ValueError):
                link = mail.mailto(letter.to, letter.subject, letter.body, most=qr.MOST)
                texts.insert(0, ("a mail to send", link or note.body))
        self.open(Qr(texts))

    @work
    async def action_sent(self) -> None:
        """Note that it was sent, or that it was not."""
        note = self.note
        if note is None:
            return
        if note.state == "sent":
            undo = (Answer("k", "It was sent", "sent"), Answer("n", "It was not sent", "not"))
            if await self.ask(Choose("This note is marked as sent.", undo)) == "not":
                self._mark(note, "")
            return
        answers = (
            Answer("e", "By e-mail", "email"),
            Answer("p", "By post", "post"),
            Answer("o", "Another way", "other"),
        )
        way = await self.ask(Choose("How was it sent?", answers))
        if way is not None:
            self._mark(note, way)

    def _copied(self, note: Note, what: str, arrived: bool, sentence: str) -> None:
        if arrived and what == "body" and note.state != "sent":
            self._set(note, state="copied", copied_at=self.session.clock.now())
        self.say(sentence)

    def _mark(self, note: Note, by: str) -> None:
        """Mark it as sent in some way, or by none as not sent, and say what that sets for a follow-up's lead."""
        if not self.news.is_there(self.session.store.notes, note):
            return
        store, now, rules = self.session.store, self.session.clock.now(), self.session.options.cadence
        with self.saving():
            if by:
                sentence = marking.sent(store, note, by, now, rules)
            else:
                sentence = marking.not_sent(store, note, now, rules)
            self.refresh_page()
            if sentence:
                self.say(sentence)

    def _set(self, note: Note, **fields: object) -> None:
        with self.saving():
            if self.session.store.notes.get(note.uid) is not None:
                self.session.store.notes.change(note, **fields)
            if self.is_running:
                self.refresh_page()

    def _letter(self) -> Letter | None:
        """The note as mail programs and files take it."""
        person, note = self.person, self.note
        if person is None or note is None:
            return None
        wrap = self.session.options.wrap
        return Letter(f"thank-you {person.name}", person.email, note.subject, note.body, wrap)
