"""Phrases for a day, a few of each shape, with what is taken or asked: a text that somebody has looked over.

After a change that is meant, `make test ARGS=--snapshot-update` writes it anew; look at what differs.
"""

import pytest
from syrupy.assertion import SnapshotAssertion

from afterview_tui.domain import humanize
from afterview_tui.reading.days import Purpose, read_when
from tests.unit.reading.test_days import NOW

PHRASES = {
    "near": "today, yesterday, tomorrow, the day before yesterday, tonight, tomorrow morning, this afternoon",
    "weekdays": (
        "friday, last friday, this friday, next friday, friday last week, friday this week, friday in a week"
        ", next week friday, monday, last monday, friday week, two weeks from friday, friday in two weeks"
        ", a week on friday, friday fortnight, friday after next, a week today, tomorrow week"
        ", a week from tomorrow"
    ),
    "amounts": (
        "in 3 days, 3 days ago, in an hour, 2 hours ago, in half an hour, in 1.5 hours, 90 minutes ago"
        ", in two weeks, a fortnight ago, in six months, a year ago, in 10 business days, 5 weeks from friday"
        ", in a few days, in 1-2 weeks, in the next two weeks, the last three days, in a couple of weeks"
    ),
    "periods": (
        "next week, this week, last week, next month, in november, next year, end of the week"
        ", end of next week, beginning of december, mid december, middle of next month, end of the month"
        ", end of q1, this weekend, last weekend, next weekend, by the weekend"
    ),
    "ordinals": (
        "the 3rd, the 31st, the 15th of next month, the 15th of last month, friday the 27th, friday the 28th"
        ", first monday of december, the last friday of november, last friday of next month"
        ", the fifth monday of november, first monday of january 2027"
    ),
    "dates": (
        "27 nov, nov 27, 27. november 2026, 2026-11-27, 27.11., 27/11, 11/27, 3/4, 12-5, 27-11-2026, 31 nov"
        ", friday 27 nov, monday 27 nov, tomorrow 24 nov, tomorrow 25 nov, 29 feb, 29 feb 2028, 1/1/27"
    ),
    "weeks": "week 48, calendar week 1, week 53, week 54, week 0, kw 50",
    "spans": "1-3 dec, nov 30 - dec 4, between monday and wednesday, monday or tuesday, 1 dec to 3 dec",
    "clocks": (
        "friday 9, friday at 9, friday 3pm, friday 15:00, friday at 3, friday 11:30, friday noon"
        ", friday midnight, friday 3 in the afternoon, friday evening at 7, friday 9-10, friday 1-3 pm"
        ", friday 2:30, friday at 12, friday 12am, friday 12pm, friday morning, friday evening"
        ", friday at 25:00, friday 14h"
    ),
    "more": (
        "friday 9-5pm, friday 10-3pm, friday half past two, friday quarter to four, 12h, 13h"
        ", in 5 working days, in 3 work days, in a pair of weeks, a few days ago, in few days"
        ", early december 2027, end of november 2025, 2026-11-31T10:00, 2026-11-27T10:00, 24 nov '26"
        ", wk48, cw50, in a working day, next business day, next wek, tomorow, mondya, firday at 9"
        ", 2 dec at 9.30, half an hour ago, first of december, 1 hour and 10 minutes ago"
    ),
    "senses": (
        "by friday, about 27 nov, friday or so, friday at the latest, before friday, after friday"
        ", from friday, until friday, since friday, around the 3rd, spätestens freitag"
    ),
    "holidays": "christmas, good friday, easter, thanksgiving, new year's eve, the day after christmas, holiday",
}


@pytest.mark.parametrize("purpose", ["to come", "past", "held"])
@pytest.mark.parametrize("shape", PHRASES)
def test_what_is_taken_and_what_is_asked(shape: str, purpose: Purpose, snapshot: SnapshotAssertion) -> None:
    """On Monday 23 November 2026, 14:30: the day with its hour, or the question with the days to choose from."""
    seen = []
    for text in PHRASES[shape].split(", "):
        answer = read_when(text, purpose, NOW, humanize.USUAL)
        if answer.value is not None:
            hour = f" {answer.value.at:%H:%M}" if answer.value.at is not None else ""
            seen.append(f"{text}: {answer.value.day:%a %Y-%m-%d}{hour}")
        for doubt in answer.doubts:
            seen.append(f"{text}: {doubt.why}")
        if answer.value is None and not answer.doubts:
            seen.append(f"{text}: no day")
    assert "\n".join(seen) == snapshot
