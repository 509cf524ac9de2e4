"""A promise to be quiet: as it is written, signed and ended, in the window and in the plain walk alike."""

from typing import Literal

import msgspec

from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Pledge
from afterview_tui.session import Session


def unsigned(session: Session) -> Pledge:
    """The promise of this interview as far as it is written; one that is not saved yet is as the options have it.

    So is the end of one that has gone by before it was signed.
    """
    uid, now, options = session.interview.uid, session.clock.now(), session.options
    until = pledges.first_end(options.quiet_until, now)
    found = next(iter(session.store.pledges.where(interview=uid, signed_at=None)), None)
    if found is None:
        off = options.quiet_off
        return Pledge(interview=uid, off=pledges.split_list(off), until=until, if_then=pledges.starters(off)[0])
    return msgspec.structs.replace(found, until=until) if pledges.is_over(found, now) else found


def keep(session: Session, **fields: object) -> None:
    """Save what is written of the promise; raises Refused."""
    pledge, pledges = unsigned(session), session.store.pledges
    pledges.change(pledges.get(pledge.uid) or pledge, **{"until": pledge.until, **fields})


def sign(session: Session, retyped: str) -> str:
    """Sign the promise with its sentence typed once more; returns what there is to say; raises Refused."""
    now = session.clock.now()
    if session.pledge is not None:
        return pledges.OVERLAP
    if sentence := pledges.objection(unsigned(session), retyped, now):
        return sentence
    keep(session, signed_at=now)
    return pledges.SIGNED


def end(session: Session, pledge: Pledge, how: Literal["kept", "released"]) -> str:
    """End a promise, kept or before its time; returns what there is to say about it; raises Refused."""
    now = session.clock.now()
    breaks = [*pledge.breaks, now] if how == "released" else pledge.breaks
    session.store.pledges.change(pledge, ended=how, ended_at=now, breaks=breaks)
    return session.greeting if how == "kept" or session.pledge is not None else pledges.FREE
