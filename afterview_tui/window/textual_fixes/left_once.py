"""A screen that answers once, and not before it stands.

Textual's ``dismiss`` takes away whatever is on top: a second answer takes the page below, and ends the program
with the last one. And a key acts on a screen that isn't composed yet.

Textual: 8.2.8
Bug: https://github.com/Textualize/textual/issues/2575 (closed) asks for an error where the screen is not on
    top; https://github.com/Textualize/textual/issues/4884 (open) is one way to end an app by it.
Forwarded: not-needed
Last-Update: 2026-11-30
"""

from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

Result = TypeVar("Result")
Kind = TypeVar("Kind", bound=type[Screen[Any]])


def left_once(kind: Kind) -> Kind:
    """Make a kind of screen leave only while it is on top; not where it was left, or something stands above it."""
    leave = kind.dismiss

    def dismiss(screen: Screen[Any], result: Any = None) -> AwaitComplete:
        return leave(screen, result) if screen.is_active else AwaitComplete()

    setattr(kind, dismiss.__name__, dismiss)
    return kind


@left_once
class Question(ModalScreen[Result]):
    """What is asked or shown above a page; keys act once it is composed."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Textual's question whether a key does something now."""
        return self.is_mounted
