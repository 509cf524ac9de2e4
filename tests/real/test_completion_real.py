"""Completion in real shells: commands, ids, names with blanks and commas, stages and files, as installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Interview, Lead, Person
from afterview_tui.store import Store
from tests.real.terminal import Terminal, clean_environment, terminal

SHELLS = {
    "bash": (["bash", "--noprofile", "-i"], "PS1='REA''DY> '; clear"),
    "zsh": (["zsh", "-i"], "PS1='REA''DY> '; clear"),
    "fish": (["fish", "-i"], "function fish_prompt; echo -n 'REA''DY> '; end; clear"),
}
"""How each is started, and what gives it a prompt to wait for, which is not in what is typed."""
PROMPT = "READY>"


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    """Each shell of somebody who has installed the completion, with a data file and a note beside it."""
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"not installed: {name}")
    data = tmp_path / "a.json"
    store = Store(data, SystemClock())
    leads = [Lead(uid="3fa1b2c3", company="Globex", role="Tester"), Lead(uid="9c1d2e3f", company="Acme")]
    store.leads.add_all(leads)
    at = store.interviews.add(Interview(company="Kestrel, Inc"))
    store.people.add(Person(interview=at.uid, name="Dana Whitfield", title="Head of Firmware"))
    (tmp_path / "a-note-to-dana.txt").write_text("Dear Dana,", encoding="utf-8")
    program = Path(sys.executable).parent
    environ = clean_environment(tmp_path, PATH=f"{program}:{os.environ['PATH']}", SHELL=name, TERM="xterm")
    environ |= {"AFTERVIEW_DATA": str(data), "PWD": str(tmp_path)}
    install = ["afterview", "completion", "--install"]
    subprocess.run(install, env=environ, check=True, capture_output=True, timeout=60)
    command, prompt = SHELLS[name]
    with terminal(command, environ, 100, 30) as t:
        t.press(*f"cd {tmp_path}; {prompt}", "enter")
        t.wait_for(PROMPT)
        yield t


def _shows(t: Terminal, whole: str) -> bool:
    """Whether a line stands on the screen, however the shell escapes it."""
    return whole in t.text.replace("\\", "")


def entered(t: Terminal, printed: str, *parts: tuple[str, str]) -> None:
    """Type parts of a line, each with a tab and what the line is to become; then see what it prints."""
    t.press("^l")
    t.wait_until(lambda: t.text.strip() == PROMPT, "an empty line")
    for typed, whole in parts:
        t.press(*typed, "tab")
        t.wait_until(partial(_shows, t, whole), whole)
    t.press("enter")
    t.wait_for(printed)
    t.wait_until(lambda: t.text.rstrip().endswith(PROMPT), "the prompt")


def test_what_is_completed_can_be_entered(shell: Terminal) -> None:
    """A command, an id, a name with a blank, one with a comma, a stage and a file."""
    entered(shell, "Tester", ("afterview lead sho", "afterview lead show"), ("glo", "lead show Globex"))
    entered(shell, "Globex (3fa)", ("afterview lead show 3f", "afterview lead show 3fa"))
    entered(shell, "Head of Firmware", ("afterview person show dan", "show Dana Whitfield"))
    entered(shell, "Left: ", ("afterview interview show kes", "show Kestrel, Inc"))
    entered(shell, "Globex", ("afterview lead list --stage fo", "--stage found"))
    entered(shell, "a-note-to-dana.txt:1", ("afterview check a-no", "check a-note-to-dana.txt"))
