"""Turning options into values, and asking or refusing where they are missing or ambiguous."""

from collections.abc import Mapping, Sequence
from typing import Any

import click

from afterview_tui.actions.action import Action
from afterview_tui.cli import asking
from afterview_tui.cli.choosing import is_asked
from afterview_tui.cli.opening import fail
from afterview_tui.cli.shared import ended
from afterview_tui.domain.fields import Field
from afterview_tui.domain.matching import folded, has_all, wanted
from afterview_tui.domain.when import in_full
from afterview_tui.session import Session


def answers(
    session: Session,
    action: Action[Any],
    records: Sequence[Any],
    given: Mapping[str, str | None],
    *,
    is_edit: bool = False,
) -> dict[str, Any]:
    """A value for each field: given, else suggested, else asked for on a terminal.

    An edit takes only what was given. Exits with a sentence where a value is missing or can't be read.
    """
    known, found = session.known, dict[str, Any]()
    suggested = {} if is_edit else action.suggested(known, records)
    for field in action.fields(known, records):
        text = given.get(field.name)
        if text is not None:
            found[field.name] = value(session, field, text)
        elif is_edit:
            continue
        elif field.name in suggested:
            found[field.name] = suggested[field.name]
        else:
            found[field.name] = _missing(session, field)
    return found


def _missing(session: Session, field: Field) -> object:
    """A value that wasn't given: the only choice, or the answer to a question."""
    if field.kind == "choice" and len(field.choices) == 1:
        return next(iter(field.choices))
    if not is_asked():
        raise fail(f"--{field.called} is needed: {ended(field.asked)}")
    if field.kind == "choice":
        return chosen(field.asked, field.choices)
    return value(session, field, asking.words(field.asked))


def chosen(question: str, choices: Mapping[str, str]) -> str:
    """The key of the choice that somebody picks by number."""
    for number, text in enumerate(choices.values(), 1):
        click.echo(f"  {number}  {text}", err=True)
    return [*choices][asking.number(question, len(choices)) - 1]


def value(session: Session, field: Field, text: str) -> object:
    """A text as a value of the field's kind; exits with a sentence where it isn't one."""
    if field.kind == "choice":
        return text if text in field.choices else _named(field, text)
    if field.kind == "text":
        return text
    return None if not text.strip() else _read(session, field, text)


def _named(field: Field, text: str) -> str:
    """The key of the choice that words name, for choices from the data such as people."""
    words = wanted(text)
    found = [key for key, label in field.choices.items() if folded(label).split() == words]
    found = found or [key for key, label in field.choices.items() if has_all(folded(label), words)]
    found = found or [key for key in field.choices if len(text) > 2 and key.startswith(text.casefold())]
    if len(found) == 1:
        return found[0]
    names = ", ".join(field.choices.values())
    raise fail(f"--{field.called} “{text}” fits {'more than one' if found else 'none'} of: {names}.")


def _read(session: Session, field: Field, text: str) -> object:
    from afterview_tui.reading.answer import why_not
    from afterview_tui.reading.days import read_field

    now = session.clock.now()
    answer = read_field(text, field.kind, now, session.options.calendar)
    if answer.value is None:
        readings = answer.doubts[0].readings if answer.doubts else ()
        if readings and is_asked():
            typed = chosen(why_not(text, answer), {each.typed(): each.shown(now) for each in readings})
            return _read(session, field, typed)
        raise fail(why_not(text, answer))
    if answer.aside:
        click.echo(f"{in_full(answer.value, now)} ({answer.aside}).", err=True)
    return answer.value
