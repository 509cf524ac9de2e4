"""What the ways of copying share: the terminal that is written to, and what is around it."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Literal

from afterview_tui.domain.text import one_line
from afterview_tui.outbox.copied import Copied, Instead, Way, refused
from afterview_tui.outbox.programs import Run
from afterview_tui.outbox.seat import Seat

MOST_BYTES = 74_994
"""The longest text sent to a terminal: with base64 a sequence of 100,000 bytes, the limit of hterm."""
MOST_IN_MOSH = 12_282
"""The longest text that mosh passes on whole; 1.4 cuts the sequence at 16,384 bytes and ends it, cut or not."""

Around = Literal["tmux", "screen", "maybe screen", ""]
TRANSPARENT = ("dtach", "abduco")
"""Multiplexers that pass everything on as it is."""


class Site:
    """The terminal of one copy, and what its bytes pass on their way to the person."""

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
        """Where the person sits, looked for once."""
        return self._find_seat()

    @property
    def layers(self) -> tuple[str, ...]:
        """What changes or drops a sequence on its way, nearest first."""
        return tuple(layer for layer in self.seat.layers if layer not in TRANSPARENT)

    @property
    def term(self) -> str:
        """TERM where the program's output ends up, which is what the surrounding terminal calls itself."""
        through = self.seat.layers != self.layers and self.seat.environ
        return (self.seat.environ if through else self.environ).get("TERM", "")

    @property
    def around(self) -> Around:
        """The multiplexer that our output goes to; over ssh by its own answer, else by TERM."""
        if self.layers[:1] == ("tmux",):
            return "tmux"
        if self.layers[:1] == ("screen",):
            return "screen"
        if self._answered:
            return "tmux" if self._answered == "tmux" else "screen" if self._answered == "screen" else ""
        return "tmux" if self.term.startswith("tmux") else "maybe screen" if self.term.startswith("screen") else ""

    @property
    def in_screen(self) -> bool:
        """Whether our output goes to a GNU screen, or to what may be one."""
        return self.around in ("screen", "maybe screen")

    @property
    def under_mosh(self) -> bool:
        """Whether mosh reads every sequence on the way."""
        return any(layer.startswith("mosh-server") for layer in self.layers)

    @property
    def limit(self) -> tuple[str, int]:
        """Who cuts a text, and the most bytes of one that pass whole."""
        return ("mosh", MOST_IN_MOSH) if self.under_mosh else ("a terminal", MOST_BYTES)

    def refused(self, reason: str) -> Copied:
        """A copy that went nowhere."""
        return refused(reason, self.instead)

    def said(self, way: Way, sentence: str, *, certain: bool = False, **more: object) -> Copied:
        """A copy that went somewhere."""
        shown = {name: one_line(value) if isinstance(value, str) else value for name, value in more.items()}
        return Copied(way, certain, sentence.format(old=self.instead.old, **shown))
