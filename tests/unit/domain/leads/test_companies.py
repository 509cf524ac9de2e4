"""Comparing company names, and finding leads that went quiet."""

from datetime import date

import pytest

from afterview_tui.domain.leads.companies import company_key, open_there, spoken_company, went_quiet_before
from afterview_tui.domain.records import Lead


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme", "ACME Inc."),
        ("Acme GmbH", "acme"),
        ("Acme, Inc", "Acme Incorporated"),
        ("Müller & Söhne", "muller   sohne"),
        ("Kestrel-Robotics", "Kestrel Robotics S.A."),
    ],
)
def test_the_same_company_in_other_letters(one: str, other: str) -> None:
    """Case, accents, punctuation and the legal form don't count."""
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(("one", "other"), [("Acme", "Acme Labs"), ("AG", "SE"), ("1&1", "11"), ("", "Acme")])
def test_a_bare_legal_form_is_still_a_company_of_its_own(one: str, other: str) -> None:
    """A name that is nothing but a legal form is still a name."""
    assert company_key(one) != company_key(other)


def test_where_it_went_quiet_before() -> None:
    """The latest such lead, never the lead itself or one that was closed for another reason."""
    leads = [
        Lead(uid="1", company="Acme", stage="closed", reason="went_quiet", stage_since=date(2024, 1, 1)),
        Lead(uid="2", company="Acme Ltd", stage="closed", reason="went_quiet", stage_since=date(2025, 1, 1)),
        Lead(uid="3", company="Acme", stage="closed", reason="rejected", stage_since=date(2026, 1, 1)),
        Lead(uid="4", company="", stage="closed", reason="went_quiet"),
    ]
    found = went_quiet_before("ACME", leads)
    assert found is not None
    assert found.uid == "2"
    again = went_quiet_before("ACME", leads, but="2")
    assert again is not None
    assert again.uid == "1"
    assert went_quiet_before("Globex", leads) is None
    assert went_quiet_before("", leads) is None


def test_what_is_open_there() -> None:
    """Neither accepted nor closed."""
    leads = [Lead(company="Acme", stage="applied"), Lead(company="Acme", stage="closed"), Lead(company="Globex")]
    assert open_there("acme", leads) == leads[:1]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Kestrel Robotics Ltd", "Kestrel Robotics"),
        ("Harbour Lane Bakery, Inc.", "Harbour Lane Bakery"),
        ("kestrel ltd", "kestrel"),
        ("Möbel Brandt GmbH & Co. KG", "Möbel Brandt"),
        ("Outback Surveys Pty Ltd", "Outback Surveys"),
        ("Banco del Norte, S.A.", "Banco del Norte"),
        ("Vestby Vind A/S", "Vestby Vind"),
        ("Marks and Spencer plc", "Marks and Spencer"),
        ("Boots (Deansgate)", "Boots"),
        ("Kestrel (UK) Ltd", "Kestrel"),
        ("Kestrel Ltd (Leeds)", "Kestrel"),
    ],
)
def test_people_leave_out_the_legal_form_and_the_branch(written: str, spoken: str) -> None:
    """In a sentence, "the role at Kestrel Robotics Ltd" reads like a contract."""
    assert spoken_company(written) == spoken


@pytest.mark.parametrize(
    "name",
    [
        "Smith & Co",
        "The Walt Disney Company",
        "Day Spa",
        "The Limited",
        "AG",
        "Ltd",
        "Works as",
        "Fox & SE",
        "",
        "Same SA Team",
        "(anon)",
    ],
)
def test_a_word_of_the_name_stays(name: str) -> None:
    """Where the last word may be part of the name, nothing is left out."""
    assert spoken_company(name) == name
