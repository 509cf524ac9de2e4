"""Writing a note: the signature, the editor on the page, other starters, the user's own editor, saving."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec

from afterview_tui.actions import drafts, greetings, notes, people, thanking
from afterview_tui.actions.editing import LEFT_MORE, edited
from afterview_tui.domain.fields import NAME
from afterview_tui.domain.merging import moved
from afterview_tui.domain.notes.greeting import greeting_of
from afterview_tui.domain.records import Note, Person
from afterview_tui.session import NotRemembered
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command, Handlers, part_command
from afterview_tui.window.keys import TYPING
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose
from afterview_tui.window.widgets.field_reader import field_reader
from afterview_tui.writing.starters import beside, taken

if TYPE_CHECKING:
    from afterview_tui.window.pages.thank import Thank

STARTERS = part_command("starters", "ctrl+o", "starters", "Other starters for the sentence at the cursor.")
EDITOR = part_command("editor", "ctrl+g", "editor", "Your own editor ($EDITOR), and back.")
WRITING = (STARTERS._replace(in_text=True), EDITOR._replace(in_text=True))
STARTERS_OFFER = "{starters} there offers ways."
GREETINGS_OFFER = "{starters} there offers others."
KEPT = "Your change is kept."
QUESTION = "How do you sign your notes?"
ONCE = "Asked once. It stays in your options, on this machine."
NO_NAME = "?!.,;:/\\[]()<>*#+-–— "
"""Characters that no name begins with; they were meant as a key of the page, such as help."""
MOST_OFFERED = 9
"""At most how many starters are offered, a key each."""


async def ask_name(page: Page) -> None:
    """Ask for the user's name, and save it in the options."""
    from afterview_tui.window.pages.ask import Ask

    session = page.session
    ask = Ask(QUESTION, (NAME,), {}, field_reader(session), note=ONCE, kept=session.kept)
    answer = await page.ask(ask)
    name = str(answer["name"]).lstrip(NO_NAME) if answer else ""
    if name:
        try:
            session.set_options(name=name)
            ask.settle()
        except NotRemembered as error:
            page.say(str(error))


class Writing:
    """Edits one note at a time in the editor of a page."""

    def __init__(self, page: "Thank") -> None:
        self._page = page
        self._session = page.session
        self._written: Note | None = None
        self._filled: tuple[str, str] = ("", "")
        """Subject and body as last saved or shown."""
        self._mended = ("", "")
        """Subject and body when a correction began."""
        self._again: Callable[[str], object] | None = None
        self.handlers: Handlers = {"starters": self.offer_starters, "editor": self.own_editor}

    @property
    def person(self) -> Person | None:
        """The recipient of the note in the editor; None while it is closed."""
        return self._page.writes_to

    @property
    def is_open(self) -> bool:
        """Whether the editor is open."""
        return self.person is not None

    @property
    def in_text(self) -> bool:
        """Whether the cursor is in the text of the note."""
        return self.is_open and self._page.focused is self._page.editor.prose

    def next_empty(self) -> Person | None:
        """The recipient of the next empty note after this one, without those who need no thanks."""
        if self.person is None or self._again is not None:
            return None
        rows = thanking.to_thank(self._session.known, self._session.interview)
        people = [row.person for row in rows if row.is_last]
        empty = {
            row.person.uid
            for row in rows
            if row.is_last and row.person.part != "other" and not (row.note and row.note.body.strip())
        }
        now = next((place for place, each in enumerate(people) if each.uid == self.person.uid), -1)
        order = [*people[now + 1 :], *people[: max(now, 0)]]
        return next((each for each in order if each.uid in empty), None)

    def keys(self) -> Sequence[Command]:
        """The commands for the key line while somebody types."""
        return (TYPING[0], *(each for each in WRITING if self._page.possible(each.name)), TYPING[1])

    def open(self, note: Note) -> bool:
        """Open a note in the editor, unless it was sent; returns whether the editor is open."""
        page, editor = self._page, self._page.editor
        if why := notes.write.why_not(self._session.known, [note]):
            page.say(page.in_keys(why))
            return False
        self._written = note
        # Loads spelling and grammar while somebody writes.
        page.run_worker(self._session.language.build, thread=True)
        editor.show(note.subject, note.body, has_subject=note.form != "card")
        self._filled = (editor.subject, editor.prose.text)
        page.writes_to = self._session.store.people.get(note.person)
        page.set_focus(editor.prose)
        if left := drafts.unsaid(self._session.known, note):
            page.say(page.in_keys(f"{left} {STARTERS_OFFER}"))
        elif left := greetings.not_chosen(self._session.known, note):
            page.say(page.in_keys(f"{left} {GREETINGS_OFFER}"))
        return True

    def mend(self, note: Note, place: int, again: Callable[[str], object]) -> None:
        """Open the editor at a place of the body, for a correction; ``again`` is called when it is closed."""
        now = self._session.store.notes.get(note.uid) or note
        if self.open(now):
            self._again, self._mended = again, self._filled
            self._page.editor.go_to(moved(place, note.body, now.body))

    def close(self) -> None:
        """Close the editor, back to the list or to the page that led here."""
        page = self._page
        if page.flush():
            page.set_focus(None)
            page.writes_to = None
            again, self._again = self._again, None
            if again is not None:
                again(KEPT if self._filled != self._mended else "")

    def save(self) -> None:
        """Save the note in the editor; a changed note is a draft again."""
        note, editor, store = self._written, self._page.editor, self._session.store
        texts = (editor.subject, editor.prose.text)
        if note is None or self.person is None or texts == self._filled:
            return
        opened = msgspec.structs.replace(note, subject=self._filled[0], body=self._filled[1])
        with store.one_save():
            store.interviews.bring_back(self._session.interview)
            store.people.bring_back(self.person)
            outcome = notes.edit.outcome(self._session.known, [opened], subject=texts[0], body=texts[1])
            self._page.autosave.save_typed(outcome, None)
            saved = store.notes.get(outcome.uid) or note
            store.once_saved(lambda: self._kept(saved, outcome.sentence))

    def _kept(self, saved: Note, sentence: str) -> None:
        """Follow the saved note, which is a second one where the first was sent meanwhile."""
        if sentence:
            self._page.wanted = saved.uid
            self._page.say(sentence)
        self._take_in(saved)

    def typed(self) -> list[Typed]:
        """The unsaved texts in the editor, for the draft."""
        note, editor = self._written, self._page.editor
        if note is None or self.person is None:
            return []
        texts = (("subject", editor.subject), ("body", editor.prose.text))
        changed = zip(texts, self._filled, strict=True)
        label = notes.label(self.person)
        return [Typed(label, "notes", note.uid, name, text) for (name, text), before in changed if text != before]

    def sync(self) -> None:
        """Show what another session saved, if nothing was changed here."""
        if self._written is None:
            return
        note = self._session.store.notes.get(self._written.uid)
        if note is not None and not self.typed():
            self._take_in(note)

    def _take_in(self, note: Note) -> None:
        """Show the saved note in the editor."""
        self._written, self._filled = note, (note.subject, note.body)
        self._page.editor.follow(note.subject, note.body)

    def offer_starters(self) -> None:
        """Offer other starters for the sentence at the cursor."""
        self._page.run_worker(self._offer_starters())

    async def _offer_starters(self) -> None:
        person, note, editor = self.person, self._written, self._page.editor
        if person is None or note is None:
            return
        body = editor.prose.text
        lacked = drafts.missing(self._session.known, person, body)
        found = drafts.other_starters(self._session.known, person, note.form, body, editor.cursor)
        if not found.offers:
            self._page.say(drafts.NO_OTHER)
            return
        offers = found.offers[:MOST_OFFERED]
        answers = [Answer(str(n), "", each) for n, each in enumerate(offers, 1)]
        around = beside(body, found.start, found.end)
        question = greetings.HOW if found.greets else drafts.ANOTHER_WAY
        answer = await self._page.ask(Choose(question, answers, among=around))
        if answer is not None and editor.prose.text == body:
            if found.greets:
                editor.put(taken(body, found, answer, person), 0, len(body))
                editor.go_to(len(answer))
                self._keep(person, greeting=greeting_of(answer))
                self._page.say(greetings.IS_KEPT.format(greeting=answer))
                return
            editor.put(answer, found.start, found.end)
            if lacked:
                self._keep(person, said_as=answer.strip())

    def _keep(self, person: Person, **chosen: str) -> None:
        """Keep what was chosen with the person, after saving the note, so that it isn't redrafted."""
        page = self._page
        page.autosave.touch()
        if page.flush():
            with page.saving():
                people.edit.do(self._session, [person], **chosen)

    def own_editor(self) -> None:
        """Edit the text in the user's own editor; the result is one step of undo."""
        page, editor, note = self._page, self._page.editor, self._written
        if note is None or not page.flush():
            return
        text = editor.prose.text
        try:
            edit = edited(self._session, note, text)
        except (OSError, ValueError) as error:
            page.say(str(error))
            return
        if (saved := edit.saved) is not None:
            editor.put(saved.text, 0, len(text))
            page.autosave.touch()
        if page.flush():
            edit.finish(saved)
            if edit.is_left:
                page.say(LEFT_MORE)
