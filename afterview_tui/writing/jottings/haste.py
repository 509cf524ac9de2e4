"""Shorthand of people in a hurry: "w" for "with", "abt", "every thurs", a laugh at the end."""

import re

from afterview_tui.writing.jottings import short_forms, words

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_DAYS_IN_A_ROW = re.compile(rf"\b{_DAY}(?:,? {_DAY})+\b")
_TOKEN = re.compile(r"(?P<word>[A-Za-z]++(?:[0-9][a-z]*+)?(?:['’][a-z]+)?|[&+])(?P<mark>[.,;:!?)]*)")
_LAUGH = r"(?:lol|lmao|rofl|ha(?:ha){1,9}h?|hehe|xd|[:;]-?[)(DPp]|<3|[\U0001f300-\U0001faff☀-⛿✀-➿]\ufe0f?)"
_LAUGHS = re.compile(rf"(?:^|(?<=\s)){_LAUGH}[.!]*(?=[\s,.]|$)|(?<=\S){_LAUGH}$", re.IGNORECASE)
_PARENT = "(?:mum|mom|dad|mother|father|parent|grandma|grandad|granddad)"
_OWN = "|".join(sorted(words.FAMILY - {"kid", "baby"})) + (
    "|hero|motto|nickname|hobby|grandfather|grandmother|granddad"
    "|(?:first|last|old|previous|favourite|dream) (?:job|boss|school|car|band|book|film|team|project)"
)
"""Whom and what somebody has of their own, with the "their" left out: "grandad built the organ"."""
_EMPHASIS = (
    (re.compile(r"\s?\([!?]+\)"), ""),
    (re.compile(r"(?<=\beven )(?=(?:CEO|CTO|CFO|boss|owner|founder)\b)", re.IGNORECASE), "the "),
    (re.compile(r"(?<=\w) even (?=(?:the|my|when|if|though|for) )"), ", even "),
    (re.compile(r"^(?=(?:big on|into|proud of|keen on|good at|great at|obsessed with|crazy about|mad about|new to|"
                r"based in|married to|allergic to|passionate about|fond of) \w)"), "is "),
    (re.compile(r"^(?=(?:(?:also|originally) from|new (?:there|here)|"
                r"ex[- ]?(?:army|navy|police|military|marines?|raf))\b)", re.IGNORECASE), "is "),
    (re.compile(rf"^(?=(?:(?:big|huge|massive|lifelong) fan of|(?:new|single|proud|working) {_PARENT}"
                rf"|{_PARENT} of (?:\d|twins|two|three|four)|"
                r"(?:former|retired|keen|trained|qualified|lifelong|amateur|self-taught) (?:[a-z]+ )?"
                r"(?:[a-z]+(?:er|or|ist|ian)|nurse|chef|cook|coach|pilot|medic|athlete|soldier|marine|guide)$)\b)"),
     "is a "),
    (re.compile(r"^(?=(?:[a-z]+ )?(?:runner|swimmer|climber|gardener|cyclist|rower|sailor|beekeeper|surfer"
                r"|skier|drummer|guitarist|cellist|violinist|pianist)(?:$|,))"), "is a "),
    (re.compile(rf"^(?=(?:{_OWN}) (?:is|was|has|had|[a-z]{{2,}}[^s]s|[a-z]+ed|built|made|ran|taught|drove|sold"
                r"|kept|wrote|won|left|came|went|flew|grew) )"), "their "),
    (re.compile(r"^(?=(?:(?:good|great|brilliant|lovely|amazing|quick|sharp|handy|firm) with|full of|strong on|"
                r"open to|(?:quick|happy|proud|keen|eager|willing|ready|determined) to) \w)"), "is "),
    (re.compile(r"\b(mr|mrs|ms|dr|prof)\.? ([a-z]{2,})\b"),
     lambda found: f"{found[1].capitalize()} {found[2].capitalize()}"),
    (re.compile(r"\bcross[ -](examin(?:e|es|ed|ing)|train(?:s|ed|ing)|check(?:s|ed|ing))\b"), r"cross-\1"),
    (re.compile(r"(?<![,;]) (?:thank (?:god|goodness|heavens)|thankfully|luckily|finally)$"), ""),
    (re.compile(r"\s?\((?:yes|no|true|groan|sigh|ugh|yay|phew|wow|gulp|eek)\)$"), ""),
    (re.compile(r"^(?=(?:born|raised) (?:in|on|near|at|above) \w)"), "was "),
    (re.compile(r"^(\w+): (?=(?:free|paid|included|provided|covered|optional)$)"), r"\1 is "),
    (re.compile(r"^((?:(?:his|her|their) )?(?:advice|tip))(?:,| -| –) (?=[a-z]+ )"), r"\1: "),
    (re.compile(r"\bhand (?=(?:deliver|writ|wrote|sew|paint|made|make|pick|stitch|roll|wash|bind|bound|draw|drew|"
                r"carv|print)[a-z]*\b)"), "hand-"),
    (re.compile(r"^((?:started|began|joined|came|was) [^,;]+), now (?=(?:an?|the|head|chief|deputy|in|on|at) )"),
     r"\1 and is now "),
    (re.compile(r"^(?:the )?(?:first|only|last) (?:thing|question) (?:she|he|they) asked was "
                r"(?=(?:if|whether|how|what|why|when|where)\b)"), "asked "),
    (re.compile(r"^((?:(?:she|he|they) )?(?:proofread|read|sent|wrote|rewrote|\w+ed)) "
                r"(?=(?:cv|résumé|cover letter)\b)", re.IGNORECASE), r"\1 my "),
    (re.compile(r"^own (?=[\w-]+(?: [\w-]+)? (?:for|with) \w)"), "their own "),
    (re.compile(r"^(?:it )?turns out (?:that )?(?=\w)", re.IGNORECASE), ""),
    (re.compile(r"^(?:literally|basically|low-?key|no cap,?) (?=\w)", re.IGNORECASE), ""),
    (re.compile(r"^if its (?=\w)|\bits (?=(?:an?|the|not|so|been|all)\b)"),
     lambda found: found[0].replace("its", "it's")),
    (re.compile(r"^(?=still (?:in|on|at|there) \w)"), "is "),
    (re.compile(r"^(?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty) "
                r"(?:years|yrs|months) (?:with|w/|w|at|in|as|here|there|on the)\b)"), "has spent "),
    (re.compile(r"^((?:his|her|their|the|my) \w+)['’]s (?=(?:still|now|also|in|on|at|from|always|never|not)\b)"),
     r"\1 is "),
    (re.compile(r"\bno one\b", re.IGNORECASE), "nobody"),
    (re.compile(r"\b(on|in|from) (?=(?:napkin|postcard|envelope|receipt|beer ?mat)\b)"), r"\1 a "),
    (re.compile(r"^(?=(?:vegetarian|vegan|left-handed|bilingual|dyslexic|self-taught)\b)"), "is "),
    (re.compile(r"\b(every|any|some|no)(one|body)s\b"), r"\1\2's"),
    (re.compile(r"\b(\d+) min(?:ute)?s? (?=(?:walk|drive|ride|cycle|break|slot|lesson|talk|test|swim|run)\b)"),
     r"\1-minute "),
    (re.compile(r"^((?:gave|showed|lent|handed|sent) me an? (?:[\w-]+ ){0,3}[\w-]+) (?=(?:needs|has|takes) \w)"),
     r"\1 that "),
    (re.compile(r"(?<=\w),? maybe$"), " perhaps"),
    (re.compile(r"^(\d+ (?:years|yrs|months|mths)(?: (?:in|on|at|with) (?:the )?\w+)?) (?:no |never (?=an? ))"),
     r"\1 without "),
    (re.compile(r"^(probably|maybe|perhaps|possibly) (?=(?:an?|another|one|some|two|three) (?!of\b)"
                r"(?:[a-z]+ ){0,3}[a-z]+(?: (?:after|in|by|from|before|next|this|for|until|at|on) [\w ]{1,30})?$)"),
     lambda found: "there will probably be " if found[1] == "probably" else "there may be "),
    (re.compile(r"\b(the [a-z]+) (?=the [a-z]+ (?:the [a-z]+ ){0,4}and the )"), r"\1, "),
    (re.compile(r"\b(before|after|during|for) (?:my )?(master|bachelor)s\b"), r"\1 my \2's"),
    (re.compile(r"\b(arriv\w+|starts?|starting|opens?|opening|begins?|beginning|comes?|coming|due|launch\w*|moves?|moving"
                r"|ends?|ending|closes?|closing) (?=(?:january|february|march|april|may|june|july|august|september"
                r"|october|november|december)\b)", re.IGNORECASE), r"\1 in "),
    (re.compile(r"\bevery am\b"), "every morning"),
    (re.compile(r"(?<!the )(?<!that )(?<!this )\bsame (?=day|week|evening|morning|hour|afternoon|night)"),
     "the same "),
    (re.compile(r"\b(role|cold|test|job|pair|code|mystery|double|dry)[ -](played|playing|called|drove|shared|"
                r"sharing|programmed|shopped|checked|run|ran)\b"), r"\1-\2"),
    (re.compile(r"\bwow\b[.,]?"), ""),
    (re.compile(r"\b([a-z])(\d+)\b"), lambda found: found[0].upper()),
    (re.compile(r"\bre: (?=\S)"), "about "),
    (
        re.compile(r"\b(for|in|during|after|until|before|within|over) (?=(?:first|last|next) (?:\d|few|two|three|"
                   r"four|five|six|couple))"),
        r"\1 the ",
    ),
    (re.compile(r"\ba (?=(?:au|old|open|own|apprentice|engineer|art|army|air|ice|office|only|active|eight|"
                r"electric|"
                r"interview|internship|intern|idea|hour|honest|example|answer|interesting|important|easy|early|"
                r"actual|amazing|awesome|excellent|international|operator|officer|actor|editor|analyst|architect)\b)"),
     "an "),
    (re.compile(r"(?:^|(?<=was )|(?<=is )|(?<=and )|(?<=but )|(?<=, )|(?<=hes )|(?<='s ))v\.? (?=[a-z]{3})"),
     "very "),
    (re.compile(r"\blike (?=(?:\d|half \w|midnight|noon|three|four|five|six|seven|eight|nine|ten|twenty))"), ""),
    (re.compile(r"(?<=\w)(?:,? (?:tbh|tbf|ngl|imo|fwiw)|, (?:to be honest|honestly))$", re.IGNORECASE), ""),
    (re.compile(r"(?<=\w),? no (fuss|hassle|drama|trouble)$"), r" without any \1"),
    (re.compile(r",? (?:(?:and|but) )?(?:(?:she|he|they) )?didn['’]t have to$"), " though they didn't have to"),
    (re.compile(r"^(?P<did>(?:offered|gave|booked|got|invited) .*\w) (?P<day>sat|sun|mon|tue|wed|thu|fri)$"),
     lambda found: f"{found['did']} on {short_forms.DAYS[found['day']]}"),
)  # fmt: skip


def written_out(text: str) -> str:
    """The text with short forms written out and without laughs, signs and capitals that only mean "really"."""
    text = _LAUGHS.sub("", text)
    for pattern, instead in _EMPHASIS:
        text = pattern.sub(instead, text)
    told = text.split()
    made = [_whole(told, n) for n in range(len(told))]
    return _DAYS_IN_A_ROW.sub(_row, " ".join(made)).strip(" ,;–-")


def _row(found: re.Match[str]) -> str:
    """Neighbouring days as a list: "Sunday, Monday and Tuesday"."""
    *days, last = re.split(r",?\s+(?:and\s+)?", found[0])
    return f"{', '.join(days)} and {last}"


def _whole(told: list[str], n: int) -> str:
    """One word, written out."""
    found = _TOKEN.fullmatch(told[n])
    if found is None:
        return told[n]
    word, mark = found["word"], found["mark"]
    before = told[n - 1].casefold() if n else ""
    after = told[n + 1].casefold() if n + 1 < len(told) else ""
    whole = _in_place(word, before, after, has_mark=bool(mark))
    if whole is None:
        return told[n]
    return whole + (mark.removeprefix(".") if n + 1 < len(told) and after[:1].islower() else mark)


def _in_place(word: str, before: str, after: str, *, has_mark: bool) -> str | None:
    """The full word for an abbreviation, given its neighbours; None if it isn't one."""
    low = word.casefold().replace("’", "'")
    if low in ("&", "+", "n"):
        return "and" if before and after and not has_mark and word != "N" else None
    if low == "hr" and before in ("a", "an", "per"):
        return "hour"
    if low in short_forms.AFTER_NUMBER and (before[-1:].isdigit() or before in short_forms.NUMBERS):
        whole = short_forms.AFTER_NUMBER[low]
        return whole.replace("s", "", 1) if before == "1" else whole
    if low in short_forms.DAYS and (
        after.strip(",.") in ("night", "nights", "morning", "mornings", "afternoon", "evening", "evenings")
        or ({before, after} & {"and", "n", "&", "+"} and low not in ("sat", "sun"))
        or before in short_forms.BEFORE_DAY
        or {before.strip(",."), after.strip(",.")} & short_forms.DAYS.keys()
    ):
        return short_forms.DAYS[low]
    if low in short_forms.MONTHS and before in short_forms.BEFORE_MONTH:
        return short_forms.MONTHS[low]
    if low == "q":
        return "quarter" if before in short_forms.BEFORE_QUARTER else "question" if before else None
    if low == "pt" and after[:1].isalpha() and after != "time":
        return "patient" if word == "pt" else None
    if word.isupper() and len(word) > 1:
        return None
    return short_forms.SHORT.get(low)
