"""Slips that spell checkers pass over, because each word is one.

The first ones are those that Harper 2.13 missed when it was measured (calm.md, 4).
"""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes import confusable
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, at
from afterview_tui.domain.notes.checks.grammar import GRAMMAR
from afterview_tui.domain.records import Note

_THINGS = (
    "time|team|company|help|work|patience|insights?|role|office|advice|questions?|answers?|interest|consideration"
    "|kindness|candou?r|support|products?|story|stories|thoughts|hospitality|colleagues?|openness"
)
_EACH = (
    r"\b(?:[Ee]ach|[Ee]very one|[Nn]either|[Ee]ither)(?: one)?"
    r" of (?:them|us|you|these|those|(?:the|your|my|our) [a-z]+)"
)
_JOINED = (
    (rf"\byou['’]re (?=(?:{_THINGS})\b)", "your"),
    (r"\b(?:for|with|of|about|at|in|to|from|on|by|the \w+|see|saw|meet|join|help|like|liked|enjoyed"
     r"|appreciate) (?P<it>you['’]re)"
     r"(?= (?!(?:a|an|the|so|not|all|very|in|on|at|to|also|right|welcome|free|able|sure|happy|well|still|just"
     r"|already|always"
     r"|never|both|here|there|interested|hiring|really|doing|my|our|\w+ing|\w+ed|one|too|as|more|now|of|with"
     r"|good|great)\b)\w)", "your"),
    (rf"(?<=\bfor )you (?=(?:{_THINGS})\b)", "your"),
    (rf"(?<=\b(?:th|wi)th )you (?=(?:{_THINGS})\b)|(?<=\bof )you (?=(?:{_THINGS})\b)", "your"),
    (r"\bto (?=(?:late|busy|early|soon) (?:to|for)\b)|\bto (?=(?:late|busy|soon)[.,!])", "too"),
    (rf"(?<=\ball )you (?=(?:{_THINGS})\b)", "your"),
    (r"\b[Bb]etween you and I\b", "between you and me"),
    (r"\b[Pp]rinciple (?=(?:engineer|designer|investigator|consultant|architect|developer)\b)", "principal"),
    (r"\bI seen\b", "I saw"),
    (
        r"\bI(?:was|am|have|had|would|will|can|could|did|hope|think|know|really|also|just|want|wanted|enjoyed|learned"
        r"|learnt|love|loved|like|liked|feel|felt|believe|appreciate)\b",
        "two words",
    ),
    (
        r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s"
        r"(?= (?:are|were|work|suit|or|and)\b(?!(?: [a-z]+){0,2} \w+['’]s\b)|[.,;](?:\s|$))",
        "without the apostrophe",
    ),
    (rf"{_EACH} (?P<it>were)\b", "was"),
    (rf"{_EACH} (?P<it>have)\b", "has"),
    (r"\ban? (?P<it>(?:good |useful |honest |positive )?(?:advice|feedback|information|equipment|homework|furniture"
     r"|luggage|software))(?=[.,;!?]| (?:from|on|about|for|by|and|that|to)\b)", "{it}, without “a”"),
    (r"\b(?:you|to|please) advice\b", "advise"),
    (r"\ba lots of\b", "a lot of"),
    (r"\byour (?=(?:looking|hiring|going to|planning|growing|expanding|all so|doing well)\b)", "you’re"),
    (r"(?<=\bhope )your (?=well\b)", "you’re"),
    (r"\b(?:looking|look) forward to (?:hear|meet|see|speak|talk|work|discuss|learn|join)\b", "{it}ing"),
    (r"\bhere back\b|(?<=\bto )here (?=(?:from|your)\b)", "hear"),
    (r"\b(?:the|this|that) rolls?\b(?![ -]?(?:out|call|back|over))", "role"),
    (r"\b(?:would|could|should|might|must) of\b(?! course\b)", "{first} have"),
    (r"\bexited (?=(?:about|to|by|for|at)\b)", "excited"),
    (r"\bdiscuss(?:ed|ing)? about\b", "discuss, without “about”"),
    (r"\bloose (?=(?:the|this|my|an?) (?:opportunity|chance)\b)", "lose"),
    (r"\b[Ii]ts (?=(?:been|great to|good to|nice to|not|going|an? (?:honou?r|pleasure|great|good))\b)", "it’s"),
    (r"\bit['’]s (?=(?:team|own|customers|culture|products?|people|mission|users|size)\b)", "its"),
    (r"\btheir (?=(?:is|are|was|were)\b)", "there"),
    (r"\b(?:more|less|better|faster|larger|smaller|easier|harder|sooner|rather|other) then\b", "than"),
    (r"\bpe(?:ak|ek)ed my\b", "piqued"),
    (r"\ban affect\b", "effect"),
    (r"(?<=\byour )advise\b|(?<=\bthe )advise\b|(?<=\bgood )advise\b|(?<=\bfor )advise\b", "advice"),
    (r"\b(?:hiring|project|product|engineering|line|programme|program|office|team) manger\b", "manager"),
    (r"\bpubic\b", "public"),
    (
        r"\b(?:miles?|minutes|hours|far|away|hear|hearing|back|straight|apart|different) (?P<it>form)"
        r"(?= the\b| a\b| you)",
        "from",
    ),
    (
        r"(?<![\w’'.-])(?:(?<!la |en )a|(?<![a-z] )A) (?=(?![Oo]n(?:e|ce)\b|[Ee][uw]|[Oo]ui"
        r"|(?:and|or|in|is|are|as|at|on|of|if|it|am|an|any|all|about|after|e|i|o)\b)(?:[aeio]|[AEIO](?=[a-z]))[a-z]+|(?:un(?!i)|up|um|ug)[a-z]+"
        r"|(?:hour|honest|honou?r|heir)[a-z]*\b)",
        "an",
    ),
    (
        r"\b[Aa]n (?=(?!mp|rp|ml\b|rs|ng|sm|sq|xm|fm|lp|n(?:ft|hs)|x-|f-|s-|l-|m-|r-|n-)"
        r"[bcdfgjklmnpqrstvwxz][a-z]*[aeiouy]"
        r"|y[aeo][a-z]|(?:[BCDGJKPQTVWZ][a-z]+[aeiouy])|(?:uni(?!n|m)|use|usu|eu|one\b|once\b)|Euro|one-)",
        "a",
    ),
)  # fmt: skip
_HAS = (
    "you're", "you're", "for you ", "th you |of you ", "to late|to busy|to early|to soon", "all you ",
    "between you and i", "rinciple ", "i seen",
    "iwas|iam|ihave|ihad|iwould|iwill|ican|icould|idid|ihope|ithink|iknow|ireally|ialso|ijust|iwant|ienjoy|ilearn"
    "|ilove|ilike|ifeel|ifelt|ibelieve|iappreciate",
    "day's", "each|every one|ither", "each|every one|ither", "a |an ", " advice", "a lots",
    "your ", "hope your", "forward to ", "here ",
    " roll", " of", "exited ", "discuss", "loose ", "its ", "it's ", "their ", " then", "ed my", "an affect",
    "advise", "manger", "pubic", " form ", "a ", "an ",
)  # fmt: skip
"""For each of them, lower-case text that must be present; looking for it first is ten times as fast."""
_LESS = re.compile(
    r"\b[Ll]ess (?P<things>[a-z]{3,}s)(?= (?:than|and|or|to|in|on|at|who|that|which|with|for|of)\b|[.,;])"
)
_MEASURES_WORDS = "miles metres meters feet inches minutes hours days weeks months years pounds dollars degrees"
_MEASURES = frozenset(_MEASURES_WORDS.split())
"""Measures, of which there can be less."""
NEARBY = 6
"""How many characters after a slip must match for it to count as the user's own wording."""
_SLIPS = [
    (re.compile(pattern), wanted, has.split("|"))
    for pattern, wanted, has in (*((*row, has) for row, has in zip(_JOINED, _HAS, strict=True)), *GRAMMAR)
]
_BEGINNINGS = (
    "Kind|Kindest|Best|Warm|Warmest|Many|With|Yours|Sincerely|Regards|All|Thank|Thanks|Dear|Hello|Hi|I|We|It|The|This"
    "|That|You|Your|My|Our|Please|Looking|If|As|And|But"
)
_RUN_TOGETHER = re.compile(
    rf"(?<!\S)\S*?(?:[@/]|www\.)\S*|\b(?P<words>[^\W\d_]*[a-z][.,;]?(?:{_BEGINNINGS}))\b(?!\.\w)"
)
"""Where a line break or a space was lost; links and addresses go by before it, and names such as PayPal go on with
words that begin no sentence."""


def check_words(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each slip, with what was probably meant."""
    small = " ".join(note.body.lower().replace("’", "'").split())
    present = [(pattern, wanted) for pattern, wanted, has in _SLIPS if any(each in small for each in has)]
    for pattern, wanted in present:
        for found in pattern.finditer(note.body):
            start, end = found.span("it" if "it" in pattern.groupindex else 0)
            if note.body[start : end + NEARBY] not in known.names:
                yield _slip(note.body, start, end, wanted)
    for found in _LESS.finditer(note.body):
        if confusable.table().kind(found["things"]) == "s" and found["things"] not in _MEASURES:
            wanted = f"fewer {found['things']}"
            yield about("slip", f"“{found[0]}”: is it {wanted}?", _advice(wanted), found)
    for found in _RUN_TOGETHER.finditer(note.body):
        if found["words"] and found[0] not in known.names:
            question = f"“{found[0]}”: are these two words?"
            yield about("slip", question, "Put a space or a new line between them.", found)


def _slip(body: str, start: int, end: int, wanted: str) -> Finding:
    it = body[start:end].strip()
    wanted = wanted.format(it=it, first=it.partition(" ")[0])
    return at("slip", f"“{it}”: is it {wanted}?", _advice(wanted), body, start, end)


def _advice(wanted: str) -> str:
    return f"Probably meant: {wanted}."
