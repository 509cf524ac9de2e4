"""What every page does with words that are typed: saved after a pause, and held in a draft until then."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, runtime_checkable

import msgspec
from textual import on, work
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.records import Record
from afterview_tui.locations import expanded
from afterview_tui.session import Session
from afterview_tui.store import Records, Refused
from afterview_tui.store.drafts import Typed
from afterview_tui.window.commands import Command
from afterview_tui.window.responsive_screen import ResponsiveScreen
from afterview_tui.window.widgets.list_view import ListView
from afterview_tui.window.widgets.reading import Reading
from afterview_tui.window.widgets.text_input import TextInput

SAVE_PAUSE = 1.0
"""Seconds without a key until what was typed is saved."""
SENTENCE_SECONDS = 15.0
"""How long a sentence to the user stands."""
BOTH = "This was changed in another window too. Both are kept here; look once more."
LOST = "Another window has changed or removed what was selected. The arrows choose again."
NEWS = "Another window has saved something. It is shown here now."
REMOVED = "Another window has removed it."
UNSAVED = "afterview-unsaved.txt"
FILE = Field("file", "File", "/tmp/words.txt")
PLAIN = "What could not be saved, as plain text, for you alone."
WORDS_ONLY = Reading(lambda _text, _kind: None, str)
SAVE_NOW = Command(
    "ctrl+s", "save_now", "save now", "Save now; where that can't be done, into another file.", in_text=True
)
TO_TAKE_BACK = "Press {take_back} to take it back."
TAKE_BACK = Command("u", "take_back", "take back", "Take back what was last removed or closed.")


@runtime_checkable
class HasWords(Protocol):
    """A page or a question that somebody types in."""

    def catch_up(self) -> None:
        """Take in what stands in its fields, though the news of it may still be on its way."""
        ...


class SavingScreen(ResponsiveScreen):
    """A screen whose words are safe."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._unsaved: Timer | None = None
        self._sentence: Timer | None = None

    def save(self) -> None:
        """Save what stands in the fields; raises Refused.

        It may be a part of a larger save, so the page takes its words for saved with `Store.once_saved`.
        """

    def typed(self) -> Sequence[Typed]:
        """What stands in the fields and is not saved, for the draft."""
        return ()

    def refresh_page(self) -> None:
        """Fill the page with what is known; called when it is shown, and again when it comes back."""

    def reload(self) -> None:
        """Another session has saved: show what is known now, and leave alone what is being typed."""
        self.refresh_page()

    @on(ListView.Lost)
    def _say_lost(self) -> None:
        self._say_news(LOST)
        self.refresh_bindings()

    def _say_news(self, news: str) -> None:
        """Say what came of itself, unless another sentence stands."""
        if self.is_active and not self.query_one("#said", Static).content:
            self.say(news)

    def sync_text(self) -> None:
        """Another session has saved: show it, and say so where that changes what is seen here."""
        before = self._in_sight()
        self.reload()
        if before != self._in_sight():
            self._say_news(NEWS)

    def _in_sight(self) -> list[object]:
        """What stands on the page, without its edges."""
        texts: list[object] = [str(each.content) for each in self.query(Static) if each.id != "said"]
        return [
            *texts,
            *([*rows.items] for rows in self.query(ListView)),
            *(line.value for line in self.query(TextInput)),
        ]

    def is_there(self, records: Records[Any], record: Record | None) -> bool:
        """Whether a record that was shown is still in the file; says so where it is not."""
        there = record is not None and records.get(record.uid) is not None
        if not there:
            self.say(REMOVED)
        return there

    def say(self, sentence: str) -> None:
        """One sentence to the user, above the keys, for a while; once this page is left, on the one after it."""
        if self not in self.app.screen_stack:
            self.app.notify(sentence, markup=False)
            return
        if not self.is_mounted:
            self.call_after_refresh(self.say, sentence)
            return
        self._set_text("#said", sentence)
        if self._sentence is not None:
            self._sentence.stop()
        self._sentence = self.set_timer(SENTENCE_SECONDS, lambda: self._set_text("#said", ""))

    @contextmanager
    def saving(self) -> Iterator[None]:
        """Turn a refused save into one sentence; the words stay where they are."""
        try:
            yield
        except Refused as error:
            self.say(str(error))

    def change(self, records: Records[Any], opened: Record, **fields: object) -> Any:
        """Save what was changed in a record since it was opened; returns it as saved; raises Refused.

        Where another session changed the same words, both are kept, and the page says so.
        """
        saved = records.merge(opened, **fields)
        if any(isinstance(value, str) and getattr(saved, name) != value for name, value in fields.items()):
            self.say(BOTH)
        return saved

    def save_typed(self, outcome: Outcome, visit: object) -> None:
        """Save what an action made of typed words, in one step with others of the same visit; raises Refused.

        Where another session changed the same words, both are kept, and the page says so.
        """
        self.session.apply(outcome, visit, typed=True)
        for before, after in outcome.changes:
            if after is not None and self._is_joined(before, after):
                self.say(BOTH)

    def _is_joined(self, before: Record | None, after: Record) -> bool:
        """Whether a text that was typed is saved beside another session's."""
        records = next(each for each in self.session.store.tables.values() if each.kind is type(after))
        saved, fields = records.get(after.uid), msgspec.structs.asdict(after).items()
        texts = {name: text for name, text in fields if isinstance(text, str) and text != getattr(before, name, "")}
        return saved is not None and any(getattr(saved, name) != text for name, text in texts.items())

    def touch(self) -> None:
        """Something was typed: save it after a pause."""
        self.session.store.drafts.hold(self.draft_place, self.typed())
        if self._unsaved is not None:
            self._unsaved.stop()
        self._unsaved = self.set_timer(SAVE_PAUSE, self.flush)

    def catch_up(self) -> None:
        """Count the last letter too; called before everything is left."""

    @property
    def is_unsaved(self) -> bool:
        """Whether something was typed here and is not saved."""
        return self._unsaved is not None

    def flush(self, also: Callable[[], object] | None = None) -> bool:
        """Save what was typed and not yet saved, and something else with it; returns whether all is safe."""
        if not self.is_unsaved and also is None:
            return True
        if self._unsaved is not None:
            self._unsaved.stop()
        try:
            with self.session.store.one_save():
                if self.is_unsaved:
                    self.save()
                if also is not None:
                    also()
        except Refused as error:
            self.say(str(error))
            return False
        self._unsaved = None
        self.session.store.drafts.let_go(self.draft_place)
        return True

    @work
    async def action_save_now(self) -> None:
        """Save now; where that can't be done, into a file of the user's choice."""
        if self.flush():
            self.say("Everything is saved.")
            return
        await self.save_elsewhere()

    async def save_elsewhere(self) -> bool:
        """Ask for a file and write there what could not be saved; returns whether that was done."""
        from afterview_tui.window.pages.ask import Ask

        question, kept = "Save to which file?", self.session.kept
        ask = Ask(question, (FILE,), {"file": f"~/{UNSAVED}"}, WORDS_ONLY, note=PLAIN, kept=kept)
        answer = await self.app.push_screen_wait(ask)
        if not answer or not answer["file"]:
            return False
        path = expanded(str(answer["file"]))
        ask.settle()
        try:
            self.session.store.drafts.copy_to(path)
        except OSError as error:
            ask.catch_up()
            self.say(f"Not written: {error.strerror or error}. Another file?")
            return False
        self.say(f"Your words are in {path}.")
        return True

    def action_take_back(self) -> None:
        """Take back what was last removed or closed."""
        self.take_back()

    def take_back(self) -> list[str]:
        """Take back what was last removed or closed; returns the uids of what came back."""
        uids: list[str] = []
        if label := self.session.store.undoable:
            with self.saving():
                uids = self.session.store.take_back()
                self.refresh_page()
                self.say(f"Taken back: {label}.")
        return uids

    @property
    def draft_place(self) -> str:
        """What the words of this page are known by in the draft."""
        return f"{type(self).__name__}-{id(self)}"

    def _set_text(self, selector: str, text: str) -> None:
        widget = self.query_one(selector, Static)
        if str(widget.content) != text:
            widget.update(Content(text))
