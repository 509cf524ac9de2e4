"""What is mended in a jotting before it is read: marks of haste that nobody wants in a note."""

import re
from functools import partial

from afterview_tui.domain.text import has_words, one_line
from afterview_tui.writing.jottings import verbs, words
from afterview_tui.writing.jottings.capitals import KNOWN, capital_names
from afterview_tui.writing.jottings.haste import written_out
from afterview_tui.writing.jottings.learner import usual

_MARK = re.compile(r"^(?:[-*•–—>]+|\d{1,2}[.)])\s+(?=\S)")
_LABEL = re.compile(r"^(?:q|a|note|said|quote|p\.?s)\s*[:.]\s+(?=\S)", re.IGNORECASE)
_SHORT = (
    (re.compile(r"^(?=['’](?:s|ll|d) )", re.IGNORECASE), "she"),
    (re.compile(r"\bw/o\s", re.IGNORECASE), "without "),
    (re.compile(r"\bw/\s?(?=\S)", re.IGNORECASE), "with "),
    (re.compile(r"(?<=\s)(?:bc|b/c|cuz|coz)\b(?: of\b)?", re.IGNORECASE), "because{}"),
    (re.compile(r"(?<=\w )& (?=\w)"), "and "),
    (re.compile(r"\bth?ought (?=(?:me|us) (?:to|how|the|an?|some|about)\b)"), "taught "),
    (re.compile(r"(?<=\w )re:? (?=[a-z]{2})"), "about "),
)
_NO_APOSTROPHE = {
    word.replace("'", ""): word
    for word in (
        *("isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't"),
        *("wouldn't", "couldn't", "shouldn't", "they're", "they've", "you're", "you've", "she's", "he's", "that's"),
        *("they'd", "he'd", "there's", "what's", "who's", "i'm", "i've", "can't", "won't", "it'll", "they'll"),
    )
}
_ASIDES = (
    re.compile(r"(?:(?<![\s,]),?\s*+)?"
               r"\(?\bwhich (?:I|we) (?:(?:really|very much|quite) )?(?:appreciate"
               r"d?|liked?|loved?|enjoy(?:ed)?"
               r"|admired?|(?:found|thought was) (?:\w+ )?\w+)\)?$"),
    re.compile(r"^(?:interesting|nice|lovely|cool|great|good|funny|amazing)(?: to (?:hear|see|learn|know))? "
               r"(?=(?:that|how|what) (?:she|he|they|the)\b)"),
    re.compile(r"^(?:you )?(?:can|could) (?:just |really )?(?:tell|see) (?:that )?(?=(?:she|he|they)\b)"),
    re.compile(r",? you (?:can|could) (?:just |really )?(?:tell|see)(?: it| that)?$"),
    re.compile(r"^(?:she|he|they)?\s*(?:is|was) the one (?:who|that) "),
)  # fmt: skip
"""Asides of the writer's, and roundabout ways to a deed."""
_KEEPS = re.compile(r",? (?:and|&) I (?:keep|kept|can't stop|am still|still) think\w* (?:about|of) (?:it|that)$")
_IN_THE = re.compile(
    r"\b(?P<at>of|in|at|on|from|through|around|near|by) (?=(?:(?:server|break|meeting|control|busy|back|front|top|"
    r"main|staff|engine|clean|mail|dark|dining|waiting|emergency|operating) )?(?:room|season|office|kitchen|"
    r"basement|roof|warehouse|lobby|corridor|canteen|cafeteria|parking lot|car park|hallway|wall|whiteboard|"
    r"shop floor|window|door|phone|bus|ferry|tram)\b(?! (?:a|an|the|my|it|no\.?|\d+\w?)\b))"
)
_THAT_THING = re.compile(r"^(?:that|the) (?:thing|bit|part|stuff) about (?=\w)")
_WITH_THING = re.compile(r"^(?:that|the) (?:thing|bit|part|stuff) (?:with|on) (?=\w)")
_REPORTED = re.compile(
    r"^(?:according to (?:him|her|them),? (?P<told>.+)"
    r"|(?P<last>(?!said |what |how |why |as |like |the (?:way|thing)).+?),? (?:he|she|they) "
    r"(?:sa(?:id|ys?)|told (?:me|us))(?: \w+ly)?)$"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONG_WORD = re.compile(r"(?<![\w'’@./-])[a-z]{5,}(?![\w'’@./-])")
_TOLD_HOW = re.compile(
    r"^((?:how|what|why|where|when) (?:she|he|they|the \w+|their \w+) [^?]+?)\s*\?+$", re.IGNORECASE
)
_SHOUTED = re.compile(r"(?<![\w'’./&-])[A-Z]{3,}(?![\w'’./&-])")
_QUOTES = re.compile(r"[\"“”„«»]")
_I = re.compile(r"\bi(?=(?:['’](?:d|m|ve|ll)|\b)(?![./'’@-]))(?<![./@'’-]i)")
_WOULD = re.compile(
    r"\b(?:id|ill|theyd|shed|hed|wed)(?= (?:be|have|like|love|get|need|never|also|rather|do|call|send|write|ring"
    r"|email|let me|ask|check|give|take|say|change|choose|pick|bring|tell|make|use)\b)",
    re.IGNORECASE,
)


_ID = re.compile(r"\b(how|what|who|which|said|that|where|why|if|whether|when) id\b", re.IGNORECASE)
_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october"
    r"|november|december)\b"
)


_IN_MONTH = re.compile(
    r"(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?<=\bnext )|(?<=\bevery )|(?<=\bfrom )|(?<=\btill )|(?<=\bby ))"
    r"(?:march|may)\b"
)


def mended(said: str) -> str:
    """A jotting on one line, without bullet and full stop, with "I", apostrophes and slips put right."""
    text = one_line(said).strip(" ,;…–-")
    text = _TOLD_HOW.sub(r"\1", text)
    text = _LABEL.sub("", _MARK.sub("", text))
    for pattern, whole in _SHORT:
        text = pattern.sub(partial(_whole, whole), text)
    text = written_out(text)
    text = _WOULD.sub(lambda found: _would(found[0]), text)
    text = _ID.sub(r"\1 I'd", text)
    text = _WORD.sub(lambda found: _apostrophe(found[0]), text)
    text = _SHOUTED.sub(lambda found: _calm(found[0]), text) if re.search("[a-z]", text) else text
    text = text if _QUOTES.search(text) else _LONG_WORD.sub(lambda found: respelt(found[0]), text)
    text = capital_names(capital_days(text))
    return plainer(usual(_I.sub("I", text).strip()))


def _calm(word: str) -> str:
    """A word in capitals that only mean "really", in small letters; abbreviations as they are."""
    from afterview_tui.domain.notes.spelling import is_everyday

    low = word.lower()
    is_word = low in words.SMALL - {"who"} or (len(low) > 4 and is_everyday(low))
    return low if is_word and low not in KNOWN else word


def respelt(word: str) -> str:
    """A word with its slip mended if an everyday word is certainly meant: "realy" as "really"."""
    from afterview_tui.domain.notes.spelling import is_everyday, is_word

    if verbs.is_verb(word) or word in KNOWN or is_word(word):
        return word
    from afterview_tui.domain.notes.guessing import meant

    guess = meant(word)
    is_sure = guess is not None and is_everyday(guess.word) and is_slip_of(word, guess.word)
    return guess.word if guess and is_sure else word


def is_slip_of(word: str, meant: str) -> bool:
    """Whether a word is another with two neighbours swapped, a wrong vowel, or a letter missing or too many."""
    wrong = [(one, other) for one, other in zip(word, meant, strict=False) if one != other]
    if len(word) == len(meant) > LEAST_WITH_VOWEL and len(wrong) == 1:
        return {*wrong[0]} <= {*"aeiou"}
    if sorted(word) == sorted(meant):
        return sum(one != other for one, other in zip(word, meant, strict=True)) == 2
    short, long = sorted((word, meant), key=len)
    return len(long) - len(short) == 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def plainer(text: str) -> str:
    """The same without the writer's asides and attributions such as "according to him"."""
    text = _IN_THE.sub(r"\g<at> the ", _KEEPS.sub("", text))
    for pattern in _ASIDES:
        if has_words(less := pattern.sub("", text).strip(" ,")):
            text = less
    text = _THAT_THING.sub("what they said about ", text)
    if has_words(less := _WITH_THING.sub("", text)):
        text = less
    return _REPORTED.sub(lambda found: f"said {found['told'] or found['last']}", text)


def capital_days(text: str) -> str:
    """Weekdays and unambiguous months with capitals."""
    text = _IN_MONTH.sub(lambda found: found[0].capitalize(), text)
    return _DAYS.sub(lambda found: found[0].capitalize(), text)


LEAST_WITH_VOWEL = 6
"""How many letters a word with one wrong vowel has more than: "seperate"."""
LEAST_SLIP = 4
"""How many letters a misspelt "doesn't" has more than."""


def _whole(whole: str, found: re.Match[str]) -> str:
    """A short form written out; "bc of" keeps its "of"."""
    return whole.format(" of" if found[0].casefold().endswith(" of") else "")


def _would(word: str) -> str:
    start = len(word) - (2 if word.casefold().endswith("ll") else 1)
    return f"{word[:start]}'{word[start:]}"


def _apostrophe(word: str) -> str:
    low = word.casefold().replace("’", "'")
    whole = _NO_APOSTROPHE.get(low)
    if whole is None and low.endswith(("n't", "snt", "dnt")) and low not in words.NEGATED and len(low) > LEAST_SLIP:
        return next((each for each in sorted(words.NEGATED) if is_slip_of(low, each)), word)
    if whole is None or word.isupper():
        return word
    place = whole.index("'")
    return f"{word[:place]}'{word[place:]}"
