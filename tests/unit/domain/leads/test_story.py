"""A lead's timeline, the statistics of the search, and the card."""

from datetime import date, datetime, timedelta

import msgspec
import pytest

from afterview_tui.domain.leads.card import known, last_interview, missing, remarks, standing
from afterview_tui.domain.leads.pipeline import IMPORTED, done, edited, parked, planned, snoozed
from afterview_tui.domain.leads.shape import by_stage, by_week, drawn, shares
from afterview_tui.domain.leads.story import story
from afterview_tui.domain.records import Event, Interview, Lead, Note, Person, Reason, Stage
from tests.support import BERLIN

NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)
TODAY = NOW.date()


def at(day: int, hour: int = 12) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=BERLIN)


def test_a_story_is_told_newest_last() -> None:
    """Interviews, what people said, notes and events by day, without other leads' interviews."""
    lead = Lead(uid="k", history=[Event(at(2), "applied"), Event(at(20), "parked\nfor long")])
    interviews = [
        Interview(uid="i", lead="k", round="first round", held_at=at(10), promised="a call"),
        Interview(uid="o", lead="other", held_at=at(11)),
    ]
    people = [
        Person(uid="d", interview="i", name="Dana", said="walked me through it"),
        Person(uid="t", interview="i", name="Tomás"),
        Person(uid="x", interview="o", name="Elsewhere"),
    ]
    notes = [
        Note(interview="i", person="d", state="sent", sent_at=at(11), created_at=at(10)),
        Note(interview="i", person="t", state="looked_over", created_at=at(12)),
        Note(interview="o", person="x", created_at=at(12)),
    ]
    assert [(told.on.day, told.what) for told in story(lead, interviews, people, notes, NOW)] == [
        (2, "applied"),
        (10, "interview, first round with Dana, Tomás; promised a call"),
        (10, "Dana: walked me through it"),
        (11, "note to Dana sent"),
        (12, "note to Tomás, looked over"),
        (20, "parked for long"),
    ]


def test_closed_leads_are_counted_by_reason_others_by_stage() -> None:
    """Closed leads are counted by reason, and zeros are left out."""
    stages: list[tuple[Stage, Reason | None]] = [
        ("applied", None),
        ("applied", None),
        ("offer", None),
        ("closed", "went_quiet"),
        ("closed", "withdrew"),
        ("closed", None),
    ]
    bars = by_stage([Lead(stage=stage, reason=reason) for stage, reason in stages])
    assert [tuple(bar) for bar in bars] == [
        ("applied", 2),
        ("offer in hand", 1),
        ("it went quiet", 1),
        ("you withdrew", 1),
        ("closed", 1),
    ]


def test_twelve_weeks_from_monday_to_sunday() -> None:
    """Latest last; older events don't count."""
    events = [at(22), at(23), at(16), NOW - timedelta(weeks=11), NOW - timedelta(weeks=12)]
    bars = by_week([Lead(history=[Event(each, "x") for each in events])], TODAY)
    assert len(bars) == 12
    assert [tuple(bar) for bar in bars[-2:]] == [("16 Nov", 2), ("23 Nov", 1)]
    assert tuple(bars[0]) == ("7 Sep", 1)


def test_plans_and_imports_are_not_events_of_a_week() -> None:
    """An import, a day set in the review, and a correction aren't counted."""
    changes = (
        planned(Lead(), "write", TODAY, NOW),
        snoozed(Lead(), NOW),
        parked(Lead(), TODAY, NOW),
        edited(Lead(), {"role": "Tester"}, NOW),
        done(Lead(stage="applied"), None, NOW),
    )
    leads = [msgspec.structs.replace(Lead(), **fields) for fields in changes]
    leads.append(Lead(history=[Event(NOW, "applied"), Event(NOW, IMPORTED + "jobs.csv")]))
    assert by_week(leads, TODAY)[-1].number == 2


def test_whoever_said_no_has_answered() -> None:
    """In imported lists without dates, the stage or reason shows that they answered."""
    on = date(2026, 11, 2)
    leads = [Lead(stage="applied", applied_on=on)] * 8
    leads += [Lead(stage=stage, applied_on=on) for stage in ("screening", "interviewing", "offer", "accepted")]
    leads += [Lead(stage="closed", reason=each, applied_on=on) for each in ("rejected", "declined", "went_quiet")]
    assert shares(leads) == "Of 15 you applied to, 6 answered."


@pytest.mark.parametrize(("number", "said"), [(9, ""), (10, "Of 10 you applied to, 1 answered.")])
def test_no_share_below_ten(number: int, said: str) -> None:
    """A share of a few says nothing; leads that were only found don't count."""
    leads = [Lead(stage="applied") for _ in range(number - 1)]
    leads += [Lead(stage="interviewing", heard_on=TODAY), Lead(stage="found"), Lead(stage="closed")]
    assert shares(leads) == said


@pytest.mark.parametrize(
    ("number", "most", "bar"), [(0, 9, ""), (1, 1000, "╸"), (10, 10, "━━━━"), (5, 8, "━━╸"), (0, 0, "")]
)
def test_a_bar_fits_its_room_and_is_never_empty(number: int, most: int, bar: str) -> None:
    """Never longer than the width, and never empty for a number above 0."""
    assert drawn(number, most, 4) == bar


def test_a_card_says_both_clocks() -> None:
    """The time in this stage, the time unheard, and the number of follow-ups."""
    lead = Lead(role="Tester", stage="interviewing", stage_since=date(2026, 11, 14), heard_on=date(2026, 11, 20))
    assert standing(lead, TODAY) == "Tester · interviewing for 9 days · unheard for 3 days"
    applied = Lead(stage="applied", applied_on=date(2026, 11, 2), follow_ups=1)
    assert standing(applied, TODAY) == "applied 3 weeks ago · unheard for 3 weeks · 1 follow-up"
    unknown = Lead(stage="screening", applied_on=date(2026, 11, 2))
    assert standing(unknown, TODAY) == "screening · unheard for 3 weeks"


def test_a_card_says_what_is_known_and_what_the_past_says() -> None:
    """Next step, notes, people, contact and source; and that the company went quiet before."""
    quiet = Lead(uid="1", company="Acme", stage="closed", reason="went_quiet", stage_since=date(2025, 3, 1))
    lead = Lead(
        uid="2", company="Acme", stage="applied", next_step="call", next_on=date(2026, 11, 20), notes="kind"
    )
    people = [Person(name="Dana"), Person(), Person(name="Rosa", part="helper")]
    assert known(lead, people, None, TODAY) == [
        ("next", "call, since Friday"),
        ("noted", "kind"),
        ("people", "Dana, Rosa (helped you)"),
    ]
    assert remarks(lead, [quiet, lead], TODAY) == ["Acme went quiet in March 2025, on another lead."]


@pytest.mark.parametrize(
    ("lead", "lacks"),
    [
        (Lead(next_on=TODAY), None),
        (Lead(next_on=date(2026, 12, 1)), None),
        (Lead(parked_until=date(2026, 12, 1)), None),
        (Lead(), "step"),
        (Lead(next_on=date(2026, 11, 22)), "past"),
    ],
)
def test_no_lead_is_kept_without_a_day_to_come(lead: Lead, lacks: str | None) -> None:
    """A parked lead doesn't need one."""
    assert missing(lead, TODAY) == lacks


def test_the_last_interview_is_the_one_that_was_held_last() -> None:
    """Not the one that was entered last."""
    interviews = [
        Interview(uid="1", lead="k", held_at=at(20)),
        Interview(uid="2", lead="k", held_at=at(10)),
        Interview(uid="3", lead="k"),
        Interview(uid="4", lead="other", held_at=at(22)),
    ]
    found = last_interview(Lead(uid="k"), interviews)
    assert found is not None
    assert found.uid == "1"
    assert last_interview(Lead(uid="nobody"), interviews) is None


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        (Lead(stage_since=TODAY), "found today"),
        (Lead(stage_since=date(2026, 11, 20)), "found 3 days ago"),
        (
            Lead(stage="screening", stage_since=TODAY, heard_on=TODAY),
            "screening since today · heard from them today",
        ),
        (Lead(stage="applied", applied_on=TODAY, stage_since=TODAY), "applied today"),
        (
            Lead(stage="applied", applied_on=date(2026, 11, 22), stage_since=TODAY),
            "applied yesterday · unheard for 1 day",
        ),
    ],
)
def test_the_first_days_as_a_person_would_say_them(lead: Lead, said: str) -> None:
    """No "less than a day", and no silence where nobody was written to."""
    assert standing(lead, TODAY) == said
