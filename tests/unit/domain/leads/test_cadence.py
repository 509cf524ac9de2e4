"""When a lead is due, and in which order leads are reviewed."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.leads import cadence
from afterview_tui.domain.records import Event, Interview, Lead, Stage

TODAY = date(2026, 11, 23)  # a Monday
BERLIN = ZoneInfo("Europe/Berlin")
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
STAGES: list[Stage] = ["found", "applied", "screening", "interviewing", "offer", "accepted", "closed"]
LEADS = st.lists(
    st.builds(
        Lead,
        uid=st.integers(0, 999).map(str),
        company=st.sampled_from(["Acme", "acme", "Kestrel", "Ødegård"]),
        stage=st.sampled_from(STAGES),
        hoped_for=st.booleans(),
        heard_on=st.none() | st.dates(date(2026, 9, 1), date(2026, 12, 1)),
        parked_until=st.none() | st.dates(date(2026, 11, 1), date(2026, 12, 1)),
        reviewed_on=st.none() | st.just(TODAY) | st.just(date(2026, 11, 22)),
    ),
    unique_by=lambda lead: lead.uid,
    max_size=30,
)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def followed_up(*days: date) -> list[Event]:
    return [Event(at=noon(day), what="Followed up with Priya") for day in days]


@pytest.mark.parametrize(
    ("day", "number", "later"),
    [
        (date(2026, 11, 23), 5, date(2026, 11, 30)),
        (date(2026, 11, 26), 1, date(2026, 11, 27)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 11, 27), 2, date(2026, 12, 1)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 11, 29), 5, date(2026, 12, 4)),
        (date(2026, 11, 28), 0, date(2026, 11, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 1)),
        (date(2026, 12, 30), 5, date(2027, 1, 6)),
        (date(2028, 2, 28), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 3, date(2028, 3, 3)),
    ],
)
def test_business_days_skip_weekends(day: date, number: int, later: date) -> None:
    """Saturdays and Sundays don't count, across months, years and a leap day."""
    assert cadence.add_business_days(day, number) == later


@given(DAYS, st.integers(1, 60))
def test_business_days_never_end_on_a_weekend(day: date, number: int) -> None:
    """Each additional business day is at least one day later."""
    later = cadence.add_business_days(day, number)
    assert later.weekday() < 5
    assert (later - day).days >= number
    assert cadence.add_business_days(day, number + 1) > later


@pytest.mark.parametrize(
    ("held_at", "by"),
    [
        (datetime(2026, 11, 23, 16, tzinfo=BERLIN), datetime(2026, 11, 24, 16, tzinfo=BERLIN)),
        (datetime(2026, 12, 31, 16, tzinfo=BERLIN), datetime(2027, 1, 1, 16, tzinfo=BERLIN)),
        (datetime(2028, 2, 28, 16, tzinfo=BERLIN), datetime(2028, 2, 29, 16, tzinfo=BERLIN)),
        (datetime(2026, 3, 28, 16, tzinfo=BERLIN), datetime(2026, 3, 29, 17, tzinfo=BERLIN)),
        (datetime(2026, 10, 24, 16, tzinfo=BERLIN), datetime(2026, 10, 25, 15, tzinfo=BERLIN)),
    ],
)
def test_thanks_are_best_within_24_hours(held_at: datetime, by: datetime) -> None:
    """24 real hours, also across a clock change."""
    found = cadence.thank_you_by(Interview(held_at=held_at))
    assert found is not None
    assert found.isoformat() == by.isoformat()


def test_thanks_have_no_time_before_the_interview_has() -> None:
    """An interview without a time has no deadline for its notes."""
    assert cadence.thank_you_by(Interview()) is None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        (Lead(stage="applied", applied_on=date(2026, 11, 20)), date(2026, 11, 27)),
        (Lead(stage="applied", applied_on=date(2026, 11, 21)), date(2026, 11, 30)),
        (Lead(stage="applied", applied_on=date(2026, 11, 18), heard_on=TODAY), date(2026, 11, 30)),
        (Lead(stage="applied", stage_since=date(2026, 11, 20)), date(2026, 11, 27)),
        (Lead(stage="applied", created_at=noon(date(2026, 11, 20))), date(2026, 11, 27)),
        (Lead(stage="applied", applied_on=date(2026, 9, 1)), TODAY),
        (
            Lead(stage="applied", applied_on=date(2026, 11, 16), follow_ups=1, history=followed_up(TODAY)),
            date(2026, 11, 30),
        ),
        (Lead(stage="applied", applied_on=date(2026, 11, 16), follow_ups=1), date(2026, 11, 30)),
        (Lead(stage="applied", applied_on=date(2026, 11, 16), follow_ups=2), date(2026, 12, 7)),
        (Lead(stage="found", stage_since=TODAY), date(2026, 11, 26)),
        (Lead(stage="found", created_at=noon(date(2026, 11, 20))), TODAY),
        (Lead(stage="screening", stage_since=date(2026, 11, 21)), date(2026, 11, 27)),
        (Lead(stage="offer", stage_since=TODAY), date(2026, 11, 25)),
        (Lead(stage="offer", stage_since=date(2026, 11, 2), heard_on=TODAY), date(2026, 11, 25)),
        (Lead(stage="accepted", stage_since=TODAY), None),
        (Lead(stage="closed", stage_since=TODAY), None),
    ],
)
def test_the_next_contact_without_an_interview(lead: Lead, day: date | None) -> None:
    """A week after applying, a week between follow-ups, two days with an offer, three to apply."""
    assert cadence.next_contact(lead, None, TODAY) == day


@pytest.mark.parametrize(
    ("lead", "interview", "day"),
    [
        (Lead(stage="interviewing"), Interview(held_at=noon(TODAY)), date(2026, 11, 30)),
        (Lead(stage="interviewing"), Interview(held_at=noon(date(2026, 11, 20))), date(2026, 11, 27)),
        (Lead(stage="interviewing"), Interview(held_at=noon(date(2026, 12, 1))), date(2026, 12, 8)),
        (
            Lead(stage="applied"),
            Interview(held_at=noon(TODAY), decision_on=date(2026, 12, 3)),
            date(2026, 12, 7),
        ),
        (
            Lead(stage="interviewing"),
            Interview(held_at=noon(TODAY), decision_on=date(2026, 12, 3)),
            date(2026, 12, 7),
        ),
        (
            Lead(stage="interviewing"),
            Interview(held_at=noon(TODAY), decision_on=date(2026, 12, 31)),
            date(2027, 1, 4),
        ),
        (
            Lead(stage="interviewing", heard_on=TODAY),
            Interview(held_at=noon(date(2026, 11, 9)), decision_on=date(2026, 11, 20)),
            date(2026, 11, 30),
        ),
        (
            Lead(stage="interviewing", follow_ups=1, history=followed_up(date(2026, 11, 20))),
            Interview(held_at=noon(date(2026, 11, 12))),
            date(2026, 11, 27),
        ),
        (
            Lead(stage="interviewing", follow_ups=1),
            Interview(held_at=noon(date(2026, 11, 16))),
            date(2026, 11, 30),
        ),
        (Lead(stage="interviewing", stage_since=TODAY), Interview(), date(2026, 11, 30)),
    ],
)
def test_the_next_contact_after_an_interview(lead: Lead, interview: Interview, day: date) -> None:
    """Five business days, or two after the decision date they gave, whichever is newer."""
    assert cadence.next_contact(lead, interview, TODAY) == day


@given(st.sampled_from(STAGES), st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, st.integers(0, 5), DAYS)
def test_the_next_contact_is_in_the_future(
    stage: Stage, applied: date | None, heard: date | None, held: date | None, count: int, today: date
) -> None:
    """A lead never gets a past day, and a message is never set for a weekend."""
    lead = Lead(stage=stage, applied_on=applied, heard_on=heard, follow_ups=count)
    day = cadence.next_contact(lead, Interview(held_at=noon(held)) if held else None, today)
    assert (day is None) == (stage in ("accepted", "closed"))
    assert day is None or day >= today
    assert day is None or stage in ("found", "offer") or day.weekday() < 5


QUIET = Lead(stage="applied", applied_on=date(2026, 11, 2), follow_ups=2)


@pytest.mark.parametrize(
    ("lead", "quiet"),
    [
        (QUIET, True),
        (msgspec.structs.replace(QUIET, follow_ups=1), False),
        (msgspec.structs.replace(QUIET, next_on=TODAY), True),
        (msgspec.structs.replace(QUIET, next_on=date(2026, 11, 24)), False),
        (msgspec.structs.replace(QUIET, history=followed_up(date(2026, 11, 17))), False),
        (msgspec.structs.replace(QUIET, history=followed_up(date(2026, 11, 9), date(2026, 11, 16))), True),
        (msgspec.structs.replace(QUIET, parked_until=date(2026, 12, 1)), False),
        (msgspec.structs.replace(QUIET, stage="interviewing"), True),
        (msgspec.structs.replace(QUIET, stage="offer"), False),
        (msgspec.structs.replace(QUIET, stage="found"), False),
        (msgspec.structs.replace(QUIET, stage="closed"), False),
        (Lead(stage="applied", applied_on=TODAY - timedelta(days=59)), False),
        (Lead(stage="applied", applied_on=TODAY - timedelta(days=60)), True),
        (Lead(stage="screening", heard_on=TODAY - timedelta(days=29)), False),
        (Lead(stage="screening", heard_on=TODAY - timedelta(days=30)), True),
    ],
)
def test_it_went_quiet_is_offered_after_two_follow_ups(lead: Lead, quiet: bool) -> None:
    """Not while something is planned, and only where the company owes an answer."""
    assert cadence.went_quiet(lead, TODAY) is quiet


@pytest.mark.parametrize(
    ("lead", "unheard", "in_stage"),
    [
        (Lead(heard_on=date(2026, 11, 14), applied_on=date(2026, 11, 11), stage="applied"), 9, 12),
        (Lead(applied_on=date(2026, 11, 11), stage="applied"), 12, 12),
        (Lead(created_at=noon(date(2026, 11, 21))), 2, 2),
        (Lead(stage="screening", stage_since=date(2026, 11, 20), heard_on=date(2026, 11, 14)), 9, 3),
        (Lead(), 0, 0),
        (Lead(heard_on=date(2026, 12, 1), stage_since=date(2026, 12, 1)), 0, 0),
    ],
)
def test_the_two_times_of_a_lead(lead: Lead, unheard: int, in_stage: int) -> None:
    """The time unheard and the time in its stage are separate, and never below zero."""
    assert (cadence.unheard_days(lead, TODAY), cadence.in_stage_days(lead, TODAY)) == (unheard, in_stage)


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        (Lead(), "none"),
        (Lead(next_on=date(2026, 11, 22)), "overdue"),
        (Lead(next_on=date(2026, 11, 23)), "today"),
        (Lead(next_on=date(2026, 11, 24)), "soon"),
        (Lead(next_on=date(2026, 11, 30)), "soon"),
        (Lead(next_on=date(2026, 12, 1)), "later"),
        (Lead(next_on=date(2026, 11, 22), stage="closed"), "none"),
        (Lead(next_on=date(2026, 11, 22), stage="accepted"), "none"),
        (Lead(next_on=date(2026, 11, 22), parked_until=date(2026, 12, 24)), "later"),
        (Lead(next_on=date(2026, 12, 24), parked_until=date(2026, 11, 10)), "later"),
        (Lead(parked_until=date(2026, 11, 24)), "soon"),
        (Lead(parked_until=date(2026, 11, 23), reviewed_on=date(2026, 11, 9)), "today"),
        (Lead(parked_until=date(2026, 11, 20), reviewed_on=date(2026, 11, 9)), "overdue"),
        (Lead(parked_until=date(2026, 11, 20), reviewed_on=date(2026, 11, 20)), "none"),
    ],
)
def test_what_is_due_and_how_urgent_it_is(lead: Lead, due: str) -> None:
    """One rule decides both; a parked lead is due at the end of parking."""
    assert cadence.due(lead, TODAY) == due


@given(LEADS, DAYS)
def test_parked_leads_are_never_urgent(leads: list[Lead], today: date) -> None:
    """A parked lead is neither due nor overdue."""
    for lead in leads:
        if cadence.is_parked(lead, today):
            assert cadence.due(lead, today) not in ("today", "overdue")


def test_the_review_begins_with_the_longest_unheard() -> None:
    """Those hoped for come last; closed, parked and reviewed ones aren't included."""
    leads = [
        Lead(uid="1", company="Wren", heard_on=date(2026, 11, 20)),
        Lead(uid="2", company="Hoped", heard_on=date(2026, 10, 1), hoped_for=True),
        Lead(uid="3", company="kestrel", heard_on=date(2026, 11, 10)),
        Lead(uid="4", company="Acme", heard_on=date(2026, 11, 10)),
        Lead(uid="6", company="Acme", heard_on=date(2026, 11, 10)),
        Lead(uid="5", company="ACME", heard_on=date(2026, 11, 10)),
        Lead(uid="7", company="Closed", stage="closed"),
        Lead(uid="8", company="Sleeping", parked_until=date(2026, 11, 24)),
        Lead(uid="9", company="Awake", parked_until=TODAY, heard_on=date(2026, 11, 22)),
        Lead(uid="a", company="Done", reviewed_on=TODAY),
        Lead(uid="b", company="Last week", reviewed_on=date(2026, 11, 16), heard_on=date(2026, 11, 2)),
    ]
    assert "".join(lead.uid for lead in cadence.review_order(leads, TODAY)) == "b4563192"


@given(LEADS, st.randoms(use_true_random=True))
def test_the_review_comes_in_one_order_only(leads: list[Lead], chance: Random) -> None:
    """In any order in the file, the review order is the same, and no active lead is missing."""
    order = cadence.review_order(leads, TODAY)
    mixed = list(leads)
    chance.shuffle(mixed)
    assert cadence.review_order(mixed, TODAY) == order
    assert cadence.review_order(order, TODAY) == order
    asked = {lead.uid for lead in order}
    for lead in leads:
        left_out = not cadence.is_active(lead) or cadence.is_parked(lead, TODAY) or lead.reviewed_on == TODAY
        assert (lead.uid in asked) is not left_out


def test_a_reviewed_lead_leaves_the_deck_until_tomorrow() -> None:
    """Leaving half-way keeps the finished reviews; the next day all leads are reviewed again."""
    lead = Lead(uid="1", reviewed_on=TODAY)
    assert cadence.review_order([lead], TODAY) == []
    assert cadence.review_order([lead], TODAY + timedelta(days=1)) == [lead]


def test_a_stage_has_a_clock_of_its_own() -> None:
    """It counts from the day the stage was reached, or from applying if that isn't known."""
    lead = Lead(stage="screening", stage_since=date(2026, 11, 20), applied_on=date(2026, 11, 2))
    assert cadence.in_stage_days(lead, TODAY) == 3
    assert cadence.in_stage_days(msgspec.structs.replace(lead, stage_since=None), TODAY) == 21
    assert cadence.in_stage_days(Lead(stage="found", applied_on=date(2026, 11, 2)), TODAY) == 0
