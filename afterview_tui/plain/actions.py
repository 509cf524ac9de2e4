"""Actions as questions: what an action asks, a field at a time, then its one sentence."""

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
    """Something that can be chosen and is no action: a record, or what this face alone has."""

    text: str
    value: Any = None


FILLING = {"a", "as", "it", "its", "note", "the", "to"}
"""Words that say nothing where a help repeats its label."""
Way = Action[Any] | Named
"""One thing in a list of what can be done; an action that is not possible says why once it is chosen."""


def pick(plain: PlainSession, question: str, ways: Sequence[Way], first: int = 0) -> Way | None:
    """What was chosen on a page; None where something was taken back instead. Raises Back and Leave.

    What an action is for is said once in a run. The window's keys choose here, too.
    """
    place = plain.menu(question, [told(plain, each) for each in ways], first, keys(ways))
    return None if place is None else ways[place]


def told(plain: PlainSession, way: Way) -> str:
    """What can be chosen, with what it is for where that was not said yet in this run."""
    if isinstance(way, Named):
        return way.text
    if way.id in plain.told:
        return label(way)
    plain.told.add(way.id)
    return called(way)


def keys(ways: Sequence[Way]) -> dict[str, int]:
    """The window's keys of what can be chosen, each with its place, but for those that steer the walk."""
    found = {each.key: place for place, each in enumerate(ways) if isinstance(each, Action)}
    return {key: place for key, place in found.items() if len(key) == 1 and steers(key) is None}


def label(action: Action[Any]) -> str:
    """What an action is called as an answer."""
    return f"{action.label[:1].upper()}{action.label[1:]}"


def called(action: Action[R]) -> str:
    """An action as an answer to choose: its label, then what it is for."""
    help = action.help.rstrip(".")
    if help.casefold().startswith(action.label.casefold()):
        return help
    more = _more(help, action.label)
    return f"{label(action)}: {more[:1].lower()}{more[1:]}"


def _more(help: str, label: str) -> str:
    """What a help says beyond its label: "look the note over for …" says only "for …" behind "look it over"."""
    there, words, place = set(label.casefold().split()), help.split(), 0
    while place < len(words) and words[place].casefold().strip(",;") in there | FILLING:
        place += 1
    if not there & {word.casefold() for word in words[:place]} or place == len(words):
        return help
    place -= words[place - 1] in ("a", "the")
    return " ".join(words[place:]).removeprefix("and ")


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
    """An answer to each field, and the names by which its lines of text are held until all of it is saved.

    Going back leads to the field before, with its answer. Raises Back at the first, and Leave.
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
    """The place of the field that was asked before; raises Back where there is none."""
    before = [n for n, field in enumerate(fields[:place]) if field.kind != "choice" or len(field.choices) > 1]
    if not before:
        raise Back
    return before[-1]
