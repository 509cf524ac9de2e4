"""Turns the user's words into sentences and phrases of a note: a point, what went well, the job."""

import re
from collections.abc import Sequence

from afterview_tui.domain.leads.companies import spoken_company
from afterview_tui.domain.text import has_words, one_line

_ROLE_WORD = re.compile(r"\b(role|position|job|post|internship|apprenticeship)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(the|an?) (?=\S)", re.IGNORECASE)
_ENDED = re.compile(r"[.?!…。！？؟][\"'”’)\]]*$")
_WENT_WELL = re.compile(r"\w (?:went|worked|turned out|was going|is going) (?:\w+ )?well\b", re.IGNORECASE)
_ASIDE = re.compile(r"(?<!\s)\s*[(\[][^()\[\]]*[)\]]")
_AFTER_ROLE = re.compile(r"(?<!\s)\s+[-–—|/•·@]\s+.*$|,\s+(?=[A-Z][^,]*$).*$")


def ended(text: str) -> str:
    """The text on one line with a full stop added unless it ends in punctuation; empty without words."""
    text = one_line(text).rstrip(" ,;:")
    if not has_words(text):
        return ""
    return text if _ENDED.search(text) else f"{text}."


def as_sentence(text: str) -> str:
    """The text on one line with an initial capital and a full stop; a first word like "iOS" is unchanged."""
    text = ended(text)
    return _capital(text) if text.partition(" ")[0].islower() else text


def as_news(well: str) -> str:
    """What went well as a sentence, prefixed unless it says so itself; empty without words."""
    from afterview_tui.writing.jottings.address import plain
    from afterview_tui.writing.jottings.words import SMALL

    text = ended(well)
    if not text or _WENT_WELL.search(text):
        return as_sentence(text)
    first, space, rest = text.partition(" ")
    small = plain(first) in SMALL and plain(first) != "i"
    return f"One thing went well: {first.lower() if small else first}{space}{rest}"


def spoken_role(role: str) -> str:
    """A role as people say it: without "(m/w/d)", a place after a dash, and an article."""
    whole = _ARTICLE.sub("", one_line(role))
    said = _AFTER_ROLE.sub("", _ASIDE.sub("", whole)).strip(" ,-–")
    return said if has_words(said) else whole if has_words(whole) else ""


def job_phrase(role: str, company: str) -> str:
    """The job, worded to follow "about", with as much as is known; else empty."""
    role, company = spoken_role(role), spoken_company(one_line(company)) if has_words(company) else ""
    if has_words(role):
        known = f"the {role}" if _ROLE_WORD.search(role) else f"the {role} role"
        return f"{known} at {company}" if company else known
    return f"the work at {company}" if company else ""


def interview_phrase(role: str) -> str:
    """The interview for a subject line: "Embedded Engineer interview", "interview for the data role"."""
    role = spoken_role(role)
    return f"interview for the {role}" if _ROLE_WORD.search(role) else f"{role} interview"


def joined(*parts: str) -> str:
    """The non-empty sentences, joined by spaces."""
    return " ".join(part for part in parts if part)


def listed(names: Sequence[str]) -> str:
    """Names in a row, "and" before the last."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def behind_name(sentence: str) -> str:
    """A sentence as it goes on behind somebody's name and a comma: "Thank you for" becomes "thank you for"."""
    from afterview_tui.writing.jottings.address import plain
    from afterview_tui.writing.jottings.words import SMALL

    low = plain(sentence.partition(" ")[0])
    is_mine = low.partition("'")[0] == "i"
    is_small = low in SMALL | {"thank", "thanks", "many"} or low.endswith("ing")
    return f"{sentence[:1].lower()}{sentence[1:]}" if is_small and not is_mine else sentence


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
