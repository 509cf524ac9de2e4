"""The one door for what is printed: nothing that steers a terminal goes through it.

Whatever a file, an argument or a setting is called may end up in a sentence, also in those of click and Python.
"""

import io
import os
import sys
from typing import TextIO

from afterview_tui.domain.text import shown

_ASCII = {"ascii", "us-ascii", "646", "ansi_x3.4-1968"}


class Door(io.TextIOWrapper):
    """A stream that shows what would steer a terminal, and "?" for what its encoding doesn't have."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        super().__init__(
            stream.buffer,
            stream.encoding,
            errors="replace",
            line_buffering=stream.line_buffering,
            write_through=stream.write_through,
        )
        self._behind = stream
        """Kept, because it would close the file as it goes."""

    @property
    def encoding(self) -> str:  # type: ignore[override] # it can't be set in C either
        """What it is written in; click would go around a stream that says ASCII, and write UTF-8."""
        written_in = super().encoding
        return "latin-1" if written_in.lower() in _ASCII else written_in

    def write(self, text: str) -> int:
        """Write what can be shown."""
        super().write(shown(text))
        return len(text)

    def send(self, sequence: str) -> None:
        """Write an escape sequence of our own, at once."""
        super().write(sequence)
        self.flush()


def send(sequence: str, stream: TextIO) -> None:
    """Write an escape sequence of our own, at once."""
    if isinstance(stream, Door):
        stream.send(sequence)
    else:
        stream.write(sequence)
        stream.flush()


def fit() -> bool:
    """Put the door before standard output and error; returns whether there is an output at all.

    What is closed leads nowhere from now on, or the next file that is opened would take its place.
    """
    has_output = sys.stdout is not None
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            _to_nowhere(number)
            # Like the standard streams it is never closed.
            nowhere = open(number, "w" if number else "r", encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, nowhere)
    for name in ("stdout", "stderr"):
        if type(stream := getattr(sys, name)) is io.TextIOWrapper:
            setattr(sys, name, Door(stream))
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return has_output


def finish() -> OSError | None:
    """Write what is still waiting; returns why that can't be done, and then it is dropped."""
    why = None
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            why = why or error
            _to_nowhere(stream.fileno())
    return why


def _to_nowhere(number: int) -> None:
    """Let what is written to a file that is open by this number be dropped, and nothing be read from it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    if nowhere != number:
        os.dup2(nowhere, number)
        os.close(nowhere)
