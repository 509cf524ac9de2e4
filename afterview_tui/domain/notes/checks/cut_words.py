"""Words that a space has cut in two: "experi ence", "tor que"."""

import re

from afterview_tui.domain.notes import spelling
from afterview_tui.domain.notes.checks.finding import Finding, at

BESIDE = re.compile(r"(?<![\w’'])([^\W\d_]++(?:[’'][^\W\d_]++)*+)([ -])$")
"""The word before, on the same line."""
FOLLOWS = re.compile(r"([ -])([^\W\d_]++(?:[’'][^\W\d_]++)*+)")
"""The word after it."""
FAR = 24
"""Characters that are looked at on either side of a word."""
RARELY, OFTENER = 2_500, 10
"""How common a part of a split word may be at most, and how many times commoner the whole has to be."""


def apart(found: re.Match[str]) -> Finding | None:
    """A word in daily use that a space has cut in two, where one part isn't a word: "experi ence"."""
    body, start, end = found.string, *found.span()
    after = FOLLOWS.match(body, end)
    before = BESIDE.search(body, max(start - FAR, 0), start)
    for pair, begin, stop in (
        (after and (found[0], after[2]), start, after.end() if after else end),
        (before and (before[1], found[0]), before.start() if before else start, end),
    ):
        if pair and pair[1].islower() and spelling.frequency("".join(pair).casefold()) >= spelling.COMMON:
            said, meant = body[begin:stop], "".join(pair)
            return at("misspelt", f"“{said}”: is it one word?", _advice(meant), body, begin, stop)
    return None


def cut(found: re.Match[str]) -> Finding | None:
    """A word that a space has cut in two, where both parts are words, one of them rarely used: "tor que"."""
    if (rare := spelling.frequency(found[0])) >= RARELY:
        return None
    body, start, end = found.string, *found.span()
    before, after = BESIDE.search(body, max(start - FAR, 0), start), FOLLOWS.match(body, end)
    for begin, stop, mark in (
        (start, after.end() if after else end, after[1] if after else ""),
        (before.start() if before else start, end, before[2] if before else ""),
    ):
        said = body[begin:stop]
        one = said.replace(" ", "")
        if (
            mark == " "
            and one.islower()
            and min(map(len, said.split())) > 1
            and spelling.frequency(one) >= max(spelling.COMMON, OFTENER * rare)
        ):
            return at("misspelt", f"“{said}”: is it one word?", _advice(one), body, begin, stop)
    return None


def _advice(meant: str) -> str:
    return f"Probably meant: {meant}."
