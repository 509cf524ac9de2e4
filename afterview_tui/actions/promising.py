"""A promise to be quiet: as it is written, signed and ended, in the window and in the plain walk alike."""

from typing import Literal

import msgspec

from afterview_tui.domain import quiet
from afterview_tui.domain.records import Pledge
from afterview_tui.evening import Evening


def unsigned(evening: Evening) -> Pledge:
    """The promise of this interview as far as it is written; one that is not saved yet is as the options have it.

    So is the end of one that has gone by before it was signed.
    """
    uid, now, options = evening.interview.uid, evening.clock.now(), evening.options
    until = quiet.first_end(options.quiet_until, now)
    found = next(iter(evening.store.pledges.where(interview=uid, signed_at=None)), None)
    if found is None:
        off = options.quiet_off
        return Pledge(interview=uid, off=quiet.split_list(off), until=until, if_then=quiet.starters(off)[0])
    return msgspec.structs.replace(found, until=until) if quiet.is_over(found, now) else found


def keep(evening: Evening, **fields: object) -> None:
    """Save what is written of the promise; raises Refused."""
    pledge, pledges = unsigned(evening), evening.store.pledges
    pledges.change(pledges.get(pledge.uid) or pledge, **{"until": pledge.until, **fields})


def sign(evening: Evening, retyped: str) -> str:
    """Sign the promise with its sentence typed once more; returns what there is to say; raises Refused."""
    now = evening.clock.now()
    if evening.pledge is not None:
        return quiet.OVERLAP
    if sentence := quiet.objection(unsigned(evening), retyped, now):
        return sentence
    keep(evening, signed_at=now)
    return quiet.SIGNED


def end(evening: Evening, pledge: Pledge, how: Literal["kept", "released"]) -> str:
    """End a promise, kept or before its time; returns what there is to say about it; raises Refused."""
    now = evening.clock.now()
    breaks = [*pledge.breaks, now] if how == "released" else pledge.breaks
    evening.store.pledges.change(pledge, ended=how, ended_at=now, breaks=breaks)
    return evening.greeting if how == "kept" or evening.pledge is not None else quiet.FREE
