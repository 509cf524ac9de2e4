"""Stages in sentences of somebody's own: "told em no", "they chose another girl", "filled out the app"."""

import re
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import NamedTuple

from afterview_tui.domain.records import Reason, Stage
from afterview_tui.reading import told_words
from afterview_tui.reading.answer import Doubt
from afterview_tui.reading.line_words import is_meeting, is_step

IS_IT_OVER = "Where do things stand after “{text}”?"
_KINDS: Sequence[tuple[str, Stage, Reason | None]] = (
    (told_words.OFFER_DECLINED, "closed", "declined"),
    (told_words.MY_NO, "closed", "withdrew"),
    (told_words.THEIR_NO, "closed", "rejected"),
    (told_words.QUIET, "closed", "went_quiet"),
    (told_words.ACCEPTED, "accepted", None),
    (told_words.OFFERED, "offer", None),
    (told_words.INTERVIEWED, "interviewing", None),
    (told_words.APPLIED, "applied", None),
)
_GOOD_STAGES = ("accepted", "offer")
"""Stages that other words behind them may take back."""
_UNSURE = re.compile(
    r"\?|\b(?:maybe|perhaps|possibly|probably|if|unless|i think|i guess|vielleicht)\b", re.IGNORECASE
)
_SENT = re.compile(
    r"(?<!\w)(?:(?:filled|fill) (?:out|in) (?:the |an? |their )?(?:app|application|form)|"
    r"(?:e?mailed|sent|submitted) (?:my |the )?(?:cv|resume|application)|"
    r"(?:cv|resume|application) (?:sent|submitted|is in)|appld|app?lied)(?!\w)",
    re.IGNORECASE,
)
"""What was sent, wherever it stands in a sentence."""
_ENDS = re.compile(
    r"(?<!\w)(?:declin\w{1,4}|reject\w{0,4}|refus\w{1,4}|ghost\w{0,3}|withdr[ae]w\w{0,3}|"
    r"turn(?:ed)? (?:\w{1,5} )?down|no thanks|g[ai]ve up|quit|cancel\w{1,5}|no[- ]show|"
    r"didn['’]?t (?:turn|show) up|chose|"
    r"someone else|"
    r"somebody else|told (?:\w{1,5} )?no|said no|say no|not (?:a )?fit|unsuccessful|offer(?:ed)?|accepted|hired|"
    r"got the job|got it|pulled out|backed out|done with|"
    r"absage\w{0,2}|abgesagt|zusage|zugesagt|on hold|frozen|filled|"
    r"not confirmed|failed|passed)(?!\w)",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:sift|tests?|exam|assessment|round|stage|screening|screen|medical|vetting|dbs|checks?) (?:is |was |all )?"
    r"(?:passed|cleared)\b|"
    r"\b(?:passed|cleared) (?:the |my )?(?:\w+ )?"
    r"(?:sift|tests?|exam|assessment|round|stage|screen(?:ing)?|medical|vetting|checks?)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"(?:they |have |has ){0,2}(?:called|rang|phoned|shortlisted|invited|e?mailed|contacted|messaged|texted|"
    r"selected|picked)(?: (?:me|us))?(?: back| in)?|"
    r"(?:they |have |has ){0,2}asked (?:me )?for \w+(?: \w+){0,2}",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"(?:they |have |has ){0,2}(?:never|didn['’]?t|did not|haven['’]?t|hasn['’]?t) (?:even |ever )?"
    r"(?:call|phon|rang|ring|rung|repl|answer|e?mail|text|writ|wrote|respond|got back|get back|c[ao]me back)|"
    r"(?:total |just |only )?silence$",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\?|\b(?:maybe|perhaps|possibly|probably|hopefully|might|may|could|should|would|if|unless|expect\w*|likely|when|"
    r"until|till|before|after|vielleicht|falls|wenn|not|no|never|dont|don['’]t|haven['’]?t|hasn['’]?t|"
    r"didn['’]?t|need to|must|soon|hope|hoping|wait for|prep)\b",
    re.IGNORECASE,
)


class StageRead(NamedTuple):
    """One way to take words that tell of a stage."""

    stage: str
    words: str
    typed_as: str

    def shown(self, now: datetime) -> str:
        """In words, to be chosen; nothing of it depends on the moment."""
        return self.stage

    def typed(self) -> str:
        """The stage by a word of its own, with the words as a note."""
        return f"{self.typed_as}, note: {self.words}" if self.typed_as else f"note: {self.words}"


_READINGS = (
    ("still open", ""),
    ("closed: they said no", "rejected"),
    ("closed: you withdrew", "withdrew"),
    ("closed: you declined the offer", "declined the offer"),
)
_GOOD_READINGS = (("an offer", "offer"), ("accepted", "accepted"), ("still open", ""))
_GOOD = re.compile(r"\b(?:offer(?:ed)?|accepted|hired|got the job|got it|zusage|zugesagt|passed)\b", re.IGNORECASE)


@cache
def _fronts() -> Sequence[tuple[re.Pattern[str], Stage, Reason | None]]:
    """The patterns of the table, made when the first sentence is read."""
    return [
        (re.compile("|".join(words.strip().splitlines()), re.IGNORECASE), stage, reason)
        for words, stage, reason in _KINDS
    ]


def is_passed(text: str) -> bool:
    """Whether a text tells of a step that was passed, which ends nothing: "sift passed"."""
    return _PASSED.search(text) is not None


def passed_first(text: str) -> bool:
    """Whether a text begins with what was passed: "cleared round 1"."""
    found = _PASSED.search(text)
    return found is not None and not found.start()


def is_news(text: str) -> bool:
    """Whether a text says only that they got in touch: "shortlisted me", "rang me back"."""
    return _NEWS.fullmatch(text) is not None


def is_theirs(text: str) -> bool:
    """Whether a text behind a company is a no of theirs: "pulled their offer"."""
    return len(text) <= 200 and next(iter(_fronts()[2:3]))[0].match(f"they {text}") is not None


def is_silent(text: str) -> bool:
    """Whether a text says that they never answered: "never called back"."""
    return _SILENT.match(text) is not None


def is_told(text: str) -> bool:
    """Whether a text plainly tells of a stage."""
    found = told(text)
    return found is not None and not isinstance(found, Doubt)


def is_no(text: str) -> bool:
    """Whether a text says that they declined, without naming a step: "regret letter"."""
    found = None if is_step(text) or is_meeting(text) else told(text)
    return found is not None and not isinstance(found, Doubt) and found[0] == "closed"


def quiet(text: str) -> Doubt:
    """What is doubtful about words that only say that nothing was heard."""
    readings = (("still open", ""), ("closed: it went quiet", "ghosted"))
    return Doubt(text, IS_IT_OVER.format(text=text), [StageRead(shown, text, typed) for shown, typed in readings])


def told(text: str) -> tuple[Stage, Reason | None] | Doubt | None:
    """The stage that a sentence tells of, a doubt where it may end the lead, None where it tells of none."""
    is_long = len(text) > 200
    if is_silent(text):
        return quiet(text)
    for pattern, stage, reason in () if is_long else _fronts():
        found = pattern.match(text)
        if found is None:
            continue
        rest = text[found.end() :]
        if (stage in _GOOD_STAGES and (_HEDGED.search(rest) or _ENDS.search(rest))) or _UNSURE.search(rest):
            break
        return stage, reason
    if not is_long and (sent := _SENT.search(text)) and not _HEDGED.search(text[: sent.start()]):
        return "applied", None
    because, _, then = text[:200].rpartition(" so ")
    if because and (in_clause := told(then)) is not None:
        # "the pay was a joke so I pulled my application"
        return in_clause
    if is_long or _ENDS.search(text) is None or is_passed(text):
        return None
    readings = _GOOD_READINGS if _GOOD.search(text) else _READINGS
    return Doubt(text, IS_IT_OVER.format(text=text), [StageRead(shown, text, typed) for shown, typed in readings])
