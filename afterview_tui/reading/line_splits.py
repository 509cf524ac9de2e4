"""Company and role in words without commas: where the role begins, and what is told behind it."""

import re
from collections.abc import Sequence

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading import line_words, told_stages
from afterview_tui.reading.company_evidence import surely_company
from afterview_tui.reading.days.likeness import may_be_day
from afterview_tui.reading.employer_evidence import ends_in_an_institution, is_employer
from afterview_tui.reading.job_evidence import (
    ends_in_a_job,
    is_in_front,
    is_job_word,
    is_kind,
    is_of_a_job,
    is_place,
    names_a_job,
    places_in_short,
    surely_role,
    table,
)
from afterview_tui.reading.line_roles import behind, is_german_noun, is_grade, is_noun
from afterview_tui.reading.name_words import HOW, JOINING, listed

MOST_WORDS = 40
"""Words of a part beyond which nothing is looked for in it: that is a note."""
_STEPS_OF_A_GRADE = ("band", "grade", "level", "year", "stufe", "tier")
_BRACKETS = re.compile(r"([^()]{2,80}) \(([^()]{2,80})\)")
AT = re.compile(r"([^()]+?(?:\([^()]*\)[^()]*)?) (?:at|@|bei|chez) (.+)", re.IGNORECASE)
_TESTS = (["test"], ["exam"], ["check"], ["interview"], ["trial"])
"""What is to happen, with its kind in front: "fitness test"."""
_WHOSE = ("recruiter", "hr", "hm", "exec", "tech")
"""Whose a meeting is, in front of it."""
_LEVEL = re.compile(r"[A-Z]{1,3}\d{1,2}")
_FOR = re.compile(r"([^()]+?) (?:for|with|w/|für) ([^()]+)", re.IGNORECASE)
KIND = re.compile(r"(?<=\w) (?:job|role|position|gig|opening|vacancy|stelle)$", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"„]([^“”\"„]+)[”\"“]")


def unsegmented(text: str) -> tuple[str, str, str]:
    """Company, role and the rest of words without commas; the role is told by its nouns, or by quotes."""
    words = text.split()
    if len(words) > MOST_WORDS or _QUOTED.fullmatch(text):
        return text, "", ""
    quoted = _QUOTED.search(text)
    if quoted and quoted.start():
        return text[: quoted.start()].strip(), quoted[1].strip(), text[quoted.end() :].strip()
    nouns = [n for n, word in enumerate(words) if is_noun(word.strip(",;")) or (n and _is_job(word, text))]
    # "engineer recruiter screen monday": whoever holds a meeting is none of the role.
    nouns = [
        n for n in nouns if not n or words[n] not in _WHOSE or line_words.meeting_stage(" ".join(words[n:])) is None
    ]
    if not nouns:
        heads = (n for n, word in enumerate(words) if is_job_word(word.casefold()))
        nouns = [n for n in heads if is_of_a_job(" ".join(words[: n + 1]))][:1]
    if not nouns:
        if is_short_behind_an_employer(words):
            return " ".join(words[:-1]), words[-1], ""
        if (kind := _kind_behind(words)) > 0:
            return " ".join(words[:kind]), " ".join(words[kind:]), ""
        return _in_brackets(text) if text.endswith(")") else _before_a_step(text, words)
    begin, end = _role_around(words, nouns, is_capital=text[:1].isupper())
    before = " ".join(words[:begin])
    is_whole = (
        begin > 1 and before.istitle() and words[begin].islower() and not (is_kind(before) or names_a_job(before))
    )
    is_apart = before.count("(") == before.count(")") and (is_whole or not is_of_a_job(before))
    end = behind(words, end)
    while begin and end + 1 < len(words) and _is_of_the_role(words[end + 1]) and not _is_dated(words, end + 1):
        end += 1
    if begin and _is_in_two(words, begin, nouns[0]):
        return text, "", ""
    if begin == 0 or not is_apart:
        company, told = in_front_of_a_company(words, end)
        return (company, " ".join(words[: end + 1]), told) if company else _in_brackets(text)
    return " ".join(words[:begin]), " ".join(words[begin : end + 1]), " ".join(words[end + 1 :])


def _is_dated(words: Sequence[str], place: int) -> bool:
    """Whether a word begins a step with its day: "medical weds" is none of the role."""
    begins = line_words.begins(words[place], line_words.MEETINGS)
    return begins and place + 1 < len(words) and may_be_day(words[place + 1])


def _is_of_the_role(word: str) -> bool:
    """Whether a word behind a role goes on with it: "QA automation", "driver nights", "gardener LG3"."""
    return (word.islower() and is_kind(word) and word not in listed(HOW)) or _LEVEL.fullmatch(word) is not None


def _is_in_two(words: Sequence[str], begin: int, noun: int) -> bool:
    """ "Lush Christmas temp", "Dollar General manager", "lidl store assistant": whose is the word between?"""
    before, first = words[begin - 1], words[begin]
    if before[:1].isupper() and is_in_front(before.casefold()) and not is_noun(words[noun].strip(",;")):
        return not is_employer(" ".join(words[:begin]))
    if first[:1].isupper() and words[noun].islower():
        return not first.isupper()
    is_small = before.islower() and words[0].islower() and begin > 1
    return is_small and is_in_front(before) and not ends_in_an_institution(" ".join(words[:begin]))


def _is_job(word: str, text: str) -> bool:
    """Whether a word behind a name is a job by how it is written: small, or as "EO" and "TPM" are."""
    plain = word.strip(",;.").casefold()
    is_short = (
        word.isupper()
        and (not text.isupper() or text.count(" ") == 1)
        and len(word) > 1
        and plain not in places_in_short()
    )
    return text[:1].isupper() and (word.islower() or is_short) and is_job_word(plain)


def is_short_behind_an_employer(words: Sequence[str]) -> bool:
    """ "Northumbria Police PCO": a short form in capitals, where a plain employer stands in front."""
    last = words[-1]
    is_short = 1 < len(last) < 6 and last.isupper() and last.isalpha() and last.casefold() not in places_in_short()
    is_legal = last.casefold() in LEGAL_FORMS
    return (
        is_short
        and not is_legal
        and len(words) > 2
        and not words[-2].isupper()
        and is_employer(" ".join(words[:-1]))
    )


def _kind_behind(words: Sequence[str]) -> int:
    """Where a kind of work in small letters begins behind a name: "Costco forklift"; 0 where none does."""
    place = next((n for n, word in enumerate(words) if word.islower()), 0)
    kind = " ".join(words[place:])
    is_work = not {kind, *words[place:]}.isdisjoint(table("kind"))
    is_kind_alone = is_work and is_kind(kind) and kind not in listed(HOW) and not is_employer(" ".join(words))
    return place if is_kind_alone and all(word[:1].isupper() for word in words[:place]) else 0


def in_front_of_a_company(words: Sequence[str], end: int) -> tuple[str, str]:
    """ "sous chef The Old Anchor, trial friday": the company behind a role, and what is told behind it.

    ``end`` is the place of the role's last word. A company shows in its kind, or in capitals where the role has
    none; both are empty where it doesn't.
    """
    role, (between, told) = words[: end + 1], told_behind(" ".join(words[end + 1 :]))
    is_small = all(word.islower() for word in role[1:]) and (
        len(role) > 1 or role[0].islower() or is_german_noun(role[0])
    )
    is_plain = is_kind(between) or is_of_a_job(between) or is_place(between)
    if is_employer(between) or (is_small and between[:1].isupper() and not is_plain):
        return (between, told) if surely_company(between, has_role=True) else ("", "")
    return "", ""


def role_at(text: str, *, is_sure: bool) -> tuple[str, str] | None:
    """ "welding job at Acme", "tutor for the Hendersons": the role and its company; None for what is neither.

    ``is_sure`` says that what stands in front of "at" is the role, whatever it is.
    """
    found = AT.fullmatch(text)
    if found and (is_sure or names_a_job(found[1]) or KIND.search(found[1]) or surely_role(found[1])):
        work = KIND.sub("", found[1])
        return (work if surely_role(work) or not is_in_front(work.casefold()) else found[1]), found[2]
    found = _FOR.fullmatch(text)
    role = KIND.sub("", found[1]) if found else ""
    if (
        found is None
        or not (ends_in_a_job(role) or surely_role(role))
        or names_a_job(found[2])
        or is_of_a_job(found[2])
    ):
        return None
    is_named = found[2][:1].isupper() or found[2].startswith("the ")
    return (role, found[2]) if is_named and surely_company(found[2], has_role=True) else None


def _role_around(words: Sequence[str], nouns: Sequence[int], *, is_capital: bool) -> tuple[int, int]:
    """The places of the first and the last word of a role, by its nouns and the grades in front of them."""
    begin = end = nouns[0]
    while end + 1 in nouns:
        end += 1
    while begin and is_grade(words[begin - 1]):
        begin -= 1
    if begin > 1 and words[begin - 1].isdigit() and words[begin - 2].casefold() in _STEPS_OF_A_GRADE:
        begin -= 2
    if is_capital:
        # "Revolut risk analyst": the small letters in front of the noun are of the role.
        while begin > 1 and words[begin - 1].islower() and words[begin - 1].isalpha():
            if ends_in_an_institution(" ".join(words[:begin])):
                return begin, end
            begin -= 1
        while begin > 1 and is_grade(words[begin - 1]):
            begin -= 1
        # "Mercy General ICU nurse": a field in short goes with the job behind it.
        is_short = begin > 1 and words[begin - 1].isupper() and is_in_front(words[begin - 1].casefold())
        begin -= is_short and words[begin].islower() and not words[begin - 2].isupper()
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
        is_small = words[n].islower() or text.isupper()
        begins = (is_small and line_words.is_step(rest)) or line_words.begins(rest, line_words.MEETINGS)
        is_stage = words[n].islower() and (
            line_words.stage_in_front(rest) is not None
            or told_stages.is_silent(rest)
            or told_stages.is_theirs(rest)
        )
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
            or told_stages.is_silent(rest)
            or told_stages.is_theirs(rest)
            or (words[n].islower() and words[n + 1 : n + 2] in _TESTS)
            or line_words.MARKED.fullmatch(rest)
        ):
            return " ".join(words[:n]), rest
    return text, ""


def is_beside(text: str) -> bool:
    """Whether words between a role and what is told are of the role: "(0.6 FTE)", "nights", "Berlin"."""
    is_how = text.casefold() in listed(HOW)
    return is_how or text.startswith("(") or is_kind(text) or is_place(text) or not any(map(str.isalpha, text))


def is_remark(text: str) -> bool:
    """Whether words behind a role only tell more, as no job and no name does: "acct approved"."""
    words = text.split()
    is_plain = text.islower() and not any(map(str.isdigit, text)) and not names_a_job(text)
    is_of_it = words[:1] and (is_in_front(words[0]) or words[0] in listed(HOW) | listed(JOINING))
    return len(words) > 1 and is_plain and not is_of_it


def role_and_told(text: str) -> tuple[str, str]:
    """A part as its role and what is told behind it, with a colon between them or not."""
    between, colon, told = text.partition(": ")
    if not colon or not surely_role(between):
        between, told = told_behind(text)
    return between.rstrip(" -–"), told
