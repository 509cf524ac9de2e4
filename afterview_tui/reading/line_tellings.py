"""Sentences about who was spoken to, what was sent, and who wants one: "rang Dana at Acme about the welder job"."""

import re
from typing import NamedTuple

from afterview_tui.reading.company_evidence import surely_company
from afterview_tui.reading.job_evidence import surely_role
from afterview_tui.reading.name_weights import leans

_LONGEST = 160
"""Letters of a sentence that is looked at."""
_MOST_OF_A_COMPANY = 5
"""Words of a company in one."""
_LIKELY = 2.0
"""How far words have to lean to a role."""
_THE = r"(?:(?:the|an?|their|this|that) )?"
_JOB = r"(?: (?:one|job|role|position|opening|post|gig|thing|vacancy|work))?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<told>(?:i )?(?:rang|called|phoned|e?mailed|texted|messaged|met|spoke (?:to|with)|talked to) "
        r"(?P<contact>\S+(?: \S+)?)) (?:at|from|@|of) (?P<company>.+?) (?:about|re|for|regarding) "
        rf"{_THE}(?P<role>.+?){_JOB}",
        rf"(?:i )?(?P<told>(?:didn['’]?t|did not) get) {_THE}(?P<role>.+?){_JOB} (?:at|with) (?P<company>.+)",
        r"(?:i )?(?P<told>(?:send|sent|e?mailed|handed in|dropped off|dropped) (?:my |a |the )?"
        rf"(?:cv|resume|application)) (?:to|at|in at) (?P<company>.+?) (?:for|as) {_THE}(?P<role>.+?){_JOB}",
        r"(?P<company>.+?) (?P<told>(?:want|wants|wanted) me) (?:for|as) "
        rf"{_THE}(?P<role>.+?){_JOB}(?P<where> at .+)?",
    )
)


class Telling(NamedTuple):
    """What such a sentence tells."""

    company: str
    role: str
    told: str
    contact: str


def told_of(text: str) -> Telling | None:
    """The names in such a sentence, where they are surely a company and a role; None for other text."""
    found = None
    if len(text) <= _LONGEST:
        found = next((each for form in _FORMS if (each := form.fullmatch(text)) is not None), None)
    if found is None:
        return None
    company, role = found["company"], found["role"]
    is_role = surely_role(role) or leans(role).role >= _LIKELY
    if not is_role or company.count(" ") >= _MOST_OF_A_COMPANY or not surely_company(company, has_role=True):
        return None
    known = found.groupdict()
    told = re.sub(r"^send\b", "sent", found["told"], flags=re.IGNORECASE)
    told += " it" if told.casefold().endswith("get") else ""
    return Telling(company, role, f"{told}{known.get('where') or ''}", known.get("contact") or "")
