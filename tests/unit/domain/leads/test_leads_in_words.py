"""Leads in words: contacts, reading a lead back, statistics of a search, and its end."""

from datetime import date, datetime, time, timedelta

import pytest
from msgspec import structs

from afterview_tui.domain.humanize import Calendar
from afterview_tui.domain.leads import ending
from afterview_tui.domain.leads.contacts import name_and_address
from afterview_tui.domain.leads.search import FILTERS, ORDERS, Found
from afterview_tui.domain.leads.shape import by_stage, by_week, drawn, shares
from afterview_tui.domain.leads.spoken import spoken
from afterview_tui.domain.records import Event, Lead, Reason, Stage
from tests.support import BERLIN

NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)
TODAY = NOW.date()
TOMORROW = TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("contact", "name", "address"),
    [
        ("Priya Nair, priya@acme.example", "Priya Nair", "priya@acme.example"),
        ("Priya Nair <priya@acme.example>", "Priya Nair", "priya@acme.example"),
        ('"Priya Nair" <priya@acme.example>', "Priya Nair", "priya@acme.example"),
        ("Priya (priya@acme.example)", "Priya", "priya@acme.example"),
        ("Priya [priya@acme.example]", "Priya", "priya@acme.example"),
        ("priya@acme.example (Priya)", "(Priya)", "priya@acme.example"),
        ("Priya <mailto:priya@acme.example>", "Priya", "priya@acme.example"),
        ("'Priya' <priya@acme.example>; Kim", "Priya", "priya@acme.example"),
        ("Priya Nair (HR), priya@acme.example", "Priya Nair (HR)", "priya@acme.example"),
        ("Priya, Head of Firmware", "Priya", ""),
        ("<priya@acme.example>", "", "priya@acme.example"),
        ("a@acme.example, b@acme.example", "", "a@acme.example"),
        ("Priya", "Priya", ""),
        ("", "", ""),
    ],
)
def test_the_name_and_address_of_a_contact(contact: str, name: str, address: str) -> None:
    """The greeting of a note has the name alone, without brackets left over from an address."""
    assert name_and_address(contact) == (name, address)


def test_every_fact_of_a_lead_is_read_back() -> None:
    """Each with its label, in this order, without unknown ones."""
    lead = Lead(
        company="Acme",
        role="Tester",
        stage="interviewing",
        applied_on=date(2026, 11, 2),
        heard_on=TODAY,
        next_step="call",
        next_on=TOMORROW,
        next_at=time(15),
        source="Dana",
        contact="Priya",
        url="https://acme.example",
        notes="Zephyr",
        hoped_for=True,
    )
    assert spoken(lead, TODAY) == [
        ("company", "Acme"),
        ("role", "Tester"),
        ("stage", "interviewing, applied Monday 2 November"),
        ("heard", "today"),
        ("next", "call, by tomorrow, 15:00"),
        ("through", "Dana"),
        ("contact", "Priya"),
        ("link", "https://acme.example"),
        ("noted", "Zephyr"),
        ("hoped for", "yes"),
    ]
    assert spoken(Lead(), TODAY) == [("stage", "found")]
    assert spoken(Lead(next_on=TOMORROW), TODAY)[1:] == [("next", "by tomorrow")]


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("rejected", "closed: they said no"),
        ("went_quiet", "closed: it went quiet"),
        ("withdrew", "closed: I withdrew"),
        ("declined", "closed: I declined their offer"),
        ("role_closed", "closed: the role was closed"),
        (None, "closed"),
    ],
)
def test_why_it_was_closed(reason: Reason | None, said: str) -> None:
    """Worded for the middle of a sentence."""
    assert dict(spoken(Lead(stage="closed", reason=reason), TODAY))["stage"] == said


def test_every_end_has_its_bar() -> None:
    """Each open stage, then each way to end; an accepted lead isn't counted as ended."""
    reasons: list[Reason | None] = ["rejected", "went_quiet", "withdrew", "declined", "role_closed", None]
    stages: list[Stage] = ["found", "applied", "screening", "interviewing", "offer", "accepted"]
    leads = [Lead(stage=stage) for stage in stages] + [Lead(stage="closed", reason=each) for each in reasons]
    assert [bar.name for bar in by_stage(leads)] == [
        *("found", "applied", "screening", "interviewing", "offer in hand", "accepted"),
        *("they said no", "it went quiet", "you withdrew", "you declined", "role closed", "closed"),
    ]
    assert {bar.number for bar in by_stage(leads)} == {1}


def test_weeks_begin_on_the_persons_day() -> None:
    """If weeks begin on Sunday, a Sunday counts for the week that it begins."""
    lead = Lead(history=[Event(at=NOW - timedelta(days=1), what="heard from them")])
    assert [tuple(bar) for bar in by_week([lead], TODAY)[-2:]] == [("16 Nov", 1), ("23 Nov", 0)]
    assert [tuple(bar) for bar in by_week([lead], TODAY, Calendar(first_day=6))[-2:]] == [
        ("15 Nov", 0),
        ("22 Nov", 1),
    ]


@pytest.mark.parametrize("what", ["next: call", "put off until Friday", "parked until Friday", "changed: role"])
def test_a_plan_is_not_an_event(what: str) -> None:
    """A plan isn't something that happened."""
    lead = Lead(history=[Event(at=NOW, what=what), Event(at=NOW, what="followed up: call")])
    assert by_week([lead], TODAY)[-1].number == 1


def test_how_many_have_answered() -> None:
    """Zero is "none"; leads that were only found or closed without applying don't count."""
    silent = [Lead(stage="applied", applied_on=TODAY)] * 10
    assert shares(silent) == "Of 10 you applied to, none answered."
    assert shares([*silent, Lead(stage="found", applied_on=TODAY), Lead(stage="closed")]) == (
        "Of 10 you applied to, none answered."
    )
    went = Lead(stage="closed", reason="went_quiet", applied_on=TODAY)
    assert shares([*silent, went, Lead(stage="accepted")]) == "Of 11 you applied to, none answered."
    assert shares(silent[:9]) == ""


@pytest.mark.parametrize(
    ("number", "most", "width", "bar"), [(3, 4, 2, "━╸"), (4, 4, 2, "━━"), (1, 100, 2, "╸"), (0, 4, 2, "")]
)
def test_a_bar_in_halves(number: int, most: int, width: int, bar: str) -> None:
    """Its length is in proportion to the longest."""
    assert drawn(number, most, width) == bar


@pytest.mark.parametrize(
    ("others", "unthanked", "said"),
    [
        ([], [], []),
        (["closed"], [], ["Every other lead is closed."]),
        (["applied"], [], ["Still open: 1 lead. So."]),
        (
            ["applied", "found", "closed"],
            ["Rosa"],
            ["Still open: 2 leads. So.", "Not thanked yet for their help: Rosa."],
        ),
    ],
)
def test_what_an_accepted_offer_leaves_to_do(others: list[Stage], unthanked: list[str], said: list[str]) -> None:
    """What is still open and how to close it, and whom to thank."""
    leads = [Lead(company="Acme", stage="accepted"), *(Lead(stage=stage) for stage in others)]
    first, *more = ending.farewell(leads, unthanked, " So.")
    assert first == "You have accepted an offer from Acme. The search can end here."
    assert more == said


def test_a_list_of_closed_leads_says_so() -> None:
    """With their number."""
    assert (ending.all_closed(1), ending.all_closed(2)) == ("Your one lead is closed.", "All 2 leads are closed.")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("active", ["due", "late", "later", "bare", "asleep"]),
        ("due", ["due", "late"]),
        ("without a next step", ["bare"]),
        ("parked", ["asleep"]),
        ("closed", ["over"]),
        ("in all", ["due", "late", "later", "bare", "asleep", "over", "won"]),
    ],
)
def test_what_each_list_shows(name: str, shown: list[str]) -> None:
    """By the filter's name."""
    leads = [
        Lead(company="due", next_on=TODAY),
        Lead(company="late", next_on=TODAY - timedelta(days=1)),
        Lead(company="later", next_on=TOMORROW),
        Lead(company="bare"),
        Lead(company="asleep", parked_until=TOMORROW),
        Lead(company="over", stage="closed", parked_until=TOMORROW),
        Lead(company="won", stage="accepted"),
    ]
    assert [lead.company for lead in leads if FILTERS[name](lead, TODAY)] == shown


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("next date", "b c a d"),
        ("company", "a b c d"),
        ("last heard", "d b c a"),
        ("stage", "a c b d"),
    ],
)
def test_in_which_order(name: str, order: str) -> None:
    """By nearest day, by longest unheard, or by furthest stage and longest in it; then by name."""
    leads = [
        Lead(uid="1", company="d"),
        Lead(uid="2", company="c", stage="applied", applied_on=TODAY, next_on=TOMORROW, stage_since=TODAY),
        Lead(
            uid="3",
            company="b",
            stage="applied",
            applied_on=TODAY,
            heard_on=TODAY - timedelta(days=1),
            next_on=TODAY,
            stage_since=TOMORROW,
        ),
        Lead(uid="4", company="a", stage="offer", heard_on=TOMORROW),
    ]
    assert " ".join(lead.company for lead in sorted(leads, key=ORDERS[name])) == order
    backwards = [*reversed(leads)]
    assert " ".join(lead.company for lead in sorted(backwards, key=ORDERS[name])) == order


def test_a_search_goes_back_with_its_letters() -> None:
    """After erasing letters, it searches all leads again."""
    leads = [Lead(company="Acme"), structs.replace(Lead(company="Globex"), source="Rosa"), Lead(url="acme.example")]
    found = Found(leads)
    assert [lead.company for lead in found.by("ac")] == ["Acme", ""]
    assert [lead.company for lead in found.by("acme ")] == ["Acme", ""]
    assert [lead.company for lead in found.by("ROSA")] == ["Globex"]
    assert found.by("") == leads
