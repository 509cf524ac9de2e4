"""Reading and writing files, with ``-`` for standard input and output."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from afterview_tui.cli.opening import fail
from afterview_tui.domain.text import clean
from afterview_tui.files import THERE, is_stream, reason, write_new, write_where_named

PIPE = "-"
MOST = 4_000_000
"""At most how many bytes are read from standard input as text."""
force_option = click.option("--force", is_flag=True, help="Write over a file that is there.")


def read_text(called: str = "Standard input") -> str:
    """Standard input as text; exits with a sentence where it can't be read."""
    try:
        raw = sys.stdin.buffer.read(MOST + 1)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is closed"
        raise fail(f"{called} can't be read: {why}.") from error
    if len(raw) > MOST:
        raise fail(f"{called} is too long, so nothing was kept.")
    return decoded(raw, called)


def decoded(raw: bytes, called: str) -> str:
    """Bytes as clean text; exits with a sentence where they aren't UTF-8 text."""
    if b"\0" in raw:
        raise fail(f"{called} is not text.")
    try:
        return clean(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise fail(f"{called} is not UTF-8 text.") from error


@contextmanager
def as_file(named: Path) -> Iterator[Path]:
    """A file by name; for -, a temporary file with standard input. Exits where it can't be read."""
    if str(named) != PIPE:
        yield named
        return
    with TemporaryDirectory(prefix="afterview-") as folder:
        there = Path(folder) / "standard input"
        try:
            write_new(there, sys.stdin.buffer.read())
        except (OSError, ValueError) as error:
            why = reason(error) if isinstance(error, OSError) else "it is closed"
            raise fail(f"Standard input can't be read: {why}.") from error
        yield there


def write(target: Path, content: bytes, *, force: bool = False, private: bool = False) -> None:
    """Write to a file, or to standard output for -; an existing file is replaced only with ``force``.

    A ``private`` file is readable by its owner alone. Exits with a sentence where it can't be written.
    """
    if str(target) == PIPE:
        click.echo(content, nl=False)
        return
    try:
        if is_stream(target) or (force and not private):
            write_where_named(target, content)
        elif force:
            from afterview_tui.files import replace_whole

            replace_whole(target, content)
        elif private:
            write_new(target, content)
        elif target.exists():
            raise FileExistsError
        else:
            write_where_named(target, content)
    except FileExistsError:
        raise fail(THERE.format(file=target)) from None
    except OSError as error:
        raise fail(f"{target} can't be written: {reason(error)}.") from error
