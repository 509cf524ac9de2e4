"""Doing an action from a page: what it asks, then one save and one sentence; and taking it back."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from afterview_tui.actions.action import Action
from afterview_tui.actions.naming import names
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.store import Refused
from afterview_tui.window.widgets.reading import day_reading

if TYPE_CHECKING:
    from afterview_tui.window.page import Page


MOST = 9
"""Answers to choose from: as many as there are figures to press."""


def _nothing() -> None:
    """Where nothing was typed, nothing is settled."""


async def do(page: "Page", action: Action[Any], records: Sequence[Any]) -> bool:
    """Ask what the action needs to know, do it, tell the page; returns whether it was saved.

    What was typed into the question stands there again the next time, until it is saved.
    """
    if not page.flush() or not await _is_sure(page, action, records):
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


async def _is_sure(page: "Page", action: Action[Any], records: Sequence[Any]) -> bool:
    """Whether it is meant, where that is asked."""
    from afterview_tui.window.pages.choose import Answer, Choose

    if (sure := action.sure) is None:
        return True
    answers = [Answer(sure.keys[0], sure.no, ""), Answer(sure.keys[1], sure.yes, "yes")]
    question = sure.question.format(names=names(records))
    return await page.ask(Choose(question, answers, sure.note or action.note(page.session.known, records))) == "yes"


async def _answers(
    page: "Page", action: Action[Any], records: Sequence[Any]
) -> tuple[dict[str, object] | None, Callable[[], object]]:
    """What somebody answered, by the names of the fields, None where they went back; and what settles it."""
    from afterview_tui.window.pages.ask import Ask

    known = page.session.known
    fields = action.fields(known, records)
    called, chosen = {"names": names(records) if records else ""}, {}
    for field in (each for each in fields if each.kind == "choice"):
        question = field.question if len(fields) > 1 else action.question.format_map(called)
        if (value := await _choice(page, field, question)) is None:
            return None, _nothing
        chosen[field.name], called[field.name] = value, field.choices[value]
    typed = [each for each in fields if each.kind != "choice"]
    if not typed:
        return dict(chosen), _nothing

    def objection(given: Mapping[str, object]) -> str:
        return action.objection(page.session.known, records, **chosen, **given)

    ask = Ask(
        action.question.format_map(called),
        typed,
        action.suggested(known, records),
        day_reading(page.session),
        note=action.note(known, records),
        kept=page.session.kept,
        objection=objection,
    )
    given = await page.ask(ask)
    return None if given is None else {**chosen, **given}, ask.settle


async def _choice(page: "Page", field: Field, question: str) -> str | None:
    """One of the choices; the only one is taken unasked."""
    from afterview_tui.window.pages.choose import Answer, Choose

    if len(field.choices) == 1:
        return next(iter(field.choices))
    answers = [Answer(str(n), text, value) for n, (value, text) in enumerate(field.choices.items(), 1)]
    return await page.ask(Choose(question, answers[:MOST]))


def take_back(page: "Page") -> list[str]:
    """Take back what was done last; returns the uids of what came back."""
    uids: list[str] = []
    if label := page.session.store.undoable:
        with page.saving():
            uids = page.session.store.take_back()
            page.refresh_page()
            page.say(f"Taken back: {label}.")
    return uids
