"""What can be done with a finished note: look it over, copy it, show it, save it, say that it was sent."""

from textual import work

from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import wrap
from afterview_tui.locations import short
from afterview_tui.screens.choose import Answer, Choose
from afterview_tui.screens.page import Page
from afterview_tui.screens.step_through import StepThrough
from afterview_tui.widgets.commands import Command

HANDING = (
    Command("l", "look_over", "look it over", "Look the note over for what is often missed.", footer=True),
    Command("c", "copy('body')", "copy", "Copy the text of the note.", footer=True),
    Command("s", "sent", "mark sent", "Note that it was sent, and how.", footer=True),
    Command("u", "copy('subject')", "copy subject", "Copy the subject."),
    Command("a", "copy('address')", "copy address", "Copy the e-mail address."),
    Command("r", "read", "read through", "Read it through, a sentence at a time."),
    Command("v", "card", "card view", "Large calm lines, to write a card by hand."),
    Command("p", "plain", "plain view", "The bare text on the normal screen, to select with the mouse."),
    Command("h", "hand_over", "hand over", "Save it as a mail draft or as a text file."),
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
        """A line of the card at a time."""
        if note := self.note:
            lines = [line for line in wrap(note.body, self.evening.options.card_width) if line]
            self.open(StepThrough(self.evening, "Card", lines))

    @work(thread=True)
    def action_copy(self, what: str) -> None:
        """Copy a part of the note and say what became of it."""
        person, note = self.person, self.note
        if person is None or note is None:
            return
        text = {"body": note.body, "subject": note.subject, "address": person.email}[what]
        if not text:
            self.app.call_from_thread(self.say, f"There is no {what} to copy.")
            return
        copied = self.evening.outbox.copy(text)
        about = {"body": "", "subject": "The subject: ", "address": "The address: "}[what]
        self.app.call_from_thread(self._copied, note, what, copied.way != "none", about + copied.sentence)

    def action_plain(self) -> None:
        """Step aside and show the bare text."""
        person, note = self.person, self.note
        if person is None or note is None:
            return
        if not self.evening.outbox.plain(f"To {person.name}", self._whole(person, note)):
            self.say("This terminal can't step aside. Press h to save the note to a file.")

    @work
    async def action_hand_over(self) -> None:
        """Save the note to a file."""
        person, note = self.person, self.note
        if person is None or note is None:
            return
        answers = (
            Answer("m", "A mail draft (.eml) that your mail program opens", "mail"),
            Answer("t", "A text file", "text"),
        )
        way = await self.ask(Choose("Save the note as", answers))
        if way is None:
            return
        name = f"thank-you {person.name}"
        try:
            if way == "mail":
                path = self.evening.outbox.save_mail(name, person.email, note.subject, note.body)
            else:
                path = self.evening.outbox.save(name, self._whole(person, note))
        except (OSError, ValueError) as error:
            self.say(f"Not saved: {error}")
        else:
            self.say(f"Saved: {short(path)}")

    @work
    async def action_sent(self) -> None:
        """Note that it was sent, or that it was not."""
        note = self.note
        if note is None:
            return
        if note.state == "sent":
            undo = (Answer("k", "It was sent", "sent"), Answer("n", "It was not sent", "not"))
            if await self.ask(Choose("This note is marked as sent.", undo)) == "not":
                self._set(note, state="draft", sent_at=None, sent_by="")
            return
        answers = (
            Answer("e", "By e-mail", "email"),
            Answer("p", "By post", "post"),
            Answer("o", "Another way", "other"),
        )
        way = await self.ask(Choose("How was it sent?", answers))
        if way is not None:
            self._set(note, state="sent", sent_at=self.evening.clock.now(), sent_by=way)

    def _copied(self, note: Note, what: str, arrived: bool, sentence: str) -> None:
        if arrived and what == "body" and note.state != "sent":
            self._set(note, state="copied", copied_at=self.evening.clock.now())
        self.say(sentence)

    def _set(self, note: Note, **fields: object) -> None:
        with self.saving():
            self.evening.store.notes.change(note, **fields)
            self.arrive()

    def _whole(self, person: Person, note: Note) -> str:
        """The note with its address and subject above, as far as there are any."""
        above = [f"To: {person.email}"] if person.email else []
        above += [f"Subject: {note.subject}"] if note.subject else []
        return "\n".join([*above, "", note.body]) if above else note.body
