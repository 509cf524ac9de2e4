"""The end of a search: the question, the prepared notes, and their words."""

from datetime import date, datetime

import msgspec
import pytest

from afterview_tui.domain.leads import ending
from afterview_tui.domain.records import Lead, Person, Stage
from afterview_tui.writing.farewells import farewells
from tests.support import BERLIN

NOW = datetime(2026, 11, 30, 17, tzinfo=BERLIN)


def test_an_accepted_offer_ends_the_search() -> None:
    """It says what is open and who isn't thanked yet, but nothing before an offer is accepted."""
    leads = [Lead(company="Kestrel", stage="accepted"), Lead(stage="applied"), Lead(stage="closed")]
    assert ending.farewell(leads[1:], ["Rosa"]) == []
    first, still_open, thanks = ending.farewell(leads, ["Rosa", "Kim"], " Press w to close them kindly.")
    assert first == "You have accepted an offer from Kestrel. The search can end here."
    assert still_open == "Still open: 1 lead. Press w to close them kindly."
    assert thanks == "Not thanked yet for their help: Rosa, Kim."
    assert len(ending.farewell(leads[:1], [])) == 1


@pytest.mark.parametrize(
    ("others", "asks"), [(("applied",), True), (("closed",), False), ((), False), (("found", "closed"), True)]
)
def test_it_asks_while_something_is_open(others: tuple[Stage, ...], asks: bool) -> None:
    """Never without an accepted offer, and not again once the answer was no."""
    accepted = Lead(company="Kestrel", stage="accepted")
    rest = [Lead(stage=stage) for stage in others]
    assert ending.asks_to_end([accepted, *rest]) is asks
    assert not ending.asks_to_end(rest)
    looking = msgspec.convert(
        msgspec.to_builtins(msgspec.structs.replace(accepted, **ending.kept_looking(accepted, NOW))), Lead
    )
    assert not ending.asks_to_end([looking, *rest])


@pytest.mark.parametrize(
    ("stage", "reason"), [("applied", "withdrew"), ("interviewing", "withdrew"), ("offer", "declined")]
)
def test_the_reason_fits_the_stage(stage: Stage, reason: str) -> None:
    """Only an offer can be declined."""
    assert ending.withdrawn(Lead(stage=stage), NOW)["reason"] == reason


def test_a_note_for_each_company_that_knows_you() -> None:
    """To a person met, else the contact, else the company; a lead that was only found gets no note."""
    leads = [
        Lead(uid="1", company="Acme", role="Tester", stage="interviewing", contact="Priya"),
        Lead(uid="2", company="Globex", stage="applied", contact="Priya Nair <priya@globex.example>"),
        Lead(uid="3", company="Initech", role="Developer", stage="offer"),
        Lead(uid="4", company="Hooli", stage="found"),
        Lead(uid="5", company="Umbra", stage="closed"),
    ]
    met = {"1": Person(name="Dana Whitfield", greeting="Dana", email="dana@acme.example")}
    notes = farewells(leads, met, "Alex Morgan")
    assert [(note.person.name, note.person.email) for note in notes] == [
        ("Dana Whitfield", "dana@acme.example"),
        ("Priya Nair", "priya@globex.example"),
        ("Initech", ""),
    ]
    assert [note.note.subject for note in notes] == [
        "Withdrawing my application: Tester",
        "Withdrawing my application",
        "Your offer: Developer",
    ]
    assert notes[0].note.body == (
        "Dear Dana,\n\n"
        "Thank you for considering me for the role of Tester at Acme, and for the time you have given it.\n\n"
        "I have accepted another position, so I would like to withdraw my application.\n\n"
        "I wish you and your team well, and hope that our paths cross again.\n\n"
        "Kind regards,\nAlex Morgan"
    )
    assert notes[2].note.body.startswith("Dear hiring team,")
    assert "must decline" in notes[2].note.body


def test_the_latest_accepted_lead_counts() -> None:
    """A user may go on looking after an offer and accept another one."""
    leads = [
        Lead(company="First", stage="accepted"),
        Lead(company="Second", stage="accepted", stage_since=date(2026, 11, 1)),
    ]
    accepted = ending.accepted_lead(leads)
    assert accepted is not None
    assert accepted.company == "Second"
