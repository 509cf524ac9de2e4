"""Finds what a hiring manager would notice in a post, as questions to its writer.

Seventy per cent of employers look at what candidates post (CareerBuilder 2018). Nothing is forbidden or scored:
each question names what was found and leaves the answer open.
"""

import re
from collections.abc import Iterable, Sequence

from afterview_tui.domain.text import one_line

PUBLIC = "Nothing in it stands out. Once it is posted, it can't be taken back."
MOST_QUESTIONS = 5
_SHORTEST_NAME = 3
"""The shortest part of a name to search for, in characters; shorter ones occur in too many other words."""
_ALSO_WORDS = {"art", "april", "aunt", "bill", "case", "chase", "dad", "frank", "grace", "hope", "june", "mark"}
_ALSO_WORDS |= {"may", "mum", "pat", "rich", "rose", "sue", "summer", "uncle", "will"}
"""First names, and words used as such, that mean something else in lower case."""
_MONEY = (
    r"[$€£¥]\s?\d|\b\d[\d.,]{0,20}\s?(?:k\b|eur\b|usd\b|gbp\b|chf\b)|\b(?:salary|salaries|wages?|pay|paid|bonus|equity|"
    r"stock options|compensation|day rate|lowball(?:ed)?)\b"
)
_MOOD = (
    r"\b(?:hat(?:e|ed)|stupid|idiots?|morons?|clowns?|angry|furious|unfair|ridiculous|joke|liars?|lied|rude|awful|"
    r"terrible|worst|disgusting|toxic|clueless|incompetent|pathetic|insult(?:ed|ing)?|useless|wast(?:e|ed)|nightmare|"
    r"desperate|hopeless|humiliat(?:ed|ing)|ghosted|regret|sick of|fed up|never again|wtf|damn|hell|crap|shit\w*|"
    r"fuck\w*)\b"
)
_ADDRESS = r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+|(?<!\w)@\w{2,}|https?://\S+|\+?\d[\d ()/-]{7,}\d"
_LOOKING = r"\b(?:interview(?:s|ed|ing)?|job hunt\w*|job search\w*|recruiters?|hiring manager|applied|laid off)\b"
_SECRET = r"\b(?:nda|confidential|roadmap|unreleased|prototypes?|internal(?:ly)?|secret|off the record)\b"
_KINDS = (
    (_MONEY, "It mentions money (“{it}”). Is that for everybody to read?"),
    (_MOOD, "“{it}” is how it feels right now. Would you still say it in a week?"),
    (_ADDRESS, "“{it}” points straight to somebody. Should it be public?"),
    (_SECRET, "“{it}” may have been told in confidence. Is it yours to tell?"),
    (_LOOKING, "“{it}” says that you are looking. Should everybody who knows you read that?"),
)


def questions(text: str, companies: Iterable[str], people: Iterable[str], roles: Iterable[str] = ()) -> list[str]:
    """One question for each kind of thing found, companies first, at most five."""
    text = one_line(text)
    named = _named(text, companies)
    met = _named(text, people, parts=True)
    role = _named(text, roles)
    found = [f"{_listed(named)} would find this by name. Would you say it to them?"] if named else []
    found += [f"{_listed(met)} can be recognised. Would you say it with them in the room?"] if met else []
    found += [f"“{role[0]}” tells which job it was. Does it have to?"] if role else []
    for pattern, question in _KINDS:
        if hit := re.search(pattern, text, re.IGNORECASE):
            found.append(question.format(it=hit[0].strip()))
    return found[:MOST_QUESTIONS]


def _named(text: str, names: Iterable[str], *, parts: bool = False) -> list[str]:
    """The names that occur in a text as whole words; with ``parts``, also those of which a part does."""
    found = []
    for name in dict.fromkeys(one_line(each) for each in names):
        wanted = [name, *(part for part in name.split() if parts and _is_a_name(part))]
        if name and any(_occurs_in(text, each) for each in wanted):
            found.append(name)
    return found


def _occurs_in(text: str, name: str) -> bool:
    """Whether a name occurs in a text; case matters for names that are also other words."""
    as_written = name.isupper() or name.casefold() in _ALSO_WORDS
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, 0 if as_written else re.IGNORECASE) is not None


def _is_a_name(part: str) -> bool:
    return len(part) >= _SHORTEST_NAME and part[0].isupper() and not part.endswith(".")


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
