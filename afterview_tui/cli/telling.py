"""What a command says once it has done something: the sentence, the id, and how it is taken back."""

from collections.abc import Callable
from typing import Any

import click

from afterview_tui.actions.finding import Kind, short_ids
from afterview_tui.cli.documents import Document, printed
from afterview_tui.domain.outcome import Outcome
from afterview_tui.domain.text import one_line
from afterview_tui.session import Session

TAKES_BACK = "`afterview undo` takes it back."
NOT_NOTED = "It is saved, but can’t be taken back: {why}."


class Did(Document, frozen=True, kw_only=True):
    """What was done, and with which record."""

    kind: str
    id: str
    """The shortest beginning of the uid that means no other; empty for one that is gone."""
    uid: str
    said: str
    can_be_undone: bool


def tell(
    session: Session,
    kind: Kind[Any],
    record: Any,
    outcome: Outcome,
    said: str = "",
    told: Callable[[Session, Any, Outcome], str] | None = None,
    *,
    as_json: bool = False,
) -> None:
    """Say what was done with a record, as it is now."""
    uid = kind.uid(record)
    now = next((each for each in kind.all(session.known) if kind.uid(each) == uid), None)
    short = short_ids(session.known, kind)[uid] if now is not None else ""
    name = one_line(kind.name(session.known, now if now is not None else record)) or f"the {kind.noun}"
    sentence = told(session, now if now is not None else record, outcome) if told else ""
    sentence = sentence or (f"{said}: {name}." if said else outcome.sentence) or f"{outcome.what}."
    if as_json:
        is_kept = outcome.is_step and not session.store.why_not_noted
        printed(Did(kind=kind.noun, id=short, uid=uid, said=sentence, can_be_undone=is_kept))
        return
    first, *rest = sentence.split("\n")
    click.echo("\n".join([f"{first} ({short})" if short else first, *rest]))
    hint(session, outcome)


def hint(session: Session, outcome: Outcome) -> None:
    """How it is taken back, where it can be; and why not, where it could not be kept for that."""
    if outcome.is_step:
        say_trouble(session)
    if outcome.is_step and session.store.why_not_noted:
        click.echo(NOT_NOTED.format(why=session.store.why_not_noted), err=True)
    elif outcome.is_step:
        click.echo(TAKES_BACK)


def say_trouble(session: Session) -> None:
    """That lines of the list of what was done were left out; once, as the next step that is kept ends that."""
    if trouble := session.store.journal.trouble:
        click.echo(trouble, err=True)
