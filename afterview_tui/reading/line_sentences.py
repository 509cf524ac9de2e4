"""A first part that is a sentence: "applied at Acme yesterday for Engineer", "interview with Acme friday"."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from afterview_tui.domain.when import When
from afterview_tui.reading.answer import Answer
from afterview_tui.reading.company_evidence import surely_company
from afterview_tui.reading.employer_evidence import is_employer
from afterview_tui.reading.job_evidence import names_a_job, surely_role
from afterview_tui.reading.line_days import BY, days_in
from afterview_tui.reading.line_names import unquoted
from afterview_tui.reading.line_splits import unsegmented
from afterview_tui.reading.line_tellings import told_of

_WHAT = (
    r"(?P<what>(?:(?:i|we)(?:'ve| have| had)? |just ){0,3}(?:applied|apply|interviewed|interview(?:ing)?|"
    r"(?:phone|video) (?:screen|call|interview)|onsite|screening|offer|"
    r"(?:got |have )?an? (?:\w+ )?(?:interview|offer|trial|trial shift|trial day)|"
    r"(?:got |was |been )?offered (?:the|a) (?:job|role|position|place)|"
    r"rejected|got rejected|(?:say|said|saying)? ?no(?= to )|"
    r"no (?:joy|luck)|they said no|they turned me down|didn['’]?t get (?:it|the job)|got (?:it|the job)|"
    r"turned down|withdrew|pulled out|rejection|ghosted|heard back|heard|bewerbung|beworben|"
    r"gespräch|vorstellungsgespräch|absage|angebot))"
)
_THE = r"(?:(?:the|a|an|their|die|den|eine|als) )?"
_KIND = r"(?: (?:job|role|position|opening|post|stelle|gig))?"
_TO_A_COMPANY = re.compile(
    rf"{_WHAT} (?:at|to|with|w/|w|by|from|bei|mit|von) (?P<company>.+?)"
    rf"(?: (?:for|as|als) {_THE}(?P<role>.+?){_KIND})?",
    re.IGNORECASE,
)
_FOR_A_ROLE = re.compile(
    rf"{_WHAT} (?:for|as|als) {_THE}(?P<role>.+?){_KIND} (?:at|with|@|bei) (?P<company>.+)", re.IGNORECASE
)


_ABOUT_A_JOB = re.compile(
    r"(?P<what>(?:i |we )?(?:saw|seen|found|spotted|noticed|gesehen))"
    r" (?:a |an |the |this )?(?P<kind>job|role|position|opening|vacancy|ad|advert|post|posting|stelle)"
    rf" (?:at|with|@|bei) (?P<company>.+?)(?: (?:for|as|als) {_THE}(?P<role>.+?))?",
    re.IGNORECASE,
)
_A_JOB_AT = re.compile(
    r"(?P<what>(?:i |we )?(?:saw|seen|found|spotted|noticed|heard about|heard of|there['’]?s|there is))"
    r" (?:a|an|the) (?P<role>.+?) (?P<kind>job|role|position|opening|vacancy|stelle) (?:at|with|@|bei) "
    r"(?P<company>.+)",
    re.IGNORECASE,
)
_FROM_A_COMPANY = re.compile(
    r"(?P<what>(?:i |we )?(?:turned down|declined|rejected|accepted|took|got))"
    rf" {_THE}(?:(?P<role>.+?) )?(?P<kind>offer|job|role|position) (?:from|at|by|with|bei|von) (?P<company>.+)",
    re.IGNORECASE,
)
_AN_OFFER_OF = re.compile(
    r"(?P<what>(?:i |we )?(?:turned down|declined|refused|accepted|took|got)) (?:the |an? )?"
    r"(?P<company>[^()]{1,60}?)(?<! the)(?<! an)(?<! a) "
    r"(?P<kind>offer|job|gig)(?: \((?P<role>[^()]{1,60})\))?",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(
    r"(?P<agency>[^,|]+?) (?:on behalf of|acting for|im auftrag von|im auftrag der) (?P<company>.+)"
    r"|(?:recruitment |recruiting |temp |zeitarbeit )?(?:agency|agentur|recruiter|zeitarbeit|headhunter)"
    r" ?\((?P<named>[^()]+)\) (?:for|für) (?P<for>.+)"
    r"|(?P<before>[^,|()]+?) \((?:agency|agentur|recruiter|zeitarbeit|headhunter)\) (?:for|für) (?P<whom>.+)",
    re.IGNORECASE,
)
_THEY_CALL = re.compile(
    r"(?P<company>[^()]{1,60}?) (?:have |has )?(?P<verb>called|rang|phoned|invited|emailed|e-mailed|"
    r"texted|contacted|shortlisted|messaged|asked|want|wants) (?:me |us )?(?:back |in )?(?:for|to) "
    r"(?:an? |the |my |their )?(?P<step>.+)",
    re.IGNORECASE,
)
"""What they asked one to: "Acme called me for a test on saturday"."""
_ASKED_THEM = re.compile(
    r"(?P<what>(?:i |we )?(?:rang|called|phoned|emailed|e-mailed|contacted|messaged|texted|wrote to|visited))"
    rf" (?P<company>[^()]{{1,60}}?) (?:about|re|for|regarding) {_THE}(?P<role>[^()]{{1,60}}?)"
    r"(?: (?:job|role|position|opening|post|stelle|gig|thing|vacancy|work))?",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"(?:an?|the|some|their|ein|eine|einen|der|die|das) ", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?P<company>[^()]+?) \((?:recruiter|contact|hr|hiring manager|ansprechpartner(?:in)?|kontakt):? "
    r"(?P<contact>[^()]+)\)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?P<what>[Aa]ccepted|[Aa]pplied|[Tt]urned down|[Dd]eclined|[Ww]ithdrew|ghosted|[Ii]nterviewed|"
    r"[Bb]ewerbung|[Vv]orstellungsgespräch) "
    r"(?!(?:als|bei|für|um|am|ist|raus|Materials|Systems|Sciences?|Technolog(?:y|ies)|Industrial|Intuition|Digital|Research|Medical)\b)(?P<company>[A-ZÄÖÜ].*)(?P<role>\Z)?"
)
"""Without a word between: "accepted Lidl", "Bewerbung Siemens"."""
_OWN_WORDS = {"bewerbung": "beworben", "turned down": "turned it down", "declined": "turned it down"}
"""What is said without a word between, as it is said alone."""
_KINDS = r"[Pp]hone|[Vv]ideo|[Zz]oom|[Tt]eams|[Ss]creening|[Ss]econd|[Ff]irst|[Ff]inal|1st|2nd|3rd|HR"
_MEETING = re.compile(
    rf"(?P<what>(?:(?:{_KINDS}) ){{1,2}}(?:call|screen)|"
    rf"(?:(?:{_KINDS}) ){{0,2}}(?:[Ii]nterview|trial shift|trial day|trial|onsite))"
    r"(?P<when>(?: \S+){0,4}?) (?:(?:with|at|for|@) )?(?P<company>[A-ZÄÖÜ].*)"
)
"""A meeting in front of its company: "screening call BT Openreach", "Interview monday Kings College admin"."""
_FORMS = (_ABOUT_A_JOB, _A_JOB_AT, _FROM_A_COMPANY, _AN_OFFER_OF, _FOR_A_ROLE, _TO_A_COMPANY, _BARE)


class Sentence(NamedTuple):
    """What a sentence tells of a lead."""

    company: str
    role: str
    told: str
    """What was done or is to come, with its day."""
    beside: Mapping[str, str] = {}
    """Other fields of the lead that it tells: whoever stands between the company and oneself."""


def _done(found: re.Match[str]) -> tuple[str, list[str]]:
    """What a sentence says was done, and by whom."""
    # "turned down by Acme" was their doing; "turned down" alone is one's own.
    is_own = found.re in (_FROM_A_COMPANY, _AN_OFFER_OF, _BARE)
    is_theirs = found["what"].casefold().endswith("turned down") and not is_own
    # "no to Acme" is one's own.
    what = re.sub(r"^(?:got |have )?an? (?=.*(?:interview|trial))", "", found["what"], flags=re.IGNORECASE)
    is_mine = found["what"].casefold().split()[-1] == "no" and not found["what"].casefold().startswith("they")
    return "I said no" if is_mine else what[:1].lower() + what[1:], ["by them"] if is_theirs else []


def in_a_sentence(text: str, read: Callable[[str], Answer[When]]) -> Sentence | None:
    """A sentence as company, role and what it tells; None where a text is none."""
    if len(text) <= 200 and (behind := _behind_an_agency(text)) is not None:
        return behind
    if len(text) > 200:
        return None
    if (telling := told_of(text)) is not None:
        beside = {"contact": telling.contact} if telling.contact else {}
        return Sentence(telling.company, telling.role, telling.told, beside)
    found = next((each for each in (form.fullmatch(text) for form in _FORMS) if each), None)
    if found is None:
        return _asked(text, read) or _meeting(text, read)
    days, names, because = list[str](), dict[str, str](), ""
    for name in ("company", "role"):
        words, _, reason = (found[name] or "").partition(" because ")
        because += f" because {reason}" if reason else ""
        day = next((each for each in days_in(words, read, is_named=True) if each.before and not each.after), None)
        if day is not None:
            days.append(day.words)
            words = BY.sub("", day.before)
        names[name] = unquoted(words)
    what, theirs = _done(found)
    if found.re is _BARE:
        company, role, rest = unsegmented(names["company"])
        if not surely_company(company, has_role=bool(role)) or rest:
            return None
        names = {"company": company, "role": role}
        what = _OWN_WORDS.get(what.casefold(), what.casefold())
    # "got the offer" is about the offer; "turned down the offer" is all that was done.
    kind = (
        ["the", found["kind"]]
        if found.re is _AN_OFFER_OF or found["what"].split()[-1].casefold() in ("got", "took")
        else []
    )
    told = "" if found.re in (_ABOUT_A_JOB, _A_JOB_AT) else " ".join([what, *theirs, *kind, *days]) + because
    return Sentence(names["company"], names["role"], told)


def _asked(text: str, read: Callable[[str], Answer[When]]) -> Sentence | None:
    """What they asked one to on a day, or what one asked an employer about a job; None for others."""
    found = _THEY_CALL.fullmatch(text)
    if found is not None and surely_company(found["company"], has_role=False):
        day = next(iter(days_in(found["step"], read, is_named=True)), None)
        is_step = day is not None and day.answer.value is not None and bool(day.before)
        return Sentence(found["company"], "", found["step"]) if is_step else None
    found = _ASKED_THEM.fullmatch(text)
    if found is None or not is_employer(found["company"]) or not surely_role(found["role"]):
        return None
    return Sentence(found["company"], found["role"], found["what"])


def _meeting(text: str, read: Callable[[str], Answer[When]]) -> Sentence | None:
    """A meeting with its day, the company and the role behind it; None for what is none."""
    found = _MEETING.fullmatch(text)
    if found is None:
        return None
    when = found["when"].strip()
    answer = read(when) if when else None
    is_day = answer is not None and (answer.value is not None or bool(answer.doubts))
    # "Interview Coach" and "Screen Skills" are names; "interview Acme" and "Interview monday Acme" tell of one.
    if (when and not is_day) or (not when and text[:1].isupper()):
        return None
    company, role, rest = unsegmented(found["company"])
    if rest or names_a_job(company) or not surely_company(company, has_role=True):
        return None
    return Sentence(company, role, f"{found['what']} {when}".strip())


def _behind_an_agency(text: str) -> Sentence | None:
    """ "Hays on behalf of Airbus", "agency (Randstad) for Zalando", "Hays (recruiter: Ana)"; None for others."""
    if (found := _ON_BEHALF.fullmatch(text)) is not None:
        agency = found["agency"] or found["named"] or found["before"]
        company = found["company"] or found["for"] or found["whom"]
        # "for a bank in Frankfurt" names no company.
        return None if _NO_NAME.match(company) else Sentence(company, "", "", {"source": agency.strip()})
    found = _CONTACT.fullmatch(text)
    if found is None or names_a_job(found["contact"]):
        # "Acme (HR Asst)" names a role.
        return None
    return Sentence(found["company"], "", "", {"contact": found["contact"]})
