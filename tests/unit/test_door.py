"""Printed text never has control characters, with any names of files, arguments, settings and records."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from afterview_tui.cli.commands import cli
from afterview_tui.domain.text import shown
from tests.support import written
from tests.unit.starting import Said, Start

HOSTILE = (
    "a\x1b]52;c;eA==\x07\x1b]8;;http://x.example\x1b\\\x1b]0;title\x07\x1b[2J\x9b31m\x9d52;c;eA==\x9c\r\x0b\x7f"
    "\u202eb\u2066c\u200e\u200f\u061c\u2028\U000e0041\udcffz"
)
"""A clipboard command, a link, a title, a cleared screen, in both ways of writing; turned, hidden, and no UTF-8."""
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffd\U000e0000-\U000e007f]"
)


RECORDS = {
    "interviews": [{"uid": "i", "company": HOSTILE[:-2], "role": HOSTILE[:-2], "promised": HOSTILE[:-2]}],
    "people": [
        {"uid": "p", "interview": "i", "name": HOSTILE[:-2], "email": "a@example.org", "part": "interviewer"}
    ],
    "notes": [{"uid": "n", "interview": "i", "person": "p", "form": "email", "subject": "s", "body": HOSTILE[:-2]}],
    "leads": [
        {"uid": "l", "company": HOSTILE[:-2], "role": "r", "next_step": HOSTILE[:-2], "next_on": "2026-01-01"}
    ],
}
"""Records that another program has written."""


def leaves(
    command: click.Command = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """All commands with their command lines, including groups."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            if (found := command.get_command(context, name)) is not None:
                yield from leaves(found, (*path, name))


def hostile_lines() -> Iterator[tuple[str, ...]]:
    """All commands with a hostile word as an argument, an option's value and an unknown option."""
    for path, command in leaves():
        yield (*path, HOSTILE)
        yield (*path, HOSTILE, HOSTILE)
        yield (*path, f"--{HOSTILE}")
        for each in command.params:
            if isinstance(each, click.Option) and not each.is_flag:
                yield (*path, each.opts[0], HOSTILE)
                yield (*path, HOSTILE, each.opts[0], HOSTILE)
            elif isinstance(each, click.Option):
                yield (*path, HOSTILE, each.opts[0])
                yield (*path, f"{each.opts[0]}={HOSTILE}")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a hostile name, in which the program is started."""
    folder = tmp_path / HOSTILE.replace("/", "-")
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("TERM", "DISPLAY", "EDITOR", "VISUAL", "TMUX", "SSH_CONNECTION", "AFTERVIEW_CLIPBOARD"):
        monkeypatch.delenv(name, raising=False)
    return folder


def assert_harmless(said: Said, *, has_cr: bool = False) -> None:
    """The output has no control characters and no traceback."""
    found = STEERING.findall(said.out.replace("\r\n", "\n") if has_cr else said.out) + STEERING.findall(said.err)
    assert found == [], said
    assert "Traceback" not in said.err
    assert said.code in (0, 1, 2, None)


def test_every_command_with_hostile_words(start: Start, place: Path) -> None:
    """Arguments, options and choices are repeated in usage errors and sentences with control characters escaped."""
    data = written(place / "afterview.json", **RECORDS)
    lines = list(hostile_lines())
    assert len(lines) > 120
    for line in lines:
        assert_harmless(start(*line, AFTERVIEW_DATA=str(data)), has_cr=line[:2] == ("lead", "export"))


SHOWING = (
    *("today", "today --json", "note list", "note list --json", "note show", "note check", "note check --json"),
    *("note copy", "note eml -o -", "note sent", "leads list", "leads list --json", "leads done a --json"),
    *("leads export", "leads export --format md", "leads export --format vcf", "leads export --format ics"),
    *("export", "export --format json", "export --format csv", "export --format ics", "doctor", "doctor --json"),
    *("backup", "backup --json", "restore --list", "restore", "config show", "config show --json", "config path"),
    *("--plain home", "--plain thank", "--plain leads", "config edit"),
)


@pytest.mark.parametrize("command", SHOWING)
def test_records_files_and_settings_of_others(start: Start, place: Path, command: str) -> None:
    """With hostile data, options and environment, all output has only printable characters."""
    data, config = place / f"{HOSTILE[-9:]}.json", place / f"{HOSTILE[-9:]}.toml"
    written(data, **RECORDS)
    config.write_text(f'"{HOSTILE[-9:-2]}" = 1\nname = [\n"keys.x" = 2\n', encoding="utf-8", errors="replace")
    environ = dict.fromkeys(("TERM", "EDITOR", "DISPLAY", "AFTERVIEW_CLIPBOARD", "SSH_CONNECTION", "LANG"), HOSTILE)
    environ |= {"AFTERVIEW_DATA": str(data), "AFTERVIEW_CONFIG": str(config)}
    line = [each for each in command.split() if each != "home"]
    said = start(*line, given=HOSTILE.encode("utf-8", "replace") + b"\nq\n", **environ)
    has_cr = re.search("ics|vcf|csv|eml|leads export$", command) is not None
    assert_harmless(said, has_cr=has_cr)
    assert not has_cr or r"\u000d" not in said.out
    if "json" in command and said.out:
        json.loads(said.out)


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "leads import --dry-run",
        "leads import --yes --json",
        "restore",
        "backup",
        "leads export -o",
        "note eml -o",
    ],
)
def test_files_with_such_names(start: Start, place: Path, command: str) -> None:
    """An existing file is read or left alone, and its name is escaped."""
    for content in ("company,status\nAcme,[odd]\n", "", "\0"):
        file = place / f"{HOSTILE[-9:]}.csv"
        file.write_text(content, encoding="utf-8")
        data = written(place / "afterview.json", leads=[{"uid": "l", "company": "Acme"}])
        assert_harmless(start("--data", str(data), *command.split(), str(file)))
        assert_harmless(start("--data", str(file), *command.split(), str(data)))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8", "cp1252"])
def test_an_ascii_stream_is_filtered_too(start: Start, place: Path, encoding: str) -> None:
    """click bypasses a stream whose encoding is ASCII, but not this one."""
    for line in (("today", HOSTILE), (f"nosuch{HOSTILE}",), ("check", HOSTILE), ("leads", "add", HOSTILE, "--yes")):
        assert_harmless(start(*line, encoding=encoding))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("plain, ümläut, 中文, שלום, 👩‍💻\n\tend", "plain, ümläut, 中文, שלום, 👩‍💻\n\tend"),
        ("a\x1b]0;t\x07b", r"a\u001b]0;t\u0007b"),
        ("note\u202etxt.exe", r"note\u202etxt.exe"),
        ("caf\udce9", r"caf\udce9"),
        ("a\U000e0041", r"a\udb40\udc41"),
    ],
)
def test_a_name_is_escaped_not_changed(name: str, said: str) -> None:
    """A cleaned name would be a different one; an escaped one is also valid JSON."""
    assert shown(name) == said
    assert json.loads(f'"{shown(name)}"'.replace("\n", "\\n").replace("\t", "\\t")).encode(
        "utf-16", "surrogatepass"
    ) == name.encode("utf-16", "surrogatepass")
