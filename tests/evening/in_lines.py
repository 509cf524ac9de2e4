"""The evening in the plain walk, answer by answer."""

from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.walk import walk_from
from afterview_tui.session import Session
from tests.evening import evening as typed
from tests.support import FakeOutbox, StillClock
from tests.unit.listener import Listener


def answers() -> tuple[str, ...]:
    """Every line, from Home to "That's all for today"."""
    breathe = ["A new interview", "How wound up", typed.WOUND_UP, "Go on"]
    remember = [typed.COMPANY, typed.ROLE, typed.ROUND, "", typed.PROMISED, typed.DECIDES]
    for each in typed.PEOPLE:
        remember += [
            "Add a person",
            each.name,
            each.greeting,
            str(each.part + 1),
            each.email,
            each.title,
            each.said,
        ]
    listed = [typed.FORGOT, "", typed.WORRY, "", typed.WELL, ""]
    decided = ["Into a note", "1", typed.RIG, "Let it go"]
    thank = [
        "1",
        typed.NAME,
        "Mark sent",
        "By e-mail",
        "It may stay",
        "2",
        "It may stay",
        "3",
        "It may stay",
        "Go on",
    ]
    promise = [typed.OFF, typed.UNTIL, typed.PLEDGE, typed.PLEDGE]
    leads = [part for line in typed.LEADS for part in ("Add a lead", line, "Add it")]
    review = ["Next step", typed.STEP, typed.STEP_ON, "Park", typed.PARKED, "Close", "1"]
    last = ["Next step", typed.LAST_STEP, typed.LAST_ON, "Go on", typed.MATTERED, "quit"]
    return (*breathe, *remember, "Go on", *listed, *decided, *thank, *promise, *leads, *review, *last)


def walk(session: Session, clock: StillClock) -> str:
    """From Home to the end; returns what was said."""
    session.outbox = FakeOutbox()
    prompter = Listener(answers(), clock)
    walk_from(PlainSession(prompter, session), "home")
    return prompter.out.getvalue()
