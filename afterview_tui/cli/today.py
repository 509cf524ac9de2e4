"""``afterview today``: what is due, without opening a window."""

from datetime import datetime
from pathlib import Path

from afterview_tui.cli.documents import Document, printed
from afterview_tui.cli.opening import is_missing, open_store
from afterview_tui.clock import SystemClock
from afterview_tui.domain import humanize
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.rounds import due


class Today(Document, frozen=True, kw_only=True):
    """What is due today, and until when it is quiet."""

    due: list[due.Due]
    quiet_until: datetime | None


def show_today(data: Path | None, *, as_json: bool, prompt: bool) -> int:
    """Print what is due today; returns the exit code."""
    if prompt and is_missing(data):
        return 1
    store, now = open_store(data), SystemClock().now()
    todo = due.due_today(store.everything, now)
    pledge = pledges.current(store.pledges.all(), now)
    quiet_until = ""
    if pledge is not None:
        quiet_until = humanize.moment(pledge.until, now) if pledge.until else "their answer"
    if as_json:
        printed(Today(due=todo, quiet_until=pledge.until if pledge else None))
    elif prompt:
        parts = due.in_short(store.everything, now)
        parts += [f"quiet until {quiet_until}"] if quiet_until else []
        if parts:
            print(" · ".join(parts), flush=True)
    else:
        waiting = due.to_look_at(store.leads.all())
        more = f" {waiting}: `afterview leads` shows them one by one." if waiting else ""
        lines = [due.sentence(each, now) for each in todo] or [f"{due.NOTHING_TODAY}{more}"]
        lines += [f"Quiet until {quiet_until}."] if quiet_until else []
        print("\n".join(lines), flush=True)
    return 0
