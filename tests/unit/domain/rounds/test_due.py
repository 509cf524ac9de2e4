"""What is due: the lists of Home, Close and ``afterview today``."""

from datetime import UTC, date, datetime, timedelta

import pytest

from afterview_tui.domain.records import Interview, Lead, Note, Person, Pledge
from afterview_tui.domain.rounds import due
from afterview_tui.domain.rounds.due import Due, Everything
from afterview_tui.session import Session
from tests.support import BERLIN, StillClock

NOW = datetime(2026, 11, 23, 17, tzinfo=BERLIN)
HELD = datetime(2026, 11, 23, 16, tzinfo=BERLIN)
TONIGHT = datetime(2026, 11, 23, 20, tzinfo=BERLIN)
INTERVIEW = Interview(uid="i", company="Kestrel", role="Engineer", held_at=HELD)
DANA = Person(uid="d", interview="i", name="Dana")
KIM = Person(uid="k", interview="i", name="Kim", part="helper")


def lines(everything: Everything, now: datetime = NOW) -> list[str]:
    return [due.sentence(each, now) for each in due.due_today(everything, now)]


@pytest.mark.parametrize(
    ("people", "notes", "line"),
    [
        ([], [], None),
        ([DANA], [], "Thank Dana (Engineer, Kestrel): tomorrow 16:00"),
        ([DANA, KIM], [], "2 notes to send (Engineer, Kestrel): tomorrow 16:00"),
        ([DANA, KIM], [Note(person="d", state="sent")], "Thank Kim (Engineer, Kestrel): tomorrow 16:00"),
        ([DANA], [Note(person="d", state="copied")], "Thank Dana (Engineer, Kestrel): tomorrow 16:00"),
        ([DANA, KIM], [Note(person="d", state="sent"), Note(person="k", state="sent")], None),
        ([Person(uid="o", interview="i", name="Porter", part="other")], [], None),
        ([Person(uid="d", interview="i")], [], "Thank one person (Engineer, Kestrel): tomorrow 16:00"),
        ([Person(uid="d", interview="another", name="Dana")], [], None),
    ],
)
def test_notes_wait_until_they_are_sent(people: list[Person], notes: list[Note], line: str | None) -> None:
    """Thanks to everybody met and every helper are due within a day, until their note is sent."""
    everything = Everything(interviews=[INTERVIEW], people=people, notes=notes)
    assert lines(everything) == ([line] if line else [])


@pytest.mark.parametrize(
    ("now", "line"),
    [
        (HELD + timedelta(hours=23), "Thank Dana (Engineer, Kestrel): today 16:00"),
        (HELD + timedelta(hours=25), "Thank Dana (Engineer, Kestrel): since today 16:00"),
        (HELD + timedelta(days=3), "Thank Dana (Engineer, Kestrel): since Tuesday 16:00"),
        (HELD + timedelta(days=7), "Thank Dana (Engineer, Kestrel): since Tuesday 16:00"),
        (HELD + timedelta(days=7, minutes=1), None),
    ],
)
def test_a_late_note_is_due_for_a_week(now: datetime, line: str | None) -> None:
    """A late note is listed for a week, then no longer."""
    assert lines(Everything(interviews=[INTERVIEW], people=[DANA]), now) == ([line] if line else [])


def test_a_day_is_a_day_across_the_change_of_clocks() -> None:
    """Thanks for an interview on the Saturday before 28 March 2027 are due within 24 real hours."""
    held = datetime(2027, 3, 27, 16, tzinfo=BERLIN)
    everything = Everything(interviews=[Interview(uid="i", held_at=held)], people=[DANA])
    assert lines(everything, held) == ["Thank Dana (An interview): tomorrow 17:00"]


def test_times_are_told_where_the_user_is() -> None:
    """The deadline for an interview saved with another offset is shown in local time."""
    elsewhere = Interview(uid="i", held_at=datetime(2026, 11, 22, 23, 30, tzinfo=UTC))
    (thanks,) = due.all_due(Everything(interviews=[elsewhere], people=[DANA]), NOW)
    assert (thanks.on, due.sentence(thanks, NOW)) == (
        date(2026, 11, 24),
        "Thank Dana (An interview): tomorrow 00:30",
    )


def test_nobody_is_to_be_thanked_before_the_interview() -> None:
    """Tomorrow's interview isn't due today; on its day it is, with any time."""
    for hours, number in ((24, 0), (1, 1), (-1, 1)):
        held = Interview(uid="i", held_at=NOW + timedelta(hours=hours))
        assert len(due.all_due(Everything(interviews=[held], people=[DANA]), NOW)) == number


@pytest.mark.parametrize(
    ("until", "now", "line"),
    [
        (datetime(2026, 11, 23, 20, tzinfo=BERLIN), NOW, "Your quiet ends: today 20:00"),
        (datetime(2026, 11, 24, 18, tzinfo=BERLIN), NOW, None),
        (datetime(2026, 11, 23, 16, tzinfo=BERLIN), NOW, "Your quiet is over: since today 16:00"),
        (datetime(2026, 11, 20, 18, tzinfo=BERLIN), NOW, "Your quiet is over: since Friday 18:00"),
        (None, NOW, None),
    ],
)
def test_the_end_of_a_pledge(until: datetime | None, now: datetime, line: str | None) -> None:
    """A pledge is listed with its end until it is ended; one until an answer isn't listed."""
    pledge = Pledge(uid="p", until=until, signed_at=NOW - timedelta(days=5))
    assert lines(Everything(pledges=[pledge]), now) == ([line] if line else [])


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"next_step": "write to Priya", "next_on": date(2026, 11, 23)}, "Write to Priya (Northlight): today"),
        ({"next_step": "write", "next_on": date(2026, 11, 20)}, "Write (Northlight): since Friday"),
        ({"next_step": "write", "next_on": date(2026, 11, 24)}, None),
        ({"next_on": date(2026, 11, 23)}, "Look at this lead (Northlight): today"),
        ({"parked_until": date(2026, 11, 23)}, "Look at this lead (Northlight): today"),
        ({"next_on": date(2026, 11, 20), "parked_until": date(2026, 11, 30)}, None),
        ({"next_on": date(2026, 11, 20), "stage": "closed"}, None),
        ({"next_on": date(2026, 11, 20), "stage": "accepted"}, None),
        ({}, None),
    ],
)
def test_a_lead_is_due_on_its_day(fields: dict[str, object], line: str | None) -> None:
    """A next step is due from its day on, but not while the lead is parked or after it is closed."""
    lead = Lead(uid="l", company="Northlight", **fields)  # type: ignore[arg-type]
    assert lines(Everything(leads=[lead])) == ([line] if line else [])


def test_a_lead_without_a_company_is_called_by_its_role() -> None:
    """The row isn't empty if there is no company."""
    assert lines(Everything(leads=[Lead(role="Engineer", next_on=NOW.date())])) == [
        "Look at this lead (Engineer): today"
    ]
    assert lines(Everything(leads=[Lead(next_on=NOW.date())])) == ["Look at this lead: today"]


def test_two_open_leads_of_one_company_are_told_apart_by_their_role() -> None:
    """A closed lead or one without a role doesn't matter for that."""
    leads = [
        Lead(uid="1", company="Acme", role="Engineer", next_on=NOW.date()),
        Lead(uid="2", company="acme", role="Designer", next_on=NOW.date()),
        Lead(uid="3", company="Umbrella", role="Writer", next_on=NOW.date()),
        Lead(uid="4", company="Umbrella", role="Editor", stage="closed"),
        Lead(uid="5", role="Tester", next_on=NOW.date()),
        Lead(uid="6", role="Tester", next_on=NOW.date()),
    ]
    assert [each.about for each in due.due_today(Everything(leads=leads), NOW)] == [
        *("Acme, Engineer", "acme, Designer", "Umbrella", "Tester", "Tester"),
    ]


def test_the_earliest_is_first() -> None:
    """By day, on one day first those with a time, and ties in a stable order."""
    everything = Everything(
        interviews=[INTERVIEW],
        people=[DANA],
        pledges=[Pledge(uid="p", until=TONIGHT, signed_at=NOW)],
        leads=[
            Lead(uid="b", company="B", next_on=NOW.date()),
            Lead(uid="a", company="A", next_on=NOW.date()),
            Lead(uid="c", company="C", next_on=date(2026, 11, 1)),
        ],
    )
    assert [each.uid for each in due.all_due(everything, NOW)] == ["c", "p", "a", "b", "i"]


@pytest.mark.parametrize(
    ("leads", "pledges", "uid"),
    [
        ([], [], None),
        ([Lead(uid="late", next_on=date(2026, 11, 22))], [], None),
        ([Lead(uid="today", next_on=date(2026, 11, 23))], [], "today"),
        ([Lead(uid="far", next_on=date(2027, 1, 1)), Lead(uid="near", next_on=date(2026, 11, 30))], [], "near"),
        ([], [Pledge(uid="over", until=NOW - timedelta(minutes=1), signed_at=NOW)], None),
        ([Lead(uid="l", next_on=date(2026, 11, 23))], [Pledge(uid="p", until=TONIGHT, signed_at=NOW)], "p"),
    ],
)
def test_the_close_names_the_first_thing_still_to_come(
    leads: list[Lead], pledges: list[Pledge], uid: str | None
) -> None:
    """Close names the next thing in the future, not a past one."""
    following = due.next_due(Everything(leads=leads, pledges=pledges), NOW)
    assert (following.uid if following else None) == uid


def test_the_sample_evening_lists_what_is_due_in_order(sample: Session, clock: StillClock) -> None:
    """The sample evening lists three notes, an overdue lead and one for today, in this order."""
    assert [due.sentence(each, clock.now()) for each in due.due_today(sample.store.everything, clock.now())] == [
        "Ask about the second round (Ostrander Rail): since yesterday",
        "Write to Priya (Northlight Audio): today",
        "3 notes to send (Embedded Engineer, Kestrel Robotics): tomorrow 16:00",
    ]


def test_a_place_to_go_to(sample: Session, clock: StillClock) -> None:
    """Each row leads to the page where it is done, and to an existing record."""
    store = sample.store
    known = {record.uid for table in (store.interviews, store.leads, store.pledges) for record in table.all()}
    found: list[Due] = due.all_due(store.everything, clock.now())
    assert {each.place for each in found} <= {"thank", "leads", "quiet"}
    assert {each.uid for each in found} <= known


def test_drafts_to_those_who_need_no_thanks_are_not_due() -> None:
    """What is due, what Thank holds and what Close names is one rule."""
    porter = Person(uid="o", interview="i", name="Porter", part="other")
    notes = [Note(uid=each.uid, interview="i", person=each.uid) for each in (DANA, KIM, porter)]
    everything = Everything(interviews=[INTERVIEW], people=[DANA, KIM, porter], notes=notes)
    assert lines(everything) == ["2 notes to send (Engineer, Kestrel): tomorrow 16:00"]
    assert due.to_thank(everything.people, notes) == [DANA, KIM]
