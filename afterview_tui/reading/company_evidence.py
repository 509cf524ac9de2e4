"""What speaks for a text being a company; where nothing does, it is asked about."""

import re
from collections.abc import Sequence

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading.days.likeness import is_amount
from afterview_tui.reading.employer_evidence import begins_an_employer, is_employer
from afterview_tui.reading.job_evidence import is_in_front, is_place
from afterview_tui.reading.line_roles import is_noun
from afterview_tui.reading.name_words import HOW, JOINING, TELLING, TOLD, listed

_ODD = re.compile(r"%|^\d+ ?(?:h|hrs?|hours?|std)\b|[?;:=<>«»“”\"…]|\.\.|!|(?:^| )['‘’]|['‘’](?: |$)(?<!s['’] )")
_PAY = re.compile(r"[$€£]\d.*|\d[\d.,]*(?:k|ph|eur|€|£)", re.IGNORECASE)
_LEVEL = re.compile(r"[A-Z]{1,4}-?\d{1,2}")
_EITHER = re.compile(r" (?:or|oder|AND|OR) ")
"""What joins two companies."""
_APPLIED = re.compile(
    r"Applied (?:Materials|Systems|Sciences?|Technolog(?:y|ies)|Industrial|Intuition|Digital|Research|Medical)"
    r"(?: [A-Z]\w*)?"
)
"""A name that begins as words about an application do."""
_DID = re.compile(r"(?!united|allied|limited)\w{3,}ed")
"""What ends words about something done: "docs uploaded"."""
_DOING = re.compile(r"\w{3}ing$")
"""What ends a kind of work: "shelving"."""
_WORD = re.compile(r"\w")
_OWNER = re.compile(r"[A-Z]\w+['’]s")
_OWN = re.compile(r"['’]s?$")
_DOMAIN = re.compile(r"[\w-]{2,}\.(?:com|org|net|io|co|de|eu|uk|ai|app|dev|fr|nl|at|ch|gg|tv|me)", re.IGNORECASE)
_LONGEST_TEXT = 160
"""Letters of a text beyond which it is no name."""
_LONGEST, _LONGEST_MIXED, _LONGEST_SMALL = 9, 4, 3
"""Words of a company, of one with small letters in it, and of one in small letters alone, that are surely one."""


def surely_company(text: str, *, has_role: bool) -> bool:
    """Whether something speaks for a company: a legal form, an address, a name in capitals, or a short one.

    ``has_role`` says whether the role of the line is plain.
    """
    if len(text) > _LONGEST_TEXT:
        return False
    words = [word for word in text.strip(" .!").split() if _WORD.search(word)]
    plain = [word.casefold().strip(",") for word in words]
    if (
        not words
        or is_odd(text)
        or is_amount(text)
        or (plain[0] in listed(TOLD) and not (_APPLIED.fullmatch(" ".join(words)) or begins_an_employer(plain)))
        or _is_of_something_else(words, has_role=has_role)
    ):
        return False
    if is_employer(text) or _DOMAIN.fullmatch(text.strip()):
        return True
    if plain[0] in listed(HOW) or (not has_role and is_place(text)):
        return False
    small = [
        word for word, known in zip(words, plain, strict=True) if word.islower() and known not in listed(JOINING)
    ]
    if has_role and len(words) == 2 and _OWNER.fullmatch(words[0]):
        # "Tim's dad"
        return True
    if any(word in listed(TELLING) for word in small) or (words[0].islower() and _DID.fullmatch(plain[-1])):
        return False
    if not has_role and len(words) > 1 and words[-1].islower() and _DOING.search(plain[-1]):
        return False
    if not has_role and len(words) > 1 and any(is_noun(_OWN.sub("", plain[n])) for n in (0, -1)):
        return False
    # "Royal Mail xmas sorting" and "tesco nights" hold the work as well.
    is_with_work = words[-1].islower() and is_in_front(plain[-1]) and len(words) > 1 + has_role
    return not is_with_work and _is_short(words, plain, small, has_role=has_role)


def is_odd(text: str) -> bool:
    """Whether a text has signs that no name has: a question, an open bracket, a choice of two."""
    is_signed = " / " in text or _ODD.search(text.strip(" .!")) is not None or text.count("(") != text.count(")")
    return is_signed or _EITHER.search(f" {text} ") is not None


def _is_short(words: Sequence[str], plain: Sequence[str], small: Sequence[str], *, has_role: bool) -> bool:
    """Whether a name has no more words than one in its letters."""
    if plain[-1].rstrip(".") in LEGAL_FORMS or not small:
        return len(words) <= _LONGEST
    if len(small) == len([word for word in plain if word not in listed(JOINING)]):
        return len(words) <= _LONGEST_SMALL + (plain[0] == "the")
    # "Mercadona reponedor": a small word behind a name may be the job where no other is told.
    if has_role:
        return len(words) <= _LONGEST_MIXED and len(small) <= 2
    return len(words) <= 2 and (words[0].islower() or not words[-1].islower())


def _is_of_something_else(words: Sequence[str], *, has_role: bool) -> bool:
    """Whether the last words are of a role or of the pay: "plumber's", "Acme E5", "Acme 61k"."""
    owner = _OWN.sub("", words[-1].casefold())
    is_pay = len(words) > 1 and _PAY.fullmatch(words[-1]) is not None
    is_graded = not has_role and any(_LEVEL.fullmatch(word) for word in words[1:])
    return is_pay or is_graded or (owner != words[-1].casefold() and is_noun(owner))
