"""Reads the options file: defaults for options that it doesn't set, and a sentence for each invalid line."""

import errno
import re
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from afterview_tui.domain.key_names import is_key, named
from afterview_tui.domain.text import one_line
from afterview_tui.options.declared import OPTIONS, Options
from afterview_tui.options.lists import read_lists

MOST_WRONG_LINES = 20
"""How many lines that aren't TOML are skipped one by one before the whole file is ignored."""
_WRONG = "{path}, line {line}: {name} can't be {value}. {what} The default is used."


class Found(NamedTuple):
    """The contents of an options file."""

    options: Options
    wrong: list[str]
    """A sentence for each invalid line."""
    lines: dict[str, int]
    """The line number, from 1, of each option that the file sets."""
    unknown: dict[str, int]
    """The line number of each name that isn't an option, such as a misspelt one."""


def read_options(path: Path) -> tuple[Options, list[str]]:
    """The options in a file, and a sentence for each invalid line."""
    found = find_options(path)
    return found.options, found.wrong


def find_options(path: Path) -> Found:
    """The options in a file, with their line numbers."""
    try:
        if not path.exists():
            return Found(Options(), [], {}, {})
        if not path.is_file() and not path.is_dir():
            raise OSError(errno.EINVAL, "Not a regular file")
        text = path.read_text(encoding="utf-8-sig")
        tables, wrong = _parsed(text, path)
    except (OSError, ValueError, RecursionError) as error:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else "it is not TOML"
        return Found(Options(), [f"{path} can't be read: {reason}. The defaults are used."], {}, {})
    chosen: dict[str, Any] = {}
    lines: dict[str, int] = {}
    unknown: dict[str, int] = {}
    for table, name, value in _values(tables):
        line = line_of(text, table, name)
        try:
            if table == "keys":
                chosen["keys"] = chosen.get("keys", {}) | {_id(name): _key(value)}
            elif name in OPTIONS and OPTIONS[name].group.table == table:
                chosen[name] = OPTIONS[name].kind.read(value)
                lines[name] = line
            elif name == "lists" and not table:
                chosen["lists"] = read_lists(value)
            elif name in _TABLES:
                raise ValueError("It needs a table of its own.")
            else:
                unknown[name] = line if not isinstance(value, dict) else table_line(text, name)
        except ValueError as error:
            wrong.append(_WRONG.format(path=path, line=line, name=name, value=_toml_text(value), what=error))
    return Found(msgspec.structs.replace(Options(), **chosen), wrong, lines, unknown)


_TABLES = {"keys", *(option.group.table for option in OPTIONS.values() if option.group.table)}


def line_of(text: str, table: str, name: str) -> int:
    """The number, from 1, of the line that sets a name."""
    begins = re.compile(rf"""\s*(?:{re.escape(table)}\s*\.\s*)?["']?{re.escape(name)}["']?\s*[=.]""")
    lines = text.split("\n")
    header = next((n for n, line in enumerate(lines) if re.match(rf"\s*\[\s*{re.escape(table)}\s*\]", line)), 0)
    places = (*range(header if table else 0, len(lines)), *range(header))
    return next((n + 1 for n in places if begins.match(lines[n])), header + 1)


def table_line(text: str, name: str) -> int:
    """The number, from 1, of the line where a table begins."""
    begins = re.compile(rf"""\s*\[\s*["']?{re.escape(name)}\b""")
    return next((n for n, line in enumerate(text.split("\n"), 1) if begins.match(line)), 1)


def _values(found: dict[str, Any]) -> list[tuple[str, str, Any]]:
    """Triples of table, name and value; the table is "" at the top level, where unknown tables count as values."""
    values: list[tuple[str, str, Any]] = []
    for name, value in found.items():
        if not isinstance(value, dict):
            values.append(("", name, value))
        elif name in _TABLES:
            values += [(name, each, inner) for each, inner in value.items()]
        else:
            values.append(("", name, value))
    return values


def _key(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("It takes the name of a key in quotes.")
    keys = named(one_line(value))
    for key in keys.split(","):
        if not is_key(key):
            raise ValueError(f"There is no key “{key}”.")
    return keys


def _toml_text(value: object) -> str:
    """A value as TOML text."""
    if isinstance(value, dict):
        return "a table"
    import tomlkit

    return one_line(tomlkit.item(value).as_string())


def _id(text: str) -> str:
    """A command's id, whose last part is a key; one of an earlier version as it is now."""
    command, dot, key = one_line(text).rpartition(".")
    found = f"{command}{dot}{named(key)}"
    return _RENAMED.get(found, found)


_RENAMED = {
    "findings.dismiss_it.x": "findings.dismiss.x",
    "leadlist.close_leads.x": "leadlist.close.x",
    "leadlist.mark_all.m": "leadlist.mark_all.asterisk",
    "leadlist.snooze.z": "leadlist.later.z",
    "leadpage.close_lead.x": "leadpage.close.x",
    "leads.close_lead.x": "leads.close.x",
    "leads.next_step.n": "leads.next.n",
    "leads.snooze.z": "leads.later.z",
}
"""Ids of 0.1.0, by which people's own keys were written down, with those of today."""


def _parsed(text: str, path: Path) -> tuple[dict[str, Any], list[str]]:
    """The content of a TOML text, and a sentence for each line that had to be skipped; raises ValueError."""
    import tomllib

    lines = text.split("\n")
    wrong: list[str] = []
    while True:
        try:
            return tomllib.loads("\n".join(lines)), wrong
        except tomllib.TOMLDecodeError as error:
            number = next(map(int, re.findall(r"\(at line (\d+)", str(error))), 0)
            if not number or not lines[number - 1] or len(wrong) == MOST_WRONG_LINES:
                raise
            wrong.append(f"{path}, line {number}: “{one_line(lines[number - 1])}” is not TOML, so it was left out.")
            lines[number - 1] = ""
