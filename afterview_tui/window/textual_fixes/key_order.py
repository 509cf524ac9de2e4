"""Keys and pastes are handed out one after the other, each when the one before has been answered.

Textual hands a key to whatever has the focus as it arrives. Where several arrive at once, as over a slow line,
those behind an Enter reach the page that it leaves, or one that isn't composed yet.

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

from afterview_tui.window.textual_fixes.typed import Typed

Result = TypeVar("Result")
Event = events.Key | events.Paste

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
        self._waiting: deque[Event | Typed] = deque()
        self._passing: deque[Event] = deque()
        self._following: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Hand out what waits; called when the first page stands."""
        self._following = asyncio.create_task(self._follow())

    def is_due(self, event: Event) -> bool:
        """Whether it is an event's turn; else it has to be handed in."""
        if self._passing and self._passing[0] is event:
            self._passing.popleft()
            return True
        return False

    def hand_in(self, event: Event | Typed) -> None:
        """Let an event wait for its turn, when it comes to the app once more; letters as keys."""
        self._waiting.append(event)
        if not self.is_busy:
            self.is_busy = True
            self._hand_out()
            self.begin()
        elif len(self._waiting) == 1 and self._field is not None and self._field is self._writing(event):
            self._hand_out()

    def _writing(self, event: Event | Typed) -> Widget | None:
        """The field that an event is a letter for, if it is one for the field with the focus."""
        field, is_letter = self._app.focused, isinstance(event, Typed)
        if isinstance(event, events.Key):
            is_letter = event.is_printable or (event.key == "enter" and isinstance(field, TextArea))
        return field if is_letter and field is not None and field.check_consume_key("a", "a") else None

    def _hand_out(self) -> None:
        """Hand out what comes next: all letters at once where somebody writes, else one key."""
        event = self._waiting.popleft()
        self._field = self._writing(event)
        if isinstance(event, Typed):
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
        if (
            isinstance(event, events.Key | events.Paste)
            and not event.is_forwarded
            and not self.key_order.is_due(event)
        ):
            self.key_order.hand_in(event)
        else:
            await super().on_event(event)

    @on(Typed)
    def _hand_in_letters(self, letters: Typed) -> None:
        self.key_order.hand_in(letters)
