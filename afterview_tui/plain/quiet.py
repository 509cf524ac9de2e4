"""The page "Quiet" as questions: a pledge signed by retyping it, or the state of the running one."""

from afterview_tui.actions import progress, quiet
from afterview_tui.domain.calm.breathing import Pacer
from afterview_tui.domain.calm.patterns import PATTERNS
from afterview_tui.domain.fields import PLEDGE
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.quiet import pledges
from afterview_tui.domain.records import Pledge
from afterview_tui.plain.actions import Named, Way, do, done, pick
from afterview_tui.plain.breathe import sit
from afterview_tui.plain.drawer import open_drawer
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

LABEL = "Quiet"
OFF, UNTIL, IF_THEN = PLEDGE
OFFERED = (quiet.write, quiet.sign, quiet.answered, quiet.break_it)
"""The actions on this page."""


def be_quiet(plain: PlainSession) -> bool:
    """Offer a pledge, or show the running one; returns whether one was signed for this interview."""
    pledge = plain.session.pledge
    if pledge is None:
        _promise(plain)
    else:
        _running(plain, pledge)
    return progress.is_done(plain.session, "quiet")


def _promise(plain: PlainSession) -> None:
    """Ask what to stay off, until when, and for an if-then sentence, saving each answer at once; then sign."""
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


def _write(plain: PlainSession, **fields: object) -> None:
    plain.write(LABEL, quiet.write, [plain.session.interview], **fields)


def _unsigned(plain: PlainSession) -> Pledge:
    return quiet.unsigned(plain.session.known, plain.session.interview)


def _ask_off(plain: PlainSession) -> bool:
    question = f"{OFF.asked}; Enter alone leaves it for later"
    shown = ", ".join(_unsigned(plain).off)
    while True:
        text = plain.prompter.ask(question, shown, in_words=True)
        off = pledges.split_list(text)
        if text == shown or plain.is_meant(quiet.misplaced(plain.session.known, off)):
            break
    if off:
        _write(plain, off=off)
    return bool(off)


def _ask_until(plain: PlainSession) -> bool:
    present = _unsigned(plain).until
    shown, unread = plain.shown(present) or pledges.ANSWER, ""
    while True:
        with plain.prompter.keeping(UNTIL.asked, unread):
            text = plain.prompter.ask(UNTIL.asked, shown)
        try:
            until = present if text == shown else quiet.end_of(plain.session.known, text)
            _write(plain, until=until)
        except NotPossible as error:
            unread = text
            plain.prompter.say(str(error))
        else:
            plain.prompter.say(quiet.lasting(plain.session.known, until))
            return True


def _ask_sentence(plain: PlainSession) -> bool:
    unsigned = _unsigned(plain)
    plain.prompter.say("One sentence with if and then. For example:", *pledges.starters(", ".join(unsigned.off)))
    text = plain.prompter.ask(IF_THEN.question, unsigned.if_then, in_words=True)
    _write(plain, if_then=text)
    return bool(text)


def _sign(plain: PlainSession) -> bool:
    """Ask to retype the sentence; Enter alone leaves it unsigned. Returns whether a pledge runs."""
    prompter, session = plain.prompter, plain.session
    prompter.say(
        "To sign it, type the sentence once more. Enter alone leaves it unsigned.", _unsigned(plain).if_then
    )
    while session.pledge is None and (text := prompter.ask(quiet.TO_SIGN.label)):
        done(plain, quiet.sign, [session.interview], leaving="quiet", retyped=text)
    return session.pledge is not None


def _running(plain: PlainSession, pledge: Pledge) -> None:
    left = ", ".join(part for part in pledges.standing(pledge, plain.now) if part)
    plain.prompter.say(left + ".", f"Off {', '.join(pledge.off)}.", pledge.if_then, pledges.HONEST)
    instead = Named("Put the post in the drawer instead")
    ways: list[Way] = [Named("Go on"), instead, quiet.break_it, *([] if pledge.until else [quiet.answered])]
    way = pick(plain, "It is quiet.", ways)
    if way is instead:
        open_drawer(plain)
    elif way is quiet.break_it:
        _break(plain, pledge)
    elif way is quiet.answered:
        do(plain, quiet.answered, [pledge], leaving="quiet")


def _break(plain: PlainSession, pledge: Pledge) -> None:
    """Breathe for a minute, then ask whether to break the pledge; stopping early keeps it."""
    pattern = PATTERNS["longer_out"]
    pacer = Pacer(pattern, round(pledges.BREAK_SECONDS / pattern.cycle))
    sit(plain, pacer)
    if pacer.state != "finished" or not do(plain, quiet.break_it, [pledge], leaving="quiet"):
        plain.prompter.say(pledges.STAYS)
