"""The sentences around a sitting, and when it was long enough to count (calm.md 1a and 1c)."""

from afterview_tui.domain import humanize
from afterview_tui.domain.calm.breathing import Pacer

LEAD = "Small, easy breaths. No need to breathe deeply."
"""This sentence halves over-breathing in beginners (Szulczewski 2019)."""
UNPACED = "Nothing to do. Breathe as you like."
LOOK_AROUND = "Look around the room instead. Name five things you can see."
TEA = "Put the kettle on, or pour something warm. No caffeine if you are already buzzing."
TEA_AWAY, TEA_READY = "No tea, then.", "Enjoy it."
SIT = "Sit if you can. In through the nose if that's comfortable."
STOP = "Dizzy, tingling or short of breath? Stop and breathe normally."
ENOUGH_BREATHS = 10
"""A sitting that is left early counts after more breaths than this."""


def lead(pacer: Pacer) -> str:
    """The sentence before the first breath."""
    return LEAD if pacer.pattern.is_paced else UNPACED


def length(pacer: Pacer) -> str:
    """The length of a sitting in words: "30 breaths"."""
    return humanize.count(pacer.breaths, pacer.pattern.unit)


def finished(pacer: Pacer) -> str:
    """The line after the last breath: "Thirty breaths. That's the pause."."""
    number = pacer.breaths
    return f"{length(pacer).replace(str(number), humanize.in_words(number), 1).capitalize()}. That's the pause."


def is_pause(pacer: Pacer) -> bool:
    """Whether a sitting was long enough to count: to the end, or more than ten breaths."""
    return pacer.state == "finished" or pacer.moment.breath > ENOUGH_BREATHS


def noted(number: int) -> str:
    """The confirmation that a tension rating, 0 to 10, was noted."""
    return f"{humanize.in_words(number).capitalize()}. Noted."


def compared(before: int, after: int) -> str:
    """The ratings before and after, without a verdict."""
    if after > before:
        return "Still stirred up. That happens; it fades."
    return f"{humanize.in_words(before).capitalize()} before, {humanize.in_words(after)} now."
