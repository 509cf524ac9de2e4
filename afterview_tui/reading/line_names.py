"""Company and role: in words without commas, and where a comma may belong to one of them."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from afterview_tui.domain.leads.companies import LEGAL_FORMS
from afterview_tui.reading import line_words
from afterview_tui.reading.company_evidence import surely_company
from afterview_tui.reading.employer_evidence import is_employer
from afterview_tui.reading.job_evidence import (
    ends_in_a_job,
    is_all_job,
    is_headed,
    is_job_word,
    is_kind,
    is_of_a_job,
    is_place,
    names_a_job,
    occupations,
    surely_role,
)
from afterview_tui.reading.line_roles import (
    ends_in_a_role,
    is_all_role,
    is_field,
    is_plain_noun,
    names_a_role,
)
from afterview_tui.reading.line_splits import AT

SWAPPED = "“{company}” looks like a role. Is the company “{role}”?"
ROLE_GOES_ON = "Does the role go on: “{role}”? Quotes around it keep its comma."
COMPANY_GOES_ON = "Is “{company}” one company? Quotes around it keep its comma."
WHICH = "Which of “{words}” is the role? Quotes around a name keep its comma."
SPLIT = "Is “{company}” the company and “{role}” the role? Commas or quotes say so."
_QUOTED = re.compile(r"[“\"„]([^“”\"„]*)[”\"“]")
_NO_QUOTES = str.maketrans("", "", '“”„"')
_PLAINLY_LEGAL = ("inc", "ltd", "llc", "llp", "gmbh", "plc", "corp")
"""Legal forms that are no other word in small letters."""
_PAIR = re.compile(r"\S+(?: \S+)? (?:&|and|und) \S+(?: \S+)?", re.IGNORECASE)
_MOST_OF_A_COMPANY = 5
"""Parts between commas that can be one company: "Skadden, Arps, Slate, Meagher & Flom LLP"."""
_MOST_OF_A_FIELD = 2
"""Words of what a role is about."""
_SHORT = 3
_MOST_OF_A_ROLE = 6
"""Words of a part that can be a role."""


class Names(NamedTuple):
    """One way to read the names of a line."""

    company: str
    role: str
    noted: str = ""

    def shown(self, now: datetime) -> str:
        """In words, to be chosen among others; nothing of it depends on the moment."""
        return ", ".join(f"{name} “{text}”" for name, text in zip(self._fields, self, strict=True) if text)

    def typed(self) -> str:
        """As it is typed so that it can be read in one way only."""
        role = f", {quoted(self.role)}" if self.role or self.noted else ""
        return f"{quoted(self.company)}{role}{f', {self.noted}' if self.noted else ''}"


class Plain(NamedTuple):
    """A part that nothing but its place tells of."""

    text: str
    is_next: bool
    """Whether only a comma stands between it and such a part before it."""


class Settled(NamedTuple):
    """Company and role of a line, and what is doubtful in them."""

    names: Names
    parts: int
    """How many of the plain parts are the names; the others are noted."""
    why: str = ""
    """What is asked about them; empty where nothing is doubtful."""
    readings: Sequence[Names] = ()
    asked: int = 2
    """How many of the plain parts the readings tell of."""


def unquoted(text: str) -> str:
    """A name without the quotes around all of it."""
    found = _QUOTED.fullmatch(text)
    return found[1].strip() if found else text


def settled(plain: Sequence[Plain], split: tuple[str, str]) -> Settled:
    """Company and role of the plain parts of a line; ``split`` is the first one as company and role in one."""
    first = plain[0].text if plain else ""
    plain, joined = _with_legal_form(plain)
    found = _settled(plain, ("", "") if joined else split)
    if not joined:
        return found
    company = plain[0].text
    if found.names.role and ends_in_a_role(found.names.role):
        return found._replace(parts=found.parts + joined)
    readings = [Names(company, ""), Names(first, company[len(first) :].lstrip(", "))]
    return Settled(readings[0], 1 + joined, COMPANY_GOES_ON.format(company=company), readings, 1 + joined)


def _with_legal_form(plain: Sequence[Plain]) -> tuple[Sequence[Plain], int]:
    """The parts with those together that a legal form ends, and how many were put to the first."""
    for n, part in enumerate(plain[1:_MOST_OF_A_COMPANY], 1):
        if not part.is_next or names_a_role(part.text) or ends_in_a_role(plain[0].text):
            break
        last = part.text.split()[-1].rstrip(".")
        if last.casefold() in (LEGAL_FORMS if last[:1].isupper() else _PLAINLY_LEGAL):
            company = ", ".join(each.text for each in plain[: n + 1])
            return [Plain(company, is_next=False), *plain[n + 1 :]], n
    return plain, 0


def _settled(plain: Sequence[Plain], split: tuple[str, str]) -> Settled:
    first, second = plain[0].text, plain[1].text if len(plain) > 1 else ""
    third = plain[2].text if len(plain) > 2 and plain[2].is_next >= plain[1].is_next else ""
    company, role = unquoted(first), unquoted(second)
    if not second:
        is_role = is_all_role(first) or (first.islower() and is_all_job(first) and not is_employer(first))
        names = Names(*split) if all(split) else Names("", company) if is_role else Names(company, "")
        return Settled(names, 1)
    if company != first or role != second:
        return Settled(Names(company, role), 2)
    if all(split) and _holds(split, first, second):
        return Settled(Names(*split), 1)
    found = AT.fullmatch(second) if plain[1].is_next else None
    if found and (ends_in_a_role(first) or is_field(first)):
        names = Names(found[2], f"{first}, {found[1]}")
        return Settled(names, 2, ROLE_GOES_ON.format(role=names.role), [names, Names(first, second)])
    looks_like_a_role = ends_in_a_job(first) or is_kind(first) or is_headed(first)
    if not plain[1].is_next and third and plain[2].is_next and not looks_like_a_role and names_a_job(second):
        return _behind_a_dash(first, second, third)
    if names_a_job(first) and not is_employer(first) and is_employer(second) and not all(split):
        return Settled(Names(second, first), 2)
    if not plain[1].is_next or (looks_like_a_role and not names_a_job(second)):
        return _swapped(first, second, third, split)
    if third and plain[2].is_next and names_a_job(second) and may_go_on(third):
        return _role_goes_on(first, second, third)
    return _company_may_go_on(first, second, third)


def _holds(split: tuple[str, str], first: str, second: str) -> bool:
    """Whether company and role of the first part stay where they are, as the second one is hardly a company."""
    if _is_said(second, first) and not ends_in_a_role(second):
        return True
    if second.islower() and not names_a_job(second) and (is_kind(second) or line_words.HAS_BEEN.match(second)):
        return not is_employer(second)
    is_other = not surely_company(second, has_role=True) or (
        is_employer(split[0]) and not (is_employer(second) or split[0].islower())
    )
    if names_a_job(second):
        # "CAB advice worker, volunteer": the small words are of the role.
        return second.islower() and split[1].islower() and split[0][:1].isupper() and not is_employer(first)
    return is_other


def _behind_a_dash(first: str, second: str, third: str) -> Settled:
    """ "Acme | Data Scientist, Trust": where other signs part the line, a comma goes on with the role."""
    if is_kind(third):
        return Settled(Names(first, f"{second}, {third}"), 3)
    is_other = is_place(third) or not third[:1].isupper() or not surely_company(third, has_role=True)
    return Settled(Names(first, second), 2) if is_other else _role_goes_on(first, second, third)


def may_go_on(text: str) -> bool:
    """Whether a part behind a role may be of it: a kind of work, or a name that is neither a place nor a person."""
    is_named = text[:1].isupper() and len(text.split()) <= _MOST_OF_A_FIELD and text.replace(" ", "").isalpha()
    return is_kind(text) or (is_named and not is_place(text) and surely_company(text, has_role=True))


def _role_goes_on(first: str, second: str, third: str) -> Settled:
    longer = Names(first, f"{second}, {third}")
    why = ROLE_GOES_ON.format(role=longer.role)
    return Settled(Names(first, second), 2, why, [longer, Names(first, second, third)], 3)


def _company_may_go_on(first: str, second: str, third: str) -> Settled:
    """ "Quick, Brown and Fox LLP, paralegal", "Acme, Berlin, Engineer": the second part may be of the company."""
    plain, longer = Names(first, second), f"{first}, {second}"
    if is_place(second) and not names_a_job(second):
        return (
            Settled(Names(first, third, second), 3) if surely_role(third) else Settled(Names(first, "", second), 2)
        )
    is_role = bool(third) and surely_role(third) and len(third.split()) <= _MOST_OF_A_ROLE
    if names_a_job(second) or not is_role:
        return Settled(plain, 2)
    readings = [Names(first, third, second), Names(longer, third), Names(first, f"{second}, {third}")]
    if _PAIR.fullmatch(second):
        readings = [readings[1], readings[0], readings[2]]
    return Settled(readings[0], 3, WHICH.format(words=f"{longer}, {third}"), readings, 3)


def _swapped(first: str, second: str, third: str, split: tuple[str, str]) -> Settled:
    """ "Backend Engineer, Acme": a role that stands where the company does; asked where a firm may be called so."""
    if not (ends_in_a_job(first) or is_kind(first) or is_headed(first)) or names_a_job(second):
        return Settled(Names(first, second), 2)
    is_other = third[:1].isupper() and not (is_place(third) or is_kind(third))
    may_be_place = is_other and not is_employer(second) and surely_company(third, has_role=True)
    if may_be_place or (
        third and (is_kind(second) or is_place(second) or not surely_company(second, has_role=True))
    ):
        readings = [Names(third, f"{first}, {second}"), Names(third, first, second), Names(first, second, third)]
        return Settled(readings[0], 3, SWAPPED.format(company=first, role=third), readings, 3)
    swapped = Names(second, first)
    is_named = second[:1].isupper() or second.startswith("the ") or is_employer(second)
    is_work = (is_kind(first) and " " in first) or is_headed(first)
    is_job = not all(split) and (is_all_job(first) or is_work or _is_one_job(first))
    is_job |= is_all_job(first) and is_of_a_job(first)
    if is_job and is_named and not is_place(second) and surely_company(second, has_role=True):
        return Settled(swapped, 2)
    readings = [swapped, *([Names(*split, second)] if all(split) else []), Names(first, second)]
    return Settled(swapped, 2, SWAPPED.format(company=first, role=second), readings)


def _is_one_job(text: str) -> bool:
    """Whether one word is a job and hardly a name: "radiographer", "LPN"; "Baker" may be somebody."""
    text = text.partition(" (")[0]
    plain = text.casefold()
    if " " in text or not is_job_word(plain):
        return False
    if text.isupper():
        return is_plain_noun(plain)
    return text.islower() or (len(text) > _SHORT and plain not in occupations("name"))


def quoted(name: str) -> str:
    """A name in quotes of ours alone, so that it is read back whole."""
    return f"“{name.translate(_NO_QUOTES)}”"


def _is_said(text: str, name: str) -> bool:
    """Whether a part is something that is said, rather than a name; some people write names small as well."""
    is_long = text[:1].islower() and len(text.split()) > 2
    return is_long and (name[:1].isupper() or line_words.DONE.search(text) is not None)
