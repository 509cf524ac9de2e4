"""A machine on which a text is copied, and what its terminal takes."""

import re
from base64 import b64decode
from collections.abc import Mapping, Sequence
from pathlib import Path

from afterview_tui.outbox.clipboard import Clipboard
from afterview_tui.outbox.copied import IN_WINDOW, Instead
from afterview_tui.outbox.files import save_text

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
