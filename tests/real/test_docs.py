"""Every command of the pages in docs/ and of the README's blocks of lines to type, as they stand there."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.real.terminal import clean_environment

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
WITHOUT = [ROOT / "docs" / f"{name}.md" for name in ("README", "instead", "reference")]
"""Pages that have nothing to type."""
LINES = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TO_COPY = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
"""Of the README, whose lines are copied whole, without a `$`."""
HERE = f'exec "{sys.executable}" -m afterview_tui "$@"'
NOTHING = "exit 0"
STANDS_IN = {
    "afterview": HERE,
    # The other machine is this one, with a home of its own.
    "ssh": 'shift; test "$1" = -t && shift; HOME="$HOME/there" exec sh -c "$*"',
    "scp": 'cp "$1" "$HOME/${2#*:}"',
    "tmux": 'shift 4; exec sh -c "$*"',
    "mutt": 'test "$1" = -H && exec grep -q "^Subject: " "$2"',
    # What fetches a package would need a network; that the package can be installed is test_wheel's.
    "pipx": NOTHING,
    "uv": NOTHING,
    "uvx": HERE.replace('"$@"', "demo"),
    "python3": f'test "$2" = venv && exec mkdir -p "$3/bin"; exec "{sys.executable}" "$@"',
}
"""Programs that reach elsewhere or draw on a screen, and what answers for them."""


class Command(NamedTuple):
    """One command of a page, with what it prints there; empty where the page doesn't say."""

    line: int
    text: str
    output: str


def commands(page: str) -> list[Command]:
    """The commands of a page in their order; `> ` goes on with the one above."""
    found: list[Command] = []
    for block in LINES.finditer(page):
        first = page[: block.start(1)].count("\n") + 1
        for number, line in enumerate(block[1].splitlines(), first):
            if line.startswith("$ "):
                found.append(Command(number, line[2:], ""))
            elif re.match(">( |$)", line):
                found[-1] = found[-1]._replace(text=f"{found[-1].text}\n{line[2:]}")
            else:
                found[-1] = found[-1]._replace(output=f"{found[-1].output}{line}\n")
    return found


def lines_of(path: Path) -> list[Command]:
    """The commands of a page; of the README its `make` lines are left out, for they are how these tests are run."""
    page = path.read_text(encoding="utf-8")
    if path != ROOT / "README.md":
        return commands(page)
    page = TO_COPY.sub(lambda found: "```console\n" + re.sub("(?m)^(?=.)", "$ ", found[1]) + "```", page)
    return [command for command in commands(page) if not command.text.startswith("make ")]


def fits(output: str, wanted: str) -> bool:
    """Whether the output is as the page has it, where `...` stands for anything, alone on a line for any lines."""
    lines = (
        "(?:.*\n)*" if line == "..." else ".*".join(map(re.escape, line.split("..."))) + "\n"
        for line in wanted.splitlines()
    )
    return not wanted or re.fullmatch("".join(lines), output) is not None


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An empty home, with what stands in for the programs of elsewhere."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, script in STANDS_IN.items():
        (programs / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    (tmp_path / "home" / "there").mkdir(parents=True)
    pip = tmp_path / "home" / ".afterview" / "bin" / "pip"
    pip.parent.mkdir(parents=True)
    pip.write_text("#!/bin/sh\n", encoding="utf-8")
    pip.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return clean_environment(tmp_path / "home") | {"PATH": path, "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_command_does_what_the_page_says(path: Path, environ: dict[str, str]) -> None:
    found = lines_of(path)
    assert bool(found) == (path not in WITHOUT)
    for command in found:
        result = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command.text],
            cwd=environ["HOME"],
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        where = f"{path.name}:{command.line}: {command.text}\n{result.stdout}"
        assert result.returncode == 0, where
        assert fits(result.stdout, command.output), f"{where}\nThe page says:\n{command.output}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_link_leads_somewhere(path: Path) -> None:
    """To a file that is there, and to a heading in it."""
    for link in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if re.match(r"https?:", link):
            continue
        name, _, heading = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target.exists(), link
        anchors = (
            [
                re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-")
                for each in re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            ]
            if heading
            else [""]
        )
        assert heading in anchors, link


def test_what_the_page_leaves_out_is_anything_and_the_rest_is_not() -> None:
    assert fits("one\ntwo\nthree\n", "one\n...\nthree\n")
    assert fits("Added: a. (3fa)\nmore\n", "Added: a. (...)\n...\n")
    assert not fits("Added: b. (3fa)\n", "Added: a. (...)\n")
    assert fits("one\n", "one\n...\n")
    assert not fits("one\ntwo\n", "one\n")
