"""``afterview today``: what is due, without opening a window."""

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from afterview_tui import locations
from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import is_missing, open_store
from afterview_tui.clock import SystemClock
from afterview_tui.domain import humanize
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Invitation
from afterview_tui.domain.rounds import due, walk
from afterview_tui.domain.text import one_line
from afterview_tui.files import read_whole
from afterview_tui.store import Store

if TYPE_CHECKING:
    from afterview_tui.domain.rounds.around import Ended

_FOLDER = re.compile(rb"^[ \t]*[\"']?calendar_folder[\"']?[ \t]*=[ \t]*(.*)", re.M)
_PLAIN = re.compile(rb"""(["'])([^"'\\\r\n]*)\1\s*(?:#.*)?""")
"""A value that can be read without a TOML parser, whose import takes longer than everything else."""


class Ahead(Document, frozen=True, kw_only=True):
    """An interview that lies ahead."""

    interview: str
    """Its uid."""
    company: str
    round: str
    at: datetime


class Aside(Document, frozen=True, kw_only=True):
    """An invitation that was put aside."""

    invitation: str
    """Its uid."""
    said: str
    """It in short: company, moment, how many people."""


class Today(Document, frozen=True, kw_only=True):
    """What is due today, until when it is quiet, what lies ahead and what was put aside."""

    due: list[due.Due]
    quiet_until: datetime | None
    ahead: list[Ahead]
    put_aside: list[Aside]


def show_today(data: Path | None, *, as_json: bool, prompt: bool) -> int:
    """Print what is due today; returns the exit code."""
    if prompt and is_missing(data):
        return 1
    store, now = open_store(data), SystemClock().now()
    todo = due.due_today(store.everything, now)
    ended = _ended(store, now, at_once=prompt)
    pledge = pledges.current(store.pledges.all(), now)
    quiet_until = ""
    if pledge is not None:
        quiet_until = humanize.moment(pledge.until, now) if pledge.until else "their answer"
    if as_json:
        printed(
            Today(
                due=todo,
                quiet_until=pledge.until if pledge else None,
                ahead=_to_come(store, now),
                put_aside=_aside(store, now),
            )
        )
    elif prompt:
        parts = [each.sentence(now).removesuffix(".") for each in ended[:1]]
        parts += due.in_short(store.everything, now)
        waiting = len(store.invitations.all())
        parts += [f"{humanize.count(waiting, 'invitation')} put aside"] if waiting else []
        parts += [f"quiet until {quiet_until}"] if quiet_until else []
        if parts:
            print(" · ".join(parts), flush=True)
    else:
        to_look_at = due.to_look_at(store.leads.all())
        more = f" {to_look_at}: `afterview leads` shows them one by one." if to_look_at else ""
        lines = [f"{each.sentence(now)} `afterview` begins." for each in ended]
        lines += [due.sentence(each, now) for each in todo]
        lines = lines or [f"{due.NOTHING_TODAY}{more}"]
        lines += _ahead(store, now)
        lines += [f"Quiet until {quiet_until}."] if quiet_until else []
        print("\n".join(lines), flush=True)
    return 0


def _ahead(store: Store, now: datetime) -> list[str]:
    """The lines on interviews ahead, and on invitations that were put aside."""
    lines = [
        f"{one_line(walk.label(each))}, {humanize.moment(at.astimezone(now.tzinfo), now)}: `afterview before`."
        for at, each in _held(store, now)
    ]
    return lines + [f"Put aside: {each.said}. `afterview invite` shows it." for each in _aside(store, now)]


def _held(store: Store, now: datetime) -> list[tuple[datetime, Interview]]:
    """The interviews ahead, the next one first."""
    held = [(each.held_at, each) for each in store.interviews.all() if each.held_at and each.held_at > now]
    return sorted(held, key=lambda pair: pair[0])


def _to_come(store: Store, now: datetime) -> list[Ahead]:
    return [
        Ahead(interview=each.uid, company=each.company, round=each.round, at=at) for at, each in _held(store, now)
    ]


def _aside(store: Store, now: datetime) -> list[Aside]:
    """The invitations that were put aside; their rules are imported only where needed."""
    if not (waiting := store.invitations.all()):
        return []
    from afterview_tui.domain.rounds import invited

    return [Aside(invitation=each.uid, said=invited.in_short(each, now)) for each in waiting]


def _ended(store: Store, now: datetime, *, at_once: bool) -> "Sequence[Ended]":
    """Interviews that have ended and have no evening yet; their rules are imported only where needed."""
    near = _near(store, now, at_once=at_once)
    if not near and not any(each.invitation for each in store.interviews.all()):
        return ()
    from afterview_tui.domain.rounds import around

    return around.ended(store.interviews.all(), near, now)


def _near(store: Store, now: datetime, *, at_once: bool) -> Sequence[Invitation]:
    """The interviews in the calendar folder that are close, where one is configured."""
    try:
        config = locations.config_file()
        found = _FOLDER.search(read_whole(config))
    except (OSError, locations.NoHome):
        return ()
    if found is None:
        return ()
    plain = _PLAIN.match(found[1])
    if at_once and plain is not None:
        from afterview_tui.actions.calendars import near_from_cache

        folder = locations.expanded(plain[2].decode("utf-8", "replace"))
        if (seen := near_from_cache(folder, store.path, now.date().isoformat())) is not None:
            return seen
    from afterview_tui.actions.calendars import near
    from afterview_tui.options import read_options
    from afterview_tui.session import Session

    return near(Session(store, SystemClock(), read_options(config)[0]).known, store.path)
