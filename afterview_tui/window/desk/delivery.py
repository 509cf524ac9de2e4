"""Taking a finished note away: copy it, show it, hand it over, say that it was sent."""

from contextlib import suppress
from typing import TYPE_CHECKING

from afterview_tui.actions import marking
from afterview_tui.domain.records import Note
from afterview_tui.outbox.letter import Letter
from afterview_tui.window.commands import Deeds, deed
from afterview_tui.window.pages.choose import Answer, Choose

if TYPE_CHECKING:
    from afterview_tui.window.pages.thank import Thank

COPY = deed("copy", "c", "copy", "Copy the text of the note.", "body", footer=True)
SENT = deed("sent", "s", "mark sent", "Note that it was sent, and how.", footer=True)
COPY_SUBJECT = deed("copy", "u", "copy subject", "Copy the subject.", "subject")
COPY_ADDRESS = deed("copy", "a", "copy address", "Copy the e-mail address.", "address")
CARD = deed("card", "v", "card view", "A sentence at a time, to write a card by hand.")
PLAIN = deed("plain", "p", "plain view", "The bare text on the normal screen, to select with the mouse.")
HAND_OVER = deed("hand_over", "h", "hand over", "To a mail program or an editor, or into a file.")
QR = deed("qr", "q", "QR code", "A QR code, to carry the note to a phone.")
NO_SCREEN = "This terminal can't step aside. Press {hand_over} to save the note to a file."


class Delivery:
    """The ways out for the selected note of a page."""

    def __init__(self, page: "Thank") -> None:
        self._page = page
        self._session = page.session
        self.deeds: Deeds = {
            "copy": self.copy,
            "sent": self.mark,
            "card": self.show_card,
            "plain": self.show_plain,
            "hand_over": self.hand_over,
            "qr": self.show_qr,
        }

    def show_card(self) -> None:
        """A sentence at a time, in the lines of the card."""
        person, note = self._page.person, self._page.note
        if person is None or note is None:
            return
        from afterview_tui.window.pages.card import Card

        self._page.open(Card(self._session, person, note.body))

    def copy(self, what: str) -> None:
        """Copy a part of the note and say what became of it."""
        note, letter = self._page.note, self._letter()
        if note is None or letter is None:
            return
        text = {"body": letter.wrapped().body, "subject": letter.subject, "address": letter.to}[what]
        if text:
            self._page.run_worker(lambda: self._copy(note, what, text), thread=True)
        else:
            self._page.say(f"There is no {what} to copy.")

    def show_plain(self) -> None:
        """Step aside and show the bare text."""
        person, letter = self._page.person, self._letter()
        if person is None or letter is None:
            return
        if not self._session.outbox.plain(f"To {person.name}", letter.wrapped().whole):
            self._page.say(self._page.in_keys(NO_SCREEN))

    def hand_over(self) -> None:
        """Hand the note to a program or into a file."""
        self._page.run_worker(self._hand_over())

    def show_qr(self) -> None:
        """The note as a QR code: as a mail where that fits, else its text."""
        note, letter = self._page.note, self._letter()
        if note is None or letter is None:
            return
        from afterview_tui.outbox import mail, qr

        if not qr.is_available():
            self._page.say("QR codes come with afterview[qr], which is not installed here.")
            return
        from afterview_tui.window.pages.qr import Qr

        texts = [("the text", note.body)]
        if note.form != "card":
            with suppress(ValueError):
                link = mail.mailto(letter.to, letter.subject, letter.body, most=qr.MOST)
                texts.insert(0, ("a mail to send", link or note.body))
        self._page.open(Qr(texts))

    def mark(self) -> None:
        """Note that it was sent, or that it was not."""
        self._page.run_worker(self._ask_how())

    def _copy(self, note: Note, what: str, text: str) -> None:
        """In a thread: a copy takes its time."""
        copied = self._session.outbox.copy(text)
        sentence = copied.sentence if what == "body" else copied.about(f"The {what}")
        self._page.app.call_from_thread(self._copied, note, what, copied.way != "none", sentence)

    def _copied(self, note: Note, what: str, arrived: bool, sentence: str) -> None:
        if arrived and what == "body" and note.state != "sent":
            self._page.change_note(note, state="copied", copied_at=self._session.clock.now())
        self._page.say(sentence)

    async def _hand_over(self) -> None:
        """It counts as sent only when the person says so."""
        note, letter = self._page.note, self._letter()
        if note is None or letter is None:
            return
        from afterview_tui.window.pages.hand_over import hand_over

        if await hand_over(self._page, letter):
            self._mark(note, "email")

    async def _ask_how(self) -> None:
        note, page = self._page.note, self._page
        if note is None:
            return
        if note.state == "sent":
            undo = (Answer("k", "It was sent", "sent"), Answer("n", "It was not sent", "not"))
            if await page.ask(Choose("This note is marked as sent.", undo)) == "not":
                self._mark(note, "")
            return
        answers = (
            Answer("e", "By e-mail", "email"),
            Answer("p", "By post", "post"),
            Answer("o", "Another way", "other"),
        )
        way = await page.ask(Choose("How was it sent?", answers))
        if way is not None:
            self._mark(note, way)

    def _mark(self, note: Note, by: str) -> None:
        """Mark it as sent in some way, or by none as not sent, and say what that sets for a follow-up's lead."""
        page, store = self._page, self._session.store
        if not page.news.is_there(store.notes, note):
            return
        now, rules = self._session.clock.now(), self._session.options.cadence
        with page.saving():
            if by:
                sentence = marking.sent(store, note, by, now, rules)
            else:
                sentence = marking.not_sent(store, note, now, rules)
            page.refresh_page()
            if sentence:
                page.say(sentence)

    def _letter(self) -> Letter | None:
        """The note as mail programs and files take it."""
        person, note = self._page.person, self._page.note
        if person is None or note is None:
            return None
        wrap = self._session.options.wrap
        return Letter(f"thank-you {person.name}", person.email, note.subject, note.body, wrap)
