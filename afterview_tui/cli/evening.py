"""``afterview before`` and ``afterview close``: before the next round, and the end of an evening."""

from contextlib import suppress

import click

from afterview_tui.actions import interviews, progress
from afterview_tui.actions.before import Before, before, lines, meant_by, next_round
from afterview_tui.actions.finding import meant
from afterview_tui.actions.kinds import INTERVIEWS
from afterview_tui.cli import asking
from afterview_tui.cli.actions import do, open_session
from afterview_tui.cli.choosing import evening, is_asked, none_yet, one
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import fail
from afterview_tui.cli.reporting import undo_hint
from afterview_tui.domain.fields import MATTERED
from afterview_tui.domain.records import Interview, Item, Person
from afterview_tui.domain.rounds import due
from afterview_tui.store import Refused


class NextRound(Document, frozen=True, kw_only=True):
    """A round, and what was kept from earlier ones."""

    interview: Interview
    earlier: list[Interview]
    people: list[Person]
    lessons: list[Item]


def show_before(context: click.Context, words: str, *, as_json: bool) -> int:
    """Print what to have in mind before the next round; returns the exit code."""
    session = open_session(context)
    known = session.known
    interview = next_round(known)
    if words:
        interview = meant_by(known, meant(known, INTERVIEWS, words)) or one(session, INTERVIEWS, words)
    if interview is None:
        raise fail(none_yet(INTERVIEWS))
    found: Before = before(known, interview)
    if as_json:
        printed(
            NextRound(
                interview=interview,
                earlier=[*found.earlier],
                people=[each.person for each in found.seen],
                lessons=[*found.lessons],
            )
        )
        return 0
    click.echo("\n".join(lines(known, found)))
    return 0


def close(context: click.Context, mattered: str | None, words: str | None) -> int:
    """Print what is done and what is left, keep what mattered, and say goodbye; returns the exit code."""
    session = open_session(context)
    interview = evening(session, words)
    now = session.clock.now()
    click.echo("\n".join(f"{title}: {facts}" for title, facts, _ in progress.summary(session)))
    click.echo(due.following(due.next_due(session.store.everything, now), now))
    if mattered is None and is_asked() and not interview.mattered:
        mattered = asking.words(MATTERED.asked, "") or None
    if mattered is not None:
        outcome = do(session, interviews.mattered, [interview], mattered=mattered)
        undo_hint(session, outcome)
    with suppress(Refused):
        progress.leave_rest(session)
    click.echo(progress.GOODBYE)
    return 0
