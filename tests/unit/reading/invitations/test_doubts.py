"""Company and role stand without a question only where something speaks for them; else both readings are named."""

import pytest

from afterview_tui.domain.records import Invitation
from tests.unit.reading.invitations.test_said import read

MAIL = """From: Sophie Tranter <s.tranter@{domain}>
To: robin@achterberg.example
Subject: {subject}

Dear Robin,

{said} It is on Tuesday 8 December 2026 at 9:30 GMT.

Kind regards,
Sophie Tranter
{firm}
"""


def mail(subject: str, said: str = "", *, firm: str = "Larkfield", domain: str = "larkfield.example") -> Invitation:
    """What is read of a mail with that subject and those words."""
    return read(MAIL.format(subject=subject, said=said, firm=firm, domain=domain))


@pytest.mark.parametrize(
    "subject",
    ["Interview: Embedded Engineer at Larkfield", "Interview for Head of Data", "Uhrmacher – Vorstellungsgespräch"],
)
def test_a_word_for_a_job_speaks_for_a_role(subject: str) -> None:
    """In whichever language it is, at its end or at its beginning."""
    assert "role" not in mail(subject).doubts


@pytest.mark.parametrize(
    ("subject", "role"),
    [("Interview: Grouting with Larkfield", "Grouting"), ("Interview for Evergreen", "Evergreen")],
)
def test_where_nothing_speaks_for_a_role_it_is_asked(subject: str, role: str) -> None:
    """It stands in the field, with the mark that has the cursor."""
    found = mail(subject)
    assert (found.role, found.doubts["role"]) == (role, "Only the title says so.")


def test_two_places_that_agree_make_sure() -> None:
    """A name that nothing else speaks for, in the title and in the words."""
    found = mail("Interview for Evergreen", "This is about the position of Evergreen.")
    assert (found.role, "role" in found.doubts) == ("Evergreen", False)


def test_two_roles_are_both_to_choose_from() -> None:
    """One in the title, another in the words; neither is dropped."""
    found = mail(
        "Interview: Data Engineer at Larkfield", "We are pleased to meet you for the post of Office Manager."
    )
    assert {found.role, *found.also["role"]} == {"Data Engineer", "Office Manager"}
    assert found.doubts["role"] == f"It may be {found.also['role'][0]} as well."


def test_two_companies_are_both_to_choose_from() -> None:
    """The title has another than the words, and no address agrees with either."""
    found = mail(
        "Interview with Copper Kettle", "You will see the team at Harrow Hospital.", firm="", domain="gmail.example"
    )
    assert {found.company, *found.also["company"]} == {"Copper Kettle", "Harrow Hospital"}
    assert "company" in found.doubts


def test_a_label_is_plain() -> None:
    """Whatever stands behind "Role:" is what they call it."""
    found = mail("Interview", "Thank you.\nRole: Chief of Fun\n")
    assert (found.role, "role" in found.doubts) == ("Chief of Fun", False)
