"""Write what is made from the program's declarations: manual pages, completions, the data file's schema.

``python -m tools.documents``; a test compares what is written with what would be.
"""

from pathlib import Path

from afterview_tui import __version__
from afterview_tui.cli.commands import cli
from afterview_tui.cli.completion import script
from tools import data_schema, manual
from tools.changelog import versions

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs"


def made() -> dict[Path, str]:
    """Each file with what it should hold."""
    date = versions((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))[__version__].date
    return {
        FOLDER / "man" / "afterview.1": manual.command_page(date),
        FOLDER / "man" / "afterview-config.5": manual.options_page(date),
        FOLDER / "completions" / "afterview.bash": script(cli, "bash"),
        FOLDER / "completions" / "_afterview": script(cli, "zsh"),
        FOLDER / "completions" / "afterview.fish": script(cli, "fish"),
        FOLDER / "afterview.schema.json": data_schema.schema(),
    }


if __name__ == "__main__":
    for path, text in made().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
