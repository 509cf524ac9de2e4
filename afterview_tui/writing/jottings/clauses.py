"""Where the verb of a jotting is and what its head noun is, as far as its words show."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import verbs, words
from afterview_tui.writing.jottings.address import plain

HEAVY = 14
"""Number of words from which a noun phrase is hard to read inside a sentence."""
FOLLOWS = (
    words.DETERMINERS
    | words.PREPOSITIONS
    | words.ADVERBS
    | words.table("""
me us it you them him her everything everybody everyone nothing no not themselves together there here alone home
well badly long fast late early own good more less one two three four five six seven eight nine ten twelve twenty
half most many only about around
""")
)
"""Words that often follow a verb and rarely follow a noun that looks like one."""
_SUBJECTS = {"he", "she", "they", "he's", "she's", "they're", "he'd", "she'd", "they'd", "i", "we"}


def verb_at(said: Sequence[str]) -> int | None:
    """The index of the finite verb of a statement that starts with a noun phrase; None if there is none."""
    low = [*map(plain, said)]
    after_preposition = False
    start = (
        2
        if low[0] == "half" and low[1:2] == ["the"]
        else 4
        if low[0] in ("one", "some", "two", "most", "many") and low[1:2] == ["of"]
        else 1
    )
    for n in range(start, len(low) if low[0] != "not" else 0):
        word, before = low[n], low[n - 1]
        following = low[n + 1] if n + 1 < len(low) else ""
        if word in words.RELATIVES | words.PRONOUNS | words.QUESTIONS | words.EVERYBODY:
            return None
        if word in words.AUXILIARIES:
            return n if n > 0 else None
        if word in words.DETERMINERS and before not in words.PREPOSITIONS | words.CONJUNCTIONS | words.DETERMINERS:
            return None
        after_preposition = after_preposition or word in words.PREPOSITIONS
        forms = verbs.forms(word)
        if (
            n > 1
            and before in words.ADVERBS - {"very", "quite", "first", "only"}
            and {"third", "past"} & set(forms)
        ):
            return n
        if _is_always_verb(word, before) or (_is_done_to_me(word, following) and low[0] in words.DETERMINERS):
            return n
        if not after_preposition and _is_finite(low, n, before, following):
            return n
    return None


def _is_done_to_me(word: str, following: str) -> bool:
    """Whether a past tense is followed by "me", or ends something that one saw: "made me think"."""
    known = verbs.forms(word)
    if "past" not in known or "base" in known:
        return False
    return following == "me" or (not following and known["past"].base in words.SHOWS)


_NUMBERS = words.table("""
one two three four five six seven eight nine ten twelve several many
""")
ALWAYS = words.table("""
get have make take go come know need want love choose own eat wear write sell become keep bring give pay join sing
speak teach learn grow build sleep say think use send buy cook bake meet live stay vote decide hire read
""")
"""Verbs whose forms are hardly ever nouns after another noun."""


def _is_always_verb(word: str, before: str) -> bool:
    """Whether a word after a noun is its verb, whatever follows: "students get", "the lab goes"."""
    known = verbs.forms(word)
    form: verbs.Form = "base" if is_plural(before) and not before.endswith("days") else "third"
    return form in known and known[form].base in ALWAYS


def _may_be_things(forms: Mapping[verbs.Form, verbs.Verb], following: str) -> bool:
    """Whether a third person may be a plural noun: "straight answers about", "red kites over"."""
    if "third" not in forms or following not in words.PREPOSITIONS:
        return False
    return forms["third"].base not in (ALWAYS | words.TOLD_OF | VERBS_ONLY) - words.MOSTLY_NOUNS - _THINGS


_THINGS = {"answer", "drive", "walk", "ride", "talk", "swim"}
"""Of these, verbs that are nouns just as often."""


def _is_finite(low: Sequence[str], n: int, before: str, following: str) -> bool:
    """Whether the word at this index is certainly a verb: "tests start at", "dog sleeps under", "team moved to"."""
    forms = verbs.forms(low[n])
    if before in words.TASTES | words.DETERMINERS | words.PREPOSITIONS:
        return False
    if before in _NUMBERS or before[:1].isdigit() or following in ("via", "per"):
        return False
    article = low[0] in words.DETERMINERS | words.EVERYBODY
    if n == 1 and (low[0] in _ADJECTIVES or (not article and _may_be_things(forms, following))):
        return False
    stands = _stands(forms, following)
    plural = is_plural(before)
    one = not plural and low[0] not in ("some", "all", "both", "these", "those")
    if "third" in forms and one and (stands or before in words.EVERYBODY):
        return True
    told = n == 1 and following in words.SMALL and "base" in forms and forms["base"].base in _TELLS
    ends = not following and before not in ("staff", "police")
    if "base" in forms and plural and (told or ends or (stands and before != "staff")):
        return True
    if "past" in forms and _is_of_somebody(low, n, following):
        return following not in ("by", "")
    past, participle = "past" in forms, "participle" in forms
    if past and not participle and "base" not in forms:
        return True
    others = before in words.PLURALS or (before.endswith("s") and before[:-1] in words.HUMANS)
    if past and others and "base" not in forms and following != "by":
        return True
    return past and (
        following in words.DETERMINERS | {"me", "us", "it", "to", "hello"}
        or following[:1].isdigit()
        or "gerund" in verbs.forms(following)
    )


_ADJECTIVES = (
    words.TASTES
    | words.GOOD
    | words.table("""
new old big small free early late own fresh proper weekly daily monthly annual tiny huge spare second last cheap
local shared private wild hot cold
""")
)
"""Adjectives before a noun, which is then no verb: "new trucks every 3 years"."""
VERBS_ONLY = words.table("""
answer ask cycle drink feel fly help joke listen remember sail sit sleep stay talk travel worry start finish look
smile laugh dress cook bake paint hike ski believe bring care come do eat enjoy get give go hate have hear keep know
learn like live love make meet need own prefer put read ride say see sell send sing speak swim take teach tell think
understand use want wear work write lead run play collect pay hire grow promote let deploy allow require expect
encourage spend sponsor include close open build restore repair design mentor study swear insist celebrate host
avoid donate commute golf knit garden surf climb invest adopt foster raise breed brew carry check choose decide
deliver invite join move offer pick provide refuse reply respond save serve share spell stand suggest support treat
trust wait walk watch win translate rotate rewrite rely coach organise organize volunteer drive hope plan tend aim
try
""")
"""Verbs whose third person is seldom a plural noun at the beginning of a line about somebody."""


_TELLS = (words.TOLD_OF | VERBS_ONLY | ALWAYS) - words.NOUNS_TOO


def _stands(forms: Mapping[verbs.Form, verbs.Verb], following: str) -> bool:
    """Whether the word after it suggests a verb rather than a noun: "starts at", "smells of"."""
    if following == "of":
        return "third" in forms and forms["third"].base in ("smell", "consist", "reek", "dream")
    return following in FOLLOWS or following[:1].isdigit() or following.endswith("ly")


def _is_of_somebody(low: Sequence[str], n: int, following: str) -> bool:
    """Whether a past tense follows a person or an animal that can have done it: "the cat sat on it"."""
    if low[n - 1] in words.HUMANS | words.ANIMALS and low[0] in words.DETERMINERS and n == 2:
        return True
    known = verbs.forms(low[n])
    return "base" not in known and bool({*low[:2]} & words.ANIMALS) and following in words.PREPOSITIONS


def is_clause(said: Sequence[str]) -> bool:
    """Whether the words are a clause: "they ship daily", "good boots are paid for"."""
    if len(said) < 2:
        return False
    low = plain(said[0])
    stem = low.partition("'")[0]
    if is_contracted([*map(plain, said)]):
        return True
    if stem in words.PRONOUNS | {"there"} or low in words.EVERYBODY:
        return "'" in low or _has_verb(said[1:])
    return verb_at(said) is not None


def is_contracted(low: Sequence[str]) -> bool:
    """Whether a noun has its "is" as an ending: "the shed's the real office"."""
    return any(one.endswith("'s") and other in words.ARTICLES for one, other in pairwise(low[1:]))


def _has_verb(said: Sequence[str]) -> bool:
    """Whether a verb comes first, apart from adverbs: "it straight" has none."""
    first = next((low for low in map(plain, said) if low not in words.ADVERBS | {"both", "all"}), "")
    return first in words.AUXILIARIES | {"am"} or verbs.is_verb(first)


def then_another(low: Sequence[str]) -> int | None:
    """Where "and" is before what the writer or a thing did next: "lent me glasses and they fell"."""
    pairs = enumerate(pairwise(low))
    return next((n for n, pair in pairs if n > 1 and pair[0] == "and" and pair[1][:4] in _NEXT), None)


_NEXT = {"i", "we", "they", "it"}


def runs_on(said: Sequence[str]) -> bool:
    """Whether a second statement follows without a conjunction: "been there 31 years started as a porter"."""
    low = [*map(plain, said)]
    if any(each.base in THOUGHT for each in verbs.forms(low[0]).values()):
        return False
    between = (
        words.CONJUNCTIONS
        | words.RELATIVES
        | words.QUESTIONS
        | words.PRONOUNS
        | {"then", "to", "as", "than", "i'd", "till", "until", "before", "after", "since", "once"}
    )
    first = 3 if low[0] in ("has", "had") and low[1:2] == ["never"] else 2
    for n, word in enumerate(low[first:], first):
        if low[n - 1] in between or said[n - 1].endswith(","):
            return False
        known = {} if low[n - 1] in words.DETERMINERS else verbs.forms(word)
        is_past = "past" in known and "base" not in known and ("participle" not in known or word in _STARTS)
        if is_past or word in ("is", "are", "was", "were"):
            return True
    return False


THOUGHT = words.table("""
think believe say hope know feel wish find guess mean see hear understand like love hate remember bet swear insist
claim want make let
""")
"""Verbs that a clause may follow without "that"."""
_STARTS = {"started", "began", "left", "moved", "joined", "worked", "came", "went", "used"}
"""Past tenses that often start another statement about somebody."""


def goes_on(said: Sequence[str]) -> bool:
    """Whether a second past tense follows "and", which would clash with a gerund."""
    low = [low for word in said if (low := plain(word)) not in words.ADVERBS - {"then"}]
    for before, word in pairwise(low):
        if before in ("and", "but", "then") and verbs.past(word) and "base" not in verbs.forms(word):
            return True
    alike = zip(low, low[1:], low[2:], strict=False)
    return any(one == "and" and verbs.past(word) and other in _OBJECTS for one, word, other in alike)


_OBJECTS = words.ARTICLES | words.OWN | words.POSSESSIVES | {"me", "us", "it"}


def head(said: Sequence[str]) -> tuple[str, int]:
    """The head noun, and the index where its phrase ends; empty if that can't be told."""
    low = [*map(plain, said)]
    end = next((n for n, word in enumerate(low) if n and word in _ENDS), len(low))
    for n in range(1, end):
        if low[n] in words.DETERMINERS and low[n - 1] not in words.DETERMINERS:
            end = n
            break
        if said[n - 1].endswith((",", ":", ";")):
            end = n
            break
    first = 1 if low[0] in words.DETERMINERS else 0
    own = low[first:end]
    if not 1 <= len(own) <= MOST_WORDS or any(
        word in words.AUXILIARIES or word.partition("'")[0] in words.PRONOUNS for word in own
    ):
        return "", end
    return own[-1], end


MOST_WORDS = 5
_ENDS = words.EVERYBODY | words.PREPOSITIONS | words.RELATIVES | words.PRONOUNS | words.QUESTIONS | {"and", "or"}


def is_plural(noun: str) -> bool:
    """Whether a noun is certainly plural."""
    if noun in words.PLURALS:
        return True
    return (
        noun.endswith("s")
        and not noun.endswith(("ss", "us", "is", "'s"))
        and noun not in ("news", "maths", "physics")
    )
