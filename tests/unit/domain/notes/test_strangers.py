"""The checks on notes as different people write and send them: silent on the sound, sure on the wrong."""

from collections import Counter
from collections.abc import Callable

import pytest

from afterview_tui.domain.notes.checks import Finding, check
from tests.corpus import Letter, Stranger, letters, met_notes, strangers

LEAST_SILENT, LEAST_FOUND = 0.95, 0.85


def folded(text: str) -> str:
    return " ".join(text.lower().split())


def is_found(sample: Stranger | Letter, findings: list[Finding]) -> bool:
    """Whether a finding is about the words of the mistake, or about the length of the whole note."""
    wanted = folded(sample.words)
    if not wanted:
        return any("long" in each.rule for each in findings)
    return any(each.words and (folded(each.words) in wanted or wanted in folded(each.words)) for each in findings)


MET = {"strangers": strangers, "held_back": strangers, **dict.fromkeys(("first", "second", "third"), met_notes)}


@pytest.mark.parametrize("name", MET)
def test_sound_notes_are_silent_and_mistakes_are_found(
    name: str, record_property: Callable[[str, object], None]
) -> None:
    """At their words; the share of each kind is told at the end of the run.

    Those held back were met once the rules were made: 27 of 30 silent, 60 of 61 found, before what they showed was
    mended. The first set of met notes: 37 of 50 silent, 23 of 40 found; all but one of its misses were words
    taken for another, sentences without an end, and names of nobody known here. The second set, sealed until all
    that was mended: again 37 of 50 silent and 23 of 40 found. The third, by other people: 36 of 40 and 52 of 70.
    """
    told, hits, beside, false = Counter[str](), Counter[str](), Counter[str](), list[str]()
    sound = silent = asked = 0
    for sample in MET[name](name):
        findings = check(sample.note, sample.known)
        if sample.kind:
            told[sample.kind] += 1
            hits[sample.kind] += is_found(sample, findings)
            asked += len(findings)
            beside.update(each.rule for each in findings if not is_found(sample, [each]))
        else:
            sound, silent = sound + 1, silent + (not findings)
            beside.update(each.rule for each in findings)
            false += [f"{sample.name}: {each.question}" for each in findings]
    found, mistakes = hits.total(), told.total()
    kinds = ", ".join(f"{kind} {hits[kind]}/{number}" for kind, number in sorted(told.items()))
    more = ", ".join(f"{rule} {number}" for rule, number in sorted(beside.items()))
    right = asked - beside.total() + len(false)
    precision = right / (asked + len(false))
    record_property(
        "figure",
        f"note checks, {name}: {silent} of {sound} sound notes silent, {found} of {mistakes} mistakes found at "
        f"their words; precision {precision:.2f}, recall {found / mistakes:.2f}; {kinds}; asked beside them: "
        f"{more or 'nothing'}",
    )
    assert silent >= LEAST_SILENT * sound, false
    assert found >= LEAST_FOUND * mistakes


@pytest.mark.parametrize("source", ["strangers", "habits", "trades", "met"])
def test_letters_are_left_alone_unless_something_is_wrong(
    source: str, record_property: Callable[[str, object], None]
) -> None:
    """With all that the program knows of the evening.

    First met, strangers' were silent in 24 of 70 and found in 33 of 40; the habits 27 of 40 and 33 of 40; the
    trades 27 of 30 and 26 of 30, then 12 of 15 and 17 of 20 more. Those that were sealed until they were met: 47 of
    60 and 49 of 60.
    """
    all_of = [(each, check(each.note, each.known)) for each in letters(source)]
    sound = [(each, found) for each, found in all_of if not each.mistake]
    wrong = [(each, found) for each, found in all_of if each.mistake]
    false = [f"{each.id}: {one.question}" for each, found in sound for one in found]
    silent = sum(not found for _, found in sound)
    hits = [each for each, found in wrong if is_found(each, found)]
    right = sum(is_found(each, [one]) for each, found in wrong for one in found)
    precision = right / (sum(len(found) for _, found in all_of) or 1)
    missed = ", ".join(each.mistake for each, found in wrong if not is_found(each, found))
    record_property(
        "figure",
        f"note checks, letters of {source}: {silent} of {len(sound)} sound silent, {len(hits)} of {len(wrong)} "
        f"mistakes found at their words; precision {precision:.2f}, recall {len(hits) / len(wrong):.2f}; asked "
        f"without need: {len(false)}; missed: {missed or 'nothing'}",
    )
    assert silent >= LEAST_SILENT * len(sound), false
    assert len(hits) >= LEAST_FOUND * len(wrong), missed
