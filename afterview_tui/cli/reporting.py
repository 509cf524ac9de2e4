"""Reporting what a command did: the sentence, the id, and how to undo it."""

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
    """The short id; empty where the record is gone."""
    uid: str
    said: str
    can_be_undone: bool


def report(
    session: Session,
    kind: Kind[Any],
    record: Any,
    outcome: Outcome,
    said: str = "",
    told: Callable[[Session, Any, Outcome], str] | None = None,
    *,
    as_json: bool = False,
) -> None:
    """Report what was done with a record."""
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
    undo_hint(session, outcome)


def undo_hint(session: Session, outcome: Outcome) -> None:
    """Say how to undo a step, or why it can't be undone."""
    if outcome.is_step:
        report_journal_trouble(session)
    if outcome.is_step and session.store.why_not_noted:
        click.echo(NOT_NOTED.format(why=session.store.why_not_noted), err=True)
    elif outcome.is_step:
        click.echo(TAKES_BACK)


def report_journal_trouble(session: Session) -> None:
    """Report that the journal had unreadable lines; the next step that is written ends that."""
    if trouble := session.store.journal.trouble:
        click.echo(trouble, err=True)
