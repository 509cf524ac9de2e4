"""The calendar file: its events and days, and importing it twice without duplicates."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from icalendar import Calendar, Event

from afterview_tui.cli.commands import cli, export
from afterview_tui.cli.export import WRITERS
from afterview_tui.domain.records import Interview, Lead, Person, Pledge
from afterview_tui.domain.rounds.due import Everything
from afterview_tui.store import Store
from afterview_tui.writing.calendar import calendar, to_come
from tests.support import BERLIN, StillClock

NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)
FRIDAY = date(2026, 11, 27)
EVERYTHING = Everything(
    interviews=[
        Interview(uid="i", company="Kestrel Robotics", role="Embedded Engineer", held_at=NOW, decision_on=FRIDAY),
        Interview(uid="past", company="Elsewhere", decision_on=date(2026, 11, 20)),
    ],
    people=[Person(uid="p", interview="i", name="Dana")],
    pledges=[Pledge(uid="q", until=NOW + timedelta(days=1, hours=1), signed_at=NOW)],
    leads=[
        Lead(uid="l", company="Quarry & Sons; Ltd, GmbH", next_step="write to Zoë,\nthen wait", next_on=FRIDAY),
        Lead(uid="late", company="Ostrander Rail", next_on=date(2026, 11, 22)),
        Lead(uid="closed", company="Gone", stage="closed", next_on=FRIDAY),
    ],
)


def events(everything: Everything, now: datetime = NOW) -> dict[str, Event]:
    """The events of a calendar file by UID, as a calendar program reads them."""
    read = Calendar.from_ical(calendar(to_come(everything, now), now))
    return {str(event["uid"]): event for event in read.walk("VEVENT") if isinstance(event, Event)}


def test_it_holds_the_end_of_a_quiet_follow_ups_and_decision_days() -> None:
    """Nothing that is over, closed or for tonight; days are all-day events, exact times are events in UTC."""
    found = events(EVERYTHING)
    assert set(found) == {"close-i@afterview", "quiet-q@afterview", "leads-l@afterview"}
    assert found["close-i@afterview"].start == found["leads-l@afterview"].start == FRIDAY
    assert found["leads-l@afterview"].end == FRIDAY + timedelta(days=1)
    assert found["quiet-q@afterview"].start == NOW + timedelta(days=1, hours=1)
    assert found["close-i@afterview"]["summary"] == (
        "They wanted to decide by Friday 27 November 2026 (Embedded Engineer, Kestrel Robotics)"
    )


def test_the_users_words_are_kept_intact() -> None:
    """Commas, semicolons, line ends and letters of any script are kept, and don't break the file's lines."""
    assert events(EVERYTHING)["leads-l@afterview"]["summary"] == (
        "Write to Zoë,\nthen wait (Quarry & Sons; Ltd, GmbH)"
    )
    assert all(len(line) <= 75 for line in calendar(to_come(EVERYTHING, NOW), NOW).split(b"\r\n"))


def test_a_later_file_moves_events_without_duplicates() -> None:
    """The same UIDs the next day."""
    assert set(events(EVERYTHING, NOW + timedelta(hours=20))) == set(events(EVERYTHING))


@pytest.mark.parametrize("hours", [0, 12, 25])
def test_a_change_of_the_clocks_moves_no_end(hours: int) -> None:
    """A quiet period over the night of 28 March ends at the promised moment."""
    end = datetime(2027, 3, 28, 18, tzinfo=BERLIN)
    signed = datetime(2027, 3, 27, 18, tzinfo=BERLIN) - timedelta(hours=hours)
    (event,) = events(Everything(pledges=[Pledge(uid="q", until=end, signed_at=signed)]), signed).values()
    assert event.start.isoformat() == "2027-03-28T16:00:00+00:00"


def test_the_command_prints_the_file(tmp_path: Path, clock: StillClock) -> None:
    """With nothing else on standard output, ready for redirection; an empty evening is an empty calendar."""
    path = tmp_path / "a.json"
    Store(path, clock).leads.add(Lead(company="Quarry & Sons", next_step="write", next_on=date(2999, 1, 1)))
    result = CliRunner().invoke(cli, ["--data", str(path), "export", "--format", "ics"])
    assert result.exit_code == 0
    (event,) = Calendar.from_ical(result.stdout_bytes).walk("VEVENT")
    assert event["summary"] == "Write (Quarry & Sons)"
    empty = CliRunner().invoke(cli, ["export", "--format", "ics"])
    assert Calendar.from_ical(empty.stdout_bytes).walk("VEVENT") == []


def test_every_form_on_offer_can_be_written() -> None:
    """The command line offers exactly the formats that there is a writer for."""
    (option,) = (each for each in export.params if each.name == "form")
    assert set(option.type.choices) == set(WRITERS)  # type: ignore[attr-defined]
