"""The way in: ``afterview`` and ``python -m afterview_tui``."""

import io
import sys

from afterview_tui.cli import cli


def main() -> None:
    """Run the command line; what the terminal's encoding doesn't know is shown as "?"."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    cli(prog_name="afterview")


if __name__ == "__main__":
    main()
