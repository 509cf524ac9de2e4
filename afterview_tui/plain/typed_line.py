"""A line editor without a length limit; a terminal's own line mode stops at 4,095 bytes (termios(3))."""

import re
from typing import NamedTuple

from afterview_tui.domain.text import cells

_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*+[ -/]*+[@-~]|O[ -~]|\][^\x07\x1b\r\n]*+(?:\x07|\x1b\\))?")
"""The escape sequence of a key such as an arrow, or Esc alone."""
_HALF = re.compile(r"\x1b(?:\[[0-?]*+[ -/]*+|O)\Z")
_LETTERS = re.compile(r"[^\x00-\x1f\x7f-\x9f]+")
RUB_OUT = "\b \b"


class Keys(NamedTuple):
    """The terminal's editing keys."""

    erase: str = "\x7f"
    word: str = "\x17"
    kill: str = "\x15"
    end: str = "\x04"


USUAL = Keys()


class PipedLine:
    """Lines from a program or a file, with every character kept."""

    def __init__(self) -> None:
        self._waiting = ""

    @property
    def left(self) -> str:
        """The input that wasn't read yet."""
        return self._waiting

    def typed(self, letters: str) -> None:
        """Add received characters."""
        self._waiting += letters

    @property
    def is_entered(self) -> bool:
        """Whether there is a complete line."""
        return "\n" in self._waiting

    def take(self) -> tuple[str | None, str]:
        """The next line with its end, None if there is no complete one; and the text to echo, always empty."""
        if not self.is_entered:
            return None, ""
        line, end, self._waiting = self._waiting.partition("\n")
        return line + end, ""


class TypedLine(PipedLine):
    """Lines from a terminal, edited as they are typed, with the text to echo."""

    def __init__(self, keys: Keys = USUAL) -> None:
        super().__init__()
        self._keys = keys
        self._text = ""
        """The line so far; text after it stays in ``_waiting``."""

    @property
    def left(self) -> str:
        """The text that was typed but not entered, or entered but not read."""
        return self._text + _SEQUENCE.sub("", self._waiting)

    @property
    def is_entered(self) -> bool:
        """Whether a line or the end of input was entered."""
        return any(sign in self._waiting for sign in ("\n", "\r", self._keys.end))

    def take(self) -> tuple[str | None, str]:
        """The next line with its end, None if none is entered and "" at the end of input; and the text to echo."""
        keys, shown = self._keys, []
        waiting, self._waiting = self._waiting, ""
        place = 0
        while place < len(waiting):
            if (found := _SEQUENCE.match(waiting, place)) is not None:
                if _HALF.match(waiting, place) is not None:
                    self._waiting = waiting[place:]
                    break
                place = found.end()
                continue
            if (letters := _LETTERS.match(waiting, place)) is not None:
                self._text += letters[0]
                shown.append(letters[0])
                place = letters.end()
                continue
            sign = waiting[place]
            place += 1
            if sign in "\r\n" or (sign == keys.end and not self._text):
                line, self._text = (self._text + "\n", "") if sign in "\r\n" else ("", "")
                self._waiting = waiting[place:]
                return line, "".join([*shown, "\n"])
            shown.append(self._without(sign))
        return None, "".join(shown)

    def _without(self, sign: str) -> str:
        """Delete a character, a word or the line; returns the text to echo."""
        keys, text = self._keys, self._text
        if sign in (keys.erase, "\b", "\x7f"):
            self._text = text[:-1]
            while self._text and not cells(text[len(self._text) :]):
                self._text = self._text[:-1]
        elif sign == keys.word:
            self._text = text[: text.rstrip().rfind(" ") + 1]
        elif sign == keys.kill:
            self._text = ""
        elif sign == "\t":
            self._text += " "
            return " "
        return RUB_OUT * cells(text[len(self._text) :])
