"""Slow imports are deferred, rules read no clock, and modules stay short."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import afterview_tui

PACKAGE = Path(afterview_tui.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))

CLOCKS = {"now", "today", "utcnow", "time", "monotonic", "perf_counter", "localtime"}
SLOW = (
    "textual",
    "charset_normalizer",
    "markdown_it",
    "markdown",
    "pyperclip",
    "email",
    "tomlkit",
    "rich",
    "wcwidth",
)
LATE = ("markdown_it", "pyperclip", "tomlkit", "filelock", "icalendar", "wcwidth")
FIRST_PAGE = "import afterview_tui.window.app, afterview_tui.cli.window, afterview_tui.window.pages.home"
EVERY_PAGE = """
import importlib, pkgutil
from afterview_tui.window import pages
for each in pkgutil.iter_modules(pages.__path__):
    importlib.import_module(f"{pages.__name__}.{each.name}")
"""


@cache
def nodes(path: Path) -> list[ast.AST]:
    """All syntax nodes of a file."""
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def test_rules_read_no_clock() -> None:
    """Time is passed in, so that every rule can be tested on any day."""
    assert [
        f"{path.name}:{node.lineno} reads the clock"
        for path in sorted((PACKAGE / "domain").rglob("*.py"))
        for node in nodes(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and getattr(node.func.value, "id", getattr(node.func.value, "attr", "")) in ("datetime", "date", "time")
    ] == []


def loaded(code: str, tmp_path: Path, *unwanted: str) -> list[str]:
    """The output of some code in a new Python, where `found()` lists which of these modules are loaded."""
    begin = f"import sys\ndef found(): return [name for name in {unwanted!r} if name in sys.modules]\n"
    environ = {"HOME": str(tmp_path), "PYTHONPATH": str(PACKAGE.parent), "PATH": ""}
    command = [sys.executable, "-c", begin + code]
    result = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=True)
    return result.stdout.splitlines()


def test_data_commands_start_fast(tmp_path: Path) -> None:
    """Each command runs without importing the window's modules.

    An editor may run the checks at each save, so they don't import them either.
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
    """At every prompt, even the time to import click would be noticeable."""
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
    """Dates, clipboard, options and the lock are imported at their first use."""
    code = f"{FIRST_PAGE}\nprint(*found())\n{EVERY_PAGE}\nprint(*(name for name in found() if name in {LATE!r}))"
    late = ("domain.notes.checks", "writing.drafting", "window.widgets.form", "reading.days")
    unwanted = ("email", "click", *(f"afterview_tui.{name}" for name in late), *LATE)
    assert loaded(code, tmp_path, "textual", *unwanted) == ["textual", ""]


def test_no_word_is_looked_up_before_a_note_is_looked_over(tmp_path: Path) -> None:
    """The list of English words takes 0.1 s to read: neither `today` nor any page has it."""
    code = f"""
import afterview_tui.plain.walk
from afterview_tui.__main__ import main
sys.argv = ['afterview', 'today']
try: main()
except SystemExit: pass
print('\\ntoday', *found())
{FIRST_PAGE}
print('first page', *found())
{EVERY_PAGE}
def read(): return [name for name in found() if name == 'spellchecker'] + [
    name for name, module in sys.modules.items() if name.endswith('notes.spelling')
    and module.frequencies.cache_info().currsize]
print('every page', *read())
from afterview_tui.domain.notes.checks import Circumstances, check
from afterview_tui.domain.records import Note, Person
check(Note(body='Dear Dana, thnak you for the talk.'), Circumstances(person=Person(name='Dana')))
print('looked over', *read())
"""
    speller = ("spellchecker", "afterview_tui.domain.notes.spelling", "afterview_tui.domain.notes.guessing")
    told = loaded(code, tmp_path, *speller)
    assert told[-4:] == [
        "today",
        "first page",
        "every page",
        "looked over afterview_tui.domain.notes.spelling",
    ]


def test_a_plain_evening_begins_without_what_looks_notes_over(tmp_path: Path) -> None:
    """The checks of a note and the mail module are imported when a note is checked or handed over."""
    code = "import afterview_tui.plain.walk\nprint(*found())"
    assert loaded(code, tmp_path, "afterview_tui.domain.notes.checks", "click", *SLOW) == [""]


def test_no_rule_is_too_long_to_read() -> None:
    """Fails for a module of more than a few pages."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert [str(path) for path, lines in lengths.items() if lines > 300] == []
    assert sorted(lengths.values())[len(lengths) // 2] < 100
