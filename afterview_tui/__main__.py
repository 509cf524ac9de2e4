"""The way in: ``afterview`` and ``python -m afterview_tui``."""

import errno
import gc
import io
import os
import sys


def main() -> None:
    """Run the command line; what the terminal's encoding doesn't know is shown as "?"."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if sys.stdout is None:
        raise SystemExit("Afterview needs standard input and output, and one of them is closed.")
    # What start-up makes is all kept: to look for garbage in it costs a twentieth of the first frame.
    gc.disable()
    if len(sys.argv) == 1 and "_AFTERVIEW_COMPLETE" not in os.environ:
        # Nothing to parse: without click the first frame comes a tenth sooner.
        from afterview_tui.end_of_line import die_at_once

        die_at_once()
        from afterview_tui.cli.window import open_at

        raise SystemExit(open_at(None, data=None))
    try:
        _run()
    except BrokenPipeError:
        # Whoever read it has seen enough, as with `head`.
        sys.stdout = None
        raise SystemExit(1) from None
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EIO, errno.EDQUOT):
            raise
        sys.stdout = None
        raise SystemExit(f"Not all of it could be written: {(error.strerror or '').lower()}.") from error


def _run() -> None:
    if sys.argv[1:2] == ["today"] and sys.argv[2:] in ([], ["--prompt"], ["--json"]):
        # A shell prompt asks this all day long: without click it is answered a sixth sooner.
        from afterview_tui.cli.today import show_today

        raise SystemExit(show_today(None, as_json="--json" in sys.argv, prompt="--prompt" in sys.argv))
    from afterview_tui.cli.commands import cli

    cli(prog_name="afterview")


if __name__ == "__main__":
    main()
