"""How much speaks for words being what a job is called, or an employer: the one place that invitations ask."""

import re

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading import job_evidence
from afterview_tui.reading.employer_evidence import is_employer
from afterview_tui.reading.invitations.company_words import sounds_like_company
from afterview_tui.reading.invitations.jobs import NOUNS, may_be_a_job, names_a_job, without_genders
from afterview_tui.reading.name_weights import leans

SURELY, PERHAPS = 3.0, 1.5
"""What a word for a job weighs that begins or ends the words, and an ending that jobs and other words have."""
LIKELY, UNLIKELY, APART = 3.0, -4.0, 2.0
"""What the learnt table gives to words that likely are one, that hardly are, and by how much one has to lead."""
FIRM = 2.0
"""What several words that are plainly an employer's name weigh."""
_COMPOUNDS = re.compile(
    r".*(?:macher|zeichner|konstrukteur|schneider|bauer|brauer|binder|gießer|schlosser|schreiner|tischler|maler|maurer|"
    r"dreher|fräser|setzer|wirt|helfer|fahrer|führer|arbeiter|wächter|betreuer|prüfer|reiniger|snedker|snickare|smed|"
    r"bakker|maker|lasser|timmerman|chauffeur|blower|cutter|finisher|polisher|roaster|blender)(?:in)?"
)
"""What ends trades, with a word in front or not; surnames too, so that they count only where a role may stand."""
_OFFICE = re.compile(
    r"(?:(?:senior|deputy|vice|assistant|associate|acting|interim|global|group|regional|co-?)[ -]){0,2}"
    r"(?:[SEA]?VP|vice president|head|director|chief|president|dean|chair|professor|curator|keeper|master|"
    r"secretary|"
    r"leiter(?:in)?|directeur|directrice|directora?|jefe|jefa|responsable|capo)\s(?:of|for|der|des|de|del|di|für)\s\w",
    re.I,
)
"""What begins an office, whatever it is of: "Head of Finance Operations"."""
_SHORTEST = 6
"""Letters of a word for a job that may end a longer one: "Bäckergeselle"."""
_AT_AN_END = re.compile(r"[^\W\d_]+(?:[-'’:*/][^\W\d_]+)*")


def for_job(text: str) -> float:
    """How much speaks for words being a job; below nothing where they are rather an employer."""
    bare = without_genders(text)
    words = _AT_AN_END.findall(bare)
    if not words:
        return 0.0
    if is_job(words[0]) or is_job(words[-1]) or job_evidence.ends_in_a_job(bare) or job_evidence.is_headed(bare):
        return SURELY
    if is_title(bare):
        return SURELY
    if is_job(bare):
        return SURELY - 0.5
    if sounds_like_company(bare) or is_employer(bare):
        return -2.0
    role, company = leans(bare)
    if role < UNLIKELY and company < LIKELY:
        return 0.0
    return PERHAPS if may_be_a_job(bare) or job_evidence.is_kind(bare) else 0.0


def is_title(text: str) -> bool:
    """Whether several words together are plainly a job's title, by the learnt table; it guesses at one alone."""
    role, company = leans(text)
    is_told = " " in text.strip() and role > LIKELY and role - company >= APART
    return is_told or _OFFICE.match(text) is not None


def is_job(text: str) -> bool:
    """Whether a word in it is what a job is called."""
    return (
        names_a_job(text)
        or job_evidence.names_a_job(text)
        or any(map(_is_made, _AT_AN_END.findall(text.casefold())))
    )


def _is_made(word: str) -> bool:
    ends = (word[place:] for place in range(2, min(len(word) - _SHORTEST + 1, 30)))
    return _COMPOUNDS.fullmatch(word) is not None or any(end in NOUNS for end in ends)


def for_employer(text: str) -> float:
    """How much speaks for words being an employer; nothing where they are as well something else."""
    if not text.split():
        return 0.0
    if text.split()[-1].casefold().strip(".") in LEGAL_FORMS:
        return FIRM + 0.5
    if is_employer(text) and not job_evidence.ends_in_a_job(text):
        return FIRM
    if sounds_like_company(text):
        return 1.0
    # A word alone can be any company's name: "Quarry", "Square".
    is_plain_talk = " " in text.strip() and leans(text).company < UNLIKELY
    return -2.0 if is_plain_talk else 0.0
