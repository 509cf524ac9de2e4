"""Actions as questions: what an action asks, a field at a time, then its one sentence."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from afterview_tui.actions.action import Action, R, story
from afterview_tui.actions.naming import names
from afterview_tui.domain.outcome import NotPossible, Outcome
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


def do(plain: PlainSession, action: Action[R], records: Sequence[R], *, leaving: str = "") -> Outcome | None:
    """Ask what it needs to know, do it, say its sentence; returns what it came to. Raises Back and Leave.

    None where it could not be done; what is to be done outside the records needs no disk. Where it is what a page
    waits for, that page is left in the same save.
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
    """Do it with answers that are there already, and say its sentence; returns what it came to, None for nothing.

    Words of questions are settled once it is saved. What leaves the program goes on where saving was refused.
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
    """Whether it is meant, where that is asked."""
    if (sure := action.sure) is None:
        return True
    note = sure.note or action.note(plain.session.known, records)
    question = "\n".join(filter(None, (sure.question.format(names=names(records)), note)))
    return plain.prompter.choose(question, (sure.no, sure.yes)) == 1


def _answers(
    plain: PlainSession, action: Action[R], records: Sequence[R]
) -> tuple[Mapping[str, object], Sequence[str]]:
    """An answer to each field, and the names by which its lines of text are held until all of it is saved."""
    known, answers, held = plain.session.known, dict[str, object](), list[str]()
    suggested, note = action.suggested(known, records), action.note(known, records)
    fields = action.fields(known, records)
    for field in fields:
        present = suggested.get(field.name)
        if field.kind == "choice" and len(field.choices) == 1:
            answers[field.name] = next(iter(field.choices))
            continue
        if note and (field.kind != "choice" or len(fields) == 1):
            plain.prompter.say(note)
            note = ""
        if field.kind == "text":
            held.append(" ".join([action.id, field.name, *(each.uid for each in records)]))
            answers[field.name] = plain.ask_and_hold(held[-1], field.asked, str(present or ""))
        else:
            answers[field.name] = plain.answer(field, present)
    return answers, held
