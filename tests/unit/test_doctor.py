"""``afterview doctor``: what it finds, and what it says helps."""

import json
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from afterview_tui.cli.commands import cli
from afterview_tui.cli.doctor import Doctor, drafts, files
from afterview_tui.options import Options
from afterview_tui.outbox import display
from afterview_tui.outbox.answers import Answer, understood
from afterview_tui.store import Store, processes
from afterview_tui.store.drafts import Typed
from afterview_tui.store.files import beside
from tests.rows import every_row
from tests.support import StillClock

IN_TMUX = {"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0"}


class Machine:
    """A machine with a tmux, or none."""

    def __init__(self, tmux: str = "", term: str = "xterm", forwards: bool = True) -> None:
        self.tmux = tmux
        self.term = term
        self.forwards = forwards

    def __call__(
        self, command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = 3.0
    ) -> str | None:
        ms = "Ms: (string) \\033]52;" if self.forwards else "Ms: [missing]"
        client = f"/dev/pts/3 77 {self.term}\nTerminal 0: {self.term} for /dev/pts/3, flags=0x20:\n 192: {ms}\n"
        answers = {"-V": f"tmux {self.tmux}\n", "show-options": "external\n", "display-message": client}
        return answers.get(command[1]) if self.tmux and command[0] == "tmux" else None


def doctor(environ: dict[str, str], machine: Machine | None = None, **more: object) -> Doctor:
    """A doctor at a terminal of 80 by 24."""
    given: dict[str, object] = {"sign": "", "tty": True, "size": (80, 24), **more}
    return Doctor({"TERM": "xterm-256color", **environ}, run=machine or Machine(), **given)  # type: ignore[arg-type]


def lines(findings: object) -> dict[str, str]:
    """What was found, with what isn't fine marked."""
    return {each.what: each.said if each.ok else f"NOT OK {each.said}" for each in findings}  # type: ignore[attr-defined]


def test_the_switch_for_keys_is_named() -> None:
    """Where the terminal speaks kitty's protocol, or somebody has turned it off; nothing where neither is so."""
    speaks = {"ask": lambda: Answer(True, "iTerm2 3.6.10", keys=True)}
    assert "keys" not in lines(doctor({}).terminal())
    said = "by kitty's protocol; if letters are lost, TEXTUAL_DISABLE_KITTY_KEY=1 helps"
    assert lines(doctor({}, **speaks).terminal())["keys"] == said  # type: ignore[arg-type]
    off = lines(doctor({"TEXTUAL_DISABLE_KITTY_KEY": "1"}, **speaks).terminal())["keys"]  # type: ignore[arg-type]
    assert off == "without kitty's protocol, by TEXTUAL_DISABLE_KITTY_KEY"


@every_row(
    ("environ", "more", "said"),
    [
        ({}, {}, "xterm-256color, 80 by 24"),
        ({"TERM": "dumb"}, {}, "NOT OK TERM=dumb can't draw pages; another TERM opens the window"),
        ({"TERM": "Unknown"}, {}, "NOT OK TERM=Unknown can't draw pages; another TERM opens the window"),
        ({"TERM": ""}, {}, "no TERM, 80 by 24"),
        ({}, {"size": (50, 15)}, "NOT OK 50 by 15; the pages need 60 by 20"),
        ({}, {"tty": False}, "NOT OK standard error is no terminal, so the window can't open"),
    ],
)
def test_whether_the_window_can_open(environ: dict[str, str], more: dict[str, object], said: str) -> None:
    """A terminal that is too small or draws nothing is named with what helps."""
    assert lines(doctor(environ, None, **more).terminal())["terminal"] == said


@every_row(("sign", "said"), [("", "this machine"), ("ssh", "another machine (ssh)")])
def test_where_the_person_sits(sign: str, said: str) -> None:
    """A sentence of its own, not cut in two by the columns."""
    assert lines(doctor({}, sign=sign).terminal())["place"] == f"you sit at {said}"


@every_row(
    ("answer", "said"),
    [
        (Answer(), "the terminal gave none"),
        (Answer(True, "foot(1.13)", True), "foot(1.13): it takes copies (OSC 52)"),
        (Answer(True), "it doesn't say whether it takes copies; many do"),
    ],
)
def test_what_the_terminal_says_of_itself(answer: Answer, said: str) -> None:
    """Silence is not taken for a no."""
    assert lines(doctor({}, ask=lambda: answer).terminal())["answer"] == said


@every_row(
    ("data", "answer"),
    [
        (b"\x1b[?1;2c", Answer(True)),
        (b"\x1b[?62;4;52c", Answer(True, "", True)),
        (b"\x1bP>|foot(1.13)\x1b\\\x1b[?62;52;22c", Answer(True, "foot(1.13)", True)),
        (b"jj\x1b[A\x1b[?1;152c", Answer(True)),
        (b"\x1bP>|kitty(0.26)\x1b\\\x1b[?0u\x1b[?62;c", Answer(True, "kitty(0.26)", keys=True)),
        (b"", Answer()),
        (b"\x1bP>|half", Answer()),
    ],
)
def test_answers_of_terminals(data: bytes, answer: Answer) -> None:
    """Among keys that were pressed meanwhile, too."""
    assert understood(data) == answer


@every_row(
    ("machine", "said", "line"),
    [
        (Machine("3.3a"), "tmux 3.3a, set-clipboard external; sends copies on to xterm", None),
        (
            Machine("3.3a", "vt100", forwards=False),
            "NOT OK tmux 3.3a, set-clipboard external; sends no copies on to vt100",
            "NOT OK needs: set -as terminal-features ',vt100:clipboard'",
        ),
        (
            Machine("3.3a", "tmux-256color"),
            "tmux 3.3a, set-clipboard external; sends copies on to tmux-256color",
            "of the tmux around this one needs: set -s set-clipboard on",
        ),
        (Machine(), "NOT OK TMUX is set, but no tmux answers", None),
    ],
    ids=["sends", "keeps", "nested", "gone"],
)
def test_what_tmux_does_with_a_copy(machine: Machine, said: str, line: str | None) -> None:
    """With the one line that is missing in tmux.conf."""
    found = lines(doctor(IN_TMUX, machine).terminal())
    assert (found["tmux"], found.get("tmux.conf")) == (said, line)


@every_row(
    ("environ", "more", "options", "said"),
    [
        ({}, {}, Options(), "to your terminal (OSC 52, up to 74,994 bytes), unconfirmed"),
        (
            {"STY": "1.a.b"},
            {},
            Options(),
            "through GNU screen to your terminal (OSC 52, up to 74,994 bytes), unconfirmed",
        ),
        ({"TERM": "linux"}, {}, Options(), "NOT OK no way here; plain view and files remain"),
        ({}, {"tty": False}, Options(), "NOT OK no way here; plain view and files remain"),
        (IN_TMUX, {}, Options(), "into tmux's buffer, and on to your terminal where tmux sends it"),
        ({"AFTERVIEW_CLIPBOARD": "file"}, {}, Options(), "file, by AFTERVIEW_CLIPBOARD, as you chose"),
        ({}, {}, Options(clipboard="off"), "NOT OK off, as you chose"),
        (
            {"AFTERVIEW_CLIPBOARD": "x11"},
            {},
            Options(),
            "NOT OK x11, by AFTERVIEW_CLIPBOARD: no such way; "
            "it can be auto, native, tmux, screen, osc52, file, off or command",
        ),
    ],
)
def test_which_way_a_copy_would_take(
    environ: dict[str, str], more: dict[str, object], options: Options, said: str
) -> None:
    """Before anything is copied."""
    assert lines(doctor(environ, Machine("3.3a"), **more).copying(options))["copying"] == said


def test_a_dead_display_is_seen(tmp_path: Path) -> None:
    """A display that nobody serves is no clipboard, and a copy would go to the terminal."""
    found = lines(doctor({"WAYLAND_DISPLAY": "gone", "XDG_RUNTIME_DIR": str(tmp_path)}).copying(Options()))
    assert found["display"] == "NOT OK WAYLAND_DISPLAY=gone, but nothing answers there"
    assert found["copying"].startswith("to your terminal")


@pytest.mark.parametrize(
    ("sign", "said"),
    [
        ("", "to your clipboard, read back"),
        ("SSH_TTY", "to your terminal (OSC 52, up to 74,994 bytes), unconfirmed"),
    ],
)
def test_a_display_counts_only_where_the_person_sits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sign: str, said: str
) -> None:
    """The same display, at the desk and from far away."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("wl-copy", "wl-paste"):
        (tools / name).write_text("#!/bin/sh\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tools))
    runtime = tmp_path / "r"
    runtime.mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(runtime)  # The path of a socket has 108 bytes at most.
        server.bind("w")
        server.listen()
        environ = {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": "."}
        found = lines(doctor(environ, sign=sign).copying(Options()))
    assert found == {"display": "WAYLAND_DISPLAY=w, with wl-copy, wl-paste", "copying": said}


@every_row(
    ("environ", "installed", "tools"),
    [
        ({"DISPLAY": ":0"}, ("xclip", "xsel", "wl-copy"), ["xclip", "xsel"]),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, ("wl-copy", "wl-paste", "xclip"), ["wl-copy", "wl-paste"]),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, ("wl-copy", "xclip"), ["xclip"]),
        ({"WAYLAND_DISPLAY": "w"}, ("wl-copy",), []),
        ({"WSL_INTEROP": "/run/x"}, ("clip.exe",), ["clip.exe"]),
        ({}, ("xclip",), []),
    ],
)
def test_the_tools_of_a_display(environ: dict[str, str], installed: tuple[str, ...], tools: list[str]) -> None:
    """Only those that this session could use."""
    assert display.tools(environ, "linux", lambda name: name if name in installed else None) == tools


def test_ones_own_mail_command_that_is_gone() -> None:
    """A slip in the options is found here, not when the note is ready."""
    found = lines(doctor({}).mail(Options(mail_command="afterview-no-such {}")))
    assert "NOT OK your own command is not found" in found["mail"]


def test_a_file_that_others_may_open(tmp_path: Path) -> None:
    """The command that mends it stands there."""
    path = tmp_path / "afterview.json"
    path.write_text("{}")
    path.chmod(0o644)
    assert lines(files(path, tmp_path / "config.toml", []))["data"] == (
        f"NOT OK others may open it (044); chmod 600 {path} ends that"
    )
    path.chmod(0o600)
    assert lines(files(path, tmp_path / "config.toml", [])) == {
        "data": str(path),
        "options": f"{tmp_path / 'config.toml'}, not made yet",
    }


def test_what_is_wrong_with_the_options_is_repeated(tmp_path: Path) -> None:
    """The same sentences as at the start of the window."""
    found = lines(files(tmp_path / "a.json", tmp_path / "config.toml", ["config.toml: name can't be 5."]))
    assert found["options"] == "NOT OK config.toml: name can't be 5."


@pytest.mark.parametrize("broken", [False, True])
def test_the_command_prints_a_line_each_and_says_by_its_code_what_is_wrong(tmp_path: Path, broken: bool) -> None:
    """Without a terminal the window is not fine; a file that is not ours is one line more."""
    data = tmp_path / "a.json"
    if broken:
        data.write_text("[1]")
        data.chmod(0o600)
    result = CliRunner().invoke(cli, ["--data", str(data), "doctor"], env={"TERM": "dumb"})
    assert result.exit_code == 1
    assert all(line.startswith(("ok ", "not ok ")) for line in result.stdout.splitlines())
    assert any(line.startswith("not ok  data") for line in result.stdout.splitlines()) is broken
    found = json.loads(CliRunner().invoke(cli, ["--data", str(data), "doctor", "--json"]).stdout)["findings"]
    assert [each["what"] for each in found if not each["ok"]].count("data") == broken
    assert [path.name for path in tmp_path.iterdir()] == (["a.json"] if broken else [])


def test_unsaved_words_that_wait_are_named(store: Store, clock: StillClock) -> None:
    """Whether the next start offers them, or whose they still are; never a word or a name of what was typed."""
    for place in ("one", "two"):
        store.drafts.hold(place, [Typed("Your note to Dana", "notes", place, "body", "Dear Dana")])
    store.drafts.write()
    (path,) = beside(store.path, f".{store.path.name}.draft-", ".json")
    other = Store(store.path, clock)
    waits = "unsaved words in 2 fields, of 2026-11-23 17:00; the next start offers them: "
    assert [each.said for each in drafts(other)] == [f"{waits}{path}"]
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        draft = json.loads(path.read_bytes())
        path.write_text(json.dumps(draft | {"pid": running.pid, "began": processes.began(running.pid)}))
        (found,) = drafts(other)
        assert f"of process {running.pid}, which still runs" in found.said
        assert "Dana" not in found.said
        running.kill()
    path.write_bytes(b"{")
    assert [(each.ok, each.said) for each in drafts(other)] == [
        (False, f"{path} may hold unsaved words, and can't be read")
    ]
