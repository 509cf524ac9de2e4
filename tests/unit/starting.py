"""Starts the program as a shell does, without another process."""

import io
from collections.abc import Callable
from typing import NamedTuple

import pytest

from afterview_tui.__main__ import main


class Said(NamedTuple):
    """The output of a command, and its exit code."""

    code: object
    out: str
    err: str


Start = Callable[..., Said]


def starting(monkeypatch: pytest.MonkeyPatch) -> Start:
    """A function that starts it with arguments, standard input, an output encoding and an environment."""

    def started(*arguments: str, given: bytes = b"", encoding: str = "utf-8", **environ: str) -> Said:
        out, err = io.BytesIO(), io.BytesIO()
        with monkeypatch.context() as patch:
            patch.setattr("gc.disable", lambda: None)
            patch.setattr("sys.argv", ["afterview", *arguments])
            patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given)))
            patch.setattr("sys.stdout", io.TextIOWrapper(out, encoding))
            patch.setattr("sys.stderr", io.TextIOWrapper(err, encoding))
            for name, value in environ.items():
                patch.setenv(name, value)
            with pytest.raises(SystemExit) as end:
                main()
            return Said(end.value.code, out.getvalue().decode(encoding), err.getvalue().decode(encoding))

    return started
