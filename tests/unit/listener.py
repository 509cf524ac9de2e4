"""Answers the plain walk in a test, and records its output."""

import io
from collections.abc import Callable, Mapping, Sequence

from afterview_tui.plain.prompter import Prompter
from tests.support import StillClock


class Listener(Prompter):
    """Gives prepared answers; time passes only while the program waits.

    A menu is answered by number, or by the beginning of a choice.
    """

    def __init__(self, answers: tuple[str, ...], clock: StillClock) -> None:
        self.out = io.StringIO()
        self._written = io.StringIO("".join(f"{answer}\n" for answer in answers))
        super().__init__(self._written, self.out)
        self._clock = clock
        self.waits: list[Callable[[], bool]] = []
        """What happens at each wait, the first ones first."""

    def choose(
        self,
        question: str,
        answers: Sequence[str],
        first: int = 0,
        keys: Mapping[str, int] | None = None,
        *,
        takes_back: bool = False,
    ) -> int:
        place = self._written.tell()
        wanted = self._written.readline().rstrip("\n")
        if len(wanted) > 2 and (found := [n for n, each in enumerate(answers, 1) if each.startswith(wanted)]):
            self._written.seek(place)
            rest = self._written.read().partition("\n")[2]
            self._written.seek(place)
            self._written.write(f"{found[0]}\n{rest}")
            self._written.truncate()
        self._written.seek(place)
        return super().choose(question, answers, first, keys, takes_back=takes_back)

    def wait(self, seconds: float) -> bool:
        self._clock.advance(seconds)
        return self.waits.pop(0)() if self.waits else False
