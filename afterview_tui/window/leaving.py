"""Quitting: everything is saved first, with a question where that fails."""

from typing import TYPE_CHECKING

from afterview_tui.window.save_elsewhere import save_elsewhere

if TYPE_CHECKING:
    from afterview_tui.window.app import Afterview

QUESTION = "Not everything could be saved. Leave?"


def leave(app: "Afterview") -> None:
    """Save and quit, or ask where something can't be saved."""
    saved, kept = app.flush(), app.session.store.drafts.write()
    if saved:
        _end(app)
    else:
        app.run_worker(_ask(app, kept))


async def _ask(app: "Afterview", kept: bool) -> None:
    from afterview_tui.window.pages.choose import Answer, Choose

    label = "Leave; the next start offers it to you" if kept else "Leave without it"
    answers = [Answer("s", "Stay", "stay"), Answer("e", "Save it elsewhere", "elsewhere")]
    answer = await app.push_screen_wait(Choose(QUESTION, [*answers, Answer("l", label, "leave")]))
    page = app.last_page
    if answer == "leave" or (answer == "elsewhere" and page is not None and await save_elsewhere(page)):
        _end(app)


def _end(app: "Afterview") -> None:
    app.title = app.TITLE or ""
    app.exit(0)
