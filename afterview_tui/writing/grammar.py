"""As much English grammar as a short note about a conversation needs.

Notes are written in haste and without a subject: "showed me the board", "likes Rust", "how they ship". Here is
what tells such shapes apart, and what turns "they" and "her" into "you" and "your".
"""

import re
from collections.abc import Iterator, Sequence

GERUNDS = {
    "asked": "asking", "brought": "bringing", "came": "coming", "chose": "choosing", "drew": "drawing",
    "found": "finding", "gave": "giving", "got": "getting", "held": "holding", "kept": "keeping", "led": "leading",
    "left": "leaving", "let": "letting", "made": "making", "met": "meeting", "paid": "paying", "put": "putting",
    "read": "reading", "referred": "referring", "said": "saying", "sat": "sitting", "saw": "seeing",
    "sent": "sending", "set": "setting", "shared": "sharing", "showed": "showing", "spent": "spending",
    "spoke": "speaking", "stood": "standing", "taught": "teaching", "thought": "thinking", "told": "telling",
    "took": "taking", "understood": "understanding", "went": "going", "wrote": "writing",
}  # fmt: skip
"""How past tenses that are irregular follow "Thank you for"."""
DEEDS = {
    "answered", "asked", "brought", "called", "connected", "described", "drew", "encouraged", "explained",
    "forwarded", "gave", "helped", "introduced", "invited", "let", "listened", "mentioned", "offered", "opened",
    "passed", "pointed", "practised", "praised", "put", "recommended", "referred", "said", "sent", "set", "shared",
     "showed", "spoke", "suggested", "talked", "taught", "told", "took", "walked",
}  # fmt: skip
"""What people do in an interview, or for somebody before one."""
PRESENT = {
    "is", "has", "does", "believes", "cares", "comes", "enjoys", "goes", "hates", "hopes", "keeps", "knows",
    "likes", "lives", "loves", "makes", "needs", "owns", "prefers", "reads", "rides", "says", "sings", "speaks",
    "studies", "teaches", "thinks", "uses", "wants", "writes",
}  # fmt: skip
"""What a note about somebody begins with when "she" or "he" is left out."""
PRESENT_OR_NOUN = {"builds", "leads", "looks", "plans", "plays", "runs", "starts", "works"}
PAST = {"became", "began", "built", "grew", "knew", "ran", "used", "won"} | GERUNDS.keys() - DEEDS
MODALS = {"can", "could", "may", "might", "must", "should", "will", "would"}
FINITE = {
    *MODALS, "is", "are", "was", "were", "has", "have", "had", "isn't", "aren't", "wasn't", "weren't", "hasn't",
    "haven't", "don't", "doesn't", "didn't", "can't", "won't", "wouldn't",
}  # fmt: skip
"""Words that make a clause of what stands before them."""
VERBS = {
    "begin", "come", "do", "does", "fly", "get", "go", "live", "make", "move", "need", "run", "say", "ship",
    "start", "stay", "take", "use", "want", "work", "bought", "broke", "fell", "lost", "rose", "sold",
}  # fmt: skip
"""Common verbs besides, which show that two nouns may be a clause ("the tests start")."""
DETERMINERS = {"the", "a", "an", "your", "their", "his", "her", "this", "these", "my"}
QUESTION_WORDS = {"how", "why", "what", "where", "when", "who", "which"}
AUXILIARIES = MODALS | {"is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "am"}
PRONOUNS = {"i", "we", "they", "he", "she", "you", "it"}
RELATIVES = {"that", "which", "who", "where", "when", "because", "if"}
PREPOSITIONS = {
    "about", "after", "around", "as", "at", "before", "behind", "between", "by", "during", "for", "from", "in",
    "into", "like", "of", "on", "out", "over", "since", "through", "to", "under", "up", "with", "within", "without",
}  # fmt: skip
ADVERBS = {"also", "always", "just", "mostly", "never", "now", "often", "only", "rarely", "really", "still"}
NOT_OWNED = PREPOSITIONS | RELATIVES | {"how", "why", "what", "and"}
"""Words before which "her" is somebody, not whose."""
SMALL = PREPOSITIONS | RELATIVES | QUESTION_WORDS | ADVERBS | PRONOUNS | FINITE | {"me", "us", "back", "all"}

_POSSESSIVES = {"their", "his", "her"}
_SUBJECTS = {
    "they": "you", "they're": "you're", "they've": "you've", "they'd": "you'd", "they'll": "you'll",
    "she": "you", "she's": "you're", "she'd": "you'd", "she'll": "you'll",
    "he": "you", "he's": "you're", "he'd": "you'd", "he'll": "you'll",
}  # fmt: skip
_REFLEXIVES = {"herself": "yourself", "himself": "yourself", "themselves": "yourselves"}
_SECOND_PERSON = {
    "is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "aren't", "wasn't": "weren't",
    "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip


def plain(word: str) -> str:
    """A word as the tables here have it: small letters, straight apostrophe, no comma."""
    return word.casefold().replace("’", "'").strip(",")


def gerund(past: str) -> str:
    """A past tense as it follows "for": "gave" as "giving", "explained" as "explaining"."""
    if past in GERUNDS:
        return GERUNDS[past]
    return past[:-3] + "ying" if past.endswith("ied") else past[:-2] + "ing"


def second_person(verb: str) -> str:
    """A verb as it follows "you": "has" as "have", "likes" as "like"; other words as they are."""
    word = plain(verb)
    if word in _SECOND_PERSON:
        return _SECOND_PERSON[word]
    if re.fullmatch(r"\w{2,}ies", word):
        return word[:-3] + "y"
    if re.fullmatch(r"\w+(?:ss|sh|ch|x|zz)es", word):
        return word[:-2]
    return verb[:-1] if re.fullmatch(r"\w+[^\Wsui]s", word) else verb


def predicate(words: Sequence[str]) -> list[str]:
    """What is said about a person, as it follows "you": the first verb and the possessives changed."""
    changed = list(words)
    verb = next((n for n, word in enumerate(changed) if plain(word) not in ADVERBS), 0)
    changed[verb] = second_person(changed[verb])
    for n, word in enumerate(changed[1:], 1):
        if plain(word) in PRESENT | PRESENT_OR_NOUN and plain(changed[n - 1]) in ("and", "but", "or"):
            changed[n] = second_person(word)
    return _owned(changed)


def to_you(words: Sequence[str]) -> list[str]:
    """The words with the person's own "they", "she" and "her" as "you" and "your".

    They are the person's own while only verbs and small words stand before them, or where they begin a clause
    about a noun ("the talk she gave"); after another noun they may be anybody's.
    """
    changed: list[str] = []
    seen = False
    for n, (word, theirs) in enumerate(zip(words, _goes_on_as_they(words), strict=True)):
        low, following = plain(word), plain(words[n + 1]) if n + 1 < len(words) else None
        if low in _POSSESSIVES and seen and following == "own" and theirs:
            changed.append("your")
            continue
        about_a_noun = bool(changed) and plain(changed[-1]) not in SMALL and not changed[-1].endswith(",")
        if low in _SUBJECTS and following is not None and (not seen or about_a_noun):
            rest = words[n + 1 :]
            return [*changed, _subject(low, rest), *(predicate(rest) if low in ("she", "he") else _owned(rest))]
        if low in _POSSESSIVES and not seen and following is not None and following not in NOT_OWNED:
            changed.append("your")
            seen = True
            continue
        seen = seen or not (low in SMALL or low in DETERMINERS or is_verb(low))
        changed.append(word)
    return changed


def _goes_on_as_they(words: Sequence[str]) -> Iterator[bool]:
    """Whether a second past tense before each word has the person as its subject: "asked her and laughed about"."""
    low = [*map(plain, words)]
    can, does = bool(low) and _is_past(low[0]), False
    for n, word in enumerate(low):
        yield can and does
        can = can and word not in RELATIVES | QUESTION_WORDS
        does = does or (n > 0 and low[n - 1] in ("and", "but", "then") and _is_past(word))


def _is_past(word: str) -> bool:
    return word in DEEDS | PAST or word.endswith("ed")


def is_verb(word: str) -> bool:
    """Whether a word is probably a verb where a verb may stand."""
    known = DEEDS | PRESENT | PAST | VERBS | FINITE
    return word in known or word.endswith(("ed", "ing"))


def begins_with_past(words: Sequence[str]) -> bool:
    """Whether the first word is a past tense, as far as that can be told from the next one."""
    first, second = plain(words[0]), plain(words[1]) if len(words) > 1 else ""
    if first in DEEDS | PAST:
        return second != "of"
    follows = second in SMALL | DETERMINERS | _POSSESSIVES | {"it", "no", "every"}
    return re.fullmatch(r"[a-z]{2,}[^e\W]ed", first) is not None and follows


def is_clause(words: Sequence[str]) -> bool:
    """Whether a text that begins with a determiner surely has a verb of its own: "the team is small"."""
    for n, word in enumerate(map(plain, words)):
        if n and word in RELATIVES | PRONOUNS:
            return False
        if n > 1 and word in FINITE:
            return True
    return False


def is_noun_phrase(words: Sequence[str]) -> bool:
    """Whether a text that begins with a determiner surely has none: "the board", "her path from QA"."""
    if is_clause(words):
        return False
    ends = PREPOSITIONS | RELATIVES | PRONOUNS
    head: list[str] = []
    for word in words[1:]:
        if plain(word) in ends:
            break
        head.append(plain(word))
    tail = head[1:]
    unsure = any(word.endswith(("s", "ed")) or word in VERBS | PAST | DEEDS or word == "and" for word in tail)
    return 1 <= len(head) <= 3 and not unsure and not (tail and re.search(r"[^su]s$", head[-2]))


def _subject(low: str, rest: Sequence[str]) -> str:
    """ "you" for a pronoun; "she's" stands for "has" before "been" and "got"."""
    if low in ("she's", "he's") and plain(rest[0]) in ("been", "got", "had"):
        return "you've"
    return _SUBJECTS[low]


def _owned(words: Sequence[str]) -> list[str]:
    """What follows the person as subject: every possessive and pronoun in it is theirs."""
    changed: list[str] = []
    for n, word in enumerate(words):
        low = plain(word)
        last = n + 1 == len(words)
        if low in _POSSESSIVES and not last and plain(words[n + 1]) not in NOT_OWNED:
            changed.append("your")
        elif low in _REFLEXIVES:
            changed.append(_REFLEXIVES[low])
        elif low in ("they", "they're", "they've"):
            changed.append(_SUBJECTS[low])
        else:
            changed.append(word)
    return changed
