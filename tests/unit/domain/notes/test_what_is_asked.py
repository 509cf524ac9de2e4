"""What "look it over" asks about each mistake, as a text that somebody has looked over.

After a change that is meant, `make test ARGS=--snapshot-update` writes it anew; look at what differs.
"""

import pytest
from syrupy.assertion import SnapshotAssertion

from afterview_tui.domain.notes.checks import check
from tests.corpus import Sample, samples
from tests.unit.domain.notes.test_check_wordings import WORDINGS
from tests.unit.domain.notes.test_checks import BODY, findings


@pytest.mark.parametrize("sample", samples("mistakes"), ids=lambda sample: sample.name)
def test_the_question_the_place_and_the_advice(sample: Sample, snapshot: SnapshotAssertion) -> None:
    """As the page shows them, the most costly first."""
    found = check(sample.note, sample.known)
    asked = [f"{each.question} {each.line}:{each.column} {each.words}\n  {each.advice}" for each in found]
    assert "\n".join(asked) == snapshot


@pytest.mark.parametrize("rule", WORDINGS)
def test_the_question_and_the_advice_of_a_rule(rule: str, snapshot: SnapshotAssertion) -> None:
    """For each way to make the same mistake."""
    asked = []
    for words in WORDINGS[rule]:
        found = findings(BODY.replace("a while", f"a while, {words}"))
        asked += [f"{words}: {each.question} {each.words} / {each.advice}" for each in found]
    assert "\n".join(asked) == snapshot
