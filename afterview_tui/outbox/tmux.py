"""tmux: its buffer, and whether it sends a buffer on to the terminal around it."""

from collections.abc import Mapping

import msgspec

from afterview_tui.outbox.programs import Run

WITHIN = ("tmux", "screen")
"""How the terminal is called inside tmux and GNU screen."""


class Client(msgspec.Struct, frozen=True):
    """The terminal that looks at this tmux session."""

    name: str = ""
    """Its device; empty where no terminal is attached."""
    term: str = ""
    """What it calls itself, as in TERM."""
    pid: int | None = None
    """Its process, for what is around it."""
    sends: bool = False
    """Whether tmux sends buffers on to it."""

    @property
    def nested(self) -> bool:
        """Whether it is itself a tmux or a GNU screen."""
        return self.term.startswith(WITHIN)


class Tmux:
    """The tmux that this session runs in. Its calls block for a few milliseconds, at worst ``programs.LIMIT``."""

    def __init__(self, run: Run, environ: Mapping[str, str]) -> None:
        self._run = run
        self._environ = environ

    def load(self, text: str, *, send: bool) -> bool:
        """Put a text into the buffer, and send it on where ``send``; returns whether the buffer then held it.

        Sending needs tmux 3.2 or newer and works whatever its ``set-clipboard`` says.
        """
        command = ["tmux", "load-buffer", *(["-w"] if send else []), "-"]
        if self._run(command, self._environ, text) is None:
            return False
        return self._run(["tmux", "save-buffer", "-"], self._environ) == text

    def client(self) -> Client:
        """The terminal in use and whether tmux sends to it, by the very capability (Ms) that tmux looks at.

        ``client_termfeatures`` misses terminals whose terminfo has Ms, such as Alacritty and an outer tmux
        (seen with tmux 3.3a).
        """
        asked = "#{client_name} #{client_pid} #{client_termname}"
        answer = self._run(["tmux", "display-message", "-p", asked, ";", "show-messages", "-T"], self._environ)
        first, _, terminals = (answer or "").partition("\n")
        found = first.split()
        if len(found) != 3:
            return Client()
        name, pid, term = found
        own = terminals.partition(f" for {name}, ")[2].partition("\nTerminal ")[0]
        return Client(name, term, int(pid), " Ms: (string)" in own)

    def version(self) -> str:
        """What ``tmux -V`` says, or nothing."""
        return (self._run(["tmux", "-V"], self._environ) or "").strip()

    def set_clipboard(self) -> str:
        """The option ``set-clipboard``: whether OSC 52 from inside is obeyed ("on") or not, or nothing."""
        return (self._run(["tmux", "show-options", "-sv", "set-clipboard"], self._environ) or "").strip()
