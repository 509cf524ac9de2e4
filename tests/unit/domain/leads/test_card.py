"""The texts of a lead's card: its state, the known facts, and the next step."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from msgspec import structs

from afterview_tui.domain.leads import card
from afterview_tui.domain.leads.cadence import Cadence
from afterview_tui.domain.records import Interview, Lead, Person, Stage

TODAY = date(2026, 11, 23)  # a Monday


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        (
            Lead(role="Tester", stage="applied", applied_on=ago(9)),
            "Tester · applied 9 days ago · unheard for 9 days",
        ),
        (Lead(stage="applied", applied_on=TODAY), "applied today"),
        (Lead(stage="applied", stage_since=ago(3)), "applied for 3 days"),
        (
            Lead(stage="found", stage_since=ago(3), created_at=datetime(2026, 11, 20, tzinfo=UTC)),
            "found 3 days ago",
        ),
        (Lead(stage="found", stage_since=TODAY), "found today"),
        (Lead(stage="found", stage_since=ago(3), heard_on=ago(2)), "found 3 days ago · unheard for 2 days"),
        (
            Lead(stage="screening", stage_since=TODAY, heard_on=TODAY),
            "screening since today · heard from them today",
        ),
        (Lead(stage="screening", stage_since=ago(1), heard_on=ago(1)), "screening for 1 day · unheard for 1 day"),
        (Lead(stage="offer"), "offer in hand"),
        (
            Lead(stage="interviewing", heard_on=ago(30), follow_ups=2),
            "interviewing · unheard for 4 weeks · 2 follow-ups",
        ),
    ],
)
def test_the_state_of_a_lead(lead: Lead, said: str) -> None:
    """Role, stage and both times; unknown ones are left out, and there is no silence on the first day."""
    assert card.standing(lead, TODAY) == said
    assert card.standing(lead, TODAY, " / ") == said.replace(" · ", " / ")


@pytest.mark.parametrize(
    ("fields", "suggested", "step"),
    [
        ({"next_step": "call", "next_on": TODAY}, None, "call, by today"),
        ({"next_step": "call", "next_on": TODAY, "next_at": time(15)}, None, "call, by today, 15:00"),
        ({"next_step": "call", "next_on": ago(1)}, None, "call, since yesterday"),
        ({"next_on": TODAY + timedelta(days=1)}, None, "look at it again, by tomorrow"),
        ({"next_step": "call"}, None, "call"),
        ({"next_step": "call"}, TODAY + timedelta(days=1), "call, by tomorrow?"),
        ({}, TODAY + timedelta(days=1), "ask for an update, by tomorrow?"),
        ({"follow_ups": 1}, TODAY, "ask once more, by today?"),
        ({}, None, "none yet"),
    ],
)
def test_the_next_step_of_a_card(fields: dict[str, object], suggested: date | None, step: str) -> None:
    """The next step with its day, or since when it is overdue, or a suggestion as a question."""
    lead = structs.replace(Lead(stage="applied"), **fields)
    assert dict(card.known(lead, [], suggested, TODAY))["next"] == step


def test_the_facts_of_a_card() -> None:
    """Each fact with its label, in this order; a person met isn't named twice, nor one without a name."""
    lead = Lead(stage="applied", notes="Zephyr", contact="Priya", source="Rosa", reference="R-2231")
    people = [Person(name="Dana"), Person(), Person(name="Rosa", part="helper")]
    assert card.known(lead, people, None, TODAY) == [
        ("next", "none yet"),
        ("noted", "Zephyr"),
        ("people", "Dana, Rosa (helped you)"),
        ("contact", "Priya"),
        ("through", "Rosa"),
        ("reference", "R-2231"),
    ]
    met = [Person(name="Priya")]
    assert [name for name, _ in card.known(lead, met, None, TODAY)] == [
        "next",
        "noted",
        "people",
        "through",
        "reference",
    ]
    assert card.known(Lead(stage="applied", follow_ups=1), [], TODAY, TODAY, Cadence(follow_ups=1)) == [
        ("next", "see whether it went quiet, by today?")
    ]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "One follow-up, or a long silence. It may have gone quiet"),
        (2, "Two follow-ups, or a long silence. It may have gone quiet"),
    ],
)
def test_why_it_may_have_gone_quiet(number: int, said: str) -> None:
    """By the number of follow-ups in the options; with how to close it."""
    lead = Lead(uid="1", company="Acme", stage="applied", applied_on=ago(20), follow_ups=number)
    rules = Cadence(follow_ups=number)
    assert card.remarks(lead, [lead], TODAY, ": x closes it", rules) == [f"{said}: x closes it."]
    assert card.remarks(structs.replace(lead, follow_ups=number - 1), [lead], TODAY, "", rules) == []


def test_where_it_went_quiet_before() -> None:
    """With the date if it is known; shown for open leads, and never about the same lead."""
    before = Lead(uid="b", company="Acme Ltd", stage="closed", reason="went_quiet", stage_since=date(2025, 3, 1))
    lead = Lead(uid="a", company="ACME", stage="applied", applied_on=TODAY)
    said = ["Acme Ltd went quiet in March 2025, on another lead."]
    assert card.remarks(lead, [before, lead], TODAY) == said
    assert card.remarks(structs.replace(lead, stage="closed"), [before], TODAY) == []
    assert card.quiet_sentence("Acme", [before], "b") == ""
    assert card.quiet_sentence("Acme", [structs.replace(before, stage_since=None)]) == (
        "Acme Ltd went quiet, on another lead."
    )


def test_what_is_open_there_already() -> None:
    """With the roles, so that a lead isn't added twice."""
    there = [Lead(company="Acme", role="Tester"), Lead(company="acme"), Lead(company="Acme", stage="closed")]
    assert card.open_sentence("Acme", there) == "You have 2 open leads there: Tester, no role yet."
    assert card.open_sentence("Acme", there[:1]) == "You have 1 open lead there: Tester."
    assert card.open_sentence("Globex", there) == ""


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({}, "step"),
        ({"next_step": "call"}, "day"),
        ({"next_on": ago(1)}, "past"),
        ({"next_on": TODAY}, None),
        ({"parked_until": TODAY + timedelta(days=1)}, None),
        ({"parked_until": TODAY}, "step"),
    ],
)
def test_what_a_lead_lacks(fields: dict[str, object], missing: str | None) -> None:
    """A step, a day for it, or a day that isn't past; nothing while it is parked."""
    assert card.missing(structs.replace(Lead(), **fields), TODAY) == missing


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        (Lead(company="Acme", next_step="call", next_on=TODAY), "Acme: call, by today."),
        (Lead(role="Tester", next_step="call", next_on=TODAY, next_at=time(9)), "Tester: call, by today, 09:00."),
        (Lead(company="Acme", next_step="call"), ""),
    ],
)
def test_the_sentence_about_the_next_step(lead: Lead, said: str) -> None:
    """Named by the company, or else by the role."""
    assert card.next_sentence(lead, TODAY) == said


def test_the_interview_that_was_held_last() -> None:
    """Of this lead only; one without a time counts as the earliest."""
    lead = Lead(uid="a")
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    early, late = (
        Interview(uid="1", lead="a", held_at=at),
        Interview(uid="2", lead="a", held_at=at.replace(hour=10)),
    )
    other, untimed = Interview(uid="3", lead="b", held_at=at.replace(hour=23)), Interview(uid="4", lead="a")
    assert card.last_interview(lead, [late, early, other, untimed]) == late
    assert card.last_interview(lead, [untimed, early]) == early
    assert card.last_interview(lead, [untimed]) == untimed
    assert card.last_interview(lead, [other]) is None


STAGES: list[Stage] = ["applied", "screening", "interviewing"]


@pytest.mark.parametrize("stage", STAGES)
def test_silence_is_told_where_somebody_waits(stage: Stage) -> None:
    """From the day the company was heard, or else from applying."""
    assert card.silence(Lead(stage=stage, applied_on=ago(2)), TODAY) == "unheard for 2 days"
    assert card.silence(Lead(stage=stage, applied_on=ago(2), heard_on=ago(1)), TODAY) == "unheard for 1 day"
