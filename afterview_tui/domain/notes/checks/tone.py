"""What weakens a thank-you: apologies, excuses, self-blame, pay, private matters, loudness."""

import re
from collections.abc import Iterator

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, about, any_of, at
from afterview_tui.domain.notes.checks.letter import letter
from afterview_tui.domain.notes.checks.pay import PAY, sums
from afterview_tui.domain.records import Form, Note

_OWN_FAULTS = (
    "delay|wait|way|mess|answers?|interview|mistakes?|questions?|test|confusion|state|late|long|poor|bad|nerves|start"
    "|end|phone|noise|interruptions?|misunderstanding|length|silence|call|connection|quality|typos?|task|exercise|presentation|lateness"
)
"""What an apology in such a note is about; "sorry about the parrots" is a courtesy."""
_SORRY = any_of(
    "beg your pardon",
    "overlook my (?:\\w+ )?(?:answers?|nerves|mistakes?|lateness|question|manners|state)",
    *(
        r"(?<!saying )(?<!say )(?<!said )(?<!not )(?<!never )(?<!a )(?<!the )(?<!\()sorry"
        rf"(?! to (?:hear|miss|leave|have missed))(?!(?: again)? about the (?!(?:{_OWN_FAULTS})\b))",
        "apologi[sz]e[sd]?",
        "apologi[sz]ing",
        "apologies",
        "forgive (?:me|my)",
        "pardon me",
    ),
    *("excuse (?:me|my|the)", "regret (?:not|that|my)"),
)
_DECLINES = any_of(
    "(?:withdraw|withdrawing|withdrawn|declin(?:e|ing)|pull(?:ing)? out"
    "|turn(?:ing)? (?:it|this|you|the (?:offer|job|role|post)) down)",
    "(?:won['’]t|will not|shall not|can['’]t|cannot|not be able to|unable to)"
    " (?:be )?(?:accept|tak|com|join)(?:e|ing)?",
    "accepted (?:a|an|another|the) (?:(?!your)[\\w-]+ ){0,3}(?:role|offer|position|post|job|place)",
)
"""A note that turns an offer down, where an apology and a reason are in place."""
_KIND_WORDS = "kind|kindly|kindness|welcome|welcoming"
_KINDLY = rf"(?![^.!?\n]{{0,90}}\b(?:you were|you (?:all )?(?:put|made)|(?:at|my) ease|(?:{_KIND_WORDS})\b))"
"""Where it only says how kindly somebody was received."""
_EXCUSE = any_of(
    "unfortunately",
    r"I(?: (?:was|felt|got|am)|['’]m) (?:so |very |really |a bit |a little |rather |quite |too )?"
    rf"(?:(?:nervous|anxious){_KINDLY}"
    r"|(?:tired|jet-?lagged|unprepared|distracted|ill|sick|stressed|flustered|hungover|late)"
    r"(?! (?:only|once|just|at (?:sea|home|school)|of|for|with|on the (?:boat|bus|coach)|as a)))",
    *("my nerves", "(?:bad|slow|heavy) (?:day|traffic|connection)", "traffic was", "running late"),
    *("(?:train|bus|flight) was (?:late|delayed)", "had a (?:headache|cold|migraine|fever)"),
    *("had(?:n['’]t| not) slept", "did(?:n['’]t| not) (?:sleep|have (?:enough |much )?time to prepare)"),
)
_BLAME = any_of(
    "I(?: am|['’]m| was| felt| feel) (?:so |very |rather |really |quite |still )?(?:embarrassed|ashamed|mortified)"
    " (?:about|by|of|that i (?:could|did|forgot|got)|for|at)",
    "I (?:feel|felt) (?:so |really )?(?:terrible|awful|dreadful|foolish|stupid|silly|bad) (?:about|for|that)",
    *("(?:bag|bundle) of nerves", "nerves got the better", "tongue-tied", "(?:kick|kicked|kicking) myself"),
    *("(?:went|drew a) (?:completely |totally |quite )?blank", "did(?:n['’]t| not) do myself justice"),
    "(?:made|make) (?:such |quite )?a (?:complete |total |right )?(?:mess|hash|fool|muddle|botch|pig['’]s ear) of",
    *("did myself no favou?rs", "(?:thought|think) me (?:a fool|rude|stupid|an idiot)", "let myself down"),
    "could(?:n['’]t| not) think of (?:a|any)(?: single)? ?thing to say",
    "hope (?:that )?(?:my|i) [^.!?\\n]{0,40}(?:did not|didn['’]t|has not|hasn['’]t) (?:put you off|disappoint)",
    *(
        "I (?:forgot(?! nothing)|failed|rambled|stumbled|froze|blanked|fumbled|botched)",
        "I (?:blew|messed|babbled|choked)",
    ),
    "I waffled",
    *(
        "(?:I|my (?:mind|head)) (?:went|drew a|was) blank",
        "I was (?:all over the place|a mess|lost for words)",
        "(?:came|come) across (?:badly|poorly|as)",
    ),
    "I talked (?:too (?:much|fast|long)|a lot)",
    "I(?: am|['’]m| was) not (?:very |so |that |too |really )?(?:good|strong|great|prepared|clear|able)",
    *("I (?:feel I )?(?:did|do) (?:badly|poorly)", "let you down", "(?:disappointed|bored) you"),
    "my (?:first |last |second )?answers? (?:was|were) (?:too |very |rather |so |a bit )?"
    r"(?:poor|weak|bad|not|unclear|short|long|clumsy)(?![^.!?\n]{0,12}, so (?:here|let))",
    r"(?<!what )I should(?:n['’]t)? (?:not )?have (?!(?:added|mentioned|thanked)\b)"
    r"(?:\w+ed|said|told|been|done|given|shown|gone"
    r"|known|made|thought|brought)",
    "I (?:wish I had(?! (?:said|asked|mentioned|told|brought|thought))"
    "|could have (?:been|done|answered|explained|put|said))",
    "I did(?:n['’]t| not) (?:answer|explain|express|perform|do (?:very |so )?well|come across|know the answer|get)",
    *("not (?:at )?my best", "my (?:fault|mistake|poor|weak|bad)", "my lack of", "(?:even )?though I lack"),
    "I(?: am|['’]m) (?:not the (?:most|best|strongest)|no expert)",
    *(
        "I (?:may|might|do) (?:not have (?:much|enough|any|the|all the) experience|lack)",
        "wast(?:ed|ing) your time",
    ),
    "hope (?:that )?I (?:did|was)(?:n['’]t| not)",
    *(
        "a fool of myself",
        "(?:others|other (?:candidates|people|applicants)) (?:were|are|must be) (?:far |much )?(?:better|stronger)",
    ),
    "I (?:was|am) (?:terrible|awful|hopeless|rubbish|useless|dreadful|bad) (?:at|in|with)",
    "I do(?:n['’]t| not) have (?:much|enough|any|a lot of) experience",
)
_RELATIVES = "wife|husband|boyfriend|girlfriend|partner|kids?|children|son|daughter|baby|mother|father|mum|mom|dad"
_FAMILY = f"my (?:{_RELATIVES})"

_TROUBLE = (
    "ill|sick|away|unwell|left|pregnant|expecting|lost|hospital|custody|divorce|fees|unemployed|surgery|cancer"
    "|therapy|depends?"
)
_PRETTY = "(?:beautiful|gorgeous|lovely|pretty|stunning|handsome|sexy|attractive)"
_LOOKS = "(?:eyes|smile|hair|legs|face|figure|body|lips|looks)"
_AM = "(?:(?<=i )|(?<=['’]m )|(?<=am )|(?<=was )|(?<=been )|(?<=being )|(?<=currently ))"
"""What precedes a statement about oneself."""
_PERSONAL = any_of(
    *(
        "rehab",
        "I(?: am|['’]m) (?:\\w+ ){1,3}pregnant",
        "trying for a (?:baby|child)",
        "my (?:boyfriend|girlfriend)",
        "my landlord wants",
    ),
    "I (?:suffer|suffered|have suffered) from",
    "recovering from (?:a|my) (?:breakdown|operation|illness|burn-?out|divorce)",
    "I(?: have|['’]ve)(?: had)? (?:depression|anxiety|migraines|insomnia|adhd|panic)",
    "my dog (?:died|is dying)",
    "(?:mother|father|wife|husband|son|daughter) is (?:dying|terminally)",
    "I voted",
    *("take you (?:for|to) (?:a drink|drinks|dinner)", "wear(?:ing)? no ring", "you (?:smelled|smelt|smell) \\w+"),
    "my (?:present|current|last|old|previous) boss",
    rf"{_FAMILY}(?: \w+){{0,4}} (?:{_TROUBLE})",
    rf"(?:support|feed|provide for|look after|care for|caring for|to leave) {_FAMILY}",
    "my (?:babysitter|divorce|marriage|ex)",
    "my (?:pregnancy|illness|surgery|therapist|therapy|doctor|diagnosis|depression|anxiety|faith)",
    "(?:attend|go to|belong to) my church",
    *("my (?:rent|debts?|mortgage|bills)", "(?:my|our|find|need|afford|pay for) childcare", "(?<=no )childcare"),
    "I(?: am|['’]m) (?:pregnant|divorced|broke|desperate)",
    "I (?:was|got|have been) (?:just |recently )?(?:fired|laid off|let go)",
    *(
        "lost my job",
        f"{_AM}(?:unemployed|bankrupt|in debt|out of work)",
        f"{_AM}going through a (?:hard|difficult|rough|bad)",
    ),
    "my (?:ADHD|autism|disability|burn-?out|cancer|condition|health)",
    "as a (?:Catholic|Christian|Muslim|Jew|Republican|Democrat)",
    "as a (?:single |young |new )?(?:mother|father|mum|mom|dad|parent)",
    "(?:really |badly |desperately )need (?:this|the|a) job",
    "(?:boss|manager|company|employer) (?:is|was) (?:an? )?(?:idiot|awful|terrible|horrible|useless|toxic)",
    *("hate my (?:job|boss)", "my (?:awful|terrible|horrible|toxic) (?:job|boss|manager)"),
    f"(?:your|you (?:have|had|have got)) (?:such |really |very |the )?(?:an? )?(?:most )?{_PRETTY} {_LOOKS}",
    "you (?:look|looked|are|were) (?:so |very |really |absolutely )?(?:sexy|hot|handsome|gorgeous|stunning"
    "|attractive|cute|pretty|beautiful)",
    "(?:dinner|drinks?|a drink|date|go out|night out) (?:alone )?with me",
    *("(?:take|ask) you out", "are you (?:single|married|seeing (?:anyone|somebody))"),
    *("panic attacks?", "(?:my|on) (?:medication|antidepressants)", "(?:I was|been) evicted", "my overdraft"),
    *("behind (?:on|with) (?:the|my) (?:rent|bills|mortgage)", "(?:broke|split) up with (?:me|my)"),
)
_CHANCE = "give me (?:a|this|the|one|just one) (?:chance|shot|try)"
_PLEADING = any_of(
    "please(?:,)? do(?:n['’]t| not) (?:overlook|forget|reject|refuse|ignore|pass over) me",
    *("please say yes", "(?:heartbroken|devastated|crushed|gutted) (?:to be|by|at)", "(?:week|month|day), unpaid"),
    "(?:really|badly) need (?:the|this) (?:work|money|role|post)",
    "needs? (?:it|this) more than",
    "I have (?:nobody|no one|no-one) else",
    "kindly help me",
    rf"please,? (?:please,? |just |really ){{0,3}}(?:{_CHANCE}|hire me|choose me|I beg)",
    *(_CHANCE, "please,? please", "I(?: am|['’]m)? beg(?:ging)?(?: you)?", "I really,? really (?:need|want)"),
    "(?:won['’]t|will not|would not|wouldn['’]t) (?:regret|disappoint|let you down|be sorry)",
    *(
        "I(?: will|['’]ll| would|['’]d) do (?:literally |absolutely |just about )?(?:anything|whatever)",
        r"(?<!of you to )(?<!fit to )(?<!decide to )(?<!decided to )(?<!were to )(?<!if you )"
        r"(?:hire|choose|pick|take) me(?! (?:round|around|through|to|in|over|up|down|along)\b)",
    ),
    *(
        "my (?:last|only) (?:chance|hope)",
        "I(?: am|[’']m| was|[’']ve| have)?(?: \\w+){0,2} desperate(?:ly)?",
        "(?:this|it) (?:job )?means everything",
    ),
    *("at any (?:price|salary|wage)", "praying (?:that|for|to|and|every|each|day)", "I need this"),
    *(
        "(?:have|take) (?:mercy|pity) on (?:me|us)",
        "(?:on|down on) my (?:bended )?knees",
        "I (?:implore|beseech|entreat)",
    ),
    "(?:been )?cr(?:ied|ying) (?:every|all|myself|about (?:it|this)|over (?:it|this))",
    *(
        "do(?:n['’]t| not) (?:say no|turn me down|let me down)",
        "if you (?:turn me down|say no|do(?:n['’]t| not) take me)",
    ),
    "(?:heartbroken|devastated|crushed|gutted) if",
    *(
        "even (?:unpaid|for free|for nothing)",
        "(?:take|accept) (?:anything|whatever|any (?:job|work|role)) (?:you|that)",
    ),
    "work (?:for free|for nothing|unpaid)",
)
_ANSWER = "(?:answer|decision|reply|response|offer)"
_BY = "(?:by|before|within|no later than|not later than|today)"
_PRESSING = any_of(
    *(
        "so (?:please )?be quick",
        "revert at the earliest",
        "if you could (?:decide|answer|reply) (?:this|by|before|within)",
    ),
    rf"I(?: really)? (?:need|expect|require|must have|demand) (?:your |an |a |the )?(?:final )?{_ANSWER}",
    rf"(?:please|kindly) (?:send|give|let) me (?:have )?(?:your |an |a )?(?:final )?{_ANSWER} {_BY}",
    "(?:please|kindly) (?:reply|respond|answer|decide|confirm|get back to me|call me|let me know)"
    rf" (?:{_BY}|asap|at once|immediately)",
    rf"(?:expect|need) to (?:hear|know|have an {_ANSWER})(?: back)?(?: from you)? {_BY}",
    rf"(?:your|an) (?:immediate|prompt|urgent) {_ANSWER}",
    *("waiting for your (?:urgent|immediate)", "you (?:must|have to) (?:decide|answer|reply|tell me|let me know)"),
    "if I (?:do(?:n['’]t| not)|have(?:n['’]t| not)) (?:hear|heard) (?:back )?(?:from you )?by",
    "(?:please|kindly) (?:reply|respond|answer|decide|let me know) as soon as",
    "I(?:['’]ll| will| shall) (?:call|ring|phone|email|write to) you (?:every|each|until|daily)",
    "I(?:['’]ll| will| shall) (?:have to )?(?:assume|take it elsewhere"
    "|(?:take|accept) (?:the|another|their|the other) offer)",
)
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2764]\ufe0f?"
    r"|(?<=\s)[:;]['’]?-?[)(DPp/](?=[\s.,!]|$)|<3(?=\s|$)|\^\^|\b(?:xoxo|LOL|lol|OMG|omg|haha|hehe)\b"
)
_LOUD = re.compile(
    r"\b(?:THANKS?|MUCH|VERY|REALLY|LOVED?|AMAZING|GREAT|EXCITED|NEVER|ALWAYS|BEST|PLEASE|AGAIN|ABSOLUTELY"
    r"|DEFINITELY|WANT|TRULY)\b|\b(?:[A-Z]{2,} ){3,}[A-Z]{2,}\b"
    r"|\b(?:AM|SO|IS|THE|AND|YOU|FOR|WAS|THIS|THAT|MY) [A-Z]{2,}\b"
    r"|\b\w*([aeouhmlrsAEOUHMLRS])\1\1\w*\b"
)
_SAY_WHAT_IS = "A thank-you needs no excuse; say what you have or did."
_IS_PAY = "Does pay belong in this note?"
_LATER = "That has its place once they make an offer."
_FORMS: tuple[Form, ...] = ("email", "card", "group", "follow_up", "after_no")
Rule = tuple[str, re.Pattern[str], str, str, tuple[Form, ...]]
RULES: tuple[Rule, ...] = (
    ("apology", _SORRY, "Does it apologise?", _SAY_WHAT_IS, ("email", "card", "group", "helper", "follow_up")),
    ("excuse", _EXCUSE, "Does it make an excuse?", _SAY_WHAT_IS, _FORMS),
    ("self-blame", _BLAME, "Does it speak against you?", "Say what you would add, without the rest.", _FORMS),
    ("pay", PAY, _IS_PAY, _LATER, _FORMS),
    ("personal", _PERSONAL, "Is this something they need to know?", "The conversation is enough.", _FORMS),
    (
        "pressing",
        _PRESSING,
        "Does it put pressure on them?",
        "Ask when they mean to decide; that is enough.",
        _FORMS,
    ),
    ("pleading", _PLEADING, "Does it plead?", "Say what you would bring; that asks enough.", _FORMS),
    ("shouting", _LOUD, "Are the capitals meant?", "Small letters are heard too.", (*_FORMS, "helper")),
    ("emoji", _EMOJI, "Would they use a sign like that?", "Words are enough.", _FORMS),
)
"""Each rule's name, what it looks for, its question and advice, and the forms that it is for."""


_NEEDS = {
    "apology": ("sorry", "apolog", "forgive", "pardon", "excuse", "regret", "overlook"),
    "emoji": (":", ";", "<3", "^^", "xoxo", "lol", "omg", "haha", "hehe"),
}
"""What an ASCII text must contain for one of these rules to apply; looked for first."""
_OF_DECLINING = ("apology", "excuse", "personal")
AS_TYPED = ("shouting", "emoji")
"""Rules that need the text as it was typed."""


def _small(text: str) -> str:
    """The text in lower case, with every letter in its place."""
    small = text.lower()
    return (
        small
        if len(small) == len(text)
        else "".join(low if len(low := each.lower()) == 1 else each for each in text)
    )


def check_tone(note: Note, known: Circumstances) -> Iterator[Finding]:
    """The first of each kind; words that the user noted about the person or the job are meant."""
    own, small = known.noted.casefold(), _small(note.body)
    allowed = _OF_DECLINING if _DECLINES.search(small) else ()
    for rule, pattern, question, advice, forms in RULES:
        if rule in allowed:
            continue
        needs = _NEEDS.get(rule, ()) if note.body.isascii() else ()
        if note.form in forms and (not needs or any(each in small for each in needs)):
            text = small if rule not in AS_TYPED else note.body
            hits = (found for found in pattern.finditer(text) if found[0].casefold() not in own)
            if (first := next(hits, None)) is not None:
                yield at(rule, question, advice, note.body, *first.span())
    if note.form in _FORMS:
        yield from (about("pay", _IS_PAY, _LATER, found) for found in sums(note.body, own))
    parts = letter(note.body)
    marks = [found.start() for found in re.finditer("!+", note.body[: parts.end]) if found.start() > parts.begin]
    if len(marks) > 1 or "!!" in note.body:
        second = marks[1] if len(marks) > 1 else note.body.index("!!") + 1
        question = "More than one exclamation mark: is that your tone?"
        yield at("exclamation", question, "One is plenty; none is fine.", note.body, second, second + 1)
