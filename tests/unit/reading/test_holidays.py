"""Holidays that people date by, against the calendars of those years."""

from datetime import date

import pytest

from tests.unit.reading.test_days import TODAY, read_date

EASTERS = (
    "2008-03-23 2011-04-24 2019-04-21 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 "
    "2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2038-04-25 2049-04-18 2076-04-19 2100-03-28"
)
"""Easter Sundays as the almanacs have them, the earliest and the latest among them."""


@pytest.mark.parametrize("easter", map(date.fromisoformat, EASTERS.split()), ids=str)
def test_easter_and_the_days_around_it_are_right(easter: date) -> None:
    """In its year, read on the first day of that year, with the days that hang on it."""
    new_year = easter.replace(month=1, day=1)
    assert read_date(f"easter {easter.year}", new_year) == easter
    assert read_date("easter", new_year) == easter
    for name, days in (("good friday", -2), ("easter monday", 1), ("whit monday", 50)):
        assert (read_date(name, new_year) or easter) - easter == (easter.resolution * days)


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("thanksgiving", "2025-11-27 2026-11-26 2027-11-25 2028-11-23 2029-11-22"),
        ("labor day", "2025-09-01 2026-09-07 2027-09-06 2028-09-04 2029-09-03"),
        ("memorial day", "2025-05-26 2026-05-25 2027-05-31 2028-05-29 2029-05-28"),
        ("christmas eve", "2026-12-24"),
        ("christmas", "2026-12-25"),
        ("boxing day", "2026-12-26"),
        ("new year's eve", "2026-12-31"),
        ("valentine's day", "2027-02-14"),
        ("halloween", "2027-10-31"),
    ],
)
def test_days_of_a_weekday_or_a_date(name: str, days: str) -> None:
    """As the United States have them."""
    for day in map(date.fromisoformat, days.split()):
        assert read_date(f"{name} {day.year}", TODAY, "past" if day <= TODAY else "to come") == day


def test_new_year_is_the_next_one() -> None:
    """Said in November, it is six weeks away."""
    assert read_date("new year", TODAY) == date(2027, 1, 1)
