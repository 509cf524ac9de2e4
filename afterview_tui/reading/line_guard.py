"""Whether a company and a role are surely names; where they are not, how they can be taken apart."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from afterview_tui.reading import line_words
from afterview_tui.reading.answer import Doubt, Span
from afterview_tui.reading.company_evidence import surely_company
from afterview_tui.reading.employer_evidence import BESIDE, is_employer
from afterview_tui.reading.job_evidence import ends_in_a_job, is_kind, names_a_job, surely_role
from afterview_tui.reading.line_names import SPLIT, Names, quoted
from afterview_tui.reading.line_parts import LINK
from afterview_tui.reading.line_references import reference_in
from afterview_tui.reading.line_roles import is_german_noun, is_grade, is_noun, names_a_role
from afterview_tui.reading.line_splits import is_beside, is_remark
from afterview_tui.reading.name_words import DONE, VERBS, listed

NO_COMPANY = "“{text}” does not read like a company. Which one is it about?"
UNCLEAR = "Which words of “{text}” are the company? Commas or quotes say so."
NO_ROLE = "“{text}” does not read like a role. Is it one?"
_SAID = re.compile(
    r"\b(?:saw|seen|turned|applied|apply|applying|have|had|has|was|were|got|dont|don't|don’t|not|called|wrote|heard|"
    r"about|from|as|by|on behalf|w/|need|must|should|will|they|i|we|my|me|who|said|told|wants?|sent|interview|"
    r"offer|job|habe|hab|hatte|beworben|bewerbung|als|von|über)(?!\w)"
)
"""Words in small letters that tell something, where a name tells nothing."""
_BREAK = re.compile(r"\w{4}[.!] |: | / |[?!]$")
_GRADE = re.compile(r"(?:band|grade|level|year|stufe|class|tier) \d", re.IGNORECASE)
_NUMBER = re.compile(r"(?=[\d, ]*[./:-])\d[\d./,: -]*")
_HOUR = re.compile(r"\b\d{1,2}(?::\d\d| ?[ap]m\b| ?uhr\b)|\b\d{1,2}[./]\d{1,2}\b", re.IGNORECASE)
_SPLIT = re.compile(
    r" (?P<join>at|@|w/|bei|for|für|as|als|from|by|with|on behalf of|im auftrag von|about) (?:(?:a|an|the) )?",
    re.IGNORECASE,
)
_BEFORE_A_COMPANY = ("at", "@", "bei", "from", "with", "w/", "on behalf of", "im auftrag von")
_MOST_OF_A_PLACE = 2
"""Words of a place, and of a role in front of it."""
_LONG = 4
"""Words from which a name in small letters may be a sentence."""


class OneName(NamedTuple):
    """A text as a role, whole."""

    role: str
    noted: str = ""

    def shown(self, now: datetime) -> str:
        """In words, to be chosen; nothing of it depends on the moment."""
        return f"role “{self.role}”{f', noted “{self.noted}”' if self.noted else ''}"

    def typed(self) -> str:
        """In quotes, as a name that is not asked about."""
        return f"{quoted(self.role)}{f', {self.noted}' if self.noted else ''}"


def doubts_company(text: str, role: str, is_day: Callable[[str], bool]) -> bool:
    """Whether a text in the company's place may be something else, or nothing speaks for its being one."""
    has_role = bool(role) and surely_role(role)
    return _is_no_company(text, role, is_day) or not surely_company(text, has_role=has_role)


def _is_no_company(text: str, role: str, is_day: Callable[[str], bool]) -> bool:
    """Whether a text is rather a sentence, a stage, a step, a day, a role."""
    words = text.split()
    is_small = text == text.casefold()
    if _BREAK.search(text) or _NUMBER.fullmatch(text) or _GRADE.match(text) or reference_in(text):
        return True
    if line_words.stage_of(text) is not None or text.casefold() in ("company", "role", "job", "firma", "agency"):
        return True
    if is_small and (is_day(text) or all(map(is_grade, words))):
        return True
    if is_sentence(text):
        return True
    is_trade = len(words) > 1 and is_noun(words[0]) and words[1:2] in (["at"], ["for"], ["in"])
    return is_trade or (not role and is_small and len(words) >= _LONG)


def is_sentence(text: str) -> bool:
    """Whether several words have one among them that tells something."""
    return text.count(" ") > 1 and _SAID.search(text) is not None


def is_no_role(text: str, holds_day: Callable[[str], bool]) -> bool:
    """Whether a text in the role's place is rather a step, a stage, or something with a day or an hour."""
    if ends_in_a_job(text):
        return _SAID.search(text) is not None and len(text.split()) > 2
    is_step = text[:1].islower() and len(text.split()) > 1 and line_words.is_step(text)
    is_stage = line_words.stage_of(text) is not None or line_words.meeting_stage(text) is not None
    is_told = line_words.NEGATED.match(text) is not None or line_words.HAS_BEEN.match(text) is not None
    return is_step or is_stage or is_told or _HOUR.search(text) is not None or holds_day(text)


def is_said(text: str) -> bool:
    """Whether a text in the role's place is a sentence, which is noted: "they want me on nights"."""
    words = text.split()
    is_told = len(words) > 2 and not listed(VERBS).isdisjoint(words)
    is_told |= len(words) > 1 and (words[-1] in listed(DONE) or "too" in words)
    is_told |= len(words) > 1 and words[0] in (
        "no",
        "not",
        "too",
        "very",
        "need",
        "needs",
        "must",
        "kein",
        "keine",
        "zu",
    )
    is_small = text[:1].islower() or text[:1].isdigit() or (bool(words) and words[-1] in listed(DONE))
    return is_small and is_told and not surely_role(text)


def only_tells_more(text: str) -> bool:
    """Whether words behind a role are noted without a question: "acct approved", "need own car"."""
    return is_remark(text) or (is_said(text) and text.split()[0] not in BESIDE)


def doubt_of_split(text: str, names: Names) -> Doubt:
    """What is doubtful where words behind company and role may be of either."""
    return Doubt(text, SPLIT.format(company=names.company, role=names.role), [names, Names(text, "")])


def is_extra(text: str, told: str, company: str, role: str) -> bool:
    """Whether words behind company and role tell no other name: a remark, the pay, a place."""
    if only_tells_more(text) or (told and is_beside(text)):
        return True
    if line_words.BESIDE_THE_ROLE.fullmatch(text) and any(map(str.isdigit, text)):
        return True
    if line_words.HOURS.fullmatch(text) and surely_role(role):
        return True
    if line_words.BESIDE_THE_ROLE.fullmatch(text) and role and is_german_noun(role.split()[-1]):
        return True
    words = text.split()
    is_place = len(words) <= _MOST_OF_A_PLACE and all(word[:1].isupper() and word.isalpha() for word in words)
    is_plain = company[:1].isupper() and role.islower() and len(role.split()) <= _MOST_OF_A_PLACE
    is_other = names_a_job(text) or is_employer(text) or is_kind(text) or text.isupper()
    return is_place and is_plain and not is_other and surely_role(role) and surely_company(company, has_role=True)


def ways_of_a_role(text: str) -> Sequence[OneName]:
    """The ways to take a text as a role: without the place behind it, then whole."""
    before, at, place = text.partition(" at ")
    return [*([OneName(before, f"at {place}")] if at and surely_role(before) else []), OneName(text)]


def taken_apart(text: str) -> Sequence[Names]:
    """The ways to read a text as company and role, the likelier first; the last leaves it whole."""
    whole = Names(text, "")
    if (called := line_words.CONTACTS.match(text)) is not None:
        return [Names(text[called.end(1) + 1 :].strip(" .") if called[1] else "", "", text), whole]
    cuts = list(_SPLIT.finditer(text))
    pieces = [text[a:b].strip() for a, b in _edges(text, [cut.span() for cut in cuts])]
    joins = ["", *(cut["join"].casefold() for cut in cuts)]
    company = next((n for n, join in enumerate(joins) if join in _BEFORE_A_COMPANY and pieces[n]), None)
    role = next((n for n, piece in enumerate(pieces) if n != company and names_a_role(piece)), None)
    if company is None and role is not None:
        company = next((n for n, piece in enumerate(pieces) if n != role and piece), None)
    if company is None:
        words = text.split()
        return [Names(" ".join(words[:-2]), " ".join(words[-2:])), whole] if len(words) >= _LONG else []
    if role is None:
        role = 0 if company else None
    names = Names(pieces[company], pieces[role] if role is not None else "")
    noted = " ".join(piece for n, piece in enumerate(pieces) if n not in (company, role))
    return [names._replace(noted=noted), whole]


def _edges(text: str, cuts: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    begins, ends = [0, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), len(text)]
    return list(zip(begins, ends, strict=True))


def comes_first(line: str, span: Span) -> bool:
    """A pasted link, "[Hiring]", "ref 4711", "via Dana: Acme", "referred by Dana, Acme": the company is later."""
    text = span.of(line)
    if (text.startswith("[") and text.endswith("]")) or reference_in(text):
        return True
    found = line_words.MARKED.fullmatch(text)
    if found is None or line_words.FIELDS.get(found[1].casefold()) != "source":
        return LINK.search(text) is not None
    return text[:1].islower() or line[span.end : span.end + 1] == ":"
