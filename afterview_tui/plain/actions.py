"""Actions as questions: what an action asks, a field at a time, then its one sentence."""

from collections.abc import Sequence
from typing import Any

from afterview_tui.actions.action import Action, R, story
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.plain.session import PlainSession
from afterview_tui.store import Refused


def choices(actions: Sequence[Action[R]]) -> dict[str, Action[R]]:
    """Actions by what they are called in a list; one that is not possible says why once it is chosen."""
    return {called(each): each for each in actions}


def called(action: Action[R]) -> str:
    """An action as an answer to choose: its label, then what it is for."""
    return f"{action.label[:1].upper()}{action.label[1:]}: {action.help[:1].lower()}{action.help[1:].rstrip('.')}"


def in_words(sentence: str, actions: Sequence[Action[Any]]) -> str:
    """A sentence of ours that names actions in braces, with what they are called here."""
    return sentence.format_map({each.verb: f"“{each.label}”" for each in actions})


def _answer(plain: PlainSession, field: Field, present: object, held: str) -> object:
    """The answer to one field; a line of text is held until the action is saved."""
    if field.kind == "text":
        return plain.ask_and_hold(held, field.asked, str(present or ""))
    return plain.answer(field, present)


def do(plain: PlainSession, action: Action[R], records: Sequence[R]) -> bool:
    """Ask what it needs to know, do it, say its sentence; returns whether it was saved. Raises Back and Leave."""
    session = plain.session
    if why := action.why_not(session.known, records):
        plain.prompter.say(in_words(why, story(action)))
        return False
    suggested = action.suggested(session.known, records)
    fields = action.fields(session.known, records)
    held = {field.name: " ".join([action.id, field.name, *(each.uid for each in records)]) for field in fields}
    answers = {field.name: _answer(plain, field, suggested.get(field.name), held[field.name]) for field in fields}
    try:
        outcome = action.do(session, records, **answers)
    except (NotPossible, Refused) as error:
        plain.prompter.say(str(error))
        return False
    for name in held.values():
        session.kept.answered(name)
    if outcome.sentence:
        plain.prompter.say(outcome.sentence)
    return True
