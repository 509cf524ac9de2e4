"""Quiet, as questions: a promise signed by typing it once more, or how much of it is left."""

from datetime import datetime
from functools import partial
from typing import Literal

from afterview_tui import actions
from afterview_tui.actions import promising
from afterview_tui.domain import quiet
from afterview_tui.domain.breathing import Pacer
from afterview_tui.domain.fields import PLEDGE
from afterview_tui.domain.patterns import PATTERNS
from afterview_tui.domain.records import Pledge
from afterview_tui.plain.breathe import sit
from afterview_tui.plain.drawer import open_drawer
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back

LABEL = "Quiet"
OFF, UNTIL, IF_THEN = PLEDGE


def be_quiet(sitting: Sitting) -> bool:
    """Offer the promise, or show the one that runs; returns whether one was signed for this interview."""
    pledge = sitting.evening.pledge
    if pledge is None:
        _promise(sitting)
    else:
        _running(sitting, pledge)
    return actions.is_done(sitting.evening, "quiet")


def _promise(sitting: Sitting) -> None:
    """What to stay off, until when, one if-then sentence; each kept as soon as it is said."""
    talk, steps = sitting.talk, (_ask_off, _ask_until, _ask_sentence, _sign)
    talk.say(quiet.HONEST)
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
    question = f"{OFF.asked}; Enter alone leaves it for later"
    text = sitting.talk.ask(question, ", ".join(promising.unsigned(sitting.evening).off))
    off = quiet.split_list(text)
    if off:
        _keep(sitting, off=off)
    return bool(off)


def _ask_until(sitting: Sitting) -> bool:
    present = promising.unsigned(sitting.evening).until
    shown, unread = sitting.shown(present) or quiet.ANSWER, ""
    while True:
        with sitting.talk.keeping(UNTIL.asked, unread):
            text = sitting.talk.ask(UNTIL.asked, shown)
        if quiet.is_answer(text):
            _keep(sitting, until=None)
            return True
        until = present if text == shown else sitting.read_day(text, UNTIL.kind)
        if isinstance(until, datetime) and until > sitting.now:
            _keep(sitting, until=until)
            return True
        unread = text
        sitting.talk.say(quiet.UNTIL)


def _ask_sentence(sitting: Sitting) -> bool:
    unsigned = promising.unsigned(sitting.evening)
    sitting.talk.say("One sentence with if and then. For example:", *quiet.starters(", ".join(unsigned.off)))
    text = sitting.talk.ask(IF_THEN.question, unsigned.if_then)
    _keep(sitting, if_then=text)
    return bool(text)


def _sign(sitting: Sitting) -> bool:
    """Type it once more; Enter alone leaves it unsigned."""
    sentence = promising.unsigned(sitting.evening).if_then
    sitting.talk.say("To sign it, type the sentence once more. Enter alone leaves it unsigned.", sentence)
    while sitting.evening.pledge is None and (text := sitting.talk.ask("Sign")):
        sitting.save(partial(_say_signed, sitting, text))
    return sitting.evening.pledge is not None


def _say_signed(sitting: Sitting, text: str) -> None:
    sitting.talk.say(sitting.go_on("quiet", lambda: promising.sign(sitting.evening, text)))


def _running(sitting: Sitting, pledge: Pledge) -> None:
    talk = sitting.talk
    left = ", ".join(part for part in quiet.standing(pledge, sitting.now) if part)
    talk.say(left + ".", f"Off {', '.join(pledge.off)}.", pledge.if_then, quiet.HONEST)
    answers = ["Go on", "Write the post into the drawer instead", "Break it: sixty seconds of breath first"]
    answers += [] if pledge.until else ["Their answer has come"]
    match talk.choose("It is quiet.", answers):
        case 1:
            open_drawer(sitting)
        case 2:
            _break(sitting, pledge)
        case 3:
            _end(sitting, pledge, "kept")


def _break(sitting: Sitting, pledge: Pledge) -> None:
    """A minute of breath, then the question; leaving the minute early is staying quiet."""
    talk, pattern = sitting.talk, PATTERNS["longer_out"]
    pacer = Pacer(pattern, round(quiet.BREAK_SECONDS / pattern.cycle))
    sit(sitting, pacer)
    answers = ("Stay quiet", "End it; you are free")
    if pacer.state == "finished" and talk.choose("A minute later: stay quiet?", answers):
        _end(sitting, pledge, "released")
    else:
        talk.say(quiet.STAYS)


def _end(sitting: Sitting, pledge: Pledge, how: Literal["kept", "released"]) -> None:
    sitting.save(
        lambda: sitting.talk.say(sitting.go_on("quiet", lambda: promising.end(sitting.evening, pledge, how)))
    )


def _keep(sitting: Sitting, **fields: object) -> None:
    sitting.keep(LABEL, sitting.evening.store.pledges, promising.unsigned(sitting.evening), **fields)
