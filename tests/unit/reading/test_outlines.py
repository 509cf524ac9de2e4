"""Leads as points below stages, in Markdown or plain text, and as headlines of org-mode."""

import pytest

from afterview_tui.domain.records import Lead
from afterview_tui.reading.cell_days import Way
from afterview_tui.reading.decoding import NotATable
from afterview_tui.reading.grid import AROUND
from afterview_tui.reading.importing import understand
from afterview_tui.reading.tables import read_table
from tests.support import StillClock

NOW = StillClock().now()
POINTS = """\
# Jobs

Three a week.

## Sent
- [x] Acme - cook, sent 12.11.2026, no answer yet, liked the kitchen
- [ ] Globex - clerk <https://globex.example/7>

## Over
- [x] Initech - baker, I pulled out (too far)

## To do
- [ ] iron shirt
"""
HEADLINES = """\
#+TODO: WISH APPLIED TALKING | CLOSED
* Open
** APPLIED Systems Administrator, Polder Hosting            :remote:
   SENT: [2026-11-11 Wed]
   https://polder.example/jobs/1
** TALKING Obelisk - Linux Engineer
   SCHEDULED: <2026-12-04 Fri 15:00>
   Second round with Marek.
** HOPED Site Engineer, Kelpie
** TODO Buy ink, black
* Notes
** Questions
   - on call?
"""


def brought(text: str) -> list[Lead]:
    """The leads of a text."""
    return understand(read_table(text.encode()), [], Way("dmy", NOW, "jobs")).new


def test_points_below_stages_are_leads() -> None:
    """Their clauses are stage, day and notes; work to do is none."""
    acme, globex, initech = brought(POINTS)
    assert (acme.company, acme.role, acme.stage, str(acme.applied_on)) == ("Acme", "cook", "applied", "2026-11-12")
    assert "liked the kitchen" in acme.notes
    assert (globex.role, globex.url) == ("clerk", "https://globex.example/7")
    assert (initech.reason, "too far" in initech.notes) == ("withdrew", True)
    assert AROUND in read_table(POINTS.encode()).notices


def test_titles_with_a_colon_will_do() -> None:
    """As in a plain text."""
    text = "Applied:\n- Acme - cook\n- Globex - clerk\n\nRejected:\n- Initech - baker\n"
    assert [each.stage for each in brought(text)] == ["applied", "applied", "closed"]


def test_headlines_with_states_are_leads() -> None:
    """Role and company in either order, days as org has them; other tasks and notes are none."""
    polder, obelisk, kelpie = brought(HEADLINES)
    assert (polder.company, polder.role, str(polder.applied_on)) == (
        *("Polder Hosting", "Systems Administrator", "2026-11-11"),
    )
    assert polder.url == "https://polder.example/jobs/1"
    assert (obelisk.company, str(obelisk.next_on), obelisk.notes) == (
        "Obelisk",
        "2026-12-04",
        "Second round with Marek.",
    )
    assert (kelpie.company, kelpie.notes) == ("Kelpie", "Status: Hoped")


@pytest.mark.parametrize(
    "text",
    [
        "## To do\n- Fix - the login\n- Test - the page\n\n## Done\n- Move - the cluster\n",
        "# Packing\n\n## Sent\n- socks\n- shirt\n\n## Open\n- map\n",
        "* TODO Buy milk\n* DONE Pay rent, November\n* TODO Call - Ana\n",
        "# Changes\n\n## Closed\n- Acme - one crash\n",
    ],
    ids=["tasks", "packing", "tasks of org", "one stage alone"],
)
def test_points_of_something_else_are_refused(text: str) -> None:
    """Nothing of them becomes a lead."""
    with pytest.raises(NotATable):
        read_table(text.encode())
