"""What speaks for a text being somebody who employs people: a hospital, a school, a family of solicitors."""

import re
from functools import cache

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading import vocabulary
from afterview_tui.reading.job_evidence import ends_in_a_job, is_job_word
from afterview_tui.reading.name_words import JOINING, TELLING, listed

_FAMILY = re.compile(
    r"(?:&|\band) (?:sons?|daughters?|co|company|partners?|brothers|bros|associates)\b", re.IGNORECASE
)
BESIDE = ("on", "in", "at", "near", "by", "for", "with", "and", "of", "to", "im", "am", "bei", "für", "und")
"""What joins a place or another name to one."""
_LONGEST, _MOST_WORDS = 100, 8
"""Letters and words of a name that is looked at."""


def is_employer(text: str) -> bool:
    """Whether several words are plainly an employer's name: "St Mary's Hospital", "Kita Nord", "Lee & Sons"."""
    words = [word.strip(".,!()") for word in text.split() if any(map(str.isalnum, word))]
    if not 1 < len(words) <= _MOST_WORDS or len(text) > _LONGEST or not {*"%?€£$"}.isdisjoint(text):
        return False
    plain = [word.casefold() for word in words]
    is_bare = words[0].islower() and plain[0] in table("last")
    if is_bare or plain[0] in BESIDE or not (text.islower() or _is_named(words)):
        return False
    if not listed(TELLING).isdisjoint(word for word in words if word.islower()):
        return False
    if _FAMILY.search(text) or plain[-1] in LEGAL_FORMS or _is_trade(words):
        return True
    if ends_in_a_job(text) or (words[-1].isupper() and words[-2].islower()):
        # "NHS Lothian bank HCSW" ends in a job, whatever it is.
        return False
    last = [plain[-1], " ".join(plain[-2:]), plain[-1].removesuffix("'s").removesuffix("’s")]
    return (
        any(each in table("last") for each in last)
        or begins_an_employer(plain)
        or ends_in_an_employer(" ".join(words[:-1]))
        or _ends_before_a_place(plain)
    )


def begins_an_employer(plain: list[str]) -> bool:
    """Whether words in small letters begin as an employer's name does: "st mary's", "bank of scotland"."""
    return plain[0] in table("first") or " ".join(plain[:2]) in table("first")


def ends_in_an_employer(text: str) -> bool:
    """Whether the last word of a text is one for an employer, so that a name ends there."""
    words = text.casefold().split()
    return len(words) > 1 and words[-1].strip(".,") in table("last") - {"high", "primary", "first"}


def ends_in_an_institution(text: str) -> bool:
    """Whether a name ends with what is never the beginning of a job behind it: "Holy Trinity school"."""
    return len(text.split()) > 1 and text.casefold().split()[-1] in table("institution")


def _is_named(words: list[str]) -> bool:
    """Whether the small words of a name with capitals are such as join it or tell its kind."""
    known = listed(JOINING) | {word for each in table("last") for word in each.split()} | {"the", "on", "near"}
    return all(not word.islower() or word in known for word in words)


def _ends_before_a_place(plain: list[str]) -> bool:
    """ "the bakery on 5th", "the school on Mill Lane"."""
    place = next((n for n, word in enumerate(plain) if word in ("on", "in", "near", "by", "an", "am")), 0)
    return place > 0 and plain[place - 1] in table("last")


def _is_trade(words: list[str]) -> bool:
    """ "Pimlico Plumbers", "Dunne Solicitors": those of a trade, as a firm is called."""
    last = words[-1].casefold()
    return words[-1][:1].isupper() and last.endswith("s") and not is_job_word(last) and is_job_word(last[:-1])


@cache
def table(name: str) -> frozenset[str]:
    """The words of a kind in the table of employers."""
    return frozenset(dict(vocabulary.entries(vocabulary.read_table("employers")))[name])
