"""A screen that answers once, and not before it stands (Textual 8.2).

Textual's ``dismiss`` takes away whatever is on top: a second answer would take the page below, and end the
program with the last one.
"""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

Result = TypeVar("Result")


class LeftOnce(Screen[Result]):
    """Leaves when it is on top; keys act once it is composed."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave with a result; nothing where it was left already, or something stands above it."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Textual's question whether a key does something now."""
        return self.is_mounted


class Question(LeftOnce[Result], ModalScreen[Result]):
    """What is asked or shown above a page."""
