"""A writer thread that survives a frozen line, and reports a terminal that is gone.

Textual queues up to 30 writes, then blocks the whole program until the terminal is read again. Where writing
fails, its thread ends silently, and 30 writes later the program hangs forever.

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
"""Writes that may wait for a frozen line."""


class TerminalWriter(WriterThread):
    """Keeps emptying its queue after an error, which is reported to the hook for threads."""

    def __init__(self, file: IO[str]) -> None:
        super().__init__(file)
        self._queue: Queue[str | None] = Queue(WAITING)

    def run(self) -> None:
        """Write until the driver stops, including what restores the terminal after an error."""
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
