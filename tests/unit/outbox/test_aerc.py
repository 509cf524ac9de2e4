"""Handing a note to aerc: over its socket, in the protocol of its version, and only if somebody sees it."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from afterview_tui.outbox import aerc
from afterview_tui.outbox.letter import Letter

Answer = Callable[[str], str]
LISTEN = """
import socket, sys
there = socket.socket(socket.AF_UNIX)
there.bind(sys.argv[1])
there.listen()
print(flush=True)
sys.stdin.read()
"""


def plain(line: str) -> str:
    """aerc 0.14 accepts bare links; it answers JSON, too, but does nothing with it."""
    return "result: success" if ":" in line else "error: invalid command"


def in_json(line: str) -> str:
    """aerc 0.15 and newer accept JSON, and don't answer anything else."""
    try:
        (link,) = json.loads(line)["arguments"]
    except ValueError:
        return ""
    return json.dumps({"error": "" if "@" in link else "No account selected"}, separators=(",", ":"))


@contextmanager
def listening(path: Path, answer: Answer) -> Iterator[list[str]]:
    """An aerc that records what it receives."""
    told: list[str] = []

    def serve() -> None:
        while True:
            try:
                client, _ = server.accept()
            except OSError:
                return
            with client, client.makefile("r") as lines:
                for line in lines:
                    told.append(line.strip())
                    if said := answer(line.strip()):
                        client.sendall(f"{said}\n".encode())

    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        Thread(target=serve, daemon=True).start()
        yield told
        server.shutdown(socket.SHUT_RDWR)


def letter(to: str = "dana@example.org", subject: str = "Hi", body: str = "Hello") -> Letter:
    return Letter("thank-you", to, subject, body)


@pytest.mark.parametrize(
    ("to", "begins"),
    [
        ("o'brien@example.org", "mailto:o'brien@example.org?subject="),
        ("a%b+c@example.org", "mailto:a%b+c@example.org?subject="),
        ("jürgen@müller.de", "mailto:jürgen@xn--mller-kva.de?subject="),
        ("dana.@docomo.example", 'mailto:"dana."@docomo.example?subject='),
        ("", "mailto:?subject="),
    ],
)
def test_an_address_reaches_aerc_as_it_is(to: str, begins: str) -> None:
    """aerc doesn't decode addresses; a local part that isn't a plain name is quoted."""
    link = aerc.link(letter(to, "Übergabe & more"))
    assert link is not None
    assert link.startswith(begins)
    assert link.endswith("%C3%9Cbergabe%20%26%20more&body=Hello")


@pytest.mark.parametrize(
    "note",
    [
        letter("what?@example.org"),
        letter("a#b@example.org"),
        letter(subject="Hi =?utf-8?q?x?="),
        letter(body="ü" * 20_000),
    ],
)
def test_a_note_that_aerc_would_change_is_not_handed_to_it(note: Letter) -> None:
    """It becomes a file instead; nothing is truncated, and no mail goes to part of an address."""
    assert aerc.link(note) is None


@pytest.mark.parametrize(
    ("answer", "last"), [(plain, "mailto:dana@example.org"), (in_json, '{"arguments": ["mailto:dana@')]
)
def test_every_version_is_addressed_in_its_own_protocol(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: Answer, last: str
) -> None:
    """An old one gets a bare link; a new one, which doesn't answer that, gets JSON."""
    monkeypatch.setattr(aerc, "SILENCE", 0.2)
    path = tmp_path / answer.__name__
    with listening(path, answer) as told:
        assert aerc.is_open(path)
        assert aerc.took(path, "mailto:dana@example.org") is True
    assert told[-1].startswith(last)


def test_a_note_that_was_not_taken_is_said_not_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an error, no answer, or no connection."""
    monkeypatch.setattr(aerc, "SILENCE", 0.05)
    monkeypatch.setattr(aerc, "PATIENCE", 0.2)
    with listening(tmp_path / "error", in_json):
        assert aerc.took(tmp_path / "error", "mailto:nobody") is False
    with listening(tmp_path / "silent", lambda _: ""):
        assert aerc.took(tmp_path / "silent", "mailto:dana@example.org") is False
    assert aerc.took(tmp_path / "nobody", "mailto:dana@example.org") is False


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody says who listens at a socket")
def test_an_aerc_that_lost_its_terminal_is_skipped(tmp_path: Path) -> None:
    """After a dropped connection nobody sees it any more; a new one gets a private socket."""
    usual = tmp_path / "aerc.sock"
    command = [sys.executable, "-c", LISTEN, str(usual)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, start_new_session=True) as stranded:
        assert stranded.stdout is not None
        stranded.stdout.readline()
        with aerc.place({aerc.RUNTIME: str(tmp_path)}) as (path, environ):
            assert path.parent != tmp_path
            assert environ == {aerc.RUNTIME: str(path.parent)}
            assert path.parent.stat().st_mode & 0o077 == 0
        assert not path.parent.exists()
        stranded.communicate(b"")


@pytest.mark.parametrize("environ", [{}, {aerc.RUNTIME: "/nowhere/at/all"}])
def test_without_a_folder_for_its_socket_it_has_a_private_one(environ: dict[str, str]) -> None:
    """Without one, aerc 0.14 exits at once without a message."""
    with aerc.place(environ) as (path, there):
        assert there[aerc.RUNTIME] == str(path.parent)
        assert os.access(path.parent, os.W_OK)
    assert not path.parent.exists()


def test_a_folder_that_others_may_write_to_is_not_trusted(tmp_path: Path) -> None:
    """Somebody else's socket in a shared folder gets no note."""
    named = {"XDG_RUNTIME_DIR": str(tmp_path)}
    tmp_path.chmod(0o1777)
    with listening(tmp_path / "aerc.sock", plain), aerc.place(named) as (path, environ):
        assert path.parent != tmp_path
        assert environ["XDG_RUNTIME_DIR"] == str(path.parent)
    (tmp_path / "aerc.sock").unlink()
    tmp_path.chmod(0o700)
    with aerc.place(named) as (path, _):
        assert path == tmp_path / "aerc.sock"
