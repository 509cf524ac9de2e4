"""Which way a text takes out of the program, and what the person is told about it."""

import os
import select
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest
from textual.app import App, SuspendNotSupported

from afterview_tui.outbox import Host, Outbox, TerminalOutbox
from afterview_tui.outbox.clipboard import LADDERS, MOST_BYTES, Clipboard, has_native
from afterview_tui.outbox.plain import BACK, plain_view
from afterview_tui.outbox.programs import run

NOTE = "Liebe Mei-Ling Ødegård,\n\n\tdanke für “heute” 🎈 & 'gestern'.\n"
SENT = "Sent to your terminal. If paste gives something old: press p."


class Machine:
    """A machine with helpers that work or not, and a terminal that takes OSC 52."""

    def __init__(self, *, clipboard: bool = False, tmux: str = "", client: str = "", forwards: bool = False):
        self.takes = clipboard
        self.tmux = tmux
        self.client = client
        self.forwards = forwards
        self.clipboard = "old"
        self.buffer = "old"
        self.terminal: list[str] = []
        self.ran: list[str] = []

    def __call__(
        self, command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = 3.0
    ) -> str | None:
        self.ran.append(Path(command[0]).name)
        match list(command):
            case [_, "-P", "-m", "pyperclip", "--copy"]:
                # Like pyperclip on a dead display: success either way.
                self.clipboard = (given or "") if self.takes else self.clipboard
                return ""
            case [_, "-P", "-m", "pyperclip", "--paste"]:
                return self.clipboard if self.takes else ""
            case ["tmux", "load-buffer", "-w", "-"] if self.tmux == "works":
                self.buffer = given or ""
                return ""
            case ["tmux", "save-buffer", "-"] if self.tmux == "works":
                return self.buffer
            case ["tmux", "display-message", *_] if self.tmux == "works":
                found = "(string) \\033]52;" if self.forwards else "[missing]"
                terminal = f"Terminal 0: xterm for {self.client}, flags=0x20:\n 192: Ms: {found}\n"
                other = "Terminal 1: xterm for /dev/pts/99, flags=0x20:\n 192: Ms: (string) \\033]52;\n"
                return f"{self.client}\n{terminal if self.client else ''}{other}"
        return None

    def clipboard_of(
        self, environ: Mapping[str, str] | None = None, *, remote: bool = False, tty: bool = True
    ) -> Clipboard:
        """A Clipboard on this machine, on Linux, with these variables set."""
        return Clipboard(
            self.terminal.append,
            {"TERM": "xterm-256color", **(environ or {})},
            run=self,
            remote=lambda: remote,
            tty=lambda: tty,
            platform="linux",
        )


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"])
def test_a_local_clipboard_is_named_only_after_reading_it_back(variable: str) -> None:
    """At home, the note is on the clipboard as it was written, and nothing goes to the terminal."""
    machine = Machine(clipboard=True)
    copied = machine.clipboard_of({variable: ":0"}).copy(NOTE)
    assert (copied.way, copied.certain, copied.sentence) == ("native", True, "On your clipboard.")
    assert machine.clipboard == NOTE
    assert machine.terminal == []


def test_a_dead_display_is_not_claimed() -> None:
    """A helper that reports success without copying sends the person on to the terminal, in honest words."""
    machine = Machine(clipboard=False)
    copied = machine.clipboard_of({"DISPLAY": ":99"}).copy(NOTE)
    assert (copied.way, copied.certain, copied.sentence) == ("osc52", False, SENT)
    assert machine.terminal == [NOTE]


def test_another_machines_clipboard_stays_as_it_was() -> None:
    """Over ssh a private note never lands on the server's clipboard, even when the setting asks for it."""
    machine = Machine(clipboard=True)
    assert machine.clipboard_of({"DISPLAY": ":0"}, remote=True).copy(NOTE).way == "osc52"
    forced = {"DISPLAY": ":0", "AFTERVIEW_CLIPBOARD": "native"}
    assert machine.clipboard_of(forced, remote=True).copy(NOTE).way == "none"
    assert machine.clipboard == "old"


def test_no_helper_is_started_where_there_is_no_display() -> None:
    """On a bare console the decision costs no process at all."""
    machine = Machine(clipboard=True)
    assert machine.clipboard_of().copy(NOTE).way == "osc52"
    assert machine.ran == []


@pytest.mark.parametrize(
    ("client", "forwards", "told"),
    [
        ("/dev/pts/3", True, "and sent to your terminal. If paste gives something old: press p."),
        ("/dev/pts/3", False, "only (prefix ]). To paste outside tmux, press p for plain view."),
        ("", False, "only (prefix ]). To paste outside tmux, press p for plain view."),
    ],
)
def test_tmux_is_told_apart_from_the_terminal(client: str, forwards: bool, told: str) -> None:
    """In tmux the buffer is certain; the terminal is named only when tmux sends to the one in use."""
    machine = Machine(tmux="works", client=client, forwards=forwards)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}, remote=True).copy(NOTE)
    assert (copied.way, copied.certain) == ("tmux", True)
    assert copied.sentence.startswith("In tmux's buffer")
    assert copied.sentence.endswith(told)
    assert machine.buffer == NOTE


def test_an_old_or_dead_tmux_is_passed_over() -> None:
    """Where tmux does not take the text, the terminal gets it instead."""
    machine = Machine(tmux="")
    assert machine.clipboard_of({"TMUX": "/tmp/gone,1,0"}).copy(NOTE).way == "osc52"


@pytest.mark.parametrize(
    ("tty", "environ", "text", "reason"),
    [
        (True, {"TERM": "dumb"}, NOTE, "This terminal takes no copies"),
        (True, {"TERM": "linux"}, NOTE, "This terminal takes no copies"),
        (False, {}, NOTE, "This terminal takes no copies"),
        (True, {"STY": "1.pts-0.host"}, NOTE, "GNU screen would not pass it on"),
        (True, {"TERM": "screen.xterm-256color"}, NOTE, "GNU screen would not pass it on"),
        (True, {}, "ü" * 40_000, "A terminal takes 74,994 bytes and this has 80,000"),
        (True, {"AFTERVIEW_CLIPBOARD": "off"}, NOTE, "AFTERVIEW_CLIPBOARD has copying switched off"),
        (True, {"AFTERVIEW_CLIPBOARD": "tmux"}, NOTE, "This is not a tmux session"),
        (True, {"AFTERVIEW_CLIPBOARD": "native"}, NOTE, "There is no clipboard here"),
        (True, {"AFTERVIEW_CLIPBOARD": "x11"}, NOTE, "AFTERVIEW_CLIPBOARD is none of auto, native"),
    ],
    ids=str.split("dumb console pipe screen screen-by-name long off no-tmux no-display unknown"),
)
def test_where_nothing_takes_it_the_other_ways_are_named(
    tty: bool, environ: dict[str, str], text: str, reason: str
) -> None:
    """The terminal gets no rubbish and the note is not cut; one sentence says why and what works."""
    machine = Machine()
    copied = machine.clipboard_of(environ, tty=tty).copy(text)
    assert (copied.way, copied.certain, machine.terminal) == ("none", False, [])
    assert copied.sentence.startswith(reason)
    assert copied.sentence.endswith(", so press p for plain view or save it to a file.")
    assert copied.sentence.count(".") == 1
    assert len(copied.sentence.split()) < 25


@pytest.mark.parametrize(("size", "way"), [(MOST_BYTES, "osc52"), (MOST_BYTES + 1, "none")])
def test_the_longest_text_for_a_terminal(size: int, way: str) -> None:
    """A text of exactly the limit is still sent whole."""
    assert Machine().clipboard_of().copy("x" * size).way == way


@pytest.mark.parametrize(
    ("setting", "way"), [("", "native"), ("auto", "native"), ("tmux", "tmux"), ("osc52", "osc52")]
)
def test_the_setting_wins(setting: str, way: str) -> None:
    """With every way open, the person's own choice is taken."""
    machine = Machine(clipboard=True, tmux="works", client="/dev/pts/3")
    environ = {"DISPLAY": ":0", "TMUX": "/tmp/t,1,0", "AFTERVIEW_CLIPBOARD": setting}
    assert machine.clipboard_of(environ).copy(NOTE).way == way


@pytest.mark.parametrize("way", sorted(LADDERS))
def test_what_leaves_is_cleaned(way: str) -> None:
    """Escape sequences, carriage returns and half characters in a note never leave the program."""
    machine = Machine(clipboard=True, tmux="works")
    environ = {"DISPLAY": ":0", "TMUX": "/tmp/t,1,0", "AFTERVIEW_CLIPBOARD": way}
    machine.clipboard_of(environ).copy("a\x1b]52;c;ZXZpbA==\x07b\r\n\ud83dc\x00")
    left = [machine.clipboard, machine.buffer, *machine.terminal]
    assert set(left) <= {"old", "ab\nc"}
    assert ("ab\nc" in left) is (way != "off")


@pytest.mark.parametrize("text", ["", "\x1b[0m", "\x00"])
def test_nothing_is_not_copied(text: str) -> None:
    """An empty note leaves the clipboard alone, so a dead display's empty answer can't pass for it."""
    machine = Machine(clipboard=False)
    copied = machine.clipboard_of({"DISPLAY": ":0"}).copy(text)
    assert (copied.way, copied.sentence) == ("none", "There is nothing to copy yet.")
    assert machine.ran == []


@pytest.mark.parametrize(
    ("environ", "platform", "found"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"WSL_INTEROP": "/run/WSL/8_interop"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_where_a_clipboard_may_be(environ: dict[str, str], platform: str, found: bool) -> None:
    """Linux needs a display; macOS, Windows and WSL always have a clipboard."""
    assert has_native(environ, platform) is found


@pytest.mark.parametrize(
    ("program", "given", "answer"),
    [
        ("print('hö')", None, "hö\n"),
        ("print('dropped')", "some", ""),
        ("raise SystemExit(3)", None, None),
        ("raise SystemExit(3)", "more than a pipe holds", None),
        ("import time; time.sleep(60)", None, None),
    ],
)
def test_a_helper_can_neither_fail_loudly_nor_hang(program: str, given: str | None, answer: str | None) -> None:
    """A helper that fails or never ends leaves the person with the other ways, not with a stuck screen."""
    limit = 0.05 if "sleep" in program else 20
    text = given and given * 10_000
    assert run([sys.executable, "-c", program], {"PYTHONUTF8": "1"}, text, limit) == answer


def test_a_helper_that_is_ended_takes_its_own_helpers_along(tmp_path: Path) -> None:
    """A clipboard tool that waits without end does not stay behind, one for each try."""
    held = tmp_path / "held"
    os.mkfifo(held)
    reading = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    assert run(["sh", "-c", f"sleep 60 > '{held}' & wait"], os.environ, limit=0.2) is None
    let_go, _, _ = select.select([reading], [], [], 10)
    assert let_go
    assert os.read(reading, 1) == b""
    os.close(reading)


def test_a_missing_helper_is_no_error() -> None:
    """A machine without the tool simply does not have that way."""
    assert run(["afterview-has-no-such-helper"], {}) is None


class Stage:
    """An app that can step aside, or not."""

    def __init__(self, can_suspend: bool = True) -> None:
        self.can_suspend = can_suspend
        self.aside = False
        self.sent: list[str] = []

    @contextmanager
    def suspend(self) -> Iterator[None]:
        if not self.can_suspend:
            raise SuspendNotSupported
        self.aside = True
        yield
        self.aside = False

    def send_to_terminal(self, text: str) -> None:
        self.sent.append(text)


def test_plain_view_shows_the_cleaned_text_as_it_stands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long paragraph stays one line for the terminal to wrap, so that it pastes as one."""
    monkeypatch.setattr("sys.stdin", StringIO("\n"))
    stage = Stage()
    paragraph = "word " * 60 + "end"
    assert plain_view(stage, "Dana\x1b[2J", f"{paragraph}\x1b[31m\n\nBest") is True
    assert stage.aside is False
    assert capsys.readouterr().err == f"\nDana\n\n{paragraph}\n\nBest\n\n{BACK}\n"


async def test_plain_view_says_when_it_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a browser or a test the app stays, and the screen can offer a file instead."""
    assert plain_view(Stage(can_suspend=False), "Dana", NOTE) is False
    app: App[None] = App()
    async with app.run_test():
        assert plain_view(app, "Dana", NOTE) is False


def test_the_outbox_of_an_app_offers_every_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the screens hold copies through the app, and files notes and mail drafts side by side."""
    stage = Stage(can_suspend=False)
    host: Host = stage
    outbox: Outbox = TerminalOutbox(host, tmp_path, {"AFTERVIEW_CLIPBOARD": "osc52", "TERM": "xterm"})
    monkeypatch.setattr("sys.__stderr__", None)
    assert outbox.copy(NOTE).way == "none"
    assert outbox.save("thank-you dana", NOTE).read_text(encoding="utf-8") == NOTE
    draft = outbox.save_mail("thank-you dana", "dana@example.org", "Thank you", NOTE)
    assert (draft.name, b"To: dana@example.org" in draft.read_bytes()) == ("thank-you-dana.eml", True)
    assert outbox.plain("Dana", NOTE) is False
    assert stage.sent == []
