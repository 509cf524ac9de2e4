"""Somebody who answers the plain walk in a test, and hears what it says."""

import io
from collections.abc import Callable

from afterview_tui.plain.prompter import Prompter
from tests.support import StillClock


class Listener(Prompter):
    """Answers that were written down before; time passes only while the program waits."""

    def __init__(self, answers: tuple[str, ...], clock: StillClock) -> None:
        self.out = io.StringIO()
        super().__init__(io.StringIO("".join(f"{answer}\n" for answer in answers)), self.out)
        self._clock = clock
        self.waits: list[Callable[[], bool]] = []
        """What happens at each wait, the first ones first."""

    def wait(self, seconds: float) -> bool:
        self._clock.advance(seconds)
        return self.waits.pop(0)() if self.waits else False
