"""How wide a real terminal draws what people write."""

import json
import sys

from afterview_tui.domain.text import cells
from tests.real.parts import Tmux, environ, needs, spawn

ALIKE = ("a", "Ødegård …", "你好", "한글", "e\u0301", "👩‍💻", "👨‍👩‍👧‍👦", "🇩🇪", "ก็", "नि", "\u200b", "①")
BEHIND = {"❤️": {1, 2}, "☎️": {1, 2}, "1️⃣": {1, 2}}
"""Signs that tmux draws in one cell up to 3.3a."""

ASK = """
import json, os, sys, termios, tty
tty.setraw(0)
found = []
for text in json.loads(sys.argv[1]):
    os.write(1, b"\\r\\x1b[2K" + text.encode() + b"\\x1b[6n")
    answer = b""
    while not answer.endswith(b"R"):
        answer += os.read(0, 1)
    found.append(int(answer[:-1].rpartition(b";")[2]) - 1)
print("\\r\\n", "WIDTHS", *found, "END", end="\\r\\n", flush=True)
os.read(0, 1)
"""
"""A program that writes texts at the beginning of a line and asks where the cursor is."""


@needs("tmux")
def test_cells_are_as_tmux_draws_them(tmux: Tmux) -> None:
    """What is measured two cells wide takes two."""
    texts = [*ALIKE, *BEHIND]
    command = [sys.executable, "-c", ASK, json.dumps(texts)]
    terminal = spawn(tmux.session(command), environ(LC_ALL="C.UTF-8", TERM="xterm-256color"))
    terminal.expect(rb"WIDTHS ([\d ]+?) END")
    drawn = dict(zip(texts, map(int, terminal.match[1].split()), strict=True))
    terminal.send("\r")
    terminal.expect_exact("[exited]")
    assert {text: drawn[text] for text in ALIKE} == {text: cells(text) for text in ALIKE}
    assert all(drawn[text] in widths and cells(text) == 2 for text, widths in BEHIND.items())
