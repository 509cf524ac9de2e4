"""What an option's value may be: one class a kind, each of which reads values of the file and typed words alike."""

from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from afterview_tui.domain.text import one_line


class Kind(Protocol):
    """How the value of an option is read and shown."""

    @property
    def takes(self) -> str:
        """What would do, as it goes on from "It takes"."""
        ...

    def read(self, value: object) -> object:
        """The value that the file's value stands for; raises ValueError with a sentence."""
        ...

    def typed(self, text: str) -> object:
        """The value that typed words stand for; raises ValueError with a sentence."""
        ...

    def shown(self, value: object) -> str:
        """A value as it stands in a field; ``typed`` reads it back."""
        ...


def _refused(kind: Kind) -> ValueError:
    return ValueError(f"It takes {kind.takes}.")


class Text(msgspec.Struct, frozen=True):
    """One line of words; ``check`` raises ValueError, with a sentence, for words that won't do."""

    example: str
    check: Callable[[str], object] = str

    @property
    def takes(self) -> str:
        """Words, and an example of them."""
        return f'words in quotes, such as "{self.example}"'

    def read(self, value: object) -> str:
        """The words, clean and on one line."""
        if not isinstance(value, str):
            raise _refused(self)
        self.check(text := one_line(value))
        return text

    def typed(self, text: str) -> str:
        """The same for typed words."""
        return self.read(text)

    def shown(self, value: object) -> str:
        """The words themselves."""
        return str(value)


class Addresses(msgspec.Struct, frozen=True):
    """E-mail addresses with commas between; the file may also list them."""

    example: str

    @property
    def takes(self) -> str:
        """Addresses, and an example of them."""
        return f'addresses in quotes, such as "{self.example}"'

    def read(self, value: object) -> str:
        """Those of the text, or of the list."""
        each = value if isinstance(value, list) else [value]
        if not all(isinstance(text, str) for text in each):
            raise _refused(self)
        found = [part for text in each for part in one_line(str(text)).replace(",", " ").replace(";", " ").split()]
        if not all("@" in part for part in found):
            raise _refused(self)
        return ", ".join(found)

    def typed(self, text: str) -> str:
        """The same for typed words."""
        return self.read(text)

    def shown(self, value: object) -> str:
        """The addresses with commas between."""
        return str(value)


class Number(msgspec.Struct, frozen=True):
    """A whole number within limits; ``none`` is one more that may stand, for "not at all"."""

    least: int
    most: int
    none: int | None = None

    @property
    def takes(self) -> str:
        """The limits."""
        alone = "" if self.none is None else f"{self.none}, or "
        return f"{alone}a number from {self.least} to {self.most}"

    def read(self, value: object) -> int:
        """The number; neither a fraction nor true and false are one."""
        if type(value) is not int or not (self.least <= value <= self.most or value == self.none):
            raise _refused(self)
        return value

    def typed(self, text: str) -> int:
        """The number that the figures stand for."""
        return self.read(int(text) if text.strip().isdecimal() else None)

    def shown(self, value: object) -> str:
        """Its figures."""
        return str(value)


class Choice(msgspec.Struct, frozen=True):
    """One of a few values, each with the words that a page shows; ``own`` allows for others."""

    choices: Mapping[str, str]
    own: Callable[[str], bool] = lambda _: False
    own_words: str = ""
    """What the others are called."""
    in_short: str = ""
    """What is said where the values are too many to name."""

    @property
    def takes(self) -> str:
        """The values."""
        *names, last = [*self.choices, *([self.own_words] if self.own_words else [])]
        return self.in_short or f"{', '.join(names)} or {last}"

    def read(self, value: object) -> str:
        """The value, if it is one of them."""
        if not isinstance(value, str) or not (value in self.choices or self.own(value)):
            raise _refused(self)
        return value

    def typed(self, text: str) -> str:
        """The same for typed words."""
        return self.read(text)

    def shown(self, value: object) -> str:
        """The value; a page shows its words."""
        return str(value)


class Switch(msgspec.Struct, frozen=True):
    """True or false, each with the words that a page shows."""

    on: str = "yes"
    off: str = "no"

    @property
    def takes(self) -> str:
        """Both values."""
        return "true or false"

    @property
    def choices(self) -> Mapping[str, str]:
        """Both as a choice, off first."""
        return {"false": self.off, "true": self.on}

    def read(self, value: object) -> bool:
        """The value itself."""
        if not isinstance(value, bool):
            raise _refused(self)
        return value

    def typed(self, text: str) -> bool:
        """The value by its name in the file."""
        return self.read({"true": True, "false": False}.get(text))

    def shown(self, value: object) -> str:
        """Its name in the file."""
        return "true" if value else "false"
