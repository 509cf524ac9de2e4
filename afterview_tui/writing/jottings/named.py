"""What is named: "the rollout board", "her advice on logs", and what is said of it: "the team is small"."""

import re
from collections.abc import Sequence

from afterview_tui.writing.jottings import clauses, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain, to_you
from afterview_tui.writing.jottings.deeds import absent
from afterview_tui.writing.jottings.shape import Shape, sentence


def said_of_it(said: list[str], _helped: bool) -> Shape | None:
    """A statement about something named: "the team is small", "her dog sleeps under the desk", "how they ship"."""
    low = [*map(plain, said)]
    if low[0] in ("whether", "if"):
        return _asked(said, low)
    if low[:3] == ["the", "fact", "that"] and len(said) > 4:
        return sentence(said[3:], tones.news(said[3:]))
    if low[0] == "no" and clauses.verb_at(said) is None:
        return _without(said, low)
    if low[0] in words.QUESTIONS:
        return _indirect(said, low)
    at = clauses.verb_at(said)
    if at is None:
        return None
    bare = low[0] not in words.DETERMINERS | words.EVERYBODY | {"no"} and not (at > 0 and low[at - 1].endswith("s"))
    bare = bare and not (at <= 3 and low[at] in ("is", "are", "isn't", "aren't", "can", "has", "will", "have"))
    bare = bare and not (low[0] in ("most", "half", "one", "some", "many") and low[1] == "of")
    if low[0][:1].isdigit() and low[0].endswith(("st", "nd", "rd", "th")):
        said = ["the", *said]
    if at == 1 and low[0] in words.PLACES:
        said = ["the", *said]
    is_name = said[0][:1].isupper() and low[0] not in words.SMALL and at == 1
    made = wordings.ABOUT_YOU if low[0] in ("her", "his") else tones.news(said)
    if clauses.is_seen(low):
        return sentence(said, wordings.NOTICED)
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


def _asked(said: list[str], low: list[str]) -> Shape:
    """What was asked, or told with its condition: "whether I'd move", "if I want I can come"."""
    again = next((n for n, word in enumerate(low[2:], 2) if word in ("i", "they", "we", "i'll", "they'd")), 0)
    if low[0] == "if" and again and len(low) > again + 2 and low[1] == "i":
        return sentence([*said[again:], *said[:again]], wordings.WARM[:2])
    mine = len(low) > 2 and low[1] in ("i", "i'd", "i'll", "i've", "i'm", "my")
    told = "would" if "'" in "".join(low[1:2]) else "".join(low[2:3])
    follows = told in words.AUXILIARIES or told in ("knew", "liked", "wanted", "preferred", "needed", "spoke")
    return sentence(said, wordings.ASKED, sure=mine and follows)


def _without(said: list[str], low: list[str]) -> Shape | None:
    """What there is not, and a rule by its name: "no marking at weekends policy"."""
    if low[-1] in _RULES and len(low) > 2:
        return Shape(wordings.FIGURES, f"the “{' '.join(said[:-1])}” {said[-1]}")
    return absent(said) if low[-1] not in _NO_MATTER else None


_NO_MATTER = {
    "problem",
    "problems",
    "clue",
    "way",
    "worries",
    "questions",
    "comment",
    "fun",
    "good",
    "thanks",
    "one",
}


_RULES = {"policy", "rule", "approach", "principle", "culture"}
_KINDS = _RULES | {
    "ratio", "rate", "system", "scheme", "programme", "program", "process", "split", "setup", "project",
    "migration",
    "rota", "roadmap", "budget", "plan", "plans",
}  # fmt: skip
"""Nouns that name a thing together with whatever stands before them."""


def kind(said: list[str], _helped: bool) -> Shape | None:
    """Something named by its kind: "patient to nurse ratio 1:6", "€2m budget"."""
    low = re.sub(r"(?: \S*\d\S*)? (?:a|per) \w+$", "", " ".join(map(plain, said))).split()
    own = [word for word in low if any(map(str.isalpha, word)) and not word[:1].isdigit() and word[:1] not in "€$£"]
    if len(low) < 2 or not own or own[-1] not in _KINDS or low[0] in words.SMALL:
        return None
    if any(
        set(verbs.forms(word)) & {"past", "third", "gerund"} and word not in ("nurse", "training", "hiring")
        for word in own[:-1]
    ):
        return None
    if set(own) & (words.AUXILIARIES | words.PRONOUNS | words.GOOD - {"patient"}):
        return None
    return Shape(wordings.FIGURES, f"the {' '.join(said)}")


def _indirect(said: list[str], low: list[str]) -> Shape | None:
    if len(said) < 2:
        return None
    is_mine = low[1].partition("'")[0] in ("i", "my") and low[0] != "which"
    return sentence(said, wordings.ASKED if is_mine else wordings.TOLD, sure=not is_mine)


def named(said: list[str], helped: bool) -> Shape | None:
    """Something named: "the rollout board", "her advice on logs", "a great conversation about trains"."""
    low = [*map(plain, said)]
    head, end = clauses.head(said)
    if (
        not head
        or low[0] in words.RELATIVES - {"that"}
        or (end > 2 and verbs.past(head) and "base" not in verbs.forms(head))
    ):
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
        it = _owned(told.words) if owned else _ours(told.words) if shared else _definite(told.words)
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
        of_it = low[end : end + 1] == ["of"]
        it = it if clauses.is_plural(head) and not first[:1].isdigit() and not of_it else f"the {it}"
    made = wordings.SMELLED if words.HEARD & tail else wordings.SEEN if words.SEEN & tail else wordings.NAMED
    made = wordings.ENJOYED if shared else made
    sure = first != "my" and told.is_sure and head not in words.HUMANS and len(low) < clauses.HEAVY
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
    if plain(told[0]) in words.MASS - {"coffee", "tea"}:
        return " ".join(["your", *told])
    return " ".join(told if plain(told[0]) in words.DETERMINERS else ["the", *told])


def _ours(told: list[str]) -> str:
    """What two people had together: "a great conversation" as "our great conversation"."""
    rest = told[1:] if plain(told[0]) in words.ARTICLES | {"some"} else told
    return " ".join(["our" if {*map(plain, rest)} & words.TALKED else "the", *rest])


def _owned(told: list[str]) -> str:
    rest = told[1:] if plain(told[0]) in ("a", "an", "some") else told
    return " ".join(["your", *rest])
