"""The user's short notes turned into sentences that read well whatever was typed.

What is surely of a shape ("showed me the board", "how they ship", "her path from QA") becomes a sentence of its
own; anything else stands after a colon as it was typed. Every kind has a wording that ends on the user's words,
for those that are long or have marks of their own.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import dropwhile
from typing import NamedTuple

from afterview_tui.domain.text import has_words, one_line, sentences
from afterview_tui.writing import grammar
from afterview_tui.writing.grammar import plain, to_you

Wordings = tuple[str, str, str]

DEED: Wordings = (
    "Thank you in particular for {gerund}.",
    "You {it}, and I am glad you did.",
    "I was glad that you {it}.",
)
CLAUSE: Wordings = (
    "Thank you in particular for telling me that {it}.",
    "You mentioned that {it}, and that has stayed with me.",
    "I keep thinking back to one thing you told me: {it}.",
)
FACT: Wordings = (
    "You {it}, and that has stayed with me.",
    "I noticed that you {it}.",
    "It has stayed with me that you {it}.",
)
HOW: Wordings = (
    "Thank you in particular for telling me {it}.",
    "You told me {it}, and that has stayed with me.",
    "I keep coming back to {it}.",
)
QUESTION: Wordings = (
    "Your question has stayed with me: “{it}?”",
    "I keep coming back to your question, “{it}?”",
    "I have kept thinking about your question: “{it}?”",
)
ABOUT: Wordings = (
    "What you told me about {it} has stayed with me.",
    "I keep coming back to what you said about {it}.",
    "It was good to hear more about {it}.",
)
SPOKEN: Wordings = (
    "{It} has stayed with me.",
    "I keep coming back to {it}.",
    "I have kept thinking about {it}.",
)
IN_COMMON: Wordings = (
    "It was good to find that {it}.",
    "I was glad to find that {it}.",
    "I liked finding out that {it}.",
)
TOGETHER: Wordings = (
    "It was good that {it}.",
    "I was glad that {it}.",
    "I liked that {it}.",
)
POINTED: Wordings = (
    "One thing has stayed with me: {it}.",
    "I made a note of one thing: {it}.",
    "There is one thing I keep coming back to: {it}.",
)
SEVERAL: Wordings = (
    "This has stayed with me: {it}",
    "I made a note of what you told me: {it}",
    "I keep coming back to this: {it}",
)

SPOKEN_NOUNS = {"advice", "answer", "example", "idea", "offer", "point", "question", "remark", "story", "tip"}
CLAUSE_SUBJECTS = {"they", "she", "he", "there", "it", "nobody", "everybody", "everyone"}
WE_DO = {"both", "share", "have", "know"}
WE_DID = {"talked", "spoke", "laughed", "discussed", "compared", "drew", "looked", "walked", "went", "met", "sat"}

HEAVY = 12
"""From how many words on a text stands at the end of its sentence."""

_ROLE_WORD = re.compile(r"\b(role|position|job|post|internship|apprenticeship)$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(the|an?) (?=\S)", re.IGNORECASE)
_ENDED = re.compile(r"[.?!…。！？؟][\"'”’)\]]*$")
_END_TWICE = re.compile(r"([.?!…。！？؟][\"'”’)\]]*)\.$")
_SAID = re.compile(r"^(?:(?:they|she|he) )?said:\s*(?=\S)", re.IGNORECASE)
_WENT_WELL = re.compile(r"\w (?:went|worked|turned out|was going|is going) (?:\w+ )?well\b", re.IGNORECASE)
_LINKED = re.compile(r"^((?:and )?then|and|also),? (?=\S)", re.IGNORECASE)
_SECOND_VERB = re.compile(r"\b(?:and|then|but) (?:then |also )?(\w+)")


class Shape(NamedTuple):
    """The wordings that fit what was typed, and the words as they stand in them."""

    wordings: Wordings
    it: str


@lru_cache(maxsize=256)
def as_thanks(said: str, place: int, *, name: str = "", helped: bool = False) -> str:
    """A sentence that takes up one thing somebody said or showed, empty when there is nothing.

    ``place`` chooses among three wordings, so that neighbours on a panel get different ones; the first fits
    after an opening that gives thanks. ``name`` is what the person is called: in a note to them it becomes
    "you". Of somebody who ``helped``, whatever they did is worth thanks. The latest answers are kept, as
    other starters for one sentence ask for the same again and again.
    """
    text = one_line(said).strip(" .,;!…-–")
    parts = [each.strip(" .,!") for sentence in sentences(text) for each in sentence.split(";")]
    parts = [_without_name(part, name) for part in parts if has_words(part)]
    if not parts:
        return ""
    several = len(parts) > 1
    shape = Shape(SEVERAL, " ".join(map(_retold, parts))) if several else _shaped(parts[0], helped)
    order = (*shape.wordings[place % 3 :], *shape.wordings[: place % 3])
    wording = next((each for each in order if _fits(each, shape.it, helped)), order[0])
    words = shape.it.split()
    thanks = " ".join([grammar.gerund(words[0]), *words[1:]])
    return _END_TWICE.sub(r"\1", wording.format(it=shape.it, It=_capital(shape.it), gerund=thanks))


def ended(text: str) -> str:
    """The text on one line with a full stop last, unless it has an end of its own; empty without any words."""
    text = one_line(text).rstrip(" ,;:")
    if not has_words(text):
        return ""
    return text if _ENDED.search(text) else f"{text}."


def as_sentence(text: str) -> str:
    """The text on one line with a capital first and a full stop last; a name like "iOS" keeps its own letters."""
    text = ended(text)
    return _capital(text) if text.partition(" ")[0].islower() else text


def as_news(well: str) -> str:
    """What went well, as news; "The SQL went well." says so itself; empty without words."""
    text = ended(well)
    if not text or _WENT_WELL.search(text):
        return as_sentence(text)
    first, space, rest = text.partition(" ")
    small = plain(first) in grammar.SMALL | grammar.DETERMINERS and plain(first) != "i"
    return f"One thing went well: {first.lower() if small else first}{space}{rest}"


def job_phrase(role: str, company: str) -> str:
    """What the interview was for, as it follows "about": as much as is known, else nothing."""
    role, company = _ARTICLE.sub("", one_line(role)), one_line(company) if has_words(company) else ""
    if has_words(role):
        known = f"the {role}" if _ROLE_WORD.search(role) else f"the {role} role"
        return f"{known} at {company}" if company else known
    return f"the work at {company}" if company else ""


def joined(*parts: str) -> str:
    """The sentences that are there, in a row."""
    return " ".join(part for part in parts if part)


def _without_name(text: str, name: str) -> str:
    """The text with the person's own name at its beginning as a pronoun: "Dana showed me" as "she showed me"."""
    own, words = set(name.split()), text.split()
    if len(words) > 1 and words[0].removesuffix("'s").removesuffix("’s") in own - {words[0]}:
        return " ".join(["her", *words[1:]])
    rest = [*dropwhile(own.__contains__, words)]
    return " ".join(["she", *rest]) if rest and len(rest) < len(words) else text


def _fits(wording: str, it: str, helped: bool) -> bool:
    """Whether the words can stand where this wording has them."""
    words = it.split()
    if "{gerund}" in wording and (not (helped or words[0] in grammar.DEEDS) or _goes_on(words)):
        return False
    inside = re.search(r"\{\w+\}[.?”]*$", wording) is None
    return not inside or (len(words) < HEAVY and not set(it) & set(",:"))


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a second past tense follows, which would not stand beside a gerund."""
    following = _SECOND_VERB.findall(" ".join(words[1:]))
    return any(plain(word) in grammar.DEEDS | grammar.PAST or re.search("[^e]ed$", word) for word in following)


def _retold(text: str) -> str:
    """One of several sentences, told to the person it is about."""
    linked = _LINKED.match(text)
    shape = _shaped(text[linked.end() :] if linked else text)
    subject = "you " if shape.wordings in (DEED, FACT) else ""
    end = "?" if shape.wordings is QUESTION else ""
    return as_sentence(f"{linked[0] if linked else ''}{subject}{shape.it}{end}")


def _shaped(text: str, helped: bool = False) -> Shape:
    """The shape of one sentence."""
    text = _SAID.sub("", text)
    asks = text.endswith("?")
    words = text.rstrip("? ").split() or [text]
    abouts = next((n for n, word in enumerate(words) if plain(word) != "about"), len(words) - 1)
    if abouts:
        text, asks = _SAID.sub("", " ".join(words[abouts:])), False
        words = text.split() or [text]
    low = plain(words[0])
    if low in ("they", "she", "he") and len(words) > 1 and plain(words[1]) in grammar.DEEDS:
        words, low = words[1:], plain(words[1])
    if len(words) > 1 and grammar.begins_with_past(words):
        return _past([low, *words[1:]], helped)
    if asks or _is_question(words):
        return Shape(QUESTION, _capital(" ".join(words)))
    known = low in grammar.SMALL - grammar.MODALS - {"i"} or low in grammar.DETERMINERS | CLAUSE_SUBJECTS
    words = [low if known else words[0], *words[1:]]
    found = (_stated(words) or _named(words)) if len(words) > 1 else None
    return found or Shape(POINTED, " ".join(to_you(words)))


def _past(words: list[str], helped: bool) -> Shape:
    """A past tense without its subject: what they did, said, or once were."""
    first, second = words[0], plain(words[1])
    towards_me = {"me", "my", "us", "our"} & set(map(plain, words))
    clause = second in CLAUSE_SUBJECTS or grammar.FINITE & set(map(plain, words[2:]))
    if first == "said" and (second == "that" or clause):
        return Shape(CLAUSE, " ".join(to_you(words[2:] if second == "that" else words[1:])))
    if first in ("showed", "told") and second in grammar.DETERMINERS | grammar.QUESTION_WORDS | {"about", "that"}:
        words = [first, "me", *words[1:]]
    if first in grammar.DEEDS or helped or (towards_me and first != "used"):
        return Shape(DEED, " ".join(to_you(words)))
    return Shape(CLAUSE, " ".join(["you", *grammar.predicate(words)]))


def _stated(words: list[str]) -> Shape | None:
    """A statement, with its subject or without."""
    first, second = plain(words[0]), plain(words[1])
    if first == "that" and len(words) > 2:
        return Shape(CLAUSE, " ".join(to_you(words[1:])))
    if first in CLAUSE_SUBJECTS or re.fullmatch(r"(they|she|he|it|there)'\w+", first):
        return Shape(CLAUSE, " ".join(to_you(words)))
    if first == "we" and second in WE_DO | WE_DID:
        return Shape(IN_COMMON if second in WE_DO else TOGETHER, " ".join(words))
    if first in ("was", "had"):
        return Shape(FACT, " ".join(grammar.predicate(words)))
    noun = first in grammar.PRESENT_OR_NOUN and second in grammar.VERBS | {"for", "of"}
    name = first in grammar.MODALS and grammar.begins_with_past(words[1:])
    if first in grammar.PRESENT | grammar.PRESENT_OR_NOUN | grammar.MODALS and not noun and not name:
        return Shape(CLAUSE, " ".join(["you", *grammar.predicate([words[0].lower(), *words[1:]])]))
    if first in grammar.DETERMINERS and grammar.is_clause(words):
        return Shape(CLAUSE, " ".join(to_you(words)))
    return None


def _named(words: list[str]) -> Shape | None:
    """Something named: "how they ship", "the rollout board", "her question about interrupts"."""
    first = plain(words[0])
    if first in grammar.QUESTION_WORDS:
        return Shape(HOW, " ".join(to_you(words)))
    if first in grammar.DETERMINERS - {"a", "an"} and grammar.is_noun_phrase(words):
        spoken = SPOKEN_NOUNS & set(map(plain, words[1:4]))
        return Shape(SPOKEN if spoken else ABOUT, " ".join(to_you(words)))
    return None


def _is_question(words: Sequence[str]) -> bool:
    """Whether the words ask directly, with or without a question mark: "what would you change"."""
    return (
        len(words) > 2
        and plain(words[0]) in grammar.QUESTION_WORDS
        and plain(words[1]) in grammar.AUXILIARIES
        and plain(words[2]) in grammar.PRONOUNS | grammar.DETERMINERS
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
