"""A conversation copied from a messenger: the words of the other side, without who and when before each of them."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.names import plain

_DATE = r"(?:\d{1,2}[./]\d{1,2}[./](?:20)?\d\d|20\d\d-\d\d-\d\d)"
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?"
_LINE = re.compile(
    rf"^\s?\[?(?P<date>{_DATE}),?\s{_TIME}\]?\s?(?:[-–]\s)?(?P<who>[^:\n]{{1,60}}):\s(?P<text>.*)$"
    rf"|^(?P<whom>[^,:\n]{{1,60}}),?\s\[?(?P<day>{_DATE}),?\s{_TIME}\]?:?\s?(?P<words>.*)$",
    re.I,
)
"""As WhatsApp and Signal copy it: [02.12.26, 16:04] Name: words; and as Telegram does, the name first."""
_HEAD = re.compile(
    rf"^\s?(?:(?P<who>[^\W\d_][^:\n\d]{{1,48}}?)\s+(?:[-–—]\s)?(?:sent the following messages? at\s)?(?:(?:today|"
    rf"yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer)"
    rf"\s(?:at|um|à|a las)?\s?)?\[?{_TIME}\]?|\[?{_TIME}\]?(?:\s(?P<whom>[^\W\d_][^:\n\d]{{1,48}}))?)\s*$",
    re.I,
)
"""As Slack, Teams, Discord and LinkedIn copy it: who and when on a line of their own, the words below."""
_BY_PROGRAM = re.compile(rf"^\s?\[?{_DATE},?\s{_TIME}\]?\s?(?:[-–]\s)?(?:[^:\n]*$|Messages and calls are)", re.I)
"""What the messenger itself has written above."""
_FIGURES = re.compile(r"(\d{1,2})\.(\d{1,2})\.(?:20)?(\d\d)|(20\d\d)-(\d\d)-(\d\d)")
LEAST = 2
"""Lines that make a conversation; a single one may be anything."""


class Chat(NamedTuple):
    """A conversation, as far as the other side said it."""

    text: str
    sent: datetime | None = None
    """The day of its last word, where its figures can mean but one."""
    who: str = ""
    """Who wrote to oneself, as the program calls them."""


def chat(text: str, own_names: Sequence[str]) -> Chat | None:
    """The words of the others in a conversation; None where the text is none."""
    own = {word for each in own_names for word in plain(each).split()}
    lines = text.replace("\u200e", "").split("\n")[:500]
    while lines and _BY_PROGRAM.match(lines[0]):
        lines = lines[1:]
    if not lines:
        return None
    pattern = _LINE if _LINE.match(lines[0]) else _HEAD
    found = [pattern.match(line) for line in lines]
    begun = [each for each in found if each is not None]
    if found[0] is None or len([each for each in begun if each["who"] or each["whom"]]) < LEAST:
        return None
    words: list[str] = []
    others: list[str] = []
    is_own = False
    for line, match in zip(lines, found, strict=True):
        parts = match.groupdict() if match is not None else {}
        if who := (parts.get("who") or parts.get("whom") or "").strip():
            is_own = bool(plain(who)) and {*plain(who).split()} <= own
            others += [] if is_own else [who]
        said = (parts.get("text") or parts.get("words") or "") if match is not None else line
        words += [] if is_own else [*([""] if match is not None else []), said]
    day = begun[-1].groupdict()
    whole = "\n".join(words).strip()
    return Chat(whole, _day(day.get("date") or day.get("day") or ""), _called(next(iter(others), ""), whole))


def _called(who: str, text: str) -> str:
    """What a phone calls somebody, without the company that it has beside the name."""
    parts = who.split()
    for place in range(1, len(parts)):
        firm = re.escape(" ".join(parts[place:]))
        is_alone = len(parts) - place < 2 and not sounds_like_company(parts[place])
        article = rf"(?:the|der|la|le)\s{'' if is_alone else '|'}"
        if re.search(
            rf"(?<!\w)(?:from|at|of|von|vom|bei|du|de|chez|del|da|van|från|fra)\s(?:{article}){firm}(?!\w)",
            text,
            re.I,
        ):
            return " ".join(parts[:place])
    return who


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
