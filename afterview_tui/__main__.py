"""The entry point of ``afterview`` and ``python -m afterview_tui``."""

import errno
import gc
import os
import sys
from contextlib import suppress

from afterview_tui import printing

CLOSED = "Afterview needs standard input and output, and one of them is closed."
GONE = "The folder you are in no longer exists. Go to another one, or give full paths."
INTERRUPTED = 130
_NO_ROOM = (errno.ENOSPC, errno.EIO, errno.EDQUOT)


def main() -> None:
    """Run the command line; an error of output or files is reported in one sentence."""
    code = _outcome() if printing.fit() else CLOSED
    if (why := printing.finish()) is not None:
        # The reader, such as `head`, has closed the pipe.
        code = 1 if why.errno == errno.EPIPE else _cut_off(why)
    if isinstance(code, str):
        with suppress(OSError):
            print(code, file=sys.stderr)
        code = 1
    printing.finish()
    raise SystemExit(code)


def _outcome() -> int | str | None:
    """Run a command; returns the exit code, or a message for exit code 1."""
    from afterview_tui.locations import NoHome

    # Everything created at start-up is kept: collecting garbage would cost a twentieth of the first frame.
    gc.disable()
    try:
        return _run()
    except SystemExit as end:
        return end.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except NoHome as error:
        return str(error)
    except OSError as error:
        if error.errno == errno.EPIPE:
            return 1
        if error.errno in _NO_ROOM:
            return _cut_off(error)
        if not _working_folder_exists():
            return GONE
        if error.filename is None:
            raise
        return f"{os.fsdecode(error.filename)} can't be opened: {(error.strerror or 'no reason given').lower()}."


def _run() -> int:
    if len(sys.argv) == 1 and "_AFTERVIEW_COMPLETE" not in os.environ:
        # Without arguments, click isn't needed, and without it the first frame comes a tenth sooner.
        from afterview_tui.signals import die_at_once

        die_at_once()
        from afterview_tui.cli.window import open_at

        return open_at(None, data=None)
    if sys.argv[1:2] == ["today"] and sys.argv[2:] in ([], ["--prompt"], ["--json"]):
        # A shell prompt runs this all day long: without click it is a sixth faster.
        from afterview_tui.cli.today import show_today

        return show_today(None, as_json="--json" in sys.argv, prompt="--prompt" in sys.argv)
    from afterview_tui.cli.commands import cli

    cli(prog_name="afterview")
    return 0


def _cut_off(error: OSError) -> str:
    return f"Not all of it could be written: {(error.strerror or 'no reason given').lower()}."


def _working_folder_exists() -> bool:
    from pathlib import Path

    try:
        Path.cwd()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
