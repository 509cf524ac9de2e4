"""An app that decides what is printed when it crashes.

An error in a handler, a worker or a timer goes to ``App._handle_exception``, which prints a traceback with local
variables, a person's words included. There is no public hook to save first or to print something else. Here
``last_words`` is that hook; tests still see the error itself.

Textual: 8.2.8
Bug: https://github.com/Textualize/textual/issues/2818 (closed) asks for such a hook, and says what happens
    where the private one is overridden without ending the app.
Forwarded: not-needed
Last-Update: 2026-11-30
"""

from typing import TypeVar

from rich.console import RenderableType
from textual.app import App

Result = TypeVar("Result")


class ErrorHook(App[Result]):
    """An app that ends with one message, however many errors follow the first."""

    def last_words(self, error: Exception) -> RenderableType:
        """What to print after the app has ended; called once, while the screens still exist."""
        raise NotImplementedError

    def fail(self, error: Exception) -> None:
        """End with an error as if a handler had raised it; for the app's own thread."""
        self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        if self.is_headless:
            super()._handle_exception(error)
        elif not self.return_code:
            self._return_code = 1
            self.panic(self.last_words(error))
