"""The user's words made safe to show, and simple facts about them."""

import re
import textwrap
from typing import Any

_ESCAPE_SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|[\]PX^_].*?(?:\x1b\\|\x07|\x9c|$)"  # OSC, DCS, SOS, PM, APC up to their end
    r"|[ -/]*[0-~])?"
    r"|\x9b[0-?]*[ -/]*[@-~]"
    r"|[\x90\x98\x9d-\x9f].*?(?:\x1b\\|\x07|\x9c|$)",
    re.DOTALL,
)
_UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]*[^\W\d_]|\d)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def clean(text: str) -> str:
    """The text without escape sequences, control characters, lone surrogates and direction overrides.

    Line ends become newlines; tabs and newlines stay.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _UNWANTED.search(text) is None:
        return text
    return _UNWANTED.sub("", _ESCAPE_SEQUENCE.sub("", text))


def clean_all(value: Any) -> Any:
    """A JSON value with every text in it cleaned, keys too."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): clean_all(each) for key, each in value.items()}
    if isinstance(value, list):
        return [clean_all(each) for each in value]
    return value


def one_line(text: str) -> str:
    """The text cleaned and on one line, single spaces between words."""
    return " ".join(clean(text).split())


def words(text: str) -> list[str]:
    """The words of a text, in order, as they stand."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line break ends one too."""
    found = []
    for line in text.splitlines():
        found += [part.strip() for part in _SENTENCE_END.split(line) if part.strip()]
    return found


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells, empty lines kept."""
    lines: list[str] = []
    for line in text.splitlines():
        lines += textwrap.wrap(line, width, break_on_hyphens=False) or [""]
    return lines


def first_words(text: str, width: int) -> str:
    """The beginning of a text on one line of at most ``width`` characters, cut between words."""
    return textwrap.shorten(one_line(text), width, placeholder=" …")
