"""The status line: one sentence above the keys, for a while."""

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

SECONDS = 15.0
"""How long a sentence is shown."""


class StatusLine(Static):
    """The status line, empty most of the time."""

    _fading: Timer | None = None

    def say(self, sentence: str) -> None:
        """Show a sentence instead of the previous one."""
        self._put(sentence)
        if self._fading is not None:
            self._fading.stop()
        self._fading = self.set_timer(SECONDS, lambda: self._put(""))

    def _put(self, sentence: str) -> None:
        if str(self.content) != sentence:
            self.set_class(bool(sentence), "-said")
            self.update(Content(sentence))
