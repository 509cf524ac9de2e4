"""What is typed to steer the walk, and how the same words are meant as an answer."""

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
"""Heard wherever something is asked."""
IN_LISTS: dict[str, Steer] = {"again": "again", "u": "take back", "undo": "take back"}
"""Heard as well where something is chosen, unless a choice is called so."""
END = "."
"""The line that ends a text."""
KEYS = """\
b or back goes back a question; q, quit or exit leaves. Everything is kept.
Enter alone takes what is said behind the word Enter; a hyphen (-) alone empties a field.
Choose by number or by first words. “again” repeats a list, u takes back what was done last.
A question mark (?) says this and the question again.
To answer with one of these words, put it in quotes."""
_QUOTED = re.compile(r"[\"'“”„‘’«»](.+)[\"'“”„‘’«»]")


def steers(answer: str) -> Steer | None:
    """Where an answer is none, but steers the walk: how."""
    return WORDS.get(answer.casefold())


def meant(answer: str) -> str:
    """An answer without the quotes, or the backslash, that make a word of steering one of an answer."""
    quoted = _QUOTED.fullmatch(answer.strip())
    inner = quoted[1] if quoted else answer.strip().removeprefix("\\")
    return inner if inner.casefold() in {*WORDS, *IN_LISTS, END} else answer


def fitting(typed: str, answers: Sequence[str], keys: Mapping[str, int]) -> list[int]:
    """The places of the answers that what was typed can mean: by number, key, or how they begin."""
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
    """The places that numbers such as "1 3, 5-7" mean, or "all"; none where any of them is not there."""
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
