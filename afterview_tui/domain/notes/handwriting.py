"""A note on its way to a card: lines as wide as the card's, and how long a pen takes."""

from collections.abc import Iterator
from typing import NamedTuple

from afterview_tui.domain.text import cells, clean, sentences, wrap

PEN_SPEED = 22
"""Words a minute when copying by hand (C. M. Brown, Human-Computer Interface Design Guidelines, 1988)."""


class Piece(NamedTuple):
    """Some words of one line that belong to one sentence."""

    sentence: int
    """The number of the sentence in the note, from 0."""
    text: str


Line = list[Piece]


def card_lines(body: str, width: int) -> list[Line]:
    """The note in lines of at most ``width`` cells, each with the sentences that it is made of."""
    lines: list[Line] = []
    first = 0
    for paragraph in clean(body).splitlines():
        parts = sentences(paragraph)
        lines += _wrapped(_words(paragraph, parts, first, width), width)
        first += len(parts)
    return lines


def pen_minutes(body: str) -> int:
    """How long it takes to write this by hand, in whole minutes, 1 at least."""
    return max(1, round(len(body.split()) / PEN_SPEED))


def _words(paragraph: str, parts: list[str], first: int, width: int) -> Iterator[tuple[int, str, bool]]:
    """Each word with the number of its sentence and whether a gap comes before it."""
    place = 0
    for number, part in enumerate(parts, first):
        begin = paragraph.index(part, place)
        gap = begin > place
        for word in part.split():
            for piece in wrap(word, width):
                yield number, piece, gap
            gap = True
        place = begin + len(part)


def _wrapped(words: Iterator[tuple[int, str, bool]], width: int) -> list[Line]:
    lines: list[Line] = [[]]
    for number, word, gap in words:
        before = "".join(piece.text for piece in lines[-1])
        space = " " if gap and before else ""
        if before and cells(before + space + word) > width:
            lines.append([])
            space = ""
        line = lines[-1]
        if line and line[-1].sentence == number:
            line[-1] = Piece(number, line[-1].text + space + word)
        else:
            line.append(Piece(number, space + word))
    return lines
