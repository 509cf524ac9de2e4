"""Compares company names and leads, and finds other leads at the same company."""

import re
from collections.abc import Iterable

from afterview_tui.domain.records import Lead
from afterview_tui.domain.text import without_marks

LEGAL_FORMS = {
    "ab", "ag", "as", "asa", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kg",
    "limited", "llc", "llp", "ltd", "mbh", "nv", "oy", "plc", "pty", "sa", "sarl", "sas", "se", "spa", "srl", "ug",
}  # fmt: skip
"""Legal forms at the end of a company's name, which people often leave out."""
_WRITTEN_FORMS = {
    "Ltd", "LTD", "ltd", "Limited", "Inc", "INC", "inc", "Incorporated", "LLC", "llc", "LLP", "PLC", "Plc", "plc",
    "Pty", "Corp", "GmbH", "gGmbH", "GMBH", "gmbh", "mbH", "AG", "KG", "KGaA", "OHG", "UG", "SE", "SA", "SARL",
    "SAS", "BV", "NV", "Oy", "Oyj", "AB", "ASA", "AS", "A/S", "ApS", "SpA", "Srl",
}  # fmt: skip
"""Legal forms as they are written, without points; words such as "as", "Spa" and "Company" end other names, too."""
_AND = ("&", "+", "and", "und", "et", "y", "the")
_IN_BRACKETS = re.compile(r"(?<=\w) \([^()]*\)$")
"""A branch or a remark behind a name: "Boots (Deansgate)"."""
_NOT_A_WORD = re.compile(r"[\W_]+")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")


def company_key(name: str) -> str:
    """A company's name for comparing, without case, accents, punctuation and legal form."""
    words = _plain(_DOTTED.sub(lambda found: found[0].replace(".", ""), name)).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def spoken_company(name: str) -> str:
    """A company's name as people say it, without a legal form or a branch in brackets at its end."""
    words = (_IN_BRACKETS.sub("", name) or name).split()
    while len(words) > 1 and _is_form(words[-1]) and words[-2].casefold() not in _AND:
        words.pop()
        if len(words) > 3 and words[-2] == "&" and words[-1] in ("Co", "Co.") and _is_form(words[-3]):
            del words[-2:]
    return _IN_BRACKETS.sub("", " ".join(words).rstrip(",")) or name


def lead_key(lead: Lead) -> tuple[str, str]:
    """The company and role of a lead for comparing."""
    return company_key(lead.company), _plain(lead.role)


def went_quiet_before(company: str, leads: Iterable[Lead], but: str = "") -> Lead | None:
    """The latest lead at this company that was closed as gone quiet; ``but`` is a uid to ignore."""
    key = company_key(company)
    quiet = [
        lead
        for lead in leads
        if lead.reason == "went_quiet" and lead.uid != but and key and company_key(lead.company) == key
    ]
    return max(quiet, key=lambda lead: str(lead.stage_since or ""), default=None)


def open_there(company: str, leads: Iterable[Lead]) -> list[Lead]:
    """The leads at this company that are neither accepted nor closed."""
    key = company_key(company)
    active = [lead for lead in leads if lead.stage not in ("accepted", "closed")]
    return [lead for lead in active if key and company_key(lead.company) == key]


def _is_form(word: str) -> bool:
    return word.replace(".", "").rstrip(",") in _WRITTEN_FORMS


def _plain(text: str) -> str:
    return _NOT_A_WORD.sub(" ", without_marks(text)).strip()
