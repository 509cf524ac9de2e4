"""The folder of due dates: one file each, only our own files, replaced atomically, removed once done."""

from datetime import date, datetime
from pathlib import Path

import pytest

from afterview_tui.domain.records import new_uid
from afterview_tui.domain.rounds.due import Due
from afterview_tui.outbox.calendar_out import write
from tests.support import StillClock

NOW = StillClock().now()
UID, OTHER = new_uid(), new_uid()


def lead(uid: str = UID, what: str = "Write to Zoë", at: datetime | None = None) -> Due:
    return Due(on=date(2026, 11, 27), at=at, what=what, about="Acme", place="leads", uid=uid)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_has_a_file_that_a_calendar_reads_and_reminds_of(tmp_path: Path) -> None:
    """The folder is created; all-day events have an alarm in the morning, others at their time; the UID is ours."""
    from icalendar import Calendar

    folder = tmp_path / "calendars" / "afterview"
    at = NOW.replace(day=27, hour=15)
    assert write(folder, [lead(), lead(OTHER, at=at)], NOW) == 2
    assert names(folder) == sorted([f"afterview-leads-{UID}.ics", f"afterview-leads-{OTHER}.ics"])
    whole, timed = (
        Calendar.from_ical((folder / f"afterview-leads-{uid}.ics").read_bytes()).walk("VEVENT")[0]
        for uid in (UID, OTHER)
    )
    assert (str(whole["UID"]), str(whole["SUMMARY"])) == (f"leads-{UID}@afterview", "Write to Zoë (Acme)")
    assert whole.walk("VALARM")[0].to_ical().count(b"TRIGGER:PT9H") == 1
    assert timed.decoded("DTSTART") == at
    assert b"TRIGGER:P0D" in timed.to_ical()


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    """So that unchanged files aren't synced again."""
    write(tmp_path, [lead(), lead(OTHER)], NOW)
    same = tmp_path / f"afterview-leads-{OTHER}.ics"
    before = same.stat().st_mtime_ns
    later = NOW.replace(hour=19)
    assert write(tmp_path, [lead(), lead(OTHER)], later) == 0
    assert write(tmp_path, [lead(what="Call Zoë"), lead(OTHER)], later) == 1
    assert b"Call Zo" in (tmp_path / f"afterview-leads-{UID}.ics").read_bytes()
    assert same.stat().st_mtime_ns == before


def test_only_our_own_files_are_removed(tmp_path: Path) -> None:
    """Files with a name like ours, links, and files without our mark stay."""
    other = tmp_path / f"afterview-leads-{OTHER}.ics"
    other.write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    (tmp_path / "mine.ics").write_text("BEGIN:VCALENDAR\nX-AFTERVIEW:1\nEND:VCALENDAR\n")
    kept = tmp_path / "elsewhere"
    kept.write_text("X-AFTERVIEW:1\n")
    (tmp_path / f"afterview-leads-{new_uid()}.ics").symlink_to(kept)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    write(tmp_path, [lead(), lead(OTHER)], NOW)
    assert len(names(tmp_path)) == 5
    write(tmp_path, [], NOW)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_with_nothing_due_no_folder_is_made(tmp_path: Path) -> None:
    assert write(tmp_path / "none", [], NOW) == 0
    assert not (tmp_path / "none").exists()


def test_a_file_in_place_of_the_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        write(tmp_path / "file", [lead()], NOW)
