"""Common mistakes of learners of English, mended in the sentence shown if the right words are certain."""

import re
from collections.abc import Callable

from afterview_tui.writing.jottings import verbs, words

_UNIT = r"(?:hours?|days?|weeks?|months?|years?|decades?)"
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|many|several|some)"
_LASTING = rf"(?P<long>(?:(?:about|over|almost|more than) )?{_NUMBER} {_UNIT}|a long time|long time)"
_TOLD = "told|gave|showed|sent|offered|lent|taught|asked|wished"


def _long(found: re.Match[str]) -> str:
    return "a long time" if found["long"] == "long time" else found["long"]


def _lasting_now(found: re.Match[str]) -> str:
    """ "are searching since six months": what began before and goes on takes "have been"."""
    have = {"is": "has", "'s": "'s", "'re": "'ve"}.get(found["be"], "have")
    return f"{have} been {found['doing']} for {_long(found)}"


def _lasting_simply(found: re.Match[str]) -> str:
    """ "works here since five years" as "has worked"."""
    known = verbs.third(found["verb"]) or verbs.forms(found["verb"]).get("base")
    if known is None or _is_perfect(found["verb"], found["rest"]):
        return f"{found['who']}{found['verb']}{found['rest']} for {_long(found)}"
    has = "have" if found["who"].strip() in ("they", "we", "I") else "has"
    done = "been" if known.base == "be" else known.participle
    return f"{found['who']}{has} {done}{found['rest']} for {_long(found)}"


def _is_perfect(verb: str, rest: str) -> bool:
    """Whether a participle follows "has", as in "has never been"."""
    after = next((word for word in rest.split() if word not in words.ADVERBS), "")
    return verb in ("has", "have") and any(known.participle == after for known in verbs.forms(after).values())


def _since_then(found: re.Match[str]) -> str:
    """ "is there since 2003" as "has been"."""
    if _is_perfect(found["verb"], found.string[found.end() :]):
        return found[0]
    known = verbs.third(found["verb"]) or verbs.forms(found["verb"]).get("base")
    has = "have" if found["who"].strip() in ("they", "we") else "has"
    done = known.participle if known and found["verb"] != "are" else "been"
    return f"{found['who']}{has} {done} "


def _irregular(found: re.Match[str]) -> str:
    """ "teached me": an irregular verb with a regular ending."""
    word = found["word"]
    known = verbs.forms(word[:-2]).get("base") or verbs.forms(word[:-1]).get("base")
    if verbs.forms(word) or known is None:
        return found[0]
    return f"{found['who']}{known.past}"


def _third(found: re.Match[str]) -> str:
    """ "he speak a little": the third person has its ending."""
    known = verbs.forms(found["verb"]).get("base")
    return f"{found['who']} {known.third}" if known else found[0]


def _perfect(found: re.Match[str]) -> str:
    """ "has wrote": the participle after "has"."""
    known = verbs.past(found["verb"])
    wrong = known is not None and "participle" not in verbs.forms(found["verb"])
    return f"{found['has']} {known.participle}" if known and wrong else found[0]


def _plural(found: re.Match[str]) -> str:
    """ "they pays": the third person without its ending."""
    known = verbs.third(found["verb"])
    return f"they {known.base}" if known and known.base not in ("be", "have", "do") else found[0]


def _how_long(found: re.Match[str]) -> str:
    """ "asked since when I work here": how long something has been so."""
    known = verbs.forms(found["verb"]).get("base")
    return f"asked how long {found['who']} have {known.participle}" if known else found[0]


def _turned_round(found: re.Match[str]) -> str:
    """ "has me showed the lab": the order of German words."""
    known = verbs.forms(found["done"])
    verb = known.get("participle") or known.get("past")
    return f"{verb.past} {found['who']}" if verb else found[0]


_DONE = "explained|shown|told|given|sent|offered|lent|taught|helped|introduced|invited|asked|brought|taken"
_PLAINLY = "show|explain|tell|give|teach"


def _simply(found: re.Match[str]) -> str:
    """ "has explained me the lab": what was done then."""
    known = verbs.forms(found["done"])
    verb = known.get("participle") or known["base"]
    return f"{found['who']}{verb.past} "


_STATES = "speak|live|like|love|know|want|need|believe|think|come|seem|understand|prefer|own|hate|play|collect"
_PATTERNS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"(?P<be>\b(?:am|is|are)|'re|'s) (?P<doing>\w+ing\b[^,.;]*?) since {_LASTING}\b"), _lasting_now),
    (
        re.compile(
            rf"^(?P<who>(?:(?:she|he|they|we|I) )?)(?P<verb>is|are|works?|lives?|runs?|leads?|uses?|knows?|has|"
            rf"teaches|teach|makes?|sells?|plays?|does|do)\b(?P<rest>[^,.;]*?) since {_LASTING}\b"
        ),
        _lasting_simply,
    ),
    (
        re.compile(r"^(?P<who>(?:(?:she|he|they|we) )?)(?P<verb>is|are|works?|lives?|teach(?:es)?|wears|uses|keeps|"
                   r"has|runs|drives|plays|writes) "
                   r"(?=[^,.;]* since (?:19|20)\d\d\b)"),
        _since_then,
    ),
    (re.compile(r"^(?:the )?(?:madam|ma['’]?am|mam) (?=[a-z]+)"), "she "),
    (re.compile(r"^(?:the )?sir (?=[a-z]+)"), "he "),
    (re.compile(r"^(he|she|they) (?:himself|herself|themselves) "), r"\1 "),
    (re.compile(r"\b((?:gave|has|had|have|got|took|spent|spends)(?: me| us)?) lot of\b"), r"\1 a lot of"),
    (re.compile(r"^((?:(?:he|she) )?)was having (?=(?:a |very |good |great |long |\d))"), r"\1had "),
    (re.compile(r"^told that "), "told me that "),
    (re.compile(r"^(left|right)[ -]handed\b"), r"is \1-handed"),
    (re.compile(r"^(?:the )?same (birthday|name|surname|hobby|accent|initials) as me$"), r"we have the same \1"),
    (re.compile(r"(?<=\w),? it seems$"), ""),
    (re.compile(r"\bhonest (?=(?:how|what) )"), "honest about "),
    (re.compile(r"\b(is|was|are|were) enough (good|big|old|fast|strong|clear|long)\b"), r"\1 \2 enough"),
    (re.compile(r"\b(two|three|four|five|six|seven|[2-9]) time\b"), r"\1 times"),
    (re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|[2-9]|\d\d+) (countr|compan)y\b"), r"\1 \2ies"),
    (re.compile(r"\b(walked|toured|saw|met|drove|showed me|showed us) (?=(?:whole|entire) [a-z])"), r"\1 the "),
    (re.compile(r"^we (?P<verb>laugh|talk|speak|discuss|chat|walk|eat) (?=about|over|at|with|to|in|for|together)"),
     lambda found: f"we {verbs.forms(found['verb'])['base'].past} "),
    (re.compile(r"^is (?=(?:possible|allowed|forbidden|important|normal) (?:to|that) )"), "it is "),
    (
        re.compile(rf"\b(?P<be>is|are) (?P<doing>[\w-]+(?: [\w-]+)?) since {_LASTING}\b"),
        lambda found: f"{'has' if found['be'] == 'is' else 'have'} been {found['doing']} for {_long(found)}",
    ),
    (re.compile(rf"\bsince {_LASTING}(?! ago)\b"), lambda found: f"for {_long(found)}"),
    (
        re.compile(r"\bthe (hall|room|building|floor|line|gate|platform|ward|level|unit|station|class|year|grade|"
                   r"chapter|page|step|phase|block) (\d+)\b", re.IGNORECASE),
        r"\1 \2",
    ),
    (re.compile(r"\b(?:have|having) fear of\b"), "be afraid of"),
    (
        re.compile(r"\b(of|in|with) the (English|German|French|Spanish|Dutch|Polish|Japanese|Italian)$"),
        r"\1 \2",
    ),
    (re.compile(rf"\b({_TOLD}) to (me|us)(?= \w)"), r"\1 \2"),
    (re.compile(r"^(?P<who>[a-z]+s (?:write|have|run|choose|pick|make|set|build|bring|use|manage|plan|test|cook|"
                r"grow)) own "),
     r"\g<who> their own "),
    (re.compile(r"\basked (?:me )?since when (?P<who>I|we|they) (?P<verb>[a-z]+)\b"), _how_long),
    (re.compile(r"^they (?P<verb>[a-z]+s)\b"), _plural),
    (re.compile(r"^(they|we) was\b"), r"\1 were"),
    (re.compile(r"\bthere own\b"), "their own"),
    (re.compile(r"\b(opens|opened|starts|started|closes|closed|ends|begins) (?=(?:January|February|March|April|May|"
                r"June|July|August|September|October|November|December)\b)"), r"\1 in "),
    (re.compile(r"\b(?P<has>ha(?:s|ve|d)|['’]ve) (?P<verb>[a-z]+)\b"), _perfect),
    (re.compile(r"\bsaid (me|us)\b"), r"told \1"),
    (re.compile(r"\bpaid (?=(?:my|our|the) (?:train|bus|taxi|cab|lunch|coffee|tea|dinner|parking|hotel)\b)"),
     "paid for "),
    (re.compile(r"^(?:(?:she|he|they) )?ha(?:s|ve|d) (?P<who>me|us) (?P<done>[a-z]+)\b"), _turned_round),
    (re.compile(rf"^(?P<who>(?:(?:she|he|they) )?)ha(?:s|ve) (?P<done>{_DONE}|{_PLAINLY}) "
                r"(?=(?:me|us)\b)"), _simply),
    (
        re.compile(r"^((?:(?:she|he|they) )?(?:explained|showed|answered|spoke|talked|listened)\b[^,;]*?) "
                   r"very (patient|clear|careful|slow|quick|calm|nice|kind|honest|open)$"),
        r"\1 very \2ly",
    ),
    (re.compile(r"\b(want|wanted|like|need) (change|work|leave|move|join|learn|become|stay|know|go|come|do)\b"
                r"(?! (?:for|from|experience|life)\b)"), r"\1 to \2"),
    (re.compile(r"\ba little bit (?=(?:English|German|French|Spanish|Dutch|Polish|Japanese|Italian|Portuguese|"
                r"Turkish|Arabic|Russian|Chinese|Korean|Swedish|Danish|Norwegian)\b)"), "a little bit of "),
    (
        re.compile(r"\bexplain(?:ed)? (?:to )?(me|us) (the [\w ]+?) very (?:good|well)$"),
        r"explained \2 to \1 so well",
    ),
    (
        re.compile(r"\bexplain(?:ed)? (?:to )?(me|us) very (?:good|well) (the [\w ]+)$"),
        r"explained \2 to \1 so well",
    ),
    (re.compile(r"(?:^(?:he|she|they) explain|\bexplained) (me|us) (the|his|her|their|a) "
                r"([\w-]+(?: [\w-]+){0,5})(?=$|,)"), r"explained \2 \3 to \1"),
    (re.compile(r"\bexplained (me|us) (?=how|why|what|that|where|when|about|everything)"), r"explained to \1 "),
    (
        re.compile(r"\brecommended (me|us) ((?:the|his|her|their|an?|some) [\w-]+(?: [\w-]+){0,6})$"),
        r"recommended \2 to \1",
    ),
    (re.compile(r"\bvery good (explained|spoken|organized|organised|prepared|made)\b"), r"very well \1"),
    (re.compile(r"\b(explained|spoke|listened|speaks|knows) (\w+ )?very good$"), r"\1 \2very well"),
    (re.compile(r"\bhow (works|functions) ((?:the|their|his|her|this) \w+(?: \w+)?)$"), r"how \2 \1"),
    (re.compile(r"\bdiscuss(ed)? about\b"), r"discuss\1"),
    (
        re.compile(r"\b(would|could|should|might|must) of (?=(?:[a-z]+(?:ed|en|ne|de|id|wn)|been|had|got)\b)"),
        r"\1 have ",
    ),
    (re.compile(rf"\bis having (?={_NUMBER} |long |good )"), "has "),
    (
        re.compile(r"\b(gave|give|gives|giving)( me| us|) (?=(?:lift|tour|chance|hug|call|ride|demo|hint|push)\b)"),
        r"\1\2 a ",
    ),
    (re.compile(r"\b(\d+) years (?:of )?(?=experience\b)"), r"\1 years of "),
    (re.compile(r"\b(to|at|from) (?=(?:station|airport|hospital gate|office|bus stop)\b)"), r"\1 the "),
    (re.compile(r"\bon (?=floor(?: (?:with|and|like|beside|next)\b|$))"), "on the "),
    (re.compile(r"\b((?:had|took|brought) (?:me|us)\b[^,.;]*) with (?:him|her|them)\b(?! \w+ing\b)"), r"\1"),
    (re.compile(r"\banswer(ed)? to my\b"), r"answer\1 my"),
    (re.compile(r"\b(depends?|depended) (?:from|of)\b"), r"\1 on"),
    (re.compile(r"\binterested (?:for|on)\b"), "interested in"),
    (re.compile(r"\bresponsible of\b"), "responsible for"),
    (re.compile(r"\bmarried with\b"), "married to"),
    (re.compile(r"\blistened me\b"), "listened to me"),
    (re.compile(r"\bwaited me\b"), "waited for me"),
    (re.compile(r"\bmade (me|us) a compliment\b"), r"paid \1 a compliment"),
    (re.compile(r"\bmade (a|some) (photos?|pictures?)\b"), r"took \1 \2"),
    (re.compile(r"\b(can|must|should|could) to (?=[a-z]+\b)"), r"\1 "),
    (re.compile(r"\bthe possibility to\b"), "the chance to"),
    (re.compile(r"\b(information|advice|feedback|equipment|furniture)s\b"), r"\1"),
    (re.compile(r"\bmuch (people|questions|things|colleagues|customers|children)\b"), r"many \1"),
    (re.compile(r"\b(stay(?:s|ed)?) long(?: there| here)?$"), r"\1 a long time"),
    (
        re.compile(
            r"\b(answer|reply|decide|decision|hear|feedback|know|tell me|write|call me) until "
            r"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|next|the end)"
        ),
        r"\1 by ",
    ),
    (re.compile(rf"\b(?P<who>he|she) (?P<verb>{_STATES})\b(?! \w+ed\b)"), _third),
    (re.compile(r"\b(speaks?|works?|has|have|likes?|knows?|plays?) also\b"), r"also \1"),
)  # fmt: skip


def usual(text: str) -> str:
    """The text with such mistakes mended; quotations stay as they are."""
    if re.search(r"[\"“”„«»]", text):
        return text
    text = re.sub(r"^(?P<who>(?:(?:she|he|they) )?)(?P<word>[a-z]+ed)\b", _irregular, text)
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return text
