"""Statements about something named: "the team is small", "how they ship", "advice: learn Terraform"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from afterview_tui.writing.jottings import clauses, tones, verbs, wordings, words
from afterview_tui.writing.jottings.address import plain, to_you
from afterview_tui.writing.jottings.doings import absent
from afterview_tui.writing.jottings.reported import reported
from afterview_tui.writing.jottings.shape import Shape, sentence


def said_of_it(said: list[str], _helped: bool) -> Shape | None:
    """A statement about something named: "the team is small", "her dog sleeps under the desk", "how they ship"."""
    low = [*map(plain, said)]
    if low[0] in ("whether", "if"):
        return _asked(said, low)
    if low[:3] == ["the", "fact", "that"] and len(said) > 4:
        return sentence(said[3:], tones.news(said[3:]))
    if low[0] in words.QUESTIONS:
        return _indirect(said, low)
    at = clauses.verb_at(said)
    if low[0] == "no" and at in (None, 1):
        return _without(said, low)
    if at is None:
        return None
    unsure = _is_bare(low, at) or _may_be_somebody(said, low, at)
    wants = _wants_the(said, low, at)
    unsure = not wants and unsure
    is_past = "past" in verbs.forms(low[at]) and "base" not in verbs.forms(low[at])
    theirs = {"she", "he", "they", *words.POSSESSIVES} & {*low}
    unsure = unsure or (low[0] == "my" and is_past and not theirs)
    said = ["the", *said] if wants or _were(low, at) else said
    if low[at - 1] in words.ANIMALS and "past" in verbs.forms(low[at]):
        return sentence(said, wordings.LIKED_THAT)
    was_there = (
        low[at] in ("was", "were")
        and not {"first", "last", "old"} & {*low[:at]}
        and low[at + 1 : at + 2] in (["on"], ["in"], ["there"])
    )
    if was_there and (low[0] in words.POSSESSIVES or (low[0] == "my" and theirs) or {*low[:at]} & _THAT_HOUR):
        return sentence(said, wordings.LIKED_THAT)
    made = wordings.ABOUT_YOU if low[0] in ("her", "his") else _of_that(said, low, at)
    near = {*low[at + 1 : at + 2]} | {other for one, other in pairwise(low) if one in ("for", "with")}
    to_me = "past" in verbs.forms(low[at]) and bool(near & {"me", "us", "my"}) and low[0] != "my"
    unsure = unsure or (wants and to_me and low[0] in words.HUMANS)
    if to_me or (tones.is_seen(low) and {"me", "us"} & {*low}):
        return sentence(said, wordings.LIKED_THAT, sure=not unsure)
    if tones.is_seen(low):
        return sentence(said, wordings.NOTICED)
    return sentence(said, made, sure=not unsure)


_THAT_HOUR = {"interview", "chat", "meeting", "panel", "talk", "conversation"}


def _of_that(said: Sequence[str], low: Sequence[str], at: int) -> wordings.Wordings:
    """Its wordings; an event and their reaction were seen: "the phone rang and she let it"."""
    there = "past" in verbs.forms(low[at]) and {("and", "she"), ("and", "he")} & {*pairwise(low)}
    return wordings.NOTICED[:1] if there else tones.news(said)


def _were(low: Sequence[str], at: int) -> bool:
    """Whether it describes things that one saw: "racks were labelled"."""
    return at == 1 and low[1] == "were" and low[0].removesuffix("s") not in words.HUMANS | words.PLURALS


def _is_bare(low: Sequence[str], at: int) -> bool:
    """Whether the subject has no article, so that its verb may not be a verb."""
    if low[0] in words.DETERMINERS | words.EVERYBODY | {"no"} or (at > 0 and low[at - 1].endswith("s")):
        return False
    if at == 1 and "third" in verbs.forms(low[1]) and low[2:3] and low[2][:1].isdigit():
        return False
    if at <= 3 and low[at] in ("is", "are", "isn't", "aren't", "can", "has", "will", "have"):
        return False
    return (
        not (low[0] in ("most", "half", "one", "some", "many") and low[1] == "of")
        and low[at - 1] not in words.PLURALS
    )


def _may_be_somebody(said: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Whether its subject is a name, which may be anybody's; "X is X" is a saying."""
    first = said[0]
    return (
        at == 1
        and low[0] != low[-1]
        and first[:1].isupper()
        and not first[:2].isupper()
        and low[0] not in words.SMALL
        and not low[0].removesuffix("s").endswith("day")
    )


_BARE = words.table("""
parking lunch breakfast dinner coffee tea work overtime turnover pay leave travel food code research feedback safety
morale management leadership quality time money everything traffic music rent childcare tuition pto insurance
healthcare it hr english nothing something anything half one pair support sales marketing finance production
engineering legal growth staff people home school life church nobody everybody everyone someone advice help hard
part most love respect trust behaviour behavior learning care education design testing kindness silence speed
equipment software hardware documentation recruitment maternity progress success change
""")
"""Nouns that take no article."""


def _wants_the(said: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Whether "the" was left out in haste before one thing: "team is small", "oncall doc is public"."""
    noun = low[at - 1]
    own = said[:at]
    if low[0] in words.DETERMINERS | words.EVERYBODY | words.PREPOSITIONS | words.QUESTIONS | {
        "no",
        "one",
        "some",
        "most",
        "half",
        "mine",
        "ours",
    }:
        return False
    if not 1 <= at <= 4 or clauses.is_plural(noun) or noun in _BARE or not noun.isalpha() or noun in words.PLURALS:
        return False
    if "gerund" in verbs.forms(noun) or own[-1][:1].isupper() or (at == 1 and noun in words.FAMILY):
        return False
    joined = (words.PREPOSITIONS - ({"out"} if noun == "out" else set())) | {"and", "or"}
    return low[0] not in words.ADVERBS - {"first"} | words.GOOD - {"open"} and not {*low[:at]} & joined


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
    if not {*judged[:-1]} <= words.INTENSIFIERS:
        return None
    article = [] if low[0] in words.DETERMINERS or clauses.is_plural(low[at - 1]) else ["the"]
    return Shape(wordings.WHOLE, " ".join([*article, *said]))


def labelled(said: list[str], _helped: bool) -> Shape | None:
    """What somebody gave, and what it was: "advice: learn terraform", "his 3 rules: aviate, navigate"."""
    own = said[1:] if plain(said[0]) in words.POSSESSIVES else said
    at = next((n for n, word in enumerate(own[:7]) if word.endswith(":")), None)
    if at is None or len(own) < at + 2:
        return None
    about = next((n for n in range(1, at) if plain(own[n]) in ("about", "on", "for")), 0)
    noun = plain(own[about - 1 if about else at])
    named = noun in words.SPOKEN | words.GIVEN or noun.removesuffix("s") in words.SPOKEN
    if not named or (at > 2 and not about) or (own is said and (about or at + 1) > 1):
        return None
    label = " ".join(to_you([*own[:at], own[at].rstrip(":")]).words)
    has = "have" if clauses.is_plural(noun) else "has"
    told = to_you(own[at + 1 :])
    made = (f"Your {label} {has} stayed with me: {{it}}.", f"I keep thinking about your {label}: {{it}}.")
    return Shape(made, " ".join(told.words), is_sure=told.is_sure)


def _asked(said: list[str], low: list[str]) -> Shape:
    """What was asked, or said with a condition: "whether I'd move", "if I want I can come"."""
    again = next((n for n, word in enumerate(low[2:], 2) if word in ("i", "they", "we", "i'll", "they'd")), 0)
    if low[0] == "if" and again and len(low) > again + 2 and low[1] in ("i", "it's", "it"):
        return sentence([*said[again:], *said[:again]], wordings.WARM[:2])
    if low[0] == "if" and low[1:2] not in (["i"], ["my"]) and {*low[3:]} & {*words.EVERYBODY, "they", "you"}:
        return sentence(said, wordings.EXPLAINED)
    mine = len(low) > 2 and low[1] in ("i", "i'd", "i'll", "i've", "i'm", "my")
    told = "would" if "'" in "".join(low[1:2]) else "".join(low[2:3])
    follows = told in words.AUXILIARIES or told in ("knew", "liked", "wanted", "preferred", "needed", "spoke")
    follows = follows or (low[0] == "whether" and "base" in verbs.forms(told))
    given = low[0] == "whether" and low[1:2] in (["i'd"], ["i'll"]) and {*low[2:3]} & {"get", "have", "need"}
    if low[0] == "whether" and (given or not mine):
        return sentence(said, wordings.DISCUSSED)
    return sentence(said, wordings.ASKED, sure=mine and follows)


def _without(said: list[str], low: list[str]) -> Shape | None:
    """What is absent, or a rule by its name: "no marking at weekends policy"."""
    if low[-1] in _RULES and len(low) > 2:
        return Shape(wordings.FIGURES, f"the “{' '.join(said[:-1])}” {said[-1]}")
    if low[-1] in _NO_MATTER or (
        len(low) > 2 and "gerund" in verbs.forms(low[1]) and low[2] not in ("in", "on", "after", "before")
    ):
        return None
    return absent(said)


_NO_MATTER = {
    "problem", "problems", "clue", "way", "worries", "questions", "comment", "fun", "good", "thanks", "one",
}  # fmt: skip


_RULES = {"policy", "rule", "approach", "principle", "culture"}
_KINDS = _RULES | words.table("""
ratio rate system scheme programme program process split setup project migration allowance stipend fund discount
quota rota roadmap budget plan plans
""")
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
    if set(own) & (words.AUXILIARIES | words.PRONOUNS | words.GOOD - {"patient"} | {"about", "on"}):
        return None
    return Shape(wordings.FIGURES, f"the {' '.join(said)}")


_SEEN_HOW = words.OBSERVED | words.table("""
talk speak treat handle greet explain look hold move react answer sit stand walk thank wait ask deal cope calm
""")
"""Verbs for what one sees of somebody."""


def _is_seen_how(low: Sequence[str]) -> bool:
    """Whether one saw how somebody was or did something: "how calm she was", "how he spoke to the old man"."""
    if list(low[2:]) == ["it", "was"] and low[1] in words.GOOD | words.TASTES | {
        "quiet",
        "light",
        "bright",
        "tidy",
    }:
        return True
    n = next((n for n in (1, 2) if n < len(low) and low[n] in ("she", "he", "they")), 0)
    if n == 0 or n + 1 >= len(low):
        return False
    if n == 2:
        return low[1] not in words.QUESTIONS | {"many", "much", "long", "often", "far"} and low[3] == "was"
    known = verbs.past(low[2])
    return known is not None and known.base in _SEEN_HOW


def _indirect(said: list[str], low: list[str]) -> Shape | None:
    if len(said) < 2:
        return None
    if low[0] == "what" and low[1] in ("she", "he", "they") and low[2:4] == ["said", "about"]:
        return sentence(said, wordings.REMARKED)
    if low[0] == "how" and low[1] in ("she", "he", "they") and low[2:3] == ["said"] and len(low) > 4:
        return reported(said[2:], low[2:])
    if low[0] == "how" and _is_seen_how(low):
        return sentence(said, wordings.LIKED_HOW)
    is_mine = low[1].partition("'")[0] in ("i", "my") and low[0] != "which"
    would = low[1] == "i'd" and low[0] in ("how", "what", "why", "where", "when")
    return sentence(said, wordings.ASKED if is_mine else wordings.TOLD, sure=would or not is_mine)
