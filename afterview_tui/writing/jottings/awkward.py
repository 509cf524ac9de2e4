"""What somebody may not want to read about themselves, or should not have said: asked about, never thanked for."""

import re

from afterview_tui.writing.jottings import verbs, words

_WORK = (
    r"(?:boss\w*|manage\w+|jobs?|work|team|company|place|owners?|board|director\w*|clients?|customers?|staff"
    r"|colleagues?|office|school|system|union|ceo|rest)"
)
"""People and things at work that nobody reads with pleasure that somebody hates."""

_MORE = r"(?: (?!(?:and|but|because|so|which|who|whom|that|than|what|when|if|why|how)\b)[\w'-]+)"
"""A word of what is denied, which goes on to the next clause."""


def _any(wordings: str) -> re.Pattern[str]:
    """A pattern for any of these wordings, which are separated by slashes or lines."""
    either = "|".join(wordings.strip().replace("\n", " / ").split(" / "))
    either = either.replace("WORK", _WORK).replace("MORE", _MORE)
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


SECRET = _any(r"""
between us / between you and me / off the record / (?:in|strictly) confidence / confidential(?:ly)?
secret(?:ly)?(?! (?:is|of|to|behind)\b) / gossip\w* / rumou?rs? / don['’]?t tell / hush\w*
not (?:allowed|supposed|meant) to
(?:isn['’]?t|wasn['’]?t|aren['’]?t) (?:allowed|supposed|meant) to / not public / (?:an|under) nda
can(?:not|['’]?t) (?:say|tell|talk) (?:yet )?(?:who|which|about)
shouldn['’]?t (?:have )?(?:say|said|tell|told) / whisper\w* / leaked / insider
(?:don['’]?t|do not|not to|never to) (?:mention|repeat|share) / bad[- ]?mouth\w* / behind (?:his|her|their) back
think(?:s)? (?:much|little|nothing) of / crying / (?:in|near|close to) tears
""")
BAD_NEWS = _any(r"""
(?<!got )(?<!get )(?<!a )(?<!the )(?<!i )(?<!of )lost(?! (?:my|track|count|the (?:thread|way)|me|in)) / scared of
afraid of (?!English) / los(?:es|ing|e) / fired / laid off / lay-?offs? / redundan\w+ / bankrupt\w* / insolven\w+
sued / lawsuit / (?:was|were|been|got|getting) let go / quit(?:s|ting)? / resign\w* / retir(?:es?|ing|ement)
(?:(?:is|are|was|be)|(?<=[eys])['’](?:s|re)) leaving / walked out(?! to | with | into ) / divorc\w+ / died / death
(?:is|was|are|were|been|got) let go(?! of) / (?:had|there was) an? (?:fire|flood|crash|break-?in)(?! drill)
(?:is|was|are|were|found|dropped|now) dead / dying / funeral / cancer / (?:in|to) hospital / hospitali[sz]ed
poor thing / passed away / stroke / heart attack / breakdown(?! (?:truck|cover|service|of))
(?:had|has|having|needs?|needed|for|after|before|from|awaiting|under\w+|knee|hip|back|heart|eye) surgery
sack(?:ed|ing) / sacks? (?:people|staff|them|anyone|everyone|everybody|you) / widow(?:ed|er)? / ill(?:ness)?
sick / burn(?:t|ed)?[- ]?out / depress\w+ / miscarr\w+ / pregnan\w+ / maternity / paternity
failed (?:to|at|the|an?|their|his|her|twice|once|my) / (?:in|my|his|her|their own) debts?
(?:job|pay|budget|staff|the) cuts / (?<!me )(?<!\bi )struggl\w+ / crisis(?! (?:plan|team|line|cent))
(?:everyone|everybody|people|they all) hated? / (?:everyone|everybody) hates / toxic
hate[sd]? (?:him|her|them|me|us|it(?! when| if| that)|my) / hate[sd]? (?:his|her|their|the|this|that) (?:\w+ )?WORK
(?:got the sack|heartbroken|devastated|gutted|over budget|behind schedule|carnage)
(?:posts?|jobs?|roles?) (?:may|might|will|could) (?:go|be cut)
(?:is|was|are) (?:murder|hell|the worst|chaos(?! but))
(?:took|takes|taking) the (?:mick|mickey|piss) / bad (?:review|reference|reputation|name|smell)s?
(?:had|has|have) (?:a |the )?(?:bad |nasty )?(?:cold|flu|cough|migraine|headache|covid|hangover)
(?:job|post|role|place) (?:might|may|could|will) come (?:up|free)
cost(?:ing)? (?:him|her|them) (?:his|her|their) / understaffed / short[- ]staffed / (?:is|went|are|was) broke
scandal / closing down / shut(?:ting)? down / downsiz\w+ / hiring freeze / restructur\w+ / accident / injur\w+
therapy / rehab / broke (?:twice|again|down (?:twice|again|in|last)) / (?:packed in|conked out|flooded)(?! with)
off (?:sick|ill|with (?:\w+ )?(?:backs?|knees?|flu|stress)) / unfair / short of (?:staff|people|hands|money)
money (?:is|was) (?:so |very |a bit )?(?:tight|short)
""")
UNKIND = _any(r"""
(?:^|was |were |is |are |came |came in |arrived |turned up |showed up )late(?! (?:shift|train|class|night))
(?:started |always |a bit |minutes? |mins? |hours? |ran |running |\bso |very |too )late(?! (?:night|shift))
micro-?manag\w+ / lazy / bossy / moody / jerk / a pain / temper / stingy / bored / (?<!the )boring
(?:got|getting|said|saying|spelt|spelled|pronounced) my [\w ]{1,30} wrong
(?:kept|keeps) (?:calling|getting|forgetting) m[ey] / mispronounc\w+
look(?:ed|ing) (?:at|in|on|into) (?:his|her|their|the|a) (?:phone|mobile|watch|clock|screen|door|time|floor|ceiling)
asked\b.{0,16} (?:my (?:age|accent|religion|husband|wife|kids|children|weight|health|skin)|married|pregnant)
asked\b.{0,16} (?:have|want|having|planning|plan on) (?:any )?(?:kids|children|a family|a baby) / asked how old
(?:made|making|poked) fun of
laugh(?:ed|s) when I (?!told|said|made|joked|showed) / laugh(?:ed|s|ing)? at (?:me|us|my (?:name|accent|cv))
an? (?:fool|liar|bully|crook|snob|tyrant|monster|dinosaur|cow|pig|prat|git)
made (?:me|us) feel (?:stupid|small|bad|awful|dumb|old|uncomfortable|slow|like an? (?:fool|idiot|child))
rude(?:ly)? / tired / exhausted / grumpy / cold to / arrogan\w+ / awkward / interrupt(?:ed|s|ing) (?:me|us)
forgot / forgets / yawn\w* / ignor(?:ed|es|ing) / shout\w* / yell\w* / swore / swears(?! by\b) / snapped / lied
complain(?:s|ed|ing)? / moan\w* / criticis\w+ / criticiz\w+ / mock(?:ed|ing) / stressed / annoy\w* / angry with
nervous / creepy / weird / strange / unprepared / disorgani[sz]ed / distracted
cut (?:me|us|it|the \w+) (?:off|short) / checked (?:his|her|their) (?:phone|watch|mail|email) / talked over
a bit (?:much|harsh|cold|off) / harsh / strict / hard (?:for me|to (?:understand|follow|read)) / intimidat\w+
patroni[sz]\w+ / sexist / racist / ugly
too (?:long|short|slow|loud|much|many|quiet|young|old|expensive|late|early) / awful / terrible / horrible
(?:was|were|is|are|she's|he's) (?:so |all |just |simply )?wrong / smell(?:ed|s|t) bad / stank / sweat\w* / fat
bald / old-fashioned / dull / chaotic / mess / (?:has|had|have|his|her|their|some|real|serious) (?:\w+ )?doubts?
questions about my (?:gap|age|accent|career break|grades|record)
doubted / sceptical / skeptical / clowns? / idiots? / morons? / muppets? / (?:a )?nightmare / useless / hopeless
incompetent / clueless / crap / rubbish at / a shambles / (?:is|was|are) a joke / shambolic / unhappy
fed up / bitter
(?:cut|hurt|burn(?:t|ed)|broke|hit|banged) (?:his|her|their) (?:own )?(?:hand|finger|head|arm|leg|thumb) / drunk
hungover / ghosted / ditched / dumped / snubbed / grilled / rambled / waffled / bragged / flirt\w* / cries / cried
winked / (?:talked|spoke) (?:mostly |mainly |only |just )about (?:him|her|them)sel(?:f|ves)
wept / teared up / sneered / smirked / suspicious / unimpressed / disappoint\w*
""")
FAINT = _any(r"""
not (?:so|very|that|too|really) (?:good|great|nice) / not great / (?:wasn['’]?t|weren['’]?t) (?:great|good|nice)
not (?:fair|happy)
(?:rang|called|told|sent|took|moved|changed|cut|emailed)\b[^,]{1,60} without (?:asking|telling|warning)
""")
"""What was less than good, told by a denial."""
PAY = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|bonus(?:es)?|the pay|^pay is|pay (?:rise|raise|gap|band|scale|range)"
    r"|what i(?: currently)? (?:earn|make)(?:ed)?|what (?:[\w']+ ){1,3}earns?"
    r"|stock options?"
    r"|equity|compensation)\b",
    re.IGNORECASE,
)
NOT_PAY = _any(r"""
budgets? / costs? / bugs? / funds? / funding / revenue / turnover / invest\w* / raised / saved / worth / prices?
lent / tickets? / deals? / grants? / donat\w* / prize / bills? / fines? / sales / million / billion / users?
customers? / requests? / rows? / lines? / people / orders? / books? / visitors? / steps? / followers? / downloads?
km / miles? / run / race / (?:a|per) (?:year|month|head) for (?!me\b)\w+ / allowances? / stipends?
for (?:tools|training|courses|travel|books|clothes|equipment|kit|boots|uniforms?|materials|research|conferences)
""")
"""Words that show that an amount isn't pay."""
AMOUNT = re.compile(r"[$€£]\s?\d|\d\s?(?:k\b(?! \w+s\b)|€|£|eur\b|usd\b)", re.IGNORECASE)
SORRY = _any(r"""
sorry / (?:I|to) apologi[sz]e[sd]? / my apology / excuses? / excused
""")
SLANG = re.compile(
    r"\b(?:lol|rofl|omg|wtf|haha\w*|hehe|lmao|xd|btw|imho)\b|[:;]-?[)(DPp]|<3|[\U0001f300-\U0001faff☀-⛿✀-➿]"
)
MY_FAULT = _any(r"""
my (?:\w+ )?(?:answers?|mistakes?|nerves|weakness\w*|gaps?) (?:\w+ ){0,3}(?:was|were|wrong|bad|weak|poor)
my (?:\w+ ){1,3}(?:was|were) (?:\w+ )?(?:wrong|bad|weak|poor|off|awful|shaky|terrible|hopeless|rusty)
i (?:got stuck|froze|blanked|messed up|rambled|stumbled|failed|forgot) / got stuck / i was (?:nervous|late|bad)
i(?: also)? lack / which i (?:have not|haven't|don't have|can't do)
(?:^|[.,;] (?:i )?)(?:went blank|blanked|froze|panicked|rambled|drew a blank) / my mind went
""")


_HARMLESS = _any(
    r"""
(?:never|nobody|without|no|not|\w+n't)(?! (?:only|just|stop\w*|help|stand|forgot|g[eo]t over)\b)MORE{1,5}
(?:if|in case) (?:the|it|an?|you|they|somebody|someone|nobody|anybody|anyone)MORE{1,4}
(?:pretend\w*|imagin\w+|role-?play\w*|act(?:ed|ing|s)?|play(?:ed|ing)) (?:to be |out |as |like )?an? [^,.;]*
(?:asked|ask|wondered|quizzed)\b[^,.;]{0,20}\b(?:what|how|if|whether|why) (?:I'd|I would|I take|I handle|I deal)\b.*
(?:I(?:'m| was| am)?|we) (?:(?:almost|nearly|just) )?(?:died|dead|dying)
we (?:both |all )?hated? (?!(?:\w+ )?(?:\w+ )?WORK\b)
(?:printer|phone|laptop|battery|screen|projector|wifi|line)s? (?:(?:was|had|is|just) )*(?:dead|died)
(?:car|bus|train|tram|ferry|flight|plane|taxi)s? (?:(?:was|were|had|is|ran|just) )*(?:dead|died|late)
"""
)
"""Dark words that hurt nobody: denied, acted, supposed, a manner of speaking, disliked by both, a thing's."""
_PRACTICE = re.compile(
    r"(?:(?:told|showed|explained|taught|talked|described|walked)\b(?: me| us)?(?: about| through)? )?"
    r"(?:how|what|why|when|where|whether) (?:they|you|we|to|one|the \w+|\w+s) (?P<rest>.+)",
    re.IGNORECASE,
)
"""How something is done there, or what is done if it happens: not what happened to anybody."""
_OF_THE_HOUR = (words.SHARED | words.SPOKEN | words.GIVEN | words.PEOPLE | {
    "silence", "vibe", "vibes", "atmosphere", "start", "interview", "meeting", "team", "place", "company", "office",
    "handshake", "leave", "pay", "cover", "scare", "diagnosis", "treatment", "threats", "staff", "people", "news",
    "interviewer", "panel", "culture", "boss", "management", "crew", "smell", "face", "last", "next",
}) - {"book", "contact", "contacts"}  # fmt: skip
"""Nouns that a dark adjective before them makes dark: "an awkward silence"."""

_STRANGERS = {"customer", "guest", "caller", "passenger", "visitor", "patient", "user", "tenant"}
"""Whom anybody at work meets and nobody names: "a rude customer"."""


def weighed(text: str) -> str:
    """A jotting without the dark words in it that hurt nobody."""
    told = _PRACTICE.fullmatch(text)
    if told is not None and not any(
        "past" in (known := verbs.forms(word)) and "base" not in known
        for word in re.findall(r"[a-z']+", told["rest"].casefold())
    ):
        return ""
    return _HARMLESS.sub(" ", text)


def is_of_thing(found: re.Match[str], text: str) -> bool:
    """Whether a dark word only describes a thing: "the maternity wing", "a weird fish tank"."""
    word, after = found[0].casefold(), re.match(r" ([a-z][a-z-]*)", text[found.end() :].casefold())
    if after is None or not word.isalpha() or word.endswith("s") or {"past", "third"} & verbs.forms(word).keys():
        return False
    noun = after[1]
    before = text[: found.start()].casefold().split()[-1:]
    if "base" in verbs.forms(word) and not {*before} & words.DETERMINERS:
        return False
    human = {noun, noun.removesuffix("s")} & words.HUMANS - _STRANGERS
    return not (human or noun in words.SMALL | _OF_THE_HOUR or verbs.third(noun))
