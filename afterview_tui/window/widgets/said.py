"""One sentence to the user, above the keys, for a while."""

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

SECONDS = 15.0
"""How long a sentence stands."""


class Said(Static):
    """The line for sentences; empty most of the time."""

    _fading: Timer | None = None

    def say(self, sentence: str) -> None:
        """Show a sentence in place of the one before."""
        self._put(sentence)
        if self._fading is not None:
            self._fading.stop()
        self._fading = self.set_timer(SECONDS, lambda: self._put(""))

    def _put(self, sentence: str) -> None:
        if str(self.content) != sentence:
            self.set_class(bool(sentence), "-said")
            self.update(Content(sentence))
