"""What happens to a lead, and what its history says years later."""

from datetime import date, datetime
from typing import Any

import msgspec
import pytest

from afterview_tui.domain.leads import cadence, pipeline
from afterview_tui.domain.records import Event, Lead, Reason, Stage
from tests.support import BERLIN

NOW = datetime(2026, 11, 30, 17, tzinfo=BERLIN)
TODAY = NOW.date()
BEFORE = Event(at=datetime(2026, 11, 1, tzinfo=BERLIN), what="applied")
LEAD = Lead(
    company="Northlight",
    stage="applied",
    applied_on=date(2026, 11, 1),
    next_step="write",
    next_on=date(2026, 12, 1),
    parked_until=date(2026, 12, 24),
    follow_ups=2,
    history=[BEFORE],
)


def after(fields: dict[str, Any], lead: Lead = LEAD) -> Lead:
    """The lead as it is once these fields are saved."""
    return msgspec.convert(msgspec.to_builtins(msgspec.structs.replace(lead, **fields)), Lead)


def news(lead: Lead) -> list[str]:
    """What was added to the history, in words."""
    assert lead.history[: len(LEAD.history)] == LEAD.history
    added = lead.history[len(LEAD.history) :]
    assert all(event.at == NOW for event in added)
    return [event.what for event in added]


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 12, 1), "next: call, Tuesday 1 December 2026"),
        (date(2026, 11, 30), "next: call, Monday 30 November 2026"),
        (date(2027, 2, 28), "next: call, Sunday 28 February 2027"),
    ],
)
def test_a_next_step_wakes_a_lead(on: date, told: str) -> None:
    """It is reviewed, awake and due on its day; its history names the day, not "tomorrow"."""
    lead = after(pipeline.planned(LEAD, "call", on, NOW))
    assert (lead.next_step, lead.next_on, lead.parked_until, lead.reviewed_on) == ("call", on, None, TODAY)
    assert news(lead) == [told]
    assert cadence.due_on(lead) == on


def test_the_same_step_again_adds_no_event() -> None:
    """Confirming what was planned adds no line to the history."""
    assert LEAD.next_on is not None
    lead = after(pipeline.planned(LEAD, LEAD.next_step, LEAD.next_on, NOW))
    assert news(lead) == []
    assert lead.reviewed_on == TODAY


def test_parked_is_asleep_until_its_day() -> None:
    """A parked lead is not in the review before its day, and then wants to be looked at."""
    until = date(2027, 1, 1)
    lead = after(pipeline.parked(LEAD, until, NOW))
    assert news(lead) == ["parked until Friday 1 January 2027"]
    assert cadence.review_order([lead], date(2026, 12, 31)) == []
    assert cadence.review_order([lead], until) == [lead]
    assert cadence.due_on(lead) == until


@pytest.mark.parametrize(("reason", "told"), [*pipeline.REASONS.items()])
def test_closed_wants_nothing_any_more(reason: Reason, told: str) -> None:
    """A closed lead keeps its reason, has no next step, is never due and in no review."""
    lead = after(pipeline.closed(LEAD, reason, NOW))
    assert (lead.stage, lead.reason, lead.stage_since) == ("closed", reason, TODAY)
    assert (lead.next_step, lead.next_on, lead.parked_until) == ("", None, None)
    assert news(lead) == [f"closed: {told}"]
    assert cadence.due_on(lead) is None
    assert cadence.review_order([lead], date(2027, 6, 1)) == []


def test_kept_as_it_is() -> None:
    """Looking at a lead changes nothing but the day of its review."""
    assert after(pipeline.reviewed(TODAY)) == msgspec.structs.replace(LEAD, reviewed_on=TODAY)


@pytest.mark.parametrize(
    ("stage", "heard_on", "follow_ups"),
    [
        ("found", None, 2),
        ("applied", None, 2),
        ("screening", TODAY, 0),
        ("interviewing", TODAY, 0),
        ("offer", TODAY, 0),
        ("accepted", None, 2),
    ],
)
def test_another_stage_is_news(stage: Stage, heard_on: date | None, follow_ups: int) -> None:
    """A lead that moves on is awake again; where they answered, the silence and its follow-ups begin anew."""
    lead = after(pipeline.moved(LEAD, stage, NOW))
    assert (lead.stage, lead.stage_since, lead.parked_until) == (stage, TODAY, None)
    assert (lead.heard_on, lead.follow_ups) == (heard_on, follow_ups)
    assert news(lead) == [pipeline.STAGES[stage]]


def test_applying_remembers_the_first_day() -> None:
    """The day of applying is set once and not moved by a later change of stage."""
    assert after(pipeline.moved(Lead(), "applied", NOW), Lead()).applied_on == TODAY
    assert after(pipeline.moved(LEAD, "applied", NOW)).applied_on == LEAD.applied_on


def test_a_closed_lead_can_be_opened_again() -> None:
    """A call after all: the reason is gone, the history is not."""
    closed = after(pipeline.closed(LEAD, "went_quiet", NOW))
    lead = after(pipeline.moved(closed, "interviewing", NOW), closed)
    assert (lead.reason, lead.stage) == (None, "interviewing")
    assert news(lead) == ["closed: It went quiet", "interviewing"]


@pytest.mark.parametrize(
    ("stage", "heard_on", "held_on", "expected"),
    [
        ("found", None, TODAY, ("interviewing", TODAY)),
        ("applied", None, date(2026, 11, 28), ("interviewing", date(2026, 11, 28))),
        ("screening", date(2026, 11, 29), date(2026, 11, 28), ("interviewing", date(2026, 11, 29))),
        ("offer", date(2026, 11, 29), TODAY, ("offer", TODAY)),
    ],
)
def test_an_interview_was_held(
    stage: Stage, heard_on: date | None, held_on: date, expected: tuple[str, date]
) -> None:
    """An interview counts as word from them, on its own day; a lead that is further already stays there."""
    lead = msgspec.structs.replace(LEAD, stage=stage, heard_on=heard_on)
    lead = after(pipeline.interviewed(lead, held_on, NOW), lead)
    assert (lead.stage, lead.heard_on) == expected
    assert lead.follow_ups == 0


@pytest.mark.parametrize("stage", pipeline.STAGES)
def test_there_are_words_for_the_next_step(stage: Stage) -> None:
    """Every stage that goes on has words to begin with; the user's own come first."""
    assert bool(pipeline.suggested_step(Lead(stage=stage))) is (stage not in ("accepted", "closed"))
    assert pipeline.suggested_step(Lead(stage=stage, next_step="mine")) == "mine"
