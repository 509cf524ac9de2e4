"""The context that all ways of copying share: the terminal for the output, and what is around it."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Literal

from afterview_tui.domain.text import one_line
from afterview_tui.outbox.copied import Copied, Instead, Way, refused
from afterview_tui.outbox.programs import Run
from afterview_tui.outbox.seat import Seat

MOST_BYTES = 74_994
"""The longest text in bytes for a terminal: in base64 it makes a sequence of 100,000 bytes, the limit of hterm."""
MOST_IN_MOSH = 12_282
"""The longest text in bytes that mosh passes on whole; mosh 1.4 truncates the sequence at 16,384 bytes."""

Around = Literal["tmux", "screen", "maybe screen", ""]
TRANSPARENT = ("dtach", "abduco")
"""Multiplexers that pass everything on unchanged."""


class Site:
    """The terminal for one copy, and the layers that its bytes pass on their way to the user."""

    def __init__(
        self,
        terminal: Callable[[str], None],
        environ: Mapping[str, str],
        run: Run,
        seat: Callable[[], Seat],
        *,
        tty: Callable[[], bool],
        answered: str,
        instead: Instead,
    ) -> None:
        self.write = terminal
        self.environ = environ
        self.run = run
        self.tty = tty
        self.instead = instead
        self._find_seat = seat
        self._answered = answered

    @cached_property
    def seat(self) -> Seat:
        """Where the user is, searched for once."""
        return self._find_seat()

    @property
    def layers(self) -> tuple[str, ...]:
        """The programs that may change or drop a sequence on its way, nearest first."""
        return tuple(layer for layer in self.seat.layers if layer not in TRANSPARENT)

    @property
    def term(self) -> str:
        """TERM of the terminal that the output finally reaches."""
        through = self.seat.layers != self.layers and self.seat.environ
        return (self.seat.environ if through else self.environ).get("TERM", "")

    @property
    def around(self) -> Around:
        """The multiplexer that our output goes to, by its processes, its own answer or TERM."""
        if self.layers[:1] == ("tmux",):
            return "tmux"
        if self.layers[:1] == ("screen",):
            return "screen"
        if self._answered:
            return "tmux" if self._answered == "tmux" else "screen" if self._answered == "screen" else ""
        return "tmux" if self.term.startswith("tmux") else "maybe screen" if self.term.startswith("screen") else ""

    @property
    def in_screen(self) -> bool:
        """Whether our output goes to GNU screen, or may do so."""
        return self.around in ("screen", "maybe screen")

    @property
    def under_mosh(self) -> bool:
        """Whether mosh is among the layers."""
        return any(layer.startswith("mosh-server") for layer in self.layers)

    @property
    def limit(self) -> tuple[str, int]:
        """What limits the length of a text, and that limit in bytes."""
        return ("mosh", MOST_IN_MOSH) if self.under_mosh else ("a terminal", MOST_BYTES)

    def refused(self, reason: str) -> Copied:
        """The result of a copy that failed."""
        return refused(reason, self.instead)

    def said(self, way: Way, sentence: str, *, certain: bool = False, **more: object) -> Copied:
        """The result of a copy that was made."""
        shown = {name: one_line(value) if isinstance(value, str) else value for name, value in more.items()}
        return Copied(way, certain, sentence.format(old=self.instead.old, **shown))
