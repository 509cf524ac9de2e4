"""Which way a text takes out of the program, and what the person is told about it."""

import os
import re
import select
import sys
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest
from textual.app import App, SuspendNotSupported

from afterview_tui.options import Options
from afterview_tui.outbox import Host, Outbox, TerminalOutbox
from afterview_tui.outbox.clipboard import LADDERS, MOST_BYTES, MOST_IN_MOSH, Clipboard, has_native, own_command
from afterview_tui.outbox.copied import IN_SHELL, IN_WINDOW, Copied, Instead
from afterview_tui.outbox.files import save_text
from afterview_tui.outbox.plain import BACK, plain_view
from afterview_tui.outbox.programs import run
from afterview_tui.outbox.sequences import SCREEN_CHUNK

NOTE = "Liebe Mei-Ling Ødegård,\n\n\tdanke für “heute” 🎈 & 'gestern'.\n"
SENT = "Sent to your terminal. If paste gives something old: press p."


def arrived(sequences: str) -> list[str]:
    """The texts that a terminal takes from what was written to it, and fails on anything else in there."""
    assert re.sub(r"\x1b\]52;c;[\w+/=]*\x07", "", sequences) == ""
    return [b64decode(found).decode() for found in re.findall(r"\x1b\]52;c;([\w+/=]*)\x07", sequences)]


class Machine:
    """A machine with helpers that work or not, and a terminal that is written to."""

    def __init__(
        self,
        *,
        clipboard: bool = False,
        tmux: str = "",
        client: str = "",
        term: str = "xterm",
        forwards: bool = False,
    ):
        self.takes = clipboard
        self.tmux = tmux
        """ "works", "old" where it is older than 3.2, or nothing where it does not answer."""
        self.client = client
        self.term = term
        self.forwards = forwards
        self.clipboard = "old"
        self.buffer = "old"
        self.given: list[str] = []
        """What the person's own command got."""
        self.written: list[str] = []
        self.ran: list[str] = []

    @property
    def terminal(self) -> list[str]:
        """The texts that the terminal took."""
        return arrived("".join(self.written))

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
            case ["mine", "--primary"]:
                self.given.append(given or "")
                return ""
            case ["tmux", *asked]:
                return self._tmux(asked, given)
        return None

    def _tmux(self, asked: Sequence[str], given: str | None) -> str | None:
        match asked:
            case ["load-buffer", "-w", "-"] if self.tmux == "works":
                self.buffer = given or ""
                return ""
            case ["load-buffer", "-"] if self.tmux:
                self.buffer = given or ""
                return ""
            case ["save-buffer", "-"] if self.tmux:
                return self.buffer
            case ["display-message", *_] if self.tmux:
                found = "(string) \\033]52;" if self.forwards else "[missing]"
                terminal = f"Terminal 0: {self.term} for {self.client}, flags=0x20:\n 192: Ms: {found}\n"
                other = "Terminal 1: xterm for /dev/pts/99, flags=0x20:\n 192: Ms: (string) \\033]52;\n"
                name = f"{self.client} 77 {self.term}" if self.client else " "
                return f"{name}\n{terminal if self.client else ''}{other}"
        return None

    def clipboard_of(
        self,
        environ: Mapping[str, str] | None = None,
        *,
        remote: bool = False,
        tty: bool = True,
        setting: str = "auto",
        folder: Path | None = None,
        instead: Instead = IN_WINDOW,
        mosh: int | None = 0,
    ) -> Clipboard:
        """A Clipboard on this machine, on Linux, with these variables set."""
        return Clipboard(
            self.written.append,
            {"TERM": "xterm-256color", **(environ or {})},
            setting=setting,
            save=(lambda text: save_text(folder, "copied", text)) if folder else None,
            instead=instead,
            run=self,
            remote=lambda: remote,
            mosh=lambda pid: pid == mosh,
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
    ("client", "term", "forwards", "told"),
    [
        ("/dev/pts/3", "xterm", True, "and sent to your terminal. If paste gives something old: press p."),
        ("/dev/pts/3", "vt100", False, "tmux.conf needs: set -as terminal-features ',vt100:clipboard'"),
        ("/dev/pts/3", "tmux-256color", True, "The tmux around it passes it on only with: set -s set-clipboard on"),
        ("", "", False, "No terminal is attached that could take it."),
    ],
    ids=["sends", "keeps", "nested", "detached"],
)
def test_tmux_is_told_apart_from_the_terminal(client: str, term: str, forwards: bool, told: str) -> None:
    """In tmux the buffer is certain; what else happens is named, with the one line for tmux.conf where it helps."""
    machine = Machine(tmux="works", client=client, term=term, forwards=forwards)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}, remote=True).copy(NOTE)
    assert (copied.way, copied.certain) == ("tmux", True)
    assert copied.sentence.startswith("In t")
    assert copied.sentence.endswith(told)
    assert len(copied.sentence.split()) < 25
    assert (machine.buffer, machine.written) == (NOTE, [])


def test_mosh_is_named_where_it_may_drop_what_tmux_sends() -> None:
    """By the terminal that is attached, for tmux itself goes on from one line to the next."""
    machine = Machine(tmux="works", client="/dev/pts/3", forwards=True)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}, remote=True, mosh=77).copy(NOTE)
    assert copied.sentence == (
        "In tmux's buffer (prefix ]). mosh may drop what tmux sends on. If paste gives something old: press p."
    )


@pytest.mark.parametrize(("size", "way"), [(MOST_IN_MOSH, "osc52"), (MOST_IN_MOSH + 1, "none")])
def test_the_longest_text_for_mosh(size: int, way: str) -> None:
    """mosh would hand a cut note to the terminal, so a longer one is refused with both numbers."""
    machine = Machine()
    copied = machine.clipboard_of(remote=True, mosh=None).copy("x" * size)
    assert (copied.way, len(machine.terminal)) == (way, way == "osc52")
    assert way == "osc52" or copied.sentence.startswith("mosh takes 12,282 bytes and this has 12,283, so")


def test_a_tmux_before_3_2_keeps_the_note_in_its_buffer() -> None:
    """An older tmux can't send it on, and that is said."""
    machine = Machine(tmux="old", client="/dev/pts/3", forwards=True)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}).copy(NOTE)
    assert copied == Copied("tmux", True, copied.sentence)
    assert "From tmux 3.2 on" in copied.sentence
    assert machine.buffer == NOTE


def test_a_note_too_long_for_a_terminal_stays_in_tmux_whole() -> None:
    """tmux holds any length; what a terminal would cut is not sent there, and both numbers are named."""
    machine = Machine(tmux="works", client="/dev/pts/3", forwards=True)
    copied = machine.clipboard_of({"TMUX": "/tmp/t,1,0"}).copy("x" * 80_000)
    assert copied.sentence == (
        "In tmux's buffer only (prefix ]): a terminal takes 74,994 bytes and this has 80,000."
    )
    assert machine.buffer == "x" * 80_000


@pytest.mark.parametrize(
    "environ", [{"STY": "1.pts-0.host"}, {"TERM": "screen.xterm-256color"}, {"TERM": "screen"}]
)
@pytest.mark.parametrize("size", [1, 360, 3000, 30_000])
def test_gnu_screen_gets_pieces_that_it_passes_on(environ: dict[str, str], size: int) -> None:
    """However long the note, no piece is longer than screen takes, and the pieces make one whole sequence."""
    machine = Machine()
    copied = machine.clipboard_of(environ).copy("ü" * size)
    assert (copied.way, copied.certain) == ("screen", False)
    pieces = "".join(machine.written).removeprefix("\x1bP").removesuffix("\x1b\\").split("\x1b\\\x1bP")
    assert max(map(len, pieces)) <= SCREEN_CHUNK
    assert arrived("".join(pieces)) == ["ü" * size]


@pytest.mark.parametrize("term", ["tmux-256color", "screen-256color"])
def test_a_tmux_at_the_other_end_of_ssh_is_named(term: str) -> None:
    """Seen from the server, only TERM tells of the tmux at home, which needs one line of its own."""
    machine = Machine()
    copied = machine.clipboard_of({"TERM": term}, remote=True).copy(NOTE)
    assert (copied.way, machine.terminal) == ("osc52", [NOTE])
    assert copied.sentence.endswith("in its tmux.conf: set -s set-clipboard on")


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
        (False, {"STY": "1.pts-0.host"}, NOTE, "This terminal takes no copies"),
        (True, {"STY": "1.pts-0.host"}, "ü" * 40_000, "A terminal takes 74,994 bytes and this has 80,000"),
        (True, {}, "ü" * 40_000, "A terminal takes 74,994 bytes and this has 80,000"),
        (True, {"AFTERVIEW_CLIPBOARD": "off"}, NOTE, "Copying is switched off"),
        (True, {"AFTERVIEW_CLIPBOARD": "screen"}, NOTE, "This is not a GNU screen session"),
        (True, {"AFTERVIEW_CLIPBOARD": "command gone --now"}, NOTE, "Your own command, gone, did not take it"),
        (True, {"AFTERVIEW_CLIPBOARD": "file"}, NOTE, "There is no place for files here"),
        (True, {"AFTERVIEW_CLIPBOARD": "tmux"}, NOTE, "This is not a tmux session"),
        (True, {"AFTERVIEW_CLIPBOARD": "native"}, NOTE, "There is no clipboard here"),
        (True, {"AFTERVIEW_CLIPBOARD": "x11"}, NOTE, 'No way to copy is called "x11"'),
        (True, {"AFTERVIEW_CLIPBOARD": "command 'half"}, NOTE, 'No way to copy is called "command \'half"'),
    ],
    ids=str.split(
        "dumb console pipe screen-in-a-pipe long-in-screen long off no-screen no-command no-folder no-tmux "
        "no-display unknown half-a-quote"
    ),
)
def test_where_nothing_takes_it_the_other_ways_are_named(
    tty: bool, environ: dict[str, str], text: str, reason: str
) -> None:
    """The terminal gets no rubbish and the note is not cut; one sentence says why and what works."""
    machine = Machine()
    copied = machine.clipboard_of(environ, tty=tty).copy(text)
    assert (copied.way, copied.certain, machine.written) == ("none", False, [])
    assert copied.sentence.startswith(reason)
    assert copied.sentence.endswith(", so press p for plain view or save it to a file.")
    assert copied.sentence.count(".") == 1
    assert len(copied.sentence.split()) < 25


@pytest.mark.parametrize(("size", "way"), [(MOST_BYTES, "osc52"), (MOST_BYTES + 1, "none")])
def test_the_longest_text_for_a_terminal(size: int, way: str) -> None:
    """A text of exactly the limit is still sent whole."""
    assert Machine().clipboard_of().copy("x" * size).way == way


@pytest.mark.parametrize(
    ("setting", "way"),
    [
        ("", "native"),
        ("auto", "native"),
        ("tmux", "tmux"),
        ("screen", "screen"),
        ("osc52", "osc52"),
        ("file", "file"),
        ("off", "none"),
        ('command "mine --primary"', "command"),
        ("command mine --primary", "command"),
    ],
)
@pytest.mark.parametrize("by", ["variable", "option"])
def test_the_setting_wins(setting: str, way: str, by: str, tmp_path: Path) -> None:
    """With every way open, the person's own choice is taken, from the options as from the environment."""
    machine = Machine(clipboard=True, tmux="works", client="/dev/pts/3")
    environ = {"DISPLAY": ":0", "TMUX": "/tmp/t,1,0", "STY": "1.pts-0.host"}
    if by == "variable":
        environ["AFTERVIEW_CLIPBOARD"] = setting
    clipboard = machine.clipboard_of(
        environ, setting=setting if by == "option" and setting else "auto", folder=tmp_path
    )
    assert clipboard.copy(NOTE).way == way


def test_the_variable_goes_before_the_option() -> None:
    """For one session another way can be tried without touching the options."""
    machine = Machine(clipboard=True)
    clipboard = machine.clipboard_of({"DISPLAY": ":0", "AFTERVIEW_CLIPBOARD": "osc52"}, setting="off")
    assert clipboard.copy(NOTE).way == "osc52"


@pytest.mark.parametrize("setting", [*LADDERS, 'command "mine --primary"'])
def test_what_leaves_is_cleaned(setting: str, tmp_path: Path) -> None:
    """Escape sequences, carriage returns and half characters in a note never leave the program."""
    machine = Machine(clipboard=True, tmux="works")
    environ = {"DISPLAY": ":0", "TMUX": "/tmp/t,1,0", "STY": "1.a.b", "AFTERVIEW_CLIPBOARD": setting}
    copied = machine.clipboard_of(environ, folder=tmp_path).copy("a\x1b]52;c;ZXZpbA==\x07b\r\n\ud83dc\x00")
    written = "".join(machine.written).replace("\x1bP", "").replace("\x1b\\", "")
    files = [path.read_text(encoding="utf-8").removesuffix("\n") for path in tmp_path.iterdir()]
    left = [machine.clipboard, machine.buffer, *machine.given, *arrived(written), *files]
    assert set(left) <= {"old", "ab\nc"}
    assert ("ab\nc" in left) is (setting != "off") is (copied.way != "none")


@pytest.mark.parametrize(
    ("setting", "command"),
    [
        ('command "wl-copy --primary"', ["wl-copy", "--primary"]),
        ("command wl-copy", ["wl-copy"]),
        ("command  xclip -selection  clipboard", ["xclip", "-selection", "clipboard"]),
        ("command 'my tool' -x", ["my tool", "-x"]),
        ("command", []),
        ('command ""', []),
        ("command 'half", []),
        ("commander x", []),
        ("native", []),
    ],
)
def test_a_command_of_ones_own(setting: str, command: list[str]) -> None:
    """In quotes as a whole, or as it would stand in a shell."""
    assert own_command(setting) == command


def test_a_file_is_named_where_it_is(tmp_path: Path) -> None:
    """The note lies there, readable by its owner alone."""
    copied = Machine().clipboard_of(setting="file", folder=tmp_path).copy(NOTE)
    path = tmp_path / "copied.txt"
    assert copied == Copied("file", True, f"Saved: {path}")
    assert (path.read_text(encoding="utf-8"), path.stat().st_mode & 0o777) == (NOTE, 0o600)


def test_a_folder_that_takes_no_file_is_no_crash(tmp_path: Path) -> None:
    """The reason is in the sentence."""
    (tmp_path / "file").write_text("")
    copied = Machine().clipboard_of(setting="file", folder=tmp_path / "file").copy(NOTE)
    assert copied.sentence.startswith("The file could not be written (")


@pytest.mark.parametrize(
    ("environ", "way"),
    [
        ({"SSH_CONNECTION": "1 2 3 4", "DISPLAY": "localhost:10.0"}, "native"),
        ({"SSH_CONNECTION": "1 2 3 4", "DISPLAY": "localhost:10.0", "WAYLAND_DISPLAY": "wayland-0"}, "native"),
        ({"SSH_CONNECTION": "1 2 3 4", "DISPLAY": "localhost:0"}, "osc52"),
        ({"SSH_CONNECTION": "1 2 3 4", "DISPLAY": ":10"}, "osc52"),
        ({"SSH_CONNECTION": "1 2 3 4", "DISPLAY": "localhost:10.0", "STY": "1.a.b"}, "screen"),
        ({"DISPLAY": "localhost:10.0"}, "osc52"),
    ],
)
def test_a_display_that_ssh_forwards_is_the_persons_own(environ: dict[str, str], way: str) -> None:
    """With ``ssh -X`` the note is on the clipboard at home until logout; no other display counts."""
    copied = Machine(clipboard=True).clipboard_of(environ, remote=True).copy(NOTE)
    assert copied.way == way
    assert ("as this ssh session lasts" in copied.sentence) is (way == "native")


def test_in_a_shell_the_sentences_name_no_key_of_the_window() -> None:
    """Nobody is told to press p where no window is open."""
    machine = Machine()
    for environ in ({}, {"STY": "1.a.b"}, {"TERM": "dumb"}):
        sentence = machine.clipboard_of(environ, instead=IN_SHELL).copy(NOTE).sentence
        assert "press" not in sentence
        assert "`afterview note show`" in sentence


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

    def write_to_terminal(self, sequence: str) -> None:
        self.sent.append(sequence)


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
    outbox: Outbox = TerminalOutbox(
        host, tmp_path, {"AFTERVIEW_CLIPBOARD": "osc52", "TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, Options
    )
    monkeypatch.setattr("sys.__stderr__", None)
    assert "press p for plain view" in outbox.copy(NOTE).sentence
    assert outbox.copy(NOTE, from_field=True).sentence.endswith("so select it with Shift and the mouse.")
    assert outbox.save("thank-you dana", NOTE).read_text(encoding="utf-8") == NOTE
    draft = outbox.save_mail("thank-you dana", "dana@example.org", "Thank you", NOTE)
    assert (draft.name, b"To: dana@example.org" in draft.read_bytes()) == ("thank-you-dana.eml", True)
    assert outbox.plain("Dana", NOTE) is False
    assert outbox.fetching(draft).endswith(f":{draft} .")
    assert stage.sent == []
