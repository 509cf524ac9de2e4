"""The calendar folder: only near interviews are read, no file twice, and nothing is written."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from afterview_tui.reading import calendar_folder
from afterview_tui.reading.calendar_folder import Look, look
from afterview_tui.reading.invitations.sources import Reader
from tests.support import StillClock

NOW = StillClock().now()
EVENT = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:{uid}
DTSTART;TZID=Europe/Berlin:{day:%Y%m%d}T090000
DTEND;TZID=Europe/Berlin:{day:%Y%m%d}T104500
SUMMARY:{summary}
ORGANIZER;CN=Dana Whitfield:mailto:dana@kestrel.example
ATTENDEE;CN=Dana Whitfield:mailto:dana@kestrel.example
END:VEVENT
END:VCALENDAR
"""
Put = Callable[..., Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """A function that adds an event to a calendar in the folder."""

    def write(uid: str, summary: str, days: int = 0, calendar: str = "personal") -> Path:
        path = tmp_path / calendar / f"{uid}.ics"
        path.parent.mkdir(exist_ok=True)
        path.write_text(EVENT.format(uid=uid, day=NOW + timedelta(days=days), summary=summary), encoding="utf-8")
        return path

    return write


def companies(found: Look) -> list[str]:
    return sorted(each.company for each in found.interviews)


def test_near_interviews_are_found_in_every_calendar(tmp_path: Path, put: Put) -> None:
    """Today's and tomorrow's, but not a dentist's, last month's, or the date of a time zone rule."""
    put("a", "Interview: Tester at Kestrel")
    put("b", "Interview with Quarry", days=1, calendar="work")
    put("c", "Dentist")
    put("d", "Interview with Hooli", days=-30)
    put("e", "Coffee with Aunt Rosa")
    assert companies(look(tmp_path, None, Reader(NOW))) == ["Kestrel", "Quarry"]


def test_a_folder_may_be_one_calendar(tmp_path: Path, put: Put) -> None:
    """The events may be directly in the folder."""
    put("a", "Interview: Tester at Kestrel")
    assert companies(look(tmp_path / "personal", None, Reader(NOW))) == ["Kestrel"]


def test_an_unchanged_file_is_not_read_again(tmp_path: Path, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is read again only when its time or size changes."""
    path, other = put("a", "Interview: Tester at Kestrel"), put("b", "Interview with Quarry")
    first = look(tmp_path, None, Reader(NOW))
    opened: list[str] = []
    content = calendar_folder._content

    def watched(path: Path) -> bytes:
        opened.append(path.stem)
        return content(path)

    monkeypatch.setattr(calendar_folder, "_content", watched)
    assert companies(look(tmp_path, first, Reader(NOW))) == ["Kestrel", "Quarry"]
    assert opened == []
    path.write_text(path.read_text(encoding="utf-8").replace("Kestrel", "Hooli"), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    other.unlink()
    assert companies(look(tmp_path, first, Reader(NOW))) == ["Hooli"]
    assert set(opened) == {"a"}


def test_tomorrow_is_read_when_it_comes(tmp_path: Path, put: Put) -> None:
    """An event that was too far ahead is read when its day comes, although its file is unchanged."""
    put("a", "Interview: Tester at Kestrel", days=9)
    first = look(tmp_path, None, Reader(NOW))
    assert companies(first) == []
    assert companies(look(tmp_path, first, Reader(NOW + timedelta(days=9)))) == ["Kestrel"]


def test_broken_files_and_folders_are_skipped(tmp_path: Path, put: Put) -> None:
    """Garbage, a folder named like a file, a dangling link, a huge file, a missing folder."""
    put("a", "Interview: Tester at Kestrel")
    (tmp_path / "rubbish.ics").write_bytes(b"BEGIN:VEVENT\nDTSTART:20261123T090000\n\xff\x00" * 9)
    (tmp_path / "folder.ics").mkdir()
    (tmp_path / "nowhere.ics").symlink_to(tmp_path / "none")
    (tmp_path / "huge.ics").write_bytes(b"BEGIN:VEVENT\n" * 40_000)
    assert companies(look(tmp_path, None, Reader(NOW))) == ["Kestrel"]
    assert look(tmp_path / "none", None, Reader(NOW)).interviews == []


def test_new_and_removed_files_are_noticed_by_their_folder(tmp_path: Path, put: Put) -> None:
    """By the modification times of the folders."""
    path = put("a", "Interview: Tester at Kestrel")
    found = look(tmp_path, None, Reader(NOW))
    assert calendar_folder.is_as_before(found.folders)
    path.unlink()
    assert not calendar_folder.is_as_before(found.folders)
