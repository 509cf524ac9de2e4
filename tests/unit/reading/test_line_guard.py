"""A company or a role that is not surely a name is asked about, never taken in silence."""

import pytest

from afterview_tui.reading.line_guard import taken_apart
from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW


@pytest.mark.parametrize(
    "line",
    [
        "my mate wants me at Costco for nights, call friday",
        "interview!! fri 11am Pret team leader",
        "3.11., Baker",
        "forklift, Wincanton",
        "they called about something in the warehouse",
        "Morrisons, nothing back",
        "Agency we talked about, Baker",
    ],
)
def test_what_is_not_surely_a_name_is_asked_about(line: str) -> None:
    """A sentence, a stage, a day or a trade in the place of a name."""
    assert read_line(line, NOW).doubts


@pytest.mark.parametrize(
    "line", ["Legal & General, Baker", "3M, Baker", "Bank of the West, Baker", "“interview”, Baker"]
)
def test_a_plain_name_is_taken(line: str) -> None:
    """A name with everyday words in it, a short one with a number, and one in quotes."""
    assert read_line(line, NOW).doubts == []


def test_a_sentence_is_taken_apart_where_its_small_words_are() -> None:
    """The likelier reading stands first; the last leaves the words whole."""
    first, last = taken_apart("supply teacher w/ Teach First Agency")
    assert (first.company, first.role) == ("Teach First Agency", "supply teacher")
    assert last.company == "supply teacher w/ Teach First Agency"
