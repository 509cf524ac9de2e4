"""A conversation copied from a messenger: the words of the other side, without who and when before each of them."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from afterview_tui.reading.invitations.names import plain

_DATE = r"(?:\d{1,2}[./]\d{1,2}[./](?:20)?\d\d|20\d\d-\d\d-\d\d)"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?"
_LINE = re.compile(
    rf"^\s?\[?(?P<date>{_DATE}),?\s{_TIME}\]?\s?(?:[-–]\s)?(?P<who>[^:\n]{{1,60}}):\s(?P<text>.*)$"
    rf"|^(?P<whom>[^,:\n]{{1,60}}),?\s\[?(?P<day>{_DATE}),?\s{_TIME}\]?:?\s?(?P<words>.*)$",
    re.I,
)
"""As WhatsApp and Signal copy it: [02.12.26, 16:04] Name: words; and as Telegram does, the name first."""
_FIGURES = re.compile(r"(\d{1,2})\.(\d{1,2})\.(?:20)?(\d\d)|(20\d\d)-(\d\d)-(\d\d)")
LEAST = 2
"""Lines that make a conversation; a single one may be anything."""


class Chat(NamedTuple):
    """A conversation, as far as the other side said it."""

    text: str
    sent: datetime | None = None
    """The day of its last word, where its figures can mean but one."""


def chat(text: str, own_names: Sequence[str]) -> Chat | None:
    """The words of the others in a conversation; None where the text is none."""
    own = {word for each in own_names for word in plain(each).split()}
    found = [_LINE.match(line) for line in text.split("\n")[:500]]
    begun = [each for each in found if each is not None]
    if len(begun) < LEAST or found[0] is None:
        return None
    words: list[str] = []
    is_own = False
    for line, match in zip(text.split("\n"), found, strict=False):
        if match is not None:
            names = {*plain(match["who"] or match["whom"]).split()}
            is_own = bool(names) and names <= own
        said = (match["text"] or match["words"] or "") if match is not None else line
        words += [] if is_own else [*([""] if match is not None else []), said]
    return Chat("\n".join(words).strip(), _day(begun[-1]["date"] or begun[-1]["day"]))


def _day(text: str) -> datetime | None:
    found = _FIGURES.fullmatch(text)
    if found is None:
        return None
    day, month, year, whole, second, third = found.groups()
    try:
        return (
            datetime(int(whole), int(second), int(third))
            if whole
            else datetime(2000 + int(year), int(month), int(day))
        )
    except ValueError:
        return None
