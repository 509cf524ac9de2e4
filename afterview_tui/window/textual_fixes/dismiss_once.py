"""A screen that is dismissed once, and whose keys work only once it is composed.

Textual's ``dismiss`` removes whatever screen is on top: a second call removes the page below, and crashes on the
last one. And keys act on a screen that isn't composed yet.

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


def dismiss_once(kind: Kind) -> Kind:
    """A class decorator: ``dismiss`` does nothing unless the screen is on top."""
    leave = kind.dismiss

    def dismiss(screen: Screen[Any], result: Any = None) -> AwaitComplete:
        return leave(screen, result) if screen.is_active else AwaitComplete()

    setattr(kind, dismiss.__name__, dismiss)
    return kind


@dismiss_once
class Question(ModalScreen[Result]):
    """A modal screen above a page; its keys work once it is composed."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether Textual may run an action now; none before the screen is mounted."""
        return self.is_mounted
