"""``afterview undo`` and ``afterview log``: the history of steps, and undoing them."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from afterview_tui import locations
from afterview_tui.actions import history
from afterview_tui.cli.calendar_out import keep_in_step
from afterview_tui.cli.columns import show
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail, open_store, refusing
from afterview_tui.cli.reporting import report_journal_trouble
from afterview_tui.clock import SystemClock
from afterview_tui.domain import ids
from afterview_tui.options import read_options
from afterview_tui.session import Session

if TYPE_CHECKING:
    from afterview_tui.store.journal import Entry


class Step(Document, frozen=True, kw_only=True):
    """One step of the history."""

    id: str
    at: datetime
    where: str
    """Where it was done: window, plain or shell."""
    what: str
    is_taken_back: bool


class Steps(Document, frozen=True, kw_only=True):
    """The history, the latest first."""

    steps: list[Step]


class TakenBack(Document, frozen=True, kw_only=True):
    """The step that was undone."""

    id: str
    what: str
    sentence: str


def undo(data: Path | None, step: str | None, *, as_json: bool) -> int:
    """Undo a step, by default the latest; returns the exit code."""
    session = _session(data)
    entry = _step(session, step) if step else session.store.journal.last()
    report_journal_trouble(session)
    if entry is None:
        raise fail(history.NOTHING)
    if not entry.rows:
        raise fail(history.TOO_LARGE.format(what=entry.what))
    if entry.uid in session.store.journal.undone():
        raise fail(f"“{entry.what}” was taken back already. `afterview undo --list` shows what can be.")
    with refusing():
        uids, sentence = history.take_back(session, entry.step)
    if not uids:
        raise fail(sentence)
    keep_in_step(session)
    made = session.store.journal.entries()[-1]
    short = history.short_ids(session)
    if as_json:
        printed(TakenBack(id=short.get(entry.uid, entry.uid), what=entry.what, sentence=sentence))
        return 0
    click.echo(sentence)
    if made.undoes == entry.uid:
        click.echo(f"`afterview undo {short[made.uid]}` does it again.")
    return 0


def show_steps(data: Path | None, words: str = "", *, only_open: bool, as_json: bool) -> int:
    """Print the history, or only the steps that can be undone, the latest first; returns the exit code."""
    session = _session(data)
    journal, now, short = session.store.journal, session.clock.now(), history.short_ids(session)
    found = history.can_be_taken_back(session) if only_open else history.done(session, words)
    undone = journal.undone() - {each.undoes for each in journal.entries() if each.is_nothing}
    if as_json:
        printed(Steps(steps=[_document(each, short[each.uid], each.uid in undone) for each in found]))
        return 0
    report_journal_trouble(session)
    taken_back = dict.fromkeys(undone, " (taken back)")
    show([(short[each.uid], f"{history.described(each, now)}{taken_back.get(each.uid, '')}") for each in found])
    if not found:
        if words:
            raise fail(f"Nothing that was done fits “{words}”.")
        click.echo("Nothing was done yet.")
    return 0


def _document(entry: "Entry", short: str, is_taken_back: bool) -> Step:
    return Step(id=short, at=entry.at, where=entry.where, what=entry.what, is_taken_back=is_taken_back)


def _step(session: Session, start: str) -> "Entry":
    """The step with this short id; exits with a sentence where none or several fit."""
    entries = {each.uid: each for each in session.store.journal.entries()}
    found = ids.beginning(list(entries), start)
    if not found:
        raise fail(f"No step has the id “{start}”. `afterview undo --list` shows them.")
    if len(found) > 1:
        short = history.short_ids(session)
        raise fail(f"“{start}” fits more than one step: {', '.join(short[uid] for uid in found)}.")
    return entries[found[0]]


def _session(data: Path | None) -> Session:
    options, _ = read_options(locations.config_file())
    return Session(open_store(data), SystemClock(), options)
