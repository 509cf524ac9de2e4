"""Filters, orders and search of the list of leads."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.domain.leads.search import FILTERS, ORDERS, Found, search_text
from afterview_tui.domain.records import Event, Lead
from tests.support import BERLIN

TODAY = date(2026, 11, 23)
LEADS = [
    Lead(uid="1", company="Kestrel", stage="offer", next_step="answer", next_on=date(2026, 11, 24)),
    Lead(uid="2", company="acme", stage="applied", applied_on=date(2026, 11, 2), notes="they use Zephyr"),
    Lead(uid="3", company="Globex", stage="applied", next_on=TODAY, heard_on=date(2026, 10, 1), contact="Priya"),
    Lead(
        uid="4", company="Initech", stage="closed", history=[Event(datetime(2026, 1, 1, tzinfo=BERLIN), "a call")]
    ),
    Lead(uid="5", company="Hooli", parked_until=date(2026, 12, 1)),
]


@pytest.mark.parametrize(
    ("name", "uids"),
    [
        ("active", "1235"),
        ("due", "3"),
        ("without a next step", "2"),
        ("parked", "5"),
        ("closed", "4"),
        ("in all", "12345"),
    ],
)
def test_each_filter_shows_the_leads_it_names(name: str, uids: str) -> None:
    """Each shows what its name says; parked leads have the day that parking ends."""
    assert "".join(lead.uid for lead in LEADS if FILTERS[name](lead, TODAY)) == uids


@pytest.mark.parametrize(
    ("name", "uids"),
    [("next date", "31524"), ("company", "23541"), ("last heard", "54132"), ("stage", "41235")],
)
def test_each_order_puts_what_has_no_date_last(name: str, uids: str) -> None:
    """Leads without a date come last, or the longest unheard first."""
    assert "".join(lead.uid for lead in sorted(LEADS, key=ORDERS[name])) == uids


def test_accents_do_not_count_for_the_order() -> None:
    """Letters with accents sort like plain ones, as in a telephone book."""
    leads = [Lead(company=name) for name in ("Bosch", "Zeiss", "Übermut", "bäckerei", "Beiersdorf")]
    in_order = [lead.company for lead in sorted(leads, key=ORDERS["company"])]
    assert in_order == ["bäckerei", "Beiersdorf", "Bosch", "Übermut", "Zeiss"]


@pytest.mark.parametrize(
    ("query", "uids"),
    [
        ("", "12345"),
        ("ZEPHYR", "2"),
        ("priya glob", "3"),
        ("offer in hand", "1"),
        ("a call", "4"),
        ("answer", "1"),
        ("nowhere", ""),
    ],
)
def test_every_word_has_to_occur_in_the_lead(query: str, uids: str) -> None:
    """In names, notes, contacts, steps, stages or events."""
    assert "".join(lead.uid for lead in Found(LEADS).by(query)) == uids


@given(st.lists(st.text("aekpyz ", max_size=8), max_size=12))
def test_typing_on_finds_what_typing_at_once_finds(queries: list[str]) -> None:
    """Typing, erasing and typing again never gives a lead too few or too many."""
    found = Found(LEADS)
    for query in queries:
        words = query.split()
        assert found.by(query) == [lead for lead in LEADS if all(word in search_text(lead) for word in words)]
