"""Where names stand in a sentence: words with capitals, without a job or the word that begins the sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile
from typing import NamedTuple

from afterview_tui.reading.invitations.addresses import TOOLS, is_group, is_room
from afterview_tui.reading.invitations.around_names import BORNE, GOES
from afterview_tui.reading.invitations.evidence import for_job
from afterview_tui.reading.invitations.given_names import is_given
from afterview_tui.reading.invitations.jobs import names_a_job
from afterview_tui.reading.invitations.names import STRANGERS, has_title, is_name, without_honours
from afterview_tui.reading.name_weights import leans

_WORD = re.compile(r"[^\W\d_]+(?:(?:[-'’.]|\.-)[^\W\d_]+)*\.?")
_PARTICLES_IN_ALL = (
    "de da das do dos del della di du la le van der den von dem zu zur af av ten ter bin binti ibn al el"
)
_PARTICLES = frozenset(_PARTICLES_IN_ALL.split())
"""Small words within names."""
ABBREVIATED = re.compile(
    r"(?:[^\W\d_]|[ap]\.m|Dra?|Prof|Mrs?|Ms|Mme|St|Wm|Revd?|Lt|Cdr|Sra?|Fr|Sgt|Capt|Hon|Jr|Dott|Sig|"
    r"(?:Dipl\.?-)?Ing|Dipl|Cllr|Dña|Eng|Arq|Lic|Avv|Geom|Rag|bzw|ca|Nr|z\.B|ext|tel|approx)\.",
    re.I,
)
"""Words whose dot ends no sentence."""
PLAIN = -1.0
"""Below this the learnt table takes a word for plain talk."""
_MOST_WORDS, _LONGEST = 12, 7
"""Words with capitals that are looked at, and those of a name."""
_LOUD = range(2, 5)
"""Letters of an abbreviation in capitals, such as a time zone or a country, which isn't a name."""


class Span(NamedTuple):
    """A name and where it stands."""

    name: str
    start: int
    end: int
    has_honour: bool = False


def spans(sentence: str) -> Iterator[Span]:
    """The names of a sentence in their order."""
    for run in runs(sentence):
        found = list(_narrowed(run))
        yield from found or _alone(sentence, run)


def runs(sentence: str) -> Iterator[list[re.Match[str]]]:
    """Words with capitals that follow each other, with the small ones that names have between."""
    run: list[re.Match[str]] = []
    waiting: list[re.Match[str]] = []
    for word in _WORD.finditer(sentence):
        said = word[0]
        is_next = bool(run) and sentence[(waiting or run)[-1].end() : word.start()] in (" ", "\u00a0")
        is_proper = said[0].isupper() and sentence[word.start() - 1 : word.start()] not in ("@", "/", "_", ".")
        if is_next and not is_proper and said.casefold() in _PARTICLES and len(waiting) < 3:
            waiting.append(word)
            continue
        if run and not (is_next and is_proper):
            yield run
            run = []
        run, waiting = [*run, *(waiting if run else []), word] if is_proper else [], []
        if run and said.endswith(".") and not ABBREVIATED.fullmatch(said):
            yield run
            run = []
    if run:
        yield run


def _narrowed(run: Sequence[re.Match[str]]) -> Iterator[Span]:
    """The names within words with capitals."""
    words = [each[0] for each in run][:_MOST_WORDS]
    begin, has_honour = _begin(words)
    for last in range(min(len(words), begin + _LONGEST), begin, -1):
        name = " ".join(words[begin:last])
        is_known = last - begin > 1 or has_honour or (is_given(words[begin]) and for_job(name) <= 0)
        if not is_known or not is_name(name, 1):
            continue
        bare = name.rstrip(",") if ABBREVIATED.fullmatch(words[last - 1]) else name.rstrip(".,")
        if not (TOOLS.search(bare) or is_group(bare, "") or is_room(bare, "", "")):
            yield Span(bare, run[begin].start(), run[last - 1].end() - len(name) + len(bare), has_honour)
            if last < len(words) - 1:
                yield from _narrowed(run[last:])
        return


def _begin(words: Sequence[str]) -> tuple[int, bool]:
    """Where a name begins, and whether that is at an honour; behind all words where none does."""
    for n in range(len(words)):
        rest = " ".join(words[n:])
        if has_title(rest) or without_honours(rest) != rest.strip(" ,;:.–—-"):
            has_job = n + 2 < len(words) and names_a_job(words[n + 1])
            return n + 2 * has_job, True
    begin = len([*takewhile(_is_loud, words)]) % len(words)
    begin += len([*takewhile(_is_plain, words[begin:-1])])
    given = next((n for n, word in enumerate(words) if is_given(word) and word.casefold() not in STRANGERS), None)
    ends = range(begin, len(words))
    first = next((n for n in ends if any(is_name(" ".join(words[n : n + long])) for long in (2, 3))), None)
    if given is None:
        return len(words) if first is None else first, False
    is_job = first is not None and first < given and names_a_job(" ".join(words[first:given]))
    return given if first is None or is_job else first, False


def _is_loud(word: str) -> bool:
    return len(word) in _LOUD and word.isupper() and word.isalpha()


def _is_plain(word: str) -> bool:
    """Whether a word that begins a sentence is plain talk: "Because Ida"."""
    return len(word) > 2 and not is_given(word) and leans(word).company < PLAIN


def _alone(sentence: str, run: Sequence[re.Match[str]]) -> Iterator[Span]:
    """A word with a capital that no table knows, where a first name may stand."""
    run = [*dropwhile(lambda each: each is not run[-1] and leans(each[0]).company < PLAIN, run)]
    start, word = run[0].start(), run[0][0].rstrip(".")
    before, after = sentence[max(0, start - 12) : start], sentence[run[0].end() : run[0].end() + 20]
    begins = (not before.strip() or before.rstrip()[-1] in ",;:(.") and GOES.match(after) is not None
    may_be_one = len(run) == 1 and is_name(word, 1) and not word.isupper() and leans(word).company >= PLAIN
    if may_be_one and (begins or BORNE.search(before)):
        yield Span(word, start, start + len(word))
