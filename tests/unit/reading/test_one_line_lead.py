"""A lead from one line, as people type it."""

from datetime import date, datetime
from typing import Any

import msgspec
import pytest

from afterview_tui.domain.leads.pipeline import added
from afterview_tui.domain.leads.spoken import spoken
from afterview_tui.domain.records import Lead
from afterview_tui.reading.one_line_lead import read_line
from tests.support import BERLIN

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)


def read(line: str) -> Lead:
    return read_line(line, NOW).value or Lead()


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Acme", {"company": "Acme"}),
        (
            "Acme, Backend Engineer, applied 2 nov, follow up friday, via Dana",
            {
                "company": "Acme",
                "role": "Backend Engineer",
                "stage": "applied",
                "applied_on": date(2026, 11, 2),
                "stage_since": date(2026, 11, 2),
                "next_step": "follow up",
                "next_on": date(2026, 11, 27),
                "source": "Dana",
            },
        ),
        ("Backend Engineer at Acme", {"company": "Acme", "role": "Backend Engineer"}),
        ("Acme, Inc., Tester", {"company": "Acme, Inc.", "role": "Tester"}),
        ("Monday, Engineer", {"company": "Monday", "role": "Engineer"}),
        ("Applied, Scientist; interviewing", {"company": "Applied", "role": "Scientist", "stage": "interviewing"}),
        ("1&1, 2nd line support", {"company": "1&1", "role": "2nd line support"}),
        ("Acme, Tester, ref 4711", {"company": "Acme", "role": "Tester", "reference": "4711"}),
        ("Acme, Tester (Req #R-2231)", {"company": "Acme", "role": "Tester", "reference": "R-2231"}),
        ("Tester at Acme job id 88231", {"company": "Acme", "role": "Tester", "reference": "88231"}),
        ("Acme - Tester - job ref: J-88/21", {"company": "Acme", "role": "Tester", "reference": "J-88/21"}),
        ("Bosch, Lehre, Kennziffer 12/26", {"company": "Bosch", "role": "Lehre", "reference": "12/26"}),
        ("Ref 4711: Acme, Tester", {"company": "Acme", "role": "Tester", "reference": "4711"}),
        ("Acme, Tester, ref 1, ref 2", {"company": "Acme", "role": "Tester", "reference": "1", "notes": "ref 2"}),
        ("Acme, Tester, ref Dana", {"company": "Acme", "role": "Tester", "notes": "ref Dana"}),
        ("Acme, Tester, reference 2 of 3", {"company": "Acme", "role": "Tester", "notes": "reference 2 of 3"}),
        (
            "Acme, call ref 4711 friday",
            {"company": "Acme", "next_step": "call ref 4711", "next_on": date(2026, 11, 27)},
        ),
        ("Acme, Tester, pays 60,000", {"company": "Acme", "role": "Tester", "notes": "pays 60,000"}),
        ("Acme, Tester, remote, note: ask Kim", {"company": "Acme", "role": "Tester", "notes": "remote; ask Kim"}),
        ("Acme, heard yesterday", {"company": "Acme", "heard_on": date(2026, 11, 22)}),
        ("Acme, in 3 days", {"company": "Acme", "next_on": date(2026, 11, 26)}),
        ("Acme, call Bob by friday", {"company": "Acme", "next_step": "call Bob", "next_on": date(2026, 11, 27)}),
        (
            "Acme, https://acme.example/1, Priya, contact Priya Nair, priya@acme.example, hoped for",
            {
                "company": "Acme",
                "url": "https://acme.example/1",
                "role": "Priya",
                "contact": "Priya Nair, priya@acme.example",
                "hoped_for": True,
            },
        ),
        ("Acme, applied whenever", {"company": "Acme", "stage": "applied", "notes": "applied whenever"}),
        ("  ,, ", {}),
    ],
)
def test_a_line_becomes_a_lead(line: str, fields: dict[str, Any]) -> None:
    """The first part is a name whatever it looks like; what has no place of its own is noted, nothing is lost."""
    assert read(line) == msgspec.structs.replace(Lead(), **fields)


def test_it_is_shown_as_it_was_understood() -> None:
    """In words that show a wrong reading at once."""
    lead = read("Acme, Tester, applied 2 nov, last heard 16 nov, call friday, via Dana, hoped for")
    assert spoken(lead, TODAY) == [
        ("company", "Acme"),
        ("role", "Tester"),
        ("stage", "applied Monday 2 November"),
        ("heard", "Monday 16 November"),
        ("next", "call, by Friday"),
        ("through", "Dana"),
        ("hoped for", "yes"),
    ]


@pytest.mark.parametrize(
    ("line", "step", "on"),
    [
        ("Acme", "apply", date(2026, 11, 26)),
        ("Acme, applied 20 nov", "ask for an update", date(2026, 11, 27)),
        ("Acme, applied 2 nov", "ask for an update", TODAY),
        ("Acme, offer", "answer the offer", date(2026, 11, 25)),
        ("Acme, call friday", "call", date(2026, 11, 27)),
        ("Acme, applied 2 nov, by friday", "ask for an update", date(2026, 11, 27)),
        ("Acme, accepted", "", None),
    ],
)
def test_a_new_lead_has_a_next_step_of_its_own(line: str, step: str, on: date | None) -> None:
    """By the cadence, where none was typed."""
    lead = added(read(line), NOW)
    assert (lead.next_step, lead.next_on) == (step, on)
    assert lead.history[0].what.startswith("added, ")
