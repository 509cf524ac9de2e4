"""Days as strangers write them, to come and gone by: right or asked about, never wrong in silence."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.reading.answer import Answer, Span
from afterview_tui.reading.days import Purpose, read_when
from afterview_tui.reading.days.words import words
from tests.support import BERLIN

NOW = datetime(2026, 11, 18, 10, tzinfo=BERLIN)  # a Wednesday
CORPUS = Path(__file__).parents[2] / "corpus"
PHRASES: Sequence[dict[str, Any]] = [
    each for name in ("days", "plain_days") for each in msgspec.json.decode((CORPUS / f"{name}.json").read_bytes())
]
SIDES: tuple[tuple[str, Purpose], ...] = (("future", "to come"), ("past", "past"))
FIGURES = "1 2 12 27 31 2026 1st 3rd 27th 11/2 1.12. 2026-12-01 3pm 15:00 at, - Acme"
WORDS = [*words(), *FIGURES.split()]


@pytest.mark.parametrize("side", SIDES, ids=[side for side, _ in SIDES])
@pytest.mark.parametrize("expected", PHRASES, ids=[each["phrase"] for each in PHRASES])
def test_a_phrase_is_read_as_a_careful_human_would(expected: dict[str, Any], side: tuple[str, Purpose]) -> None:
    """One of the days that are fair, with its hour; or it is asked about and nothing is taken."""
    name, purpose = side
    answer = read_when(expected["phrase"], purpose, NOW)
    if answer.value is None:
        assert {"ask", "empty"} & set(expected[name])
        return
    assert answer.value.day.isoformat() in expected[name]
    assert answer.value.at is not None or not expected.get("keeps")


def test_nothing_is_wrong_in_silence(capsys: pytest.CaptureFixture[str]) -> None:
    """The figures for the whole corpus, with each phrase that is asked about though a careful human reads a day."""
    wrong, asked = [], []
    for name, purpose in SIDES:
        for each in PHRASES:
            value, wanted = read_when(each["phrase"], purpose, NOW).value, {*each[name]}
            if value is not None and value.day.isoformat() not in wanted:
                wrong.append(f"{each['phrase']} ({purpose})")
            elif value is None and not wanted & {"ask", "empty"}:
                asked.append(f"{each['phrase']} ({purpose})")
    total = 2 * len(PHRASES)
    right = total - len(wrong) - len(asked)
    with capsys.disabled():
        print(
            f"\nphrases for a day: {right} of {total} right, {len(wrong)} silently wrong, asked: {asked or 'none'}"
        )
    assert wrong == []
    assert right >= 0.95 * total


def covered(answer: Answer[Any]) -> list[Span]:
    """The spans of an answer, as they come in the text."""
    return sorted([*answer.taken, *answer.left])


@given(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join), st.sampled_from(["to come", "past", "held"]))
@settings(deadline=None, max_examples=300)
def test_a_phrase_is_read_whole_or_not_at_all(text: str, purpose: Purpose) -> None:
    """What is taken is all of it, and what is not taken is left whole; a doubt has a sentence of its own."""
    answer = read_when(text, purpose, NOW)
    assert covered(answer) == [Span(0, len(text))]
    assert bool(answer.taken) == (answer.value is not None)
    assert all(doubt.why and "{" not in doubt.why for doubt in answer.doubts)


@given(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join))
@settings(deadline=None, max_examples=300)
def test_a_day_lies_on_the_side_that_is_asked_for(text: str) -> None:
    """Nothing past lies ahead; a step to come lies behind only where it was written with its month or year."""
    past = read_when(text, "past", NOW).value
    assert past is None or past.day <= NOW.date()
    to_come = read_when(text, "to come", NOW).value
    is_dated = any(letter.isdigit() for letter in text) or (
        to_come is not None and f"{to_come.day:%A}".casefold() in text
    )
    assert to_come is None or to_come.day >= NOW.date() or is_dated


@pytest.mark.parametrize(
    ("phrase", "purpose", "why"),
    [
        ("yesterday", "to come", "That has gone by: Tuesday 17 November. When is it?"),
        ("last friday", "to come", "That has gone by: Friday 13 November. When is it?"),
        ("20 nov", "past", "“20 nov” can mean Thursday 20 November 2025 or Friday 20 November. Which?"),
    ],
)
def test_a_reading_that_is_asked_about_has_its_date(phrase: str, purpose: Purpose, why: str) -> None:
    """A bare "Friday" would not say which side of today it lies on."""
    assert [doubt.why for doubt in read_when(phrase, purpose, NOW).doubts] == [why]
