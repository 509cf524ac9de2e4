"""Keys and pastes are handed out one after the other, each when the one before has been answered (Textual 8.2).

Textual hands a key to whatever has the focus as it arrives. Where several arrive at once, as over a slow line,
those behind an Enter reach the page that it leaves, or one that isn't composed yet.
"""

import asyncio
import time
from collections import deque
from functools import cached_property
from typing import Any, TypeVar

from textual import events
from textual.app import App
from textual.command import CommandPalette
from textual.message_pump import MessagePump
from textual.widget import Widget
from textual.widgets import TextArea

Result = TypeVar("Result")

ON_ITS_WAY = "on its way"
"""The group of a page's worker that ends with another page; keys wait for it."""
WAITED_FOR = (ON_ITS_WAY, CommandPalette._GATHER_COMMANDS_GROUP)
TURNS = 5
"""Turns of the loop without work until all is done; an answer takes three to get from a question to who asked."""
AT_ONCE, NAP = 500, 0.005
"""Turns until it is looked less often, and seconds between two looks from then on."""
LONGEST = 2.0
"""Seconds that a key waits at most."""


class KeyOrder:
    """The line in which keys wait; it is closed until the first page stands."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self.is_busy = True
        """Whether a key is being answered, or waits."""
        self._field: Widget | None = None
        """The field whose letters are on their way: more of them need not wait."""
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._passing: deque[events.Key | events.Paste] = deque()
        self._following: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """The first page stands: hand out what was typed before."""
        self._following = asyncio.create_task(self._follow())

    def holds(self, event: events.Key | events.Paste) -> bool:
        """Whether an event has to wait; if so, it comes once more when it is its turn."""
        if self._passing and self._passing[0] is event:
            self._passing.popleft()
            return False
        if self.is_busy and not self._is_next_letter(event):
            self._waiting.append(event)
            return True
        self._field = self._app.focused if self._is_letter(event) else None
        if not self.is_busy:
            self.is_busy = True
            self.begin()
        return False

    def _is_letter(self, event: events.Key | events.Paste) -> bool:
        """Whether an event is a letter, or a line break, for the field with the focus."""
        field = self._app.focused
        if field is None or not isinstance(event, events.Key):
            return False
        if event.key == "enter":
            return isinstance(field, TextArea)
        return event.is_printable and field.check_consume_key(event.key, event.character)

    def _is_next_letter(self, event: events.Key | events.Paste) -> bool:
        if self._waiting or self._passing or self._field is not self._app.focused:
            return False
        return self._is_letter(event)

    async def _follow(self) -> None:
        while self._app.is_running:
            await self._rest()
            if not self._waiting:
                break
            letters = self._is_letter(self._waiting[0])
            self._field = self._app.focused if letters else None
            self._pass_on()
            while letters and self._waiting and self._is_letter(self._waiting[0]):
                self._pass_on()
        self.is_busy = False

    def _pass_on(self) -> None:
        event = self._waiting.popleft()
        self._passing.append(event)
        self._app.post_message(event)

    async def _rest(self) -> None:
        """Wait until nothing is being done."""
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
    """Whether a widget is in the middle of a message, or has one waiting: only then nobody waits at its queue."""
    if pump._closing or pump._closed:
        return False
    ready = pump._message_queue.ready_event
    return ready.is_set() or not ready._waiters


class InOrder(App[Result]):
    """An app that answers one key after the other."""

    @cached_property
    def key_order(self) -> KeyOrder:
        """The line in which keys wait."""
        return KeyOrder(self)

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; a key or a paste when it is its turn."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded and self.key_order.holds(event):
            return
        await super().on_event(event)
