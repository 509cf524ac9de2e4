"""xterm itself says what it writes on, and the program follows: dusk or paper by its answer."""

import os
import re
import shlex
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.real.display import started, virtual_display
from tests.real.parts import needs
from tests.real.terminal import AFTERVIEW, clean_environment, terminal
from tests.real.test_ground_real import ASKED

pytestmark = needs("Xvfb", "xterm", "script")
PAPER, DUSK = b"48;5;231m", b"48;5;235m"
"""The grounds of the pages, as they are painted in 256 colours."""
ANSWER = re.compile(rb"\x1b\]11;rgb:[0-9a-f/]+(?:\x07|\x1b\\)")
LIMIT = 60.0


def run_in_xterm(folder: Path, colours: list[str]) -> tuple[bytes, bytes]:
    """What the program wrote and what xterm answered, until the page stood still."""
    written, answered = folder / "written", folder / "answered"
    program, number = shlex.join([*AFTERVIEW, "--data", str(folder / "a.json"), "remember"]), folder / "number"
    inside = f"echo $$ > {number}; exec {program}"
    record = ["script", "-q", "-f", "-I", str(answered), "-O", str(written), "-c", inside]
    with virtual_display() as display:
        environ = clean_environment(folder, DISPLAY=display)
        window = started(
            ["xterm", "-tn", "xterm-256color", "-geometry", "100x30", *colours, "-e", *record], environ
        )
        try:
            end, before = time.monotonic() + LIMIT, b""
            while b"Company" not in before or before != recorded(written):
                assert time.monotonic() < end, f"it did not open: {before!r}"
                before = recorded(written)
                time.sleep(0.5)
        finally:
            if number.exists():
                # The recorder outlives its window, and ends with the program.
                os.kill(int(number.read_text()), signal.SIGTERM)
            window.terminate()
            window.wait()
    return recorded(written), recorded(answered)


def recorded(path: Path) -> bytes:
    """What is in a file by now."""
    return path.read_bytes() if path.exists() else b""


@pytest.mark.parametrize(
    ("colours", "ground", "other"),
    [(["-bg", "#fdf6e3", "-fg", "#333333"], PAPER, DUSK), (["-bg", "black", "-fg", "white"], DUSK, PAPER)],
    ids=["light", "dark"],
)
def test_the_theme_follows_xterm(
    tmp_path: Path, colours: list[str], ground: bytes, other: bytes, record_property: Callable[[str, object], None]
) -> None:
    """It is asked once, answers, and the page ends up on its ground."""
    written, answered = run_in_xterm(tmp_path, colours)
    found = ANSWER.search(answered)
    assert written.count(ASKED) == 1
    assert found is not None, "xterm did not answer"
    assert written.rfind(ground) > written.rfind(other)
    record_property(
        "figure",
        f"xterm {colours[1]} answers {found[0][5:-1].decode(errors='replace')}; painted before in the other theme: "
        f"{'something' if other in written else 'nothing'}",
    )


def test_nobody_waits_for_an_answer(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    """A terminal that says nothing gets dusk, in the time that a theme takes which asks nothing."""
    took: dict[str, float] = {}
    for theme in ("dusk", "auto", "dusk", "auto"):
        environ = clean_environment(tmp_path)
        (tmp_path / "options.toml").write_text(f'theme = "{theme}"\n', encoding="utf-8")
        environ["AFTERVIEW_CONFIG"] = str(tmp_path / "options.toml")
        begun = time.monotonic()
        with terminal((*AFTERVIEW, "--data", str(tmp_path / "a.json"), "remember"), environ) as t:
            t.wait_for("Company")
            took[theme] = min(took.get(theme, LIMIT), time.monotonic() - begun)
            assert (ASKED in t.written) is (theme == "auto")
            assert str(t.screen.buffer[0][0].bg) == "1e2a2e"
    record_property("figure", f"first page, silent terminal: dusk {took['dusk']:.2f} s, auto {took['auto']:.2f} s")
