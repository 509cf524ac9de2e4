"""Hands a note to aerc over its socket, because every user of the machine can read command lines."""

import json
import os
import re
import socket
import stat
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from struct import calcsize, pack, unpack
from threading import Event, Thread

from afterview_tui.outbox.letter import Letter
from afterview_tui.outbox.mail import mailto_parts

RUNTIME = "XDG_RUNTIME_DIR"
"""The variable with the folder of aerc's socket; without it, aerc 0.14 exits at once without a message."""
MOST = 60_000
"""The longest link in bytes; aerc reads lines of 65,536."""
SILENCE = 1.0
"""Seconds to wait for an answer to a bare link (aerc up to 0.14) before it is sent as JSON (from 0.15 on)."""
PATIENCE = 10.0
"""Seconds to wait for a running aerc to accept the note."""
LOOK = 0.1
"""Seconds between two checks for the socket of an aerc that is starting."""
PLAIN = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*")


def link(letter: Letter) -> str | None:
    """The note as a ``mailto:`` for aerc, or None where aerc would misread it.

    Unlike RFC 6068, aerc wants the address unencoded. A ``?`` or ``#`` would cut it short, and something that looks
    like an encoded word in the subject would be sent as one. Raises ValueError as ``mail.mailto`` does.
    """
    local, domain, query = mailto_parts(letter.to, letter.subject, letter.body)
    if re.search("[?#]", local) or "=?" in letter.subject:
        return None
    if local and not PLAIN.fullmatch(local):
        local = f'"{local}"'
    whole = f"mailto:{local}@{domain}{query}" if local else f"mailto:{query}"
    return whole if len(whole.encode()) <= MOST else None


@contextmanager
def place(environ: Mapping[str, str]) -> Iterator[tuple[Path, dict[str, str]]]:
    """The path of aerc's socket, and the environment for an aerc that we start.

    A private temporary folder is used where the usual one isn't the user's alone, since the socket in it could be
    anybody's, or where an aerc without a terminal holds the socket.
    """
    usual = Path(environ.get(RUNTIME) or os.devnull)
    if _is_ours(usual) and not _is_stranded(usual / "aerc.sock"):
        yield usual / "aerc.sock", dict(environ)
        return
    with tempfile.TemporaryDirectory(prefix="afterview-", ignore_cleanup_errors=True) as folder:
        yield Path(folder) / "aerc.sock", {**environ, RUNTIME: folder}


def _is_ours(folder: Path) -> bool:
    """Whether the user owns a folder and nobody else may write to it (the XDG specification requires 0700)."""
    try:
        found = folder.stat()
    except OSError:
        return False
    private = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022
    return private and os.access(folder, os.W_OK)


def is_open(path: Path) -> bool:
    """Whether an aerc listens on the socket."""
    try:
        _connected(path).close()
    except OSError:
        return False
    return True


def took(path: Path, note: str) -> bool:
    """Send the note to a listening aerc; returns whether it accepted the note; blocks."""
    try:
        with _connected(path) as aerc:
            answer = _answer_to(aerc, note, SILENCE) or _answer_to(
                aerc, json.dumps({"arguments": [note]}), PATIENCE
            )
    except OSError:
        return False
    if answer.startswith("{"):
        return answer.replace(" ", "") == '{"error":""}'
    return answer == "result: success"


class Delivery:
    """Delivers a note to an aerc that is starting; in a thread, because the main one waits for aerc to end."""

    def __init__(self, path: Path, note: str) -> None:
        self.arrived = False
        self._over = Event()
        self._thread = Thread(target=self._deliver, args=(path, note), name="aerc", daemon=True)

    def __enter__(self) -> "Delivery":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(SILENCE)

    def _deliver(self, path: Path, note: str) -> None:
        while not self._over.wait(LOOK):
            if path.exists():
                # aerc 0.14 listens a moment before it can open a note.
                self._over.wait(LOOK)
                self.arrived = took(path, note)
                _nudge()
                return


def _nudge() -> None:
    """Resize the terminal for a moment: aerc 0.14 shows a note from its socket only at the next event."""
    import fcntl
    import termios

    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return
    with os.fdopen(terminal, "rb", buffering=0), suppress(OSError):
        size = fcntl.ioctl(terminal, termios.TIOCGWINSZ, bytes(8))
        rows, *rest = unpack("4H", size)
        smaller = pack("4H", max(rows - 1, 1), *rest)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, smaller)
        time.sleep(LOOK)
        if fcntl.ioctl(terminal, termios.TIOCGWINSZ, bytes(8)) == smaller:
            fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)


def _answer_to(aerc: socket.socket, line: str, seconds: float) -> str:
    """Send a line and return the answer; empty if there is none within ``seconds``."""
    aerc.settimeout(seconds)
    aerc.sendall(f"{line}\n".encode())
    try:
        return aerc.recv(4096).decode(errors="replace").strip()
    except TimeoutError:
        return ""


def _connected(path: Path) -> socket.socket:
    aerc = socket.socket(socket.AF_UNIX)
    try:
        aerc.settimeout(PATIENCE)
        aerc.connect(str(path))
    except OSError:
        aerc.close()
        raise
    return aerc


def _is_stranded(path: Path) -> bool:
    """Whether the aerc on the socket has lost its terminal, so that nobody would see the note (Linux only)."""
    if not hasattr(socket, "SO_PEERCRED"):
        return False
    try:
        with _connected(path) as aerc:
            pid, _, _ = unpack("3i", aerc.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, calcsize("3i")))
        # The name in brackets may contain spaces; the terminal's number is the fifth word after it.
        return Path("/proc", str(pid), "stat").read_text(errors="replace").rpartition(")")[2].split()[4] == "0"
    except (OSError, IndexError):
        return False
