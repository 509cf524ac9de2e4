"""The kinds of option values; each class parses values from the file and typed text in the same way."""

from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from afterview_tui.domain.text import one_line


class Kind(Protocol):
    """Parses and formats the value of an option."""

    @property
    def takes(self) -> str:
        """The accepted values, to complete a sentence that begins with "It takes"."""
        ...

    def read(self, value: object) -> object:
        """Parse a TOML value; raises ValueError with a sentence."""
        ...

    def typed(self, text: str) -> object:
        """Parse typed text; raises ValueError with a sentence."""
        ...

    def shown(self, value: object) -> str:
        """A value as the text of an input field, which ``typed`` parses back."""
        ...


def _refused(kind: Kind) -> ValueError:
    return ValueError(f"It takes {kind.takes}.")


class Text(msgspec.Struct, frozen=True):
    """One line of text; ``check`` raises ValueError with a sentence for an invalid text."""

    example: str
    check: Callable[[str], object] = str

    @property
    def takes(self) -> str:
        """Words in quotes, with an example."""
        return f'words in quotes, such as "{self.example}"'

    def read(self, value: object) -> str:
        """The text, cleaned and on one line."""
        if not isinstance(value, str):
            raise _refused(self)
        self.check(text := one_line(value))
        return text

    def typed(self, text: str) -> str:
        """Parse typed text in the same way."""
        return self.read(text)

    def shown(self, value: object) -> str:
        """The text itself."""
        return str(value)


class Addresses(msgspec.Struct, frozen=True):
    """E-mail addresses separated by commas; in the file also an array."""

    example: str

    @property
    def takes(self) -> str:
        """Addresses in quotes, with an example."""
        return f'addresses in quotes, such as "{self.example}"'

    def read(self, value: object) -> str:
        """The addresses in a string or an array, separated by commas."""
        each = value if isinstance(value, list) else [value]
        if not all(isinstance(text, str) for text in each):
            raise _refused(self)
        found = [part for text in each for part in one_line(str(text)).replace(",", " ").replace(";", " ").split()]
        if not all("@" in part for part in found):
            raise _refused(self)
        return ", ".join(found)

    def typed(self, text: str) -> str:
        """Parse typed text in the same way."""
        return self.read(text)

    def shown(self, value: object) -> str:
        """The addresses, separated by commas."""
        return str(value)


class Number(msgspec.Struct, frozen=True):
    """An integer within limits; ``none`` is one more valid value, which means "not at all"."""

    least: int
    most: int
    none: int | None = None

    @property
    def takes(self) -> str:
        """The limits, in words."""
        alone = "" if self.none is None else f"{self.none}, or "
        return f"{alone}a number from {self.least} to {self.most}"

    def read(self, value: object) -> int:
        """The integer; floats and booleans are refused."""
        if type(value) is not int or not (self.least <= value <= self.most or value == self.none):
            raise _refused(self)
        return value

    def typed(self, text: str) -> int:
        """The integer in decimal digits."""
        return self.read(int(text) if text.strip().isdecimal() else None)

    def shown(self, value: object) -> str:
        """The decimal digits."""
        return str(value)


class Choice(msgspec.Struct, frozen=True):
    """One of several values, each with the label that a page shows; ``own`` accepts further values."""

    choices: Mapping[str, str]
    own: Callable[[str], bool] = lambda _: False
    own_words: str = ""
    """A description of the further values."""
    in_short: str = ""
    """A summary of the values where there are too many to list."""

    @property
    def takes(self) -> str:
        """The values, or their summary."""
        *names, last = [*self.choices, *([self.own_words] if self.own_words else [])]
        return self.in_short or f"{', '.join(names)} or {last}"

    def read(self, value: object) -> str:
        """The value, if it is allowed."""
        if not isinstance(value, str) or not (value in self.choices or self.own(value)):
            raise _refused(self)
        return value

    def typed(self, text: str) -> str:
        """Parse typed text in the same way."""
        return self.read(text)

    def shown(self, value: object) -> str:
        """The value; a page shows its label instead."""
        return str(value)


class Switch(msgspec.Struct, frozen=True):
    """True or false, each with the label that a page shows."""

    on: str = "yes"
    off: str = "no"

    @property
    def takes(self) -> str:
        """The two values, in words."""
        return "true or false"

    @property
    def choices(self) -> Mapping[str, str]:
        """The labels of both values, off first."""
        return {"false": self.off, "true": self.on}

    def read(self, value: object) -> bool:
        """The boolean itself."""
        if not isinstance(value, bool):
            raise _refused(self)
        return value

    def typed(self, text: str) -> bool:
        """The boolean for "true" or "false"."""
        return self.read({"true": True, "false": False}.get(text))

    def shown(self, value: object) -> str:
        """The text "true" or "false", as in the file."""
        return "true" if value else "false"
