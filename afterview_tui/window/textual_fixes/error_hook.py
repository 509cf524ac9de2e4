"""An app that chooses its last words itself.

What a handler, a worker or a timer raises goes to ``App._handle_exception``, which prints a traceback with the
local variables, a person's words among them. There is no public place to save first or to say something else.
Here ``last_words`` is asked for that; a test still sees the error itself.

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
    """An app that ends with one message, however many errors the first one brings."""

    def last_words(self, error: Exception) -> RenderableType:
        """What to print below the shell's prompt; called once, while every screen still stands."""
        raise NotImplementedError

    def fail(self, error: Exception) -> None:
        """End with an error, as with one that a handler has raised; in the app's own thread."""
        self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        if self.is_headless:
            super()._handle_exception(error)
        elif not self.return_code:
            self._return_code = 1
            self.panic(self.last_words(error))
