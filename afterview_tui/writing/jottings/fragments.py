"""Facts without a verb, quoted as jotted after a colon: "guests first, paperwork later"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, guard, parts, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain
from afterview_tui.writing.jottings.shape import Shape

LEAST, MOST = 3, 16
"""How many words such a jotting has."""
MOST_PARTS = 4
_SIGNS = re.compile(r"[?=/“”\"„«»()\[\]…]|->|:(?!\d)")
_SOMEBODY = (
    words.PRONOUNS | words.POSSESSIVES | words.OWN | {"anybody", "somebody", "someone"}
    | {"me", "us", "its", "him", "them", "mine", "ours", "hers", "theirs", "himself", "herself", "themselves"}
)  # fmt: skip
"""Words for people who can't be identified without a sentence."""
_ANYBODY = {"before", "if", "when", "until", "till", "once", "unless", "because"}
"""Words after which "you" means anybody."""
_JUDGES = (
    words.GOOD | words.INTENSIFIERS | words.PEOPLE | words.TASTES - {"long", "short", "strong", "special"}
    | {"straight", "tired", "grand", "grumpy", "unhappy", "broke", "broken", "failed", "crashed", "scary", "odd"}
) - {"clear", "direct", "open", "fair", "flexible"}  # fmt: skip
_SAYS_NOTHING = words.table("""
stuff thing things something anything vibe vibes eh yo ugh oh god hm hmm meh own etc maybe perhaps not lot lots same
yes ok okay lol wants needs hopes thinks says reckons prefers likes loves hates seems seemed
""")
_NO_BEGINNING = (
    words.AUXILIARIES | words.QUESTIONS | words.CONJUNCTIONS | {"a", "an", "the"}
    | {"that", "still", "now", "also", "like", "about", "with", "as", "so", "then", "than", "because", "more"}
)  # fmt: skip
_NO_END = (words.DETERMINERS | words.PREPOSITIONS | words.CONJUNCTIONS) - {
    "up", "down", "in", "out", "off", "on", "inside", "outside", "over", "after", "before", "all", "each", "around",
}  # fmt: skip


def whole(text: str) -> str:
    """The facts of a jotting in a row, to follow a colon; empty if a sentence has to be chosen for them.

    None of them is about a person, judges, or starts with a verb whose subject was left out.
    """
    if _SIGNS.search(text) or guard.is_half_said(text):
        return ""
    units = parts.units(text)
    lengths = [len(each.text.split()) for each in units]
    if len(units) < 2 and not stands_alone(text):
        return ""
    if not LEAST <= sum(lengths) <= MOST or len(units) > MOST_PARTS or lengths.count(1) > 1:
        return ""
    first, *others = units
    if not _is_fact(first.text) or _begins_with_deed(first.text) or _begins_badly(first.text, bool(others)):
        return ""
    if not all(_is_fact(each.text) and not _goes_on_with_deed(each.text) for each in others):
        return ""
    return "".join([_small(first.text), *(f"{' and ' if each.link else ', '}{each.text}" for each in others)])


def thing(text: str) -> Shape | None:
    """A thing whose article was left out: "flour from a mill 9 miles off"; None if it may be anything else."""
    said = text.split()
    low = [*map(plain, said)]
    noun, end = clauses.head(said)
    if (
        not noun
        or end == len(low)
        or len(low) < LEAST_THING
        or _SIGNS.search(text)
        or "," in text
        or low[0] in words.SMALL | words.GOOD | words.TASTES
    ):
        return None
    if guard.is_half_said(text) or not _is_fact(text) or _begins_with_deed(text) or _begins_badly(text, False):
        return None
    counted = re.match(r"[\d£€$]", low[0]) and low[end] in ("a", "per", "each", "every")
    if not (counted or low[end] in words.PREPOSITIONS) or {*low} & _NO_THING or clauses.verb_at(said) is not None:
        return None
    if "participle" in verbs.forms(noun) and "base" not in verbs.forms(noun):
        return None
    first = {each.base for each in verbs.forms(low[0]).values()}
    acts = first & (clauses.VERBS_ONLY | words.LIVED | words.KIND) - words.NOUNS_TOO
    if low[0] in (low[-1], "home", "back", "face", "side"):
        return None
    if end < 2 and ("gerund" in verbs.forms(low[0]) or acts):
        return None
    experienced = words.EXPERIENCED & {*low[:end]}
    made = wordings.RECALLED if experienced else tones.things(low[:end])
    return Shape(made, f"the {_small(text)}", has="have" if clauses.is_plural(noun) else "has")


LEAST_THING = 3
_NO_THING = (
    words.AUXILIARIES
    | words.CONJUNCTIONS
    | words.RELATIVES
    | words.QUESTIONS
    | {"never", "still", "only", "always", "no", "not", "already", "less", "more", "perhaps"}
)


def _begins_badly(text: str, is_row: bool) -> bool:
    low = plain(text.split()[0])
    return low in _NO_BEGINNING and not (is_row and low in ("a", "an"))


def _is_fact(text: str) -> bool:
    """Whether a part is about no person, judges nothing, and has only known words."""
    said = text.split()
    low = [*map(plain, said)]
    pairs = pairwise(["", *low])
    own = {word.partition("'")[0] for before, word in pairs if not (word == "you" and before in _ANYBODY)}
    if own & (_SOMEBODY | _JUDGES | _SAYS_NOTHING) or low[-1] in _NO_END or len({*low}) < min(len(low) - 1, 2):
        return False
    if (low[0].isdigit() and len(low) == 1) or any(map(guard.TIMES.match, low)):
        return False
    if low[0] == "no" and "gerund" in verbs.forms("".join(low[1:2])):
        return False
    return not _is_somebody(said, low) and all(map(_is_known, said))


def _is_somebody(said: Sequence[str], low: Sequence[str]) -> bool:
    """Whether it says what somebody is, or is about their family or team."""
    bare = [word for before, word in pairwise(["", *low]) if before not in words.DETERMINERS | {"one"}]
    if words.FAMILY & {*bare} or low[0] in words.HUMANS or {*bare[:3]} & words.HUMANS:
        return True
    head, end = clauses.head(said)
    return not low[0][:1].isdigit() and end == len(low) and head.endswith(("ist", "ian", "eer"))


def _begins_with_deed(text: str) -> bool:
    """Whether the first word is a verb whose subject was left out."""
    low = [word for each in text.split() if (word := plain(each)) not in words.ADVERBS]
    known = verbs.forms("".join(low[:1]))
    following = "".join(low[1:2])
    people = low[:1] and low[0][:-1] in words.HUMANS and following not in words.PREPOSITIONS | words.DETERMINERS
    if "third" in known and (following == "of" or people or "participle" in verbs.forms(following)):
        return False
    if {"past", "third", "participle"} & known.keys():
        return True
    return "base" in known and "".join(low[1:2]) in words.DETERMINERS | {"to", "it"}


def _goes_on_with_deed(text: str) -> bool:
    """Whether a later part is a deed rather than a state: not "pinned to the wall"."""
    known = verbs.forms(plain(text.split()[0])).get("participle")
    done = words.LIVED | words.KIND | words.GLAD | words.OBSERVED | words.MINE
    if plain(text.split()[0]) in words.AUXILIARIES:
        return True
    return _begins_with_deed(text) and (known is None or known.base in done or not parts.is_state(text))


def _is_known(word: str) -> bool:
    """Whether a word in small letters is in an English list."""
    from afterview_tui.domain.notes.spelling import is_word

    low = plain(word)
    return not (low.isalpha() and word.islower()) or is_word(low) or verbs.is_verb(low)


def _small(text: str) -> str:
    """The text without the capital of its first word, unless that is a name."""
    from afterview_tui.domain.notes.spelling import is_everyday

    first = text.partition(" ")[0]
    return text[0].lower() + text[1:] if first.istitle() and is_everyday(first.lower()) else text


def stands_alone(text: str) -> bool:
    """Whether bare facts form a list or a contrast: "no tie but clean shoes"."""
    units = [each.text.split() for each in parts.units(text)]
    low = [*map(plain, units[0])] if units else []
    if len(low) > 2 and (low[1] in _AGAINST and low[0] not in words.SHARED | words.GIVEN | words.DETERMINERS):
        return True
    return len(units) > 1 and not any(
        plain(said[0]) in words.DETERMINERS | words.ADVERBS or clauses.is_clause(said) or len(said) < 2
        for said in units
    )


_AGAINST = {"before", "over", "above", "first"}
