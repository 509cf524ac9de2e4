"""Company and role in words without commas: where the role begins, and what is told behind it."""

import re
from collections.abc import Sequence

from afterview_tui.reading import line_words
from afterview_tui.reading.company_evidence import surely_company
from afterview_tui.reading.days.likeness import may_be_day
from afterview_tui.reading.job_evidence import is_of_a_job, names_a_job, surely_role
from afterview_tui.reading.line_roles import behind, is_grade, is_noun

MOST_WORDS = 40
"""Words of a part beyond which nothing is looked for in it: that is a note."""
_STEPS_OF_A_GRADE = ("band", "grade", "level", "year", "stufe", "tier")
_BRACKETS = re.compile(r"([^()]{2,80}) \(([^()]{2,80})\)")
KIND = re.compile(r"(?<=\w) (?:job|role|position|gig|opening|vacancy|stelle)$", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"„]([^“”\"„]+)[”\"“]")


def unsegmented(text: str) -> tuple[str, str, str]:
    """Company, role and the rest of words without commas; the role is told by its nouns, or by quotes."""
    words = text.split()
    if len(words) > MOST_WORDS:
        return text, "", ""
    quoted = _QUOTED.search(text)
    if quoted and quoted.start():
        return text[: quoted.start()].strip(), quoted[1].strip(), text[quoted.end() :].strip()
    nouns = [n for n, word in enumerate(words) if is_noun(word.strip(",;"))]
    if not nouns:
        return _in_brackets(text) if text.endswith(")") else _before_a_step(text, words)
    begin, end = _role_around(words, nouns, is_capital=text[:1].isupper())
    before = " ".join(words[:begin])
    is_apart = before.count("(") == before.count(")") and not is_of_a_job(before)
    if begin == 0 or not is_apart:
        return _in_brackets(text)
    end = behind(words, end)
    return " ".join(words[:begin]), " ".join(words[begin : end + 1]), " ".join(words[end + 1 :])


def _role_around(words: Sequence[str], nouns: Sequence[int], *, is_capital: bool) -> tuple[int, int]:
    """The places of the first and the last word of a role, by its nouns and the grades in front of them."""
    begin = end = nouns[0]
    while end + 1 in nouns:
        end += 1
    while begin and is_grade(words[begin - 1]):
        begin -= 1
    if begin > 2 and words[begin - 1].isdigit() and words[begin - 2].casefold() in _STEPS_OF_A_GRADE:
        begin -= 2
    if is_capital:
        # "Revolut risk analyst": the small letters in front of the noun are of the role.
        while begin > 1 and words[begin - 1].islower() and words[begin - 1].isalpha():
            begin -= 1
        while begin > 1 and is_grade(words[begin - 1]):
            begin -= 1
    return begin, end


def _in_brackets(text: str) -> tuple[str, str, str]:
    """ "Acme (Audit Associate)": a job in brackets behind a company; else the text as it is."""
    found = _BRACKETS.fullmatch(text)
    if found and surely_role(found[2]) and surely_company(found[1], has_role=True) and not names_a_job(found[1]):
        return found[1], found[2], ""
    return text, "", ""


def _before_a_step(text: str, words: Sequence[str]) -> tuple[str, str, str]:
    for n in range(1, len(words)):
        rest = " ".join(words[n:])
        begins = line_words.is_step(rest) or line_words.begins(rest, line_words.MEETINGS)
        is_stage = words[n].islower() and line_words.stage_in_front(rest) is not None
        begins = begins or (words[n].islower() and line_words.stage_of(words[n]) is not None)
        if is_stage or (begins and any(map(may_be_day, words[n:]))):
            return " ".join(words[:n]), "", rest
    return text, "", ""


def told_behind(text: str) -> tuple[str, str]:
    """Words behind a role, as those that tell nothing by themselves and those that begin a step or a stage."""
    words = text.split()
    for n in range(len(words)):
        rest = " ".join(words[n:])
        if (
            line_words.is_step(rest)
            or line_words.begins(rest, line_words.MEETINGS)
            or (words[n].islower() and line_words.stage_in_front(rest) is not None)
            or line_words.stage_of(words[n]) is not None
            or line_words.MARKED.fullmatch(rest)
        ):
            return " ".join(words[:n]), rest
    return text, ""


def role_and_told(text: str) -> tuple[str, str]:
    """A part as its role and what is told behind it, with a colon between them or not."""
    between, colon, told = text.partition(": ")
    if not colon or not surely_role(between):
        between, told = told_behind(text)
    return between.rstrip(" -–"), told
