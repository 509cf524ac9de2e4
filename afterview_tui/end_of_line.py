"""The end of the line: the window that is closed, the ssh that drops, the machine that shuts down."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from threading import Timer

LAST_SECONDS = 3.0
"""How long the terminal may take to be left; everything is saved by then."""


def listen(end: Callable[[int], None]) -> None:
    """Call ``end`` with the signal on SIGHUP and SIGTERM, which would kill Textual without any clean-up."""
    loop = asyncio.get_running_loop()
    for name in ("SIGHUP", "SIGTERM"):
        number = getattr(signal, name, None)
        if number is not None:
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, end, int(number))


def leave_by_force(code: int) -> None:
    """End the process with an exit code if it still runs after ``LAST_SECONDS``.

    What is written to a terminal that is gone can block the way out for ever.
    """
    way_out = Timer(LAST_SECONDS, os._exit, (code,))
    way_out.daemon = True
    way_out.start()
