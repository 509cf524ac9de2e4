"""Plain view on a real screen."""

import shlex
import sys
from pathlib import Path

import pexpect

from afterview_tui.outbox.plain import BACK
from tests.real.parts import Tmux, environ, needs, spawn

PAGE = """
from textual.app import App
from textual.widgets import Label
from afterview_tui.outbox.plain import plain_view

class Page(App):
    BINDINGS = [("p", "plain", ""), ("q", "quit", "")]
    def compose(self):
        yield Label("the page itself")
    def action_plain(self):
        plain_view(self, "Dana", "word " * 60 + "end")

Page().run()
"""


@needs("tmux")
def test_plain_view_stands_on_the_normal_screen(tmux: Tmux, tmp_path: Path) -> None:
    """A paragraph pastes as one line, ctrl+c is harmless there, and Enter brings the page back."""
    (tmp_path / "page.py").write_text(PAGE, encoding="utf-8")
    command = shlex.join([sys.executable, str(tmp_path / "page.py")])
    terminal = spawn([*tmux.command, "new-session", command], environ())
    tmux.wait_for("the page itself", terminal)
    terminal.send("p")
    tmux.wait_for(BACK, terminal)
    shown = [line.rstrip() for line in tmux.ask("capture-pane", "-pJ").splitlines()]
    assert [line for line in shown if line] == ["Dana", "word " * 60 + "end", BACK]
    terminal.send("\x03")
    tmux.wait_for("^C", terminal)  # the terminal drops what follows too closely
    terminal.send("\r")
    tmux.wait_for("the page itself", terminal)
    terminal.send("q")
    terminal.expect(pexpect.EOF)
