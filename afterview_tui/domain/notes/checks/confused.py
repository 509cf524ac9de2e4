"""Words confused with others that sound or look alike: a table of contexts where each is never right.

A line has what stands before, the word, the two that follow, and what was meant. "." is a mark, "!" turns a list
round, and a name in capitals stands for a list.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from afterview_tui.domain.notes import tongue
from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.pairs import Word, told
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import one_line

_LISTS = {
    "DET": "the a an my your our their his her its this that these those any",
    "I": "i you we they he she it",
    "NOUNS": "mind voice team time staff job jobs customers clients kids children students pupils patients names"
    " minds hands homes lives tools families feet needs skills products stories parents owners guests residents",
    "GIVE": "of with for about by take took give gives gave change changed raise raised up choose show shows showed"
    " know knew love keep use on",
    "THAT": "that if because when think know hope said while since how sure as",
    "WALK": "walk walked walking talk talked talking go went going goes getting get got come came run ran look"
    " looking looked took take taking led guided all",
    "IN": "of with in at by from to on into through about under",
    "MEN": "two three four five six seven eight nine ten several many these those both",
    "VERBS": "see hear meet work join be have learn talk speak",
}
_TABLE = """
* / who's / !a an the my your not been going doing coming here there in on at / i we you they / whose
* / there / own / * / their
GIVE / there / NOUNS / * / their
* / its / a an the not been so because worth also how what why like all done / * / it's
* / its / rare great good nice hard easy lovely clear true fun wonderful important / to that how . when if / it's
* / on / of / the my your our those these them us / one
* / an / the my your i we it you they / * / and
heard hear hearing back away far came come comes coming straight / form / !of / * / from
work working worked start started be been go went get got live lived over out up right stay / their / . / * / there
* / they're / own NOUNS / * / their
* / their / not so a an the here / * / they're
THAT / your / open closed right busy free happy ready keen / until till at to for on in with about . every / you're
* / your / quite very so absolutely totally / right correct wrong welcome / you're
* / your / welcome free / to / you're
. / lets / meet see talk speak hope keep be go do find make try not / * / let's
* / your / hiring / a an for in at the two three more new people soon now . / you're
move moved moves pay pays paid treats treated trains trained changed built sold lost / it's / !. a not / * / its
IN / it's / !. a an the not been all just so always really like what / * / its
come came work worked is was too / lose / . / * / loose
it that which one wood glass ice everything never always / brakes / easily down up off apart / * / breaks
lunch tea coffee short quick summer spring / brake brakes / * / * / break
hand foot disc disk emergency parking / break / * / * / brake
!the a in away his . / manger mangers / * / * / manager
the a / manger / of at for said told who / * / manager
a the very so in my / quite / place corner room street ward moment word spot village hour life voice / * / quiet
how so / quite / a an the your / workshop room house office lab ward street village kitchen garden place / quiet
was is so very keep kept stay stayed / quite / . / * / quiet
* / effected / me us him her them you patients people / * / affected
place room ward building school office shop kitchen / were / i we you they he she / * / where
had has have got with just / to / many much few / * / too
far way / to / much many few long hard big small fast / * / too
switched turned logged signed dropped kicked finished / of / the my your early . / * / off
quality state matter size colour color choice variety history amount level / off / the a my your this / * / of
was were been / lead / by to / * / led
all everyone everything nothing everybody / accept / for the on / * / except
to can could / breath / . again in out / * / breathe
me us / though / the a an my your every each / * / through
WALK / though / DET it everything every each / * / through
walked walk talked took went go going come came looked / threw / * / * / through
a very so most / through / tour explanation answer handover look briefing introduction account / * / thorough
MEN / woman / * / * / women
in on at of with from by / he / * / * / the
some most part lots kind sort instead / if / the my our them us these those / * / of
!and to / fro / * / * / for
* / tot / the you VERBS / * / to
to will would can could should / chose / * / * / choose
I / word / VERBS like love / * / would
construction building job / sight / * / * / site
on / sight / visit visits training / * / site
a / peace / of / * / piece
* / piece / of / mind / peace
* / bare / in / mind / bear
* / bare / with / me us / bear
to / right / you to down up about / * / write
* / bets / regards wishes / * / best
kind best warm / regrets / . / * / regards
* / tank thing think / you / for so again / thank
to / asses / * / * / assess
* / costumer / service support care experience success / * / customer
staff team crew low high good / moral / . is was and in / * / morale
* / desert / menu course section chef trolley / * / dessert
a the my that first last each / lessen / * / * / lesson
on across / bored / . / * / board
have has had i've / bean / * / * / been
it that this which / his / a an the not / * / is
i we / use / to / be have work live / used
be being been become / apart / of / * / a part
for / along / time while / * / a long
* / with / out / DET having you / without
* / my your him her it / self / * / {}self
* / some any every / thing / * / {}thing
* / no any some every / where / * / {}where
* / every / body / . else in was is / everybody
* / an / other / * / another
* / mean / while / * / meanwhile
* / other / wise / * / otherwise
good this that the yesterday next every / after / noon / * / afternoon
!day / to / day / . and was is i for we / today
* / be / cause / I the of / because
* / under / stand stood / * / {}
a the an quick good brief / over / view / * / overview
the your of for my / feed / back / . and on from / feedback
i we they / has / * / * / have
we they / was / * / * / were
we they / is / !. / * / are
we they / doesn't / * / * / don't
he she / don't / * / * / doesn't
"""
"""{} stands for the words joined as they are."""
_COMPARES = re.compile(
    r"\b(?:more|less|fewer|better|worse|rather|faster|larger|smaller|easier|harder|sooner|later|longer"
    r"|shorter|higher|lower|older|younger|bigger|cheaper|quicker|slower|warmer|colder|kinder|calmer|earlier|nicer"
    r"|stronger|lighter|heavier|closer|further|farther|quieter|louder|busier|happier|cleaner|safer|simpler)\b"
)
_NOT_THEN = re.compile(
    r"\bthen(?<!\band then)(?<!\bbut then)(?<!\bsince then)(?<!\bby then)(?<!\buntil then)(?<!\beven then)"
    r"(?<!\bback then)(?<!\bjust then) (?=(?:anyone|anybody|any|ever|expected|usual|most|others|I|we|you|they|he"
    r"|she|the|a|an|my|your|our|those|this|what|it|half|just)\b)"
)
_CONDITION = re.compile(r"\b(?:[Ii]f|[Ww]hen|[Oo]nce|or more)\b|,\s*$")
AWAY = 50
"""Characters before "then" in which "more" or "better" has to stand."""


class Row(NamedTuple):
    """A context in which a word is never right."""

    before: frozenset[str]
    before_not: bool
    after: frozenset[str]
    after_not: bool
    next_one: frozenset[str]
    meant: str

    def fits(self, before: str, after: str, next_one: str) -> bool:
        """Whether these words surround it."""
        if self.before and (before in self.before) is self.before_not:
            return False
        if self.after and (after in self.after) is self.after_not:
            return False
        return not self.next_one or next_one in self.next_one


def check_confused(note: Note, known: Circumstances) -> Iterator[Finding]:
    """Each word used in the wrong place, with what was probably meant."""
    if not tongue.is_english(note.body):
        return
    body = note.body
    row_of, found = _table(), told(body)
    for number, word in enumerate(found[1:-2], 1):
        rows = row_of.get(word.text)
        if rows is None:
            continue
        after = found[number + 1]
        around = _beside(found[number - 1]), _beside(after), _beside(found[number + 2])
        row = next((each for each in rows if each.fits(*around)), None)
        if row is not None and one_line(body[word.start : after.end]) not in known.names:
            yield _finding(body, word.start, after.end if _joins(row, word, after) else word.end, row.meant)
    for match in _NOT_THEN.finditer(body):
        sentence = body[max(match.start() - AWAY, 0) : match.start()].rpartition(". ")[2]
        if _COMPARES.search(sentence) and not _CONDITION.search(sentence):
            yield _finding(body, match.start(), match.end() - 1, "than")


def _joins(row: Row, word: Word, after: Word) -> bool:
    """Whether the following word is part of the mistake."""
    meant = row.meant.format(word.text)
    return meant == word.text + after.text or (row.meant == "{}" and bool(after.text))


def _beside(each: Word) -> str:
    """A word beside another one: "." for a mark, nothing for a name or a figure."""
    return each.text or ("." if each.start == each.end else "")


def _finding(body: str, start: int, end: int, meant: str) -> Finding:
    it = one_line(body[start:end])
    first, _, second = it.partition(" ")
    meant = first + second if meant == "{}" else meant.format(first)
    meant = (meant.capitalize() if it[0].isupper() else meant).replace("'", "’")
    return at("slip", f"“{it}”: is it {meant}?", f"Probably meant: {meant}.", body, start, end)


def _expanded(words: str) -> frozenset[str]:
    bare = words.strip().removeprefix("!")
    found = (one for word in bare.split() if word != "*" for one in _LISTS.get(word, word).split())
    return frozenset(found)


@cache
def _table() -> Mapping[str, Sequence[Row]]:
    """The rows, keyed by the wrong word."""
    table: dict[str, list[Row]] = {}
    for line in _TABLE.strip().split("\n"):
        before, wrong, after, last, meant = (part.strip() for part in line.split(" / "))
        row = Row(
            _expanded(before),
            before.startswith("!"),
            _expanded(after),
            after.startswith("!"),
            _expanded(last),
            meant,
        )
        for word in wrong.split():
            table.setdefault(word, []).append(row)
    return table
