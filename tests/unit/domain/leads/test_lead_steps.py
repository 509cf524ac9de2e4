"""Tables of the days that are set after a done step, an answer, or putting off by a week."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from afterview_tui.domain.leads import cadence, pipeline
from afterview_tui.domain.records import Event, Interview, Lead, Stage
from tests.support import BERLIN

MONDAY = datetime(2026, 11, 23, 17, tzinfo=BERLIN)


def after(fields: dict[str, Any], lead: Lead) -> Lead:
    """The lead after these fields are saved."""
    return msgspec.convert(msgspec.to_builtins(msgspec.structs.replace(lead, **fields)), Lead)


@pytest.mark.parametrize(
    ("now", "first", "second"),
    [
        (datetime(2026, 11, 23, 17, tzinfo=BERLIN), date(2026, 11, 30), date(2026, 12, 7)),
        (datetime(2026, 11, 27, 17, tzinfo=BERLIN), date(2026, 12, 4), date(2026, 12, 11)),
        (datetime(2026, 11, 28, 17, tzinfo=BERLIN), date(2026, 12, 7), date(2026, 12, 14)),
        (datetime(2026, 12, 26, 9, tzinfo=BERLIN), date(2027, 1, 4), date(2027, 1, 11)),
        (datetime(2028, 2, 22, 9, tzinfo=BERLIN), date(2028, 2, 29), date(2028, 3, 7)),
        (datetime(2026, 11, 24, 6, tzinfo=ZoneInfo("Asia/Tokyo")), date(2026, 12, 1), date(2026, 12, 8)),
        (datetime(2026, 11, 23, 23, tzinfo=ZoneInfo("America/Los_Angeles")), date(2026, 11, 30), date(2026, 12, 7)),
    ],
)
def test_two_follow_ups_a_week_apart_then_it_went_quiet(now: datetime, first: date, second: date) -> None:
    """A weekend moves the day to Monday; days are in the user's time zone, across months and years."""
    lead = Lead(stage="applied", applied_on=now.date(), next_step="write to Priya", next_on=now.date())
    lead = after(pipeline.done(lead, None, now), lead)
    assert (lead.follow_ups, lead.next_step, lead.next_on) == (1, "ask once more", first)
    assert not cadence.went_quiet(lead, first)
    later = datetime.combine(first, now.timetz())
    lead = after(pipeline.done(lead, None, later), lead)
    assert (lead.follow_ups, lead.next_step, lead.next_on) == (2, "see whether it went quiet", second)
    assert [event.what for event in lead.history] == ["followed up: write to Priya", "followed up: ask once more"]
    assert not cadence.went_quiet(lead, date.fromordinal(second.toordinal() - 1))
    assert cadence.went_quiet(lead, second)


@pytest.mark.parametrize(
    ("stage", "moved_to", "step", "on", "told"),
    [
        ("found", "applied", "ask for an update", date(2026, 11, 30), "applied"),
        ("screening", "screening", "ask once more", date(2026, 11, 30), "followed up"),
        ("interviewing", "interviewing", "ask once more", date(2026, 11, 30), "followed up"),
        ("offer", "offer", "answer the offer", date(2026, 11, 25), "done: answer the offer"),
    ],
)
def test_what_a_done_step_means_at_each_stage(
    stage: Stage, moved_to: Stage, step: str, on: date, told: str
) -> None:
    """Applying changes the stage; it is a follow-up only where the company owes an answer."""
    lead = Lead(stage=stage, stage_since=MONDAY.date())
    lead = after(pipeline.done(lead, None, MONDAY), lead)
    assert (lead.stage, lead.next_step, lead.next_on) == (moved_to, step, on)
    assert lead.history[-1].what == told
    assert lead.reviewed_on == MONDAY.date()


def test_a_task_that_is_done_is_no_follow_up() -> None:
    """It isn't counted, and the wait for an answer begins with it."""
    applied = date(2026, 10, 26)
    lead = Lead(stage="screening", applied_on=applied, next_step="finish the take-home", next_on=MONDAY.date())
    lead = after(pipeline.done(lead, None, MONDAY), lead)
    assert (lead.follow_ups, lead.history[-1].what) == (0, "done: finish the take-home")
    assert (lead.next_step, lead.next_on) == ("ask for an update", date(2026, 11, 30))


@pytest.mark.parametrize(
    ("decision_on", "on"),
    [
        (None, date(2026, 11, 30)),
        (date(2026, 11, 27), date(2026, 12, 1)),
        (date(2026, 11, 28), date(2026, 12, 1)),
        (date(2026, 11, 20), date(2026, 11, 30)),
    ],
)
def test_an_answer_resets_the_clock(decision_on: date | None, on: date) -> None:
    """Five business days from now, or two after a future decision date; parking ends."""
    lead = Lead(stage="interviewing", follow_ups=2, parked_until=date(2026, 12, 24))
    interview = Interview(held_at=datetime(2026, 11, 16, 10, tzinfo=BERLIN), decision_on=decision_on)
    lead = after(pipeline.heard(lead, interview, MONDAY), lead)
    assert (lead.follow_ups, lead.heard_on, lead.parked_until) == (0, MONDAY.date(), None)
    assert (lead.next_step, lead.next_on) == ("ask for an update", on)


@pytest.mark.parametrize(
    ("step", "day", "then"),
    [
        ("send the code sample", date(2026, 11, 24), ("send the code sample", date(2026, 11, 24))),
        ("send the code sample", date(2026, 11, 23), ("send the code sample", date(2026, 11, 23))),
        ("send the code sample", None, ("send the code sample", date(2026, 11, 30))),
        ("send the code sample", date(2026, 11, 20), ("ask for an update", date(2026, 11, 30))),
        *((each, date(2026, 11, 24), ("ask for an update", date(2026, 11, 30))) for each in pipeline.CADENCE_STEPS),
        ("", date(2026, 11, 24), ("ask for an update", date(2026, 11, 30))),
    ],
)
def test_an_answer_leaves_your_own_next_step(step: str, day: date | None, then: tuple[str, date]) -> None:
    """A step set by the cadence or in the past is replaced; the user's own step is kept."""
    lead = Lead(stage="interviewing", next_step=step, next_on=day)
    lead = after(pipeline.heard(lead, None, MONDAY), lead)
    assert (lead.next_step, lead.next_on, lead.heard_on) == (*then, MONDAY.date())


@pytest.mark.parametrize(
    ("next_on", "on"),
    [
        (None, date(2026, 11, 30)),
        (date(2026, 11, 2), date(2026, 11, 30)),
        (date(2026, 11, 27), date(2026, 12, 4)),
        (date(2026, 11, 28), date(2026, 12, 7)),
    ],
)
def test_a_week_later_is_never_on_a_weekend(next_on: date | None, on: date) -> None:
    """From today, or from its day if that is later, never on a weekend; the step is kept or suggested."""
    lead = Lead(stage="applied", next_step="call" if next_on else "", next_on=next_on)
    lead = after(pipeline.snoozed(lead, MONDAY), lead)
    assert (lead.next_step, lead.next_on) == ("call" if next_on else "ask for an update", on)
    assert lead.history[-1].what.startswith("put off until ")


def test_what_was_edited_is_named_once_a_day() -> None:
    """After any number of saves; a noted answer resets the count of follow-ups."""
    lead = Lead(stage="applied", follow_ups=2, parked_until=date(2026, 12, 24))
    lead = after(pipeline.edited(lead, {"notes": "x"}, MONDAY), lead)
    lead = after(pipeline.edited(lead, {"notes": "xy", "heard_on": date(2026, 11, 20)}, MONDAY), lead)
    assert [event.what for event in lead.history] == ["changed: noted, last heard"]
    assert (lead.follow_ups, lead.parked_until) == (0, date(2026, 12, 24))
    lead = after(pipeline.edited(lead, {"next_on": date(2026, 12, 1)}, MONDAY), lead)
    assert lead.parked_until is None
    tuesday = MONDAY.replace(day=24)
    lead = after(pipeline.edited(lead, {"role": "Tester"}, tuesday), lead)
    assert [event.what for event in lead.history] == ["changed: noted, last heard, its day", "changed: role"]
    assert pipeline.edited(lead, {}, tuesday) == {}


def test_a_history_that_is_there_already_is_kept() -> None:
    """A lead with a history doesn't get a second first event."""
    past = [Event(MONDAY, "applied")]
    assert pipeline.added(Lead(stage="applied", history=past), MONDAY).history == past
