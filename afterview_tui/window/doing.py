"""Doing an action from a page, with the questions it needs; and undoing the last step."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from afterview_tui.actions import history
from afterview_tui.actions.action import Action
from afterview_tui.actions.naming import names
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.store import Refused
from afterview_tui.window.widgets.field_reader import field_reader

if TYPE_CHECKING:
    from afterview_tui.window.page import Page


FIGURES = "123456789"
"""Keys for answers that have no letters of their own."""
_NONE: Mapping[str, object] = {}


def _nothing() -> None:
    """Settles nothing, where nothing was typed."""


async def do(
    page: "Page", action: Action[Any], records: Sequence[Any], given: Mapping[str, object] = _NONE
) -> bool:
    """Ask for confirmation and missing answers, do the action, tell the page; returns whether it was saved.

    Typed answers are kept for the next time until they are saved. An errand runs even where saving fails.
    """
    if not page.flush() or not await _is_sure(page, action, records):
        return False
    answers, settle = await _answers(page, action, records, given)
    if answers is None:
        return False
    try:
        outcome = action.outcome(page.session.known, records, **answers)
    except NotPossible as error:
        page.did(action, Outcome(str(error)))
        return False
    try:
        page.session.apply(outcome)
    except Refused as error:
        page.say(str(error))
        is_saved = False
    else:
        settle()
        page.did(action, outcome)
        is_saved = True
    if outcome.errand is not None:
        page.errands[type(outcome.errand)](outcome.errand)
    return is_saved


async def _is_sure(page: "Page", action: Action[Any], records: Sequence[Any]) -> bool:
    """Ask for confirmation, where the action needs one."""
    from afterview_tui.window.pages.choose import Answer, Choose

    if (sure := action.confirmation) is None:
        return True
    answers = [Answer(sure.keys[0], sure.no, ""), Answer(sure.keys[1], sure.yes, "yes")]
    question = sure.question.format(names=names(records))
    return await page.ask(Choose(question, answers, sure.note or action.note(page.session.known, records))) == "yes"


async def _answers(
    page: "Page", action: Action[Any], records: Sequence[Any], given: Mapping[str, object]
) -> tuple[dict[str, object] | None, Callable[[], object]]:
    """The answers by field name, None where somebody went back; and the function that discards kept words."""
    from afterview_tui.window.pages.ask import Ask

    known = page.session.known
    fields = [field for field in action.fields(known, records) if field.name not in given]
    called, chosen = {"names": names(records) if records else ""}, dict(given)
    for field in (each for each in fields if each.kind == "choice"):
        is_only = len(fields) == 1
        question = action.question.format_map(called) if is_only else field.question
        note = action.note(known, records) if is_only else ""
        if (value := await _choice(page, field, question, note)) is None:
            return None, _nothing
        chosen[field.name], called[field.name] = value, field.choices[value]
    typed = [each for each in fields if each.kind != "choice"]
    if not typed:
        return chosen, _nothing

    def objection(answers: Mapping[str, object]) -> str:
        return action.objection(page.session.known, records, **chosen, **answers)

    def preview(answers: Mapping[str, object]) -> str:
        return action.preview(page.session.known, records, **chosen, **answers)

    ask = Ask(
        action.question.format_map(called),
        typed,
        action.suggested(known, records),
        field_reader(page.session),
        note=action.note(known, records),
        kept=page.session.kept,
        objection=objection,
        preview=preview,
    )
    answered = await page.ask(ask)
    return None if answered is None else {**chosen, **answered}, ask.settle


async def _choice(page: "Page", field: Field, question: str, note: str) -> str | None:
    """Ask for one of the choices; a single one is taken without asking."""
    from afterview_tui.window.pages.choose import Answer, Choose

    if len(field.choices) == 1:
        return next(iter(field.choices))
    keys = field.letters or FIGURES
    answers = [Answer(key, text, value) for key, (value, text) in zip(keys, field.choices.items(), strict=False)]
    return await page.ask(Choose(question, answers, note))


def take_back(page: "Page") -> list[str]:
    """Undo the last step, and say so; returns the uids that changed."""
    uids: list[str] = []
    with page.saving():
        if (step := page.session.store.last_step) is not None:
            uids, sentence = history.take_back(page.session, step)
            page.say(sentence)
    return uids
