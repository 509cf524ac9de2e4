"""Writing in a thread that outlasts a frozen line, and ends the program with a terminal that is gone.

Textual lets 30 pictures wait; then the whole program stands still until the terminal is read again. Where
writing fails, its thread ends without a word, and 30 pictures later the program hangs for ever.

Textual: 8.2.8
Bug: https://github.com/Textualize/textual/issues/6692 (open) is the same hang by another way: after an error in
    App.suspend nothing empties the queue. Not reported: "WriterThread ends at the first OSError, as of a
    terminal that was closed; nobody hears of it, and the event loop blocks in Queue.put at the 31st write."
Forwarded: no
Last-Update: 2026-11-30
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
