"""Invitations of many senders, each read as a careful person would note it."""

from typing import Any

import pytest

from afterview_tui.reading.invitations.reader import NotAnInvitation
from tests.unit.reading.invitations.compared import differences, expected, read

EVERY = expected()


@pytest.mark.parametrize(
    "expect", [each for each in EVERY if each.get("refuse") is not True], ids=lambda each: each["file"]
)
def test_an_invitation_is_read_as_a_person_would(expect: dict[str, Any]) -> None:
    """Company, role, day and hour, the people with their parts, and what is doubtful."""
    assert list(differences(read(expect), expect)) == []


@pytest.mark.parametrize(
    "expect", [each for each in EVERY if each.get("refuse") is True], ids=lambda each: each["file"]
)
def test_what_is_no_interview_is_refused_in_a_sentence(expect: dict[str, Any]) -> None:
    """A lunch, a newsletter, a webinar and a rejection fill in nothing."""
    with pytest.raises(NotAnInvitation, match=r"^[A-Z“].+\.$"):
        read(expect)
