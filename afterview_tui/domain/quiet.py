"""The rules of a quiet period: when it is signed, when it is over, what may be shown."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta

from afterview_tui.domain.records import Pledge
from afterview_tui.domain.text import one_line

BREAK_SECONDS = 60
"""How long one breathes before a pledge is broken; the pause to reconsider does most of the work (one sec,
PNAS 2023: 36 % of openings were dismissed)."""


def running(pledges: Iterable[Pledge]) -> Pledge | None:
    """The pledge that is signed and not ended, the newest first."""
    signed = [pledge for pledge in pledges if pledge.signed_at and pledge.ended_at is None]
    return max(signed, key=lambda pledge: pledge.signed_at or datetime.min, default=None)


def is_over(pledge: Pledge, now: datetime) -> bool:
    """Whether the time that was promised has passed; a pledge until an answer never passes by itself."""
    return pledge.until is not None and now >= pledge.until


def same_sentence(promised: str, retyped: str) -> bool:
    """Whether the sentence was typed once more; case, spacing, quotes and the last full stop don't matter."""
    return bool(promised.strip()) and _essence(promised) == _essence(retyped)


def _essence(text: str) -> str:
    text = unicodedata.normalize("NFKC", one_line(text)).casefold()
    return re.sub(r"[\s.!]+$", "", re.sub(r"[’‘]", "'", re.sub(r"[“”„\"]", "", text)))


def tomorrow_evening(now: datetime) -> datetime:
    """Tomorrow at 18:00, the end that is offered first."""
    return (now + timedelta(days=1)).replace(hour=18, minute=0, second=0, microsecond=0)


def split_list(text: str) -> list[str]:
    """What somebody stays off, from one line with commas or "and" between."""
    return [part for each in re.split(r",|;|\band\b", text) if (part := each.strip(" ."))]


def starters(off: str) -> tuple[str, ...]:
    """If-then sentences to begin with (Gollwitzer & Sheeran 2006: if-then plans, d .65 over 94 tests)."""
    what = split_list(off)[0] if split_list(off) else "my phone"
    return (
        f"If I reach for {what}, then I will go for a walk.",
        f"If I reach for {what}, then I will call a friend.",
        "If I want to post, then I will write it in the drawer.",
    )
