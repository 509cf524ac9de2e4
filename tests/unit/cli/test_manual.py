"""The manual pages and what shells complete: from the same declarations as --help and the options."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from afterview_tui.cli.commands import cli
from afterview_tui.options import OPTIONS
from tools import documents, manual

needs_man = pytest.mark.skipif(shutil.which("man") is None, reason="not installed: man")
needs_mandoc = pytest.mark.skipif(shutil.which("mandoc") is None, reason="not installed: mandoc")
needs_groff = pytest.mark.skipif(shutil.which("groff") is None, reason="not installed: groff")


DATE = "2026-11-30"
PAGES = {"afterview.1": manual.command_page(DATE), "afterview-config.5": manual.options_page(DATE)}


PINNED = (documents.ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
with_its_click = pytest.mark.skipif(
    f"click=={version('click')}" not in PINNED, reason="another click words some of it in another way"
)


@with_its_click
@pytest.mark.parametrize("path", documents.made(), ids=lambda path: path.name)
def test_what_is_made_is_what_is_there(path: Path) -> None:
    """`make documents` writes them again after a change of what they are made from."""
    assert path.read_text(encoding="utf-8") == documents.made()[path]


def test_the_schema_knows_every_field_of_a_file(filled: Path) -> None:
    """Those of the sample evening, a table and a row at a time."""
    schema = json.loads((documents.FOLDER / "afterview.schema.json").read_text(encoding="utf-8"))
    for name, rows in json.loads(filled.read_bytes()).items():
        kind = schema["properties"][name]["additionalProperties"]["$ref"].rpartition("/")[2]
        assert [row for row in rows.values() if row.keys() - schema["$defs"][kind]["properties"].keys()] == [], name


def test_every_option_has_its_default_and_what_it_takes() -> None:
    text = " ".join(PAGES["afterview-config.5"].replace(r"\-", "-").split())
    for name, option in OPTIONS.items():
        assert rf"\fB{name}\fR {option.hint} Takes {option.kind.takes}." in text
    assert "The default is tomorrow evening." in text


def test_every_command_and_option_is_in_it() -> None:
    """What --help knows of a command stands in the page: name, sentence, options."""
    text = PAGES["afterview.1"].replace(r"\-", "-")
    for name, command in cli.commands.items():
        below = [f"{name} {each}" for each in getattr(command, "commands", {})]
        assert all(f"\n.SS {each}" in text for each in below or [name])
    for option in ("--plain", "--ascii", "--data", "--json", "--prompt", "--list"):
        assert option in text
    assert "Nothing is ever sent anywhere." in text


def every_command(group: click.Group, *above: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Each command with the words that name it, groups among them."""
    yield above, group
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, name
        if isinstance(command, click.Group):
            yield from every_command(command, *above, name)
        else:
            yield (*above, name), command


def parse(command: click.Command, words: list[str], above: click.Context | None = None) -> None:
    """Read a command line as it would be read to run it; raises click.UsageError."""
    context = command.make_context(words[0], words[1:], parent=above)
    if isinstance(command, click.Group) and context._protected_args:
        name, inner, rest = command.resolve_command(context, [*context._protected_args, *context.args])
        assert inner is not None, name
        parse(inner, [name or "", *rest], context)


@pytest.mark.parametrize("words", [words for words, _ in every_command(cli)])
def test_every_help_ends_with_an_example(words: tuple[str, ...], tmp_path: Path, monkeypatch: Any) -> None:
    """One that the program takes as it stands, of the command itself."""
    result = CliRunner().invoke(cli, [*words, "--help"], prog_name="afterview")
    assert result.exit_code == 0
    shown = " ".join(result.stdout.split()).partition("For example: ")[2]
    assert shown.startswith(" ".join(("afterview", *words)))
    assert not any(line.endswith("...") for line in result.stdout.partition("Commands:")[2].splitlines())
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tracker.csv").touch()
    parse(cli, shlex.split(shown.partition(" > ")[0]))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["groff", "-man", "-Tutf8", "-ww", "-z"], marks=needs_groff),
        pytest.param(["mandoc", "-Tlint"], marks=needs_mandoc),
    ],
    ids=lambda command: command[0],
)
def test_it_is_clean_roff(name: str, command: list[str]) -> None:
    """Those who read pages have nothing to warn about, nor about their style."""
    result = subprocess.run(command, input=PAGES[name], capture_output=True, text=True, timeout=60, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@needs_man
def test_man_shows_the_page(tmp_path: Path) -> None:
    """`man ./afterview.1` shows the name, a command with a hyphen as typed, and where things lie."""
    (tmp_path / "afterview.1").write_text(PAGES["afterview.1"], encoding="utf-8")
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "MANWIDTH": "80", "LC_ALL": "C.UTF-8"}
    command = ["man", "--pager=cat", "./afterview.1"]
    result = subprocess.run(
        command, cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=60, check=False
    )
    if "has been minimized" in result.stdout:
        pytest.skip("man shows no pages on this machine")
    assert "afterview - a calm hour after a job interview" in result.stdout
    assert "--plain" in result.stdout
    assert "~/.local/share/afterview/afterview.json" in result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completion(shell: str) -> None:
    """A script for each shell, which asks the program itself."""
    result = CliRunner().invoke(cli, ["completion", shell], prog_name="afterview")
    assert result.exit_code == 0
    assert f"_AFTERVIEW_COMPLETE={shell}_complete" in result.output


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("afterview ", {"plain,breathe", "plain,config", "plain,today"}), ("afterview config ", {"plain,edit"})],
)
def test_what_bash_is_offered(words: str, wanted: set[str], tmp_path: Path) -> None:
    """Commands after the name, those of a group after it; no window opens."""
    count = len(words.split())
    environ = {
        "HOME": str(tmp_path),
        "PATH": "",
        "_AFTERVIEW_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(count),
    }
    result = subprocess.run(
        [sys.executable, "-m", "afterview_tui"],
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert wanted <= set(result.stdout.split())
