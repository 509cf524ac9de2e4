"""Writing in a thread that outlasts a frozen line, and ends the program with a terminal that is gone (Textual 8.2).

Textual lets 30 pictures wait; then the whole program stands still until the terminal is read again. Where
writing fails, its thread ends without a word, and 30 pictures later the program hangs for ever. Upstream: none
found.
"""

import sys
import threading
from queue import Queue
from typing import IO

from textual.drivers._writer_thread import WriterThread

WAITING = 10_000
"""Pictures that may wait for a line that hangs."""


class TerminalWriter(WriterThread):
    """Goes on taking what is written after an error, which goes where those of all threads go."""

    def __init__(self, file: IO[str]) -> None:
        super().__init__(file)
        self._queue: Queue[str | None] = Queue(WAITING)

    def run(self) -> None:
        """Write what comes until the driver stops, also what gives the terminal back after an error."""
        while True:
            try:
                super().run()
                return
            except OSError:
                self._tell()
                break
            except Exception:
                self._tell()
        while self._queue.get() is not None:
            pass

    def _tell(self) -> None:
        threading.excepthook(threading.ExceptHookArgs((*sys.exc_info(), self)))
