"""Filters everything that is printed, so that no control characters reach the terminal.

Names of files, arguments and settings may appear in any message, including those of click and Python.
"""

import io
import os
import sys
from typing import TextIO

from afterview_tui.domain.text import shown

_ASCII = {"ascii", "us-ascii", "646", "ansi_x3.4-1968"}


class SafeStream(io.TextIOWrapper):
    """An output stream that escapes control characters, and writes "?" for characters that it can't encode."""

    def __init__(self, stream: io.TextIOWrapper) -> None:
        super().__init__(
            stream.buffer,
            stream.encoding,
            errors="replace",
            line_buffering=stream.line_buffering,
            write_through=stream.write_through,
        )
        self._behind = stream
        """Kept, because it would close the file when it is collected."""

    @property
    def encoding(self) -> str:  # type: ignore[override] # it can't be set in C either
        """The encoding, with Latin-1 for ASCII, because click would bypass an ASCII stream and write UTF-8."""
        written_in = super().encoding
        return "latin-1" if written_in.lower() in _ASCII else written_in

    def write(self, text: str) -> int:
        """Write a text with its control characters escaped."""
        super().write(shown(text))
        return len(text)

    def send(self, sequence: str) -> None:
        """Write one of our own escape sequences, and flush."""
        super().write(sequence)
        self.flush()


def send(sequence: str, stream: TextIO) -> None:
    """Write one of our own escape sequences, and flush."""
    if isinstance(stream, SafeStream):
        stream.send(sequence)
    else:
        stream.write(sequence)
        stream.flush()


def fit() -> bool:
    """Wrap standard output and error in a `SafeStream`; returns whether there is a standard output at all.

    Closed streams are connected to the null device, or else the next opened file would take their descriptors.
    """
    has_output = sys.stdout is not None
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            _to_nowhere(number)
            # Like the standard streams, it is never closed.
            nowhere = open(number, "w" if number else "r", encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, nowhere)
    for name in ("stdout", "stderr"):
        if type(stream := getattr(sys, name)) is io.TextIOWrapper:
            setattr(sys, name, SafeStream(stream))
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return has_output


def finish() -> OSError | None:
    """Flush both streams; returns the error if that fails, and then the rest of the output is dropped."""
    why = None
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as error:
            why = why or error
            _to_nowhere(stream.fileno())
    return why


def _to_nowhere(number: int) -> None:
    """Connect a file descriptor to the null device."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    if nowhere != number:
        os.dup2(nowhere, number)
        os.close(nowhere)
