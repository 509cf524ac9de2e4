"""Catching errors outside the pages: in threads, and in tasks that nobody awaits."""

import asyncio
import contextvars
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any


def listen(fail: Callable[[Exception], None], hang_up: Callable[[int], None]) -> None:
    """Call ``fail`` on the event loop for every uncaught error in a thread or a task.

    Where the terminal's threads can't read or write, ``hang_up`` is called with the number of SIGHUP instead.
    """
    loop, context = asyncio.get_running_loop(), contextvars.copy_context()
    before = threading.excepthook

    def of_thread(found: threading.ExceptHookArgs) -> None:
        error = found.exc_value
        is_terminal = found.thread is not None and found.thread.name.startswith("textual-")
        with suppress(RuntimeError):  # the loop is closed
            if isinstance(error, OSError) and is_terminal:
                loop.call_soon_threadsafe(hang_up, int(signal.SIGHUP), context=context)
                return
            if isinstance(error, Exception):
                loop.call_soon_threadsafe(fail, error, context=context)
                return
        before(found)

    def of_task(_: asyncio.AbstractEventLoop, found: dict[str, Any]) -> None:
        if isinstance(error := found.get("exception"), Exception):
            context.copy().run(fail, error)

    threading.excepthook = of_thread
    loop.set_exception_handler(of_task)
