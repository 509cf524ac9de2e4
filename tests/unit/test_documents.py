"""What README, SECURITY, CONTRIBUTING and docs/ name is there: commands, options, rooms, names in the code."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

import afterview_tui
from afterview_tui.cli.commands import cli
from afterview_tui.options import OPTIONS

ROOT = Path(afterview_tui.__file__).parent.parent
PACKAGE = ROOT / "afterview_tui"
README, SECURITY, CONTRIBUTING = (
    (ROOT / f"{name}.md").read_text(encoding="utf-8") for name in ("README", "SECURITY", "CONTRIBUTING")
)


PAGES = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}


def commands(text: str) -> list[str]:
    return sorted(set(re.findall(r"`afterview ((?:(?!-)[a-z-]+ ?)+)", text)))


@pytest.mark.parametrize("command", commands("\n".join((README, SECURITY, *PAGES.values()))))
def test_a_command_is_there(command: str) -> None:
    assert CliRunner().invoke(cli, [*command.split(), "--help"]).exit_code == 0


def test_every_option_is_in_the_reference() -> None:
    assert [name for name in OPTIONS if f"`{name}`" not in PAGES["reference.md"]] == []


def test_every_page_is_in_the_list_of_pages() -> None:
    assert [name for name in PAGES if name != "README.md" and f"({name})" not in PAGES["README.md"]] == []


def test_every_room_is_on_the_map() -> None:
    """And what is on the map is there."""
    shown = CONTRIBUTING.partition("## The map")[2].split("```")[1]
    named = {part.rstrip("/") for part in re.findall(r"[\w.]+(?:/|\.py)", shown)}
    rooms = {each.name for each in PACKAGE.iterdir() if each.is_dir() and each.name != "__pycache__"}
    modules = {each.name for each in PACKAGE.glob("*.py") if not each.name.startswith("__")}
    assert (rooms | modules) - named == set()
    here = {each.name for each in (*PACKAGE.rglob("*"), *(ROOT / "tests").rglob("*"), *ROOT.iterdir())}
    assert named - here == set()


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`((?:\w+/)+(?:\w+\.(?:py|toml))?)`", CONTRIBUTING))))
def test_a_file_is_there(name: str) -> None:
    assert any((folder / name).exists() for folder in (ROOT, PACKAGE))


@pytest.mark.parametrize(
    "name", sorted(set(re.findall(r"`((?:(?:domain|window|plain|outbox|cli)\.)[\w.]+)`", CONTRIBUTING)))
)
def test_a_name_is_there(name: str) -> None:
    """As ``outbox.clipboard.LADDERS``."""
    module, _, what = name.rpartition(".")
    assert hasattr(import_module(f"afterview_tui.{module}"), what)
