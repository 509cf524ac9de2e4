"""The time of this machine, in any time zone."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from afterview_tui.cli.commands import cli
from afterview_tui.clock import ZONE, SystemClock
from afterview_tui.reading.days import read_field

ODD = (
    *(
        "CET-1CEST",
        "<+03>-3",
        "EST5EDT,M3.2.0,M11.1.0",
        "Nowhere/Town",
        "Europe",
        "Europe/Berlin ",
        "GARBAGE!!",
        "é",
    ),
    *("", ":", ":UTC", ":/etc/localtime", "/etc/localtime", "/nonexistent", "../../etc/passwd", "UTC+25", "A-99"),
    *("\x1b]0;x\x07", "a" * 5000),
)
"""What TZ may be, most of it no zone that has a name."""
pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone can't be changed here")


@pytest.fixture
def zone() -> Iterator[pytest.MonkeyPatch]:
    """A function that sets TZ; the old value is restored afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        yield patch
    time.tzset()


@pytest.mark.parametrize("name", ODD)
def test_any_time_zone_works(zone: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    """With an unusual TZ, the time is that of other programs, and a lead with a day can be added."""
    zone.setenv("TZ", name)
    time.tzset()
    now = SystemClock().now()
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)
    if name != "UTC+25":  # a whole day, which Python knows no zone for
        assert now.utcoffset() == datetime.now().astimezone().utcoffset()
    assert read_field("in 3 days", "day", now).value == now.date() + timedelta(days=3)
    assert read_field("in 3 hours", "moment", now).value == (now + timedelta(hours=3)).replace(
        second=0, microsecond=0
    )
    assert read_field("2. November 2026", "day", now).value == date(2026, 11, 2)
    data = tmp_path / "afterview.json"
    result = CliRunner().invoke(cli, ["--data", str(data), "leads", "add", "Acme, write in 3 days", "--yes"])
    assert (result.exit_code, result.stderr) == (0, "")


def test_daylight_saving_time_is_that_of_the_day(zone: pytest.MonkeyPatch) -> None:
    """A time beyond a clock change isn't an hour off, and both parts of a repeated hour are distinct."""
    zone.setenv("TZ", "Europe/Berlin")
    time.tzset()
    assert datetime(2026, 7, 1, 12, tzinfo=ZONE).astimezone(UTC) == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert datetime(2026, 12, 1, 12, tzinfo=ZONE).astimezone(UTC) == datetime(2026, 12, 1, 11, tzinfo=UTC)
    first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC).astimezone(ZONE) for hour in (0, 1))
    assert (first.hour, second.hour, first.fold, second.fold) == (2, 2, 0, 1)
    assert [each.astimezone(UTC).hour for each in (first, second)] == [0, 1]
    assert [each.isoformat()[-6:] for each in (first, second)] == ["+02:00", "+01:00"]


def test_days_that_the_system_does_not_know(zone: pytest.MonkeyPatch) -> None:
    """The first and last possible years have an offset, too."""
    zone.setenv("TZ", "UTC+25")
    time.tzset()
    for at in (datetime(1, 1, 1), datetime(9999, 12, 31, 23)):
        assert at.replace(tzinfo=ZONE).utcoffset() == timedelta()
