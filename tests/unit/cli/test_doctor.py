"""``afterview doctor``: what it finds, and what it says helps."""

import json
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import pytest
from click.testing import CliRunner

from afterview_tui import processes
from afterview_tui.cli.commands import cli
from afterview_tui.cli.doctor import Doctor, drafts, files
from afterview_tui.options import Options
from afterview_tui.outbox import display
from afterview_tui.outbox.answers import Answer, understood
from afterview_tui.outbox.copied import AROUND
from afterview_tui.outbox.seat import Reached, Seat
from afterview_tui.outbox.tmux import Tmux
from afterview_tui.store import Store
from afterview_tui.store.beside import beside
from afterview_tui.store.drafts import Typed
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
        client = f"client|77|/dev/pts/3|{self.term}|9|0|%0|\ntmux|{self.tmux}|0|external\n"
        terminal = f"Terminal 0: {self.term} for /dev/pts/3, flags=0x20:\n 192: {ms}\n"
        assert given is None, "a rehearsal gives nothing to anybody"
        return client + terminal if self.tmux and command[0] == "tmux" else None


def doctor(environ: dict[str, str], machine: Machine | None = None, **more: object) -> Doctor:
    """A doctor at a terminal of 80 by 24."""
    machine, around = machine or Machine(), {"TERM": "xterm-256color", **environ}
    layers = tuple(name for name, sign in (("tmux", "TMUX"), ("screen", "STY")) if sign in around)
    tmux = Tmux(machine, around, "/tmp/t,1,0", "%0")
    tmux.look()
    reached = (Reached(tmux, tmux.clients[0] if tmux.clients else None),) if layers[:1] == ("tmux",) else ()
    given: dict[str, object] = {"seat": Seat("here", "", layers, around, reached), "tty": True, "size": (80, 24)}
    return Doctor(around, run=machine, **{**given, **more})  # type: ignore[arg-type]


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
    assert off == "without kitty's protocol, as TEXTUAL_DISABLE_KITTY_KEY is set"


@pytest.mark.parametrize(
    ("environ", "more", "said"),
    [
        ({}, {}, "xterm-256color, 80 by 24"),
        ({"TERM": "dumb"}, {}, "NOT OK TERM=dumb can't draw pages; another TERM opens the window"),
        ({"TERM": "Unknown"}, {}, "NOT OK TERM=Unknown can't draw pages; another TERM opens the window"),
        ({"TERM": ""}, {}, "no TERM, 80 by 24"),
        ({}, {"size": (50, 15)}, "NOT OK 50 by 15; the pages need 60 by 20"),
        ({}, {"tty": False}, "NOT OK standard error is not a terminal, so the window can't open"),
    ],
)
def test_whether_the_window_can_open(environ: dict[str, str], more: dict[str, object], said: str) -> None:
    """A terminal that is too small or draws nothing is named with what helps."""
    assert lines(doctor(environ, None, **more).terminal())["terminal"] == said


@pytest.mark.parametrize(
    ("seat", "said"),
    [
        (Seat("here"), "you are sitting at this machine"),
        (Seat("away", "sshd"), "you are sitting at another machine (sshd)"),
        (Seat("unknown", "dtach"), "I can't tell which machine you are sitting at (dtach)"),
    ],
)
def test_where_the_person_sits(seat: Seat, said: str) -> None:
    """A sentence of its own, not cut in two by the columns."""
    assert lines(doctor({}, seat=seat).terminal())["place"] == said


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        (b"\x1b[?1;2c", Answer(True)),
        (b"\x1b[?62;4;52c", Answer(True, "", True)),
        (b"\x1bP>|foot(1.13)\x1b\\\x1b[?62;52;22c", Answer(True, "foot(1.13)", True)),
        (b"jj\x1b[A\x1b[?1;152c", Answer(True)),
        (b"\x1bP>|kitty(0.26)\x1b\\\x1b[?0u\x1b[?62;c", Answer(True, "kitty(0.26)", keys=True)),
        (b"\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2c", Answer(True, "tmux 3.3a", kind="tmux")),
        (b"\x1b[>83;40900;0c\x1b[?1;2c", Answer(True, kind="screen")),
        (b"\x1b[>41;379;0c\x1b[?64;1c", Answer(True, kind="other")),
        (b"", Answer()),
        (b"\x1bP>|half", Answer()),
    ],
)
def test_a_terminals_answer_is_found_among_keys(data: bytes, answer: Answer) -> None:
    """Among keys that were pressed meanwhile, too."""
    assert understood(data) == answer


@pytest.mark.parametrize(
    ("machine", "said", "copies"),
    [
        (
            Machine("3.3a"),
            "tmux 3.3a, set-clipboard external; sends copies on to xterm",
            "In tmux's buffer (prefix ]) and sent to your terminal. If paste gives something old: press p.",
        ),
        (
            Machine("3.3a", "vt100", forwards=False),
            "NOT OK tmux 3.3a, set-clipboard external; sends no copies on to vt100",
            "In tmux's buffer only (prefix ]). To send it on, tmux.conf needs: "
            "set -as terminal-features ',vt100:clipboard'",
        ),
        (
            Machine("3.3a", "tmux-256color"),
            "tmux 3.3a, set-clipboard external; sends copies on to tmux-256color",
            "In tmux's buffer (prefix ]) and sent to the tmux around it. "
            "If paste gives something old, that one needs: set -s set-clipboard on",
        ),
        (
            Machine(),
            "NOT OK TMUX is set, but no tmux around this session answers",
            AROUND,
        ),
    ],
    ids=["sends", "keeps", "nested", "gone"],
)
def test_what_tmux_does_with_a_copy(machine: Machine, said: str, copies: str) -> None:
    """With the one line that is missing in tmux.conf."""
    for term in ("tmux-256color", "screen"):
        tmux = doctor({**IN_TMUX, "TERM": term}, machine)
        assert lines(tmux.terminal())["tmux"] == said
        assert lines(tmux.copying(Options(), Path("/notes")))["copying"] == copies


SENT = "Sent to your terminal. If paste gives something old: press p."
INSTEAD = ", so press p for plain view or save it to a file."


@pytest.mark.parametrize(
    ("environ", "more", "options", "said"),
    [
        ({}, {}, Options(), SENT),
        ({"STY": "1.a.b"}, {}, Options(), SENT.replace("to", "through GNU screen to", 1)),
        ({"TERM": "linux"}, {}, Options(), f"NOT OK This terminal takes no copies{INSTEAD}"),
        ({"TERM": ""}, {}, Options(), f"NOT OK This terminal takes no copies{INSTEAD}"),
        ({}, {"tty": False}, Options(), f"NOT OK There is no terminal to copy to here{INSTEAD}"),
        (
            {"AFTERVIEW_CLIPBOARD": "file"},
            {},
            Options(),
            "file, by AFTERVIEW_CLIPBOARD: Saved: /notes/copied.txt",
        ),
        ({}, {}, Options(clipboard="off"), f"NOT OK off: Copying is switched off{INSTEAD}"),
        ({}, {}, Options(clipboard="tmux"), f"NOT OK tmux: This is not a tmux session{INSTEAD}"),
        ({}, {}, Options(clipboard="screen"), f"NOT OK screen: This is not a GNU screen session{INSTEAD}"),
        (
            {},
            {},
            Options(clipboard='command "afterview-no-such"'),
            f'NOT OK command "afterview-no-such": Your own command, afterview-no-such, did not take it{INSTEAD}',
        ),
        (
            {"PATH": "/usr/bin:/bin"},
            {},
            Options(clipboard='command "cat -"'),
            'command "cat -": Given to your own command, cat, which took it.',
        ),
        (
            {"TERM": "tmux-256color"},
            {"seat": Seat("away", "sshd", ("sshd",))},
            Options(),
            AROUND,
        ),
        (
            {"AFTERVIEW_CLIPBOARD": "x11"},
            {},
            Options(),
            f"NOT OK x11, by AFTERVIEW_CLIPBOARD: No way to copy is called “x11”{INSTEAD}",
        ),
    ],
)
def test_the_doctor_says_what_a_copy_then_says(
    environ: dict[str, str], more: dict[str, object], options: Options, said: str
) -> None:
    """By the same code, with nothing given to anybody."""
    found = lines(doctor(environ, Machine("3.3a"), **more).copying(options, Path("/notes")))
    assert found["copying"] == said


def test_a_dead_display_is_seen(tmp_path: Path) -> None:
    """A display that nobody serves is no clipboard, and a copy would go to the terminal."""
    environ = {"WAYLAND_DISPLAY": "gone", "XDG_RUNTIME_DIR": str(tmp_path)}
    found = lines(doctor(environ).copying(Options(), tmp_path))
    assert found == {"display": "NOT OK WAYLAND_DISPLAY=gone, but nothing answers there", "copying": SENT}


@pytest.mark.parametrize("place", ["here", "away"])
def test_a_display_counts_only_where_the_person_sits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Literal["here", "away"]
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
        found = lines(doctor(environ, seat=Seat(place, environ=environ)).copying(Options(), tmp_path))
    at_home = {"display": "WAYLAND_DISPLAY=w, with wl-copy, wl-paste", "copying": "On your clipboard."}
    assert found == (at_home if place == "here" else {"copying": SENT})


@pytest.mark.parametrize(
    ("environ", "installed", "found"),
    [
        ({"DISPLAY": ":0"}, ("xclip", "xsel", "wl-copy"), ["xclip", "xsel"]),
        ({"DISPLAY": ":0"}, ("klipper", "qdbus"), []),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, ("wl-copy", "wl-paste", "xclip"), ["wl-clipboard", "xclip"]),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, ("wl-copy", "xclip"), ["xclip"]),
        ({"WAYLAND_DISPLAY": "w"}, ("wl-copy",), []),
        ({"WAYLAND_DISPLAY": "dead", "DISPLAY": ":0"}, ("wl-copy", "wl-paste", "xclip"), ["xclip"]),
        ({"WSL_INTEROP": "/run/x"}, ("clip.exe",), [""]),
        ({"WSL_INTEROP": "/run/x", "DISPLAY": ":0"}, ("clip.exe", "xclip"), ["", "xclip"]),
        ({"DISPLAY": ":0"}, ("clip.exe", "xclip"), ["xclip"]),
        ({}, ("xclip",), []),
    ],
)
def test_the_clipboards_of_a_session(
    environ: dict[str, str], installed: tuple[str, ...], found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each that is there, named to pyperclip: by itself it would look for Windows in a container on WSL."""
    monkeypatch.setattr(display, "answers", lambda given, variable: given[variable] != "dead")
    seat = Seat("here", environ=environ)
    mechanisms = display.mechanisms(seat, "linux", lambda name: name if name in installed else None)
    assert [each.name for each in mechanisms] == found


def test_a_missing_mail_command_is_named() -> None:
    """A slip in the options is found here, not when the note is ready."""
    found = lines(doctor({}).mail(Options(mail_command="afterview-no-such {}")))
    assert "NOT OK your own command is not found" in found["mail"]


def test_a_file_that_others_may_open(tmp_path: Path) -> None:
    """The command that mends it stands there."""
    path = tmp_path / "afterview.json"
    path.write_text("{}")
    path.chmod(0o644)
    assert lines(files(path, tmp_path / "config.toml", []))["data"] == (
        f"NOT OK others can open it (044); chmod 600 {path} ends that"
    )
    path.chmod(0o600)
    assert lines(files(path, tmp_path / "config.toml", [])) == {
        "data": str(path),
        "options": f"{tmp_path / 'config.toml'}, not created yet",
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
    waits = "unsaved words in 2 fields, from 2026-11-23 17:00; the next start offers them: "
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
        (False, f"{path} may hold unsaved words, but can't be read")
    ]
