"""The person's own calendar on Home: what has ended begins with Enter, what is tomorrow opens filled in."""

from datetime import timedelta
from pathlib import Path

from afterview_tui.session import Session
from tests.screens.driving import driving
from tests.support import StillClock
from tests.unit.reading.test_calendar_folder import EVENT

NOW = StillClock().now()


def calendar(folder: Path, days: int = 0, summary: str = "Interview: Tester at Kestrel") -> Path:
    """A folder with one event."""
    path = folder / "calendars" / "personal" / f"{days}.ics"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(EVENT.format(uid=f"u{days}", day=NOW + timedelta(days=days), summary=summary), encoding="utf-8")
    return path.parents[1]


async def test_what_has_ended_begins_with_enter(session: Session, tmp_path: Path) -> None:
    """It is looked over first; then the evening of that interview begins with the breath."""
    session.set_options(calendar_folder=str(calendar(tmp_path)))
    async with driving(session) as driver:
        await driver.wait_for(lambda: driver.rows(), "the calendar was looked at")
        assert driver.rows() == ["The interview at Kestrel ended at 10:45. Enter begins."]
        await driver.press("enter")
        await driver.wait_for_place("InvitationPage")
        assert session.store.interviews.all() == []
        await driver.press("ctrl+n")
        await driver.wait_for_place("breathe")
        assert session.interview.company == "Kestrel"
        await driver.press("escape")
        await driver.wait_for_place("home")
        assert not any("ended" in row for row in driver.rows())


async def test_what_is_tomorrow_stands_on_home_and_opens_filled_in(session: Session, tmp_path: Path) -> None:
    """Nothing is kept until somebody says so, and nothing of the folder is changed."""
    folder = calendar(tmp_path, days=1)
    before = {path: path.read_bytes() for path in folder.rglob("*.ics")}
    session.set_options(calendar_folder=str(folder))
    async with driving(session) as driver:
        await driver.wait_for(lambda: driver.rows(), "the calendar was looked at")
        assert driver.rows() == ["Kestrel, tomorrow 09:00, one person"]
        await driver.press("enter")
        await driver.wait_for_place("InvitationPage")
        assert driver.field("role").value == "Tester"
        await driver.press("ctrl+n")
        await driver.wait_for_place("home")
        assert driver.rows() == ["Tester, Kestrel tomorrow to begin"]
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


async def test_on_request_it_is_looked_at_again(session: Session, tmp_path: Path) -> None:
    """r on Home; without the option the key does nothing."""
    async with driving(session) as driver:
        await driver.press("r")
        session.set_options(calendar_folder=str(calendar(tmp_path)))
        await driver.press("r")
        await driver.wait_for(lambda: driver.rows(), "the calendar was looked at")
        calendar(tmp_path, days=1, summary="Interview with Quarry")
        await driver.press("r")
        await driver.wait_for(lambda: len(driver.rows()) == 2, "the second one")
