"""Quiet, as questions: a promise signed by typing it once more, or how much of it is left."""

from datetime import datetime

from afterview_tui import actions
from afterview_tui.domain import quiet, when
from afterview_tui.domain.breathing import Pacer
from afterview_tui.domain.patterns import PATTERNS
from afterview_tui.domain.records import Pledge
from afterview_tui.domain.text import one_line
from afterview_tui.plain.breathe import sit
from afterview_tui.plain.drawer import open_drawer
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back

HONEST = "It is a promise, not a lock. Messages about interviews are fine."
OVER = "Your quiet time is over. What you wrote meanwhile is in the drawer."
ANSWERS = ("their answer", "the answer", "an answer", "answer")
LABEL = "Quiet"


def be_quiet(sitting: Sitting) -> bool:
    """Offer the promise, or show the one that runs; returns whether one was signed for this interview."""
    end_if_over(sitting)
    pledge = sitting.evening.pledge
    if pledge is None:
        _promise(sitting)
    else:
        _running(sitting, pledge)
    return actions.is_done(sitting.evening, "quiet")


def end_if_over(sitting: Sitting) -> None:
    """A promise whose time has passed is kept."""
    pledge = sitting.evening.pledge
    if pledge is not None and quiet.is_over(pledge, sitting.now):
        _end(sitting, pledge, "kept")
        sitting.talk.say(OVER)


def _promise(sitting: Sitting) -> None:
    """What to stay off, until when, one if-then sentence; each kept as soon as it is said."""
    talk, steps = sitting.talk, (_ask_off, _ask_until, _ask_sentence, _sign)
    talk.say(HONEST)
    place = 0
    while place < len(steps):
        try:
            if not steps[place](sitting):
                return
        except Back:
            if not place:
                raise
            place -= 1
        else:
            place += 1


def _ask_off(sitting: Sitting) -> bool:
    question = "What you stay off, such as LinkedIn, Instagram; Enter alone leaves it for later"
    text = sitting.talk.ask(question, ", ".join(_unsigned(sitting).off) or sitting.evening.options.quiet_off)
    off = quiet.split_list(text)
    if off:
        _keep(sitting, off=off)
    return bool(off)


def _ask_until(sitting: Sitting) -> bool:
    present = _unsigned(sitting).until or quiet.first_end(sitting.evening.options.quiet_until, sitting.now)
    shown = when.moment(present, sitting.now) if present else quiet.ANSWER
    while True:
        text = sitting.talk.ask("Until when, such as tomorrow evening, friday 18:00, their answer", shown)
        if one_line(text).casefold().strip(".") in ANSWERS:
            _keep(sitting, until=None)
            return True
        until = present if text == shown else sitting.read_day(text, "moment")
        if isinstance(until, datetime) and until > sitting.now:
            _keep(sitting, until=until)
            return True
        sitting.talk.say("Until when? Try tomorrow evening, friday 18:00, or their answer.")


def _ask_sentence(sitting: Sitting) -> bool:
    unsigned = _unsigned(sitting)
    present = unsigned.if_then or quiet.starters("")[0]
    sitting.talk.say("One sentence with if and then. For example:", *quiet.starters(", ".join(unsigned.off)))
    text = sitting.talk.ask("Yours", present)
    _keep(sitting, if_then=text)
    return bool(text)


def _sign(sitting: Sitting) -> bool:
    """Type it once more; Enter alone leaves it unsigned."""
    sentence = _unsigned(sitting).if_then
    sitting.talk.say("To sign it, type the sentence once more. Enter alone leaves it unsigned.", sentence)
    while text := sitting.talk.ask("Sign"):
        if quiet.same_sentence(sentence, text):
            _keep(sitting, signed_at=sitting.now)
            sitting.talk.say("Signed. It is quiet now.")
            return True
        sitting.talk.say("That is not quite the same sentence yet. Type it as it stands above.")
    return False


def _running(sitting: Sitting, pledge: Pledge) -> None:
    talk, now = sitting.talk, sitting.now
    left = (
        f"Quiet for {when.until(pledge.until, now)}, until {when.moment(pledge.until, now)}."
        if pledge.until
        else "Quiet until their answer."
    )
    talk.say(left, f"Off {', '.join(pledge.off)}.", pledge.if_then, HONEST)
    answers = ["Go on", "Write the post into the drawer instead", "Break it: sixty seconds of breath first"]
    answers += [] if pledge.until else ["Their answer has come"]
    match talk.choose("It is quiet.", answers):
        case 1:
            open_drawer(sitting)
        case 2:
            _break(sitting, pledge)
        case 3:
            _end(sitting, pledge, "kept")
            talk.say(OVER)


def _break(sitting: Sitting, pledge: Pledge) -> None:
    """A minute of breath, then the question; leaving the minute early is staying quiet."""
    talk, pattern = sitting.talk, PATTERNS["longer_out"]
    pacer = Pacer(pattern, round(quiet.BREAK_SECONDS / pattern.cycle))
    sit(sitting, pacer)
    answers = ("Stay quiet", "End it; you are free")
    if pacer.state == "finished" and talk.choose("A minute later: stay quiet?", answers):
        _end(sitting, pledge, "released", breaks=[*pledge.breaks, sitting.now])
        talk.say("Free. It is noted once, and that is all.")
    else:
        talk.say("It stays quiet.")


def _end(sitting: Sitting, pledge: Pledge, how: str, **fields: object) -> None:
    sitting.keep(LABEL, sitting.evening.store.pledges, pledge, ended=how, ended_at=sitting.now, **fields)


def _keep(sitting: Sitting, **fields: object) -> None:
    sitting.keep(LABEL, sitting.evening.store.pledges, _unsigned(sitting), **fields)


def _unsigned(sitting: Sitting) -> Pledge:
    """The promise of this interview that is not signed yet, as far as it goes."""
    uid = sitting.evening.interview.uid
    found = sitting.evening.store.pledges.where(interview=uid, signed_at=None)
    return next(iter(found), Pledge(interview=uid))
