"""What somebody may not want to read about themselves, or should not have said: asked about, never thanked for."""

import re


def _any(*wordings: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wordings)})\b", re.IGNORECASE)


SECRET = _any(
    *("between us", "between you and me", "off the record", "(?:in|strictly) confidence", "confidential(?:ly)?"),
    *("secret(?:ly)?", r"gossip\w*", "rumou?rs?", "don['’]?t tell", "not (?:allowed|supposed|meant) to"),
    *(r"hush\w*", "(?:isn['’]?t|wasn['’]?t|aren['’]?t) (?:allowed|supposed|meant) to", "not public"),
    *("(?:an|under) nda", "shouldn['’]?t (?:have )?(?:say|said|tell|told)", r"whisper\w*", "leaked"),
    *("insider", "(?:don['’]?t|do not|not to|never to) (?:mention|repeat|share)", r"bad[- ]?mouth\w*"),
    "behind (?:his|her|their) back",
    *("think(?:s)? (?:much|little|nothing) of", "crying", "in tears"),
)
BAD_NEWS = _any(
    *(
        "(?<!got )(?<!get )(?<!a )(?<!the )(?<!i )lost(?! (?:my|track|count|the (?:thread|way)|me|in))",
        "scared of",
        "afraid of (?!English)",
        "los(?:es|ing|e)",
        "fired",
        "laid off",
        "lay-?offs?",
        r"redundan\w+",
    ),
    *(r"bankrupt\w*", r"insolven\w+", "sued", "lawsuit", "quit(?:s|ting)?", r"resign\w*", "retir(?:es?|ing|ement)"),
    *(
        "(?:(?:is|are|was|be)|(?<=[eys])['’](?:s|re)) leaving",
        "walked out",
        r"divorc\w+",
        "died",
        "death",
        "(?:is|was|are|were|found|dropped|now) dead",
        "dying",
        "funeral",
        "cancer",
        "(?:in|to) hospital",
        r"hospitali[sz]ed",
        "poor thing",
        "passed away",
        "stroke",
        "heart attack",
        "breakdown(?! (?:truck|cover|service|of))",
        r"(?:had|has|having|needs?|needed|for|after|before|from|awaiting|under\w+|knee|hip|back|heart|eye) surgery",
        r"sack(?:ed|ing)",
        "sacks? (?:people|staff|them|anyone|everyone|everybody|you)",
        "widow(?:ed|er)?",
    ),
    *("ill(?:ness)?", "sick", "burn(?:t|ed)?[- ]?out", r"depress\w+", r"miscarr\w+", r"pregnan\w+", "maternity"),
    *(
        "paternity",
        "failed (?:to|at|the|an?|their|his|her|twice|once|my)",
        "(?:in|my|his|her|their own) debts?",
        "(?:job|pay|budget|staff|the) cuts",
        r"(?<!me )(?<!\bi )struggl\w+",
        "crisis(?! (?:plan|team|line|cent))",
        "(?:everyone|everybody|people|nobody|they all) hates?",
        "hates? (?:his|her|their|my|me|the|it)",
        "hated",
        "toxic",
    ),
    "(?:got the sack|heartbroken|devastated|gutted|over budget|behind schedule|carnage)",
    "(?:posts?|jobs?|roles?) (?:may|might|will|could) (?:go|be cut)",
    "(?:is|was|are) (?:murder|hell|the worst|chaos(?! but))",
    "bad (?:review|reference|reputation|name|smell)s?",
    r"(?:rang|called|told|sent|took|moved|changed|cut|emailed)\b[^,]{1,60} without (?:asking|telling|warning)",
    "(?:had|has|have) (?:a |the )?(?:bad |nasty )?(?:cold|flu|cough|migraine|headache|covid|hangover)",
    "(?:job|post|role|place) (?:might|may|could|will) come (?:up|free)",
    "cost(?:ing)? (?:him|her|them) (?:his|her|their)",
    *("understaffed", "short[- ]staffed", "(?:is|went|are|was) broke", "scandal", "closing down"),
    *("shut(?:ting)? down", r"downsiz\w+", "hiring freeze", r"restructur\w+", "accident", r"injur\w+", "therapy"),
    "rehab",
)
UNKIND = _any(
    *(
        r"(?:^|was |were |is |are |came |came in |arrived |turned up |showed up |started |always |a bit |minutes? |"
        r"mins? |hours? |ran |running |\bso |very |too )late(?! (?:shift|train|class|night|service|turn))",
        r"micro-?manag\w+",
        *("lazy", "bossy", "moody", "jerk", "a pain", "temper", "stingy", "bored", "(?<!the )boring"),
    ),
    r"(?:got|getting|said|saying|spelt|spelled|pronounced) my [\w ]{1,30} wrong",
    "(?:kept|keeps) (?:calling|getting|forgetting) m[ey]",
    r"mispronounc\w+",
    "look(?:ed|ing) (?:at|in|on|into) (?:his|her|their|the|a) (?:phone|mobile|watch|clock|screen)",
    "made (?:me|us) feel (?:stupid|small|bad|awful|dumb|old|uncomfortable|slow|like an? (?:fool|idiot|child))",
    *("rude(?:ly)?", "tired", "exhausted", "grumpy", "cold to", r"arrogan\w+", "awkward"),
    *("interrupt(?:ed|s|ing) (?:me|us)", "forgot", "forgets", r"yawn\w*", "ignor(?:ed|es|ing)", r"shout\w*"),
    *(
        r"yell\w*",
        "swore",
        r"swears(?! by\b)",
        "snapped",
        "lied",
        r"complain(?:s|ed|ing)?",
        r"moan\w*",
        r"criticis\w+",
    ),
    *(r"criticiz\w+", "mock(?:ed|ing)", "stressed", r"annoy\w*", "angry with", "nervous", "creepy", "weird"),
    *("strange", "unprepared", "disorgani[sz]ed", "distracted", r"cut (?:me|us|it|the \w+) (?:off|short)"),
    *("checked (?:his|her|their) (?:phone|watch|mail|email)", "talked over", "a bit (?:much|harsh|cold|off)"),
    *("harsh", "strict", "hard (?:for me|to (?:understand|follow|read))", r"intimidat\w+", r"patroni[sz]\w+"),
    *("sexist", "racist", "ugly", "too (?:long|short|slow|loud|much|many|quiet|young|old|expensive|late|early)"),
    *(
        "awful",
        "terrible",
        "horrible",
        "(?:was|were|is|are|she's|he's) (?:so |all |just |simply )?wrong",
        "smell(?:ed|s|t) bad",
        "stank",
        r"sweat\w*",
        "fat",
        "bald",
    ),
    *(
        "old-fashioned",
        "dull",
        "chaotic",
        "mess",
        r"(?:has|had|have|his|her|their|some|real|serious) (?:\w+ )?doubts?",
        "doubted",
        "sceptical",
        "skeptical",
    ),
    *(
        "clowns?",
        "idiots?",
        "morons?",
        "muppets?",
        "(?:a )?nightmare",
        "useless",
        "hopeless",
        "incompetent",
        "clueless",
    ),
    *(
        "crap",
        "rubbish at",
        "a shambles",
        "(?:is|was|are) a joke",
        "shambolic",
        "not happy",
        "unhappy",
        "fed up",
        "bitter",
    ),
    r"(?:cut|hurt|burn(?:t|ed)|broke|hit|banged) (?:his|her|their) (?:own )?(?:hand|finger|head|arm|leg|thumb)",
    "drunk",
    "hungover",
    *("ghosted", "ditched", "dumped", "snubbed", "grilled", "rambled", "waffled", "bragged", r"flirt\w*"),
    *("cries", "cried", "wept", "teared up", "sneered", "smirked", "suspicious", "unimpressed", r"disappoint\w*"),
)
FAINT = _any(
    "not (?:so|very|that|too|really) (?:good|great|nice)",
    "not great",
    "(?:wasn['’]?t|weren['’]?t) (?:great|good|nice)",
)
"""What was less than good, told gently."""
PAY = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|bonus(?:es)?|the pay|^pay is|pay (?:rise|raise|gap|band|scale|range)|payroll"
    r"|what i(?: currently)? (?:earn|make)(?:ed)?"
    r"|stock options?"
    r"|equity|compensation)\b",
    re.IGNORECASE,
)
NOT_PAY = _any(
    *("budgets?", "costs?", "bugs?", "funds?", "funding", "revenue", "turnover", r"invest\w*", "raised", "saved"),
    *(
        "worth",
        "prices?",
        "lent",
        "tickets?",
        "deals?",
        "grants?",
        r"donat\w*",
        "prize",
        "bills?",
        "fines?",
        "sales",
    ),
    *("million", "billion", "users?", "customers?", "requests?", "rows?", "lines?", "people", "orders?", "books?"),
    *("visitors?", "steps?", "followers?", "downloads?", "km", "miles?", "run", "race"),
)
"""Words that show that an amount isn't pay."""
AMOUNT = re.compile(r"[$€£]\s?\d|\d\s?(?:k\b(?! \w+s\b)|€|£|eur\b|usd\b)", re.IGNORECASE)
SORRY = _any(
    *("sorry", "apologi[sz]e[sd]?", "apology", "excuses?", "excused"),
)
SLANG = re.compile(
    r"\b(?:lol|rofl|omg|wtf|haha\w*|hehe|lmao|xd|btw|imho)\b|[:;]-?[)(DPp]|<3|[\U0001f300-\U0001faff☀-⛿✀-➿]"
)
MY_FAULT = _any(
    r"my (?:\w+ )?(?:answers?|mistakes?|nerves|weakness\w*|gaps?) (?:\w+ ){0,3}(?:was|were|wrong|bad|weak|poor)",
    *("i (?:got stuck|froze|blanked|messed up|rambled|stumbled|failed|forgot)", "got stuck"),
    *("i was (?:nervous|late|bad)", "i(?: also)? lack", "which i (?:have not|haven't|don't have|can't do)"),
    "(?:^|[.,;] (?:i )?)(?:went blank|blanked|froze|panicked|rambled|drew a blank)",
    "my mind went",
)
