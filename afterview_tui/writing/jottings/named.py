"""What is named: "the rollout board", "her advice on logs", and what is said of it: "the team is small"."""

from collections.abc import Sequence

from afterview_tui.writing.jottings import clauses, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain, to_you
from afterview_tui.writing.jottings.shape import Shape, sentence


def said_of_it(said: list[str], _helped: bool) -> Shape | None:
    """A statement about something named: "the team is small", "her dog sleeps under the desk", "how they ship"."""
    low = [*map(plain, said)]
    if low[0] in ("whether", "if"):
        return sentence(said, wordings.ASKED, sure=False)
    if low[:3] == ["the", "fact", "that"] and len(said) > 4:
        return sentence(said[3:], wordings.NEWS)
    if low[0] in words.QUESTIONS:
        return _indirect(said, low)
    at = clauses.verb_at(said)
    if at is None:
        return None
    bare = low[0] not in words.DETERMINERS | words.EVERYBODY | {"no"} and not (at > 0 and low[at - 1].endswith("s"))
    bare = bare and not (at <= 3 and low[at] in ("is", "are", "isn't", "aren't", "can", "has", "will", "have"))
    if low[0][:1].isdigit() and low[0].endswith(("st", "nd", "rd", "th")):
        said = ["the", *said]
    if at == 1 and low[0] in words.PLACES:
        said = ["the", *said]
    is_name = said[0][:1].isupper() and low[0] not in words.SMALL and at == 1
    made = wordings.ABOUT_YOU if low[0] in ("her", "his") else wordings.NEWS
    return sentence(said, made, sure=not is_name and (not bare or low[at - 1] in words.PLURALS))


def event(said: list[str], _helped: bool) -> Shape | None:
    """How something was: "the pairing session was fun"."""
    low = [*map(plain, said)]
    at = next((n for n, word in enumerate(low) if word in ("was", "were")), 0)
    judged = [*low[at + 1 :]]
    is_short = (
        1 <= at <= 4 and 1 <= len(judged) <= 3 and not set(low[:at]) & (words.PRONOUNS | words.HUMANS | {"my"})
    )
    if not is_short or judged[-1] not in words.GOOD | words.TASTES - {"long", "short", "ok", "okay"}:
        return None
    if not set(judged[:-1]) <= words.INTENSIFIERS or low[0] in words.POSSESSIVES | words.SMALL - words.ARTICLES - {
        "our"
    }:
        return None
    if not (set(low[:at]) & words.SHARED or at > 1 or low[0] in words.SHARED):
        return None
    article = [] if low[0] in words.DETERMINERS or clauses.is_plural(low[at - 1]) else ["the"]
    return Shape(wordings.WHOLE, " ".join([*article, *said]))


def labelled(said: list[str], _helped: bool) -> Shape | None:
    """What somebody gave, and what it was: "advice: learn terraform"."""
    low = plain(said[0])
    if not said[0].endswith(":") or low not in words.SPOKEN | words.GIVEN or len(said) < 2:
        return None
    has = "have" if clauses.is_plural(low) else "has"
    told = to_you(said[1:])
    return Shape(
        (f"Your {low} {has} stayed with me: {{it}}.", f"I keep thinking about your {low}: {{it}}."),
        " ".join(told.words),
        is_sure=told.is_sure,
    )


def _indirect(said: list[str], low: list[str]) -> Shape | None:
    if len(said) < 2:
        return None
    is_mine = low[1].partition("'")[0] in ("i", "my") and low[0] != "which"
    return sentence(said, wordings.ASKED if is_mine else wordings.TOLD, sure=not is_mine)


def named(said: list[str], helped: bool) -> Shape | None:
    """Something named: "the rollout board", "her advice on logs", "a great conversation about trains"."""
    low = [*map(plain, said)]
    head, end = clauses.head(said)
    if not head or (end > 2 and verbs.past(head) and "base" not in verbs.forms(head)):
        return None
    first, tail = low[0], set(low[:end])
    has = "have" if clauses.is_plural(head) else "has"
    given, shared = head in words.GIVEN, head in words.SHARED
    told = to_you(said)
    it = " ".join(told.words)
    if len(said) == 1 and first in words.MASS - {"coffee", "tea"}:
        return Shape(wordings.GIVEN, f"your {it}")
    if helped and first in words.DETERMINERS | {"two", "three", "all"}:
        return Shape(wordings.GIVEN, _definite(told.words), has=has, is_sure=told.is_sure)
    if words.SEEN & tail and head in words.SEEN and first not in words.DETERMINERS and 1 < len(low) < 5:
        return Shape(wordings.SEEN, f"the {it}", has=has)
    if first in ("a", "an", "some") or (first not in words.DETERMINERS and (given or head in words.SPOKEN)):
        owned = head in words.SPOKEN and head not in words.GIVEN
        made = wordings.ENJOYED if shared else wordings.YOURS if owned else wordings.GIVEN
        it = _owned(told.words) if owned else it if shared and first in ("a", "an") else _definite(told.words)
        sure = (
            (given or owned)
            and told.is_sure
            and (
                first in words.ARTICLES or first == "some" or end < len(low) or (len(low) > 1 and head in _PLAINLY)
            )
        )
        return Shape(made, it, has=has, is_sure=sure)
    if first == "our":
        return Shape(wordings.ENJOYED, it, has=has, is_sure=shared)
    if first in words.POSSESSIVES and head in words.SPOKEN | words.GIVEN:
        return Shape(wordings.GIVEN if helped else wordings.YOURS, it, has=has, is_sure=told.is_sure)
    if first not in words.DETERMINERS - {"a", "an", "some"}:
        if len(said) < 2 or not _is_name(said, head, end):
            return None
        it = it if clauses.is_plural(head) and not first[:1].isdigit() else f"the {it}"
    sure = first != "my"
    made = wordings.SEEN if words.SEEN & tail else wordings.NAMED
    made = wordings.ENJOYED if shared else made
    sure = sure and told.is_sure and head not in words.HUMANS and len(low) < clauses.HEAVY
    return Shape(made, it, has=has, is_sure=sure)


_PLAINLY = {"question", "questions", "tip", "tips", "advice", "story", "stories", "joke", "jokes", "anecdote"}
"""What is somebody's own wherever it is jotted."""


def _is_name(said: Sequence[str], head: str, end: int) -> bool:
    """Whether words without an article surely name a thing, so that "the" may stand before them."""
    low = [*map(plain, said)]
    own = low[:end]
    odd = (
        words.ADVERBS
        | words.PREPOSITIONS
        | words.GOOD
        | words.PEOPLE
        | words.HUMANS
        | {"no", "not", "lots", "more", "maybe", "perhaps", "possibly"}
    )
    judged = words.TASTES & set(own) and head not in words.SEEN
    if {"me", "us"} & set(low) or (end < len(low) and low[end] in words.DETERMINERS):
        return False
    inflected = any("past" in (known := verbs.forms(word)) and "base" not in known for word in own)
    return not (odd & set(own) or judged or inflected or verbs.third(own[0]) or said[-1][:1].isupper())


def _definite(told: list[str]) -> str:
    """What was given with the article that it has once it is known: "an honest answer" as "the honest answer"."""
    if plain(told[0]) in ("a", "an", "some"):
        return " ".join(["the", *told[1:]])
    return " ".join(told if plain(told[0]) in words.DETERMINERS else ["the", *told])


def _owned(told: list[str]) -> str:
    rest = told[1:] if plain(told[0]) in ("a", "an", "some") else told
    return " ".join(["your", *rest])
