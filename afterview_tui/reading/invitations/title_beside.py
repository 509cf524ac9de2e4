"""What stands beside a name and says what somebody does, in front of it or behind, and an address."""

import re
from typing import NamedTuple

from afterview_tui.reading.invitations.around_names import KIN
from afterview_tui.reading.invitations.evidence import FIRM, for_employer, for_job
from afterview_tui.reading.invitations.found import may_be_title, without_ours
from afterview_tui.reading.invitations.given_names import is_given
from afterview_tui.reading.invitations.jobs import names_a_job
from afterview_tui.reading.invitations.name_spans import Span, runs
from afterview_tui.reading.invitations.names import has_title, is_name, without_honours

_EMAIL = re.compile(r"\s?[(<\[]?(?:mailto:)?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)[)>\]]?")
_BRACKETED = re.compile(r"\s?\(([^()\n]{2,70})\)")
_BEHIND = re.compile(r",\s([^,;.:()|\n]{2,60})(?=[,;.()|\n]|$)|\s[-–—|·]\s([^-–—|·,;()\n]{2,60})")
_THE = re.compile(r"\s(?:the|our)\s([a-z][\w -]{2,30}?|[A-Z]{2,4})(?=\s(?:he|she|they|who|and|will)\b|[,.;)]|$)")
"""What somebody is behind a first name: "Orla the GM"."""
_AND = re.compile(r"\s(?:and|und|et|y|e|en|og|och|samt|sowie|plus|&)\s")
_TELLS = re.compile(r"\b(?:by|with|whom?)\s")
_ARTICLES_IN_ALL = """
our the my your her his their unser unsere unserem unseren unserer der die dem den das le la les notre nos il
lo el los mi nuestro nuestra onze de het vår vores and und et y e og och en sowie plus by from von mit con avec
"""
_ARTICLES = frozenset(_ARTICLES_IN_ALL.split())
"""In front of these a job begins."""
_OF = {"of", "de", "di", "für", "for", "des", "der"}
_NO_TITLE_IN_ALL = (
    "our the my your by from von mit con avec plus is are be will at bei beim contact meet see ask bitte na em"
)
_NO_TITLE = frozenset(_NO_TITLE_IN_ALL.split())
"""Words that stand in no job."""


class Beside(NamedTuple):
    """What stands beside a name, and where that ends."""

    title: str
    email: str
    end: int
    front: str
    """The job in front of the name."""


def beside(sentence: str, span: Span) -> Beside:
    """The title and the address of somebody, whichever there are."""
    front = _front(sentence[max(0, span.start - 90) : span.start])
    title, email, end = "", "", span.end
    for _ in range(2):
        if found := _EMAIL.match(sentence, end):
            email, end = found[1].casefold(), found.end()
        elif not title and (found := _BRACKETED.match(sentence, end)):
            told = without_ours(found[1].strip())
            title, end = told if _is_title(told) else "", found.end()
        elif not title and (found := _BEHIND.match(sentence, end)):
            title = _cut(without_ours((found[1] or found[2]).strip()))
            end = sentence.index(title, end) + len(title) if title else end
        elif not title and (found := _THE.match(sentence, end)) and (found[1].isupper() or _is_title(found[1])):
            title, end = found[1], found.end()
    return Beside(title or front, email, end, front)


def _is_title(words: str) -> bool:
    return may_be_title(words) or for_job(words) > 0


def _cut(words: str) -> str:
    """The title in what stands behind a comma, without who is named next, or an employer; empty for none."""
    head, *rest = _AND.split(words, maxsplit=1)
    words = head if rest and _names_somebody(rest[0]) else words
    parts = words.split()
    ends = (n for n in range(len(parts) - 1, 0, -1) if names_a_job(parts[n - 1]) and parts[n][0].isupper())
    ends = (n for n in ends if for_employer(" ".join(parts[n:])) >= FIRM)
    told = " ".join(parts[: next(ends, len(parts))])
    return told if _is_title(told) and not _names_somebody(told) and not _TELLS.search(told) else ""


def _names_somebody(words: str) -> bool:
    """Whether words are a name, or have one or an honour among them."""
    if is_name(words) or has_title(f"{words} X") or without_honours(f"{words} X") != f"{words} X":
        return True
    return any(len(run) > 1 and any(is_given(word[0], surely=True) for word in run[:-1]) for run in runs(words))


def _front(text: str) -> str:
    """What somebody does, in front of the name: "our Managing Director, "."""
    words = text.rstrip(", (").split()[-7:]
    for n in range(len(words)):
        job, before = words[n:], words[n - 1] if n else ""
        is_short = len(job) < 4 or all(word[0].isupper() for word in job)
        is_begun = before.casefold() in _ARTICLES or before[-1:] in (",", ";", ":") if before else is_short
        is_whole = (
            job[0].casefold() not in _ARTICLES
            and not re.search(r"[,;:.()|]", " ".join(job))
            and _NO_TITLE.isdisjoint(map(str.casefold, job))
        )
        is_job = names_a_job(job[-1]) or (names_a_job(job[0]) and not _OF.isdisjoint(job))
        if (
            job[0].casefold() not in _ARTICLES
            and is_begun
            and is_whole
            and is_job
            and not _names_somebody(" ".join(job))
        ):
            return without_ours(" ".join(job))
    is_one = bool(words) and words[-1].isalpha() and (names_a_job(words[-1]) or words[-1].casefold() in KIN)
    return words[-1] if is_one else ""
