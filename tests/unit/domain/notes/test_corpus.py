"""The checks on a corpus of whole notes: every mistake is found, and sound notes are left alone."""

from collections.abc import Callable

import pytest

from afterview_tui.domain.notes.checks import COST, check
from tests.corpus import Sample, samples

SOUND, MISTAKES = [*samples("sound")], [*samples("mistakes")]
MOST_FALSE = 0.1
"""Findings a sound note."""


def is_it(sample: Sample, rule: str, words: str) -> bool:
    return (rule, words) == (sample.rule, sample.words)


@pytest.mark.parametrize("sample", MISTAKES)
def test_each_mistake_is_found_and_nothing_beside_it(sample: Sample) -> None:
    """The rule that was meant asks, about the words that were meant."""
    assert [(each.rule, each.words) for each in check(sample.note, sample.known)] == [(sample.rule, sample.words)]


def test_sound_notes_are_left_alone(record_property: Callable[[str, object], None]) -> None:
    """At most one finding in ten notes; precision and recall over the corpus are told at the end of the run."""
    false = sum(len(check(sample.note, sample.known)) for sample in SOUND)
    found = [(sample, each) for sample in MISTAKES for each in check(sample.note, sample.known)]
    hits = sum(is_it(sample, each.rule, each.words) for sample, each in found)
    everything = false + len(found)
    record_property(
        "figure",
        f"note checks: {len(SOUND)} sound notes, {false} findings in them; {len(MISTAKES)} with a mistake, "
        f"{hits} found; precision {hits / everything:.2f}, recall {hits / len(MISTAKES):.2f}",
    )
    assert false <= MOST_FALSE * len(SOUND)
    assert hits == len(MISTAKES)


def test_the_corpus_is_wide() -> None:
    """Thirty sound notes of four forms at least, and a mistake for every rule."""
    assert len(SOUND) >= 30 <= len(MISTAKES)
    assert len({sample.note.form for sample in SOUND}) >= 4
    assert {sample.rule for sample in MISTAKES} == set(COST) - {"language"}
