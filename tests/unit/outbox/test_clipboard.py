"""Which way a text is copied, and what the user is told about it."""

from pathlib import Path
from typing import Literal

import pytest

from afterview_tui.outbox.clipboard import LADDERS, own_command
from afterview_tui.outbox.copied import IN_SHELL, Copied
from afterview_tui.outbox.display import has_native
from afterview_tui.outbox.site import MOST_BYTES
from tests.unit.copying import NOTE, SENT, Machine, arrived


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"])
def test_a_local_clipboard_is_named_only_after_reading_it_back(variable: str) -> None:
    """At this machine, the note is on the clipboard unchanged, and nothing goes to the terminal."""
    machine = Machine(clipboard=True)
    copied = machine.clipboard_of({variable: ":0"}).copy(NOTE)
    assert (copied.way, copied.certain, copied.sentence) == ("native", True, "On your clipboard.")
    assert machine.clipboard == NOTE
    assert machine.terminal == []


def test_a_dead_display_does_not_count_as_copied() -> None:
    """If a helper reports success without copying, the terminal is used, with an honest sentence."""
    machine = Machine(clipboard=False)
    copied = machine.clipboard_of({"DISPLAY": ":99"}).copy(NOTE)
    assert (copied.way, copied.certain, copied.sentence) == ("osc52", False, SENT)
    assert machine.terminal == [NOTE]


def test_another_machines_clipboard_is_not_touched() -> None:
    """Over ssh a private note never lands on the server's clipboard, even when the setting asks for it."""
    machine = Machine(clipboard=True)
    forced = {"DISPLAY": ":0", "AFTERVIEW_CLIPBOARD": "native"}
    places: tuple[Literal["away", "unknown"], ...] = ("away", "unknown")
    for place in places:
        assert machine.clipboard_of({"DISPLAY": ":0"}, place=place).copy(NOTE).way == "osc52"
        assert machine.clipboard_of(forced, place=place).copy(NOTE).way == "none"
    assert machine.clipboard == "old"


def test_no_helper_is_started_where_there_is_no_display() -> None:
    """On a plain console, no process is started to decide."""
    machine = Machine(clipboard=True)
    assert machine.clipboard_of().copy(NOTE).way == "osc52"
    assert machine.ran == []


@pytest.mark.parametrize(
    ("tty", "environ", "text", "reason"),
    [
        (True, {"TERM": "dumb"}, NOTE, "This terminal takes no copies"),
        (True, {"TERM": "linux"}, NOTE, "This terminal takes no copies"),
        (False, {}, NOTE, "There is no terminal to copy to here"),
        (False, {"STY": "1.pts-0.host"}, NOTE, "There is no terminal to copy to here"),
        (True, {"STY": "1.pts-0.host"}, "ü" * 40_000, "A terminal takes 74,994 bytes and this has 80,000"),
        (True, {}, "ü" * 40_000, "A terminal takes 74,994 bytes and this has 80,000"),
        (True, {"AFTERVIEW_CLIPBOARD": "off"}, NOTE, "Copying is switched off"),
        (True, {"AFTERVIEW_CLIPBOARD": "screen"}, NOTE, "This is not a GNU screen session"),
        (True, {"TERM": ""}, NOTE, "This terminal takes no copies"),
        (True, {"STY": "1.a", "AFTERVIEW_CLIPBOARD": "osc52"}, NOTE, "GNU screen doesn't pass such copies on here"),
        (True, {"AFTERVIEW_CLIPBOARD": "command gone --now"}, NOTE, "Your own command, gone, did not take it"),
        (True, {"AFTERVIEW_CLIPBOARD": "file"}, NOTE, "There is nowhere to save files here"),
        (True, {"AFTERVIEW_CLIPBOARD": "tmux"}, NOTE, "This is not a tmux session"),
        (True, {"AFTERVIEW_CLIPBOARD": "native"}, NOTE, "There is no clipboard here that takes it"),
        (True, {"AFTERVIEW_CLIPBOARD": "x11"}, NOTE, "No way to copy is called “x11”"),
        (True, {"AFTERVIEW_CLIPBOARD": "command 'half"}, NOTE, "No way to copy is called “command 'half”"),
    ],
    ids=str.split(
        "dumb console pipe screen-in-a-pipe long-in-screen long off no-screen no-term bare-in-screen "
        "no-command no-folder no-tmux no-display unknown half-a-quote"
    ),
)
def test_if_nothing_works_the_other_ways_are_named(
    tty: bool, environ: dict[str, str], text: str, reason: str
) -> None:
    """The terminal gets no garbage and the note isn't truncated; one sentence says why and what works."""
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
def test_the_clipboard_setting_wins_over_detection(setting: str, way: str, by: str, tmp_path: Path) -> None:
    """With every way available, the user's choice is used, from the options or the environment."""
    machine = Machine(clipboard=True, tmux="works", client="/dev/pts/3")
    environ = {"DISPLAY": ":0", "TMUX": "/tmp/t,1,0", "STY": "1.pts-0.host"}
    if by == "variable":
        environ["AFTERVIEW_CLIPBOARD"] = setting
    clipboard = machine.clipboard_of(
        environ,
        setting=setting if by == "option" and setting else "auto",
        folder=tmp_path,
        layers=("screen",) if setting == "screen" else ("tmux",),
    )
    assert clipboard.copy(NOTE).way == way


def test_a_screen_within_tmux() -> None:
    """tmux, which can be read back, comes before GNU screen, which can't."""
    machine = Machine(tmux="works", client="/dev/pts/3")
    environ = {"TMUX": "/tmp/t,1,0", "STY": "1.pts-0.host"}
    assert machine.clipboard_of(environ, layers=("screen", "tmux")).copy(NOTE).way == "tmux"
    assert machine.buffer == NOTE
    assert Machine().clipboard_of(environ, layers=("screen",)).copy(NOTE).way == "screen"


def test_the_variable_overrides_the_option() -> None:
    """Another way can be tried in one session without changing the options."""
    machine = Machine(clipboard=True)
    clipboard = machine.clipboard_of({"DISPLAY": ":0", "AFTERVIEW_CLIPBOARD": "osc52"}, setting="off")
    assert clipboard.copy(NOTE).way == "osc52"


@pytest.mark.parametrize("setting", [*LADDERS, 'command "mine --primary"'])
def test_copied_text_is_cleaned(setting: str, tmp_path: Path) -> None:
    """Escape sequences, carriage returns and half characters in a note never leave the program."""
    machine = Machine(clipboard=True, tmux="works")
    environ = {"DISPLAY": ":0", "TMUX": "/tmp/t,1,0", "STY": "1.a.b", "AFTERVIEW_CLIPBOARD": setting}
    layers = ("screen",) if setting == "screen" else ("tmux",) if setting == "tmux" else ()
    copied = machine.clipboard_of(environ, folder=tmp_path, layers=layers).copy(
        "a\x1b]52;c;ZXZpbA==\x07b\r\n\ud83dc\x00"
    )
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
def test_your_own_command_gets_the_copy(setting: str, command: list[str]) -> None:
    """Quoted as a whole, or as in a shell."""
    assert own_command(setting) == command


def test_the_path_of_a_saved_file_is_given(tmp_path: Path) -> None:
    """The note is there, readable only by its owner."""
    copied = Machine().clipboard_of(setting="file", folder=tmp_path).copy(NOTE)
    path = tmp_path / "copied.txt"
    assert copied == Copied("file", True, f"Saved: {path}")
    assert (path.read_text(encoding="utf-8"), path.stat().st_mode & 0o777) == (NOTE, 0o600)


def test_an_unwritable_folder_gets_one_sentence(tmp_path: Path) -> None:
    """The reason is in the sentence."""
    (tmp_path / "file").write_text("")
    copied = Machine().clipboard_of(setting="file", folder=tmp_path / "file").copy(NOTE)
    assert copied.sentence.startswith("The file could not be written (")


@pytest.mark.parametrize(
    ("environ", "layers", "way"),
    [
        ({"DISPLAY": "localhost:10.0"}, ("sshd",), "native"),
        ({"DISPLAY": "localhost:10.0"}, ("sshd-session",), "native"),
        ({"DISPLAY": "localhost:10.0", "WAYLAND_DISPLAY": "wayland-0"}, ("sshd",), "native"),
        ({"DISPLAY": "localhost:0"}, ("sshd",), "osc52"),
        ({"DISPLAY": ":10"}, ("sshd",), "osc52"),
        ({"DISPLAY": "localhost:10.0"}, ("screen", "sshd"), "screen"),
        ({"DISPLAY": "localhost:10.0"}, ("dtach", "sshd"), "osc52"),
        ({"DISPLAY": "localhost:10.0"}, ("mosh-server",), "osc52"),
        ({"DISPLAY": "localhost:10.0"}, ("ssh",), "osc52"),
    ],
)
def test_a_display_forwarded_by_ssh_is_the_users_own(
    environ: dict[str, str], layers: tuple[str, ...], way: str
) -> None:
    """With ``ssh -X`` the note is on the user's own clipboard until logout, but not with an older display."""
    copied = Machine(clipboard=True).clipboard_of(environ, place="away", layers=layers).copy(NOTE)
    assert copied.way == way
    assert ("until this ssh session ends" in copied.sentence) is (way == "native")


@pytest.mark.parametrize(
    ("display", "layers"), [("localhost:10.0", ()), ("127.0.0.1:11", ("tmux",)), ("far:0", ("screen",))]
)
def test_a_display_of_an_older_session_is_not_used(display: str, layers: tuple[str, ...]) -> None:
    """Even at the desktop, a display forwarded by ssh belongs to the user of that connection."""
    machine = Machine(clipboard=True, tmux="works", client="/dev/pts/3", forwards=True)
    assert machine.clipboard_of({"DISPLAY": display}, layers=layers).copy(NOTE).way != "native"
    assert machine.clipboard == "old"


def test_in_a_shell_the_sentences_name_no_key_of_the_window() -> None:
    """Without a window, no sentence says to press p."""
    machine = Machine()
    for environ in ({}, {"STY": "1.a.b"}, {"TERM": "dumb"}):
        sentence = machine.clipboard_of(environ, instead=IN_SHELL).copy(NOTE).sentence
        assert "press" not in sentence
        assert "`afterview note show`" in sentence


@pytest.mark.parametrize("text", ["", "\x1b[0m", "\x00"])
def test_an_empty_text_is_not_copied(text: str) -> None:
    """An empty note isn't copied, so that the empty answer of a dead display can't be taken for it."""
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
