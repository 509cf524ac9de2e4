"""SECURITY.md names every program that Afterview starts."""

import re
from pathlib import Path

from afterview_tui.outbox.editor import USUAL
from afterview_tui.outbox.mail_programs import found

ROOT = Path(__file__).parents[2]
STARTS = re.compile(r"^\s*(?:import|from) (?:subprocess|pty|webbrowser)\b|\bos\.(?:exec|spawn|system|popen)", re.M)


def test_every_mail_program_and_editor_is_named() -> None:
    said = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    here = found({"DISPLAY": ":0", "EDITOR": "editor"}, "mail_command", remote=False, which=lambda name: name)
    started = {program.command[0] for program in here} | set(USUAL)
    assert {"mutt", "neomutt", "aerc", "nano"} <= started
    assert {name for name in started if not re.search(rf"`{re.escape(name)}\b", said)} == set()


def test_programs_are_started_in_few_places_only() -> None:
    package = ROOT / "afterview_tui"
    starts = {
        str(path.relative_to(package)) for path in package.rglob("*.py") if STARTS.search(path.read_text("utf-8"))
    }
    asks_ps = "processes.py"
    assert starts - {asks_ps} == {"outbox/foreground.py", "outbox/programs.py"}
