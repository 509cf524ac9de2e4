"""Forms of words that are never right, as learners of English or hasty typists write them.

Each has a pattern, what was probably meant, and what a text with it has in small letters, by which most are passed
over at once.
"""

_BASE_WORDS = """
accept achieve adopt apply appreciate arrange ask attend become begin bring build choose come compare consider
continue contribute create decide deliver describe develop discover discuss eat enjoy explain explore find get give
go grow hear improve introduce join keep learn lose make manage meet obtain prepare provide receive say see sell
send solve speak spend take teach tell think understand write
"""
_BASE = "|".join(_BASE_WORDS.split())
"""The plain form of verbs that can't be any other kind of word."""
_PARTICIPLES = "begin|choose|drive|give|go|know|make|see|send|speak|take|teach|tell|think|understand|write"
"""Those of them whose participle differs."""
_PASTS = (
    "went|saw|took|gave|wrote|knew|came|told|found|sent|thought|spoke|chose|ate|began|bought|brought|felt|got|had"
)
_STEMS = (
    "happi|easi|busi|pretti|friendli|lucki|heavi|noisi|hott|bigg|small|nic|kind|fast|quick|slow|cheap|strong|warm"
    "|bright|clear|clean|hard|safe|clos|larg"
)
_TIMES = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|some) (?:years|months|weeks|days|hours)"
_MONTHS = "march|may|august"

GRAMMAR: tuple[tuple[str, str, str], ...] = (
    (rf"\b(?:did|does|do)(?:n['’]t| not) (?P<it>{_PASTS}|[a-z]{{3,}}(?<!e)ed)\b(?<!need)(?<!feed)(?<!proceed)"
     r"(?<!succeed)(?<!exceed)(?<!speed)(?<!shed)(?<!embed)(?<!heed)(?<!breed)", "the plain form", "n't |not "),
    (rf"\b(?:have|has|had|['’]ve) (?P<it>went|took|saw|wrote|gave|drove|ate|spoke|chose|knew|began|broke|fell"
     rf"|forgot|wore|{_PARTICIPLES})\b(?! (?:that|it|in|we|they)\b)", "another form", "have |has |had |'ve "),
    (rf"\b(?P<it>(?:[Ii]n|of|about|after|before|without|by) (?:{_BASE}))(?= (?:the|a|an|my|your|our|more|with|to"
     r"|about|how|new|from|it)\b)", "{it}, with -ing", "in |of |about |after |before |without |by "),
    (rf"\b(?:enjoy|finish|avoid|suggest)(?:ed)? (?P<it>to (?:{_BASE}|work|visit|talk))\b", "with -ing",
     "enjoy|finish|avoid|suggest"),
    (rf"\b(?:am|['’]m|get|got|getting) used (?P<it>to (?:{_BASE}|work|be|have|live))\b", "with -ing", " used to"),
    (r"\bI(?: am|['’]m| was) (?P<it>agree|disagree|know|think|believe|hope|wish|understand|appreciate)\b",
     "I {it}", "i am |i'm |i was "),
    (r"\bI(?: am|['’]m| was| feel| felt) (?:very |so |really |quite |most |truly )?"
     r"(?P<it>exciting|interesting|boring|tiring|surprising|fascinating|disappointing)(?! (?:to|person|myself)\b)",
     "the form with -ed", "exciting|interesting|boring|tiring|surprising|fascinating|disappointing"),
    (r"\bI (?:was|am) (?:very |so |really |most )?(?P<it>impress|amaze|delight|surprise|excite|interest|honou?r)\b",
     "{it}, with -ed", "i was |i am "),
    (r"\bimpressed (?P<it>from|of)\b", "by", "impressed "),
    (rf"\bbeen [a-z]+ing\b[^.!?\n]{{0,40}} (?P<it>since) {_TIMES}(?! ago)", "for", " since "),
    (rf"\b(?P<it>since) {_TIMES}\b(?! ago)(?=[.,;])", "for", " since "),
    (r"\b[Tt]here (?P<it>is|was) (?:many|several|lots of [a-z]+s|two|three|four|five)\b(?! of us|-)",
     "{it}, of many", "there is |there was "),
    (r"(?:^|(?<=[.!?] ))(?:The|These|Those|Your|All) (?:people|children|women|men) (?P<it>is|was|has)\b",
     "{it}, of many", "people |children |women |men "),
    (r"\bone of the (?:best|most [a-z]+|nicest|kindest|finest|happiest) (?P<it>interview|place|day|team|time|thing"
     r"|company|school|job|person|experience|conversation|visit|meeting)\b(?= (?:I|that|in|we|of|ever)\b|[.,;])",
     "{it}, of several", "one of the "),
    (rf"\b(?:[Mm]ore|[Mm]ost) (?P<it>(?:{_STEMS})e(?:r|st)|better|best|worse|worst)\b", "one of the two",
     "more |most "),
    (r"\b[Ee]very (?P<it>pupils|students|children|teachers|patients|customers|members|teams|days|weeks|people"
     r"|things|questions|details|steps|times)\b", "{it}, of one", "every "),
    (r"\b[Tt]his (?P<it>books|things|questions|ideas|years|days|weeks|words|details|children|tasks)\b",
     "{it}, of one", "this "),
    (r"\bamount of (?P<it>people|pupils|students|children|customers|visitors|guests|patients|applicants)\b",
     "number of {it}", "amount of "),
    (r"\b[Tt]hanks you\b", "thank you", "thanks you"),
    (r"\bI like to thank\b", "I would like to thank", "i like to thank"),
    (r"\b(?:[Bb]est|[Kk]ind|[Ww]arm) regard\b", "regards", " regard"),
    (r"\bo[ ’']{0,2}clock(?<!o’clock)(?<!o'clock)\b", "o’clock", "clock"),
    (r"\b(?P<it>ensure) (?:you|me|us) that\b", "assure", "ensure "),
    (r"\b(?P<it>confidant) (?:that|in|about|of)\b", "confident", "confidant "),
    (r"\b(?P<it>complemented) (?:you|him|her|me|us|them) (?:on|for)\b", "complimented", "complemented "),
    (r"\bintensive purposes\b", "intents and purposes", "intensive purposes"),
    (r"\b(?P<it>stationary) (?:shop|store|cupboard|order|supplies|drawer)\b", "stationery", "stationary "),
    (r"\b(?:a|the|that|such a) (?P<it>hugh)\b", "huge", " hugh"),
    (r"\b(?:[Tt]o|[Ff]or|[Ww]ith|[Ff]rom|[Bb]etween) (?:you|him|her|them|[A-Z]\w+|my \w+) (?P<it>and I)(?=[.,;!?])",
     "and me", " and i"),
    (r"(?:^|(?<=[.!?] ))Me and [A-Z]?\w+ (?:went|were|had|saw|worked|have|are|talked|spoke)\b", "… and I",
     "me and "),
    (r"\bI (?P<it>Hope|Am|Was|Have|Would|Look|Think|Like|Will|Really|Enjoyed|Thank|Wish|Appreciate)(?= [a-z])",
     "a small letter", "i hope |i am |i was |i have |i would |i look |i think |i like |i will |i really |i enjoyed "
     "|i thank |i wish |i appreciate "),
    (rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?P<it>{_MONTHS})\b(?! (?:be|have|not|take|need))", "a capital",
     "march|may|august"),
    (r"\b(?:[Tt]he|[Yy]our|[Oo]ur|[Tt]heir|[Tt]hese|[Tt]hose|[Aa]ll) (?P<it>[a-z]+['’]s) (?:were|are)\b",
     "without the apostrophe", "'s were|'s are"),
    (r"(?<!had )(?<!have )(?<!has )\bI (?P<it>done) (?:my|the|a|it|this|that|some)\b", "did", "i done "),
    (r"\b(?:explain|explained|said|described|suggested) (?P<it>me|us)(?= (?:the|that|how|why|a|your|what)\b)",
     "to {it}", " me | us "),
    (r"\b(?:was|were|is|am|are|['’]m|felt|been) (?P<it>to) (?:nervous|shy|tired|late|busy|far|small|big|long"
     r"|short|early|kind|young|old|expensive|difficult|heavy|hot|cold|loud|modest|proud|excited"
     r"|polite)(?= (?:to|for)\b|[.,;])",
     "too", " to "),
    (r"\b(?:would|will|could) (?:of course |gladly |happily )?(?P<it>except) (?:the|your|an?)\b", "accept",
     " except "),
    (r"\b(?:not|never|n['’]t|may|might|could|would|will) (?P<it>effect) (?:me|us|you|him|her|them|my|your|our)\b",
     "affect", " effect "),
    (r"\b(?P<it>principle) of (?:the|your|our) (?:school|college|academy)\b", "principal", "principle of "),
    (r"\b(?:(?:When|What|Where|Who|How|Why) (?:will|would|can|could|do|does|did|is|are) (?:you|I|we|it|they"
     r"|the [a-z]+)|(?:Do|Does|Did|Are|Is|Have|Has) (?:you|they|there))\b[^.!?\n]{0,80}?(?P<it>[a-z]+\.)(?=\s|$)",
     "a question, with its mark", "when |what |where |who |how |why | you| they| there"),
)  # fmt: skip
