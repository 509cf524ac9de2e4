"""Whether a note says the same as another one: interviewers compare them (L. Sarikas; Wisnik, mission.md 4)."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from afterview_tui.domain.notes.checks.finding import Circumstances, Finding, at
from afterview_tui.domain.notes.checks.shape import place_of, unwrapped
from afterview_tui.domain.records import Note
from afterview_tui.domain.text import sentences, words

SENTENCES = 0.5
"""The share of a note's sentences from which it is asked about (calm.md 4)."""
WORDS = 0.8
"""The same for its words, as a ratio of difflib."""
MOST_PAIRS = 300_000
"""Up to this many pairs of words, texts are compared in order; longer ones by their words alone."""
SHORTEST = 4
"""Words that a sentence needs: "Dear Dana," and "Kind regards," are the same everywhere."""


def check_sameness(note: Note, known: Circumstances) -> Iterator[Finding]:
    """The first other note that shares more than half of the sentences, or nearly all of the words."""
    own = _sentences(note.body)
    spoken = words(note.body.casefold())
    for name, body in known.other_notes:
        theirs = _sentences(body)
        shared = [sentence for key, sentence in own.items() if key in theirs]
        nearly = _is_nearly(spoken, words(body.casefold()))
        if own and (len(shared) > SENTENCES * len(own) or nearly):
            longest = max(shared or own.values(), key=len)
            start = place_of(note.body, longest, 0)
            question = f"The note to {name} says much the same. Is that meant?"
            advice = "People who met you together may compare; say one thing here in other words."
            yield at("same-as-another", question, advice, note.body, start, start + len(longest))
            return


def likeness(body: str, other: str) -> tuple[float, float]:
    """What the check sees two notes share, from 0 to 1: of the sentences of the first, of the words in order."""
    own, theirs = _sentences(body), _sentences(other)
    one, two = words(body.casefold()), words(other.casefold())
    return (
        sum(key in theirs for key in own) / max(len(own), 1),
        SequenceMatcher(None, one, two, autojunk=False).ratio(),
    )


def _is_nearly(one: list[str], other: list[str]) -> bool:
    """Whether two texts have nearly all of their words in common, in order; the quick answers first."""
    if 2 * min(len(one), len(other)) < WORDS * (len(one) + len(other)):
        return False
    if len(one) * len(other) > MOST_PAIRS:
        return one == other
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= WORDS and matcher.ratio() >= WORDS


@lru_cache(maxsize=64)
def _sentences(body: str) -> dict[str, str]:
    """The sentences that are long enough, each by its words alone."""
    found = ((words(sentence.casefold()), sentence) for sentence in sentences(unwrapped(body)))
    return {" ".join(key): sentence for key, sentence in found if len(key) >= SHORTEST}
