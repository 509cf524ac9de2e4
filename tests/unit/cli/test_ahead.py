"""What lies ahead after an invitation: told by today, kept by --yes, put aside once and with the reason."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.unit.cli.test_shell_evening import kept, said

DAY = date.today() + timedelta(days=4)
MAIL = f"""From: Sophie Tranter <s.tranter@larkfield.example>
To: me@home.example
Subject: Interview, Class Teacher, Larkfield Primary School

We are delighted to invite you to an interview on {DAY:%-d %B %Y} at 9:30.
You will meet Joanna Okafor, Headteacher.

Kind regards,
Sophie Tranter
Larkfield Primary School
"""
VAGUE = MAIL.replace(" at 9:30", "")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "afterview.json"


def test_what_was_put_aside_is_told_today(data: Path) -> None:
    """Then the interview, once it is kept."""
    said(data, "invite", "-", given=MAIL)
    printed = said(data, "today")
    assert printed.startswith("Nothing is due today.\nPut aside: Larkfield Primary School, ")
    assert printed.endswith(" `afterview invite` shows it.\n")
    assert said(data, "today", "--prompt") == "1 invitation put aside\n"
    (aside,) = json.loads(said(data, "today", "--json"))["put_aside"]
    assert aside["said"].startswith("Larkfield Primary School, ")
    said(data, "undo")
    said(data, "invite", "-", "--yes", given=MAIL)
    assert " 09:30: `afterview before`.\n" in said(data, "today")
    document = json.loads(said(data, "today", "--json"))
    assert ([each["company"] for each in document["ahead"]], document["put_aside"]) == (
        *(["Larkfield Primary School"], []),
    )


def test_a_zone_that_is_not_named_is_ones_own(data: Path) -> None:
    """--yes keeps it and says so."""
    printed = said(data, "invite", "-", "--yes", given=MAIL)
    assert "No time zone is named, so it is taken as yours.\n" in printed
    assert [each.company for each in kept(data).interviews.all()] == ["Larkfield Primary School"]


def test_yes_says_why_it_was_only_put_aside(data: Path) -> None:
    """An hour that is missing is still for somebody to say."""
    printed = said(data, "invite", "-", "--yes", given=VAGUE)
    assert "It is not an interview yet, for you to look at: when." in printed
    assert kept(data).interviews.all() == []


def test_the_same_invitation_is_put_aside_once(data: Path) -> None:
    """Forwarded or pasted in part it is the same; nobody of the fuller one is lost."""
    said(data, "invite", "-", given=MAIL)
    said(data, "invite", "-", given=MAIL.replace("You will meet Joanna Okafor, Headteacher.\n", ""))
    (waiting,) = kept(data).invitations.all()
    assert "Joanna Okafor" in [each.name for each in waiting.people]
    said(data, "invite", "-", given=MAIL.replace("9:30", "14:00"))
    assert len(kept(data).invitations.all()) == 2
