"""Actions on the promise to stay quiet: write, sign, end, break."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal

from msgspec import structs

from afterview_tui.actions.action import Confirmation, action
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import PLEDGE, Field
from afterview_tui.domain.outcome import Change, NotPossible, Outcome, changed
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Interview, Pledge, new_uid
from afterview_tui.domain.text import one_line
from afterview_tui.known import Known

LABEL = "Your promise"
TO_SIGN = Field("retyped", "Sign", "type it here")


def unsigned(known: Known, interview: Interview) -> Pledge:
    """An interview's unsigned promise, or a new one from the options.

    An end that has passed before it was signed comes from the options, too.
    """
    options = known.options
    until = pledges.first_end(options.quiet_until, known.now)
    found = next(iter(known.pledges.where(interview=interview.uid, signed_at=None)), None)
    if found is None:
        off = options.quiet_off
        return Pledge(
            interview=interview.uid, off=pledges.split_list(off), until=until, if_then=pledges.starters(off)[0]
        )
    return structs.replace(found, until=until) if pledges.is_over(found, known.now) else found


def end_of(known: Known, text: str) -> datetime | None:
    """The end that a text means, None for "their answer"; raises NotPossible for other words."""
    if pledges.is_answer(text):
        return None
    from afterview_tui.reading.days import read_field

    until = read_field(text, "moment", known.now, known.options.calendar).value
    if not isinstance(until, datetime) or until <= known.now:
        raise NotPossible(pledges.UNTIL)
    return until


def misplaced(known: Known, off: Sequence[str]) -> str:
    """A question where one of the things to stay off reads like a time; empty otherwise."""
    from afterview_tui.reading.days import read_field

    for each in off:
        if (
            pledges.is_answer(each)
            or read_field(each, "moment", known.now, known.options.calendar).value is not None
        ):
            return f"“{each}” reads like a time. Keep it as what you stay off?"
    return ""


def lasting(known: Known, until: datetime | None) -> str:
    """How long a promise would last and until when, in a sentence."""
    if until is None:
        return pledges.TILL_ANSWER
    return f"{humanize.until(until, known.now)}, until {humanize.moment(until, known.now)}."


def _none_runs(known: Known, _interviews: Sequence[Interview]) -> str:
    return pledges.OVERLAP if known.pledge is not None else ""


def _as_written(known: Known, interviews: Sequence[Interview]) -> Mapping[str, object]:
    pledge = unsigned(known, interviews[0])
    return {"off": ", ".join(pledge.off), "until": pledge.until or pledges.ANSWER, "if_then": pledge.if_then}


@action(
    "quiet.write",
    "write",
    "What you stay off, until when, and one sentence with if and then.",
    about=Interview,
    asks=PLEDGE,
    why_not=_none_runs,
    suggests=_as_written,
    is_step=False,
)
def write(known: Known, interviews: Sequence[Interview], **fields: object) -> Outcome:
    """Save the unsigned promise; fields are texts or values."""
    (interview,) = interviews
    match fields:
        case {"off": str(off)}:
            fields["off"] = pledges.split_list(off)
    match fields:
        case {"until": str(until)}:
            fields["until"] = end_of(known, until)
    match fields:
        case {"if_then": str(if_then)}:
            fields["if_then"] = one_line(if_then)
    return Outcome("", [_written(known, interview, **fields)], LABEL)


def _written(known: Known, interview: Interview, **fields: object) -> Change:
    """The change that gives the promise these values."""
    pledge = unsigned(known, interview)
    before = known.pledges.get(pledge.uid)
    after = structs.replace(before or pledge, **{"until": pledge.until, **fields})
    return Change(before, after if before else structs.replace(after, uid=new_uid()))


@action(
    "quiet.sign",
    "sign",
    "Sign the promise: type its sentence once more.",
    about=Interview,
    asks=(TO_SIGN,),
    why_not=_none_runs,
    is_step=False,
)
def sign(known: Known, interviews: Sequence[Interview], retyped: str) -> Outcome:
    """Sign the promise; raises NotPossible where it is incomplete or the sentence differs."""
    (interview,) = interviews
    if why := _none_runs(known, interviews) or pledges.objection(unsigned(known, interview), retyped, known.now):
        raise NotPossible(why)
    return Outcome(pledges.SIGNED, [_written(known, interview, signed_at=known.now)], LABEL)


def _ended(known: Known, pledge: Pledge, how: Literal["kept", "released"]) -> Outcome:
    now = known.pledges.get(pledge.uid)
    if now is not None and pledges.running([now], known.now) is None:
        raise NotPossible(pledges.ENDED)
    breaks = [*pledge.breaks, known.now] if how == "released" else pledge.breaks
    change = changed(pledge, ended=how, ended_at=known.now, breaks=breaks)
    others = [each for each in known.pledges.all() if each.uid != pledge.uid]
    another = pledges.current(others, known.now) is not None
    said = pledges.FREE if how == "released" else pledges.greeting(len(known.posts.where(fate=None)))
    return Outcome(pledges.ANOTHER if another else said, [change], LABEL)


def _has_an_end(_known: Known, running: Sequence[Pledge]) -> str:
    return pledges.BY_THE_CLOCK if any(each.until for each in running) else ""


@action(
    "quiet.answered",
    "they answered",
    "Their answer has come: the quiet ends.",
    about=Pledge,
    key="e",
    why_not=_has_an_end,
    is_step=False,
)
def answered(known: Known, running: Sequence[Pledge]) -> Outcome:
    """End a promise that ran until their answer."""
    return _ended(known, running[0], "kept")


@action(
    "quiet.break_it",
    "break it",
    "Sixty seconds of breathing first, then you are free.",
    about=Pledge,
    key="b",
    confirmation=Confirmation("A minute later: stay quiet?", "Stay quiet", "End it; you are free", "qf"),
    is_step=False,
)
def break_it(known: Known, running: Sequence[Pledge]) -> Outcome:
    """Break the promise; the face gives a minute of breathing before it asks."""
    return _ended(known, running[0], "released")


ACTIONS = (write, sign, answered, break_it)
