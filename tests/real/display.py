"""An X display without a screen, for programs that need one."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager


def started(
    command: Sequence[str], environ: Mapping[str, str], pipes: Sequence[int] = ()
) -> subprocess.Popen[bytes]:
    """A program that runs beside this one, without a word."""
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, env=environ, pass_fds=pipes, stdin=quiet, stdout=quiet, stderr=quiet)


@contextmanager
def virtual_display() -> Iterator[str]:
    """Its name, as in DISPLAY."""
    end, begin = os.pipe()
    server = started(["Xvfb", "-displayfd", str(begin), "-screen", "0", "900x600x24"], os.environ, [begin])
    os.close(begin)
    try:
        with os.fdopen(end) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
