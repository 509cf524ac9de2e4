"""Words about somebody turned into words to them: "they" and "her" become "you" and "your"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from afterview_tui.writing.jottings import capitals, verbs, words

_SUBJECTS = {"they": "you", "she": "you", "he": "you"}
_CONTRACTED = {"re": "'re", "ve": "'ve", "ll": "'ll", "d": "'d"}
_OBJECTS = {"them": "you", "him": "you", "her": "you"}
_OWNED = {"their": "your", "his": "your", "her": "your", "theirs": "yours", "hers": "yours"}
_SELVES = {"herself": "yourself", "himself": "yourself", "themselves": "yourselves", "themself": "yourself"}
_SECOND_PERSON = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't",
    "hasn't": "haven't", "doesn't": "don't", "'s": "'re",
}  # fmt: skip
_SMALL_BEFORE = (
    words.PREPOSITIONS | words.RELATIVES | words.CONJUNCTIONS | words.ADVERBS - {"first", "very", "once"}
)
_NOT_OWNED = _SMALL_BEFORE | words.table("""
how why what the i we i'm i'd a an my me some it you again back too
""")
"""Words that show that "her" before them is an object, not a possessive."""
_AFTER_YOURS = words.table("""
and or but too instead for with to from when because so as if while
""")
"""Words that show that "his" before them stands alone: "lent me his for the day"."""
_PLACED = words.table("""
in at from on the of like near around a an into through via
""")
"""Words that show that the name after them is a place or a thing."""
_JOINS = words.CONJUNCTIONS | {
    "until",
    "till",
    "when",
    "because",
    "if",
    "so",
    "as",
    "while",
    "once",
    "before",
    "after",
}
"""Words that start another clause, whose "they" may be the things named before: "until they're yours"."""
_OF_COMPANY = words.table("""
pay hire use offer train run plan want need let give make build sell expect teach send buy keep close open ship
deploy decide have do get
""")
"""Verbs for what a company does rather than its things."""
_UNITS = {"hours", "days", "weeks", "months", "years", "minutes", "times", "always", "ours", "hers", "perhaps"}
_MAKES = {"make", "let", "help"}
"""Verbs that somebody else's verb may follow: "made her laugh"."""
_CROWDS = {"team", "crew", "class", "group", "family"}
"""Collective nouns, whose "their" isn't the reader's."""
_SOME = {"one", "two", "three", "some", "most", "many", "none", "both", "half", "each", "all"}
"""Words before "of them" where several were named."""
_STARTS = words.CONJUNCTIONS | words.RELATIVES | words.QUESTIONS


class Addressed(NamedTuple):
    """Words as they appear in a note to somebody."""

    words: list[str]
    is_sure: bool
    """Whether every "she", "he" and "they" is surely the person, or their company."""


def plain(word: str) -> str:
    """A word as the tables have it: small letters, straight apostrophe, no marks around it."""
    return word.casefold().replace("’", "'").strip(',.;:!?"“”‘()…')


def second_person(verb: str) -> str:
    """A verb as it follows "you": "has" as "have", "likes" as "like"; other words as they are."""
    low, end = plain(verb), verb[len(verb.rstrip(",.;:!?")) :]
    if low in _SECOND_PERSON:
        return _SECOND_PERSON[low] + end
    known = verbs.third(low)
    return known.base + end if known and low not in words.MODALS else verb


def predicate(said: Sequence[str]) -> Addressed:
    """A predicate without its subject, as it follows "you"."""
    made = list(said)
    for n in _verbs(made):
        made[n] = second_person(made[n])
    return to_you(made, begun=True)


def _verbs(said: Sequence[str]) -> Iterator[int]:
    """Where the finite verbs of one subject stand: the first word that is no adverb, and those after "and"."""
    first = next((n for n, word in enumerate(said) if plain(word) not in words.ADVERBS), None)
    if first is None:
        return
    yield first
    for n, word in enumerate(said[first + 1 :], first + 1):
        low, before = plain(word), plain(said[n - 1])
        if low in _STARTS - words.CONJUNCTIONS or low in words.PRONOUNS | words.DETERMINERS - {"that"}:
            if low in words.PRONOUNS | words.RELATIVES | words.QUESTIONS:
                return
            continue
        after_and = before in words.CONJUNCTIONS or (
            before in words.ADVERBS and plain(said[n - 2]) in words.CONJUNCTIONS
        )
        follows = plain(said[n + 1]) if n + 1 < len(said) else ""
        is_noun = follows in ("and", "of", "") or follows in words.AUXILIARIES
        if after_and and (low in _SECOND_PERSON or (verbs.third(low) and not is_noun)):
            yield n


def to_you(said: Sequence[str], *, begun: bool = False) -> Addressed:
    """The words addressed to the person; ``begun`` if they are already the subject, so that "her" must be theirs.

    Not sure if "she" may be somebody named earlier, or if both "he" and "she" occur.
    """
    reader = _Reader(said, begun=begun)
    made = [reader.read(n) for n in range(len(said))]
    return Addressed(made, reader.is_sure)


def _names_several(low: Sequence[str]) -> bool:
    """Whether the first words are a plural subject: "conservators", "the porters"."""
    noun = low[1] if low[0] in words.DETERMINERS and len(low) > 1 else low[0]
    return noun.endswith("s") and not noun.endswith("ss") and not verbs.third(noun)


class _Reader:
    """Reads from left to right and remembers who was named."""

    def __init__(self, said: Sequence[str], *, begun: bool) -> None:
        self._said = list(said)
        self._low = [plain(word) for word in said]
        self._begun = begun
        self._somebody = False
        """Whether one other person was named, whom "she" may mean."""
        self._several = False
        """Whether others were named, whom "they" may mean."""
        self._things = False
        """Whether several things were named, which "they" or "them" may mean."""
        self._genders: set[str] = set()
        self._agree: set[int] = set()
        """Indices of verbs whose "you" was "she" or "he"."""
        self.is_sure = True

    def read(self, n: int) -> str:
        """One word as it appears in the note."""
        word, low = self._said[n], self._low[n]
        if n in self._agree or (
            self._begun and n and low in _SECOND_PERSON and self._low[n - 1] in words.CONJUNCTIONS
        ):
            return second_person(word)
        stem, _, rest = low.partition("'")
        is_subject = stem in _SUBJECTS and (not rest or rest in ("s", *_CONTRACTED))
        if is_subject or low in _OBJECTS or low in _OWNED or low in _SELVES:
            return self._person(n, word, low)
        self._note(n, low)
        return word

    def _note(self, n: int, low: str) -> None:
        """Remember whoever is named here."""
        before = self._low[n - 1] if n else ""
        singular = low.removesuffix("'s")
        own = self._begun and self._low[0] in ("was", "were", "is", "are") and "a" in self._low[1:2]
        own = own and not {*self._low[1:n]} & words.PREPOSITIONS
        if singular in words.HUMANS and before not in ("as", "a") and not own:
            self._somebody = True
            self._several = self._several or before in ("every", "each", "any", "no")
        if low in words.PLURALS - {"feet", "mice"} or (low.endswith("s") and low[:-1] in words.HUMANS):
            self._several = True
        if low in words.EVERYBODY:
            self._several = True
        is_name = (
            (n > 0 or self._begun) and self._said[n][:1].isupper() and low not in words.SMALL and low.isalpha()
        )
        if is_name and not self._said[n].isupper() and before not in _PLACED and low not in capitals.KNOWN:
            self._somebody = True
        self._things = self._things or self._is_several(n, low, before)

    def _is_several(self, n: int, low: str, before: str) -> bool:
        """Whether a word is a plural noun: "three acorns", "deer are"."""
        if low in words.SMALL or low in _UNITS:
            return False
        if "".join(self._low[n + 1 : n + 2]) in ("are", "were"):
            return True
        ends = low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))
        if "them" in self._low[n + 1 : n + 2]:
            return False
        return ends and n > 0 and not (verbs.third(low) and before in words.PRONOUNS | words.HUMANS)

    def _person(self, n: int, word: str, low: str) -> str:
        """A pronoun as "you", unless it may be somebody else."""
        plural = low.startswith("the")
        gender = "" if plural else ("she" if low.startswith(("she", "her")) else "he")
        if plural and self._is_of_others(n, low):
            return word
        if (plural and self._several) or (not plural and self._somebody and not self._is_object(n, low)):
            self.is_sure = False
            return word
        if gender:
            self._genders.add(gender)
            self.is_sure = self.is_sure and len(self._genders) < 2
        before = self._low[n - 1] if n else ""
        if (low in ("hers", "theirs") and before in ("them", "they")) or (low == "them" and before == "of"):
            self.is_sure = False
        end = word[len(word.rstrip(',.;:!?)”"')) :]
        return self._turned(n, low) + end

    def _is_object(self, n: int, low: str) -> bool:
        """Whether "her" is whom the one named before does something with: "my old teacher works with her"."""
        last = n == len(self._low) - 1 or self._low[n + 1] in _NOT_OWNED
        own = self._low[0] in words.OWN and not self._begun and not {*self._low[:n]} & _STARTS
        return own and last and low in ("her", "him")

    def _is_of_others(self, n: int, low: str) -> bool:
        """Whether "they", "them" or "their" certainly refers to others who were named."""
        near = {*self._low[max(0, n - 4) : n]}
        following = "".join(self._low[n + 1 : n + 2])
        if low in ("their", "they") and near & words.EVERYBODY:
            return True
        if low == "their" and near & words.HUMANS and near & {"a", "an", "another", "any"}:
            return True
        if low == "their":
            others = self._begun and any(
                each in words.PLURALS | _CROWDS or (each[-1:] == "s" and each[:-1] in words.HUMANS) for each in near
            )
            others = others or (not self._begun and self._low[0][:-1] in words.HUMANS and self._low[0][-1] == "s")
            things = following == "own" and not self._begun and _names_several(self._low[:2])
            return (
                others
                or things
                or bool({"every", "each"} & {*self._low[:n]})
                or (following == "own" and self._several)
            )
        if low in _SELVES:
            return self._several
        if low.startswith("they") and self._things and not self._several:
            return self._begins_with_things(n)
        if low != "them" or not n:
            return False
        if self._things and not self._several:
            return True
        if self._low[n - 1] == "of" and any(each.endswith("s") and len(each) > 3 for each in self._low[1 : n - 1]):
            return self._low[n - 2] in _SOME
        makes = self._begun and bool({each.base for each in verbs.forms(self._low[n - 1]).values()} & _MAKES)
        if makes and "base" in verbs.forms(following):
            return True
        return self._several and bool({"she", "he", "her", "him", "she's", "he's"} & {*self._low})

    def _begins_with_things(self, n: int) -> bool:
        """Whether "they" starts a clause about the things named before; not sure if the company may be meant."""
        if self._low[n - 1] not in _JOINS and not self._said[n - 1].endswith((",", ";")):
            return False
        following = verbs.forms("".join(self._low[n + 1 : n + 2]))
        if "'" not in self._low[n] and {each.base for each in following.values()} & _OF_COMPANY:
            self.is_sure = False
        return True

    def _turned(self, n: int, low: str) -> str:
        following = self._low[n + 1] if n + 1 < len(self._low) else ""
        stem, _, rest = low.partition("'")
        if low in _SELVES:
            return _SELVES[low]
        if stem in _SUBJECTS:
            if rest:
                return "you" + (self._of_s(n) if rest == "s" else _CONTRACTED[rest])
            if stem != "they":
                self._agree |= {n + 1 + each for each in _verbs(self._said[n + 1 :])}
            return "you"
        made = verbs.forms(self._low[n - 1]) if n else {}
        makes = following != "own" and "base" in verbs.forms(following)
        if low == "her" and makes and {each.base for each in made.values()} & _MAKES:
            self.is_sure = self.is_sure and not self._begun
            return "you"
        if low == "her" and n and self._low[n - 1] in ("call", "calls", "called", "name", "named"):
            return "you"
        if low == "his" and n and (not following or following in _AFTER_YOURS or self._said[n][-1:] in ",.;:!?"):
            return "yours"
        if low == "her":
            last = self._said[n][-1:] in ",.;:!?" or not following
            return "you" if last or following in _NOT_OWNED else "your"
        return _OBJECTS.get(low) or _OWNED[low]

    def _of_s(self, n: int) -> str:
        """What "she's" is short for: "has" before "been", "got" and other participles that are no past tense."""
        following = next((each for each in self._low[n + 1 :] if each not in words.ADVERBS), "")
        found = verbs.forms(following)
        at = next((m for m in range(n + 1, len(self._low)) if self._low[m] == following), n)
        object_ = self._low[at + 1] if at + 1 < len(self._low) else ""
        if "participle" in found and object_ in words.ARTICLES | words.OWN | {"me", "us", "anybody", "anyone"}:
            return "'ve"
        has = following in ("been", "got", "had") or ("participle" in found and "past" not in found)
        return "'ve" if has else "'re"
