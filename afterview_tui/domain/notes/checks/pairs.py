"""Words that never stand side by side unless a small one between them is missing: a table of pairs.

A line of the table has what stands before, the two words, what follows, and the small word. "." is a mark or a
small word, "!" turns a list round, and a name in capitals stands for a list below. Of 600 small words taken out of
sound notes at random places, set phrases alone found 65, with these pairs it is 101. In 196,000 words of other
people's prose it asks 14 times, nearly all of them about telegraphic style.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from afterview_tui.domain.notes import confusable

_LISTS = {
    "GLAD": "glad happy pleased delighted proud thrilled honoured honored keen eager excited grateful",
    "ABLE": "able unable ready willing",
    "VERBS": "be hear have see meet join know learn bring send become give tell take keep get say speak write"
    " explain understand discuss contribute teach train look talk come make build do find add sit continue",
    "SURE": "be hear have see meet join know learn bring become tell say speak explain understand discuss"
    " contribute continue",
    "MODALS": "would will should could might i'd he'd she'd we'd you'd they'd it'd i'll we'll it'll",
    "LEAVE": "leave leaves leaving left than lest until suggest suggested ask asked insist insisted recommend"
    " recommended request requested prefer preferred",
    "THESE": "the your our my these those this",
    "TIMES": "weekend day week evening time trip holiday journey look chat think",
    "NUMBERS": "two three four five six seven eight nine ten some most many several few",
    "DET": "the a an my your our his her its their this that these those one every each any no some another whose"
    " and or very exact exactly all",
    "PREPS": "about with for in at on into through during behind under around across over near inside after before",
    "NOUNS": "workshop kitchen garden hallway corridor marquee cafe restaurant team table desk door window"
    " wall floor roof list map laptop computer bar counter weekend hour minute moment shelf drawer truck"
    " machine spreadsheet",
    "FITTING": "place person way thing choice fit time direction",
}
_PAIRS = """
* / MODALS / GLAD able available great lovely wonderful good nice interested helpful willing / * / be
it that this which there / would will / a an / * / be
* / it'd it'll / a an / * / be
* / GLAD ABLE / VERBS / * / to
* / glad pleased delighted proud thrilled honoured honored keen eager / work help lead start run / * / to
* / glad pleased delighted proud thrilled honoured honored keen eager / serve visit try show share / * / to
* / free available / start join begin speak talk meet / * / to
* / lovely nice good great wonderful interesting fun hard / see hear meet learn know have speak / * / to
* / pleasure honour honor privilege opportunity chance / SURE visit find do / * / to
to / hearing hear / you / . / from
MODALS much / like love / VERBS start stay try show work thank express mention / * / to
MODALS / like love / V / * / to
i you it he she they we this that / may might must / the a an / * / be
!would will could should may might must can to let make made as if that whether had have LEAVE / it / be / * / would
* / which / lovely great good nice wonderful / * / is
!if as / want wants wanted hope hoped hoping need needed / SURE find do make get / * / to
am i'm get got getting become / used / being working having doing getting living driving dealing / * / to
* / plan planning wish decided trying going used / SURE find do make get / * / to
a great good / lot deal / me us think learn say offer / * / to
have had having / lovely great nice good wonderful happy / TIMES / . / a
* / NUMBERS / them / * / of
* / some most many plenty lots / THESE / * / of
be been being as a becoming the / part rest lot / THESE / * / of
* / one / the / best most first few many things reasons highlights main / of
* / listen listened listening listens / me my your you the us / * / to
* / talk talked talking chat chatting speak speaking spoke / me us / !through into out round up over / to
enjoyed liked loved to for appreciated / talk talking chat speak speaking / you / !through into out / to
* / waiting / your you / * / for
* / according / the your our my / * / to
* / excited enthusiastic passionate curious optimistic / the this your our / * / about
* / responsible / the our all / * / for
* / familiar / the your our this / * / with
introducing introduce introduced inviting invited / me us / the your / * / to
get getting got come coming write / back / you me us / * / to
* / in / morning afternoon evening / . / the
* / in / middle meantime / * / the
* / in / near / future / the
* / at / end beginning moment / * / the
* / rest / of / week team day morning afternoon evening / the
* / at in / current present previous former / job role company employer school position workplace / my
* / on / mind / * / my
* / in on at with for from of by / own / * / my
* / NUMBERS eleven twelve o'clock / the / morning afternoon evening / in
* / on / phone weekend / . / the
* / over during / weekend / . / the
* / during after before / visit tour / . / the
* / for / first / time / the
* / as / result matter whole / . / a
* / quite / bit lot / * / a
* / learned learnt thanks / lot / * / a
* / such / pleasure honour honor treat joy privilege relief shame / * / a
* / what / pleasure treat joy shame / * / a
* / all / way / home through to from down up back / the
be is was were in at to for into / right / FITTING / * / the
* / of / best nicest finest worst / !practice practices / the
and in on with for from of have had has is was / couple lot handful copy bit majority variety / of / * / a
* / if / have want would wish helps suits / * / you
* / when / comes / * / it
* / from see / soon / * / you
* / thank / again so very and / * / you
thanks again much / to / and / !fro / you
making make made finding find found / time / me us / * / for
* / what / said told recommended suggested mentioned / * / you
* / have had having has / pleasure privilege honour honor opportunity chance look / * / the
* / to / able considered / * / be
* / how / make get handle deal improve avoid solve teach / * / to
* / PREPS / NOUNS / . / the
!am was are were / i / GLAD interested impressed looking writing confident available / * / am
* / i / been gone taken / * / have
i we you they / never / seen been done gone taken known written given eaten driven forgotten / * / have
* / enjoyed appreciated liked / meet speak hear learn see discuss / * / to
* / interested participate participated / the this your our working joining / * / in
* / hesitate / contact call reach ask write e-mail email / * / to
feel / free / contact call reach ask write e-mail email / * / to
the your taking / time / meet speak talk show walk explain discuss interview see answer / * / to
as / soon / possible the a my your our this I you we they it / * / as
as / far / i you we / * / as
if / you / any more further other / * / have
a the / look talk chat / the your our / * / at
* / would should must might / to / VERBS like love thank add express /
* / the a an my your our / the a an my your our of for to and was were is are with from at has / !la z b level /
"""
_DETERMINED = {
    "same": "",
    "whole": "thing day week time team point place process idea building school evening morning afternoon",
    "only": "thing reason way",
    "rest": "of",
}
"""Words that need an article before them when one of these follows."""
_FUNCTION_WORDS = """
with at in on of for to that which who is was were are i you we they he she it when where as by from yesterday today
this so if because but
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_WORD = re.compile(r"[\w$][\w$’'-]*+")
_I = frozenset({"i", "i'd", "i'll"})
MARK = ""
"""What represents a mark, a figure or the end of a paragraph among the words."""


class Word(NamedTuple):
    """A word in small letters, and where it stands."""

    text: str
    start: int
    end: int


class Pair(NamedTuple):
    """Two words that never stand side by side."""

    before: frozenset[str]
    right: frozenset[str]
    after: frozenset[str]
    missing: str
    is_last: bool
    """Whether a mark or a small word must follow."""
    before_not: bool
    after_not: bool

    def fits(self, before: str, right: str, after: str) -> bool:
        """Whether these words next to the left one make up the pair."""
        if right not in self.right or (self.before and (before in self.before) is self.before_not):
            return False
        if self.is_last:
            return after == MARK or after in _FUNCTION
        return not self.after or (after in self.after) is not self.after_not


class Gap(NamedTuple):
    """Where a small word is missing, and which one."""

    start: int
    end: int
    missing: str


def gaps(text: str) -> Iterator[Gap]:
    """Each place of a text where a small word is missing between two others, from the left."""
    found = told(text)
    table = _table()
    for number in range(1, len(found) - 2):
        before, left, right, after = found[number - 1 : number + 3]
        for pair in table.get(left.text, ()):
            if left.text != right.text and pair.fits(before.text, right.text, after.text):
                yield Gap(left.start, right.end, pair.missing)
                break
        else:
            follows = _DETERMINED.get(right.text)
            if left.text and follows is not None and _is_bare((before, left), after, follows):
                yield Gap(left.start, right.end, "the")


def _is_bare(before: Sequence[Word], after: Word, follows: str) -> bool:
    """Whether a word that needs an article or the like before it has none."""
    has_own = any(each.text in _lists()["DET"] or each.text.endswith(("'s", "s'")) for each in before)
    return not has_own and (not follows or after.text in follows.split())


@lru_cache(maxsize=4)
def told(text: str) -> Sequence[Word]:
    """The words of a text, with a mark wherever something else than a space stands between two of them."""
    found: list[Word] = [Word(MARK, 0, 0)]
    for match in _WORD.finditer(text):
        start, end = match.span()
        between = text[found[-1].end : start]
        if between.strip() or between.count("\n") > 1:
            found.append(Word(MARK, start, start))
        found.append(Word(_plain(match[0], begins=found[-1].text == MARK), start, end))
    return [*found, Word(MARK, len(text), len(text)), Word(MARK, len(text), len(text))]


def _plain(word: str, *, begins: bool) -> str:
    """A word in lower case; names and figures count as marks."""
    plain = word.lower().replace("’", "'").rstrip("-'")
    is_name = word[0].isupper() and not begins and plain not in _I
    return MARK if is_name or not plain.replace("'", "").replace("-", "").isalpha() else plain


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    verbs = frozenset(word for word, kind in confusable.table().kinds.items() if kind == "v")
    return {name: frozenset(words.split()) for name, words in _LISTS.items()} | {"V": verbs}


def _expanded(words: str) -> frozenset[str]:
    lists = _lists()
    return frozenset(one for word in words.strip(" !*.").split() for one in lists.get(word, (word,)))


@cache
def _table() -> Mapping[str, Sequence[Pair]]:
    """The pairs, keyed by the word on the left."""
    table: dict[str, list[Pair]] = {}
    for line in _PAIRS.strip().split("\n"):
        before, left, right, after, missing = (part.strip() for part in line.split("/"))
        pair = Pair(
            _expanded(before),
            _expanded(right),
            _expanded(after),
            missing,
            after == ".",
            before.startswith("!"),
            after.startswith("!"),
        )
        for word in _expanded(left):
            table.setdefault(word, []).append(pair)
    return table
