"""The rules of a quiet period: when it can be signed, when it is over, and what is said."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import zip_longest

from afterview_tui.domain import humanize
from afterview_tui.domain.records import Pledge
from afterview_tui.domain.text import one_line

HONEST = "It is a promise, not a lock. Messages about interviews are fine."
OVERLAP = "Another promise is still running, so this one is not signed. You can sign it once that one ends."
NOTHING_OFF = "First say what you stay off, such as LinkedIn."
NO_SENTENCE = "First write one sentence with if and then."
UNTIL = "Until when? Try tomorrow evening, friday 18:00, or their answer."
TILL_ANSWER = "Until you say it has come."
OTHER_WORDS = "That is not quite the same sentence yet."
AS_ABOVE = "Type it exactly as above."
SIGNED = "Signed. It is quiet now."
SEALED = "What is in here stays sealed while it is quiet."
PUT_AWAY = "It is in the drawer."
STAYS = "It stays quiet."
ANOTHER = "That promise has ended. Another one still runs."
ENDED = "Another window has ended it already."
BY_THE_CLOCK = "It ends by itself, when its time has come."
FREE = "Free. It is noted once, and that is all."
CLOCK = "Your clock was set back after you signed. By the clock it ends {}."
BREAK_SECONDS = 60
"""Seconds of breathing before a pledge can be broken; the pause does most of the work (one sec, PNAS 2023: 36 % of
openings were dismissed)."""

TOMORROW, ANSWER = "tomorrow evening", "their answer"
_TOKEN = re.compile(r"[\w']+|[^\w\s]")
_MARKS = {
    ",": "a comma",
    ".": "a full stop",
    ":": "a colon",
    ";": "a semicolon",
    "-": "a hyphen",
    "–": "a dash",
    "—": "a dash",
    "?": "a question mark",
    "!": "an exclamation mark",
}
_DAYS = re.compile(r"([1-9]\d?) days?")


def running(pledges: Iterable[Pledge], now: datetime) -> Pledge | None:
    """The pledge that is signed and not ended; of several, the one signed last."""
    signed = [pledge for pledge in pledges if pledge.signed_at and not _has_ended(pledge, now)]
    return max(signed, key=lambda pledge: pledge.signed_at or now, default=None)


def current(pledges: Iterable[Pledge], now: datetime) -> Pledge | None:
    """The pledge that is signed and not ended, and whose time hasn't passed."""
    return running([each for each in pledges if not is_over(each, now)], now)


def just_over(pledges: Iterable[Pledge], now: datetime) -> Pledge | None:
    """The pledge whose time has passed, but that isn't ended yet."""
    return running([each for each in pledges if is_over(each, now)], now)


def _has_ended(pledge: Pledge, now: datetime) -> bool:
    """Whether a pledge was ended, ignoring an automatic end by a clock that ran ahead."""
    if pledge.ended_at is None:
        return False
    by_the_clock = pledge.ended == "kept" and pledge.until is not None
    return not (by_the_clock and pledge.ended_at > now and not is_over(pledge, now))


def clock_went_back(pledge: Pledge, now: datetime) -> bool:
    """Whether the pledge was signed later than now, so that the clock must have been set back."""
    return pledge.signed_at is not None and now < pledge.signed_at


def time_left(pledge: Pledge, now: datetime) -> str:
    """The time left in words, never longer than was promised; empty for a pledge until an answer.

    The end is a fixed moment: in another time zone only its name changes.
    """
    if pledge.until is None:
        return ""
    return humanize.until(pledge.until, max(now, pledge.signed_at or now))


def standing(pledge: Pledge, now: datetime) -> tuple[str, str]:
    """The time left and the end, both in words."""
    if pledge.until is None:
        return "Quiet until their answer", ""
    end = humanize.moment(pledge.until, now)
    until = CLOCK.format(end) if clock_went_back(pledge, now) else f"until {end}"
    return f"Quiet for {time_left(pledge, now)}", until


def is_answer(text: str) -> bool:
    """Whether a text means "until their answer"."""
    return one_line(text).casefold().strip(".") in (ANSWER, "the answer", "an answer", "answer")


def objection(pledge: Pledge, retyped: str, now: datetime) -> str:
    """Why a pledge can't be signed with the retyped sentence; empty where it can."""
    if not pledge.off:
        return NOTHING_OFF
    if not pledge.if_then:
        return NO_SENTENCE
    if pledge.until is not None and pledge.until <= now:
        return UNTIL
    if same_sentence(pledge.if_then, retyped):
        return ""
    return f"{OTHER_WORDS} {difference(pledge.if_then, retyped) or AS_ABOVE}"


def greeting(posts: int) -> str:
    """The sentence when a quiet period has ended, with the number of posts in the drawer."""
    if not posts:
        return "Your quiet time is over."
    what = "the post" if posts == 1 else f"the {humanize.in_words(posts)} posts"
    return f"Your quiet time is over. Keep, burn or copy {what} in the drawer?"


def is_over(pledge: Pledge, now: datetime) -> bool:
    """Whether the promised time has passed; that of a pledge until an answer never does."""
    return pledge.until is not None and now >= pledge.until


def same_sentence(promised: str, retyped: str) -> bool:
    """Whether the sentence was retyped, ignoring case, spacing, quotes and the final full stop."""
    return bool(promised.strip()) and _essence(promised) == _essence(retyped)


def difference(promised: str, retyped: str) -> str:
    """The first word or mark that differs, as a sentence; empty where nothing was retyped or only spaces differ."""
    wanted, typed = _TOKEN.findall(_plain(promised)), _TOKEN.findall(_plain(retyped))
    pairs = zip_longest(map(str.casefold, wanted), map(str.casefold, typed), fillvalue="")
    at = next((n for n, (one, other) in enumerate(pairs) if one != other), None)
    if at is None or not typed:
        return ""
    right, wrong = "".join(wanted[at : at + 1]), "".join(typed[at : at + 1])
    place = f"after “{wanted[at - 1]}”" if at else "at the beginning"
    following = [each.casefold() for each in typed[at + 1 : at + 2]]
    if right and (not wrong or [each.casefold() for each in wanted[at + 1 : at + 2]] == [wrong.casefold()]):
        return f"{_capital(_called(right))} is missing {place}."
    if wrong and (not right or following == [right.casefold()]):
        return f"{_capital(_called(wrong))} {place} is too much."
    return f"It says {_called(right)} {place}, you typed {_called(wrong)}."


def _called(token: str) -> str:
    return _MARKS.get(token, f"“{token}”")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _essence(text: str) -> str:
    return _plain(text).casefold()


def _plain(text: str) -> str:
    """A sentence without its quotes and final full stop, with straight apostrophes."""
    text = unicodedata.normalize("NFKC", one_line(text))
    return re.sub(r"[’‘]", "'", re.sub(r"[“”„\"]", "", text)).rstrip(" .!")


def tomorrow_evening(now: datetime) -> datetime:
    """Tomorrow at 18:00, the default end of a quiet period."""
    return (now + timedelta(days=1)).replace(hour=18, minute=0, second=0, microsecond=0)


def check_end(wanted: str) -> None:
    """Raise ValueError with a sentence if a text can't be the default end of a quiet period."""
    if wanted not in (TOMORROW, ANSWER) and not _DAYS.fullmatch(wanted):
        raise ValueError(f"It takes {TOMORROW}, {ANSWER}, or a number of days such as 3 days.")


def first_end(wanted: str, now: datetime) -> datetime | None:
    """The default end from the options, at 18:00; None for their answer."""
    if wanted == ANSWER:
        return None
    days = _DAYS.fullmatch(wanted)
    return tomorrow_evening(now + timedelta(days=int(days[1]) - 1 if days else 0))


def unburned(text: str, burned: str) -> str:
    """The new part of a text that was burned while it was edited: the end of it, or else its new lines."""
    if text.startswith(burned):
        return text.removeprefix(burned).strip()
    lines = {*burned.splitlines()}
    return "\n".join(line for line in text.splitlines() if line not in lines).strip()


def split_list(text: str) -> list[str]:
    """The parts of a line that are separated by commas, semicolons or "and"."""
    return [part for each in re.split(r",|;|\band\b", text) if (part := each.strip(" ."))]


def starters(off: str) -> tuple[str, ...]:
    """Suggested if-then sentences (Gollwitzer & Sheeran 2006: if-then plans, d = .65 over 94 tests)."""
    what = split_list(off)[0] if split_list(off) else "my phone"
    return (
        f"If I reach for {what}, then I will go for a walk.",
        f"If I reach for {what}, then I will call a friend.",
        "If I want to post, then I will write it in the drawer.",
    )
