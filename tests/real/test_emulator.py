"""The short way that the real terminals of these tests draw by shows what pyte shows."""

import random
from itertools import product

import pyte

from tests.real.emulator import Screen, Stream

PIECES = (
    *("plain words", "Müller & Söhne – ›", "你好 🎈", "e\u0301", "\u202e", "\x7f", "a\x01b", "a long line " * 9),
    *("\x1b[m", "\x1b[0m", "\x1b[1;3m", "\x1b[38;2;1;2;3;48;5;9m", "\x1b[7;;31m", "\x1b[97;101m", "\x1b[38m"),
    *("\x1b[3;5H", "\x1b[0;0H", "\x1b[99;99H", "\x1b[H", "\x1b[6;39H", "\x1b[2K", "\x1b[2J", "\x1b[3P"),
    *("\x1b[4h", "\x1b[4l", "\x1b[?7l", "\x1b[?7h", "\x1b(0", "\x1b(B", "\x0e", "\x0f", "\x1b%@", "\x1b%G"),
    *("\x1b]2;title \x1b[1m\x07", "\x1b]52;c;eA==\x1b\\", "\x1b[?2026h", "\x1b[?2026l", "\r\n", "\n", "\b", "\t"),
)


def test_it_shows_what_pyte_shows() -> None:
    """Every kind of text and sequence in any order, cut anywhere: each cell and the cursor are the same."""
    chance = random.Random(1)
    for _ in range(40):
        ours, theirs = Screen(40, 6), pyte.Screen(40, 6)
        short, long = Stream(ours), pyte.ByteStream(theirs)
        written = "".join(chance.choice(PIECES) for _ in range(60)).encode()
        while written:
            size = chance.randint(1, 50)
            short.feed(written[:size])
            long.feed(written[:size])
            written = written[size:]
            assert (ours.cursor.x, ours.cursor.y) == (theirs.cursor.x, theirs.cursor.y)
            assert ours.cursor.attrs == theirs.cursor.attrs
            assert ours.dirty == theirs.dirty
            for row, column in product(range(6), range(40)):
                assert ours.buffer[row][column] == theirs.buffer[row][column]
