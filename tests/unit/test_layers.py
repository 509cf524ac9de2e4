"""The arrows between the layers run one way, and what is slow to import is imported late."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import afterview_tui

PACKAGE = Path(afterview_tui.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))

OWN = {
    "domain": {"domain"},
    "clock": set(),
    "store": {"store", "domain", "clock", "__init__"},
    "outbox": {"outbox", "domain"},
    "options": {"options", "domain"},
    "locations": set(),
    "printing": {"domain"},
    "dates": {"domain"},
    "exchange": {"exchange", "domain"},
    "sheets": set(),
    "themes": set(),
    "evening": {"store", "outbox", "options", "domain", "clock"},
    "actions": {"actions", "evening", "store", "domain", "dates"},
    "demo": {"store", "domain", "clock"},
    "plain": {
        "plain",
        "end_of_line",
        "printing",
        "actions",
        "evening",
        "options",
        "outbox",
        "store",
        "domain",
        "dates",
        "locations",
    },
    "widgets": {"widgets", "domain", "clock"},
    "screens": {
        "screens",
        "textual_fixes",
        "exchange",
        "actions",
        "widgets",
        "outbox",
        "store",
        "domain",
        "evening",
        "options",
        "dates",
        "locations",
        "clock",
    },
    "crash": {"store", "locations", "__init__"},
    "textual_fixes": {"textual_fixes"},
    "driver": {"textual_fixes"},
    "end_of_line": set(),
    "failures": set(),
    "suspending": {"outbox"},
    "app": {
        "suspending",
        "driver",
        "end_of_line",
        "failures",
        "textual_fixes",
        "crash",
        "screens",
        "widgets",
        "outbox",
        "evening",
        "sheets",
        "themes",
        "locations",
        "domain",
    },
    "cli": {
        "actions",
        "cli",
        "app",
        "end_of_line",
        "dates",
        "crash",
        "plain",
        "printing",
        "screens",
        "widgets",
        "demo",
        "exchange",
        "evening",
        "store",
        "outbox",
        "options",
        "domain",
        "locations",
        "clock",
        "__init__",
    },
    "__main__": {"cli", "end_of_line", "locations", "printing"},
    "__init__": set(),
}
"""Which of our own parts each part may use; "__init__" holds the version."""
FOREIGN = {
    "domain": {
        "textual",
        "rich",
        "tinydb",
        "filelock",
        "click",
        "pyperclip",
        "platformdirs",
        "time",
        "os",
    },
    "store": {"textual", "rich", "click", "pyperclip"},
    "exchange": {"textual", "rich", "tinydb", "filelock", "click", "pyperclip"},
    "outbox": {"tinydb", "filelock"},
    "widgets": {"tinydb", "filelock"},
    "screens": {"tinydb", "filelock", "click", "pyperclip"},
    "cli": {"tinydb", "filelock", "pyperclip"},
    "plain": {"textual", "rich", "tinydb", "filelock", "click", "pyperclip"},
    "evening": {"textual", "tinydb"},
    "options": {"textual", "tinydb"},
}
"""What a part leaves to others."""
CLOCKS = {"now", "today", "utcnow", "time", "monotonic", "perf_counter", "localtime"}
SLOW = (
    "textual",
    "charset_normalizer",
    "markdown_it",
    "markdown",
    "dateparser",
    "pyperclip",
    "email",
    "tomlkit",
    "rich",
)
LATE = ("markdown_it", "dateparser", "pyperclip", "tomlkit", "filelock", "icalendar")
FIRST_PAGE = "import afterview_tui.app, afterview_tui.evening, afterview_tui.cli.window, afterview_tui.screens.home"
EVERY_PAGE = """
import importlib, pkgutil
from afterview_tui import screens
for each in pkgutil.iter_modules(screens.__path__):
    importlib.import_module(f"{screens.__name__}.{each.name}")
"""


def part(path: Path) -> str:
    """The part of the program that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def nodes(path: Path) -> list[ast.AST]:
    """Everything that a file is made of."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or later, by its full name."""
    package = ".".join(("afterview_tui", *path.relative_to(PACKAGE).parts[:-1]))
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{package}: imports are written out"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def own(name: str) -> str | None:
    """The part of ours that an import names, None for other people's modules."""
    first, _, rest = name.partition(".")
    if first != "afterview_tui":
        return None
    target = rest.split(".")[0]
    return target if (PACKAGE / target).is_dir() or (PACKAGE / f"{target}.py").is_file() else "__init__"


def test_every_part_is_listed() -> None:
    """A new part of the program has to say what it may use."""
    assert {part(path) for path in SOURCES} == set(OWN)


def test_arrows_run_one_way() -> None:
    """No rule needs a screen, no widget a store, no store a clipboard: each can be tried and read by itself."""
    assert [
        f"{path.relative_to(PACKAGE)} uses {name}"
        for path in SOURCES
        for name in imports(path)
        if own(name) not in (None, *OWN[part(path)]) or name.split(".")[0] in FOREIGN.get(part(path), set())
    ] == []


def test_rules_read_no_clock() -> None:
    """Time is passed in, so that every rule can be asked about any day."""
    assert [
        f"{path.name}:{node.lineno} reads the clock"
        for path in sorted((PACKAGE / "domain").rglob("*.py"))
        for node in nodes(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and getattr(node.func.value, "id", getattr(node.func.value, "attr", "")) in ("datetime", "date", "time")
    ] == []


def test_arrows_are_a_hierarchy() -> None:
    """No two parts use each other, however far round."""
    reached = {name: set(uses) - {name} for name, uses in OWN.items()}
    for _ in OWN:
        for uses in reached.values():
            uses.update(*(reached[name] for name in set(uses)))
    assert [name for name, uses in reached.items() if name in uses] == []


def loaded(code: str, tmp_path: Path, *unwanted: str) -> list[str]:
    """What some code printed in a new Python, where `found()` is those of these modules that are in memory."""
    begin = f"import sys\ndef found(): return [name for name in {unwanted!r} if name in sys.modules]\n"
    environ = {"HOME": str(tmp_path), "PYTHONPATH": str(PACKAGE.parent), "PATH": ""}
    command = [sys.executable, "-c", begin + code]
    result = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=True)
    return result.stdout.splitlines()


def test_data_commands_start_fast(tmp_path: Path) -> None:
    """A command answers without waiting for the window's parts: each in turn, and what is in memory by then.

    An editor may run the checks at each save, so they wait for no window either.
    """
    note = tmp_path / "note.txt"
    note.write_text("Thank you.", encoding="utf-8")
    commands = [
        *("--version", "--help", "today", "today --json", "note list", "leads list"),
        *("leads export", "export", "export --format ics", f"check {note}"),
    ]
    code = f"""
from afterview_tui.cli.commands import cli
for command in {commands!r}:
    try: cli(command.split(), prog_name='afterview')
    except SystemExit as end: print('\\nended', command, end.code or 0, *found())
"""
    ended = [line for line in loaded(code, tmp_path, *SLOW) if line.startswith("ended ")]
    assert ended == [f"ended {command} {int(command.startswith('check'))}" for command in commands]


def test_a_shell_prompt_is_answered_without_the_command_line(tmp_path: Path) -> None:
    """Asked at every prompt, even what reads command lines would be felt."""
    code = """
from afterview_tui.__main__ import main
for more in ([], ['--prompt'], ['--json']):
    sys.argv = ['afterview', 'today', *more]
    try: main()
    except SystemExit as end: print('\\nended', *more, end.code or 0, *found())
"""
    ended = [line for line in loaded(code, tmp_path, "click", *SLOW) if line.startswith("ended ")]
    assert ended == ["ended 0", "ended --prompt 0", "ended --json 0"]


def test_the_window_opens_without_what_it_may_never_need(tmp_path: Path) -> None:
    """Dates, clipboard, options and the lock are imported when they are first used, on whatever page."""
    code = f"{FIRST_PAGE}\nprint(*found())\n{EVERY_PAGE}\nprint(*(name for name in found() if name in {LATE!r}))"
    unwanted = ("email", "click", "afterview_tui.domain.checks", "afterview_tui.domain.drafting", *LATE)
    assert loaded(code, tmp_path, "textual", *unwanted) == ["textual", ""]


def test_a_plain_evening_begins_without_what_looks_notes_over(tmp_path: Path) -> None:
    """The checks of a note, and what writes mail, are imported when a note is looked over or handed over."""
    code = "import afterview_tui.plain.walk\nprint(*found())"
    assert loaded(code, tmp_path, "afterview_tui.domain.checks", "click", *SLOW) == [""]


def test_no_rule_is_too_long_to_read() -> None:
    """A module that has grown past a few pages is noticed here."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert [str(path) for path, lines in lengths.items() if lines > 300] == []
    assert sorted(lengths.values())[len(lengths) // 2] < 100
