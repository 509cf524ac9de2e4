"""An error of the program itself, and the modes of all that it writes, under a umask that allows everything."""

import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.real.datafile import tables
from tests.real.store.trials import PATIENCE, only_long
from tests.real.terminal import AFTERVIEW, ALL_LEFT, Terminal, clean_environment, terminal

COMPANY = "Müller & Söhne"
OPEN = "import os; os.umask(0); from afterview_tui.__main__ import main; main()"
BREAK = f"""
from afterview_tui.window.pages.remember import Remember

def broken(page):
    company = page.query_one("#field-company").value
    raise ValueError(f"nothing can be done with {{company}}")

Remember.action_continue = broken
{OPEN}
"""
"""The program with one command that raises an error in the middle of typing, with the user's words in hand."""
BREAK_TURNING = f"""
from afterview_tui.window.pages.setdown import SetDown

def broken(page):
    raise ValueError("nothing can be shown")

SetDown.body = broken
{OPEN}
"""
"""The program with a page that can't be made: the error comes from the page and from the turn to it."""


def script(text: str, *arguments: str) -> tuple[str, ...]:
    """A command that starts the program by way of a few lines of Python."""
    return (sys.executable, "-c", text, *arguments)


def modes(folder: Path) -> dict[str, str]:
    """The modes of all that lies in a folder, by name, as ``ls -l`` shows them."""
    return {path.name: stat.filemode(path.lstat().st_mode) for path in folder.rglob("*")}


def break_down(t: Terminal) -> None:
    """Type a company, and meet the error before it is saved."""
    t.fill("Company", COMPANY)
    t.type("Embedded")
    t.press("^n")
    assert t.wait_for_end() == 1


def test_an_error_shows_one_calm_page_and_loses_nothing(tmp_path: Path) -> None:
    """The words are saved, the shell is as it was, a report without them is written, and the next start goes on."""
    environ = clean_environment(tmp_path)
    with terminal(script(BREAK, "remember"), environ) as t:
        break_down(t)
        page = " ".join(t.text.split())
        assert page.startswith("Afterview had to stop. Everything you typed is saved in ~/.local/share/afterview/")
        assert page.endswith("Start afterview again to pick up where you left off.")
        assert t.left_modes() == ALL_LEFT
        assert t.echoes()
    assert set(modes(tmp_path).values()) == {"-rw-------", "drwx------"}
    for said in ("Traceback", "ValueError", COMPANY):
        assert said not in page
    folder = tmp_path / ".local/share/afterview"
    (interview,) = tables(folder / "afterview.json")["interviews"]
    assert (interview["company"], interview["role"]) == (COMPANY, "Embedded")
    (report,) = folder.glob("crash-*.txt")
    assert report.name in page
    written = report.read_text(encoding="utf-8")
    assert re.search(r"^ValueError\n(.*\n)*  \S+:\d+ in broken$", written, re.MULTILINE)
    assert not set(re.findall(r"\w+", f"{COMPANY} Embedded")) & set(re.findall(r"\w+", written))
    with terminal(AFTERVIEW, environ) as t:
        t.wait_for_row("Company", COMPANY)
        t.wait_for_row("Role", "Embedded")


def test_an_error_while_a_page_turns_shows_the_same_page(tmp_path: Path) -> None:
    """One error brings another; the page is for the person all the same, and there is one report."""
    with terminal(script(BREAK_TURNING, "remember"), clean_environment(tmp_path)) as t:
        break_down(t)
        assert " ".join(t.text.split()).endswith("Start afterview again to pick up where you left off.")
    assert len(list(tmp_path.glob(".local/share/afterview/crash-*.txt"))) == 1


@only_long
def test_under_umask_0_everything_is_for_the_user_alone(tmp_path: Path, counted: Callable[[str], None]) -> None:
    """Store, lock, older copies, draft, report, backup, a damaged file put aside: 0600, their folders 0700."""
    environ = clean_environment(tmp_path)
    with terminal(script(BREAK, "remember"), environ) as t:
        break_down(t)
    folder = tmp_path / ".local/share/afterview"
    with terminal(script(OPEN, "remember"), environ) as t:
        t.wait_for_row("Company", COMPANY)
        t.press("e")
        t.wait_for_field("Company")
        while not list(folder.glob(".*.draft-*.json")):
            t.press("and more " * 3)
            t.read()
        t.close()
    backup = tmp_path / "safe" / "copy.json"
    backup.parent.mkdir(mode=0o700)
    commanded(environ, "backup", str(backup))
    (folder / "afterview.json").write_bytes(b"{")
    assert "is kept as" in commanded(environ, "restore")
    found = modes(tmp_path)
    counted(f"umask 0: {len(found)} files and folders, all for the user alone")
    assert set(found.values()) == {"-rw-------", "drwx------"}
    kinds = ("afterview.json", ".afterview.json.lock", "crash-", ".afterview.json.draft-", "copy.json")
    for kind in (*kinds, "afterview.json.damaged-"):
        assert any(name.startswith(kind) for name in found), kind
    assert {"afterview", "afterview-generations", "safe"} <= set(found)


def commanded(environ: dict[str, str], *arguments: str) -> str:
    """What a data command says."""
    result = subprocess.run(
        script(OPEN, *arguments), env=environ, capture_output=True, text=True, timeout=PATIENCE, check=True
    )
    return result.stdout
