"""Breathe, as counted words: a line a breath."""

from afterview_tui.domain import breath_words, when
from afterview_tui.domain.breathing import Moment, Pacer
from afterview_tui.domain.fields import Field
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Leave

SCALE = "How wound up are you? 0 settled, 5 stirred up, 10 as wound up as I get; Enter alone leaves it out"
PHASES = {"in": "in", "more": "a little more", "hold": "hold", "out": "out", "rest": "rest"}
TICK = 0.1
"""Seconds between two looks at the clock."""


def breathe(sitting: Sitting) -> bool:
    """Offer the breath until the person goes on; returns whether there was a pause of at least ten breaths."""
    talk, evening, done = sitting.talk, sitting.evening, False
    talk.say(breath_words.lead(Pacer(evening.options.breath)))
    while True:
        options = evening.options
        pattern = options.breath
        breaths = min(options.breaths, pattern.most) or pattern.breaths
        answers = (
            f"Breathe: {pattern.name}, {when.count(breaths, pattern.unit)}, {pattern.in_short}",
            "Another pattern",
            "Another number of breaths",
            "How wound up you are",
            "Look around the room instead",
            "Put the tea timer away" if evening.tea_draws or evening.tea_is_ready else "Start the tea timer",
            "Go on",
        )
        match talk.choose("Breathe", answers, 6 if done else 0):
            case 0:
                done = sit(sitting, Pacer(pattern, breaths)) or done
            case 1:
                _choose_pattern(sitting)
            case 2:
                _ask_length(sitting, breaths)
            case 3:
                _ask_feeling(sitting, "after" if done else "before")
            case 4:
                talk.say(breath_words.LOOK_AROUND)
            case 5:
                away = breath_words.TEA_READY if evening.tea_is_ready else breath_words.TEA_AWAY
                evening.pour_tea()
                talk.say(breath_words.TEA if evening.tea_draws else away)
            case _:
                return done


def _choose_pattern(sitting: Sitting) -> None:
    options = sitting.evening.options
    names = {key: f"{each.name}, {each.in_short}" for key, each in options.patterns.items()}
    wanted = Field("pattern", "Which pattern?", kind="choice", choices=names)
    sitting.set_options(pattern=sitting.answer(wanted, options.breath.key))
    if note := sitting.evening.options.breath.note:
        sitting.talk.say(note)


def sit(sitting: Sitting, pacer: Pacer) -> bool:
    """Count whole breaths aloud until the last one or until Enter; returns whether it was a pause."""
    talk, clock = sitting.talk, sitting.evening.clock
    talk.say(breath_words.SIT, breath_words.STOP, *(["Enter stops."] if talk.is_live else []))
    told = (0, "", -1)
    pacer.begin(clock.monotonic())
    while pacer.state == "running":
        moment = pacer.look(clock.monotonic())
        now = (moment.breath, moment.phase, moment.phase_second)
        if now != told and not moment.finished:
            _tell(sitting, moment, told, pacer.breaths)
            told = now
        try:
            if talk.wait(TICK):
                pacer.pause(clock.monotonic())
        except Leave:
            talk.say()
            raise
    talk.say("", *([breath_words.finished(pacer)] if pacer.state == "finished" else []))
    return breath_words.is_pause(pacer)


def _tell(sitting: Sitting, moment: Moment, told: tuple[int, str, int], breaths: int) -> None:
    """Say what to do now: a new line a breath, its phases with commas between, and the seconds of each."""
    if moment.breath != told[0]:
        if told[0]:
            sitting.talk.say("")
        if sitting.evening.options.bell:
            sitting.talk.ring()
        sitting.talk.count(f"{moment.breath} of {breaths}: {PHASES[moment.phase]}")
    elif moment.phase != told[1]:
        sitting.talk.count(f", {PHASES[moment.phase]}")
    elif not sitting.evening.options.still:
        sitting.talk.count(f" {moment.phase_second + 1}")


def _ask_length(sitting: Sitting, breaths: int) -> None:
    answer = sitting.talk.ask("How many breaths, 1 to 60?", str(breaths))
    if answer.isdecimal() and 1 <= int(answer) <= 60:
        sitting.set_options(breaths=int(answer))
    else:
        sitting.talk.say("A number from 1 to 60. It was left as it is.")


def _ask_feeling(sitting: Sitting, which: str) -> None:
    interview = sitting.evening.interview
    answer = sitting.talk.ask(SCALE)
    if answer.isdecimal() and int(answer) <= 10:
        sitting.keep("Breathe", sitting.evening.store.interviews, interview, **{which: int(answer)})
        before = interview.before if which == "after" else None
        number = int(answer)
        sitting.talk.say(breath_words.noted(number) if before is None else breath_words.compared(before, number))
    elif answer:
        sitting.talk.say("A number from 0 to 10. Nothing was noted.")
