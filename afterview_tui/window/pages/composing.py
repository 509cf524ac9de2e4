"""Writing a note: the editor below the heading, other starters, the user's own editor, and saving."""

from collections.abc import Callable, Sequence

import msgspec
from textual import on, work

from afterview_tui.actions import notes
from afterview_tui.actions.editing import LEFT_MORE, edited
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import first_words
from afterview_tui.session import Session
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import TYPING
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.pages.looking import Looking
from afterview_tui.window.widgets.note_editor import NoteEditor
from afterview_tui.writing.drafting import Occasion
from afterview_tui.writing.starters import starters

WRITING = (
    Command("ctrl+o", "starters", "starters", "Other starters for the sentence at the cursor.", in_text=True),
    Command("ctrl+g", "editor", "editor", "Your own editor ($EDITOR), and back.", in_text=True),
)
WAS_SENT = "It was sent, so it stays as it is. {form} begins another note; {sent} says that it was not sent."
SENT_MEANWHILE = "It was marked as sent meanwhile, and stays so. What you write is a second note beside it."
KEPT = "Your change is kept."
MOST_OFFERED = 9
"""Starters, a key each."""


class Composing(Looking):
    """A page with one note in its editor at a time."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._person: Person | None = None
        self._written: Note | None = None
        self._filled: tuple[str, str] = ("", "")
        self._wanted = ""
        """The uid of the note that the selection is to go to."""
        self._mended = ("", "")
        """The texts as they were when the mending began."""
        self._again: Callable[[str], object] | None = None

    @property
    def is_writing(self) -> bool:
        """Whether the editor is open."""
        return self._person is not None

    @property
    def occasion(self) -> Occasion:
        """What drafts are made from."""
        return notes.occasion(self.session)

    def possible(self, action: str) -> bool:
        """What helps with writing is for the text alone."""
        if action in ("starters", "editor"):
            return self.is_writing and self.focused is self.query_one(NoteEditor).prose
        return self.is_handable(action)

    @work
    async def action_starters(self) -> None:
        """Offer other sentences for the one at the cursor."""
        person, writing = self._person, self.query_one(NoteEditor)
        note = self._written
        if person is None or note is None:
            return
        notes = (self.session.note(each) for each in self.session.people if each.uid != person.uid)
        taken = [each.body for each in notes if each is not None]
        body = writing.prose.text
        found = starters(body, writing.cursor, note.form, person, self.occasion, taken)
        if not found.offers:
            self.say("There is no other starter for this sentence.")
            return
        offers = found.offers[:MOST_OFFERED]
        answers = [Answer(str(n), first_words(each, 60), each) for n, each in enumerate(offers, 1)]
        old = first_words(body[found.start : found.end], 60)
        answer = await self.ask(Choose("Another way to put it?", answers, note=old))
        if answer is not None and writing.prose.text == body:
            writing.put(answer, found.start, found.end)

    def action_editor(self) -> None:
        """To the user's editor and back; what it brings can be undone in one step."""
        writing, note, person = self.query_one(NoteEditor), self._written, self._person
        if note is None or person is None or not self.flush():
            return
        text = writing.prose.text
        try:
            edit = edited(self.session, person, note, text)
        except (OSError, ValueError) as error:
            self.say(str(error))
            return
        if (saved := edit.saved) is not None:
            writing.put(saved.text, 0, len(text))
            self.touch()
        if self.flush():
            edit.finish(saved)
            if edit.is_left:
                self.say(LEFT_MORE)

    def save(self) -> None:
        """Save the note in the editor; one that was looked over or copied is a draft again once it changes."""
        note, writing = self._written, self.query_one(NoteEditor)
        texts = (writing.subject, writing.prose.text)
        if note is None or self._person is None or texts == self._filled:
            return
        now = self.session.store.notes.get(note.uid) or note
        state = now.state if now.state == "sent" else "draft"
        opened = msgspec.structs.replace(now, subject=self._filled[0], body=self._filled[1])
        store = self.session.store
        with store.one_save():
            store.interviews.bring_back(self.session.interview)
            store.people.bring_back(self._person)
            saved = self.autosave.merge(store.notes, opened, subject=texts[0], body=texts[1], state=state)
            store.once_saved(lambda: self._kept(note, saved))

    def _kept(self, note: Note, saved: Note) -> None:
        """The note was saved, beside the old one where that was sent meanwhile."""
        if saved.uid != note.uid:
            self._wanted = saved.uid
            self.say(SENT_MEANWHILE)
        self._take_in(saved)

    def typed(self) -> list[Typed]:
        """The note in the editor, as far as it was changed."""
        note, writing = self._written, self.query_one(NoteEditor)
        if note is None or self._person is None:
            return []
        texts = (("subject", writing.subject), ("body", writing.prose.text))
        changed = zip(texts, self._filled, strict=True)
        label = f"Your note to {self._person.name}"
        return [Typed(label, "notes", note.uid, name, text) for (name, text), before in changed if text != before]

    def reload(self) -> None:
        """Show what another session saved, also in the editor where nothing was changed here."""
        if self._written is None or not self.is_writing:
            self.refresh_page()
        elif (note := self.session.store.notes.get(self._written.uid)) is not None and not self.typed():
            self._take_in(note)

    def _take_in(self, note: Note) -> None:
        """Show in the editor what is saved, where that is not what stands there."""
        self._written, self._filled = note, (note.subject, note.body)
        self.query_one(NoteEditor).follow(note.subject, note.body)

    def leave_field(self) -> None:
        """Back to the list, with the note shown below it, or to the page that led into the text."""
        if self.flush():
            self._person = None
            self.set_focus(None)
            self.refresh_page()
            self.show_edges()
            again, self._again = self._again, None
            if again is not None:
                again(KEPT if self._filled != self._mended else "")

    def mend(self, note: Note, place: int, again: Callable[[str], object]) -> None:
        """Write at a place of the note, then go on where the reading was."""
        if self.edit(self.session.store.notes.get(note.uid) or note):
            self._again, self._mended = again, self._filled
            self.query_one(NoteEditor).go_to(place)

    def heading(self) -> str:
        """Whom the note is to, while it is written."""
        return f"To {self._person.name}" if self._person else super().heading()

    def wanted_keys(self) -> Sequence[Command]:
        """While somebody writes, what helps with it."""
        if not self.session.people:
            return [each._replace(label="to Remember") for each in super().wanted_keys()[:1]]
        if not self.is_writing or not self.typing:
            return super().wanted_keys()
        return (TYPING[0], *(each for each in WRITING if self.is_possible(each.name)), TYPING[1])

    @on(NoteEditor.Edited)
    def _typed_in_note(self) -> None:
        self.touch()

    def edit(self, note: Note) -> bool:
        """Open the editor on a note, unless it was sent; returns whether it is open."""
        if note.state == "sent":
            self.say(self.in_keys(WAS_SENT))
            return False
        self._person, self._written = self.session.store.people.get(note.person), note
        self.prepare_language()
        writing = self.query_one(NoteEditor)
        writing.show(note.subject, note.body, has_subject=note.form != "card")
        self._filled = (writing.subject, writing.prose.text)
        self.refresh_page()
        self.show_edges()
        self.set_focus(writing.prose)
        return True
