"""An error in a thread, a worker, a timer or a task ends as one in a page does, with everything kept."""

import sys
from pathlib import Path

import pytest

from tests.real.datafile import tables
from tests.real.terminal import ALL_LEFT, clean_environment, terminal

COMPANY = "Müller & Söhne"
HEAD = """
import asyncio, threading
from afterview_tui.window import app
from afterview_tui.window.textual_fixes import idle_driver as driver
from afterview_tui.window.pages.remember import Remember
from textual import work

def broken(*_):
    raise ValueError("nothing can be done")
"""
FOOT = """
from afterview_tui.__main__ import main
main()
"""
ON_CTRL_N = """
def on_ctrl_n(page):
    {}

Remember.action_continue = on_ctrl_n
"""
PLACES = {
    "the thread that reads": """
feed = driver.KeyParser.feed
driver.KeyParser.feed = lambda parser, text: broken() if chr(14) in text else feed(parser, text)
""",
    "the thread that writes": """
class Paper:
    def __init__(self, file):
        self.file, self.flush = file, file.flush
    def write(self, text):
        broken() if "Went" in text else self.file.write(text)

begin = driver.TerminalWriter.__init__
driver.TerminalWriter.__init__ = lambda writer, file: begin(writer, Paper(file))
""",
    "a thread": ON_CTRL_N.format("threading.Thread(target=broken).start()"),
    "a worker": ON_CTRL_N.format("page.run_worker(asyncio.to_thread(broken))"),
    "a worker's thread": ON_CTRL_N.format("page.run_worker(broken, thread=True)"),
    "a timer": ON_CTRL_N.format("page.set_timer(0.01, broken)"),
    "a task": ON_CTRL_N.format("asyncio.create_task(asyncio.to_thread(broken))"),
    "the loop": ON_CTRL_N.format("asyncio.get_running_loop().call_later(0.01, broken)"),
    "a message": ON_CTRL_N.format("page.call_later(broken)"),
    "a picture": ON_CTRL_N.format("page.call_after_refresh(broken)"),
}
"""Lines that break the program when ctrl+n is pressed, by where the error is raised."""


@pytest.mark.parametrize("place", PLACES)
def test_an_error_anywhere_goes_through_one_door(tmp_path: Path, place: str) -> None:
    """Exit code 1, one calm page, the words saved, a report that names the place, and the shell as it was."""
    environ = clean_environment(tmp_path)
    command = (sys.executable, "-c", HEAD + PLACES[place] + FOOT, "remember")
    with terminal(command, environ) as t:
        t.wait_for_field("Company")
        t.type(COMPANY)
        t.press("^n")
        assert t.wait_for_end() == 1
        assert "Afterview had to stop." in t.text
        assert "Everything you typed is saved" in t.text
        assert "Traceback" not in t.said
        assert COMPANY not in t.text
        assert t.left_modes() == ALL_LEFT
        assert t.echoes()
    folder = tmp_path / ".local/share/afterview"
    (report,) = folder.glob("crash-*.txt")
    assert "in broken" in report.read_text()
    assert tables(folder / "afterview.json")["interviews"][0]["company"] == COMPANY
