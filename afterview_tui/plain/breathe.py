"""Breathe, as counted words: a line a breath."""

from afterview_tui.domain import when
from afterview_tui.domain.breathing import Moment, Pacer
from afterview_tui.plain.sitting import Field, Sitting
from afterview_tui.plain.talk import Leave

LEAD = "Small, easy breaths. No need to breathe deeply."
"""Szulczewski 2019: this one sentence halves beginners' over-breathing."""
SIT = "Sit if you can. Dizzy, tingling or short of breath? Stop and breathe normally."
LOOK_AROUND = "Look around the room instead. Name five things you can see."
SCALE = "How wound up are you? 0 settled, 5 stirred up, 10 as wound up as I get; Enter alone leaves it out"
PHASES = {"in": "in", "more": "a little more", "hold": "hold", "out": "out", "rest": "rest"}
TICK = 0.1
"""Seconds between two looks at the clock."""
ENOUGH_BREATHS = 10
"""How many breaths make a pause even when it is left early."""


def breathe(sitting: Sitting) -> bool:
    """Offer the breath until the person goes on; returns whether there was a pause of at least ten breaths."""
    talk, evening, done = sitting.talk, sitting.evening, False
    talk.say(LEAD)
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
            "Put the tea timer away" if evening.status().startswith("tea") else "Start the tea timer",
            "Go on",
        )
        match talk.choose("Breathe", answers, 6 if done else 0):
            case 0:
                done = sit(sitting, Pacer(pattern, breaths)) or done
            case 1:
                names = {key: f"{each.name}, {each.in_short}" for key, each in options.patterns.items()}
                chosen = sitting.answer(
                    Field("pattern", "Which pattern?", kind="choice", choices=names), pattern.key
                )
                sitting.set_options(pattern=chosen)
                if note := evening.options.breath.note:
                    talk.say(note)
            case 2:
                _ask_length(sitting, breaths)
            case 3:
                _ask_feeling(sitting, "after" if done else "before")
            case 4:
                talk.say(LOOK_AROUND)
            case 5:
                evening.pour_tea()
                talk.say(evening.status().capitalize() + "." if evening.status() else "No tea, then.")
            case _:
                return done


def sit(sitting: Sitting, pacer: Pacer) -> bool:
    """Count whole breaths aloud until the last one or until Enter; returns whether it was a pause."""
    talk, clock, unit = sitting.talk, sitting.evening.clock, pacer.pattern.unit
    talk.say(SIT, *(["Enter stops."] if talk.is_live else []))
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
    breaths = pacer.moment.breath
    talk.say("")
    if pacer.state == "finished":
        talk.say(f"{when.in_words(breaths).capitalize()} {unit if breaths == 1 else unit + 's'}. That's the pause.")
    return pacer.state == "finished" or breaths > ENOUGH_BREATHS


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
        sitting.talk.say(f"{when.in_words(int(answer)).capitalize()}. Noted.")
    elif answer:
        sitting.talk.say("A number from 0 to 10. Nothing was noted.")
