"""Names that something beside them shows: a title, an address, an honour, what somebody will do."""

import re
from collections.abc import Iterator

from afterview_tui.reading.invitations.found import Found, may_be_title, without_ours
from afterview_tui.reading.invitations.jobs import NOUNS, may_be_a_job, names_a_job
from afterview_tui.reading.invitations.names import is_name
from afterview_tui.reading.invitations.people_words import (
    ADDRESS_BESIDE,
    ADDRESSED,
    BRACKETED,
    FROM,
    GREETING,
    INTRODUCED,
    OUR_JOB,
    SUBJECT,
)


def named_beside(text: str) -> Iterator[Found]:
    """Names with a title in brackets behind them, and those who will do something."""
    for match in BRACKETED.finditer(text):
        name, title = _trimmed(match["name"]), match["title"].strip()
        if (
            ":" not in title
            and is_name(name, least=1)
            and (names_a_job(title) or (" " in name and may_be_a_job(title)))
        ):
            yield Found(name, title, "sentence")
    yield from _beside_addresses(text)
    yield from _ours(text)
    for match in INTRODUCED.finditer(text):
        head = FROM.split(match["name"])[0]
        name = _cut(head if is_name(head) else match["name"])
        if is_name(name):
            yield Found(name, how="signature")
    for match in ADDRESSED.finditer(text):
        if is_name(match["name"]) and not GREETING.search(text[max(0, match.start() - 30) : match.start()]):
            doctor = f"{match['honour']} " if match["honour"][:2] in ("Dr", "Pr") else ""
            yield Found(f"{doctor}{match['name']}", (match["title"] or "").strip(), "sentence")
    for match in SUBJECT.finditer(text):
        name = _trimmed(match["name"])
        if is_name(name) and not re.match(r"[A-Z]{2,}\.", name):
            yield Found(name, (match["title"] or match["other"] or "").strip(), "sentence")


def _beside_addresses(text: str) -> Iterator[Found]:
    for match in ADDRESS_BESIDE.finditer(text):
        name, title = _trimmed(match["name"]), (match["title"] or "").strip()
        if is_name(name):
            title = without_ours(title) if may_be_title(title) else ""
            yield Found(name, title, "other", match["email"].casefold())


def _ours(text: str) -> Iterator[Found]:
    """Those whose work stands in front of their name: "our yard foreman, Jory Pascoe"."""
    for match in OUR_JOB.finditer(text):
        words = match["rest"].split()[:9]
        for place in range(1, min(len(words) - 1, 6)):
            job = " ".join(words[:place]).rstrip(",")
            name = _cut(" ".join(words[place : place + 4]))
            if "," not in job and (names_a_job(job) or job.casefold() in NOUNS) and is_name(name):
                yield Found(name, job, "sentence")
                break


def _cut(text: str) -> str:
    """The longest name that some words begin with."""
    words = text.split(",")[0].split()
    ends = (n for n in range(len(words), 1, -1) if is_name(" ".join(words[:n])))
    return " ".join(words[: next(ends, 0)])


def _trimmed(name: str) -> str:
    """A name without the words in front that begin a sentence or name a job."""
    parts = re.sub(r"^(?:and|und|et|y|e|en|og|och|i)\s(?=\S)", "", name).split()
    while len(parts) > 1 and not is_name(" ".join(parts), least=1):
        parts.pop(0)
    return " ".join(parts)
