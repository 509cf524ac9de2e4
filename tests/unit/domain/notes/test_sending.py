"""When to send, and how, in one or two calm sentences."""

from datetime import date, datetime, timedelta

import pytest

from afterview_tui.domain.notes import sending
from afterview_tui.domain.records import Interview, Lead
from tests.support import BERLIN

MONDAY = datetime(2026, 11, 23, 17, tzinfo=BERLIN)
HELD = Interview(held_at=MONDAY - timedelta(hours=1))


@pytest.mark.parametrize(
    ("interview", "hours", "said"),
    [
        (HELD, 0, "best by tomorrow 16:00"),
        (HELD, 22, "best by today 16:00"),
        (HELD, 24, "better late than never"),
        (Interview(), 0, ""),
    ],
)
def test_when_it_is_best(interview: Interview, hours: int, said: str) -> None:
    """Within a day of the interview; after it, still."""
    assert sending.best_by(interview, MONDAY + timedelta(hours=hours)) == said


@pytest.mark.parametrize(
    ("decision_on", "said"),
    [
        (None, ""),
        (date(2026, 11, 20), ""),
        (MONDAY.date(), "They decide today; a card posted today may arrive on Thursday. E-mail is there at once."),
        (
            date(2026, 11, 24),
            "They decide tomorrow; a card posted today may arrive on Thursday. E-mail is there at once.",
        ),
        (
            date(2026, 11, 26),
            "They decide on Thursday; a card posted today may arrive on Thursday. E-mail is there at once.",
        ),
        (date(2026, 11, 27), "They decide on Friday; a card posted today should be there by then."),
    ],
)
def test_card_or_email_goes_by_the_day_they_decide(decision_on: date | None, said: str) -> None:
    """By the day they decide and the days that post takes."""
    interview = Interview(held_at=MONDAY, decision_on=decision_on)
    assert sending.advice(interview, None, "email", MONDAY) == said
    assert sending.card_is_late(interview, MONDAY.date()) is ("at once" in said)


def test_no_post_is_counted_on_a_weekend() -> None:
    """A card posted on Thursday is there on Tuesday."""
    assert sending.card_arrives(date(2026, 11, 26)) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("lead", "decision_on", "now", "said"),
    [
        (None, None, MONDAY, "best on Monday 30 November or later"),
        (None, date(2026, 11, 27), MONDAY, "best on Tuesday 1 December or later"),
        (None, None, MONDAY + timedelta(days=6), "best tomorrow or later"),
        (None, None, MONDAY + timedelta(days=7), "is fine now"),
        (None, None, MONDAY + timedelta(days=9), "is fine now"),
        (Lead(stage="interviewing", follow_ups=2), None, MONDAY + timedelta(days=9), "silence is an answer too"),
        (Lead(stage="closed"), None, MONDAY, ""),
    ],
)
def test_a_follow_up_waits_for_their_day_and_stops_after_two(
    lead: Lead | None, decision_on: date | None, now: datetime, said: str
) -> None:
    """Five business days, or two beyond the day they gave, and two at most."""
    interview = Interview(held_at=MONDAY, decision_on=decision_on)
    found = sending.advice(interview, lead, "follow_up", now)
    assert said in found
    assert bool(found) == bool(said)
