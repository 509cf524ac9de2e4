"""Leads in one line as strangers write them: every part in its place, noted, or asked; nothing lost."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterview_tui.actions.new_leads import settled
from afterview_tui.domain.leads.spoken import spoken
from afterview_tui.domain.records import Lead
from afterview_tui.reading.one_line_lead import read_line
from tests.support import BERLIN

NOW = datetime(2026, 11, 18, 10, tzinfo=BERLIN)
CORPUS = Path(__file__).parents[2] / "corpus" / "lines.json"
LINES: Sequence[dict[str, Any]] = msgspec.json.decode(CORPUS.read_bytes())
PARTS = """
Engineer | applied 2 nov | call Dana friday 3pm | rejected | offer until friday | via Dana <dana@acme.example> | 75k
| https://acme.example/1,2 | heard back yesterday | 31 feb | 2 weeks notice | Smith, Barney & Co | Dec 3, 2027
| next: send CV | friday: call | applied 20 nov | Senior Engineer, Platform | phone screen
| onsite next tuesday 10-12 | ref #4711
"""


@pytest.mark.parametrize("expected", LINES, ids=[each["line"] for each in LINES])
def test_a_line_is_read_as_a_careful_human_would(expected: dict[str, Any]) -> None:
    """Company, role, stage, days, step, source and contact where they belong; what is doubtful is asked."""
    answer = read_line(expected["line"], NOW)
    lead = answer.value
    assert lead is not None
    for name in ("company", "role"):
        assert getattr(lead, name) in expected[name]
    for name in ("stage", "reason"):
        assert name not in expected or getattr(lead, name) in expected[name]
    for name in ("applied_on", "heard_on"):
        wanted, day = expected.get(name, ["none"]), getattr(lead, name)
        assert str(day) in wanted if day else {"none", "ask"} & set(wanted)
    if lead.next_on is None:
        assert {"none", "ask"} & set(expected["next_on"])
    else:
        assert lead.next_on.isoformat() in expected["next_on"]
    assert "next_step" not in expected or any(words in lead.next_step for words in expected["next_step"])
    for name in ("url", "source", "contact"):
        assert expected.get(name, "") in getattr(lead, name)


def told(lead: Lead) -> str:
    """All that is kept of a line, in small letters."""
    return msgspec.json.encode(lead).decode().casefold()


@pytest.mark.parametrize("expected", LINES, ids=[each["line"] for each in LINES])
def test_nothing_of_a_line_is_lost(expected: dict[str, Any]) -> None:
    """What has no place of its own stands in the notes, as it was typed or as what it means."""
    lead = read_line(expected["line"], NOW).value
    assert lead is not None
    for words in expected["keeps"]:
        assert any(each.casefold() in told(lead) for each in words.split("|")), words


@given(st.lists(st.sampled_from([part.strip() for part in PARTS.split("|")]), max_size=6))
@settings(deadline=None, max_examples=200)
def test_every_word_of_a_line_is_taken_or_left(parts: list[str]) -> None:
    """No part is in neither, in whatever order they come."""
    line = ", ".join(["Acme", *parts])
    answer = read_line(line, NOW)
    named = " ".join(doubt.words for doubt in answer.doubts)
    lead = answer.value
    assert lead is not None
    for part in parts:
        for word in part.replace(",", " ").split():
            place = line.find(word)
            inside = any(span.begin <= place < span.end for span in (*answer.taken, *answer.left))
            assert inside or word in named or word.casefold() in told(lead), (line, word)


def test_doubtful_words_are_noted_whole_and_named() -> None:
    """Without anybody to ask nothing is guessed: the words stand in the notes."""
    answer = read_line("Acme, Engineer, applied 20 nov, call Dana before friday", NOW)
    assert answer.value is not None
    assert answer.value.notes == "applied 20 nov; call Dana before friday"
    assert (answer.value.applied_on, answer.value.next_on) == (None, None)
    assert [doubt.words for doubt in answer.doubts] == ["20 nov", "before friday"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Acme applied 2 nov", {"company": "Acme", "stage": "applied", "applied_on": date(2026, 11, 2)}),
        ("Acme rejected", {"company": "Acme", "stage": "closed", "reason": "rejected"}),
        ("link https://acme.example/1, Acme, Baker", {"company": "Acme", "role": "Baker", "notes": ""}),
        ("Acme, Baker, link https://acme.example/1", {"url": "https://acme.example/1", "notes": ""}),
        ("Acme, Baker, offer maybe next week", {"stage": "found", "notes": "offer maybe next week"}),
        ("Acme, Baker, probably rejected", {"stage": "found", "notes": "probably rejected"}),
        ("Acme, Baker, no offer yet", {"stage": "found", "notes": "no offer yet"}),
        ("Acme, Baker, 3pm finish on fridays", {"next_on": None, "notes": "3pm finish on fridays"}),
        ("Acme, Baker, call at 3pm", {"next_step": "call", "next_on": date(2026, 11, 18)}),
    ],
)
def test_nothing_is_made_of_what_is_only_hoped_or_beside_the_point(line: str, told: dict[str, object]) -> None:
    """A stage that may come is none; an hour without a day is no step; a label goes with what it names."""
    lead = read_line(line, NOW).value
    assert lead is not None
    assert {name: getattr(lead, name) for name in told} == told


def test_a_reason_is_shown_before_it_is_kept() -> None:
    """What "declined" was read as can be seen."""
    lead = read_line("Acme, Baker, declined", NOW).value
    assert lead is not None
    assert dict(spoken(lead, NOW.date()))["stage"] == "closed: they said no"


NEUTRAL = """
Acme
Berlin
Engineer
Platform
Tax
&
Barney
Co
Analyst
risk
LLP
Foo
(m/w/d)
“Quick, Brown”
Kiosk
85k
Director
"""
SEPARATORS = (", ", " ", " | ", " - ", ": ", "; ", " at ", " / ")


@given(
    st.lists(
        st.tuples(st.sampled_from(NEUTRAL.strip().splitlines()), st.sampled_from(SEPARATORS)),
        max_size=8,
    )
)
@settings(deadline=None, max_examples=300)
def test_no_name_is_lost_wherever_the_separators_are(words: list[tuple[str, str]]) -> None:
    """Company, role or a note: each word is somewhere, and so it is once a reading of a doubt was put in."""
    line = "".join(f"{word}{separator}" for word, separator in words)
    answer = read_line(line, NOW)
    readings = [(doubt, reading) for doubt in answer.doubts for reading in doubt.readings]
    for each in [line, *(settled(line, doubt, reading) for doubt, reading in readings)]:
        lead = read_line(each, NOW).value
        assert lead is not None
        for word, _ in words:
            assert word.strip("“”").casefold() in told(lead), (each, word)


@pytest.mark.parametrize(
    ("line", "why", "typed"),
    [
        (
            "Acme, Senior Engineer, Platform, applied 3 nov",
            "Does the role go on: “Senior Engineer, Platform”? Quotes around it keep its comma.",
            "“Acme”, “Senior Engineer, Platform”, applied 3 nov",
        ),
        (
            "Quick, Brown and Fox LLP, applied 3 nov",
            "Is “Quick, Brown and Fox LLP” one company? Quotes around it keep its comma.",
            "“Quick, Brown and Fox LLP”, applied 3 nov",
        ),
        (
            "Acme, North, Backend Engineer",
            "Which of “Acme, North, Backend Engineer” is the role? Quotes around a name keep its comma.",
            "“Acme”, “Backend Engineer”, North",
        ),
        (
            "VP, Engineering at Acme",
            "Does the role go on: “VP, Engineering”? Quotes around it keep its comma.",
            "“Acme”, “VP, Engineering”",
        ),
        (
            "Baker, Acme",
            "“Baker” looks like a role. Is the company “Acme”?",
            "“Acme”, “Baker”",
        ),
    ],
)
def test_a_comma_that_may_belong_to_a_name_is_asked_about(line: str, why: str, typed: str) -> None:
    """With readings; the one that is chosen is typed into the line in quotes, and is not asked about again."""
    doubt, *others = read_line(line, NOW).doubts
    assert (doubt.why, others) == (why, [])
    assert settled(line, doubt, doubt.readings[0]) == typed
    again = read_line(typed, NOW)
    assert again.doubts == []
    assert again.value is not None
    assert "“" not in told(again.value)


@pytest.mark.parametrize(
    "line",
    [
        "Acme, Engineer, Berlin",
        "Acme, Engineer, 75k, Platform",
        "Smith, Barney & Co, Analyst",
        "Acme, Inc., Analyst",
        "Acme; Engineer; Platform",
        "Quick, Brown and Fox LLP, paralegal",
    ],
)
def test_where_a_comma_is_plain_nothing_is_asked(line: str) -> None:
    """A place, a sum or a legal form leaves one reading."""
    assert read_line(line, NOW).doubts == []
