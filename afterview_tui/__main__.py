"""The way in: ``afterview`` and ``python -m afterview_tui``."""

from afterview_tui.cli import cli


def main() -> None:
    """Run the command line."""
    cli(prog_name="afterview")


if __name__ == "__main__":
    main()
