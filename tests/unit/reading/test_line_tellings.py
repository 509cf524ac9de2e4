"""Sentences about who was spoken to, what was sent, and who wants one."""

import pytest

from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW


@pytest.mark.parametrize(
    ("line", "company", "role", "stage"),
    [
        ("rang Jo at Hill & sons about the welder job, start mon", "Hill & sons", "welder", "found"),
        ("spoke to Jo Hill at Northgate re night porter", "Northgate", "night porter", "found"),
        ("didn't get the school nurse one at Northgate surgery", "Northgate surgery", "school nurse", "closed"),
        ("i send cv to hotel Northgate for housekeeping", "hotel Northgate", "housekeeping", "applied"),
        ("Northgate want me for night porter, call friday", "Northgate", "night porter", "found"),
        ("my mate wants me at Northgate for nights, call friday", "Northgate", "nights", "found"),
        ("had a call with northgate about the welder job", "northgate", "welder", "found"),
        ("no luck with the welder job at northgate", "northgate", "welder", "closed"),
        ("hays put me forward for welder at hill & sons", "hill & sons", "welder", "found"),
    ],
)
def test_the_names_in_a_sentence_are_read(line: str, company: str, role: str, stage: str) -> None:
    """By the words around them."""
    answer = read_line(line, NOW)
    assert answer.value is not None
    lead = answer.value
    assert (lead.company, lead.role, lead.stage, answer.doubts) == (company, role, stage, [])


def test_whom_one_spoke_to_is_the_contact() -> None:
    """And what was done is noted."""
    lead = read_line("rang Jo at Northgate about the welder job", NOW).value
    assert lead is not None
    assert (lead.contact, "rang Jo" in lead.notes) == ("Jo", True)


@pytest.mark.parametrize("line", ["my mate wants me for nights", "rang Jo at theirs about it"])
def test_somebody_who_is_no_company_is_asked_about(line: str) -> None:
    """Where a small word tells that it is no name."""
    assert read_line(line, NOW).doubts
