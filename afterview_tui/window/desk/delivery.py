"""The delivery of a note: copying, showing, handing over, marking as sent."""

from contextlib import suppress
from typing import TYPE_CHECKING

from afterview_tui.actions import letters, notes
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Note
from afterview_tui.window.commands import Errands, Handlers, command, part_command
from afterview_tui.window.doing import do

if TYPE_CHECKING:
    from afterview_tui.outbox.letter import Letter
    from afterview_tui.window.pages.thank import Thank

COPY = command(letters.copy, given="body", footer=True)
SENT = command(notes.sent, footer=True)
COPY_SUBJECT = command(letters.copy, key="y", label="copy subject", help="Copy the subject.", given="subject")
COPY_ADDRESS = command(
    letters.copy, key="a", label="copy address", help="Copy the e-mail address.", given="address"
)
CARD = command(letters.card)
PLAIN = part_command("plain", "p", "plain view", "The bare text on the normal screen, to select with the mouse.")
HAND_OVER = command(letters.hand_over)
QR = part_command("qr", "q", "QR code", "A QR code, to carry the note to a phone.")
NO_SCREEN = "Afterview can't leave the screen in this terminal. Press {hand_over} to save the note to a file."


class Delivery:
    """Delivers the selected note of a page."""

    def __init__(self, page: "Thank") -> None:
        self._page = page
        self._session = page.session
        self.handlers: Handlers = {"sent": self.mark, "plain": self.show_plain, "qr": self.show_qr}
        self.errands: Errands = {
            letters.WriteCard: self._show_card,
            letters.Copy: self._copy,
            letters.HandOver: self._hand_over,
        }

    def copy(self, what: str) -> None:
        """Copy a part of the note, and report what became of it."""
        page = self._page
        page.run_worker(do(page, letters.copy, page.subject(), {"what": what}))

    def mark(self) -> None:
        """Mark the note as sent, or as not sent."""
        page = self._page
        if (note := page.note) is not None:
            page.run_worker(do(page, notes.marking(note), [note]))

    def show_plain(self) -> None:
        """Leave the screen and print the bare text."""
        note, letter = self._page.note, self._letter()
        if note is None or letter is None:
            return
        person = self._session.store.people.get(note.person)
        title = f"To {person.name}" if person else ""
        if not self._session.outbox.plain(title, letter.wrapped().whole):
            self._page.say(self._page.in_keys(NO_SCREEN))

    def show_qr(self) -> None:
        """Show the note as a QR code: as a mail where that fits, or its text."""
        note, letter = self._page.note, self._letter()
        if note is None or letter is None:
            return
        from afterview_tui.outbox import mail, qr

        if not qr.is_available():
            self._page.say(qr.NOT_INSTALLED)
            return
        from afterview_tui.window.pages.qr import Qr

        texts = [("the text", note.body)]
        if note.form != "card":
            with suppress(ValueError):
                link = mail.mailto(letter.to, letter.subject, letter.body, most=qr.MOST)
                texts.insert(0, ("a mail to send", link or note.body))
        self._page.open(Qr(texts))

    def _show_card(self, card: letters.WriteCard) -> None:
        """Show the note a sentence at a time, in lines as wide as the card."""
        from afterview_tui.window.pages.card import Card

        self._page.open(Card(self._session, card.person, card.note))

    def _copy(self, copy: letters.Copy) -> None:
        self._page.run_worker(lambda: self._copying(copy), thread=True)

    def _copying(self, copy: letters.Copy) -> None:
        """Copy in a thread, as it may be slow."""
        copied = self._session.outbox.copy(copy.text)
        sentence = copied.sentence if copy.what == "body" else copied.about(f"The {copy.what}")
        self._page.app.call_from_thread(self._copied, copy.note, copy.what, copied.way, sentence)

    def _copied(self, note: Note, what: str, way: str, sentence: str) -> None:
        page = self._page
        if way != "none":
            with page.saving():
                kept = letters.copied.do(self._session, [note], what=what, by=way).sentence
                sentence = f"{sentence} {kept}".strip()
        page.say(sentence)

    def _hand_over(self, errand: letters.HandOver) -> None:
        self._page.run_worker(self._handing_over(errand))

    async def _handing_over(self, errand: letters.HandOver) -> None:
        """Hand the note over; it counts as sent only once the person says so."""
        from afterview_tui.window.pages.hand_over import hand_over

        if await hand_over(self._page, errand.letter):
            await do(self._page, notes.sent, [errand.note], {"by": "email"})

    def _letter(self) -> "Letter | None":
        """The note as mail programs and files take it."""
        note = self._page.note
        if note is None:
            return None
        with suppress(NotPossible):
            return letters.letter(self._session.known, note)
        return None
