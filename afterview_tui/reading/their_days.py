"""Days of theirs that a line tells, by the words in front: when a posting closes, when they answer."""

import re

from afterview_tui.domain.leads.pipeline import APPLY, HEAR

_SAYS = r"(?:(?:[\w'’]{1,20} )?(?:says?|said|reckons?|thinks?) (?:that )?)?"
_THEY = r"(?:they|she|he|hr|(?:the )?(?:recruiter|manager|agency|school|panel|office))"
_WILL = r"(?:['’]ll|['’]d| will| would| should| are going to| are to| is going to| is to)?"
_CLOSES = re.compile(
    r"(?:(?:the |their |this )?(?:job )?(?:ad|advert|posting|post|listing|vacancy|applications?|apps?|apply|it|"
    r"role|position|job) )?(?:closes?|closing|closing date|shuts|deadline|cut[- ]?off|(?:is |stays )?open until)|"
    r"closing date for applications|(?:application|app|cv)s? due|last day(?: to apply)?|"
    r"bewerbungs(?:schluss|frist|ende)",
    re.IGNORECASE,
)
"""In front of the last day to apply."""
_HEARS = re.compile(
    rf"{_SAYS}(?:{_THEY}{_WILL} (?:reply|replies|answer|respond|revert|decide|know|let (?:me|us) know|be in touch|"
    r"(?:get|come) back|tell|inform|update|write|email|text|message)"
    r"(?: (?:me|us))?(?: back)?(?: (?:to|with) (?:me|us))?|"
    r"(?:(?:i|we)(?:['’]?ll)? )?(?:(?:will|would|should|shd|to|expect|expecting|supposed|hope|hoping|meant) ){0,3}"
    r"(?:hear|know)(?: back| more)?(?: from (?:them|hr|him|her))?|"
    r"(?:the )?(?:results?|outcome)(?: is| are)?(?: due| out)?)",
    re.IGNORECASE,
)
"""In front of the day by which they answer."""


def step_before(before: str, day: str) -> str:
    """The step that words in front of a day come to: "closes", "they reply"; empty for somebody's own step."""
    before += " until" * day.casefold().startswith(("until ", "till ", "til "))
    return APPLY if _CLOSES.fullmatch(before) else HEAR if _HEARS.fullmatch(before) else ""
