"""Beginnings for unclear jottings, with the words in place; the likeliest first."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache

from afterview_tui.writing.jottings import clauses, doubts, verbs, words
from afterview_tui.writing.jottings.address import plain, predicate, to_you
from afterview_tui.writing.jottings.mending import is_slip_of

SHORT = 4
"""Number of words up to which a jotting with a judging word is only a verdict."""
_TAKES_ME = words.table("""
ask give help introduce invite lend let make offer send show take teach tell
""")
"""Verbs that "me" may follow, so that a missing ending leaves no doubt."""
_LIKE = 0.78
"""How similar a misspelt word must be to a verb to be offered as it, by difflib's ratio."""


def guessed(said: Sequence[str]) -> tuple[list[str], str]:
    """The words that were probably meant if a jotting has no shape, and what is doubtful about them."""
    first = plain(said[0])
    base = verbs.forms(first).get("base")
    if base is not None and len(said) > 1 and base.base in words.KIND | words.GLAD:
        sure = len(said) > 2 and plain(said[1]) in ("me", "us") and base.base in _TAKES_ME
        return [base.past, *said[1:]], "" if sure else doubts.SHAPE
    if (
        first.isalpha()
        and not verbs.is_verb(first)
        and first not in words.SMALL
        and len(first) > 4
        and len(said) > 1
    ):
        like = get_close_matches(first, _pasts(), n=1, cutoff=_LIKE)
        if like and set(like[0][:2]) & set(first[:2]):
            return [like[0], *said[1:]], "" if is_slip_of(first, like[0]) else doubts.SLIP
    told = {*map(plain, said)}
    if told & (words.GOOD | words.TASTES | words.PEOPLE) and len(said) <= SHORT:
        return [], doubts.VERDICT
    return [], doubts.NAMED if not told & words.AUXILIARIES else doubts.SHAPE


@cache
def _pasts() -> list[str]:
    """Past tenses that jottings start with."""
    known = sorted(words.KIND | words.GLAD | words.SHOWN)
    return [found["base"].past for each in known if "base" in (found := verbs.forms(each))]


def plainly(said: Sequence[str]) -> list[str]:
    """What was said, merely mentioned."""
    told = to_you(said)
    first = plain(said[0])
    begins = verbs.forms(first).keys() & {"past", "third"} or first in words.AUXILIARIES
    it = " ".join(["you", *predicate(said).words] if begins else told.words)
    return [f"You mentioned that {it}." if begins or clauses.is_clause(said) else f"You mentioned {it}."]


def beginnings(said: Sequence[str]) -> list[str]:
    """Sentences with the words in place, for each thing they may mean."""
    return list(dict.fromkeys(_beginnings(said)))


def _beginnings(said: Sequence[str]) -> Iterator[str]:
    low = [*map(plain, said)]
    it = " ".join(to_you(said).words)
    first = it.partition(" ")[0]
    small = it if first.isupper() or plain(first) not in words.SMALL else f"{first.lower()}{it[len(first) :]}"
    good = next((word for word in low if word in words.GOOD), "")
    if good and len(low) <= 4 and (set(low) & words.PEOPLE or low[0] in words.INTENSIFIERS | words.GOOD):
        yield f"Thank you for being {'so ' if len(low) == 1 else ''}{good if set(low) & words.PEOPLE else small}."
    if (
        taste := next((word for word in low if word in words.TASTES - {"long", "short", "strong", "special"}), "")
    ) and len(low) < 4:
        yield f"It was {taste} to talk with you."
    known = verbs.forms(next((word for word in low if word not in words.ADVERBS), ""))
    if ("past" in known or "third" in known) and "base" not in known and low[0] not in words.PLURALS:
        if said[0].endswith(":"):
            return
        told = " ".join(predicate(said).words)
        yield f"I liked that you {told}."
        yield f"You mentioned that you {told}."
        return
    if low[0] in _NO_BEGINNING or not any(word[:1].isalpha() for word in low):
        return
    if clauses.is_clause(said) or clauses.verb_at(said) is not None or low[0] in ("if", "maybe", "i", "because"):
        yield f"You mentioned that {small}."
        yield f"I keep thinking about one thing you said: {small}."
        return
    if not _is_named(said):
        return
    named = [f"the {small}", small] if _takes_the(said) else [small]
    named = [f"your {small}"] if low[0] == "own" else named
    for each in named:
        yield f"I enjoyed hearing about {each}."
        yield f"What you said about {each} has stayed with me."
        yield f"Thank you for {each}."
    yield f"You mentioned {small}."
    yield f"I enjoyed {small}."


_NO_BEGINNING = words.CONJUNCTIONS | {"not", "please", "pls", "neither", "either", "nor", "so", "then"}
"""Words that start neither a statement nor a noun phrase."""


def _is_named(said: Sequence[str]) -> bool:
    """Whether the words may follow "about": a noun phrase, and not half a statement."""
    low = [*map(plain, said)]
    first, known = low[0], verbs.forms(low[0])
    end = next((n for n, word in enumerate(low) if word in words.RELATIVES | words.QUESTIONS), len(low))
    if first in words.PREPOSITIONS | words.PRONOUNS | words.INTENSIFIERS | {"me", "us", "no"} or not end:
        return False
    if "though" in low or any("," in word for word in said):
        return False
    if {*low[:end]} & (words.PRONOUNS | words.AUXILIARIES | {"me", "us", "so", "but", "already", "still"}):
        return False
    if "gerund" in known and low[1:2] and low[1] in words.PREPOSITIONS | words.DETERMINERS | {"me", "us"}:
        return False
    if any("past" in (forms := verbs.forms(word)) and not {"base", "participle"} & forms.keys() for word in low):
        return False
    return not any(mark in word for word in said[:-1] for mark in "!?:")


def _takes_the(said: Sequence[str]) -> bool:
    """Whether "the" may come before it: a singular noun that ends in small letters."""
    low = [*map(plain, said)]
    head, end = clauses.head(said)
    if (
        any(verbs.past(word) and "base" not in verbs.forms(word) for word in low[:end])
        or low[0] in words.PREPOSITIONS
    ):
        return False
    return bool(head) and low[0] not in words.DETERMINERS | {"no"} and said[-1].islower() and head not in words.MASS


def doubt_about(said: Sequence[str]) -> str:
    """What is doubtful about a jotting whose shape is known but not what it means."""
    told = {*map(plain, said)}
    if plain(said[0]) in ("i", "i'd", "i'm", "i'll", "i've", "my") or {"whether", "if"} & {plain(said[0])}:
        return doubts.MINE
    if told & {"she", "he", "they", "her", "his", "him", "their", "them"}:
        return doubts.WHO
    if told & (words.GOOD | words.TASTES | words.PEOPLE) and len(said) <= SHORT:
        return doubts.VERDICT
    return doubts.SHAPE
