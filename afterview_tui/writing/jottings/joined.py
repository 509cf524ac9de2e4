"""The parts of a jotting, read in order; whatever continues a part stays with it."""

import re

from afterview_tui.writing.jottings import beside, clauses, doubts, parts, together, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain, to_you
from afterview_tui.writing.jottings.evidence import KNOWN
from afterview_tui.writing.jottings.shape import Shape
from afterview_tui.writing.jottings.shapes import shape
from afterview_tui.writing.jottings.states import being
from afterview_tui.writing.jottings.ways import One, one, ways


def read(text: str, place: int, name: str, helped: bool) -> list[tuple[str, One]]:
    """What becomes of each part of a jotting; a detail stays with its part."""
    found: list[tuple[str, One]] = []
    details = 0
    for each in parts.units(text):
        each = each._replace(text=_SPENT.sub("has spent ", each.text))
        if found and _names_several(found[-1][0]):
            each = each._replace(text=_THEM.sub(rf"\1{beside.OTHERS}", each.text))
        this = one(each.text, place + len(found), name, helped)
        if found and (goes := _same_doer(found[-1][1], each, helped)) is not None:
            this = One(list(ways(goes, place + len(found))), "", goes)
        if this.shape is None and found and _has_subject(found[-1][1]) and _goes_on(each):
            this = one(f"she {each.text}", place + len(found), name, helped)
        this = _beside(found[-1][1], this, each.text) if found else this
        link = _link(found[-1][1], this, each) if found else ""
        if found and not link and _is_bare_beside(found[-1][1], this, each.text):
            this = this._replace(doubt=doubts.SHAPE)
        if link:
            before, last = found.pop()
            details += 1
            if details == 2 and link == ", " and ":" not in before and _may_list(last):
                before = before.replace(", ", ": ", 1)
            longer = f"{before}{link}{each.text}"
            found.append((longer, one(longer, place + len(found), name, helped)))
        else:
            found.append((each.text, this))
            details = 0
    return _all_given(_shown_by(found, place), place, helped)


def _all_given(found: list[tuple[str, One]], place: int, helped: bool) -> list[tuple[str, One]]:
    """The parts, all sure if each names something received: "warm welcome, tea, tour of the ward"."""
    shapes = [each.shape or shape(text.split(), helped=helped) for text, each in found]
    if len(found) < 2 or not all(each is not None and together.kind(each) == together.GIFT for each in shapes):
        return found
    sure = [each._replace(is_sure=True) for each in shapes if each is not None]
    return [(text, One(list(ways(each, place)), "", each)) for (text, _), each in zip(found, sure, strict=True)]


def _names_several(text: str) -> bool:
    """Whether a plural was named that a later "them" refers to: "picked three novels, wrote them down"."""
    low = [*map(plain, text.split())]
    return "they" not in low and any(map(clauses.is_plural, low[1:]))


_THEM = re.compile(rf"\b(them)\b(?!{beside.OTHERS})", re.IGNORECASE)
_SPENT = re.compile(r"^(?=\d+ (?:years|months) (?:with|at|in|as|on the)\b)")


def _same_doer(before: One, unit: parts.Unit, helped: bool) -> Shape | None:
    """A second deed of the same person after a sure one: "read out the offer, then emailed it"."""
    if together.kind(before.shape) != together.DEED or before.doubt:
        return None
    said = unit.text.split()
    n = 1 if plain(said[0]) == "then" and len(said) > 1 else 0
    known = verbs.past(plain(said[n]))
    low = {*map(plain, said)}
    if known is None or low & {"she", "he", "they"} or clauses.second_subject(said):
        return None
    told = to_you(said[n + 1 :], begun=True)
    own = shape(said, helped=helped)
    if own is not None and own.is_sure and (own.verb is not None or known.base not in _SEEN):
        return None
    if (own is None or not own.is_sure) and (known.base not in KNOWN - _NO_KINDNESS):
        return None
    return Shape(wordings.LIKED, " ".join(told.words), known, is_sure=True) if told.is_sure else None


def _is_of_another(before: One, text: str) -> bool:
    """Whether a bare verb may be about somebody else named before: "the union rep is nice, wears a kilt"."""
    told = (
        before.shape.it.split()
        if before.shape is not None and together.kind(before.shape) == together.CLAUSE
        else []
    )
    named = {*map(plain, told)} & words.HUMANS and plain(told[0]) != "you"
    return bool(named) and verbs.third(plain(text.split()[0])) is not None


def _may_be_mine(before: One, text: str) -> bool:
    """Whether a deed after "let me" may be the writer's: "let me drive the digger, stalled it"."""
    told = [*map(plain, text.split())]
    known = verbs.past(told[0])
    if before.shape is None or before.shape.verb is None or known is None or known.base in words.GLAD | words.KIND:
        return False
    return before.shape.verb.base in ("let", "have") and not {"me", "my", "us", "i", "she", "he"} & {*told}


_NO_KINDNESS = {
    "stop", "lose", "fail", "break", "kill", "miss", "cut", "drop", "forget", "leave", "shut", "hate", "waste",
    "worry", "fall", "fight", "hit", "kick", "shoot", "lie", "mind", "skip", "see", "get", "have", "be", "do",
    "go", "need", "want", "say", "mean", "seem", "feel", "think", "wish", "cost", "take", "end", "finish",
    "win", "beat", "smell", "sound", "happen", "matter", "last", "rest", "hang", "stick", "limit", "refuse",
    "avoid", "rush", "cough", "sit",
}  # fmt: skip
"""Verbs that leave open whose deed it was, or whether it was welcome."""
_SEEN = {"know", "write", "pass", "meet", "open", "close", "set", "start", "begin", "leave", "change", "run", "do"}
"""Verbs that, after a deed, are about that hour: "walked me round, knew all the names"."""


def _shown_by(read: list[tuple[str, One]], place: int) -> list[tuple[str, One]]:
    """The parts, with how somebody was made sure by what they did: "very organised, sent a map"."""
    if not any(together.kind(each.shape) == together.DEED and not each.doubt for _, each in read):
        return read
    made = list(read)
    for n, (text, each) in enumerate(read):
        good = (
            being([text[:1].lower() + text[1:].partition(" ")[0], *text.split()[1:]])
            if each.shape is None
            else None
        )
        if good is not None:
            sure = good._replace(is_sure=True, wordings=wordings.BEING[1:])
            made[n] = (text, One(list(ways(sure, place + n)), "", sure))
    return made


def _has_subject(before: One) -> bool:
    """Whether the part before has the person as its subject, so that a bare verb continues it."""
    return before.shape is not None and before.shape.it.startswith("you ")


def _goes_on(unit: parts.Unit) -> bool:
    """Whether a part begins with a verb of the third person."""
    first = next((low for word in unit.text.split() if (low := plain(word)) not in words.ADVERBS), "")
    low = plain(unit.text.split()[0])
    if unit.ends or low == "only" or len(unit.text.split()) < 2:
        return False
    return verbs.third(first) is not None or (low in _STILL and verbs.past(first) is not None)


def _is_bare_beside(before: One, this: One, text: str) -> bool:
    """Whether a noun after a statement has neither article nor preposition: "flew cargo, other decade"."""
    if together.kind(before.shape) != together.CLAUSE or together.kind(this.shape) != together.NOUN:
        return False
    low = [*map(plain, text.split())]
    return low[0] not in words.DETERMINERS | {"new", "no", "free"} and not {*low} & words.PREPOSITIONS


_STILL = {"never", "always", "still", "even", "then", "later"}


_LISTED = {"show", "explain", "demo", "describe", "sketch", "draw", "list", "cover", "outline"}
"""Verbs after which things may be listed: "showed me the library: tokens, dark mode"."""


def _beside(before: One, this: One, text: str) -> One:
    """A part in the light of the one before, with a doubt if it is unclear whose it is."""
    if _is_of_thing(before, text):
        return One([], doubts.WHO)
    if _is_of_another(before, text):
        return One([], doubts.WHO)
    if _may_be_mine(before, text):
        return this._replace(doubt=doubts.WHO)
    low = [*map(plain, text.split())]
    is_tag = len(low) < 3 and low[0] in ("she", "he", "they") and low[-1] in ("says", "said", "say")
    is_deed = together.kind(before.shape) == together.DEED
    if is_tag or (is_deed and (low[0] == "it" or low[0] in _COULD)):
        return this._replace(doubt=doubts.WHO)
    is_bare_no = low[0] == "no" and len(low) < MOST_WITHOUT and together.kind(before.shape) == together.DEED
    return this._replace(doubt=doubts.SHAPE) if is_bare_no else this


_COULD = {"could", "couldn't", "can't", "cannot", "can", "would", "wouldn't", "might", "couldnt", "wouldnt"}
"""Verbs that leave open, behind a deed, whose they are: "wore a hat, could not look away"."""
MOST_WITHOUT = 4
"""Number of words up to which "no gloves" after a deed is ambiguous."""


def _is_of_thing(before: One, text: str) -> bool:
    """Whether a bare verb is about the thing named before: "showed the flat, needs paint"."""
    known = verbs.forms(plain(text.split()[0]))
    base = next((known[form].base for form in ("third", "past") if form in known), "")
    if before.shape is None or (base not in _OF_THINGS and not _HOW_LONG.match(text)):
        return False
    return base != "need" or before.shape.verb is not None


_OF_THINGS = {"need", "smell", "cost", "look", "seem", "taste", "leak", "last", "weigh", "sound"}
_HOW_LONG = re.compile(
    r"(?:takes?|took|runs?|ran|goes|went|starts?|opens?|closes?|ends?|holds?|held|seats?) "
    r"(?:(?:about|at|from|until|all|down|on|back|up|over|nearly|only|another) )*"
    r"(?:\d|a (?:year|month|week|day|lifetime|decade)|(?:years|months|weeks|days|hours|ages|forever"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b)",
    re.IGNORECASE,
)
"""How long or how much something takes, runs or holds: "the migration, took 3 years" is not about the person."""


_HOW_FAR = re.compile(r"\d+ (?:hrs?|hours?|mins?|minutes?|miles?|km|times)\b", re.IGNORECASE)
"""How long or far a deed before it was: "drove me, 2 hours each way"."""


def _may_list(before: One) -> bool:
    """Whether a list may follow: after a noun phrase, or a verb of showing."""
    verb = before.shape.verb if before.shape is not None else None
    return verb is None or verb.base in _LISTED


def _shows(before: One) -> bool:
    return before.shape is not None and before.shape.verb is not None and before.shape.verb.base in _LISTED


def _link(before: One, this: One, unit: parts.Unit) -> str:
    """The link with which a part joins the one before as its detail; empty if it is on its own."""
    kind, own = together.kind(before.shape), together.kind(this.shape)
    asked = before.shape is not None and before.shape.verb is not None and before.shape.verb.base == "ask"
    if asked and plain(unit.text.split()[0]) in words.QUESTIONS:
        return ", and " if unit.link else ", "
    if being(unit.text.split()) is not None:
        return ""
    gift = kind == together.GIFT and together.kind(shape(unit.text.split(), helped=False)) == together.GIFT
    if kind == "" or gift or (unit.ends and not unit.text[:1].isdigit()):
        return ""
    noun = kind == together.NOUN
    if noun and this.shape is not None and this.shape.wordings is wordings.TOLD and " it " in f"{this.shape.it} ":
        return " and "
    first = beside.without_also(unit.text)[0]
    names = own in (together.NOUN, together.GIFT) and (first in beside.WITH_ARTICLE or bool(unit.link))
    tried = before.shape is not None and before.shape.wordings == wordings.DOING[:2]
    if names and (kind == together.DEED or tried):
        theirs = plain(unit.text.split()[0]) in words.POSSESSIVES and not _shows(before)
        return ", " if theirs or {*map(plain, unit.text.split())} & beside.OF_IT else " and "
    if kind == together.DEED and _HOW_FAR.match(unit.text):
        return ", "
    if own == together.NOUN and not noun and not names and len(unit.text.split()) <= parts.DETAIL:
        told_of = before.shape is not None and before.shape.verb is not None and before.shape.verb.base in _LISTED
        return ", " if told_of or (unit.text[:1].isdigit() and kind == together.CLAUSE) else ""
    if (own == "" and parts.goes_with(unit.text, noun=noun)) or (own and noun and parts.is_state(unit.text)):
        return ", and " if unit.link else ", "
    return ""
