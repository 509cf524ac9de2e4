"""The calendar file in a calendar program that people use."""

import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from afterview_tui.clock import SystemClock
from afterview_tui.domain import humanize
from afterview_tui.domain.records import Interview, Lead, Pledge
from afterview_tui.store import Store
from tests.real.terminal import AFTERVIEW, clean_environment


@pytest.mark.skipif(shutil.which("khal") is None, reason="khal is not installed")
def test_khal_reads_the_file(tmp_path: Path) -> None:
    """Each event is listed with its words and on its day."""
    store = Store(tmp_path / "a.json", SystemClock())
    friday, now = date.today() + timedelta(days=4), SystemClock().now()
    store.interviews.add(Interview(company="Kestrel Robotics", role="Embedded Engineer", decision_on=friday))
    store.leads.add(Lead(company="Quarry & Sons", next_step="write to Zoë, then wait", next_on=friday))
    store.pledges.add(Pledge(until=now + timedelta(days=1), signed_at=now))
    environ = clean_environment(tmp_path) | {"LC_ALL": "C.UTF-8"}
    command = [*AFTERVIEW, "--data", str(store.path), "export", "--format", "ics"]
    made = subprocess.run(command, env=environ, capture_output=True, check=True, timeout=60)
    (tmp_path / "afterview.ics").write_bytes(made.stdout)
    (tmp_path / "khal.conf").write_text(
        f"[calendars]\n[[c]]\npath = {tmp_path}/calendar\n[locale]\ndateformat = %Y-%m-%d\n"
        "timeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdateformat = %Y-%m-%d\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
    )
    (tmp_path / "calendar").mkdir()
    khal = ["khal", "-c", str(tmp_path / "khal.conf")]
    subprocess.run(
        [*khal, "import", "--batch", str(tmp_path / "afterview.ics")], env=environ, check=True, timeout=60
    )
    listing = [*khal, "list", "--day-format", "", "--format", "{start-date} {title}", "today", "7d"]
    listed = subprocess.run(listing, env=environ, capture_output=True, text=True, check=True, timeout=60).stdout
    by = humanize.day(friday, date.min)
    assert f"{friday} They wanted to decide by {by} (Embedded Engineer, Kestrel Robotics)" in listed
    assert f"{friday} Write to Zoë, then wait (Quarry & Sons)" in listed
    assert "Your quiet ends" in listed
