"""Which lead a line of somebody's table is about, and what it adds to one that is there."""

from datetime import date, time

import pytest
from msgspec import structs

from afterview_tui.domain.records import Event, Lead
from afterview_tui.reading.known_leads import KnownLeads, merged
from afterview_tui.reading.understood import NO_COMPANY, Merge, Unclear, Understood
from tests.support import StillClock

NOW = StillClock().now()
DAY, OTHER_DAY = date(2026, 11, 2), date(2026, 11, 3)


@pytest.mark.parametrize(
    ("field", "theirs", "mine"),
    [
        ("role", "Tester", "Cook"),
        ("source", "Dana", "Kim"),
        ("url", "https://acme.example/1", "https://acme.example/2"),
        ("contact", "Dana", "Kim"),
        ("applied_on", DAY, OTHER_DAY),
        ("heard_on", DAY, OTHER_DAY),
        ("next_step", "call", "write"),
        ("next_on", DAY, OTHER_DAY),
        ("next_at", time(9), time(10)),
    ],
)
def test_what_is_empty_is_filled_and_what_is_there_stays(field: str, theirs: object, mine: object) -> None:
    """With an event that tells where it came from; nothing new brings none."""
    event = Event(at=NOW, what="imported from jobs.csv")
    other = structs.replace(Lead(history=[Event(at=NOW, what="applied"), event]), **{field: theirs})
    assert merged(Lead(), other) == {field: theirs, "history": [event]}
    assert merged(structs.replace(Lead(), **{field: mine}), other) == {}


@pytest.mark.parametrize(
    ("mine", "theirs", "notes"),
    [
        ("", "a; b", "a; b"),
        ("a", "a; b", "a; b"),
        ("small team", "team; remote", "small team; remote"),
        ("a; b", "b; a", None),
        ("a", "", None),
    ],
)
def test_notes_are_added_once(mine: str, theirs: str, notes: str | None) -> None:
    """Part by part."""
    found = merged(Lead(notes=mine), Lead(notes=theirs))
    assert found.get("notes") == notes
    assert bool(found) is (notes is not None)


def test_a_stage_only_goes_on() -> None:
    """With its reason and its day; one that lies behind changes nothing."""
    closed = Lead(stage="closed", reason="rejected", stage_since=DAY)
    assert merged(Lead(stage="applied"), closed) == {
        "stage": "closed",
        "reason": "rejected",
        "stage_since": DAY,
        "history": [],
    }
    assert merged(closed, Lead(stage="offer", stage_since=OTHER_DAY)) == {}
    assert merged(Lead(stage="offer"), Lead(stage="offer", stage_since=DAY)) == {}


@pytest.mark.parametrize(
    ("there", "comes", "is_it"),
    [
        (Lead(company="Acme Inc.", role="Tester"), Lead(company="ACME", role="tester"), True),
        (Lead(company="Acme", role="Tester"), Lead(company="Acme", role="Cook"), False),
        (Lead(company="Acme", applied_on=DAY), Lead(company="Acme", applied_on=DAY), True),
        (Lead(company="Acme", applied_on=DAY), Lead(company="Acme", applied_on=OTHER_DAY), False),
        (Lead(company="Acme", applied_on=DAY), Lead(company="Acme"), True),
        (Lead(company="Acme"), Lead(company="Acme", applied_on=DAY), True),
        (Lead(company="Acme", applied_on=DAY, url="x"), Lead(company="Acme", applied_on=OTHER_DAY, url="x"), True),
        (Lead(company="Acme", applied_on=DAY, url="x"), Lead(company="Acme", applied_on=OTHER_DAY, url="y"), False),
        (Lead(uid="a", company="Acme"), Lead(uid="a", company="Globex"), True),
        (Lead(uid="a", company="Acme"), Lead(uid="b", company="Acme"), True),
    ],
)
def test_which_lead_a_line_is(there: Lead, comes: Lead, is_it: bool) -> None:
    """By its uid, else by company, role and day of applying; the same link is the same lead."""
    known = KnownLeads([there])
    assert known.find(comes) == (there if is_it else None)


def test_lines_of_one_file_with_uids_are_told_apart_by_them() -> None:
    """An export of ours may hold two leads that are alike in all else."""
    known = KnownLeads([Lead(uid="z", company="Globex")])
    one, two = Lead(uid="a", company="Acme"), Lead(uid="b", company="Acme")
    known.add(one)
    assert known.find(two) is None
    known.add(two)
    assert known.new == [one, two]
    assert (known.is_new(one), known.is_new(two), known.is_new(Lead(uid="z"))) == (True, True, False)
    assert known.find(Lead(company="Acme")) == one
    known.replace(two, structs.replace(two, notes="more"))
    assert [lead.notes for lead in known.new] == ["", "more"]
    known.replace(Lead(company="nobody"), two)
    assert [lead.uid for lead in known.new] == ["a", "b"]


def test_a_line_known_better_takes_its_own_place() -> None:
    """Where lines have no uid."""
    known = KnownLeads([])
    one, two = Lead(company="Acme", applied_on=DAY), Lead(company="Acme", applied_on=OTHER_DAY)
    for lead in (one, two):
        known.add(lead)
    known.replace(two, structs.replace(two, notes="more"))
    assert [lead.notes for lead in known.new] == ["", "more"]
    assert known.is_new(one)


def test_how_much_may_be_unclear() -> None:
    """Three lines, however much is wrong in each; one that only lacks its company is none."""
    unclear = [Unclear(row, "odd") for row in (1, 1, 2, 3)]
    assert not Understood(unclear=unclear).too_much_is_unclear
    assert not Understood(unclear=[*unclear, Unclear(4, NO_COMPANY)]).too_much_is_unclear
    assert Understood(unclear=[*unclear, Unclear(4, "odd")]).too_much_is_unclear


def test_lines_about_one_lead_are_saved_as_one() -> None:
    """The later line on top of the earlier one."""
    acme, globex = Lead(uid="a"), Lead(uid="b")
    merges = [Merge(1, acme, {"role": "Cook", "notes": "a"}), Merge(2, globex, {}), Merge(3, acme, {"notes": "b"})]
    assert Understood(merges=merges).changes == [(acme, {"role": "Cook", "notes": "b"}), (globex, {})]
