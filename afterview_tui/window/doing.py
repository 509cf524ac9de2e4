"""Doing an action from a page: what it asks, then one save and one sentence; and taking it back."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from afterview_tui.actions.action import Action
from afterview_tui.actions.leads import names
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.store import Refused
from afterview_tui.window.widgets.reading import day_reading

if TYPE_CHECKING:
    from afterview_tui.window.page import Page


def _nothing() -> None:
    """Where nothing was typed, nothing is settled."""


async def do(page: "Page", action: Action[Any], records: Sequence[Any]) -> bool:
    """Ask what the action needs to know, do it, tell the page; returns whether it was saved.

    What was typed into the question stands there again the next time, until it is saved.
    """
    if not page.flush():
        return False
    answers, settle = await _answers(page, action, records)
    if answers is None:
        return False
    try:
        outcome = action.do(page.session, records, **answers)
    except NotPossible as error:
        page.did(action, Outcome(str(error)))
        return False
    except Refused as error:
        page.say(str(error))
        return False
    settle()
    page.did(action, outcome)
    return True


async def _answers(
    page: "Page", action: Action[Any], records: Sequence[Any]
) -> tuple[dict[str, object] | None, Callable[[], object]]:
    """What somebody answered, by the names of the fields, None where they went back; and what settles it."""
    from afterview_tui.window.pages.ask import Ask
    from afterview_tui.window.pages.choose import Answer, Choose

    known = page.session.known
    fields = action.fields(known, records)
    question = action.question.format(names=names(records) if records else "")
    match fields:
        case []:
            return {}, _nothing
        case [Field(kind="choice") as field]:
            answers = [Answer(str(n), text, value) for n, (value, text) in enumerate(field.choices.items(), 1)]
            chosen = await page.ask(Choose(question, answers))
            return None if chosen is None else {field.name: chosen}, _nothing

    def objection(given: Mapping[str, object]) -> str:
        return action.objection(page.session.known, records, **given)

    reading, kept = day_reading(page.session), page.session.kept
    ask = Ask(question, fields, action.suggested(known, records), reading, kept=kept, objection=objection)
    return await page.ask(ask), ask.settle


def take_back(page: "Page") -> list[str]:
    """Take back what was done last; returns the uids of what came back."""
    uids: list[str] = []
    if label := page.session.store.undoable:
        with page.saving():
            uids = page.session.store.take_back()
            page.refresh_page()
            page.say(f"Taken back: {label}.")
    return uids
