"""``afterview invite``: what an invitation says, shown field by field, then kept, put aside, or neither."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from afterview_tui.actions import invitations
from afterview_tui.cli.actions import open_session
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import confirmed, fail, refusing
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Guest, Invitation, LeftOut
from afterview_tui.domain.rounds import looked_over
from afterview_tui.domain.rounds.invited import NO_ZONE
from afterview_tui.files import reason
from afterview_tui.session import Session

PIPE = "-"
NEXT = "`afterview invite` shows it again, `afterview undo` takes it back."
OWN_ZONE = "No time zone is named, so it is taken as yours."
NOTHING = "Nothing was put aside."
DRY = "Nothing was written; this was a dry run."


class Read(Document, frozen=True, kw_only=True):
    """What an invitation says; with ``refused`` nothing else is filled."""

    company: str = ""
    role: str = ""
    round: str = ""
    held_at: str = ""
    """ISO 8601; without an offset where no zone is known, a date alone where no hour is."""
    ends_at: str = ""
    place: str = ""
    people: list[Guest] = []
    left_out: list[LeftOut] = []
    doubts: list[str] = []
    """The names of fields that should be looked at; "interview" where it may be none."""
    also: dict[str, list[str]] = {}
    """What doubtful fields may be as well, by their names."""
    promised: str = ""
    """When they said one would hear from them, in their words."""
    decision_on: str = ""
    """The day of it, as YYYY-MM-DD; empty where none can be told."""
    cancelled: bool = False
    refused: str = ""
    """Why it is not an invitation, in a sentence."""


def invite(context: click.Context, file: str | None, *, dry_run: bool, as_json: bool, yes: bool) -> int:
    """Read an invitation and do with it what was asked; returns the exit code."""
    session = open_session(context, may_begin=True)
    if file is None and sys.stdin.isatty():
        return _look_at_waiting(session)
    source = file or PIPE
    from afterview_tui.reading.invitations.reader import NotAnInvitation

    try:
        read = invitations.from_bytes(session.known, _bytes(source))
    except NotAnInvitation as error:
        if as_json:
            printed(Read(refused=str(error)))
        raise fail(str(error)) from error
    if as_json:
        printed(_document(read))
    else:
        for line in looked_over.lines(read, session.clock.now()):
            click.echo(line)
    if dry_run:
        if not as_json:
            click.echo(DRY)
        return 0
    sentence = _done(session, read, is_asked=source != PIPE and not as_json, yes=yes)
    if not as_json:
        click.echo(sentence)
    return 0


def _look_at_waiting(session: Session) -> int:
    """Show what was put aside, one after the other, and keep what somebody wants kept."""
    waiting = session.known.invitations.all()
    if not waiting:
        click.echo(NOTHING)
    for read in waiting:
        for line in looked_over.lines(read, session.clock.now()):
            click.echo(line)
        if not read.cancelled and confirmed("Keep it as an interview?"):
            with refusing():
                click.echo(_kept(session, read, [read]))
        elif confirmed("Put it away?", default=False):
            with refusing():
                click.echo(invitations.put_away.do(session, [read]).sentence)
    return 0


def _bytes(source: str) -> bytes:
    from afterview_tui.reading.invitations.reader import LARGEST

    called = "Standard input" if source == PIPE else source
    try:
        if source == PIPE:
            return sys.stdin.buffer.read(LARGEST + 1)
        path = Path(source)
        if path.is_dir() or path.is_char_device() or path.is_block_device():
            raise fail(f"{called} is not a file.")
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError as error:
        raise fail(f"{called} can't be read: {reason(error)}.") from error


def _document(read: Invitation) -> Read:
    same = {name: getattr(read, name) for name in Read.__struct_fields__ if name not in ("doubts", "refused")}
    return Read(**same, doubts=list(read.doubts))


def _why_not(read: Invitation, unclear: Sequence[str]) -> str:
    """Why it is not kept though somebody said yes: it is called off, or what should be looked at first."""
    if read.cancelled:
        return looked_over.CALLS_OFF
    called = {field.name: field.called for field in looked_over.fields_of(read)}
    names = dict.fromkeys(called.get(name, "the people") for name in unclear)
    return f"It is not an interview yet, for you to look at: {', '.join(names)}."


def _kept(session: Session, read: Invitation, waiting: Sequence[Invitation] = ()) -> str:
    """Keep it, where it may move an interview after asking; raises NotPossible."""
    there = invitations.may_move(session.known, read)
    question = looked_over.is_moved(there, session.clock.now()) if there is not None else ""
    into = there if question and confirmed(question) else None
    return invitations.keep.do(session, waiting, read=read, into=into).sentence


def _done(session: Session, read: Invitation, *, is_asked: bool, yes: bool) -> str:
    """Keep it where somebody says so, else put it aside; raises SystemExit with a sentence where that fails."""
    is_new = not invitations.is_here(session.known, read)
    asked = is_asked and is_new and sys.stdin.isatty() and not read.cancelled
    try:
        with refusing():
            unclear = [name for name, why in read.doubts.items() if why != NO_ZONE]
            there = invitations.may_move(session.known, read)
            if (yes and not unclear and there is None) or (asked and confirmed("Keep it as an interview?")):
                own = f" {OWN_ZONE}" if NO_ZONE in read.doubts.values() else ""
                return f"{_kept(session, read)}{own}"
            moves = looked_over.is_moved(there, session.clock.now()) if there is not None else ""
            why = f" {_why_not(read, unclear) if unclear or read.cancelled else moves}" if yes else ""
            outcome = invitations.put_aside.do(session, read=read)
            return f"{outcome.sentence}{why} {NEXT}" if outcome.uid else outcome.sentence
    except NotPossible as error:
        raise fail(str(error)) from error
