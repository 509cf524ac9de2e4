"""The changes of a lead, and what its history says years later."""

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
    """The lead after these fields are saved."""
    return msgspec.convert(msgspec.to_builtins(msgspec.structs.replace(lead, **fields)), Lead)


def news(lead: Lead) -> list[str]:
    """The texts added to the history."""
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
def test_a_next_step_ends_parking(on: date, told: str) -> None:
    """It is reviewed, not parked, and due on its day; its history has the date, not "tomorrow"."""
    lead = after(pipeline.planned(LEAD, "call", on, NOW))
    assert (lead.next_step, lead.next_on, lead.parked_until, lead.reviewed_on) == ("call", on, None, TODAY)
    assert news(lead) == [told]
    assert cadence.due_on(lead) == on


def test_the_same_step_again_adds_no_event() -> None:
    """Confirming a plan adds no event to the history."""
    assert LEAD.next_on is not None
    lead = after(pipeline.planned(LEAD, LEAD.next_step, LEAD.next_on, NOW))
    assert news(lead) == []
    assert lead.reviewed_on == TODAY


def test_a_parked_lead_is_not_due_before_its_day() -> None:
    """A parked lead isn't in the review before its day, and is due then."""
    until = date(2027, 1, 1)
    lead = after(pipeline.parked(LEAD, until, NOW))
    assert news(lead) == ["parked until Friday 1 January 2027"]
    assert cadence.review_order([lead], date(2026, 12, 31)) == []
    assert cadence.review_order([lead], until) == [lead]
    assert cadence.due_on(lead) == until


@pytest.mark.parametrize(("reason", "told"), [*pipeline.REASONS.items()])
def test_a_closed_lead_is_never_due(reason: Reason, told: str) -> None:
    """A closed lead keeps its reason, has no next step, is never due and in no review."""
    lead = after(pipeline.closed(LEAD, reason, NOW))
    assert (lead.stage, lead.reason, lead.stage_since) == ("closed", reason, TODAY)
    assert (lead.next_step, lead.next_on, lead.parked_until) == ("", None, None)
    assert news(lead) == [f"closed: {told}"]
    assert cadence.due_on(lead) is None
    assert cadence.review_order([lead], date(2027, 6, 1)) == []


def test_kept_as_it_is() -> None:
    """Keeping a lead as it is changes only the date of its review."""
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
    """A new stage ends parking; if they answered, the silence and follow-ups are reset."""
    lead = after(pipeline.moved(LEAD, stage, NOW))
    assert (lead.stage, lead.stage_since, lead.parked_until) == (stage, TODAY, None)
    assert (lead.heard_on, lead.follow_ups) == (heard_on, follow_ups)
    assert news(lead) == [pipeline.STAGES[stage]]


def test_applying_remembers_the_first_day() -> None:
    """The application date is set once and not changed by a later stage."""
    assert after(pipeline.moved(Lead(), "applied", NOW), Lead()).applied_on == TODAY
    assert after(pipeline.moved(LEAD, "applied", NOW)).applied_on == LEAD.applied_on


def test_a_closed_lead_can_be_opened_again() -> None:
    """After a late call, the reason is removed and the history kept."""
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
    """The company was heard on the day of the interview; a stage that is further on is kept."""
    lead = msgspec.structs.replace(LEAD, stage=stage, heard_on=heard_on)
    lead = after(pipeline.interviewed(lead, held_on, NOW), lead)
    assert (lead.stage, lead.heard_on) == expected
    assert lead.follow_ups == 0


@pytest.mark.parametrize("stage", pipeline.STAGES)
def test_there_are_words_for_the_next_step(stage: Stage) -> None:
    """Every open stage has a suggested step; the user's own has precedence."""
    assert bool(pipeline.suggested_step(Lead(stage=stage))) is (stage not in ("accepted", "closed"))
    assert pipeline.suggested_step(Lead(stage=stage, next_step="mine")) == "mine"


def test_the_same_words_a_second_later_are_no_edit() -> None:
    """Neither an event in the story nor a step to take back; a change beside them is one."""
    lead = Lead(company="Acme", notes="x")
    assert pipeline.edited(lead, {"notes": "x"}, NOW) == {}
    history: Any = pipeline.edited(lead, {"notes": "x", "role": "Cook"}, NOW)["history"]
    assert ["role" in each.what for each in history] == [True]
    assert not any("noted" in each.what for each in history)


def test_once_they_were_heard_nothing_is_left_to_hear() -> None:
    """ "hear from them" is over, also before its day; a step of one's own stays."""
    waiting = msgspec.structs.replace(LEAD, stage="applied", next_step=pipeline.HEAR, next_on=date(2026, 12, 31))
    assert after(pipeline.heard(waiting, None, NOW), waiting).next_step != pipeline.HEAR
    own = msgspec.structs.replace(waiting, next_step="ask for the contract")
    assert after(pipeline.heard(own, None, NOW), own).next_step == "ask for the contract"
