"""Handling keys and pastes one at a time, each once the previous one is done.

Textual sends a key to whatever has the focus when it arrives. Where several arrive at once, as over a slow line,
keys behind an Enter reach the page that it leaves, or one that isn't composed yet.

Textual: 8.2.8
Bug: not reported; "Keys that arrive in one read are forwarded before the handlers of the first have run: an
    Enter that pushes a screen, followed by letters for its Input, leaves the letters with the screen below."
Forwarded: no
Last-Update: 2026-11-30
"""

import asyncio
import time
from collections import deque
from functools import cached_property
from typing import Any, TypeVar

from textual import events, on
from textual.app import App
from textual.command import CommandPalette
from textual.message_pump import MessagePump
from textual.widget import Widget
from textual.widgets import TextArea

from afterview_tui.window.textual_fixes.typed_text import TypedText

Result = TypeVar("Result")
Event = events.Key | events.Paste

ON_ITS_WAY = "on its way"
"""The group for workers that open another page; keys wait for them."""
WAITED_FOR = (ON_ITS_WAY, CommandPalette._GATHER_COMMANDS_GROUP)
TURNS = 5
"""Turns of the event loop without work that count as done; the answer to a question takes three."""
AT_ONCE, NAP = 500, 0.005
"""Turns after which checks are less frequent, and seconds between them from then on."""
LONGEST = 2.0
"""The longest that a key waits, in seconds."""


class KeyOrder:
    """The queue of keys, closed until the first page is ready."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self.is_busy = True
        """Whether a key is being handled, or waits."""
        self._field: Widget | None = None
        """The field that is receiving letters; more letters for it need not wait."""
        self._waiting: deque[Event | TypedText] = deque()
        self._passing: deque[Event] = deque()
        self._following: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Start handling keys; called when the first page is ready."""
        self._following = asyncio.create_task(self._follow())

    def is_due(self, event: Event) -> bool:
        """Whether it is an event's turn; if not, it has to be queued."""
        if self._passing and self._passing[0] is event:
            self._passing.popleft()
            return True
        return False

    def hand_in(self, event: Event | TypedText) -> None:
        """Queue an event; on its turn it is posted to the app again, letters as keys."""
        self._waiting.append(event)
        if not self.is_busy:
            self.is_busy = True
            self._hand_out()
            self.begin()
        elif len(self._waiting) == 1 and self._field is not None and self._field is self._writing(event):
            self._hand_out()

    def _writing(self, event: Event | TypedText) -> Widget | None:
        """The focused field, if the event is a letter for it."""
        field, is_letter = self._app.focused, isinstance(event, TypedText)
        if isinstance(event, events.Key):
            is_letter = event.is_printable or (event.key == "enter" and isinstance(field, TextArea))
        return field if is_letter and field is not None and field.check_consume_key("a", "a") else None

    def _hand_out(self) -> None:
        """Post the next event: all letters at once for a field, otherwise one key."""
        event = self._waiting.popleft()
        self._field = self._writing(event)
        if isinstance(event, TypedText):
            event, rest = event.next_key(writing=self._field is not None)
            if rest is not None:
                self._waiting.appendleft(rest)
        self._passing.append(event)
        self._app.post_message(event)

    async def _follow(self) -> None:
        while self._app.is_running:
            await self._rest()
            if not self._waiting:
                break
            self._hand_out()
            while self._waiting and self._field is not None and self._field is self._writing(self._waiting[0]):
                self._hand_out()
        self.is_busy = False

    async def _rest(self) -> None:
        """Wait until the app is idle."""
        until = time.monotonic() + LONGEST
        turns = done = 0
        while done < TURNS and time.monotonic() < until:
            await asyncio.sleep(0 if turns < AT_ONCE else NAP)
            turns, done = turns + 1, 0 if self._is_working() else done + 1

    def _is_working(self) -> bool:
        app = self._app
        if any(map(_has_work, (app, *app._registry))):
            return True
        return any(each.group in WAITED_FOR and not each.is_finished for each in app.workers)


def _has_work(pump: MessagePump | Any) -> bool:
    """Whether a widget is handling a message or has one waiting, as then nothing awaits its queue."""
    if pump._closing or pump._closed:
        return False
    ready = pump._message_queue.ready_event
    return ready.is_set() or not ready._waiters


class KeyOrderApp(App[Result]):
    """An app that handles one key after the other."""

    @cached_property
    def key_order(self) -> KeyOrder:
        """The queue of keys."""
        return KeyOrder(self)

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; a key or a paste when it is its turn."""
        if (
            isinstance(event, events.Key | events.Paste)
            and not event.is_forwarded
            and not self.key_order.is_due(event)
        ):
            self.key_order.hand_in(event)
        else:
            await super().on_event(event)

    @on(TypedText)
    def _hand_in_letters(self, letters: TypedText) -> None:
        self.key_order.hand_in(letters)
