"""Quiet, as questions: a promise signed by typing it once more, or how much of it is left."""

from datetime import datetime
from functools import partial
from typing import Literal

from afterview_tui.actions import progress, promising
from afterview_tui.domain.calm.breathing import Pacer
from afterview_tui.domain.calm.patterns import PATTERNS
from afterview_tui.domain.fields import PLEDGE
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Pledge
from afterview_tui.plain.breathe import sit
from afterview_tui.plain.drawer import open_drawer
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.reading.days import read_field

LABEL = "Quiet"
OFF, UNTIL, IF_THEN = PLEDGE


def be_quiet(plain: PlainSession) -> bool:
    """Offer the promise, or show the one that runs; returns whether one was signed for this interview."""
    pledge = plain.session.pledge
    if pledge is None:
        _promise(plain)
    else:
        _running(plain, pledge)
    return progress.is_done(plain.session, "quiet")


def _promise(plain: PlainSession) -> None:
    """What to stay off, until when, one if-then sentence; each kept as soon as it is said."""
    prompter, steps = plain.prompter, (_ask_off, _ask_until, _ask_sentence, _sign)
    prompter.say(pledges.HONEST)
    place = 0
    while place < len(steps):
        try:
            if not steps[place](plain):
                return
        except Back:
            if not place:
                raise
            place -= 1
        else:
            place += 1


def _ask_off(plain: PlainSession) -> bool:
    question = f"{OFF.asked}; Enter alone leaves it for later"
    text = plain.prompter.ask(question, ", ".join(promising.unsigned(plain.session).off))
    off = pledges.split_list(text)
    if off:
        _keep(plain, off=off)
    return bool(off)


def _ask_until(plain: PlainSession) -> bool:
    present = promising.unsigned(plain.session).until
    shown, unread = plain.shown(present) or pledges.ANSWER, ""
    while True:
        with plain.prompter.keeping(UNTIL.asked, unread):
            text = plain.prompter.ask(UNTIL.asked, shown)
        if pledges.is_answer(text):
            _keep(plain, until=None)
            return True
        calendar = plain.session.options.calendar
        until = present if text == shown else read_field(text, UNTIL.kind, plain.now, calendar).value
        if isinstance(until, datetime) and until > plain.now:
            _keep(plain, until=until)
            return True
        unread = text
        plain.prompter.say(pledges.UNTIL)


def _ask_sentence(plain: PlainSession) -> bool:
    unsigned = promising.unsigned(plain.session)
    plain.prompter.say("One sentence with if and then. For example:", *pledges.starters(", ".join(unsigned.off)))
    text = plain.prompter.ask(IF_THEN.question, unsigned.if_then)
    _keep(plain, if_then=text)
    return bool(text)


def _sign(plain: PlainSession) -> bool:
    """Type it once more; Enter alone leaves it unsigned."""
    sentence = promising.unsigned(plain.session).if_then
    plain.prompter.say("To sign it, type the sentence once more. Enter alone leaves it unsigned.", sentence)
    while plain.session.pledge is None and (text := plain.prompter.ask("Sign")):
        plain.save(partial(_say_signed, plain, text))
    return plain.session.pledge is not None


def _say_signed(plain: PlainSession, text: str) -> None:
    plain.prompter.say(plain.go_on("quiet", lambda: promising.sign(plain.session, text)))


def _running(plain: PlainSession, pledge: Pledge) -> None:
    prompter = plain.prompter
    left = ", ".join(part for part in pledges.standing(pledge, plain.now) if part)
    prompter.say(left + ".", f"Off {', '.join(pledge.off)}.", pledge.if_then, pledges.HONEST)
    answers = ["Go on", "Write the post into the drawer instead", "Break it: sixty seconds of breath first"]
    answers += [] if pledge.until else ["Their answer has come"]
    match prompter.choose("It is quiet.", answers):
        case 1:
            open_drawer(plain)
        case 2:
            _break(plain, pledge)
        case 3:
            _end(plain, pledge, "kept")


def _break(plain: PlainSession, pledge: Pledge) -> None:
    """A minute of breath, then the question; leaving the minute early is staying quiet."""
    prompter, pattern = plain.prompter, PATTERNS["longer_out"]
    pacer = Pacer(pattern, round(pledges.BREAK_SECONDS / pattern.cycle))
    sit(plain, pacer)
    answers = ("Stay quiet", "End it; you are free")
    if pacer.state == "finished" and prompter.choose("A minute later: stay quiet?", answers):
        _end(plain, pledge, "released")
    else:
        prompter.say(pledges.STAYS)


def _end(plain: PlainSession, pledge: Pledge, how: Literal["kept", "released"]) -> None:
    plain.save(lambda: plain.prompter.say(plain.go_on("quiet", lambda: promising.end(plain.session, pledge, how))))


def _keep(plain: PlainSession, **fields: object) -> None:
    plain.keep(LABEL, plain.session.store.pledges, promising.unsigned(plain.session), **fields)
