"""A screen whose work may end after the screen has gone.

Textual removes a screen's widgets before it cancels the screen's workers. A worker that goes on in between finds
no widget, and its `NoMatches` ends the whole program.

Textual: 8.2.8
Bug: not reported; "A worker of a screen that resumes while the screen is pruned queries widgets that are gone:
    cancel_node runs at the screen's Unmount, after its children were removed."
Forwarded: no
Last-Update: 2026-12-01
"""

from inspect import isawaitable
from typing import Any, TypeVar

from textual.css.query import NoMatches
from textual.screen import Screen
from textual.worker import Worker, WorkType

Kind = TypeVar("Kind", bound=type[Screen[Any]])


def late_work(kind: Kind) -> Kind:
    """A class decorator: work that misses a widget ends quietly once the screen is gone."""
    run = kind.run_worker

    def run_worker(screen: Screen[Any], work: WorkType[Any], *args: Any, **kwargs: Any) -> Worker[Any]:
        async def ending() -> Any:
            try:
                made = work() if callable(work) else work
                return await made if isawaitable(made) else made
            except NoMatches:
                if is_there(screen):
                    raise
                return None

        return run(screen, work if kwargs.get("thread") else ending, *args, **kwargs)

    setattr(kind, run_worker.__name__, run_worker)
    return kind


def is_there(screen: Screen[Any]) -> bool:
    """Whether a screen can still show something: it has not been left, and the program isn't ending."""
    return screen.app.is_running and screen in screen.app.screen_stack
