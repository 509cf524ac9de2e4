"""Writes the options file: a commented template, and changes that keep the user's own lines."""

import os
import re
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import structs

from afterview_tui.files import make_folder, reason, replace_alike
from afterview_tui.options.declared import OPTIONS, Options
from afterview_tui.options.lists import EXAMPLE, set_lists
from afterview_tui.options.reading import read_options

HEAD = """\
# The options of Afterview. Remove the # from a line to change it; with the #, the default is used.
# `afterview config show` prints every value in force and where it comes from.
"""
KEYS = """\

# Other keys for commands; `afterview config keys` lists every id.
#[keys]
#"home.new.n" = "a"
"""


def default_file() -> str:
    """A file that explains every option and sets none."""
    parts = [HEAD]
    for group, named in groupby(OPTIONS, lambda name: OPTIONS[name].group):
        parts.append(f"\n\n# {group.title}\n" + (f"[{group.table}]\n" if group.table else ""))
        for name in named:
            option = OPTIONS[name]
            parts.append(f"\n# {option.hint}\n# Takes {option.kind.takes}.\n")
            parts.append(f"#{name} = {literal(getattr(DEFAULTS, name))}\n")
    return "".join([*parts, "\n", EXAMPLE, KEYS])


DEFAULTS = Options()


def literal(value: object) -> str:
    """A value as TOML text."""
    import tomlkit

    return tomlkit.item(value).as_string()


def write_options(path: Path, options: Options) -> None:
    """Write the changed options, keeping the user's lines, line ends, comments and order; raises OSError."""
    import tomllib

    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    path = Path(os.path.realpath(path))
    present, _ = read_options(path)
    changed = {name: value for name in OPTIONS if (value := getattr(options, name)) != getattr(present, name)}
    try:
        text = path.read_text(encoding="utf-8-sig") if path.exists() else default_file()
        alive = tomllib.loads(text)
        for name in changed:
            if name not in _table(alive, name):
                text = _uncommented(text, name)
        document = tomlkit.parse(text)
        for name, value in changed.items():
            _set(document, name, value)
        if options.lists != present.lists:
            set_lists(document, options.lists)
        text = tomlkit.dumps(document)
    except (ValueError, TOMLKitError, RecursionError) as error:
        raise OSError(f"{path} is not TOML, so it was left as it is") from error
    try:
        make_folder(path.parent)
        replace_alike(path, text.replace("\n", _line_end(path)).encode())
    except OSError as error:
        raise OSError(f"{path} can't be written ({reason(error)})") from error


def choose(options: Options, **chosen: object) -> tuple[Options, dict[str, object]]:
    """The options with new values, and all changes: a new pattern also resets the number of breaths."""
    if chosen.get("pattern", options.pattern) != options.pattern:
        chosen = {"breaths": 0, **chosen}
    return structs.replace(options, **chosen), chosen


def _line_end(path: Path) -> str:
    """The line end of a file; LF for a new one and for one with mixed line ends."""
    content = path.read_bytes() if path.exists() else b""
    return "\r\n" if 0 < content.count(b"\n") == content.count(b"\r\n") else "\n"


def _table(document: Any, name: str) -> Any:
    """The table of a document that an option belongs to, empty where it is missing; raises OSError."""
    table = OPTIONS[name].group.table
    found = document.get(table, {}) if table else document
    if not isinstance(found, dict):
        raise OSError(f"{table} is not a table in the file, which was left as it is")
    return found


def _set(document: Any, name: str, value: object) -> None:
    import tomlkit

    table = OPTIONS[name].group.table
    if table and table not in document:
        document.add(table, tomlkit.table())
    within = _table(document, name)
    if name in within:
        within[name] = value
    else:
        within.add(name, tomlkit.item(value).comment(OPTIONS[name].hint))


def _uncommented(text: str, name: str) -> str:
    """The text with the commented line of an option uncommented, if its table has one."""
    table, here = OPTIONS[name].group.table, ""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if header := re.match(r"\s*+\[++([^]]*+)\]", line):
            here = header[1].strip()
        elif here == table and re.match(rf"#\s?{re.escape(name)} = ", line):
            lines[number] = f"{name} = {literal(getattr(DEFAULTS, name))}"
            break
    return "\n".join(lines)
