"""The level in brackets behind a role belongs to it; what is no level doesn't."""

import pytest

from tests.unit.reading.invitations.test_said import read

MAIL = """From: Sophie Tranter <s.tranter@larkfield.example>
To: robin@achterberg.example
Subject: Interview invitation

Thank you for your application for the post of {role} at Larkfield. Your interview is on Thursday at 9:30.

Kind regards,
Sophie Tranter
Larkfield
"""


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Class Teacher (Year 3)", "Class Teacher (Year 3)"),
        ("Staff Nurse (Band 5)", "Staff Nurse (Band 5)"),
        ("Staff Nurse (Band 5-6)", "Staff Nurse (Band 5-6)"),
        ("Class Teacher (KS2)", "Class Teacher (KS2)"),
        ("Software Engineer (L4/L5)", "Software Engineer (L4/L5)"),
        ("Software Engineer (II)", "Software Engineer (II)"),
        ("Software Engineer (m/f/d)", "Software Engineer"),
        ("Software Engineer (remote)", "Software Engineer"),
        ("Software Engineer (London)", "Software Engineer"),
        ("Software Engineer (Ref 12)", "Software Engineer"),
        ("Software Engineer (Room 3)", "Software Engineer"),
        ("Software Engineer (80%)", "Software Engineer"),
    ],
)
def test_a_level_in_brackets_stays_with_its_role(said: str, role: str) -> None:
    """A year, a band, a grade; neither a place, a number of theirs nor who may apply."""
    assert read(MAIL.format(role=said)).role == role
