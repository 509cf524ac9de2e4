"""Lists with a block of lines for each lead: typed by hand, in YAML, in GNU recutils."""

import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.importing import understand
from afterview_tui.reading.tables import read_table
from tests.support import StillClock

NOW = StillClock().now()
TYPED = "Company: Acme\nJob: Cook\nNotes: bring\nyour boots\n\nCompany: Globex\nJob: Clerk\nStatus: rejected\n"
YAML = """\
- company: Acme
  role: "Cook"
  notes: |
    bring
    your boots
  tags:
    - days
- company: Globex
  role: Clerk
  status: rejected
"""
RECORDS = f"%rec: Job\n\n{TYPED}".replace("your", "+ your")


def brought(text: str) -> list[Lead]:
    """The leads of a list."""
    return understand(read_table(text.encode()), [], Way("dmy", NOW, "jobs")).new


@pytest.mark.parametrize("text", [TYPED, YAML, RECORDS], ids=["typed", "yaml", "recutils"])
def test_each_block_is_a_lead(text: str) -> None:
    """A line that goes on belongs to the one above it."""
    acme, globex = brought(text)
    assert (acme.company, acme.role) == ("Acme", "Cook")
    assert acme.notes.startswith("bring; your boots")
    assert (globex.company, globex.role, globex.reason) == ("Globex", "Clerk", "rejected")


def test_a_name_in_front_of_a_colon_that_is_not_known_is_noted() -> None:
    """Like a column."""
    (lead,) = brought("Company: Acme\nRole: Cook\nApplied: 2026-11-02\nMood: fine\n")
    assert lead.notes == "Mood: fine"


def test_an_address_is_no_name() -> None:
    """The colon of a link parts nothing."""
    (lead,) = brought("Company: Acme\nRole: Cook\nLink:\nhttps://acme.example/7\nApplied: 2026-11-02\n")
    assert lead.url == "https://acme.example/7"


@pytest.mark.parametrize(
    "text",
    [
        "name: server\nrole: web\nport: 80\n",
        "- role: web\n  port: 80\n- role: mail\n  port: 25\n",
        "Author: Dana\nOrganization: Acme\nTitle: A proposal\n",
        "Company: Acme\nWe met in spring.\nIt was fine.\nNothing came of it.\n",
    ],
    ids=["settings", "roles of servers", "one head of a text", "a text"],
)
def test_blocks_of_something_else_are_refused(text: str) -> None:
    """Nothing of them becomes a lead."""
    with pytest.raises(NotATable):
        read_table(text.encode())
