"""Wordings about pay, leave and benefits, and sums that are somebody's pay."""

import re
from collections.abc import Iterator
from itertools import islice

from afterview_tui.domain.notes.checks.finding import any_of

SUMS = 20
"""How many sums are looked at."""
_ASKS = (
    "could you|can you|let me know|wondering|wondered? (?:if|whether|what|how)|to ask|may i ask|is there|are there"
    "|will there be|do you|does the|how much|how does|how is|what (?:is|are|would)|would|can i|could i|do staff"
    "|please (?:tell|say|confirm|inform)"
)
_TERMS = (
    "pension|bonus|overtime|perks|staff discount|get a discount|(?:travel|moving|parking) (?:costs|expenses)"
    "|my expenses|starting (?:rate|pay|salary)|(?:hourly|day|night|weekend) rate|(?:intend|plan|able) to pay"
    "|much (?:holiday|leave|vacation|time off)|days['’]? (?:leave|off|holiday|vacation)"
    "|(?:mondays|fridays|weekends|evenings) off|company (?:car|phone)|mileage|sick pay|about tips"
)
"""Words that ask, and the terms of employment they ask about."""
PAY = any_of(
    *(
        "salar(?:y|ies)",
        "(?:my|your|the|a|about|starting|hourly|weekly|good|better) wages?",
        "remuneration",
        "bonuses",
        "(?:signing|sign-on|annual|yearly) bonus",
    ),
    *("the pay (?:is|was|would|for)", "negotiable", "the package (?:looks|is|would)"),
    "pay (?:range|rise|raise|package|scale|band|grade|cheque|check)",
    *(
        "(?:the|your|my|total|about|on|for|discuss) compensation(?! of| loop| circuit)",
        "compensation package",
        "benefits package",
    ),
    *("(?:your|salary and|pay and|other) benefits", "benefits you offer", "stock options?"),
    *("equity (?:package|grant)", "health insurance", "pension plan", r"401\(?k\)?", "PTO"),
    *("paid (?:time off|leave|vacation|holidays?)", "dental (?:plan|cover|coverage|insurance|benefits)"),
    *("(?:health|medical|vision|insurance),? (?:and|or|,) dental", "dental (?:and|or) (?:vision|health|medical)"),
    "(?:vacation|holiday|leave) (?:days|allowance|entitlement)",
    *(
        "(?:days|weeks) of (?:paid )?(?:holidays?|vacation|leave)",
        "(?:how many|the) days off",
        "hourly (?:rate|wage|pay)",
    ),
    *(
        "overtime (?:pay|rate|paid)",
        "(?:is|are|how|much|paid) (?:the |is |are ){0,3}overtime(?: paid)?",
        "day rate",
        "pay(?:s|ing)? per hour",
    ),
    r"\d+ ?(?:%|percent|per cent) (?:more|raise|increase|higher|above|on top)(?: than I| of my| in (?:pay"
    r"|salary)| pay| salary|,? (?:than|for me))",
    *(
        "(?:a|the|my) raise",
        "what (?:the|it|you) (?:job |role |position )?pays?",
        "(?:sick|maternity|paternity|parental) (?:pay|leave)",
    ),
    *(
        "13th month",
        "(?:company|signing) car",
        "work(?:ing)? from home (?:days|policy)",
        "probation(?:ary)? pay",
        "earn(?:s|ed|ing)? (?:at least|more than|about|around)",
    ),
    "relocation (?:package|costs|money|allowance)",
    "(?:christmas|annual|yearly|year-end|performance|holiday|signing|sign-on|joining|welcome|quarterly)"
    " bonus(?:es)?",
    "(?:how much|how high|what|when) (?:is|are|would be|will be) (?:the|your|my|a) (?:[\\w-]+ ){0,2}(?:bonus(?:es)?"
    "|allowances?|commission|tips|pension|pay ?rise|package|overtime|perks|benefits|discount)",
    "how much (?:it|the (?:job|role|position)|you) pays?",
    "(?:what|how much) (?:does|do|would|will) (?:the |this |that )?(?:job|role|position|post|work|it|you) pay",
    r"(?:pays?|paid|paying|earns?|earning) (?:me |about |around |at least |only |just |up to ){0,2}"
    r"[£$€]?\d[\d,.]*+k?",
    "(?:be|get|getting|being) paid (?:a (?:bit|little|lot) |much |slightly )?"
    "(?:more|less|better|at least|around|about)",
    *("plus (?:a )?bonus", "overtime be paid", "(?:about|on) (?:the )?(?:benefits|perks)(?! of| to)"),
    r"negotiat\w+ (?:on |about |over |the |my |a ){0,3}(?:money|pay|figure|rate)",
    r"looking for (?:about |around |at least |something like |in the region of )?[£$€]?\d\d[,.]?\d{3}",
    "(?:paid|money) (?:i|you|they) (?:get|make|earn)",
    r"\d[\d,.]{0,20} ?(?:k )?(?:EUR|USD|GBP|euros?|dollars|pounds) a (?:year|month)",
    rf"(?:{_ASKS})\b[^.!?\n]{{0,60}}\b(?:{_TERMS})",
    r"I (?:would|['’]d|should|do|will) (?:need|want|expect|accept|settle for|hope for) (?:at least |about )?"
    r"\d[\d,.]*k?",
    r"for less than [£$€]?\d[\d,.]*k? (?:an hour|a (?:day|week|month|year))",
    "(?:employer|company|job|boss) pays me",
    *("expect to be paid", "agree on (?:a figure|money|terms)", "a figure (?:above|over|around|of|near)"),
    "paid (?:weekly|monthly|hourly)",
)
_MONEY = re.compile(r"[$€£] ?\d[\d,.]*k?\b|\b\d[\d,.]{0,20}k? ?€")
_OF_WORK_WORDS = r"""
cash drawers? tills? handl(?:ed|ing) managed managing loans? deposits? payments? claims? raised raising saved
saving budgets? revenue sales turnover fund(?:s|ed|ing)? grants? cost(?:s|ing)? invoices? project portfolio
contracts? clients? customers? donat\w+ orders? tickets? spend(?:s|ing)? spent sold sell(?:s|ing)? worth
loss(?:es)? profits? margins? accounts? appeal legac(?:y|ies) waste priced? prices each deals? pipeline stock
inventory value[ds]? investment million bids? foundation prizes? awards? awarded sponsor\w*
"""
_OF_WORK = any_of(*_OF_WORK_WORDS.split(), "per unit", "a unit")
"""What sums at work are about."""


def sums(body: str, own: str) -> Iterator[re.Match[str]]:
    """The first sum that is somebody's pay, unless the user noted it."""
    found = (each for each in _MONEY.finditer(body) if each[0].casefold() not in own)
    yield from islice(filter(_is_pay, islice(found, SUMS)), 1)


def _is_pay(found: re.Match[str]) -> bool:
    """Whether a sum is what somebody is paid, and not what was raised, saved or spent at work."""
    body = found.string
    before = max(found.start() - 200, 0)
    begin = max(body.rfind(mark, before, found.start()) for mark in (". ", "! ", "? ", "\n\n")) + 1
    sentence = body[max(begin, before) : found.end() + 40]
    return _OF_WORK.search(sentence.lower()) is None
