"""The words by which the parts of a line about a lead are known."""

import re
from difflib import get_close_matches
from functools import cache, lru_cache

from afterview_tui.domain.records import Reason, Stage
from afterview_tui.reading.stage_words import read_stage
from afterview_tui.reading.vocabulary import STAGES, entries

MOST_WORDS = 3
"""Words of what a step begins with, at most."""
STEPS = (
    "follow up; followup; follow-up; call; call back; ring; phone; email; e-mail; mail; write; reply; respond; "
    "answer; send; submit; apply; prepare; prep; research; read; ask; check; chase; nudge; ping; remind; thank; "
    "meet; visit; "
    "finish; do; start; review; update; schedule; book; confirm; decide; sign; accept; decline; negotiate; tell; "
    "contact; reach out; look; study; practice; practise; bring; get; find; talk; speak; message; wait; "
    "pop in; pop round; drop in; drop by; drop cv; hand in; go in; go see; "
    "anrufen; schreiben; nachfragen; nachhaken; nachfassen; zurückrufen; melden; vorbereiten; unterlagen schicken; "
    "absagen; zusagen; bewerben; must; need to"
)
"""What a step begins with that somebody means to do."""
_MEETING = re.compile(
    r"\b(?:interviews?|screen|call|round|panel|onsite|on-site|visit|meeting|chat|coffee|assessment|test|exam|day|"
    r"walk-in|workshop|presentation|deadline|gespräch|telefonat|termin)\b",
    re.IGNORECASE,
)
MEETINGS = (
    "phone screen; screen; phone call; phone interview; video call; interview; second interview; onsite; on-site; "
    "call with; second round; third round; final round; first round; coding test; coding challenge; assessment; "
    "take home; take-home; online assessment; oa; panel; trial day; trial shift; trial; 1st interview; "
    "2nd interview; "
    "3rd interview; iv; 1st iv; 2nd iv; final iv; intvw; "
    "starting; starts; closes; closing; application closes; prelims; medical; open day; job fair; "
    "recruitment day; assessment day; induction; orientation; "
    "1st round; 2nd round; 3rd round; first interview; final interview; deadline; decision; "
    "offer call; visit; walkin; walk-in; walk in; f2f; theory test; aptitude test; drug test; skills test; "
    " gespräch; telefonat; probetag; "
    "thank-you note; thank you note; case study; presentation; test; start; due"
)
"""What a step begins with that is to happen."""
_NEWS = (
    r"wrote|called|replied|answered|responded|emailed|e-mailed|phoned|rang|got back|came back|contacted|messaged"
)
HEARD = re.compile(
    r"(?:(?:i |we )?heard(?: back| from them| from \w+)*"
    rf"|(?:they|she|he|recruiter|hr)(?: have| has| had)? (?:{_NEWS})(?: me| back| to me)*"
    r"|(?:got |had )?(?:an? )?(?:reply|answer|response)|last contact|last heard)\b\s*:?\s*(.*)",
    re.IGNORECASE,
)
HOW_HEARD = re.compile(r"\b(?:called|phoned|rang|texted|messaged)\b", re.IGNORECASE)
"""What says more than that they were heard, so that it is noted."""
MARKED = re.compile(
    r"(via|through|thanks to|referred by|referral from|found on|found through|recommended by|contact|recruiter|"
    r"hiring manager|link|url|notes?|noted|next step|next|to ?do)\b\s*[:=]?\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
FIELDS = {
    **dict.fromkeys(
        (
            "via",
            "through",
            "thanks to",
            "referred by",
            "referral from",
            "found on",
            "found through",
            "recommended by",
        ),
        "source",
    ),
    **dict.fromkeys(("contact", "recruiter", "hiring manager"), "contact"),
    **dict.fromkeys(("link", "url"), "url"),
    **dict.fromkeys(("note", "notes", "noted"), "notes"),
    **dict.fromkeys(("next", "next step", "todo"), "step"),
}
WHERE = re.compile(r"(?:at|@|bei|w/) ", re.IGNORECASE)
BESIDE_THE_ROLE = re.compile(
    r"(?:(?:fully )?remote|mon(?:day)? ?(?:-|–|to) ?(?:fri|sat|sun)(?:day)?|"
    r"(?:client |company |name )?(?:confidential|undisclosed)(?: client)?|"
    r"hybrid|full[- ]?time|part[- ]?time|vollzeit|teilzeit|permanent|schicht(?:dienst|arbeit)|"
    r"shift work|unbefristet|minijob|"
    r"temp(?:orary)?|home ?office|(?:ca\.? |about |up to |~ ?)?[$€£]? ?\d[\d.,]*k?(?: ?[-–] ?[$€£]?\d[\d.,]*)? ?"
    r"(?:[k$€£]|eur|usd|gbp|chf)+(?: ?/ ?\w+| (?:per|a|an|pro) \w+)?|[$€£] ?\d[\d.,]*(?: ?[-–] ?[$€£]?\d[\d.,]*)?k?"
    r"(?: ?/ ?\w+| (?:per|a|an|pro) \w+)?|"
    r"[$€£]?\d[\d.,]{0,9}k (?:pm|p\.m\.)|"
    r"[$€£]?\d[\d.,]{0,9}k? ?(?:€|£|\$|eur|usd|gbp|chf|sek|inr)? ?(?:/ ?\w{1,5}|p/h|p\.?h\.?|pw|p\.?a\.?|stipend|"
    r"(?:an|per|a) (?:hour|day|week|month|year)|brutto|netto|lpa|pro std\.?|pro stunde)|\d{1,3}[.,]\d\d)",
    re.IGNORECASE,
)
"""How and for how much one works there: never the role."""
HOURS = re.compile(r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? ?(?:-|–|to) ?\d{1,2}(?:[:.]\d\d)? ?[ap]m", re.IGNORECASE)
"""The hours of work: "5-9am"."""
REACHED = re.compile(
    r"[^\s@<]{1,64}@[^\s@.]{1,255}\.[^\s@>]+|(?<![\w#])(?:\+\d|0\d|\(\d|\d{2,5}[ /-]\d)[\d ()/-]{5,}\d(?!\w)|"
    r"\b(?:tel|phone|mobile|mob|cell|whatsapp|fon|handy)\b\.?:? ?\d{6,}"
)
"""An address or a number of somebody."""
SINCE = re.compile(r"(?:since|seit)\b", re.IGNORECASE)
NO_STEP = re.compile(
    r"(?:(?:start(?:ing)?|joining) date|"
    r"start (?:asap|whenever|immediately|straight away|now|any ?time)|starts|starting|beginn|contract|"
    r"(?:the )?(?:job|position|post|role|work|training|course|term|season|shifts?) (?:starts?|begins?)|"
    r"fixed[- ]term|available|verfügbar|eintritt|befristet|"
    r"vertrag|laufzeit|valid|open since|nothing|"
    r"no (?:news|word|reply|answer|interviews?|decision|start)|shut|frozen|paused|on hold|"
    r"(?:\w{1,20} ){0,2}(?:\w{1,20}(?:['’]s| is| are) )?(?:away|out|not in|on leave|on holiday|off sick)"
    r"(?= (?:un|til|from|for|this|next|over)))"
    r"\b",
    re.IGNORECASE,
)
"""What begins words about the job itself, whose day is no step."""
_PLANNED = (
    "scheduled booked fixed planned arranged invited moved rescheduled confirmed proposed expected needed reserved"
)
DONE = re.compile(r"\b(?:\w{2,}ed|sent|wrote|met|spoke|said|told|gave|rang|made|took)\b", re.IGNORECASE)
"""Words about something that was done."""
WAS_DONE = re.compile(
    r"(?<!\bbe )(?<!\bget )\b"
    r"(?:sent|submitted|returned|completed|posted|uploaded|handed|dropped|done|went|failed|passed)"
    r"(?: (?:back|off|in|over|ok|well|badly|great))?$",
    re.IGNORECASE,
)
"""What ends words about something that was done: "take home sent back"."""
HAS_BEEN = re.compile(
    rf"(?:i |we )?(?!(?:{'|'.join(_PLANNED.split())})\b|(?:told|asked|got) (?:me |us )?to )"
    r"(?:\w{2,}ed|sent|wrote|met|spoke|had|did|got|went|saw|seen|found|told|gave|said|rang|left|made|"
    r"took|heard|no|nothing|nichts|war|hatte|(?!terminiert|reserviert)\w{3,}iert|"
    r"(?:an|ab|ein|nach|vor)?ge(?:rufen|schickt|sendet|fragt|hakt|sprochen|schrieben|mailt|troffen|stellt))\b"
    r"(?!.*\b(?:for|by|(?<!spoke )(?<!talked )(?<!wrote )(?<!chatted )to|until|till)$)",
    re.IGNORECASE,
)
"""What begins words about something that was done."""
CONTACTS = re.compile(
    r"((?:call|ring|phone|e-?mail|chase|contact|text|message)(?: back)?) (?-i:[A-Z])\S*(?: \S+)?$", re.IGNORECASE
)
"""A line that is only whom to reach: "Call Wincanton"."""
NEGATED = re.compile(r"(?:please )?(?:don['’]?t|do not|not|never|no need to|nicht|kein\w*)\b", re.IGNORECASE)
"""What begins words about something that is not to be done."""
_MEETING_STAGE = re.compile(
    r"(?:(?:1st|2nd|3rd|[4-9]th|first|second|third|fourth|final|last|next|tech(?:nical)?|panel|zoom|teams|hr|group|"
    r"recruiter|hm|exec|"
    r"walk[- ]?in|virtual|video|live|in[- ]person|face[- ]to[- ]face|formal|informal|"
    r"(?P<phone>phone|tele(?:phone|fon))) )*"
    r"(?P<what>interview|int(?:er|re)v[ie]{1,2}w|iview|intvw|iv(?= |$)|"
    r"chat(?= (?:w/?|with) (?:the )?(?:ceo|cto|coo|founder|hr|hm|hiring|recruiter|director|head)\b)|"
    r"(?<=zoom )chat|(?<=teams )chat|(?<=video )chat|(?<=phone )chat|"
    r"int(?= w/| with|$)|round|screen|on-?site(?: loop)?|vorstellungsgespräch|"
    r"vorstellungsgespraech|callback|"
    r"superday|audition|casting|stage|assessment cent(?:re|er)|assessment day|"
    r"(?:paid |unpaid |work )?(?:trial|trial shift|trial day|trial lesson)|(?:shadow shift|shadow day|weld test)|"
    r"probearbeiten|probetag|entretien|entrevista|\d\. gespräch|final(?= w/| with|$| (?:chat|call|panel))|"
    r"hm (?:chat|call)|panel|lesson observation|"
    r"offer(?= (?:on the table|in hand|of|is|expires?|open|stands|valid|[€$£\d])))\b"
    r"(?!-| (?:prep\w*|practi[cs]e|questions?|notes?|feedback|debrief|slots?|invite|invitation|coach\w*|skills)\b)",
    re.IGNORECASE,
)
HOPED = ("hoped for", "hope", "hoping", "dream job", "favourite", "favorite", "top choice", "my favourite")
_MINE = re.compile(
    r"\b(?:i|we|it|was|were|been|have|has|had|got|their|the|my|me|this|an?|already|just|raus|"
    r"bekommen|erhalten|gekriegt|verschickt|abgeschickt)\b"
)


def marked_field(mark: str) -> str:
    """The field that a word in front of something fills, however it is spaced: "to  do"."""
    words = " ".join(mark.casefold().split())
    return FIELDS["todo" if words == "to do" else words]


def names_a_source(text: str) -> bool:
    """Whether a part tells where one knows of the job, by a name that may hold a day: "via Brighter Monday"."""
    found = MARKED.fullmatch(text)
    return found is not None and marked_field(found[1]) == "source" and text.rpartition(" ")[2].istitle()


def begins(text: str, words: str) -> bool:
    """Whether a text begins with one of the words of a list."""
    plain = text.casefold().split(" ", MOST_WORDS)
    return any(" ".join(plain[:number]) in _listed(words) for number in range(1, MOST_WORDS + 1))


@cache
def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split("; "))


def is_step(text: str) -> bool:
    """Whether a text is something to do; of "visit was lovely" and "test went ok" nothing is."""
    return begins(text, STEPS) and WAS.match(text) is None


def is_meeting(text: str) -> bool:
    """Whether a text is something that is to happen."""
    return begins(text, MEETINGS) or _MEETING.search(text) is not None


@lru_cache(maxsize=512)
def stage_of(text: str) -> tuple[Stage, Reason | None] | None:
    """The stage that all of a text names, and the reason where it is closed; a slip of a letter is forgiven."""
    plain = " ".join(re.sub(r"[^\w\s'’&-]", " ", text.casefold()).split())
    return _KNOWN.get(plain) or _KNOWN.get(_bare(plain)) or _close(plain)


def meeting_stage(text: str) -> Stage | None:
    """The stage that a step to come shows: "interview, bring papers", "final round with Ana"; None for others."""
    found = None if is_hedged(text) else _MEETING_STAGE.match(text)
    if found is None:
        return None
    what = found["what"].casefold()
    if what == "screen" or (found["phone"] and what == "interview"):
        return "screening"
    return "offer" if what == "offer" else "interviewing"


def is_no_news(text: str) -> bool:
    """Whether a text only says that nothing was heard: with a step to come behind it, that closes nothing."""
    return NEGATED.match(text) is not None or re.match(r"(?:no|nothing|keine)\b", text, re.IGNORECASE) is not None


def is_hedged(text: str) -> bool:
    """Whether a text says only what may be: "offer maybe next week" is none in hand."""
    return _HEDGED.search(text) is not None


def stage_in_front(text: str) -> tuple[Stage, Reason | None] | None:
    """The stage that the first words of a text name plainly, whatever comes behind: "offer 85k"."""
    found = None if is_hedged(text) or _NOT_YET.search(text) else _IN_FRONT.match(text)
    return stage_of(found[1]) if found else None


def is_over(text: str) -> bool:
    """Whether a text begins with what was done or decided: "rejected by mail within 2 hours"."""
    found = stage_in_front(text)
    return found is not None and found[0] in ("applied", "accepted", "closed")


def _bare(plain: str) -> str:
    """Without the words that say only whose it was; the others in one order."""
    return " ".join(sorted(_MINE.sub(" ", plain).split()))


def _close(plain: str) -> tuple[Stage, Reason | None] | None:
    close = get_close_matches(plain, _OFTEN, n=1, cutoff=0.9) if 6 <= len(plain) <= 14 else []
    return _KNOWN[close[0]] if close else None


WAS = re.compile(r"[^\W\d_]+ (?:was|were|went)\b", re.IGNORECASE)
_NOT_YET = re.compile(r"\b(?:not|yet|pending|await\w{2,3})\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\?|\b(?:maybe|perhaps|possibly|prob|probs|probably|hopefully|might|may|could|should|would|if|unless|expected?|expecting|"
    r"likely|vielleicht|hoffentlich|wahrscheinlich|falls|wenn)\b",
    re.IGNORECASE,
)
_IN_FRONT = re.compile(
    r"(?:i |we |they |got |was |have |been |had )*"
    r"(applied|rejected|withdrew|declined|ghosted|accepted|offer|interviewed|interview|interviewing|phone screen"
    r"|onsite|got the job|signed(?: (?:the |their )?(?:contract|offer)|$)|turned (?:it|them) down|pulled out)"
    r"\b(?! (?:scientist|engineer|manager|analyst)\b)",
    re.IGNORECASE,
)
_OFTEN = (
    "applied",
    "rejected",
    "accepted",
    "declined",
    "interviewing",
    "interviewed",
    "ghosted",
    "withdrew",
    "screening",
)
_KNOWN: dict[str, tuple[Stage, Reason | None]] = {}
_MEANT = {word: found for _, each in entries(STAGES) for word in each if (found := read_stage(word)) is not None}
_KNOWN |= _MEANT
for _word, _found in _MEANT.items():
    # Of "got the job", "job" alone is left, which says nothing.
    if _bare(_word) == _word or " " in _bare(_word):
        _KNOWN.setdefault(_bare(_word), _found)
