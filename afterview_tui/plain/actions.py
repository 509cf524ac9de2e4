"""Runs actions as questions: asks for their fields one at a time, then prints their sentence."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from afterview_tui.actions.action import Action, R, story
from afterview_tui.actions.naming import names
from afterview_tui.domain.fields import Field
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.steering import steers
from afterview_tui.store import Refused


class Named(NamedTuple):
    """A choice that isn't an action: a record, or something that only this face has."""

    text: str
    value: Any = None


FILLING = {"a", "as", "it", "its", "note", "the", "to"}
"""Words to ignore when comparing a help text with its label."""
Way = Action[Any] | Named
"""One choice in a menu; an action that isn't possible says why when it is chosen."""


def pick(plain: PlainSession, question: str, ways: Sequence[Way], first: int = 0) -> Way | None:
    """The choice made on a page, None if the last step was undone instead; raises Back and Leave.

    The help of an action is given once per run. The window's keys work here, too.
    """
    place = plain.menu(question, [told(plain, each) for each in ways], first, keys(ways))
    return None if place is None else ways[place]


def told(plain: PlainSession, way: Way) -> str:
    """The text of a choice, with its help if that wasn't given yet in this run."""
    if isinstance(way, Named):
        return way.text
    if way.id in plain.told:
        return label(way)
    plain.told.add(way.id)
    return called(way)


def keys(ways: Sequence[Way]) -> dict[str, int]:
    """The index of each choice by its key in the window, except for keys that steer the walk."""
    found = {each.key: place for place, each in enumerate(ways) if isinstance(each, Action)}
    return {key: place for key, place in found.items() if len(key) == 1 and steers(key) is None}


def label(action: Action[Any]) -> str:
    """The label of an action, capitalized."""
    return f"{action.label[:1].upper()}{action.label[1:]}"


def called(action: Action[R]) -> str:
    """The label of an action with its help."""
    help = action.help.rstrip(".")
    if help.casefold().startswith(action.label.casefold()):
        return help
    more = _more(help, action.label)
    return f"{label(action)}: {more[:1].lower()}{more[1:]}"


def _more(help: str, label: str) -> str:
    """The part of a help text that its label doesn't say: "for …" from "look the note over for …"."""
    there, words, place = set(label.casefold().split()), help.split(), 0
    while place < len(words) and words[place].casefold().strip(",;") in there | FILLING:
        place += 1
    if not there & {word.casefold() for word in words[:place]} or place == len(words):
        return help
    place -= words[place - 1] in ("a", "the")
    return " ".join(words[place:]).removeprefix("and ")


def in_words(sentence: str, actions: Sequence[Action[Any]]) -> str:
    """A sentence with the labels of actions that it names in braces."""
    return sentence.format_map({each.verb: f"“{each.label}”" for each in actions})


def do(plain: PlainSession, action: Action[R], records: Sequence[R], *, leaving: str = "") -> Outcome | None:
    """Ask for an action's fields, run it and print its sentence; raises Back and Leave.

    Returns its outcome, or None where it couldn't be done. With ``leaving``, that page of the walk is left in the
    same save once it is done.
    """
    session = plain.session
    if why := action.why_not(session.known, records):
        plain.prompter.say(in_words(why, story(action)))
        return None
    if not _is_sure(plain, action, records):
        return None
    answers, held = _answers(plain, action, records)
    return done(plain, action, records, leaving=leaving, settles=held, **answers)


def done(
    plain: PlainSession,
    action: Action[R],
    records: Sequence[R],
    *,
    leaving: str = "",
    settles: Iterable[str] = (),
    **answers: object,
) -> Outcome | None:
    """Run an action with the given answers and print its sentence; returns its outcome, None if it wasn't done.

    The questions in ``settles`` count as answered once it is saved. An outcome with an errand is returned even if
    saving was refused.
    """
    session = plain.session
    try:
        outcome = action.outcome(session.known, records, **answers)
        save = partial(session.apply, outcome)
        plain.go_on(leaving, save) if leaving else save()
    except NotPossible as error:
        plain.prompter.say(str(error))
        return None
    except Refused as error:
        plain.prompter.say(str(error))
        return outcome if outcome.errand is not None else None
    for name in settles:
        session.kept.answered(name)
    if outcome.sentence:
        plain.prompter.say(outcome.sentence)
    return outcome


def _is_sure(plain: PlainSession, action: Action[R], records: Sequence[R]) -> bool:
    """Whether the user confirms the action, if it asks for confirmation."""
    if (sure := action.confirmation) is None:
        return True
    note = sure.note or action.note(plain.session.known, records)
    question = "\n".join(filter(None, (sure.question.format(names=names(records)), note)))
    return plain.prompter.choose(question, (sure.no, sure.yes)) == 1


def _answers(
    plain: PlainSession, action: Action[R], records: Sequence[R]
) -> tuple[Mapping[str, object], Sequence[str]]:
    """The answers to all fields, and the names of the questions whose text is kept until everything is saved.

    Going back returns to the previous field with its answer. Raises Back at the first field, and Leave.
    """
    known, answers, held = plain.session.known, dict[str, object](), dict[str, str]()
    suggested, note = dict(action.suggested(known, records)), action.note(known, records)
    fields, place, is_told = action.fields(known, records), 0, not note
    while place < len(fields):
        field = fields[place]
        if field.kind == "choice" and len(field.choices) == 1:
            answers[field.name] = next(iter(field.choices))
            place += 1
            continue
        if not is_told and (field.kind != "choice" or len(fields) == 1):
            plain.prompter.say(note)
            is_told = True
        present = answers.get(field.name, suggested.get(field.name))
        try:
            if field.kind == "text":
                held[field.name] = " ".join([action.id, field.name, *(each.uid for each in records)])
                answers[field.name] = plain.ask_and_hold(
                    held[field.name], field.asked, str(present or ""), plain.in_short(field)
                )
            else:
                answers[field.name] = plain.answer(field, present)
        except Back:
            place = _asked_before(fields, place)
        else:
            place += 1
    return answers, [*held.values()]


def _asked_before(fields: Sequence[Field], place: int) -> int:
    """The index of the previous field that was asked; raises Back if there is none."""
    before = [n for n, field in enumerate(fields[:place]) if field.kind != "choice" or len(field.choices) > 1]
    if not before:
        raise Back
    return before[-1]
