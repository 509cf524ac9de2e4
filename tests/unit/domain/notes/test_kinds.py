"""Which kinds of mistakes the checks find, by thousands made in sound notes: ``-s`` shows what they miss."""

from collections.abc import Callable

import pytest

from afterview_tui.domain.notes.checks import check
from tests.corpus.made import KINDS, made

LEAST = {
    "typo that is a word": 0,
    "confused in, on, is, it, if, at": 0,
    "text: another's name": 0.25,
    "small word missing": 0.1,
    "confused has, have, had": 0.1,
    "confused the, they, he": 0.15,
    "confused you're, you for your": 0.2,
    "confused your for you're": 0.2,
    "confused form, from": 0.2,
    "confused off, of": 0.2,
    "confused where, were": 0.3,
    "confused though, through": 0.3,
    "confused to for too": 0.15,
    "confused too for to": 0.3,
    "confused other pairs": 0.4,
    "full stop missing": 0.35,
    "confused its for it's": 0.3,
    "confused know, now": 0.45,
    "confused there, they're for their": 0.55,
    "company: another's": 0.6,
}
"""The share of each kind that is found at least; of the others three in four."""
USUAL = 0.75


@pytest.mark.parametrize("kind", KINDS)
def test_mistakes_made_on_purpose_are_found(kind: str, record_property: Callable[[str, object], None]) -> None:
    """By a question that the sound note does not have, at the words."""
    found, missed = 0, list[str]()
    for each in made(kind):
        before = {one.key for one in check(each.sound.note, each.sound.known)}
        asked = [one for one in check(each.note, each.known) if one.key not in before]
        if any(each.is_at(one) for one in asked):
            found += 1
        else:
            missed.append(each.words)
    number = found + len(missed)
    record_property("figure", f"mistakes made on purpose, {kind}: {found} of {number} found")
    print(f"\n{kind}: {found} of {number}", *missed, sep="\n    ")
    assert number >= 14
    assert found >= LEAST.get(kind, USUAL) * number
