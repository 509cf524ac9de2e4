"""Interviews that are over without an evening yet, and those coming up in a calendar."""

from datetime import datetime, timedelta

import pytest

from afterview_tui.domain.records import Interview, Invitation
from afterview_tui.domain.rounds import around
from tests.support import BERLIN

NOW = datetime(2026, 11, 23, 11, 0, tzinfo=BERLIN)


def event(start: str, end: str = "", company: str = "Kestrel") -> Invitation:
    return Invitation(company=company, held_at=start, ends_at=end, invitation=f"uid {start}")


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-11-23T09:00:00+01:00", "2026-11-23T10:45:00+01:00", ["The interview at Kestrel ended at 10:45."]),
        ("2026-11-23T08:00:00+00:00", "2026-11-23T09:45:00+00:00", ["The interview at Kestrel ended at 10:45."]),
        ("2026-11-23T10:30:00+01:00", "2026-11-23T11:30:00+01:00", []),
        ("2026-11-23T09:00:00+01:00", "", ["The interview at Kestrel began at 09:00."]),
        ("2026-11-23T10:30:00+01:00", "", []),
        (
            "2026-11-22T22:00:00+01:00",
            "2026-11-22T23:30:00+01:00",
            ["The interview at Kestrel ended yesterday at 23:30."],
        ),
        ("2026-11-22T09:00:00+01:00", "2026-11-22T10:00:00+01:00", []),
        ("2026-11-23", "", []),
    ],
)
def test_an_ended_interview_is_described_in_local_time(start: str, end: str, said: list[str]) -> None:
    """For twelve hours, in a sentence that claims no more than is known."""
    assert [each.sentence(NOW) for each in around.ended([], [event(start, end)], NOW)] == said


def test_an_interview_that_was_kept_is_offered_until_its_evening_has_begun() -> None:
    """Its calendar event isn't offered as well."""
    held = NOW - timedelta(hours=2)
    kept = Interview(uid="i", company="Kestrel", held_at=held, ends_at=NOW - timedelta(minutes=15), invitation="u")
    same = Invitation(company="Kestrel", held_at=held.isoformat(), invitation="u")
    assert [each.interview for each in around.ended([kept], [same], NOW)] == [kept]
    begun = Interview(uid="i", company="Kestrel", held_at=held, invitation="u", steps={"breathe": "at"})
    assert around.ended([begun], [same], NOW) == []


def test_interviews_until_the_end_of_tomorrow_are_listed() -> None:
    """Earliest first; interviews that are already in the store aren't listed."""
    tomorrow, today, later = (event(f"2026-11-{day}T15:00:00+01:00") for day in (24, 23, 25))
    here = Interview(company="Kestrel", held_at=datetime(2026, 11, 24, 9, tzinfo=BERLIN))
    assert around.to_come([], [tomorrow, today, later], NOW) == [today, tomorrow]
    assert around.to_come([here], [tomorrow, today], NOW) == [today]
