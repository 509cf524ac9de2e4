"""Talks to tmux: its buffer, its clients, and whether it sends a buffer on to their terminals."""

from collections.abc import Mapping

import msgspec

from afterview_tui.outbox.programs import Run

LIMIT = 1.0
"""Seconds to wait for tmux to answer."""
SENDS_SINCE = (3, 2)
"""The first tmux version that sends a buffer on to a terminal."""

_CLIENT = (
    "client|#{client_pid}|#{client_name}|#{client_termname}|#{client_activity}|#{client_readonly}|#{pane_id}"
    "|#{client_termfeatures}"
)
_SELF = "tmux|#{version}|#{allow-passthrough}|#{set-clipboard}"


class Client(msgspec.Struct, frozen=True):
    """A terminal attached to tmux."""

    pid: int = 0
    """Its process id."""
    name: str = ""
    """Its terminal device."""
    term: str = ""
    """Its TERM."""
    active: int = 0
    """The time of its last key, in whole seconds since 1970."""
    types: bool = True
    """Whether it accepts keys; False for a read-only client."""
    pane: str = ""
    """The pane that its keys go to."""
    features: tuple[str, ...] = ()
    """Its features as known to tmux."""
    takes: str = ""
    """The terminfo capability Ms, by which tmux sends a buffer on to it; empty where it can't."""

    @property
    def in_screen(self) -> bool:
        """Whether it is GNU screen; an outer tmux with the same TERM identifies itself by its features."""
        return self.term.startswith("screen") and "usstyle" not in self.features

    @property
    def nested(self) -> bool:
        """Whether it is itself a tmux."""
        return self.term.startswith(("tmux", "screen")) and not self.in_screen


class Tmux:
    """The tmux that a value of ``$TMUX`` names; calls block for a few milliseconds, at worst ``programs.LIMIT``."""

    def __init__(self, run: Run, environ: Mapping[str, str], value: str = "", pane: str = "") -> None:
        self._run = run
        self._environ = environ
        self.pane = pane
        self._command = ["tmux", "-S", (value or environ.get("TMUX", "")).rsplit(",", 2)[0]]
        self.clients: list[Client] = []
        """The terminals that may type into our pane, as of the last ``look``."""
        self.version = ""
        """The running version; empty where no tmux answers."""
        self.passes = False
        """Whether it passes on wrapped sequences (``allow-passthrough``)."""
        self.set_clipboard = ""
        """The option ``set-clipboard``; OSC 52 from inside works only with "on"."""

    def look(self) -> None:
        """Query the clients, version and options in one call.

        ``client_termfeatures`` misses terminals whose terminfo has Ms, such as Alacritty and an outer tmux (seen
        with tmux 3.3a), so Ms itself is checked.
        """
        target = ["-t", self.pane] if self.pane else []
        asked = [
            "list-clients",
            "-F",
            _CLIENT,
            ";",
            "display-message",
            "-p",
            *target,
            _SELF,
            ";",
            "show-messages",
            "-T",
        ]
        head, _, terminals = (self._run([*self._command, *asked], self._environ, limit=LIMIT) or "").partition(
            "\nTerminal "
        )
        found: list[Client] = []
        for line in head.splitlines():
            match line.split("|"):
                case ["client", pid, name, term, active, readonly, pane, features]:
                    known = tuple(features.split(","))
                    takes = _ms(f"\nTerminal {terminals}", name)
                    found.append(Client(int(pid), name, term, int(active), readonly != "1", pane, known, takes))
                case ["tmux", version, passes, set_clipboard]:
                    self.version, self.passes = version, passes in ("1", "on", "all")
                    self.set_clipboard = set_clipboard
        typing = [client for client in found if client.types]
        self.clients = [client for client in typing if client.pane == self.pane] or typing

    def load(self, run: Run, text: str, to: Client | None = None) -> bool:
        """Put a text into the buffer, and send it on to a terminal; returns whether the buffer then holds it.

        ``run`` may be a rehearsal. Sending works with any value of ``set-clipboard``.
        """
        send = ["-w", "-t", to.name] if to else []
        if run([*self._command, "load-buffer", *send, "-"], self._environ, text) is None:
            return False
        return run([*self._command, "save-buffer", "-"], self._environ) == text

    @property
    def can_send(self) -> bool:
        """Whether it is new enough to send a buffer on; an unknown version counts as new."""
        digits = self.version.removeprefix("next-").split(".")
        if not digits[0].isdigit():
            return bool(self.version)
        minor = "".join(character for character in "".join(digits[1:2]) if character.isdigit())
        return (int(digits[0]), int(minor or 0)) >= SENDS_SINCE


def _ms(terminals: str, name: str) -> str:
    """The capability Ms of one terminal, from the output of ``show-messages -T``."""
    own = terminals.partition(f" for {name}, ")[2].partition("\nTerminal ")[0]
    return own.partition(" Ms: (string) ")[2].partition("\n")[0]
