"""What speaks for a text being a company; where nothing does, it is asked about."""

import re
from collections.abc import Sequence

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading.job_evidence import is_place
from afterview_tui.reading.line_roles import is_noun
from afterview_tui.reading.name_words import HOW, JOINING, TELLING, TOLD, listed

_ODD = re.compile(r"[?;:=<>«»“”\"…]|\.\.|!|(?:^| )['‘’]|['‘’](?: |$)(?<!s['’] )")
_PAY = re.compile(r"[$€£]\d.*|\d[\d.,]*(?:k|ph|eur|€|£)", re.IGNORECASE)
_LEVEL = re.compile(r"[A-Z]{1,4}-?\d{1,2}")
_WORD = re.compile(r"\w")
_OWN = re.compile(r"['’]s?$")
_DOMAIN = re.compile(r"[\w-]{2,}\.(?:com|org|net|io|co|de|eu|uk|ai|app|dev|fr|nl|at|ch|gg|tv|me)", re.IGNORECASE)
_LONGEST_TEXT = 160
"""Letters of a text beyond which it is no name."""
_LONGEST, _LONGEST_SMALL = 9, 3
"""Words of a company, and of one in small letters, that are surely one."""


def surely_company(text: str, *, has_role: bool) -> bool:
    """Whether something speaks for a company: a legal form, an address, a name in capitals, or a short one.

    ``has_role`` says whether the role of the line is plain.
    """
    if len(text) > _LONGEST_TEXT:
        return False
    words = [word for word in text.strip(" .!").split() if _WORD.search(word)]
    plain = [word.casefold().strip(",") for word in words]
    is_odd = _ODD.search(text.strip(" .!")) is not None or text.count("(") != text.count(")")
    if not words or is_odd or plain[0] in listed(TOLD) or _is_of_something_else(words, has_role=has_role):
        return False
    if plain[0] in listed(HOW) or (not has_role and is_place(text)):
        return False
    if _DOMAIN.fullmatch(text.strip()):
        return True
    small = [
        word for word, known in zip(words, plain, strict=True) if word.islower() and known not in listed(JOINING)
    ]
    if any(word in listed(TELLING) for word in small):
        return False
    if not has_role and len(words) > 1 and any(is_noun(_OWN.sub("", plain[n])) for n in (0, -1)):
        return False
    if plain[-1].rstrip(".") in LEGAL_FORMS or not small:
        return len(words) <= _LONGEST
    if len(small) == len([word for word in plain if word not in listed(JOINING)]):
        return len(words) <= _LONGEST_SMALL + (plain[0] == "the")
    return len(words) <= (4 if has_role else 2) and len(small) <= 2


def _is_of_something_else(words: Sequence[str], *, has_role: bool) -> bool:
    """Whether the last words are of a role or of the pay: "plumber's", "Acme E5", "Acme 61k"."""
    owner = _OWN.sub("", words[-1].casefold())
    is_pay = len(words) > 1 and _PAY.fullmatch(words[-1]) is not None
    is_short = not has_role and len(words) > 1 and words[0].islower() and words[-1].isupper()
    is_graded = is_short or (not has_role and any(_LEVEL.fullmatch(word) for word in words[1:]))
    return is_pay or is_graded or (owner != words[-1].casefold() and is_noun(owner))
