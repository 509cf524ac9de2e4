"""The page "Breathe" as counted words, one line per breath."""

from afterview_tui.actions import interviews
from afterview_tui.domain import humanize
from afterview_tui.domain.calm import breath_words
from afterview_tui.domain.calm.breathing import Moment, Pacer
from afterview_tui.domain.fields import Field
from afterview_tui.plain.prompter import Leave
from afterview_tui.plain.session import PlainSession

SCALE = "How wound up are you? 0 settled, 5 stirred up, 10 as high as it goes; Enter alone skips it"
PHASES = {"in": "in", "more": "a little more", "hold": "hold", "out": "out", "rest": "rest"}
WHAT_NOW = "What now?"
KEYS = {"p": 1, "n": 4, "t": 5}
"""The window's keys for the choices, with their indexes."""
TICK = 0.1
"""Seconds between two checks of the clock."""


def breathe(plain: PlainSession) -> bool:
    """Offer breathing until the user goes on; returns whether any sitting was long enough to count."""
    prompter, session, done = plain.prompter, plain.session, False
    prompter.say(breath_words.lead(Pacer(session.options.breath)))
    while True:
        options = session.options
        pattern = options.breath
        breaths = min(options.breaths, pattern.most) or pattern.breaths
        answers = (
            f"Breathe: {pattern.name}, {humanize.count(breaths, pattern.unit)}, {pattern.in_short}",
            "Another pattern",
            "Another number of breaths",
            "How wound up you are",
            "Look around the room instead",
            "Stop the tea timer" if session.tea.status(plain.now) else "Start the tea timer",
            "Go on",
        )
        match plain.menu(WHAT_NOW, answers, 6 if done else 0, KEYS):
            case None:
                continue
            case 0:
                done = sit(plain, Pacer(pattern, breaths)) or done
            case 1:
                _choose_pattern(plain)
            case 2:
                _ask_length(plain, breaths)
            case 3:
                _ask_feeling(plain, "after" if done else "before")
            case 4:
                prompter.say(breath_words.LOOK_AROUND)
            case 5:
                away = breath_words.TEA_READY if session.tea.is_ready(plain.now) else breath_words.TEA_AWAY
                session.pour_tea()
                prompter.say(breath_words.TEA if session.tea.draws(plain.now) else away)
            case _:
                return done


def _choose_pattern(plain: PlainSession) -> None:
    options = plain.session.options
    names = {key: f"{each.name}, {each.in_short}" for key, each in options.patterns.items()}
    wanted = Field("pattern", "Which pattern?", kind="choice", choices=names)
    plain.set_options(pattern=plain.answer(wanted, options.breath.key))
    if note := plain.session.options.breath.note:
        plain.prompter.say(note)


def sit(plain: PlainSession, pacer: Pacer) -> bool:
    """Print the count of whole breaths until the last one or until Enter; returns whether it was long enough."""
    prompter, clock = plain.prompter, plain.session.clock
    prompter.say(breath_words.SIT, breath_words.STOP, "Enter stops.")
    told = (0, "", -1)
    pacer.begin(clock.monotonic())
    while pacer.state == "running":
        moment = pacer.look(clock.monotonic())
        now = (moment.breath, moment.phase, moment.phase_second)
        if now != told and not moment.finished:
            _tell(plain, moment, told, pacer.breaths)
            told = now
        try:
            if prompter.wait(TICK):
                pacer.pause(clock.monotonic())
        except Leave:
            prompter.say()
            raise
    prompter.say("", *([breath_words.finished(pacer)] if pacer.state == "finished" else []))
    return breath_words.is_pause(pacer)


def _tell(plain: PlainSession, moment: Moment, told: tuple[int, str, int], breaths: int) -> None:
    """Print what to do now: one line per breath, with its phases separated by commas and the seconds of each."""
    if moment.breath != told[0]:
        if told[0]:
            plain.prompter.say("")
        if plain.session.options.bell:
            plain.prompter.ring()
        plain.prompter.count(f"{moment.breath} of {breaths}: {PHASES[moment.phase]}")
    elif moment.phase != told[1]:
        plain.prompter.count(f", {PHASES[moment.phase]}")
    elif not plain.session.options.still:
        plain.prompter.count(f" {moment.phase_second + 1}")


def _ask_length(plain: PlainSession, breaths: int) -> None:
    answer = plain.prompter.ask("How many breaths, 1 to 60?", str(breaths))
    if answer.isdecimal() and 1 <= int(answer) <= 60:
        plain.set_options(breaths=int(answer))
    else:
        plain.prompter.say("It takes a number from 1 to 60, so it was left as it was.")


def _ask_feeling(plain: PlainSession, which: str) -> None:
    interview = plain.session.interview
    answer = plain.prompter.ask(SCALE)
    if answer.isdecimal() and int(answer) <= 10:
        plain.write("Breathe", interviews.edit, [interview], **{which: int(answer)})
        before = interview.before if which == "after" else None
        number = int(answer)
        plain.prompter.say(breath_words.noted(number) if before is None else breath_words.compared(before, number))
    elif answer:
        plain.prompter.say("It takes a number from 0 to 10, so nothing was noted.")
