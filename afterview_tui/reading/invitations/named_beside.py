"""Names that something beside them shows: a title, an address, an honour, what somebody will do."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.evidence import for_employer
from afterview_tui.reading.invitations.found import Found, may_be_title, without_ours
from afterview_tui.reading.invitations.jobs import NOUNS, may_be_a_job, names_a_job
from afterview_tui.reading.invitations.names import has_title, is_name
from afterview_tui.reading.invitations.people_words import (
    ADDRESS_BESIDE,
    ADDRESSED,
    BRACKETED,
    FROM,
    GREETING,
    HERE,
    INTRODUCED,
    INVITES,
    KIN,
    OUR_JOB,
    OUR_JOB_BEHIND,
    SUBJECT,
    WITH_HONOUR,
)

_JOINS = {"at", "of", "for", "with", "in", "by", "bei", "für", "von", "chez", "pour", "de", "en"}
"""What stands in front of a firm, not of somebody."""
_PLACED = {"at", "with", "by", "bei", "chez", "presso"}
"""Behind these no job goes on."""
_AT_A_FIRM = re.compile(r"\s(?:at|of|for|from|in)\s(?=(?:[Tt]he\s)?[A-ZÀ-Þ])")
_DEGREE = re.compile(r"Hons|[A-Z][\w.]{0,4}|she|he|they", re.I)
_BEHIND = re.compile(r",\s([^,.;:\n]{3,45})")
"""What may say what somebody does, behind their name."""


def named_beside(text: str) -> Iterator[Found]:
    """Names with a title in brackets behind them, and those who will do something."""
    for match in BRACKETED.finditer(text):
        name, title = trimmed(match["name"]), match["title"].strip()
        if (
            ":" not in title
            and is_name(name, least=1)
            and (names_a_job(title) or (" " in name and may_be_a_job(title)))
        ):
            yield Found(name, title, "sentence")
    yield from _beside_addresses(text)
    yield from _behind_jobs(text)
    yield from _ours(text)
    yield from _introduced(text)
    for match in ADDRESSED.finditer(text):
        called = match["name"].split()
        work = " ".join(takewhile(lambda word: names_a_job(word) and not has_title(f"{word} X"), called))
        name = _cut(" ".join(called[len(work.split()) :]))
        if is_name(name) and not GREETING.search(text[max(0, match.start() - 30) : match.start()]):
            doctor = f"{match['honour']} " if match["honour"][:2] in ("Dr", "Pr") else ""
            behind = _BEHIND.match(text, match.end())
            job = behind[1].strip() if behind and not match["title"] and names_a_job(behind[1]) else ""
            title = "" if _DEGREE.fullmatch(match["title"] or "") else match["title"]
            yield Found(f"{doctor}{name}", without_ours((title or job or work).strip()), "sentence")
    for match in SUBJECT.finditer(text):
        name = trimmed(match["name"])
        if is_name(name) and not re.match(r"[A-Z]{2,}\.", name) and not for_employer(name):
            before = match["name"][: match["name"].rfind(name)].split()
            job = before[-1] if before and names_a_job(before[-1]) else ""
            yield Found(name, without_ours((match["title"] or match["other"] or job).strip()), "sentence")


def _behind_jobs(text: str) -> Iterator[Found]:
    """Those named behind what they are to somebody, or behind what they do."""
    for match in KIN.finditer(text):
        yield Found(match["name"], match["job"], "sentence")
    for pattern in (WITH_HONOUR, OUR_JOB_BEHIND):
        for match in pattern.finditer(text):
            name = _cut(match["name"]) if pattern is WITH_HONOUR else match["name"]
            if is_name(name, 1 if pattern is WITH_HONOUR else 2) and names_a_job(match["job"]):
                yield Found(name, match["job"], "sentence")


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
    for match in HERE.finditer(text):
        if is_name(name := trimmed(match["name"])):
            behind = _BEHIND.match(text, match.end())
            job = (
                re.split(r"\s(?:at|of|for|from|in)\s(?=(?:the\s)?[A-ZÀ-Þ])", behind[1])[0].strip() if behind else ""
            )
            yield Found(name, job if names_a_job(job) else "", "signature")
    for match in INTRODUCED.finditer(text):
        head, *firm = FROM.split(match["name"], maxsplit=1)
        is_alone = bool(firm) and is_name(head, 1) and sounds_like_company(firm[0])
        name = head if is_alone else _cut(head if is_name(head) else match["name"])
        if is_alone or is_name(name) or (head != match["name"] and is_name(name := head.strip(), 1)):
            yield Found(name, how="signature")


def _ours(text: str) -> Iterator[Found]:
    """Those whose work stands in front of their name: "our yard foreman, Jory Pascoe"."""
    for match in OUR_JOB.finditer(text):
        words = re.split(r"\s(?:und|and|et|og|och|&)\s", match["rest"], maxsplit=1)[0].split()[:9]
        for place in range(1, min(len(words), 6)):
            job = " ".join(words[:place]).rstrip(",")
            name = _cut(" ".join(words[place : place + 4]))
            is_whole = _PLACED.isdisjoint(job.split()) and job.split()[-1] not in _JOINS
            is_job = is_whole and "," not in job and (names_a_job(job) or job.casefold() in NOUNS)
            if is_job and (is_name(name) or (name := _alone(words[place : place + 2]))):
                yield Found(name, job, "sentence")
                break


def _alone(words: Sequence[str]) -> str:
    """A first name with no other behind it: "unser Geselle Lennart sind"."""
    name = words[0].rstrip(",.")
    follows = words[1][:1].isupper() and name == words[0] if len(words) > 1 else False
    return name if is_name(name, 1) and not names_a_job(name) and not follows and not name.isupper() else ""


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
