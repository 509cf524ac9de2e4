"""A fake machine on which a text is copied, and what its terminal accepts."""

import re
from base64 import b64decode
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from afterview_tui.outbox.clipboard import Clipboard
from afterview_tui.outbox.copied import IN_WINDOW, Instead
from afterview_tui.outbox.display import Mechanism, own_displays
from afterview_tui.outbox.files import save_text
from afterview_tui.outbox.seat import Reached, Seat
from afterview_tui.outbox.tmux import Tmux

NOTE = "Liebe Mei-Ling Ødegård,\n\n\tdanke für “heute” 🎈 & 'gestern'.\n"
SENT = "Sent to your terminal. If paste gives something old: press p."


def arrived(sequences: str) -> list[str]:
    """The texts that a terminal accepts from the written sequences; fails on any other output."""
    assert re.sub(r"\x1b\]52;c;[\w+/=]*\x07", "", sequences) == ""
    return [b64decode(found).decode() for found in re.findall(r"\x1b\]52;c;([\w+/=]*)\x07", sequences)]


class Machine:
    """A machine with helper programs that work or fail, and a terminal that records output."""

    def __init__(
        self,
        *,
        clipboard: bool = False,
        tmux: str = "",
        client: str = "",
        term: str = "xterm",
        forwards: bool = False,
        passes: bool = False,
        features: str = "",
        selection: str = "%p1%s",
    ):
        self.passes = passes
        self.features = features
        self.selection = selection
        self.forwarded = False
        """Whether tmux sent its buffer on."""
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
        """The texts that the terminal accepted."""
        return arrived("".join(self.written))

    def __call__(
        self, command: Sequence[str], environ: Mapping[str, str], given: str | None = None, limit: float = 3.0
    ) -> str | None:
        self.ran.append(Path(command[0]).name)
        match list(command):
            case [_, "-P", "-c", _, _, "copy"]:
                # Like pyperclip on a dead display: success either way.
                self.clipboard = (given or "") if self.takes else self.clipboard
                return ""
            case [_, "-P", "-c", _, _, "paste"]:
                return self.clipboard if self.takes else ""
            case ["mine", "--primary"]:
                self.given.append(given or "")
                return ""
            case ["tmux", "-S", _, *asked]:
                return self._tmux(asked, given)
        return None

    def _tmux(self, asked: Sequence[str], given: str | None) -> str | None:
        match asked:
            case ["load-buffer", "-w", "-t", self.client, "-"] if self.tmux == "works":
                self.buffer, self.forwarded = given or "", True
                return ""
            case ["load-buffer", "-"] if self.tmux:
                self.buffer = given or ""
                return ""
            case ["save-buffer", "-"] if self.tmux:
                return self.buffer
            case ["list-clients", *_] if self.tmux:
                found = f"(string) \\033]52;{self.selection};" if self.forwards else "[missing]"
                terminal = f"Terminal 0: {self.term} for {self.client}, flags=0x20:\n 192: Ms: {found}\n"
                other = "Terminal 1: xterm for /dev/pts/99, flags=0x20:\n 192: Ms: (string) \\033]52;\n"
                client = f"client|77|{self.client}|{self.term}|9|0|%0|{self.features}\n" if self.client else ""
                version = "3.3a" if self.tmux == "works" else "3.1c"
                return (
                    f"{client}tmux|{version}|{int(self.passes)}|external\n{terminal if self.client else ''}{other}"
                )
        return None

    def _mechanisms(self, seat: Seat) -> list[Mechanism]:
        """Assume that every named display exists."""
        return (
            [Mechanism("", variable="DISPLAY")] if own_displays(seat) or "WSL_DISTRO_NAME" in seat.environ else []
        )

    def clipboard_of(
        self,
        environ: Mapping[str, str] | None = None,
        *,
        place: Literal["here", "away", "unknown"] = "here",
        layers: tuple[str, ...] | None = None,
        several: bool = False,
        tty: bool = True,
        setting: str = "auto",
        folder: Path | None = None,
        instead: Instead = IN_WINDOW,
        answered: str = "",
    ) -> Clipboard:
        """A Clipboard on this Linux machine, with these variables and layers."""
        given = {"TERM": "xterm-256color", **(environ or {})}
        found = tuple(name for name, sign in (("tmux", "TMUX"), ("screen", "STY")) if sign in given)
        layers = found if layers is None else layers
        tmuxes = []
        if "tmux" in layers:
            tmux = Tmux(self, given, "/tmp/t,1,0", "%0")
            tmux.look()
            tmuxes.append(Reached(tmux, tmux.clients[0] if tmux.clients and not several else None))
        seat = Seat(place, "a sign", layers, given, tuple(tmuxes), several)
        return Clipboard(
            self.written.append,
            given,
            setting=setting,
            save=(lambda text: save_text(folder, "copied", text)) if folder else None,
            instead=instead,
            run=self,
            seat=lambda: seat,
            tty=lambda: tty,
            answered=answered,
            native=self._mechanisms,
        )
