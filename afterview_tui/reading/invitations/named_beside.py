"""Those who say who writes, those with an address behind their name, and who has set a meeting up."""

import re
from collections.abc import Iterator

from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.found import Found, may_be_title, without_ours
from afterview_tui.reading.invitations.jobs import names_a_job
from afterview_tui.reading.invitations.names import is_name
from afterview_tui.reading.invitations.people_words import ADDRESS_BESIDE, FROM, INTRODUCED, INVITES

_BEHIND = re.compile(r",\s([^,.;:\n]{3,45})")
"""What may say what somebody does, behind their name."""


def introduced(text: str) -> Iterator[Found]:
    """Those with an address behind their name, who has set it up, and who says who writes."""
    yield from _beside_addresses(text)
    yield from _introduced(text)


def _beside_addresses(text: str) -> Iterator[Found]:
    for match in ADDRESS_BESIDE.finditer(text):
        name, title = trimmed(match["name"]), (match["title"] or "").strip()
        if is_name(name):
            title = without_ours(title) if may_be_title(title) else ""
            yield Found(name, title, "other", match["email"].casefold())


def _introduced(text: str) -> Iterator[Found]:
    """Who has set it up, and who says who writes."""
    for match in INVITES.finditer(text):
        if is_name(match["name"]):
            yield Found(match["name"], how="organizer")
    for match in INTRODUCED.finditer(text):
        head, *firm = FROM.split(match["name"], maxsplit=1)
        is_alone = bool(firm) and is_name(head, 1) and sounds_like_company(firm[0])
        name = head if is_alone else _cut(head if is_name(head) else match["name"])
        if is_alone or is_name(name) or (head != match["name"] and is_name(name := head.strip(), 1)):
            yield Found(name, how="signature")


def _cut(text: str) -> str:
    """The longest name that some words begin with."""
    words = re.split(r"\s(?:y|e|und|and|et|og|och)\s(?=\S+\s\S)", text.split(",")[0])[0].split()
    ends = (n for n in range(len(words), 1, -1) if is_name(" ".join(words[:n])))
    return " ".join(words[: next(ends, 0)])


def trimmed(name: str) -> str:
    """A name without the words in front that begin a sentence or name a job; empty for the end of a longer name."""
    parts = re.sub(r"^(?:and|und|et|y|e|en|og|och|i)\s(?=\S)", "", name).split()
    gone: list[str] = []
    while len(parts) > 1 and not is_name(" ".join(parts), least=1):
        gone = [] if parts[0].endswith(".") else [*gone, parts[0]]
        parts.pop(0)
    proper = [each for each in gone if each[:1].isupper()]
    is_tail = len(proper) > 1 and not any(map(names_a_job, gone)) and len(parts) > 1
    return "" if is_tail else " ".join(parts)
