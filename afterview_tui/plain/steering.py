"""The words that steer the plain walk, and how to give the same words as an answer."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from afterview_tui.domain.text import without_marks

Steer = Literal["back", "leave", "keys", "again", "take back", "nothing"]
WORDS: dict[str, Steer] = {
    "b": "back",
    "back": "back",
    "q": "leave",
    "quit": "leave",
    "exit": "leave",
    "?": "keys",
    "-": "nothing",
}
"""The steering words for all questions."""
IN_LISTS: dict[str, Steer] = {"again": "again", "u": "take back", "undo": "take back"}
"""Further steering words in menus, unless a choice has that name."""
END = "."
"""The line that ends a text of several lines."""
KEYS = """\
b or back goes back a question; q, quit or exit leaves. Everything is kept.
Enter alone takes the answer named after the word Enter; a hyphen (-) alone empties a field.
Choose by number or by first words. “again” repeats a list, u takes back what was done last.
A question mark (?) says this and the question again.
To answer with one of these words, put it in quotes."""
LONGEST_CHOICE = 2
"""The digits of the highest number of a choice."""
NO_WORDS = "“{text}” is not kept as words. In quotes it is."
UNDO_LATER = "u undoes where you choose from a list. In quotes it is kept as a word."
_QUOTED = re.compile(r"[\"'“”„‘’«»](.+)[\"'“”„‘’«»]")


def steers(answer: str) -> Steer | None:
    """The steering command that an answer is, None for a real answer."""
    return WORDS.get(answer.casefold())


def meant(answer: str) -> str:
    """The answer, without quotes or a backslash that mark a steering word as an answer."""
    quoted = _QUOTED.fullmatch(answer.strip())
    inner = quoted[1] if quoted else answer.strip().removeprefix("\\")
    is_quoted = inner.casefold() in {*WORDS, *IN_LISTS, END} or is_choice(inner)
    return inner if is_quoted else answer


def is_choice(answer: str) -> bool:
    """Whether an answer looks like the number of a choice, which is hardly what somebody wants to keep as words."""
    return answer.isdecimal() and len(answer) <= LONGEST_CHOICE


def fitting(typed: str, answers: Sequence[str], keys: Mapping[str, int]) -> list[int]:
    """The indexes of the answers that a typed text can mean: by number, by key, or by their first words."""
    number = typed.rstrip(".")
    if number.isdecimal():
        return [int(number) - 1] if 1 <= int(number) <= len(answers) else []
    if typed in keys:
        return [keys[typed]]
    if not (wanted := without_marks(typed)):
        return []
    begun = [place for place, each in enumerate(answers) if without_marks(each).startswith(wanted)]
    whole = [place for place in begun if re.split("[:,]", without_marks(answers[place]), maxsplit=1)[0] == wanted]
    return begun if len(begun) < 2 or len(whole) != 1 else whole


def places(text: str, count: int) -> list[int]:
    """The indexes for numbers such as "1 3, 5-7" or "all"; empty if any of them is out of range."""
    if text.casefold() == "all":
        return list(range(count))
    found: list[int] = []
    for part in text.replace(",", " ").split():
        first, dash, last = part.partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            return []
        numbers = range(int(first), int(last if dash else first) + 1)
        if not numbers or numbers[0] < 1 or numbers[-1] > count:
            return []
        found += [number - 1 for number in numbers]
    return list(dict.fromkeys(found))
