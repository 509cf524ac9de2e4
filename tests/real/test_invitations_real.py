"""An invitation out of the mail programs of terminals and out of khal's calendar, as people have them."""

import shlex
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Invitation, Lead
from afterview_tui.store import Store
from tests.real.parts import needs
from tests.real.terminal import AFTERVIEW, Terminal, clean_environment, terminal
from tests.support import BERLIN

MESSAGE = """\
From: Dana Whitfield <dana@kestrel.example>
To: Robin Achterberg <robin@achterberg.example>
Subject: Interview: Embedded Engineer at Kestrel
Date: Mon, 30 Nov 2026 10:00:00 +0100
Message-ID: <one@kestrel.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Dear Robin, we look forward to meeting you. You will meet Tom Ferris (Principal Engineer).

--b
Content-Type: text/calendar; charset=utf-8; method=REQUEST

BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:one
DTSTART:20261210T090000Z
DTEND:20261210T100000Z
SUMMARY:Interview: Embedded Engineer at Kestrel
ORGANIZER;CN=Dana Whitfield:mailto:dana@kestrel.example
END:VEVENT
END:VCALENDAR

--b--
"""
MUTTRC = """\
set folder="{folder}"
set mbox_type=Maildir
set spoolfile="{folder}/mail"
set pipe_decode=no
"""
KHAL = """\
[calendars]
[[c]]
path = {calendar}
[locale]
dateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdateformat = %Y-%m-%d
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
"""


class Inbox:
    """A home with one message in a maildir, and the command that takes it from a pipe."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data, box = folder, folder / "a.json", folder / "mail"
        for name in ("cur", "new", "tmp"):
            (box / name).mkdir(parents=True)
        (box / "new" / "1700000000.1.host").write_text(MESSAGE, encoding="utf-8")
        (folder / ".muttrc").write_text(MUTTRC.format(folder=folder))
        script = folder / "take"
        script.write_text(
            f"#!/bin/sh\nexec {shlex.join(AFTERVIEW)} --data {shlex.quote(str(self.data))} invite -\n"
        )
        script.chmod(0o700)
        self.command, self.environ = str(script), clean_environment(folder)

    @property
    def put_aside(self) -> list[Invitation]:
        """What waits in the data file."""
        return list(Store(self.data, SystemClock()).invitations.all())

    def arrives(self, t: Terminal) -> None:
        """Wait until it is there, whole: from its calendar and from its words."""
        t.wait_until(lambda: bool(self.data.exists() and self.put_aside), "the invitation")
        (read,) = self.put_aside
        assert (read.company, read.role, read.invitation) == ("Kestrel", "Embedded Engineer", "one")
        assert {each.name for each in read.people} == {"Dana Whitfield", "Tom Ferris"}


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    return Inbox(tmp_path)


@pytest.mark.parametrize(
    "program", [pytest.param("mutt", marks=needs("mutt")), pytest.param("neomutt", marks=needs("neomutt"))]
)
def test_mutt_hands_a_message_over(inbox: Inbox, program: str) -> None:
    """| and the command: the sentence is on the terminal, and the invitation waits."""
    command = [program, "-n", "-F", str(inbox.folder / ".muttrc"), "-f", str(inbox.folder / "mail")]
    with terminal(command, inbox.environ, columns=100) as t:
        t.wait_for("Embedded Engineer")
        t.child.send("|")
        t.wait_for("Pipe to command")
        t.child.send(f"{inbox.command}\r")
        t.wait_for("Put aside: Kestrel")
        inbox.arrives(t)


@needs("aerc")
def test_aerc_hands_a_message_over(inbox: Inbox) -> None:
    """:pipe -b -m and the command; nothing is shown there, and the invitation waits."""
    config = inbox.folder / ".config" / "aerc"
    config.mkdir(parents=True)
    account = (f"source = maildir://{inbox.folder}", "default = mail", "from = <robin@achterberg.example>")
    (config / "accounts.conf").write_text("\n".join(["[Test]", *account, ""]))
    (config / "accounts.conf").chmod(0o600)
    with terminal(["aerc"], inbox.environ, columns=100) as t:
        t.wait_for("Embedded Engineer")
        t.child.send(f":pipe -b -m {inbox.command}\r")
        inbox.arrives(t)


@needs("khal")
def test_a_calendar_that_khal_writes_is_read_and_khal_reads_ours(tmp_path: Path) -> None:
    """An event made with khal has ended; what is due, in a calendar beside it, is listed by khal."""
    calendar, out, data = tmp_path / "calendars" / "c", tmp_path / "calendars" / "afterview", tmp_path / "a.json"
    calendar.mkdir(parents=True)
    environ = clean_environment(tmp_path, AFTERVIEW_CONFIG=str(tmp_path / "config.toml"))
    (tmp_path / "khal.conf").write_text(KHAL.format(calendar=calendar))
    (tmp_path / "config.toml").write_text(f'calendar_folder = "{tmp_path}/calendars"\ncalendar_out = "{out}"\n')
    now = datetime.now(BERLIN)
    start, end = now - timedelta(hours=2), now - timedelta(hours=1)
    khal = ["khal", "-c", str(tmp_path / "khal.conf")]
    event = [f"{start:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}", "Interview: Tester at Kestrel"]
    environ |= {"TZ": "Europe/Berlin"}
    subprocess.run([*khal, "new", "-a", "c", *event], env=environ, check=True, timeout=60, capture_output=True)
    Store(data, SystemClock()).leads.add(Lead(company="Acme", next_step="write to Zoë", next_on=now.date()))
    program = [*AFTERVIEW, "--data", str(data)]
    said = subprocess.run([*program, "today", "--prompt"], env=environ, capture_output=True, text=True, timeout=60)
    assert "Kestrel ended " in said.stdout, said.stderr
    added = [*program, "lead", "add", "--yes", "Quarry, Cook, follow up in 3 days"]
    subprocess.run(added, env=environ, check=True, capture_output=True, timeout=60)
    (tmp_path / "khal.conf").write_text(KHAL.format(calendar=out))
    listing = [*khal, "list", "--day-format", "", "--format", "{start-date} {title}", "today", "7d"]
    listed = subprocess.run(listing, env=environ, capture_output=True, text=True, check=True, timeout=60).stdout
    assert f"{now:%Y-%m-%d} Write to Zoë (Acme)" in listed
    assert "(Quarry)" in listed
